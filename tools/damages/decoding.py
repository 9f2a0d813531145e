"""Show text in the wrong encoding, as browsers, Windows and converters do.

    python -m tools.damages.decoding utf-8 gbk CLEAN.txt DAMAGED.txt

The bytes of a page are right, but whoever shows them takes them for another encoding. Each line is decoded by itself.
Bytes that the wrong encoding has no character for are lost.
"""

from __future__ import annotations

import sys
from pathlib import Path

KEPT, MARKED, ASKED, DROPPED = "kept", "marked", "asked", "dropped"  # what becomes of bytes without a character

PAIRS = (
    ("gbk", "latin-1"),
    ("gbk", "windows-1252"),
    ("utf-8", "latin-1"),
    ("utf-8", "windows-1252"),
    ("utf-8", "gbk"),
    ("big5", "gbk"),
    ("gbk", "big5"),
    ("gbk", "cp950"),
)


def damage(text: str, written: str, read: str, lost: str = KEPT) -> str:
    """Write `text` in one encoding and read it in another, line by line.

    A byte without a character is a control character or one for private use if `lost` is "kept" (and U+FFFD if there
    is none), U+FFFD if "marked", a question mark if "asked" and nothing if "dropped"; then soft hyphens go too, and
    no-break spaces become spaces. Characters that the encoding lacks raise UnicodeEncodeError.
    """
    codec = {"big5": "cp950"}.get(written, written)
    return "\n".join(_shown(line.encode(codec), read, lost) for line in text.split("\n"))


def _shown(data: bytes, read: str, lost: str) -> str:
    mark = {KEPT: "\ufffd", MARKED: "\ufffd", ASKED: "?", DROPPED: ""}[lost]
    return _singles(data, read, lost, mark) if read in ("latin-1", "windows-1252") else _doubles(data, read, lost, mark)


def _singles(data: bytes, read: str, lost: str, mark: str) -> str:
    shown = []
    for byte in data:
        try:
            char = bytes((byte,)).decode("latin-1" if read == "latin-1" else "cp1252")
        except UnicodeDecodeError:
            char = chr(byte) if lost == KEPT else mark
        if lost == DROPPED:
            char = {"\xa0": " ", "\xad": ""}.get(char, char)
        shown.append(char)
    return "".join(shown)


def _doubles(data: bytes, read: str, lost: str, mark: str) -> str:
    """A first byte takes the next; if the two are no character, an ASCII byte among them is shown, or swallowed."""
    shown = []
    at = 0
    while at < len(data):
        pair = data[at : at + 2]
        if data[at] < 0x80:
            shown.append(chr(data[at]))
            at += 1
            continue
        if data[at] == 0x80 and read == "gbk":
            shown.append("€")
            at += 1
            continue
        char = _character(pair, read)
        if char and not (lost != KEPT and "\ue000" <= char <= "\uf8ff"):
            shown.append(char)
        else:
            shown.append(mark)
            if pair[1:] < b"\x80" and lost != ASKED:
                at -= 1
        at += 2
    return "".join(shown)


def _character(pair: bytes, read: str) -> str:
    """What two bytes show as; browsers read C6A1 to C8FE of Big5 as Hong Kong does, Windows as its own."""
    codecs = {"gbk": ("gb18030",), "cp950": ("cp950",), "big5": ("cp950", "big5hkscs")}[read]
    if read == "big5" and b"\xc6\xa1" <= pair < b"\xc9":
        codecs = ("big5hkscs",)
    for codec in codecs:
        char = pair.decode(codec, "ignore")
        if len(char) == 1 and len(char.encode(codec)) == 2:
            return char
    return ""


if __name__ == "__main__":
    written, read, clean, damaged = sys.argv[1:5]
    Path(damaged).write_text(damage(Path(clean).read_text(encoding="utf-8"), written, read), encoding="utf-8")
