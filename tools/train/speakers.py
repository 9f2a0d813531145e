"""Training of the ranking of speakers: a conditional logit over the candidates of each annotated commitment."""

from __future__ import annotations

import collections
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import opencc
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.analysis import candidates, commitments, entities, genre, pipeline
from reader.analysis.candidates import Before, Candidate
from reader.analysis.context import Context
from reader.analysis.mentions import Mention
from reader.analysis.model import ranking
from reader.text import fields
from reader.types import EntityType, FoundBy, Span, Speaker
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy.typing import NDArray

PENALTY = 15.0
_SELDOM = 6  # facts that occur less often are left out
_ITERATIONS = 150


class Choice(NamedTuple):
    """The candidates of one commitment, which of them are right, and its length in characters."""

    offered: Sequence[Candidate]
    right: Sequence[bool]
    length: int


def train(examples: Sequence[Example]) -> dict[str, NDArray[Any]]:
    """The facts and the weight of each.

    Who commits in one unit tells of the next, and is known with errors only. So a first model, which knows nothing of
    the unit before, is trained on each half of the examples and says who commits in the other half; the second is
    trained with that.
    """
    settings = [Setting(example) for example in examples if example.gold.get("entities")]
    halves = settings[::2], settings[1::2]
    first = [_fit([choice for setting in half for choice in setting.choices(None)]) for half in halves]
    choices = [
        choice
        for half, guessed in zip(halves, reversed(first), strict=True)
        for setting in half
        for choice in setting.choices(dict(zip(*guessed, strict=True)))
    ]
    facts, weights = _fit(choices)
    return {"facts": np.frombuffer("\n".join(facts).encode(), np.uint8), "weights": weights.astype(np.float32)}


def _fit(choices: Sequence[Choice]) -> tuple[list[str], NDArray[Any]]:
    choices = [choice for choice in choices if any(choice.right)]
    count = collections.Counter(fact for choice in choices for one in choice.offered for fact in one.facts)
    facts = sorted(fact for fact, number in count.items() if number >= _SELDOM)
    number_of = {fact: number for number, fact in enumerate(facts)}
    rows = [[number_of[fact] for fact in one.facts if fact in number_of] for c in choices for one in c.offered]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.array(row, np.int64) for row in rows])
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(facts)))
    sizes = np.array([len(choice.offered) for choice in choices])
    first = np.cumsum(sizes) - sizes
    which = np.repeat(np.arange(len(choices)), sizes)
    right = np.array([float(is_right) for choice in choices for is_right in choice.right])
    weight = np.sqrt([choice.length for choice in choices])

    def loss(point: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        scores = matrix @ point
        likely = np.exp(scores - np.maximum.reduceat(scores, first)[which])
        likely /= np.add.reduceat(likely, first)[which]
        wanted = likely * right
        shares = np.add.reduceat(wanted, first)
        slope = matrix.T @ ((likely - wanted / shares[which]) * weight[which]) + PENALTY * point
        return float(-(weight * np.log(shares)).sum() + PENALTY / 2 * point @ point), slope

    start = np.zeros(len(facts))
    return facts, minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS}).x


class Setting:
    """An example with its annotated names, ready to be asked for candidates."""

    def __init__(self, example: Example) -> None:
        """Read the names and the voices."""
        self._example = example
        text = example.hans
        names = [
            Mention(span.start, span.stop, EntityType(entity["type"]), FoundBy.MODEL)
            for entity in example.gold["entities"]
            if (span := example.span(entity["start"], entity["end"])).stop > span.start
        ]
        found = entities.learned(pipeline.cutter().cut(text), (), names)
        lines = pipeline.lines_of(text)
        self._context = Context.of(text, found, genre.reports(text, lines), fields.find(example.views).date)
        self._read = [piece for line in commitments.voices(self._context, lines) for piece in line]

    def choices(self, weights: Mapping[str, float] | None) -> Iterator[Choice]:
        """The choices in the order of the text; `weights` say who commits before each, None that nobody does."""
        before: Before | None = None
        for made in self._example.gold["commitments"]:
            at = self._example.span(made["start"], made["end"])
            if at.stop <= at.start:
                continue
            inside = [piece for piece in self._read if piece.start <= at.start < piece.end]
            span = Span(at.start, at.stop)
            offered = candidates.find(self._context, inside[-1] if inside else None, span, before)
            yield Choice(offered, [_is(made, one.speaker) for one in offered], at.stop - at.start)
            if weights is not None:
                speaker = ranking.best(offered, weights).speaker
                before = Before(speaker, at.stop) if speaker else before


def _is(made: dict[str, Any], speaker: Speaker | None) -> bool:
    """Whether a speaker is the annotated one, as `score.py` compares them."""
    wanted = _simplified(made["speaker"] or made["org"] or "")
    got = _simplified(speaker.name or speaker.org or "") if speaker else ""
    return (wanted in got or got in wanted) if wanted and got else not wanted and not got


@cache
def _simplified(words: str) -> str:
    return str(_converter().convert(words))


@cache
def _converter() -> Any:
    return opencc.OpenCC("t2s")
