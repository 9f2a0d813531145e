"""Write resources/lexicons/readings.tsv: the pronunciations of every character in GBK.

Run it from the root of the checkout, with the development dependencies: ``python tools/make_readings.py``.
The readings of single characters, including heteronyms, come from pypinyin (MIT).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pypinyin import Style, pinyin

HEADER = """\
# Pronunciations of single characters: character, TAB, readings with tone marks, separated by commas.
# Every character of GBK that pypinyin (MIT) has a reading for, heteronyms included, in the order of GBK.
# Written by tools/make_readings.py; do not edit by hand.
"""


def characters() -> Iterator[str]:
    """Yield every Chinese character in GBK's two-byte range, in code order."""
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                char = bytes((lead, trail)).decode("gbk")
            except UnicodeDecodeError:
                continue
            if "\u4e00" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char == "〇":
                yield char


def readings(char: str) -> list[str]:
    """All readings of a character with tone marks; none if pypinyin returns the character itself."""
    found = pinyin(char, style=Style.TONE, heteronym=True)[0]
    return [reading for reading in found if reading != char]


def table() -> str:
    """The content of the file."""
    rows = [f"{char}\t{','.join(known)}\n" for char in characters() if (known := readings(char))]
    return HEADER + "".join(rows)


if __name__ == "__main__":
    Path("resources/lexicons/readings.tsv").write_text(table(), encoding="utf-8")
