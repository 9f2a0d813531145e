"""What is tracked holds for every machine, and the files outside the code say what the code does."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
# Put together here so that this file does not hold them itself.
FORBIDDEN = ["/" + "work" + "/", "/" + "root" + "/", "/" + "home" + "/", "farm" + "-", "/." + "library"]


def tracked() -> list[Path]:
    """The tracked files, as they stand in the working tree."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    return tracked()


def test_no_tracked_file_names_a_machine(files: list[Path]) -> None:
    assert ROOT / "pyproject.toml" in files
    found = [(path.name, word) for path in files for word in FORBIDDEN if word.encode() in path.read_bytes()]
    assert found == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"])
def test_every_locked_package_is_hashed_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = [block for block in text.replace("\\\n", " ").splitlines() if "==" in block and block[0] != " "]
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert not any(word in text for word in ("://", "--index-url", "--find-links", "file:"))


def test_the_locks_agree_with_each_other() -> None:
    def versions(lock: str) -> set[str]:
        lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line and line[0] not in " #"}

    assert versions("requirements.lock") < versions("requirements-dev.lock")
    assert {name for name in versions("requirements-build.lock") if name.startswith("pip")} <= versions(
        "requirements.lock"
    )


def test_the_licence_is_the_one_that_the_metadata_names() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "Version 2.0" in licence
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1].endswith("exec make test")
