"""Chooses the values that are not trained: weights for combining the readers, thresholds, and weights of name rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reader.analysis import entities
from reader.analysis.mentions import Mention
from reader.analysis.model import clauses, reading, subwords
from reader.analysis.model.encoder import encoder
from reader.analysis.tokens import cutter
from tools.train import labels
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy import bool_, float32, int64
    from numpy.typing import NDArray

ENCODER, N_GRAMS = (0.4, 0.6, 0.8, 1.0), (0.0, 0.3, 0.5, 0.7)
THRESHOLDS, CERTAIN = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5), (0.0, 0.5, 0.6, 0.7, 0.8)
EVIDENCE, AGAINST = (0.0, 1.0, 2.0, 3.0), (0.0, 0.5, 1.0, 1.5)


class Read(NamedTuple):
    """One text: the log-odds of both readers for each clause, its names, and its gold labels.

    `counted` and `promised` are the numbers of labelled and of committed characters in each clause.
    """

    encoder: NDArray[float32]
    n_grams: NDArray[float32]
    counted: NDArray[int64]
    promised: NDArray[int64]
    names: NDArray[float32]
    evidence: tuple[Mention, ...]
    gold: NDArray[int64]

    @property
    def silent(self) -> bool:
        """Whether the text has no commitments."""
        return not self.promised.any()


def choose(examples: Sequence[Example]) -> Iterator[str]:
    """Yield the best values for `examples`, one line each."""
    read = [found for example in examples if (found := _read(example))]
    grid = itertools.product(ENCODER, N_GRAMS, THRESHOLDS, CERTAIN)
    best = sorted(((_of_clauses(read, *values), values) for values in grid), reverse=True)
    for (score, alarms), values in best[:10]:
        yield f"commitments {100 * score:.1f}, alarms {-alarms}: encoder, n-grams, threshold, certain {values}"
    for score, weights in sorted(
        ((_of_names(read, *weights), weights) for weights in itertools.product(EVIDENCE, AGAINST)), reverse=True
    )[:5]:
        yield f"names {100 * score:.2f}: for, against {weights}"


def _read(example: Example) -> Read | None:
    text, model = example.hans, encoder()
    found = clauses.cut(text)
    if not found:
        return None
    wanted = labels.of_example(example)
    inputs = [(one, model.encode(one)) for one in subwords.inputs(model.vocabulary, text)]
    commitment, names = reading.character_scores(model, text, inputs)
    known = [wanted.commitment[start:end] for start, end in found]
    return Read(
        reading.log_odds(commitment, found),
        clauses.score(clauses.blocks(text, found), *reading.clause_weights("inside")),
        np.array([(each != labels.IGNORED).sum() for each in known]),
        np.array([(each > 0).sum() for each in known]),
        names,
        tuple(entities.find(text, cutter()).mentions),
        wanted.entity,
    )


def _of_clauses(read: Sequence[Read], own: float, other: float, threshold: float, certain: float) -> tuple[float, int]:
    """F1 over characters, and minus the number of silent texts with false alarms."""
    right = found = gold = alarms = 0
    for one in read:
        sure = 1 / (1 + np.exp(-(own * one.encoder + other * one.n_grams)))
        taken: NDArray[bool_] = (sure >= threshold) & (sure.max() >= certain)
        right += one.promised[taken].sum()
        found += one.counted[taken].sum()
        gold += one.promised.sum()
        alarms += one.silent and bool(taken.any())
    return round(2 * right / max(found + gold, 1), 4), -alarms


def _of_names(read: Sequence[Read], by_rules: float, by_no_rule: float) -> float:
    """F1 of exactly matched names."""
    right = found = gold = 0
    for one in read:
        weighed = reading.add_rule_evidence(one.names, one.evidence, by_rules, by_no_rule)
        made = {(each.start, each.end, each.type) for each in reading.decode_names(weighed)}
        made = {each for each in made if one.gold[each[0]] != labels.IGNORED}
        wanted = set(labels.spans(one.gold))
        right, found, gold = right + len(made & wanted), found + len(made), gold + len(wanted)
    return 2 * right / max(found + gold, 1)
