"""How such a page was damaged, forwards: what its glosses look like and what they do to the bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
READING = f"[a-zü]{{0,4}}[{_TONES}][a-z]{{0,3}}"  # a syllable of pinyin with exactly one tone mark
GLOSS = re.compile(rf"\(({READING})\)")
MARK = re.compile(rf"[(?]({READING})\)")  # a gloss, or one whose bracket was swallowed as half a character

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def glossed(text: str, glosses: Mapping[str, str]) -> str:
    """What a site makes of `text` when it glosses its bytes, shown as a browser shows it.

    After each pair of GB18030 bytes that spells a character of `glosses`, wherever the pair stands, comes the
    character's reading in brackets. A lead byte left alone swallows the byte behind it and shows as ``?``.
    """
    data = text.encode("gb18030")
    for char, reading in glosses.items():
        code = char.encode("gb18030")
        data = data.replace(code, code + f"({reading})".encode("gb18030"))
    return _shown(data)


def same(one: str, other: str) -> bool:
    """Whether two texts agree but for the width of their punctuation, which such pages narrow."""
    return one.translate(_FULL_WIDTH) == other.translate(_FULL_WIDTH)


def decoded(pair: bytes) -> str:
    """The character that two bytes of GB18030 spell, or "" where they spell none."""
    char = pair.decode("gb18030", "ignore")
    return char if len(char) == 1 and len(pair) == 2 else ""


def _shown(data: bytes) -> str:
    pieces = []
    done = 0
    while True:
        try:
            pieces.append(data[done:].decode("gb18030"))
        except UnicodeDecodeError as error:
            bad = done + error.start
            pieces.append(data[done:bad].decode("gb18030") + "?")
            done = bad + 2
        else:
            return "".join(pieces)
