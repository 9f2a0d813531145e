"""Train the model and write `resources/models`, or measure it: `python -m tools.train [sources|genre|shipped]`.

Without a word it is trained on everything but the held-out tenth and written. `sources` cross-validates with whole
sources left out, `genre` with a fifth of each source; `shipped` measures the shipped weights on the held-out texts. All
three print a table.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import reader
from tools.train import evaluate, weights
from tools.train.data import Example, available, examples

_FOLDS = 5


def main(wanted: str) -> None:
    """Do what the word says."""
    if not available():
        sys.exit("tools.train: ../shared/training is not there to train on; the weights stay as they are.")
    known = examples()
    if wanted == "":
        ship([example for example in known if not example.held_out])
    elif wanted == "sources":
        print(evaluate.table(validated(known, lambda example: example.source), evaluate.COLUMNS))
    elif wanted == "genre":
        folds = validated(known, lambda example: str(hashlib.sha256(example.name.encode()).digest()[1] % _FOLDS))
        print(evaluate.table(folds, evaluate.COLUMNS))
    elif wanted == "shipped":
        print(evaluate.table(by_source([one for one in known if one.held_out]), evaluate.COLUMNS))
    else:
        sys.exit(__doc__)


def ship(used: Sequence[Example]) -> None:
    """Train on `used` and write the weights, with what they say of themselves."""
    from tools.train import clauses

    arrays, about = clauses.train(used), described(used)
    with weights.used({"clauses": (arrays, about)}):
        probe = weights.probe()
    weights.write("clauses", arrays, {**about, "probe": probe})


def described(used: Sequence[Example]) -> dict[str, Any]:
    """What weights say of where they come from."""
    total = hashlib.sha256()
    for example in used:
        total.update(example.text.encode())
        total.update(json.dumps(example.gold, sort_keys=True, ensure_ascii=False).encode())
    return {"program": reader.__version__, "data": total.hexdigest(), "texts": len(used)}


def validated(known: Sequence[Example], fold_of: Callable[[Example], str]) -> dict[str, Mapping[str, float]]:
    """The figures of the program on each fold, with a model that was trained on all the others."""
    from tools.train import clauses

    rows: dict[str, Mapping[str, float]] = {}
    for fold in sorted({fold_of(example) for example in known}):
        arrays = clauses.train([example for example in known if fold_of(example) != fold])
        with weights.used({"clauses": (arrays, {})}):
            rows[fold] = evaluate.score([example for example in known if fold_of(example) == fold])
    return rows


def by_source(known: Iterable[Example]) -> dict[str, Mapping[str, float]]:
    """The figures of the program as it is, for the texts of each source, and of all."""
    known = list(known)
    sources = sorted({example.source for example in known})
    rows = {source: evaluate.score([e for e in known if e.source == source]) for source in sources}
    return {**rows, "all": evaluate.score(known)}


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
