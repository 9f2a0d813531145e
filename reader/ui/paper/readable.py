"""Makes the text of a PDF by Qt what was drawn, so that it can be searched for and copied.

Qt tells from a glyph which character it stands for, and where a font has one glyph for several it takes the first of
them: the radical ⼤ U+2F24 in the place of 大 U+5927. Of characters beyond the BMP it tells nothing. The tables that
say so (`ToUnicode`, ISO 32000-1, 9.10.3) are written anew here and put behind the file as an update of it (7.5.6).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QFont, QRawFont

_REFERENCE = re.compile(rb"/BaseFont /([^\s/]+)[^>]*?/ToUnicode (\d+) 0 R", re.DOTALL)
_RANGE = re.compile(r"<(\w{4})> <(\w{4})> (?:\[([^\]]*)\]|<(\w+)>)")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)
_LINES = 100  # of a table in one of its parts, which is as many as there may be


class Drawn:
    """The characters that were drawn, each once and in the order of its first time, apart by weight."""

    def __init__(self, families: tuple[str, ...]) -> None:
        """`families` are those of the page's font."""
        self._families = families
        self._chars: dict[bool, dict[str, None]] = {False: {}, True: {}}

    def add(self, text: str, *, bold: bool) -> None:
        """Take note of a text."""
        self._chars[bold].update(dict.fromkeys(text))

    def of(self, bold: bool) -> _Known:
        """What is known of the characters of one weight."""
        font = QFont()
        font.setFamilies(list(self._families))
        font.setBold(bold)
        raw = QRawFont.fromFont(font)
        chars = [char for each in (bold, not bold) for char in self._chars[each] if char <= "\uffff"]
        glyphs = dict(zip(_glyphs(raw, chars), chars, strict=True))
        beyond = [char for char in self._chars[bold] if char > "\uffff"]
        rare = [char for char in beyond if all(_glyphs(raw, [char]))]
        return _Known(raw, frozenset(chars), glyphs, rare, [char for char in beyond if char not in rare])


class _Known(NamedTuple):
    """The characters of the BMP, which of them each glyph of the page's font shows, and those beyond it: `rare` are in
    that font, `foreign` in another.
    """

    raw: QRawFont
    chars: frozenset[str]
    by_glyph: dict[int, str]
    rare: list[str]
    foreign: list[str]

    def meant(self, char: str) -> str:
        """What was drawn where Qt says that `char` was."""
        if char in self.chars:
            return char
        (glyph,) = _glyphs(self.raw, [char])
        return self.by_glyph.get(glyph, char) if glyph else char

    def is_own(self, name: bytes) -> bool:
        """Whether a font of the file, by its name there, is the page's."""
        return name.decode("latin-1").lower().startswith(self.raw.familyName().replace(" ", "").lower())


def _glyphs(raw: QRawFont, chars: list[str]) -> list[int]:
    """The glyph of each character, 0 for one that the font does not have."""
    return [next(iter(raw.glyphIndexesForString(char)), 0) for char in chars]


def readable(pdf: bytes, drawn: Drawn) -> bytes:
    """The PDF with tables that tell what was drawn; as it is where they are not as Qt writes them."""
    end = _TRAILER.search(pdf, max(0, len(pdf) - 2048))
    if end is None:
        return pdf
    known = {bold: drawn.of(bold) for bold in (False, True)}
    objects: dict[int, bytes] = {}
    found = [(name, b"Bold" in name, int(number)) for name, number in _REFERENCE.findall(pdf)]
    others = [bold for name, bold, _ in found if not known[bold].is_own(name)]
    for name, bold, number in found:
        table, fonts = _table(pdf, number), known[bold]
        if table is not None:
            rare = fonts.rare if fonts.is_own(name) else fonts.foreign if others.count(bold) == 1 else []
            mended = {glyph: fonts.meant(char) for glyph, char in table.items() if glyph}
            objects[number] = _written(_filled(mended, rare)).encode()
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


def _filled(table: dict[int, str], rare: list[str]) -> dict[int, str]:
    """The table with characters beyond the BMP in its gaps, if there is one for each of these.

    Glyphs are numbered as they are drawn for the first time.
    """
    last = max(table, default=0)
    gaps = [glyph for glyph in range(1, last + len(rare) + 1) if glyph not in table]
    if sum(glyph < last for glyph in gaps) <= len(rare):
        table |= dict(zip(gaps, rare, strict=False))
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
