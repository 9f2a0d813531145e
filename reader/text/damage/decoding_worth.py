"""How much likelier a run is after a wrong decoding was undone, judged by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.text.damage.decoders import LOST, Step, Unit
from reader.text.damage.likelihood import State, words

_ENOUGH = 64  # units that are judged of a run

# Log-likelihoods.
_LATIN = -5.0  # of a shown character of Latin-1, whatever it is
_ANY = -8.8  # of any character of GB2312, all being equally likely
_VALID = 4.0  # that a character outside ASCII is valid UTF-8 by accident
_FOREIGN = -6.0  # added to a letter or private character that Chinese text does not have


class Worth(NamedTuple):
    """What speaks for a run as undone.

    `gain` is its log-likelihood over that of the run as shown, `sense` over that of any characters at all; `hanzi` is
    the number of different Chinese characters that were judged.
    """

    gain: float
    sense: float
    hanzi: int

    @property
    def least(self) -> float:
        """The weaker evidence of the two."""
        return min(self.gain, self.sense)


def likely(text: str) -> float:
    """The log-likelihood of the characters of a text outside ASCII."""
    return sum(map(words(None).score, re.findall("[^\\x00-\\x7f]+", text)))


@lru_cache(maxsize=1 << 14)
def alone(char: str) -> float:
    """The log-likelihood of a single character."""
    score = words(None).after(State("", (0.0,)), char).score
    return score + _FOREIGN if _foreign(char) else score


def _foreign(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or "\u0250" <= char < "\u2000"


def worth(run: str, units: Sequence[Unit], steps: Sequence[Step]) -> Worth:
    """Judge the first characters of a run, given as shown and as undone by `steps`."""
    units = units[:_ENOUGH]
    run = run[: units[-1].end]
    text = "".join(unit.text for unit in units).replace(LOST, "")
    ours = likely(text)
    wide = [char for char in text if char > "~"]
    if steps[0].read == "latin":
        shown = _LATIN * sum(char > "~" for char in run)
    else:
        shown = likely(run) + _FOREIGN * sum(map(_foreign, run))
    sense = ours - _ANY * len(wide) + sum(_VALID * len(wide) for step in steps if step.written == "utf-8")
    return Worth(ours - shown, sense, len({char for char in wide if "一" <= char <= "鿿"}))
