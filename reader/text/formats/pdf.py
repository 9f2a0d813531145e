"""PDF with a text layer: lines joined to paragraphs, without running heads and page numbers.

PDFium gives the characters and their positions. A paragraph continues on the next line, even across pages, if the line
reaches the edge of its column and the next is neither indented nor set off by size or distance.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reader.text.formats import radicals
from reader.text.formats.document import Extract, Facts, UnreadableError, assemble, tidy

_PAGES = 5_000
_MARGIN = 2  # lines at the top and at the bottom of a page that may be running heads
_OFTEN = 3  # a running head repeats on at least one page in so many
_SAME_HEIGHT = 6.0  # points
_NARROW = 8  # characters; a narrower column is a list of short lines
_SAMPLES = 8  # characters per line whose height is measured
_BLIND = 0.3  # a text layer with this share of meaningless characters is useless

_NUMBER = re.compile(r"\d+|[一二三四五六七八九十〇百]+(?=[页頁])")
_TIME = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


class _Line(NamedTuple):
    """A line of a page in points, y upwards. A vertical line is rotated to run to the right."""

    text: str
    page: int
    left: float
    right: float
    y: float
    size: float
    vertical: bool


def extract(data: bytes) -> Extract:
    """The text of a document, with the title, author and date of its properties marked if they occur in it.

    Raises UnreadableError if there is no text layer or a meaningless one, a password, or damage.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableError("{0} needs a password; open it in its own program and save it without one.") from None
        raise UnreadableError("{0} is damaged; open it in a PDF reader and print it to a new PDF.") from None
    if len(document) > _PAGES:
        raise UnreadableError("{0} has more than {1} pages; split it into parts.", _PAGES)
    pages = [_lines(document, number) for number in range(len(document))]
    text = "".join(line.text for page in pages for line in page)
    if not text.strip():
        raise UnreadableError("{0} contains only images of text; run text recognition (OCR) on it and open the result.")
    if sum(map(_blind, text)) > len(text) * _BLIND:
        raise UnreadableError("{0} does not say which characters it shows; run text recognition (OCR) on it.")
    created = _TIME.match(_property(document, "CreationDate"))
    dates = ["-".join(created.groups())] if created else []
    facts = Facts([_property(document, "Title")], (), dates, [_property(document, "Author")])
    return assemble(_paragraphs(_without_running_heads(pages)), facts)


def _property(document: pypdfium2.PdfDocument, name: str) -> str:
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:  # half a character
        return ""


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[_Line]:
    """The lines of a page in reading order; vertical columns from right to left."""
    try:
        page = document[number]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError:  # affects one page only
        return []
    found: list[_Line] = []
    start = 0
    units: list[int] = []
    count = layer.count_chars()
    for index in range(count):
        unit = pdfium.FPDFText_GetUnicode(layer, index)
        if unit in (0x0A, 0x0D):
            found += _line(layer, number, start, units)
            start, units = index + 1, []
        else:
            units.append(unit)
    found += _line(layer, number, start, units)
    if sum(line.vertical for line in found) * 2 > len(found):
        found.sort(key=lambda line: -line.y)
    layer.close()
    page.close()
    return found


