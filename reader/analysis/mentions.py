"""Mentions: entities with offsets of the Simplified text."""

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
"""One-character words and punctuation that a name cannot contain."""
_TRIMMED = frozenset(" \t\n\r\u00a0\u2002\u2003\u3000，。、；：！？,;:!?")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An entity in the Simplified text, and what found it."""

    start: int
    end: int
    type: EntityType = field(compare=False)
    by: FoundBy = field(compare=False, default=FoundBy.FORM)


class Claims:
    """Mentions without overlap; earlier claims win."""

    def __init__(self, text: str, never: frozenset[str] = frozenset()) -> None:
        """No mention of `text` may be one of the words in `never`."""
        self._text, self._never = text, never
        self._taken = bytearray(len(text))  # 1 where a mention begins, 2 inside one
        self._mentions: dict[int, Mention] = {}

    def add(self, mention: Mention) -> bool:
        """Add the mention unless it overlaps another or is never a name. Returns whether it was added.

        White space and punctuation at its ends are trimmed; a mention without anything else is not added.
        """
        mention = self._trim(mention)
        if mention.start == mention.end:
            return False
        start, end = mention.start, mention.end
        if any(self._taken[start:end]) or self._text[start:end] in self._never:
            return False
        self._taken[start:end] = b"\1" + b"\2" * (end - start - 1)
        self._mentions[start] = mention
        return True

    def _trim(self, mention: Mention) -> Mention:
        text, start, end = self._text, mention.start, mention.end
        while start < end and text[start] in _TRIMMED:
            start += 1
        while start < end and text[end - 1] in _TRIMMED:
            end -= 1
        return mention if (start, end) == (mention.start, mention.end) else replace(mention, start=start, end=end)

    def add_all(self, mentions: Iterable[Mention]) -> None:
        """Add each mention in turn."""
        for mention in mentions:
            self.add(mention)

    def covering(self, at: int) -> Mention | None:
        """The mention that contains the character at `at`."""
        if not self._taken[at : at + 1].strip(b"\0"):
            return None
        return self._mentions[self._taken.rfind(1, 0, at + 1)]

    def __iter__(self) -> Iterator[Mention]:
        """In the order of the text."""
        return iter([self._mentions[start] for start in sorted(self._mentions)])


def run_start(words: Words, end: int, limit: int = 24) -> int:
    """The start of the run of words that ends at `end`: after the last stop word, figure or punctuation.

    The run is at most `limit` characters long, plus one word.
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


class MentionIndex:
    """Mentions in the order of the text, without overlap, indexed by position."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """`mentions` are in order, without overlap."""
        self._mentions = tuple(mentions)
        self._starts = [mention.start for mention in self._mentions]

    def __iter__(self) -> Iterator[Mention]:
        """In the order of the text."""
        return iter(self._mentions)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions wholly in ``start:end``."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return list(found[:-1]) if found and found[-1].end > end else list(found)
