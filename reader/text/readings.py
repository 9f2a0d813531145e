"""Pronunciations of single characters, looked up in `resources/lexicons/readings.tsv`."""

from __future__ import annotations

from functools import cache

from reader.resources import resource


class Readings:
    """The table, read a block at a time: a block is the characters that share the first byte in GBK.

    The file keeps the order of GBK, so a page that needs sixty characters parses some forty blocks of 126.
    """

    def __init__(self, table: str) -> None:
        """Take the text of the table: lines of character, TAB, readings separated by commas."""
        self._table = table
        self._blocks: dict[int, dict[str, tuple[str, ...]]] = {}

    def of(self, char: str) -> tuple[str, ...]:
        """The readings of a character, with tone marks; none for what the table does not know."""
        try:
            code = char.encode("gbk")
        except UnicodeEncodeError:
            return ()
        return self.block(code[0]).get(char, ()) if len(code) == 2 else ()

    def block(self, lead: int) -> dict[str, tuple[str, ...]]:
        """Every character whose first byte in GBK is `lead`, with its readings."""
        found = self._blocks.get(lead)
        if found is None:
            found = self._blocks[lead] = self._parse(lead)
        return found

    def _parse(self, lead: int) -> dict[str, tuple[str, ...]]:
        block = {}
        start = self._first(lead)
        end = self._first(lead + 1)
        for line in self._table[start:end].splitlines():
            char, _, known = line.partition("\t")
            block[char] = tuple(known.split(","))
        return block

    def _first(self, lead: int) -> int:
        """Where the lines of a block begin: at its first character that the table has, or at the next block's."""
        for code in range(lead << 8 | 0x40, 0xFF << 8):
            char = code.to_bytes(2, "big").decode("gbk", "ignore")
            if len(char) == 1 and (at := self._table.find(f"\n{char}\t")) >= 0:
                return at + 1
        return len(self._table)


@cache
def readings() -> Readings:
    """The table that comes with the program."""
    return Readings(resource("lexicons/readings.tsv").read_text(encoding="utf-8"))
