"""A text as the model reads it: how sure each clause is a commitment, where units begin, what is named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.analysis.mentions import Mention
from reader.analysis.model import clauses, weights
from reader.analysis.model.encoder import encoder
from reader.types import EntityType, FoundBy, Span

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

LIMIT = 20_000
"""Longer texts, in characters, are read by the n-grams of their clauses alone; the encoder takes minutes for a book."""

PROBE = "白鹭县水务局局长许知行说，去年建成泵站3座。今年，县水务局将新建泵站5座，力争6月底前完工；欢迎监督。"
"""An invented text; each file of weights holds what it makes of it, and a test compares."""

_TYPES = (
    EntityType.PER,
    EntityType.TITLE,
    EntityType.ORG,
    EntityType.LOC,
    EntityType.TIME,
    EntityType.QUANTITY,
    EntityType.PROGRAMME,
)
"""In the order of the encoder's labels: none, then begin and inside of each type."""
CERTAIN = 0.6
"""A text in which no clause is as sure has no commitments: most of the false alarms on weather and sport are such."""
_BY_RULES, _BY_NO_RULE = 2.0, 1.0
"""What the log-probability of a label gains where the rules see the same name, and of none where they see none."""
_NEVER = 2.0  # a threshold that no probability reaches
_NEAR_START = 3  # characters in which the label that begins a unit may stand: behind a sign or a quotation mark


class Reading(NamedTuple):
    """What the model finds in one Simplified text; offsets are of that text.

    `sure` is the probability of each clause to be a commitment or part of one, `threshold` the least that counts.
    `begins` is at each clause how likely a unit begins there. The rest comes from the encoder and is None in texts that
    are longer than `LIMIT`: `names` in order, and at each character the probability that it is part of a target or of
    a deadline.
    """

    clauses: Sequence[Span]
    sure: NDArray[float32]
    begins: NDArray[float32]
    threshold: float
    names: Sequence[Mention] | None = None
    targets: NDArray[float32] | None = None
    deadlines: NDArray[float32] | None = None
    starts: NDArray[float32] | None = None


def find(text: str, mentions: Sequence[Mention] = (), *, quick: bool = False) -> Reading | None:
    """Read a Simplified text; None where the weights cannot be used (`weights.problem` says why).

    `mentions` are what the rules found, as evidence for names. `quick` leaves the encoder out.
    """
    if weights.problem():
        return None
    found = clauses.cut(text)
    if not found:
        import numpy as np

        return Reading((), np.zeros(0, np.float32), np.zeros(0, np.float32), 1.0)
    learned = weights.load("clauses")
    features = clauses.blocks(text, found)
    scores, begins = (
        clauses.score(features, learned.arrays[name], float(learned.arrays[f"{name}.bias"][0]))
        for name in ("inside", "begin")
    )
    if quick or len(text) > LIMIT:
        return Reading(found, _sigmoid(scores), _sigmoid(begins), float(learned.about["threshold"]))
    return _with_encoder(text, mentions, found, scores)


def _with_encoder(text: str, mentions: Sequence[Mention], found: Sequence[Span], scores: NDArray[float32]) -> Reading:
    import numpy as np

    labels = encoder().read(text)
    about = weights.load("encoder").about
    outside = np.concatenate([np.zeros(1), np.cumsum(np.exp(labels["commitment"][:, 0]), dtype=np.float64)])
    start = np.array([clause.start for clause in found])
    end = np.array([clause.end for clause in found])
    inside = np.clip(1 - (outside[end] - outside[start]) / (end - start), 1e-4, 1 - 1e-4)
    own, other, bias = about["combine"]
    combined: NDArray[Any] = own * np.log(inside / (1 - inside)) + other * scores + bias
    opening = np.exp(labels["commitment"][:, 1])
    # How likely a unit begins here rather than goes on, which is what matters where both are likely at all.
    ratio = opening / np.maximum(opening + np.exp(labels["commitment"][:, 2]), 1e-6)
    begins = np.array([ratio[clause.start : clause.start + _NEAR_START].max() for clause in found], np.float32)
    sure = _sigmoid(combined.astype(np.float32))
    return Reading(
        found,
        sure,
        begins,
        float(about["threshold"]) if sure.max() >= CERTAIN else _NEVER,
        names(_with_rules(labels["entity"], mentions)),
        1 - np.exp(labels["target"][:, 0]),
        1 - np.exp(labels["deadline"][:, 0]),
        ratio,
    )


def _with_rules(labels: NDArray[float32], mentions: Sequence[Mention]) -> NDArray[float32]:
    """The labels of names with what the rules tell for and against them."""
    import numpy as np

    seen = np.zeros(len(labels), np.int64)
    for mention in mentions:
        begin = 1 + 2 * _TYPES.index(mention.type)
        seen[mention.start : mention.end] = begin + 1
        seen[mention.start] = begin
    weighed = labels.copy()
    weighed[np.arange(len(seen)), seen] += np.where(seen > 0, _BY_RULES, _BY_NO_RULE).astype(np.float32)
    return weighed


def names(labels: NDArray[float32]) -> list[Mention]:
    """The best sequence of labels as mentions: what is inside a name follows its beginning or its inside."""
    import numpy as np

    length, kinds = labels.shape
    inside = np.arange(2, kinds, 2)
    best: NDArray[Any] = labels[0].copy() if length else np.zeros(kinds, np.float32)
    best[inside] = -np.inf
    came = np.zeros((length, kinds), np.int8)
    for at in range(1, length):
        top = int(best.argmax())
        source = np.full(kinds, top, np.int8)
        score = np.full(kinds, best[top], np.float32)
        going_on = best[inside] >= best[inside - 1]
        source[inside] = np.where(going_on, inside, inside - 1)
        score[inside] = np.where(going_on, best[inside], best[inside - 1])
        came[at] = source
        best = score + labels[at]
    path = [int(best.argmax())] if length else []
    for at in range(length - 1, 0, -1):
        path.append(int(came[at, path[-1]]))
    path.reverse()
    found: list[Mention] = []
    for at, label in enumerate(path):
        if label % 2:
            found.append(Mention(at, at + 1, _TYPES[label // 2], FoundBy.MODEL))
        elif label:
            found[-1] = Mention(found[-1].start, at + 1, found[-1].type, FoundBy.MODEL)
    return found


def _sigmoid(x: NDArray[float32]) -> NDArray[float32]:
    import numpy as np

    result: NDArray[float32] = (1 / (1 + np.exp(-np.clip(x, -30, 30)))).astype(np.float32)
    return result
