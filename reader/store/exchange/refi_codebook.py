"""The codebook of REFI-QDA (.qdc): tags with their hierarchy, for other programs and from them."""

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

# A code has one text only: the memo follows the description behind a line of its own.
_MEMO = "----- memo -----"
_LIKE_IT = re.compile(r"^(-{5,}) memo \1$", re.MULTILINE)
_LONGER = re.compile(r"^-((-{5,}) memo \2)-$", re.MULTILINE)


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:  # noqa: ARG001
    """Write the codebook to a stream; `articles` are not asked, since it is of the whole library."""
    tags = library.codebook.tags()
    description = {each.id: written for each in tags if (written := _together(each))}
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
    """Take a codebook in: a code is known by its GUID, and becomes what the file says, else by its name.

    Raises ImportFileError if the file is no such codebook; the library is then as it was.
    """
    codes, sets = Codes(path), 0
    found = file_elements(path, {"Code", "Set"})
    if local_name(next(found)[1]) != "CodeBook":
        raise import_error(path, "it is not a REFI-QDA codebook")
    for event, element in found:
        if local_name(element) == "Code":
            codes.see(event, element)
        else:
            sets += event == "start"
    tags = [_apart(each) for each in codes.tags.values()]
    with library.transaction():
        joined = join_codebook(library, tags, newer=True)
    problems = (f"Sets of codes are not supported; {sets} skipped",) if sets else ()
    return Imported(joined.added, joined.updated, joined.kept, problems)


def _together(tag: Tag) -> str:
    """Description and memo as one text."""
    description = _LIKE_IT.sub(r"-\g<0>-", tag.description)
    return f"{description}\n{_MEMO}\n{tag.memo}" if tag.memo else description


def _apart(tag: Tag) -> Tag:
    """The way back."""
    description, found, memo = f"\n{tag.description}".partition(f"\n{_MEMO}\n")
    whole = _LONGER.sub(r"\1", description[1:])
    return tag._replace(description=whole, memo=memo if found else "")
