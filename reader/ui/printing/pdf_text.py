"""Corrects the text layer of PDFs written by Qt, so that they can be searched and copied.

Qt derives characters from glyphs, and if a font uses one glyph for several characters it takes the first: the radical
⼤ U+2F24 instead of 大 U+5927. Characters outside the BMP are missing. This module rewrites the `ToUnicode` tables (ISO
32000-1, 9.10.3) and appends them to the file as an incremental update (7.5.6).
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
_MAX_ENTRIES = 100  # maximum in one section of a table


class DrawnGlyphs:
    """The glyphs drawn with each font, in order of first use, with their characters."""

    def __init__(self) -> None:
        """Start empty."""
        self._faces: dict[tuple[str, bool], _Face] = {}

    def add(self, layout: ParagraphLayout, line: int) -> None:
        """Record the glyphs of a line."""
        text = layout.view.text
        for font, glyphs, positions in layout.glyphs(line):
            name = (_normalised(font.familyName()), "bold" in font.styleName().lower())
            face = self._faces.get(name)
            if face is None:
                face = self._faces[name] = _Face(font)
            for glyph, position in zip(glyphs, positions, strict=True):
                face.chars.setdefault(glyph, text[position])

    def face(self, name: str) -> _Face | None:
        """The font with this name in the file, if any text was drawn with it."""
        plain, bold = _normalised(name), "bold" in name.lower()
        known = [each for each in self._faces if plain.startswith(each[0]) and each[1] == bold]
        return self._faces[max(known, key=lambda each: len(each[0]))] if known else None


class _Face:
    """A font and its drawn glyphs."""

    def __init__(self, font: QRawFont) -> None:
        self._font = font
        self.chars: dict[int, str] = {}

    def by_reported(self, reported: str) -> tuple[dict[str, str], list[str]]:
        """The drawn characters by those that Qt reports (`reported`, all in the BMP), and the unreported ones."""
        by_glyph = dict(zip(self._font.glyphIndexesForString(reported), reported, strict=True))
        known = {by_glyph[glyph]: char for glyph, char in self.chars.items() if glyph in by_glyph}
        return known, [char for glyph, char in self.chars.items() if glyph not in by_glyph]


def _normalised(name: str) -> str:
    return name.replace(" ", "").lower()


def with_unicode_tables(pdf: bytes, drawn: DrawnGlyphs) -> bytes:
    """The PDF with corrected tables, or unchanged if they do not look like Qt's."""
    end = _TRAILER.search(pdf, max(0, len(pdf) - 2048))
    if end is None:
        return pdf
    objects: dict[int, bytes] = {}
    for name, number in _REFERENCE.findall(pdf):
        table, face = _table(pdf, int(number)), drawn.face(name.decode("latin-1"))
        if table is not None and face is not None:
            known, unknown = face.by_reported("".join(table[glyph] for glyph in table if glyph))
            corrected = {glyph: known.get(char, char) for glyph, char in table.items() if glyph}
            objects[int(number)] = _cmap(_fill_gaps(corrected, unknown)).encode()
    return pdf + _incremental_update(len(pdf), objects, end[1], int(end[2])) if objects else pdf


def _table(pdf: bytes, number: int) -> dict[int, str] | None:
    """Parse a table of the file: the character that Qt reports for each glyph of an embedded font."""
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


def _fill_gaps(table: dict[int, str], unknown: list[str]) -> dict[int, str]:
    """Fill the gaps of a table with the unknown characters, unless other text left more gaps than these fill.

    Glyphs are numbered in order of first use.
    """
    last = max(table, default=0)
    gaps = [glyph for glyph in range(1, last + len(unknown) + 1) if glyph not in table]
    if sum(glyph < last for glyph in gaps) <= len(unknown):
        table |= dict(zip(gaps, unknown, strict=False))
    return dict(sorted(table.items()))


def _cmap(table: Mapping[int, str]) -> str:
    lines = [f"<{glyph:04X}> <{char.encode('utf-16-be').hex().upper()}>" for glyph, char in table.items()]
    parts = [lines[at : at + _MAX_ENTRIES] for at in range(0, len(lines), _MAX_ENTRIES)]
    chars = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{chars}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _incremental_update(size: int, objects: Mapping[int, bytes], trailer: bytes, previous: int) -> bytes:
    """The update to append to a file of `size` bytes: new objects, their cross-reference table, and a trailer."""
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
        previous,
        size + len(body),
    )
