"""Word's format since 2007 (ECMA-376): body, tables and text boxes, with all changes accepted.

Comments, notes, headers and footers are omitted, and so are list numbers, which Word computes and does not store.
"""

from __future__ import annotations

import posixpath

from lxml import etree

from reader.text.formats import xml
from reader.text.formats.archive import Archive
from reader.text.formats.document import Extract, Facts, UnreadableError, assemble

# Deleted or moved text, fallbacks for old readers, and the pronunciation above a word.
_UNREAD = ("{*}del", "{*}moveFrom", "{*}Fallback", "{*}rt")


def extract(data: bytes) -> Extract:
    """The text of a document; its title is the text in the style Title, else the title property."""
    archive = Archive(data)
    part = archive.read(_main_part(archive))
    if not part:
        raise UnreadableError("{0} is damaged; open it in Word or LibreOffice and save it again.")
    root = xml.parse(part)
    etree.strip_elements(root, *_UNREAD, with_tail=False)
    for mark in list(root.iter("{*}vanish")):
        _drop_hidden(mark)
    found = list(xml.paragraphs(root, {"p"}, _piece))
    titled = _title_styles(archive)
    titles = [paragraph.text for paragraph in found if _style(paragraph.element) in titled]
    properties = archive.read("docProps/core.xml")
    core = xml.parse(properties) if properties else None
    facts = Facts(
        titles=["".join(titles), *titles, *xml.values(core, "title")],
        dates=xml.values(core, "created", "modified"),
        authors=xml.values(core, "creator"),
    )
    return assemble([paragraph.text for paragraph in found], facts)


def _main_part(archive: Archive) -> str:
    relations = archive.read("_rels/.rels")
    for relation in xml.parse(relations) if relations else ():
        if relation.get("Type", "").endswith("/officeDocument") and relation.get("TargetMode") != "External":
            return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
    return "word/document.xml"


def _piece(element: etree._Element) -> str:
    match xml.local(element):
        case "t":
            return element.text or ""
        case "tab" if xml.local(element.getparent()) == "r":  # elsewhere it is a tab stop
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
    return ""


def _drop_hidden(mark: etree._Element) -> None:
    run = mark.getparent().getparent()
    on = xml.attribute(mark, "val") not in ("0", "false", "off")
    if on and run is not None and xml.local(run) == "r" and run.getparent() is not None:
        run.getparent().remove(run)


def _title_styles(archive: Archive) -> set[str]:
    """The ids of the styles named Title; a Chinese Word uses other ids."""
    data = archive.read("word/styles.xml")
    styles = xml.parse(data).iter("{*}style") if data else ()
    named = {
        xml.attribute(s, "styleId") for s in styles for n in s.iter("{*}name") if _is_title(xml.attribute(n, "val"))
    }
    return named | {"Title"}


def _is_title(name: str) -> bool:
    return name.lower() == "title"


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find("{*}pPr/{*}pStyle")
    return "" if style is None else xml.attribute(style, "val")
