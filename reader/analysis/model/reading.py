"""Runs the model on a text: probabilities of commitments and unit boundaries, names, speakers and deadlines."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.analysis.mentions import Mention
from reader.analysis.model import clauses, subwords, weights
from reader.analysis.model.encoder import Encoder, encoder, log_softmax
from reader.analysis.model.pointing import EncodedInput, UnitPrediction
from reader.analysis.model.subwords import Input
from reader.types import EntityType, FoundBy, Span, Strength

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

MAX_ENCODER_LENGTH = 40_000
"""Longer texts (in characters) use only the n-gram model; the encoder takes minutes for a book."""

PROBE = "白鹭县水务局局长许知行说，去年建成泵站3座。今年，县水务局将新建泵站5座，力争6月底前完工；欢迎监督。"
"""An invented text; each weights file stores its expected output, which a test compares."""

TYPES = (
    EntityType.PER,
    EntityType.TITLE,
    EntityType.ORG,
    EntityType.LOC,
    EntityType.TIME,
    EntityType.QUANTITY,
    EntityType.PROGRAMME,
)
"""The types in the order of the encoder's labels: none, then begin and inside of each type."""
STRENGTHS = (Strength.PLEDGE, Strength.AIM, Strength.PLAN, Strength.FORECAST)
"""The strengths in the order of the encoder's labels."""
RULE_BONUS, NO_RULE_BONUS = 3.0, 1.5
"""Added to the log-probability of a label that the rules agree with, and of "none" where the rules find no name."""
_TRIMMED = "“”‘’「」『』《》〈〉，。、；：\n"
_DURATION_UNIT = re.compile("(?:年|月|天|日|周|星期|小时|分钟|秒)$")
_DURATION_SUFFIX = re.compile("以?来|之?内|[以之]?[后前](?![一二三四五六七八九十])")
_TIME_RANGE = re.compile("[至到~～—－-]?")
_MAX_FRAGMENT_CLAUSES = 8  # texts of up to so many clauses are excerpts, not whole articles
_MIN_ODDS = 1e-4  # probabilities are cut off here
_NEVER = 2.0  # a threshold that no probability reaches
_NEAR_START = 3  # characters; a unit's begin label may follow punctuation or a quotation mark


class EncoderOutput(NamedTuple):
    """The encoder's output; offsets are of the text.

    `names` are in order. `begins` is, at each character, the probability that a unit begins there rather than
    continues. `inputs` predict the speaker, deadline and strength of the units in them.
    """

    names: Sequence[Mention]
    begins: NDArray[float32]
    inputs: Sequence[EncodedInput]

    def predict(self, span: Span) -> UnitPrediction | None:
        """The speaker, deadline and strength of the unit at `span`; None if it contains no subword."""
        return next(filter(None, (encoded.predict(span) for encoded in self.inputs)), None)


class ModelOutput(NamedTuple):
    """The model's output for a Simplified text; offsets are of that text.

    `probabilities` holds, for each clause, the probability that it is a commitment or part of one, and `threshold` the
    minimum that counts. `begins` is the probability that a unit begins at each clause, `weights` what each character
    counts by the n-grams. `encoded` is None for texts longer than `MAX_ENCODER_LENGTH`.
    """

    clauses: Sequence[Span]
    probabilities: NDArray[float32]
    begins: NDArray[float32]
    threshold: float
    weights: clauses.CharacterWeights
    encoded: EncoderOutput | None = None

    def log_odds(self, span: Span) -> float:
        """The mean log-odds that the clauses of a unit are part of a commitment."""
        import numpy as np

        first, last = self._clauses_of(span)
        likely = np.clip(self.probabilities[first:last].astype(np.float64), _MIN_ODDS, 1 - _MIN_ODDS)
        return float(np.log(likely / (1 - likely)).mean())

    def sureness(self, span: Span) -> float:
        """The calibrated probability that a unit is a commitment."""
        return weights.calibration("encoder" if self.encoded else "clauses").probability(self.log_odds(span))

    def clause_before(self, span: Span) -> Span:
        """The clause before a unit; empty if there is none."""
        first, _ = self._clauses_of(span)
        return self.clauses[first - 1] if first else Span(0, 0)

    def _clauses_of(self, span: Span) -> tuple[int, int]:
        first = max(bisect_right(self.clauses, span.start, key=lambda clause: clause.start) - 1, 0)
        return first, max(bisect_left(self.clauses, span.end, key=lambda clause: clause.start), first + 1)


