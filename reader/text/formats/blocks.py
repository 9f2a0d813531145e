"""HTML as lines of text: one per paragraph, heading, list item, table cell or forced break."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from reader.text.formats.document import UnreadableError, tidy

_NEVER_SHOWN = (
    "head", "script", "style", "noscript", "noframes", "template", "iframe", "object", "embed", "applet", "svg", "math",
    "canvas", "audio", "video", "map", "select", "option", "button", "input", "textarea", "datalist", "dialog",
)  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span",
    "st1:chsdate", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_INDENT = re.compile(r"(?<=[。！？”」』…；：）)])[ \t\n\r]*(?:[\u3000\u2003]{2}|\xa0{4}|(?:\xa0 ){2,})\s*")
_SOURCE_BREAK = re.compile(r"[ \t\r\n]+")
GAP = "\x00"  # between two spans that only the page's style separates


class Block(NamedTuple):
    """A line of a page: its text, its element, and how many of its code points are links."""

    text: str
    element: etree._Element  # the innermost block element
    linked: int
    gapped: str  # the text with a space between spans that only the page's style separates

    @property
    def heading(self) -> bool:
        """Whether it is in h1 to h6."""
        return bool(re.fullmatch("h[1-6]", str(self.element.tag)))


def parse(text: str) -> etree._Element:
    """Parse a page without fetching anything. Raises UnreadableError if it is not a page or too deeply nested."""
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
            raise UnreadableError("{0} is nested too deeply to be read; copy its text into a .txt file and open that.")
        return root
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UnreadableError(
            "{0} contains no web page with text; open it in a browser and copy the text into a .txt file."
        ) from None


def shown(root: etree._Element) -> etree._Element:
    """Remove what a browser does not show as text; modifies and returns the tree."""
    etree.strip_elements(root, *_NEVER_SHOWN, with_tail=False)
    hidden = (e for e in root.iter() if "hidden" in e.attrib or _HIDDEN.search(e.get("style", "")))
    take_away(root, list(hidden))
    return root


def take_away(root: etree._Element, elements: Iterable[etree._Element]) -> None:
    """Remove elements from a tree, but neither its root nor the text after them."""
    for element in elements:
        if element is not root:
            element.tag = "gone"
    etree.strip_elements(root, "gone", with_tail=False)


def blocks(root: etree._Element) -> list[Block]:
    """The non-empty lines below an element, in order. Not recursive, so deep nesting is safe."""
    found: list[Block] = []
    line = _Line(root)
    links = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if element.tag == "br":
            if starts:
                found += line.flush()
                line = _Line(line.element)
        elif element.tag == "a":
            links += 1 if starts else -1
        elif element.tag not in _INLINE:
            found += line.flush()
            line = _Line(element if starts else _parent(element, root))
        text = element.text if starts else element.tail if element is not root else None
        if text:
            line.add(text, links > 0)
        elif not starts and element.tag == "span" and element.getnext() is not None:
            line.add(GAP, False)
    return found + list(line.flush())


def _parent(element: etree._Element, root: etree._Element) -> etree._Element:
    return element if element is root else element.getparent()


class _Line:
    """Collects pieces of text up to the end of a line."""

    def __init__(self, element: etree._Element) -> None:
        while element.tag in _INLINE and element.getparent() is not None:
            element = element.getparent()
        self.element = element
        self._pieces: list[tuple[str, bool]] = []

    def add(self, text: str, linked: bool) -> None:
        self._pieces.append((text, linked))

    def flush(self) -> Iterator[Block]:
        raw = "".join(text for text, _ in self._pieces)
        if not raw.strip(" \t\n\r\xa0\u3000" + GAP):
            return
        linked = sum(len(text.strip()) for text, linked in self._pieces if linked)
        for part in _parts(raw, self.element):
            if text := tidy(part.replace(GAP, "")):
                yield Block(
                    text, self.element, min(linked, len(text)), tidy(_SOURCE_BREAK.sub(" ", part.replace(GAP, " ")))
                )


def _parts(raw: str, element: etree._Element) -> list[str]:
    """Split a line at paragraphs marked only by indentation, and preformatted text at its breaks."""
    return raw.split("\n") if element.tag == "pre" else _INDENT.split(raw)
