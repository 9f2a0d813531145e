"""A text as the model reads it: how sure each clause is a commitment, where units begin, what is named, who commits."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.analysis.mentions import Mention
from reader.analysis.model import clauses, subwords, weights
from reader.analysis.model.encoder import Encoder, encoder, log_softmax
from reader.analysis.model.pointing import Pointers, Pointing
from reader.analysis.model.subwords import Input
from reader.types import EntityType, FoundBy, Span, Strength

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

LIMIT = 40_000
"""Longer texts, in characters, are read by the n-grams of their clauses alone; the encoder takes minutes for a book."""

PROBE = "白鹭县水务局局长许知行说，去年建成泵站3座。今年，县水务局将新建泵站5座，力争6月底前完工；欢迎监督。"
"""An invented text; each file of weights holds what it makes of it, and a test compares."""

TYPES = (
    EntityType.PER,
    EntityType.TITLE,
    EntityType.ORG,
    EntityType.LOC,
    EntityType.TIME,
    EntityType.QUANTITY,
    EntityType.PROGRAMME,
)
"""In the order of the encoder's labels: none, then begin and inside of each type."""
STRENGTHS = (Strength.PLEDGE, Strength.AIM, Strength.PLAN, Strength.FORECAST)
"""In the order of the encoder's labels."""
BY_RULES, BY_NO_RULE = 3.0, 1.5
"""What the log-probability of a label gains where the rules see the same name, and of none where they see none."""
_OUTSIDE = "“”‘’「」『』《》〈〉，。、；：\n"
_LASTS = re.compile("(?:年|月|天|日|周|星期|小时|分钟|秒)$")
_PLACES_IN_TIME = re.compile("以?来|之?内|[以之]?[后前](?![一二三四五六七八九十])")
_JOINS_TIMES = re.compile("[至到~～—－-]?")
_FEW = 8  # clauses of a text that is no whole article
_NEVER = 2.0  # a threshold that no probability reaches
_NEAR_START = 3  # characters in which the label that begins a unit may stand: behind a sign or a quotation mark


class Seen(NamedTuple):
    """What the encoder adds; offsets are of the text.

    `names` are in order. `begins` is at each character the probability that a unit begins with it rather than goes on.
    `read` are the inputs, which tell what a unit in them points to.
    """

    names: Sequence[Mention]
    begins: NDArray[float32]
    read: Sequence[Pointers]

    def ask(self, span: Span) -> Pointing | None:
        """Who commits in the unit at `span`, by when and how firmly; None where no subword is."""
        return next(filter(None, (one.ask(span) for one in self.read)), None)


class Reading(NamedTuple):
    """What the model finds in one Simplified text; offsets are of that text.

    `sure` is the probability of each clause to be a commitment or part of one, `threshold` the least that counts.
    `begins` is at each clause how likely a unit begins there, `features` what the n-grams were scored by. `seen` is
    None in texts that are longer than `LIMIT`.
    """

    clauses: Sequence[Span]
    sure: NDArray[float32]
    begins: NDArray[float32]
    threshold: float
    features: Sequence[clauses.Block]
    seen: Seen | None = None

    def why(self, span: Span) -> tuple[float, Span]:
        """How sure it is that a unit is a commitment, and the words in it that speak most for it."""
        first = max(bisect_right(self.clauses, span.start, key=lambda clause: clause.start) - 1, 0)
        last = max(bisect_left(self.clauses, span.end, key=lambda clause: clause.start), first + 1)
        surest = first + int(self.sure[first:last].argmax())
        place = clauses.strongest(self.features, of_clauses("inside")[0], surest)
        start, end = max(place.start, span.start), min(place.end, span.end)
        return float(self.sure[surest]), Span(start, end) if start < end else span


def find(
    text: str,
    mentions: Sequence[Mention] = (),
    *,
    quick: bool = False,
    told: Callable[[int], None] | None = None,
) -> Reading | None:
    """Read a Simplified text; None where the weights cannot be used (`weights.problem` says why).

    `mentions` are what the rules found, as evidence for names. `quick` leaves the encoder out; it tells `told` how far
    it has come.
    """
    if weights.problem():
        return None
    import numpy as np

    found = clauses.cut(text)
    if not found:
        return Reading((), np.zeros(0, np.float32), np.zeros(0, np.float32), 1.0, ())
    features = clauses.blocks(text, found)
    scores, begins = (clauses.score(features, *of_clauses(name)) for name in ("inside", "begin"))
    if quick or len(text) > LIMIT:
        threshold = float(weights.load("clauses").about["threshold"])
        return Reading(found, _sigmoid(scores), _sigmoid(begins), threshold, features)
    model = encoder()
    read = []
    for one in subwords.inputs(model.vocabulary, text):
        read.append((one, model.read(one)))
        if told:
            told(max(word.end for word in one.subwords if word))
    return _with_encoder(text, mentions, found, features, scores, read)


@functools.cache
def of_clauses(name: str) -> tuple[NDArray[float32], float]:
    """The weights of the n-grams for one question, and the bias."""
    import numpy as np

    arrays = weights.load("clauses").arrays
    return arrays[name].astype(np.float32) * arrays[f"{name}.scale"], float(arrays[f"{name}.bias"][0])