def find(
    text: str,
    mentions: Sequence[Mention] = (),
    *,
    quick: bool = False,
    progress: Callable[[int], None] | None = None,
) -> ModelOutput | None:
    """Run the model on a Simplified text; None if the weights cannot be used (`weights.problem` says why).

    `mentions` are those of the rules, as evidence for names. `quick` skips the encoder. `progress` is called with the
    offset that the encoder has reached.
    """
    if weights.problem():
        return None
    import numpy as np

    found = clauses.cut(text)
    if not found:
        nothing = clauses.CharacterWeights(np.zeros(1), np.zeros(1))
        return ModelOutput((), np.zeros(0, np.float32), np.zeros(0, np.float32), 1.0, nothing)
    features = clauses.blocks(text, found)
    character_weights = clauses.character_weights(features, clause_weights("inside")[0])
    scores, begins = (clauses.score(features, *clause_weights(name)) for name in ("inside", "begin"))
    if quick or len(text) > MAX_ENCODER_LENGTH:
        threshold = float(weights.load("clauses").about["threshold"])
        return ModelOutput(found, _sigmoid(scores), _sigmoid(begins), threshold, character_weights)
    model = encoder()
    encoded = []
    for source in subwords.inputs(model.vocabulary, text):
        encoded.append((source, model.encode(source)))
        if progress:
            progress(max(word.end for word in source.subwords if word))
    return _with_encoder(text, mentions, found, character_weights, scores, encoded)


@functools.cache
def clause_weights(name: str) -> tuple[NDArray[float32], float]:
    """The n-gram weights and the bias of one output: "inside" or "begin"."""
    import numpy as np

    arrays = weights.load("clauses").arrays
    return arrays[name].astype(np.float32) * arrays[f"{name}.scale"], float(arrays[f"{name}.bias"][0])


def _with_encoder(
    text: str,
    mentions: Sequence[Mention],
    found: Sequence[Span],
    character_weights: clauses.CharacterWeights,
    scores: NDArray[float32],
    encoded: Sequence[tuple[Input, NDArray[float32]]],
) -> ModelOutput:
    import numpy as np

    model, about = encoder(), weights.load("encoder").about
    commitment, entity = character_scores(model, text, encoded)
    own, other = about["combine"]
    probabilities = _sigmoid((own * log_odds(commitment, found) + other * scores).astype(np.float32))
    # The probability that a unit begins here, given that one begins or continues.
    ratio = commitment[:, 1] / np.maximum(commitment[:, 1] + commitment[:, 2], 1e-6)
    begins = np.array([ratio[clause.start : clause.start + _NEAR_START].max() for clause in found], np.float32)
    certain = about["certain"] if len(found) > _MAX_FRAGMENT_CLAUSES else about["certain if short"]
    threshold = float(about["threshold"]) if probabilities.max() >= certain else _NEVER
    inputs = [EncodedInput.of(model, source, state) for source, state in encoded]
    named = prefer_rule_mentions(trim_names(text, decode_names(add_rule_evidence(entity, mentions))), mentions)
    output = EncoderOutput(named, ratio, inputs)
    return ModelOutput(found, probabilities, begins, threshold, character_weights, output)


def log_odds(commitment: NDArray[float32], found: Sequence[Span]) -> NDArray[float32]:
    """For each clause, the encoder's mean log-odds that its characters are in a unit."""
    import numpy as np

    outside = np.concatenate([np.zeros(1), np.cumsum(commitment[:, 0], dtype=np.float64)])
    start = np.array([clause.start for clause in found])
    end = np.array([clause.end for clause in found])
    inside = np.clip(1 - (outside[end] - outside[start]) / (end - start), 1e-4, 1 - 1e-4)
    result: NDArray[float32] = np.log(inside / (1 - inside)).astype(np.float32)
    return result


