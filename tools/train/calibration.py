"""Fits the calibration of the shipped weights, and measures how reliable the probabilities of units are."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from reader.analysis.model import weights as shipped
from reader.analysis.model.weights import Calibration
from reader.types import Commitment
from tools.train import evaluate, weights
from tools.train.data import Example

BINS = 10
_CUT_OFF = 0.0005  # analyses round probabilities to three digits
_RIDGE, _STEPS = 1e-3, 50


class Unit(NamedTuple):
    """A passage with its probability; it is right if at least half of its letters are in annotated commitments.

    `counts` tells whether the program counts it among the commitments.
    """

    sure: float
    right: bool
    counts: bool = True


def calibrate(known: Sequence[Example]) -> None:
    """Fit both calibrations on the half of the held-out texts that thresholds were chosen on, and write them."""
    chosen_on = [example for example in known if example.held_out and example.chosen_on]
    found = {}
    for name in shipped.NAMES:
        with weights.uncalibrated(name):
            made = fitted(units(evaluate.judged(chosen_on)))
        found[name] = {**{key: round(value, 4) for key, value in made._asdict().items()}, "of": _hash(name)}
    path = weights.MODELS / "calibration.json"
    path.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    print(path.read_text("utf-8"))


def _hash(name: str) -> str:
    return str(shipped.load(name).about["sha256"])


def measure(known: Sequence[Example]) -> dict[str, dict[str, Any]]:
    """The reliability of the shipped calibration by half of the held-out texts, with and without the encoder."""
    held_out = [example for example in known if example.held_out]
    parts = {
        "first half": [example for example in held_out if example.chosen_on],
        "second half": [example for example in held_out if example.unseen],
        "annotated later": [example for example in held_out if example.later],
    }
    rows: dict[str, dict[str, Any]] = {}
    for part, some in parts.items():
        rows[part] = reliability(units(evaluate.judged(some)))
        with weights.without_encoder():
            rows[f"{part}, n-grams alone"] = reliability(units(evaluate.judged(some)))
    return rows


def units(judged: Iterable[evaluate.Judged]) -> list[Unit]:
    """Every commitment and unsure passage of the analyses, except those that the annotation leaves open."""
    return [unit for one in judged for unit in _units(one)]


def _units(judged: evaluate.Judged) -> Iterator[Unit]:
    example, analysis = judged
    gold = example.gold
    annotated = {at for made in gold["commitments"] for at in range(made["start"], made["end"])}
    for counts, found in [*((True, one) for one in analysis.commitments), *((False, one) for one in analysis.unsure)]:
        letters = [at for at in range(*found.span) if example.text[at].isalnum() and gold["start"] <= at < gold["end"]]
        if letters and not (annotated and _is_open(found, gold)):
            assert found.why
            assert found.why.sure is not None
            yield Unit(found.why.sure, 2 * len(annotated.intersection(letters)) >= len(letters), counts)


def _is_open(found: Commitment, gold: Mapping[str, Any]) -> bool:
    return any(one["start"] <= found.span.start and found.span.end <= one["end"] for one in gold["borderline"])


def fitted(found: Sequence[Unit]) -> Calibration:
    """The calibration that makes uncalibrated units likeliest (logistic regression by Newton's method)."""
    sure = np.clip([unit.sure for unit in found], _CUT_OFF, 1 - _CUT_OFF)
    inputs = np.stack([np.log(sure / (1 - sure)), np.ones(len(found))], axis=1)
    right = np.array([unit.right for unit in found], float)
    chosen = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-inputs @ chosen))
        slope = inputs.T @ (likely - right) + _RIDGE * chosen
        curve = (inputs.T * (likely * (1 - likely))) @ inputs + _RIDGE * np.eye(2)
        chosen = chosen - np.linalg.solve(curve, slope)
    return Calibration(*map(float, chosen))


def reliability(found: Sequence[Unit]) -> dict[str, Any]:
    """The expected calibration error of all units and of the commitments alone, and a row for each tenth.

    A row has the number of units with such probabilities, their mean probability, and the share of right ones.
    """
    counting = [unit for unit in found if unit.counts]
    rows = _tenths(found)
    return {
        "units": len(found),
        "error": _error(rows),
        "commitments": len(counting),
        "error of commitments": _error(_tenths(counting)),
        "tenths": rows,
    }


def _tenths(found: Sequence[Unit]) -> list[dict[str, Any]]:
    tenths: list[list[Unit]] = [[] for _ in range(BINS)]
    for unit in found:
        tenths[min(math.floor(unit.sure * BINS), BINS - 1)].append(unit)
    return [
        {
            "units": len(some),
            "sure": round(sum(unit.sure for unit in some) / len(some), 3),
            "right": round(sum(unit.right for unit in some) / len(some), 3),
        }
        for some in tenths
        if some
    ]


def _error(rows: Sequence[Mapping[str, Any]]) -> float:
    """The mean difference between the probability and the share of right ones, weighted by units."""
    total: int = sum(row["units"] for row in rows)
    difference: float = sum(row["units"] * abs(row["sure"] - row["right"]) for row in rows)
    return round(difference / max(total, 1), 3)
