"""Makes the text of a PDF by Qt what was drawn, so that it can be searched for and copied.

Qt tells from a glyph which character it stands for, and where a font has one glyph for several it takes the first of
them: the radical ⼤ U+2F24 in the place of 大 U+5927. Of characters beyond the BMP it tells nothing. The tables that
say so (`ToUnicode`, ISO 32000-1, 9.10.3) are written anew here and put behind the file as an update of it (7.5.6).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont

if TYPE_CHECKING:
    from reader.ui.reading_view.layout import ParagraphLayout

_REFERENCE = re.compile(rb"/BaseFont /([^\s/]+)[^>]*?/ToUnicode (\d+) 0 R", re.DOTALL)
_RANGE = re.compile(r"<(\w{4})> <(\w{4})> (?:\[([^\]]*)\]|<(\w+)>)")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)
_LINES = 100  # of a table in one of its parts, which is as many as there may be


class Drawn:
    """The glyphs that were drawn, font by font, each in the order of its first time and with its character."""

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self._faces: dict[tuple[str, bool], _Face] = {}

    def add(self, layout: ParagraphLayout, line: int) -> None:
        """Take note of a line."""
        text = layout.view.text
        for font, glyphs, positions in layout.glyphs(line):
            name = (_plain(font.familyName()), "bold" in font.styleName().lower())
            face = self._faces.get(name)
            if face is None:
                face = self._faces[name] = _Face(font)
            for glyph, position in zip(glyphs, positions, strict=True):
                face.chars.setdefault(glyph, text[position])

    def face(self, name: str) -> _Face | None:
        """The font that has this name in the file; None where nothing of the text was drawn in it."""
        plain, bold = _plain(name), "bold" in name.lower()
        known = [each for each in self._faces if plain.startswith(each[0]) and each[1] == bold]
        return self._faces[max(known, key=lambda each: len(each[0]))] if known else None


class _Face:
    """A font and the glyphs that were drawn of it."""

    def __init__(self, font: QRawFont) -> None:
        self._font = font
        self.chars: dict[int, str] = {}

    def meant(self, said: str) -> tuple[dict[str, str], list[str]]:
        """What was drawn by what Qt says (`said` are all of these characters, all of the BMP), which is of a glyph the
        first character that a font has it for; and the characters of glyphs of which it says nothing.
        """
        by_glyph = dict(zip(self._font.glyphIndexesForString(said), said, strict=True))
        told = {by_glyph[glyph]: char for glyph, char in self.chars.items() if glyph in by_glyph}
        return told, [char for glyph, char in self.chars.items() if glyph not in by_glyph]


def _plain(name: str) -> str:
    return name.replace(" ", "").lower()


def readable(pdf: bytes, drawn: Drawn) -> bytes:
    """The PDF with tables that tell what was drawn; as it is where they are not as Qt writes them."""
    end = _TRAILER.search(pdf, max(0, len(pdf) - 2048))
    if end is None:
        return pdf
    objects: dict[int, bytes] = {}
    for name, number in _REFERENCE.findall(pdf):
        table, face = _table(pdf, int(number)), drawn.face(name.decode("latin-1"))
        if table is not None and face is not None:
            told, untold = face.meant("".join(table[glyph] for glyph in table if glyph))
            right = {glyph: told.get(char, char) for glyph, char in table.items() if glyph}
            objects[int(number)] = _written(_filled(right, untold)).encode()
    return pdf + _update(len(pdf), objects, end[1], int(end[2])) if objects else pdf


def _table(pdf: bytes, number: int) -> dict[int, str] | None:
    """A table out of the file: glyphs of the font that is embedded, each with what Qt says that it stands for."""
    begin = pdf.find(b"\n%d 0 obj" % number)
    stream, end = pdf.find(b"stream\n", begin), pdf.find(b"endstream", begin)
    if begin < 0 or not begin < stream < end:
        return None
    data = pdf[stream + len(b"stream\n") : end]
    try:
        text = (zlib.decompress(data) if b"FlateDecode" in pdf[begin:stream] else data).decode("ascii")
    except (zlib.error, UnicodeDecodeError):
        return None
    table: dict[int, str] = {}
    for first, last, several, one in _RANGE.findall(text.partition("endcodespacerange")[2]):
        start = int(first, 16)
        values = re.findall(r"<(\w+)>", several) if several else []
        for at in range(start, int(last, 16) + 1):
            code = int(values[at - start], 16) if several else int(one, 16) + at - start
            table[at] = chr(code)
    return table


def _filled(table: dict[int, str], untold: list[str]) -> dict[int, str]:
    """The table with these characters in its gaps, unless there are more gaps, which are of other texts.

    Glyphs are numbered as they are drawn for the first time.
    """
    last = max(table, default=0)
    gaps = [glyph for glyph in range(1, last + len(untold) + 1) if glyph not in table]
    if sum(glyph < last for glyph in gaps) <= len(untold):
        table |= dict(zip(gaps, untold, strict=False))
    return dict(sorted(table.items()))


def _written(table: Mapping[int, str]) -> str:
    lines = [f"<{glyph:04X}> <{char.encode('utf-16-be').hex().upper()}>" for glyph, char in table.items()]
    parts = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    chars = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{chars}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _update(size: int, objects: Mapping[int, bytes], trailer: bytes, before: int) -> bytes:
    """What stands behind a file of `size` bytes: the objects anew, where they are, and where the older ones are."""
    body, places = b"", []
    for number, data in objects.items():
        places.append((number, size + len(body)))
        body += b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (number, len(data), data)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(places))
    kept = re.sub(rb"/Prev \d+", b"", trailer).strip()
    return b"%bxref\n%btrailer\n<<\n%b\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        body,
        table,
        kept,
        before,
        size + len(body),
    )
