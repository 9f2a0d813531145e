"""What a site did to its pages: the mechanism of the damage, written apart from the repair that undoes it."""

from __future__ import annotations

from collections.abc import Mapping


def damage(text: str, glosses: Mapping[str, str], *, narrow: bool = False, strip_private: bool = False) -> str:
    """Gloss the bytes of Traditional `text` and show them as an old browser does.

    `glosses` gives each searched character its reading; they are replaced in that order, wherever their bytes
    stand. With `narrow` the page's full-width signs are shown narrow, as such pages have them; with
    `strip_private` the letters of private use are lost, as they are in copies.
    """
    data = text.encode("gb18030")
    for char, reading in glosses.items():
        data = data.replace(char.encode("gb18030"), f"{char}({reading})".encode("gb18030"))
    shown = "".join(_characters(data))
    if narrow:
        shown = "".join(chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char for char in shown)
    if strip_private:
        shown = "".join(char for char in shown if not "\ue000" <= char <= "\uf8ff")
    return shown


def _characters(data: bytes):
    """Bytes taken singly, in pairs or in fours; a pair that is none shows as one question mark."""
    at = 0
    while at < len(data):
        for length in (1, 2, 4):
            try:
                yield data[at : at + length].decode("gb18030")
            except UnicodeDecodeError:
                continue
            at += length
            break
        else:
            yield "?"
            at += 2
