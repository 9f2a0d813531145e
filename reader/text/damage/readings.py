"""Pronunciations of single characters, looked up in `resources/lexicons/readings.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.resources import resource
from reader.text.damage.spellings import syllable


class Readings:
    """The table; only requested lines are parsed."""

    def __init__(self, table: bytes) -> None:
        """Take the table in UTF-8: lines of character, TAB, readings separated by commas, in GBK order.

        Kept as bytes: decoding all of it would take longer than looking up what a page needs.
        """
        self._table = table
        self._first = 0  # after the comments
        while table.startswith(b"#", self._first):
            self._first = table.index(b"\n", self._first) + 1
        self._known: dict[str, tuple[str, ...]] = {}
        self._blocks: dict[int, list[str]] = {}

    def of(self, char: str) -> tuple[str, ...]:
        """The readings of a character, with tone marks; empty if unknown."""
        known = self._known.get(char)
        if known is None:
            known = self._known[char] = self._look_up(char)
        return known

    def says(self, char: str, gloss: str) -> bool:
        """Whether a gloss, in whatever spelling, is a reading of the character."""
        known = self.of(char)
        if gloss in known or not known:
            return gloss in known
        said = syllable(gloss)
        return bool(said.sound) and said in map(syllable, known)

    def sounds(self, char: str, gloss: str) -> bool:
        """Whether a gloss is a reading of the character in any tone."""
        sound = syllable(gloss).sound
        return bool(sound) and any(sound == syllable(each).sound for each in self.of(char))

    def block(self, lead: int) -> list[str]:
        """All characters of the table whose first GBK byte is `lead`."""
        block = self._blocks.get(lead)
        if block is None:
            block = self._blocks[lead] = list(self._read_block(lead))
        return block

    def _read_block(self, lead: int) -> Iterator[str]:
        codes = (bytes((lead, trail)).decode("gbk", "ignore") for trail in range(0x40, 0xFF))
        chars = [char for char in codes if len(char) == 1]
        first = next((char for char in chars if self.of(char)), None)
        if first is None:
            return
        at = self._line(first)  # the others follow
        for line in self._table[at : at + 64 * len(chars)].split(b"\n"):
            char, _, spelt = line.decode("utf-8", "ignore").partition("\t")
            if char not in chars:
                return
            self._known[char] = tuple(spelt.split(","))
            yield char

    def _look_up(self, char: str) -> tuple[str, ...]:
        at = self._line(char)
        head, _, spelt = self._table[at : self._table.find(b"\n", at)].decode().partition("\t")
        return tuple(spelt.split(",")) if head == char else ()

    def _line(self, char: str) -> int:
        """The position of a character's line, or its insertion point, by binary search in GBK order."""
        key = char.encode("gbk", "ignore")
        low, high = self._first, len(self._table)
        while low < high:
            start = self._table.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._table[start : self._table.index(b"\t", start)].decode().encode("gbk") < key:
                low = self._table.index(b"\n", start) + 1
            else:
                high = start
        return low


@cache
def readings() -> Readings:
    """The bundled table."""
    return Readings(resource("lexicons/readings.tsv").read_bytes())
