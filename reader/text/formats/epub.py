"""E-books (EPUB 2 and 3): the chapters in the order of the spine, without covers, contents and scripts."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from reader.text.formats import blocks, pages, xml
from reader.text.formats.archive import Archive
from reader.text.formats.document import Extract, Facts, UnreadableError, assemble

_BROKEN = "{0} is damaged; open it in an e-book reader and export its text."
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def extract(data: bytes) -> Extract:
    """The text of a book; title, publisher, date and author are marked if they are in its first or last lines."""
    archive = Archive(data)
    package_path = _package_path(archive)
    package = xml.parse(archive.read(package_path) or b"-")
    locked = archive.read("META-INF/encryption.xml")
    lines: list[str] = []
    for href in _spine(package):
        name = posixpath.normpath(posixpath.join(posixpath.dirname(package_path), unquote(href.partition("#")[0])))
        if locked and name in unquote(locked.decode("utf-8", "replace")):
            raise UnreadableError("{0} is copy-protected; open it in the seller's program.")
        if chapter := archive.read(name):
            text, _ = pages.decode(chapter, None)
            if text.strip():
                lines += [block.text for block in blocks.blocks(blocks.shown(blocks.parse(text)))]
    facts = Facts(
        titles=xml.values(package, "title"),
        outlets=xml.values(package, "publisher"),
        dates=xml.values(package, "date"),
        authors=xml.values(package, "creator"),
    )
    return assemble(lines, facts)


def _package_path(archive: Archive) -> str:
    container = archive.read("META-INF/container.xml")
    for rootfile in xml.parse(container).iter("{*}rootfile") if container else ():
        return posixpath.normpath(str(rootfile.get("full-path", "")).lstrip("/"))
    raise UnreadableError(_BROKEN)


def _spine(package: etree._Element) -> list[str]:
    """The paths of the chapters, relative to the package document."""
    items = {item.get("id", ""): item for item in package.iter("{*}item")}
    read: list[str] = []
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or reference.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type") in _CHAPTERS:
            read.append(item.get("href", ""))
    return read
