# make run [FILE=article.txt]   the window (without a display: a picture of it and the commitments as CSV)
# make test                     lint and tests
# Both set everything up first: .venv from the hash-locked requirements, system libraries, a font.

.DELETE_ON_ERROR:
.PHONY: run test lint bench fuzz lock screenshots wheel model

# The newest `python3` that is new enough; `make run PYTHON=…` takes another. Asked only when .venv has to be made.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
LOCKS := requirements-build.lock requirements.lock requirements-extras.lock
BIN := .venv/bin

run: .venv/ready-to-run
	@tools/run

test: lint
	@$(BIN)/pytest -n 3 --dist loadfile --max-worker-restart 0

lint: .venv/ready-to-test
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/ready-to-test
	@status=0; for benchmark in benchmarks/bench_*.py; do $(BIN)/python $$benchmark || status=1; done; exit $$status

# The laws of tests/fuzz on about 19,000 cases a round, a million by default, and someone who presses anything.
ROUNDS ?= 54
fuzz: .venv/ready-to-test
	@CHENGNUO_FUZZ_ROUNDS=$(ROUNDS) $(BIN)/pytest -n 2 tests/fuzz

# The learned model, from the texts in ../shared/training and tests/texts: resources/models, 35 minutes.
model: .venv/ready-to-train
	@$(BIN)/python -m tools.train

screenshots: .venv/ready-to-run
	@$(BIN)/python tools/screenshots.py $(FILE)

wheel: .venv/ready-to-test
	@$(BIN)/hatchling build -t wheel

# Newer releases that pyproject.toml allows, for every platform and Python from 3.11 on. Needs uv.
COMPILE := uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock"
lock:
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --all-extras --constraint requirements.lock --output-file requirements-extras.lock
	$(COMPILE) pyproject.toml --all-extras --group dev --constraint requirements-extras.lock \
		--output-file requirements-dev.lock
	$(COMPILE) --group train --constraint requirements-dev.lock --output-file requirements-train.lock
	$(COMPILE) --group build --constraint requirements.lock --output-file requirements-build.lock

.venv/ready-to-run: tools/setup.py $(LOCKS)
	@$(if $(PYTHON),,$(error Python 3.11 or newer is needed; name one with PYTHON=…))$(PYTHON) tools/setup.py run

.venv/ready-to-test: tools/setup.py $(LOCKS) requirements-dev.lock
	@$(if $(PYTHON),,$(error Python 3.11 or newer is needed; name one with PYTHON=…))$(PYTHON) tools/setup.py test

.venv/ready-to-train: .venv/ready-to-test requirements-train.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-train.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "torch>=2.9"
	@touch $@