def character_scores(
    model: Encoder, text: str, encoded: Sequence[tuple[Input, NDArray[float32]]]
) -> tuple[NDArray[float32], NDArray[float32]]:
    """At each character, the probabilities of the unit labels and the log-probabilities of the name labels."""
    import numpy as np

    commitment = np.zeros((len(text), 3), np.float32)
    commitment[:, 0] = 1
    entity = np.full((len(text), 1 + 2 * len(TYPES)), -20, np.float32)
    entity[:, 0] = 0
    for source, state in encoded:
        body = state[source.body : -1]
        unit = np.exp(log_softmax(model.score("commitment", body)))
        name = log_softmax(model.score("entity", body).reshape(len(body), subwords.LONGEST, -1))
        for number, word in enumerate(source.subwords[source.body : -1]):
            assert word
            commitment[word.start : word.end] = unit[number]
            commitment[word.start + 1 : word.end, 2] += unit[number, 1]
            commitment[word.start + 1 : word.end, 1] = 0
            entity[word.start : word.end] = name[number, : word.end - word.start]
    return commitment, entity


def add_rule_evidence(
    labels: NDArray[float32],
    mentions: Sequence[Mention],
    rule_bonus: float = RULE_BONUS,
    no_rule_bonus: float = NO_RULE_BONUS,
) -> NDArray[float32]:
    """The label scores of names, adjusted by the mentions of the rules."""
    import numpy as np

    rule_labels = np.zeros(len(labels), np.int64)
    for mention in mentions:
        begin = 1 + 2 * TYPES.index(mention.type)
        rule_labels[mention.start : mention.end] = begin + 1
        rule_labels[mention.start] = begin
    adjusted = labels.copy()
    bonus = np.where(rule_labels > 0, rule_bonus, no_rule_bonus).astype(np.float32)
    adjusted[np.arange(len(rule_labels)), rule_labels] += bonus
    return adjusted


def prefer_rule_mentions(found: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """The model's names, replaced by the same mentions of the rules, whose `FoundBy` says more.

    A mention of the rules also replaces several names that together cover it: the model splits names after an unknown
    character.
    """
    result = {name.start: name for name in found}
    for mention in mentions:
        at, parts = mention.start, []
        while at < mention.end and at in result and result[at].type == mention.type:
            parts.append(at)
            at = result[at].end
        if at == mention.end:
            for part in parts:
                del result[part]
            result[mention.start] = mention
    return [result[start] for start in sorted(result)]


def trim_names(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Trim characters that cannot be part of a name, complete Latin words, and join adjacent times."""
    out: list[Mention] = []
    for name in found:
        kind, start, end = name.type, name.start, name.end
        suffix = _DURATION_SUFFIX.match(text, end) if _DURATION_UNIT.search(text, max(start, end - 4), end) else None
        if suffix and kind in (EntityType.QUANTITY, EntityType.TIME):
            kind, end = EntityType.TIME, suffix.end()
        is_time = kind is EntityType.TIME
        before, after = (_TRIMMED + more for more in (("从自由于在到至", "起的") if is_time else ("的", "的")))
        while start < end and text[start] in before:
            start += 1
        while start < end and text[end - 1] in after:
            end -= 1
        while start < end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end]):
            end += 1
        last = out[-1] if out else None
        if last and is_time and last.type is kind and _TIME_RANGE.fullmatch(text, last.end, start):
            out[-1] = Mention(last.start, end, kind, name.by)
        elif (last.end if last else 0) <= start < end:
            out.append(Mention(start, end, kind, name.by))
    return out


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def clear_caches() -> None:
    """Drop the cached weights, so that they are loaded again when next needed."""
    for cached in (weights.load, weights.calibration, weights.problem, encoder, clause_weights):
        cached.cache_clear()


def decode_names(labels: NDArray[float32]) -> list[Mention]:
    """The mentions of the best label sequence (Viterbi), in which "inside" follows only "begin" or "inside"."""
    import numpy as np

    length, kinds = labels.shape
    inside = np.arange(2, kinds, 2)
    best: NDArray[Any] = labels[0].copy() if length else np.zeros(kinds, np.float32)
    best[inside] = -np.inf
    previous = np.zeros((length, kinds), np.int8)
    for at in range(1, length):
        top = int(best.argmax())
        source = np.full(kinds, top, np.int8)
        score = np.full(kinds, best[top], np.float32)
        continues = best[inside] >= best[inside - 1]
        source[inside] = np.where(continues, inside, inside - 1)
        score[inside] = np.where(continues, best[inside], best[inside - 1])
        previous[at] = source
        best = score + labels[at]
    path = [int(best.argmax())] if length else []
    for at in range(length - 1, 0, -1):
        path.append(int(previous[at, path[-1]]))
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
