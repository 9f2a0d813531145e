"""Estimates how likely a stretch of Chinese is from its words, for choices that nothing else decides."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from functools import cache, cached_property
from typing import NamedTuple

from reader.resources import resource
from reader.text.damage.byte_halves import common

_LONGEST = 4  # characters of a word
_KEPT = 100_000  # ends of texts in memory
_STEP = math.log(1.8)  # between two letters of the table
_ALL = math.log(60_101_967)  # the total number of words counted

# Natural logarithms of the probability of anything missing from the table.
_SIGNS = {
    sign: score
    for score, signs in {
        -2.5: "，,",
        -3.2: "。",
        -3.5: "、",
        -5.0: "“”?",
        -6.0: "；：（）「」",
        -7.0: "！？《》—·\u3000",
        -8.0: "…‘’〈〉",
        -9.0: "『』〔〕【】％℃ⅠⅡⅢⅣⅤ",
    }.items()
    for sign in signs
}
_OTHER_SIGN = -13.0
_DIGIT = -4.5
_LETTER = -7.0
_STRANGER = -21.0  # a character in no table
_UNCOMMON = -5.0  # added if the script's own standard does not count it as frequent
_RARE = -11.0  # a rarer word may well be a coincidence
_ON_PAGE = -9.0  # two characters that are adjacent elsewhere on the page


class State(NamedTuple):
    """The end of a text: its last characters, and the scores up to each of them and in total."""

    tail: str
    scores: tuple[float, ...]

    @property
    def score(self) -> float:
        """The log-likelihood of the text, in its best segmentation into words."""
        return self.scores[-1]


class _Ends(NamedTuple):
    """What a character adds to a text that ends in certain characters.

    `tail` are the new last characters, `alone` is the score of the character by itself, `words` the lengths and scores
    of the known words that it completes. `pair` are the last two characters; if they are a pair of the page, they score
    `as_pair`.
    """

    tail: str
    alone: float
    words: tuple[tuple[int, float], ...]
    pair: str
    as_pair: float


class Words:
    """The word table, of which only the requested rows are read."""

    def __init__(self, simplified: bool | None = False) -> None:
        """Open the table as a memory map, for texts in Simplified, in Traditional or, with None, in either."""
        from mmap import ACCESS_READ, mmap

        with resource("lexicons/words.tsv").open("rb") as file:
            self._table = mmap(file.fileno(), 0, access=ACCESS_READ)
        self._first = 0  # after the comments
        while self._table[self._first] == ord("#"):
            self._first = self._table.find(b"\n", self._first) + 1
        self._simplified = simplified
        self._rows: dict[str, dict[str, float]] = {}
        self._ends: dict[tuple[str, str], _Ends] = {}
        self._chars: dict[str, tuple[str, float, float]] = {}

    def score(self, text: str) -> float:
        """The log-likelihood of a text."""
        state = State("", (0.0,))
        for char in text:
            state = self.after(state, char)
        return state.score

    def after(self, state: State, char: str, page: Collection[str] = ()) -> State:
        """The state after appending `char`; `page` are pairs of characters that count as words here."""
        ends = self._ends.get((state.tail, char)) or self._find_ends(state.tail, char)
        scores = state.scores
        best = scores[-1] + ends.alone
        for length, score in ends.words:
            if scores[-length] + score > best:
                best = scores[-length] + score
        if ends.pair in page and scores[-2] + ends.as_pair > best:
            best = scores[-2] + ends.as_pair
        return State(ends.tail, (*scores[1 - _LONGEST :], best))

    def _find_ends(self, tail: str, char: str) -> _Ends:
        folded, alone, within = self._chars.get(char) or self._look_up(char)
        whole = tail + folded
        words = []
        for length in range(2, len(whole) + 1):
            known = self._row(whole[-length]).get(whole[1 - length :])
            if known is not None:
                words.append((length, known + within))
        if len(self._ends) >= _KEPT:
            self._ends.clear()
        pair = whole[-2:] if len(whole) > 1 else ""
        ends = self._ends[tail, char] = _Ends(whole[1 - _LONGEST :], alone, tuple(words), pair, _ON_PAGE + within)
        return ends

    def loose(self, text: str, page: Collection[str] = ()) -> list[int]:
        """The indices of characters that, in the best segmentation, are single or in a rare two-character word."""
        states = [State("", (0.0,))]
        for char in text:
            states.append(self.after(states[-1], char, page))
        folded = self.folded(text)
        found: list[int] = []
        end = len(text)
        while end:
            start, score = end - 1, 0.0
            for first in range(max(end - _LONGEST, 0), end - 1):
                known = self._row(folded[first]).get(folded[first + 1 : end], -math.inf)
                if folded[first:end] in page:
                    known = max(known, _ON_PAGE)
                within = self._chars[text[end - 1]][2]
                if math.isclose(states[first].score + known + within, states[end].score):
                    start, score = first, known
            if end - start == 1 or (end - start == 2 and score < _RARE):
                found += range(start, end)
            end = start
        return sorted(found)

    def folded(self, text: str) -> str:
        """The text in Simplified, as in the table."""
        return "".join(self._folded.get(char, char) for char in text)

    def _look_up(self, char: str) -> tuple[str, float, float]:
        """The character in the table, its log-likelihood as a word, and its penalty within a longer word."""
        folded = self._folded.get(char, char)
        within = 0.0
        if "一" <= char <= "鿿":
            row = self._line(folded)  # the character's own entry comes first
            alone = _score(row[0]) if row[:1].isascii() and row else _STRANGER
            is_common, is_ours = self._standing(char)
            alone += 0 if is_common else _UNCOMMON
            within = 0 if is_ours else _UNCOMMON  # in the other script, or rare
        else:
            alone = _SIGNS.get(char, _DIGIT if char in "0123456789." else _LETTER if char.isascii() else _OTHER_SIGN)
        self._chars[char] = folded, alone, within
        return self._chars[char]

    def _standing(self, char: str) -> tuple[bool, bool]:
        """Whether the character is common in the script, and whether the script has it at all."""
        if self._simplified:
            return common(char, True), bool(char.encode("gb2312", "ignore"))
        if char.encode("big5", "ignore"):
            return common(char), True
        either = self._simplified is None and common(char, True)
        return either, either

    def _row(self, first: str) -> dict[str, float]:
        """The words that begin with a character, without it, with their log-likelihoods."""
        row = self._rows.get(first)
        if row is None:
            found = re.findall("([^a-z]*)([a-z])", self._line(first))
            row = self._rows[first] = {rest: _score(count) for rest, count in found}
        return row

    def _line(self, first: str) -> str:
        """The row of a character, by binary search, since the table is sorted by bytes."""
        key = first.encode() + b"\t"
        low, high = self._first, len(self._table)
        while low < high:
            start = self._table.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._table[start : start + len(key)] < key:
                low = self._table.find(b"\n", start) + 1
            else:
                high = start
        if self._table[low : low + len(key)] != key:
            return ""
        return self._table[low + len(key) : self._table.find(b"\n", low)].decode()

    @cached_property
    def _folded(self) -> dict[str, str]:
        lines = resource("lexicons/simplified.tsv").read_text(encoding="utf-8").splitlines()
        return {line[0]: line[2] for line in lines if not line.startswith("#")}


def _score(count: str) -> float:
    return (ord(count) - ord("a")) * _STEP - _ALL


@cache
def words(simplified: bool | None = False) -> Words:
    """The bundled words, as they occur in texts in Simplified, in Traditional or, with None, in either."""
    return Words(simplified)
