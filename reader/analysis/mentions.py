"""Mentions: what an entity is while the analysis is still on the Simplified text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reader.analysis import lexicon
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

STOPS = frozenset(
    "的了在由与及或为向对是将等于从以被把让给到使其该此这那就也都又还并而且则之着过据和跟同时地得即要会能可已仅至各每"
    "本我你他她它们个，。、；：！？,;:!?“”‘’「」『』（）()《》〈〉【】[]—…·－-　 "
    "\t\n"
)
"""Words of one character, and signs, that a name does not run across."""
_AROUND = frozenset(" \t\n\r\u00a0\u2002\u2003\u3000，。、；：！？,;:!?")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A named thing on the Simplified text, and what found it."""

    start: int
    end: int
    type: EntityType = field(compare=False)
    by: FoundBy = field(compare=False, default=FoundBy.FORM)


class Claims:
    """Mentions without overlap: who claims a stretch first keeps it."""

    def __init__(self, text: str, never: frozenset[str] = frozenset()) -> None:
        """Nothing is claimed yet. What `text` has where `never` says so is no name."""
        self._text, self._never = text, never
        self._taken = bytearray(len(text))  # 1 where a mention begins, 2 inside one
        self._mentions: dict[int, Mention] = {}

    def add(self, mention: Mention) -> bool:
        """Take the mention unless a character of it is taken, or it is never a name; says whether it was.

        White space and signs at its ends are left out, and where nothing else is there it is no mention.
        """
        mention = self._bare(mention)
        if mention.start == mention.end:
            return False
        start, end = mention.start, mention.end
        if any(self._taken[start:end]) or self._text[start:end] in self._never:
            return False
        self._taken[start:end] = b"\1" + b"\2" * (end - start - 1)
        self._mentions[start] = mention
        return True

    def _bare(self, mention: Mention) -> Mention:
        text, start, end = self._text, mention.start, mention.end
        while start < end and text[start] in _AROUND:
            start += 1
        while start < end and text[end - 1] in _AROUND:
            end -= 1
        return mention if (start, end) == (mention.start, mention.end) else replace(mention, start=start, end=end)

    def add_all(self, mentions: Iterable[Mention]) -> None:
        """Each in turn."""
        for mention in mentions:
            self.add(mention)

    def covering(self, at: int) -> Mention | None:
        """The mention that holds the character at `at`."""
        if not self._taken[at : at + 1].strip(b"\0"):
            return None
        return self._mentions[self._taken.rfind(1, 0, at + 1)]

    def __iter__(self) -> Iterator[Mention]:
        """In the order of the text."""
        return iter([self._mentions[start] for start in sorted(self._mentions)])


def run_start(words: Words, end: int, limit: int = 24) -> int:
    """Where the run of words that ends at `end` begins: behind the last stop, figure or sign.

    It is at most `limit` characters long, and a word more.
    """
    stops = lexicon.words("stops")
    start = end
    while start > 0 and end - start < limit:
        before = words.previous(start)
        word = words.text[before:start]
        if word in STOPS or word in stops or word[0].isdigit() or word.isspace():
            break
        start = before
    return start


class Ordered:
    """Mentions in the order of the text, none overlapping, found again by where they lie."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """`mentions` are in order."""
        self._mentions = tuple(mentions)
        self._starts = [mention.start for mention in self._mentions]

    def __iter__(self) -> Iterator[Mention]:
        """In order."""
        return iter(self._mentions)

    def within(self, start: int, end: int) -> list[Mention]:
        """Those wholly in ``start:end``."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return list(found[:-1]) if found and found[-1].end > end else list(found)
