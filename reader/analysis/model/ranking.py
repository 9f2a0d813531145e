"""Ranking: which of the candidates for a unit's speaker it is, by the learned weights of what tells for each."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from reader.analysis.candidates import Candidate
from reader.analysis.model import weights


@functools.cache
def learned() -> Mapping[str, float]:
    """The weight of each fact, from `resources/models/speakers.npz`."""
    arrays = weights.load("speakers").arrays
    facts = arrays["facts"].tobytes().decode().split("\n")
    return dict(zip(facts, arrays["weights"].tolist(), strict=True))


def best(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> Candidate:
    """The likeliest by the weights of what tells for each; of equal ones the first."""
    return max(candidates, key=lambda candidate: sum(weights.get(fact, 0.0) for fact in candidate.facts))