def _line(layer: pypdfium2.PdfTextPage, page: int, start: int, units: Sequence[int]) -> Iterator[_Line]:
    text = _decoded(units)
    if not text.strip():
        return
    places = {start, start + len(units) - 1, *range(start, start + len(units), max(len(units) // _SAMPLES, 1))}
    boxes = [_box(layer, place) for place in sorted(places)]
    (left, _, _, top), (last_left, last_bottom, right, _) = boxes[0], boxes[-1]
    bottom, size = boxes[0][1], max(1.0, *(high - low for _, low, _, high in boxes))  # Latin letters are lower
    if top - last_bottom > 2 * size and abs(last_left - left) < size:
        yield _Line(text, page, -top, -last_bottom, left, max(right - left, 1.0), True)
    else:
        yield _Line(text, page, left, right, bottom, size, False)


def _box(layer: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character in its font's layout box."""
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def _decoded(units: Sequence[int]) -> str:
    """Decode PDFium's UTF-16 units, and replace radicals by characters."""
    raw = b"".join((unit & 0xFFFF).to_bytes(2, "little") for unit in units if unit not in (0, 2, 0xFFFE, 0xFFFF))
    return radicals.as_characters(raw.decode("utf-16-le", "replace")).replace("\r", "").replace("\n", "")


def _blind(char: str) -> bool:
    return char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or (char < " " and char != "\t")


def _without_running_heads(pages: Sequence[Sequence[_Line]]) -> list[_Line]:
    """All lines except page numbers and running heads, which repeat at one height with any number."""
    edges = [line for page in pages if len(page) > 1 for line in _edges(page)]
    counted = Counter((_pattern(line), round(line.y / _SAME_HEIGHT)) for line in edges)
    often = max(2, len(pages) // _OFTEN)

    def repeats(line: _Line) -> bool:
        height = round(line.y / _SAME_HEIGHT)
        return sum(counted[_pattern(line), height + step] for step in (-1, 0, 1)) >= often

    dropped = {line for line in edges if repeats(line)} | {page[-1] for page in pages if _ends_with_number(page)}
    return [line for page in pages for line in page if line not in dropped]


def _edges(page: Sequence[_Line]) -> set[_Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:_MARGIN], *by_height[-_MARGIN:]}


def _ends_with_number(page: Sequence[_Line]) -> bool:
    """Whether the last line of a page is its number, well below the rest."""
    if len(page) < 2:
        return False
    *_, above, last = page
    return last.text.strip(" -—·.") == str(last.page + 1) and above.y - last.y > 3 * last.size


def _pattern(line: _Line) -> str:
    return _NUMBER.sub("#", tidy(line.text))


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    """Join lines to tidy paragraphs."""
    edges = _right_edges(lines)
    lefts = Counter(round(line.left) for line in lines)
    pitch = _pitch(lines)
    paragraph = ""
    previous: _Line | None = None
    for line in lines:
        if previous is not None and not _goes_on(previous, line, edges, lefts, pitch):
            yield tidy(paragraph)
            paragraph = ""
        paragraph = _joined(paragraph, line.text) if paragraph else line.text
        previous = line
    yield tidy(paragraph)


def _right_edges(lines: Iterable[_Line]) -> dict[int, float]:
    """The furthest right edge of the lines with the same left edge, rounded to a point."""
    edges: dict[int, float] = {}
    for line in lines:
        edges[round(line.left)] = max(edges.get(round(line.left), line.right), line.right)
    return edges


def _pitch(lines: Sequence[_Line]) -> float:
    """The median distance between lines, relative to their size."""
    steps = [(a.y - b.y) / a.size for a, b in pairwise(lines) if a.page == b.page and a.y > b.y]
    return median(steps) if steps else 1.5


def _goes_on(line: _Line, following: _Line, edges: dict[int, float], lefts: Counter[int], pitch: float) -> bool:
    """Whether a paragraph continues from a line to the next."""
    if abs(line.size - following.size) > 0.15 * line.size or following.text.startswith(("\u3000", "  ")):
        return False
    if line.page == following.page and 0 < (pitch + 0.7) * line.size < line.y - following.y:
        return False
    usual = min((left for left in lefts if abs(left - following.left) < 4 * line.size), key=lambda left: -lefts[left])
    if following.left > usual + line.size:
        return False
    reach = max((right for left, right in edges.items() if abs(left - line.left) < 4 * line.size), default=line.right)
    if reach - line.left < _NARROW * line.size:
        return False
    # A Chinese line may end early before a sign that cannot end a line, a Latin line before the next word.
    word = following.text.split(maxsplit=1)[0]
    return line.right > reach - line.size * max(1.7, 0.6 * len(word) + 1 if word.isascii() else 0)


def _joined(text: str, more: str) -> str:
    """Join two lines of a paragraph; only Latin words need a space between them."""
    text, more = text.rstrip(), more.lstrip()
    return f"{text} {more}" if text[-1:].isascii() and more[:1].isascii() and text[-1:] != "-" else text + more
