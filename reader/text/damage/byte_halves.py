"""Decodes the halves of characters that end up next to each other, and finds plausible results."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reader.text.damage.glosses import decoded
from reader.text.damage.readings import readings

_SIGNS = frozenset("，。、；：？！“”‘’（）《》〈〉「」『』〔〕【】—…·％\u3000")
_WITH_GAPS = (*range(0xA1, 0xB0), 0xD7, *range(0xF8, 0xFF))  # rows of GB18030 with private-use cells
_SWALLOWS = 0x80  # a second byte from here on swallows the following bracket


def common(char: str, simplified: bool = False) -> bool:
    """Whether Big5 counts the character among its 5,401 frequent ones, or GB2312 among its 3,755 if `simplified`."""
    if simplified:
        return b"\xb0" <= char.encode("gb2312", "ignore") < b"\xd8"
    return b"\xa4" <= char.encode("big5", "ignore") < b"\xc7"


def usual(char: str, simplified: bool = False) -> bool:
    """Whether the character is usual in Chinese text: common characters, punctuation, ASCII."""
    return common(char, simplified) or char in _SIGNS or char.isascii()


def full(sign: str) -> bytes:
    """The two bytes of the full-width form of an ASCII sign, b"" if it has none."""
    code = chr(ord(sign) + 0xFEE0).encode("gb18030") if "!" <= sign <= "~" else b""
    return code if len(code) == 2 else b""


@lru_cache(maxsize=4096)
def spelt(firsts: bytes, second: int, simplified: bool = False) -> tuple[str, ...]:
    """The characters with first byte in `firsts` and second byte `second`; only usual ones if `firsts` has several."""
    found = (decoded(bytes((first, second))) for first in firsts)
    return tuple(char for char in found if char and (len(firsts) == 1 or usual(char, simplified)))


@lru_cache(maxsize=512)
def begun(first: int, simplified: bool = False, least: int = 0x40) -> tuple[str, ...]:
    """The usual characters with this first byte, and a second byte of at least `least`."""
    found = (decoded(bytes((first, second))) for second in range(least, 0xFF))
    return tuple(char for char in found if char and usual(char, simplified))


@lru_cache(maxsize=1)
def before_signs() -> bytes:
    """First bytes of the characters whose second byte is the first one of the signs that sites narrow."""
    return bytes(first for first in range(0x81, 0xFF) if decoded(bytes((first, 0xA3))))


@lru_cache(maxsize=512)
def hidden(first: int, simplified: bool = False) -> tuple[tuple[str, bytes], ...]:
    """Usual characters with this first byte whose second byte may begin a pair that no page shows.

    Each comes with the second bytes of such pairs.
    """
    found = []
    for second, behind in _private():
        found += [(char, behind) for char in spelt(bytes((first,)), second) if usual(char, simplified)]
    return tuple(found)


@lru_cache(maxsize=4096)
def candidates(firsts: bytes, reading: str) -> tuple[tuple[str, int], ...]:
    """Characters with such a first byte and this reading, with their second byte, which swallows a bracket."""
    return tuple(_candidates(firsts, reading))


def _candidates(firsts: bytes, reading: str) -> Iterator[tuple[str, int]]:
    for first in firsts:
        for char in readings().block(first):
            second = char.encode("gbk")[1]
            if second >= _SWALLOWS and readings().says(char, reading) and (len(firsts) == 1 or common(char)):
                yield char, second


@lru_cache(maxsize=1)
def _private() -> tuple[tuple[int, bytes], ...]:
    """First bytes of pairs that are invalid or private use, with the second bytes of those pairs."""
    found = [(0x80, bytes(range(0x81, 0xFF)))]
    for first in _WITH_GAPS:
        row = b"".join(bytes((first, second)) for second in range(0x81, 0xFF)).decode("gb18030")
        found.append((first, bytes(0x81 + at for at, char in enumerate(row) if "\ue000" <= char <= "\uf8ff")))
    return tuple(found)
