"""Parses the XML in office documents and books safely, and reads it paragraph by paragraph.

Entities stay unexpanded, no document type is loaded, nothing is fetched, nesting is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from lxml import etree

from reader.text.formats.document import UnreadableError, tidy


class Paragraph(NamedTuple):
    """A line of text and its paragraph element."""

    text: str
    element: etree._Element


def parse(data: bytes) -> etree._Element:
    """The root of an XML document. Raises UnreadableError if it is broken."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError("{0} is damaged; open it in its own program and save it again.") from None


def paragraphs(
    root: etree._Element, kinds: Set[str], piece: Callable[[etree._Element], str], mixed: bool = False
) -> Iterator[Paragraph]:
    r"""The lines of the paragraphs, which are the elements whose local name is one of `kinds`.

    `piece` gives the text that an element adds at its start; a ``\n`` in it ends the line. With `mixed`, text between
    elements counts too. A nested paragraph, as in a text box, comes before the outer one.
    """
    open_ones: list[tuple[etree._Element, list[str]]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and local(element) in kinds:
            open_ones.append((element, []))
        if event == "start" and open_ones:
            open_ones[-1][1].append(piece(element))
        if event == "end" and open_ones and element is open_ones[-1][0]:
            for line in "".join(open_ones.pop()[1]).split("\n"):
                if text := tidy(line):
                    yield Paragraph(text, element)
        if event == "end" and open_ones and mixed and element.tail:
            open_ones[-1][1].append(element.tail.replace("\n", " "))


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """The value of the attribute with this local name, or ""."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def values(root: etree._Element | None, *names: str) -> list[str]:
    """The non-empty texts of the elements with these local names, grouped by name."""
    found = [element for name in names for element in ([] if root is None else root.iter(f"{{*}}{name}"))]
    return [text for element in found if (text := tidy("".join(element.itertext())))]
