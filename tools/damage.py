"""Damage a clean article the way some sites do, to make the sample and to test the repair.

    python tools/damage.py CLEAN.txt DAMAGED.txt

Such a site converts its page to Traditional GBK and then, in the *bytes*, replaces certain characters by the character
with its pronunciation in brackets. The two bytes it searches for also occur across neighbouring characters. There the
brackets land inside a character, its halves pair with their new neighbours, and a lead byte left before a bracket
becomes a question mark together with it. Finally, full-width punctuation becomes ASCII.
"""

from __future__ import annotations

import sys
from pathlib import Path

# The characters glossed on the sample's page; most are outside GB2312, as on real pages.
GLOSSES = {
    "發": "fā",
    "業": "yè",
    "經": "jīng",
    "產": "chǎn",
    "創": "chuàng",
    "實": "shí",
    "規": "guī",
    "農": "nóng",
    "鄉": "xiāng",
    "設": "shè",
    "續": "xù",
    "質": "zhì",
    "數": "shù",
    "鎮": "zhèn",
    "優": "yōu",
    "團": "tuán",
    "驗": "yàn",
    "貿": "mào",
    "冊": "cè",
    "網": "wǎng",
    "營": "yíng",
    "儀": "yí",
    "購": "gòu",
    "開": "kāi",
}


# Punctuation that is two bytes long during the replacement.
WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "!(),:;?"}
NARROW = {0xFEE0 + code: code for code in range(0x21, 0x7F)}


def damage(text: str) -> str:
    """Damage a text line by line; it must be encodable in GBK and have ASCII punctuation."""
    return "\n".join(_damage_line(line) for line in text.split("\n"))


def _damage_line(line: str) -> str:
    data = line.translate(WIDE).encode("gbk")
    for char, reading in GLOSSES.items():
        data = data.replace(char.encode("gbk"), f"{char}({reading})".encode("gbk"))
    return _show(data).translate(NARROW)


def _show(data: bytes) -> str:
    """Decode GBK like the site: a lead byte always takes the next byte, and an invalid pair becomes `?`."""
    shown: list[str] = []
    at = 0
    while at < len(data):
        length = 1 if data[at] < 0x80 else 2
        shown.append(data[at : at + length].decode("gbk", "replace").replace("\ufffd", "?")[:1])
        at += length
    return "".join(shown)


if __name__ == "__main__":
    clean, damaged = map(Path, sys.argv[1:3])
    damaged.write_text(damage(clean.read_text(encoding="utf-8")), encoding="utf-8")
