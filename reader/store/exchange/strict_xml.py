"""Parses untrusted XML incrementally, without document types, entities or network, with bounded nesting and texts.

Also writes XML elements.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from reader.store.exchange.archive import Archive, import_errors, short_repr
from reader.store.exchange.incoming import import_error

_CHUNK = 65_536
_LARGEST = 200_000_000  # bytes in a member parsed with `large`
_MAX_DEPTH = 200  # nested elements
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPING = re.compile(rf"{_UNFIT.pattern}|_(?=x[0-9A-F]{{4}}_)")
_ESCAPE = re.compile(r"_x(00[01][0-9A-F]|005F|FFF[EF])_")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_TEXT = str.maketrans(_ESCAPED)
_IN_ATTRIBUTE = str.maketrans(_ESCAPED | {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


# Import


def elements(
    path: str | Path, archive: Archive, name: str, tags: Collection[str], large: bool = False
) -> Iterator[tuple[str, Any]]:
    """Yield ("start" or "end", element) for the elements of a member whose local names are in `tags`.

    The start of the root always comes first. An element is complete at its end, and cleared afterwards unless inside
    another requested one, so `tags` should not name the root. Texts are limited to 10 million bytes unless `large`.
    Raises ImportFileError if the XML is not well-formed, has a document type or nests too deeply.
    """
    if large and archive.size(name) > _LARGEST:
        raise import_error(path, f"{short_repr(name)} in it is larger than {_LARGEST // 1_000_000} MB")
    with archive.open(name) as stream:
        _refuse_document_type(path, name, stream)
    with archive.open(name) as stream:
        yield from _elements(path, name, stream, tags, large)


def file_elements(path: str | Path, tags: Collection[str]) -> Iterator[tuple[str, Any]]:
    """Like `elements`, for an XML file."""
    with import_errors(path), Path(path).open("rb") as stream:
        _refuse_document_type(path, Path(path).name, stream)
        stream.seek(0)
        yield from _elements(path, Path(path).name, stream, tags, large=False)


def local_name(element: Any) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Any, name: str) -> list[Any]:
    """The child elements with this local name."""
    return [child for child in element if local_name(child) == name]


def _elements(
    path: str | Path, name: str, stream: BinaryIO, tags: Collection[str], large: bool
) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    context = etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=large,
        remove_comments=True,
        remove_pis=True,
    )
    requested_depth = depth = 0  # open elements: requested ones, and all
    try:
        yield next(context)
        for event, element in context:
            requested = local_name(element) in tags
            depth += 1 if event == "start" else -1
            if depth > _MAX_DEPTH:
                raise import_error(path, f"{short_repr(name)} nests too deeply")
            if event == "start":
                requested_depth += requested
                if requested:
                    yield event, element
                continue
            if requested:
                requested_depth -= 1
                yield event, element
            if not requested_depth:
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise import_error(path, f"{short_repr(name)} is not well-formed XML ({error.msg})") from error


def _refuse_document_type(path: str | Path, name: str, stream: BinaryIO) -> None:
    """Parse up to the root, which a document type would precede."""
    from lxml import etree

    seen: list[str] = []

    class Head:
        def doctype(self, *_: object) -> None:
            seen.append("doctype")
            raise _SeenError

        def start(self, *_: object) -> None:
            seen.append("root")
            raise _SeenError

        def close(self) -> None:
            pass

    parser = etree.XMLParser(target=Head(), resolve_entities=False, no_network=True, huge_tree=False)
    try:
        while not seen and (chunk := stream.read(_CHUNK)):
            parser.feed(chunk)
    except _SeenError:
        pass
    except etree.XMLSyntaxError as error:
        raise import_error(path, f"{short_repr(name)} is not well-formed XML ({error.msg})") from error
    if "doctype" in seen:
        raise import_error(path, f"{short_repr(name)} has a document type (DOCTYPE), which such a file must not have")


class _SeenError(Exception):
    """Stops parsing."""


# Export


def xml_safe(text: str) -> str:
    """Replace characters that XML cannot hold by U+FFFD."""
    return _UNFIT.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Escape characters that XML cannot hold, e.g. a backspace as `_x0008_`; the reverse of `unescaped`."""
    return _ESCAPING.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """Undo `escaped`; escapes of characters that XML can hold come from other programs and stay."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def is_xml_safe(text: str) -> bool:
    """Whether XML can hold the text."""
    return not _UNFIT.search(text)


def unsafe_chars(text: str) -> Iterator[tuple[int, str]]:
    """The characters that XML cannot hold, with their offsets."""
    for found in _UNFIT.finditer(text):
        yield found.start(), found[0]


def xml_tag(name: str, attributes: Mapping[str, str | None], text: str | None = None, close: bool = True) -> str:
    """An element as text: empty, with text, or (not `close`) its start tag. Attributes that are None are left out."""
    written = "".join(
        f' {key}="{xml_safe(value).translate(_IN_ATTRIBUTE)}"' for key, value in attributes.items() if value is not None
    )
    if text is not None:
        return f"<{name}{written}>{xml_safe(text).translate(_IN_TEXT)}</{name}>"
    return f"<{name}{written}/>" if close else f"<{name}{written}>"