def _with_encoder(
    text: str,
    mentions: Sequence[Mention],
    found: Sequence[Span],
    features: Sequence[clauses.Block],
    scores: NDArray[float32],
    read: Sequence[tuple[Input, NDArray[float32]]],
) -> Reading:
    import numpy as np

    model, about = encoder(), weights.load("encoder").about
    commitment, entity = at_characters(model, text, read)
    own, other = about["combine"]
    sure = _sigmoid((own * log_odds(commitment, found) + other * scores).astype(np.float32))
    # How likely a unit begins here rather than goes on, which is what matters where both are likely at all.
    ratio = commitment[:, 1] / np.maximum(commitment[:, 1] + commitment[:, 2], 1e-6)
    begins = np.array([ratio[clause.start : clause.start + _NEAR_START].max() for clause in found], np.float32)
    certain = about["certain"] if len(found) > _FEW else about["certain if short"]
    threshold = float(about["threshold"]) if sure.max() >= certain else _NEVER
    pointers = [Pointers.of(model, one, state) for one, state in read]
    named = agreed(trimmed(text, names(with_rules(entity, mentions))), mentions)
    seen = Seen(named, ratio, pointers)
    return Reading(found, sure, begins, threshold, features, seen)


def log_odds(commitment: NDArray[float32], found: Sequence[Span]) -> NDArray[float32]:
    """For each clause the log-odds that its characters are in a unit, by what the encoder says of each."""
    import numpy as np

    outside = np.concatenate([np.zeros(1), np.cumsum(commitment[:, 0], dtype=np.float64)])
    start = np.array([clause.start for clause in found])
    end = np.array([clause.end for clause in found])
    inside = np.clip(1 - (outside[end] - outside[start]) / (end - start), 1e-4, 1 - 1e-4)
    result: NDArray[float32] = np.log(inside / (1 - inside)).astype(np.float32)
    return result


def at_characters(
    model: Encoder, text: str, read: Sequence[tuple[Input, NDArray[float32]]]
) -> tuple[NDArray[float32], NDArray[float32]]:
    """At each character the probabilities of its labels in a unit, and the logarithms of those of a name."""
    import numpy as np

    commitment = np.zeros((len(text), 3), np.float32)
    commitment[:, 0] = 1
    entity = np.full((len(text), 1 + 2 * len(TYPES)), -20, np.float32)
    entity[:, 0] = 0
    for one, state in read:
        body = state[one.body : -1]
        unit = np.exp(log_softmax(model.score("commitment", body)))
        name = log_softmax(model.score("entity", body).reshape(len(body), subwords.LONGEST, -1))
        for number, word in enumerate(one.subwords[one.body : -1]):
            assert word
            commitment[word.start : word.end] = unit[number]
            commitment[word.start + 1 : word.end, 2] += unit[number, 1]
            commitment[word.start + 1 : word.end, 1] = 0
            entity[word.start : word.end] = name[number, : word.end - word.start]
    return commitment, entity


def with_rules(
    labels: NDArray[float32],
    mentions: Sequence[Mention],
    by_rules: float = BY_RULES,
    by_no_rule: float = BY_NO_RULE,
) -> NDArray[float32]:
    """The labels of names with what the rules tell for and against them."""
    import numpy as np

    seen = np.zeros(len(labels), np.int64)
    for mention in mentions:
        begin = 1 + 2 * TYPES.index(mention.type)
        seen[mention.start : mention.end] = begin + 1
        seen[mention.start] = begin
    weighed = labels.copy()
    weighed[np.arange(len(seen)), seen] += np.where(seen > 0, by_rules, by_no_rule).astype(np.float32)
    return weighed


def agreed(found: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """Names of the model, in the rules' words where these see the same one: what found it there tells more.

    So do they where the model has cut in two what is one name for them, as it does behind a character it does not know.
    """
    there = {one.start: one for one in found}
    for one in mentions:
        at, parts = one.start, []
        while at < one.end and at in there and there[at].type == one.type:
            parts.append(at)
            at = there[at].end
        if at == one.end:
            for part in parts:
                del there[part]
            there[one.start] = one
    return [there[start] for start in sorted(there)]


def trimmed(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Names without what never belongs to one, whole Latin words, and one time where two follow each other."""
    out: list[Mention] = []
    for one in found:
        kind, start, end = one.type, one.start, one.end
        places = _PLACES_IN_TIME.match(text, end) if _LASTS.search(text, max(start, end - 4), end) else None
        if places and kind in (EntityType.QUANTITY, EntityType.TIME):
            kind, end = EntityType.TIME, places.end()
        timed = kind is EntityType.TIME
        before, behind = (_OUTSIDE + more for more in (("从自由于在到至", "起的") if timed else ("的", "的")))
        while start < end and text[start] in before:
            start += 1
        while start < end and text[end - 1] in behind:
            end -= 1
        while start < end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end]):
            end += 1
        last = out[-1] if out else None
        if last and timed and last.type is kind and _JOINS_TIMES.fullmatch(text, last.end, start):
            out[-1] = Mention(last.start, end, kind, one.by)
        elif (last.end if last else 0) <= start < end:
            out.append(Mention(start, end, kind, one.by))
    return out


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def forget() -> None:
    """Read the weights again when they are next needed."""
    for kept in (weights.load, weights.problem, encoder, of_clauses):
        kept.cache_clear()


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
            found.append(Mention(at, at + 1, TYPES[label // 2], FoundBy.MODEL))
        elif label:
            found[-1] = Mention(found[-1].start, at + 1, found[-1].type, FoundBy.MODEL)
    return found


def _sigmoid(x: NDArray[float32]) -> NDArray[float32]:
    import numpy as np

    result: NDArray[float32] = (1 / (1 + np.exp(-np.clip(x, -30, 30)))).astype(np.float32)
    return result
