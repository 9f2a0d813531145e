"""OpenDocument text (ISO/IEC 26300): body, tables and text boxes, without notes, comments and deleted text."""

from __future__ import annotations

from lxml import etree

from reader.text.formats import xml
from reader.text.formats.archive import Archive
from reader.text.formats.document import Extract, Facts, UnreadableError, assemble

_UNREAD = ("{*}tracked-changes", "{*}annotation", "{*}note", "{*}ruby-text", "{*}script", "{*}object", "{*}index-title")
_DRAWN = ("{http://www.w3.org/2000/svg}*", "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}*")
_SPACES = 100  # maximum that one element may represent


def extract(data: bytes) -> Extract:
    """The text of a document; its title is the text in the style Title, else the title property."""
    archive = Archive(data)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableError("{0} needs a password; open it in its own program and save it without one.")
    part = archive.read("content.xml")
    if not part:
        raise UnreadableError("{0} is damaged; open it in LibreOffice and save it again.")
    root = xml.parse(part)
    etree.strip_elements(root, *_UNREAD, *_DRAWN, with_tail=False)
    titled = {
        xml.attribute(s, "name") for s in root.iter("{*}style") if xml.attribute(s, "parent-style-name") == "Title"
    }
    found = list(xml.paragraphs(root, {"p", "h"}, _piece, mixed=True))
    titles = [text for text, element in found if xml.attribute(element, "style-name") in {"Title", *titled}]
    properties = archive.read("meta.xml")
    meta = xml.parse(properties) if properties else None
    facts = Facts(
        titles=["".join(titles), *titles, *xml.values(meta, "title")],
        dates=xml.values(meta, "creation-date", "date"),
        authors=xml.values(meta, "initial-creator", "creator"),
    )
    return assemble([paragraph.text for paragraph in found], facts)


def _piece(element: etree._Element) -> str:
    match xml.local(element):
        case "s":
            count = xml.attribute(element, "c")
            return " " * min(int(count), _SPACES) if count.isascii() and count.isdigit() else " "
        case "tab":
            return "\t"
        case "line-break":
            return "\n"
    return (element.text or "").replace("\n", " ")
