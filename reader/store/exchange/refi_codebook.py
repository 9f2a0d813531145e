"""Tags and their hierarchy as a REFI-QDA codebook (.qdc)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from reader.store.exchange.incoming import Imported, import_error
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.refi import ORIGIN, Codes, code_lines
from reader.store.exchange.strict_xml import file_elements, local_name, xml_tag
from reader.store.library import Library
from reader.types import Article, Tag

NAMESPACE = "urn:QDA-XML:codebook:1.0"

# A code has a single text: the memo follows the description after this line.
_MEMO_LINE = "----- memo -----"
_SEPARATOR = re.compile(r"^(-{5,}) memo \1$", re.MULTILINE)
_ESCAPED_SEPARATOR = re.compile(r"^-((-{5,}) memo \2)-$", re.MULTILINE)


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:  # noqa: ARG001
    """Write the codebook to a stream; `articles` is ignored."""
    tags = library.codebook.tags()
    description = {each.id: written for each in tags if (written := _combine(each))}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(xml_tag("CodeBook", {"xmlns": NAMESPACE, "origin": ORIGIN}, close=False))
    lines += ["<Codes>", *code_lines(tags, description, {}), "</Codes>"]
    stream.write("\n".join([*lines, "</CodeBook>", ""]).encode())


def import_file(
    library: Library,
    path: str | Path,
    articles: Sequence[Article] = (),  # noqa: ARG001
    partly: bool = False,  # noqa: ARG001
    replace: bool = False,  # noqa: ARG001 — it does so in any case
) -> Imported:
    """Import a codebook. Codes are matched by GUID and updated, else matched by name.

    Raises ImportFileError for an invalid codebook and leaves the library unchanged.
    """
    codes, sets = Codes(path), 0
    found = file_elements(path, {"Code", "Set"})
    if local_name(next(found)[1]) != "CodeBook":
        raise import_error(path, "it is not a REFI-QDA codebook")
    for event, element in found:
        if local_name(element) == "Code":
            codes.handle(event, element)
        else:
            sets += event == "start"
    tags = [_split(each) for each in codes.tags.values()]
    with library.transaction():
        joined = join_codebook(library, tags, newer=True)
    problems = (f"Sets of codes are not supported; {sets} skipped",) if sets else ()
    return Imported(joined.added, joined.updated, joined.kept, problems)


def _combine(tag: Tag) -> str:
    """Combine description and memo in one text."""
    description = _SEPARATOR.sub(r"-\g<0>-", tag.description)
    return f"{description}\n{_MEMO_LINE}\n{tag.memo}" if tag.memo else description


def _split(tag: Tag) -> Tag:
    """Split a combined text into description and memo."""
    description, found, memo = f"\n{tag.description}".partition(f"\n{_MEMO_LINE}\n")
    whole = _ESCAPED_SEPARATOR.sub(r"\1", description[1:])
    return tag._replace(description=whole, memo=memo if found else "")
