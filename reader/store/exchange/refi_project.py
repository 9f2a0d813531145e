"""The library as a REFI-QDA project (.qdpx): sources, codes, coded passages and notes.

docs/formats.md says which data it holds. `refi_incoming` implements the import.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import IO, BinaryIO

from reader.store import times
from reader.store.exchange import refi_incoming
from reader.store.exchange.archive import Writer, writing
from reader.store.exchange.document_json import file_name
from reader.store.exchange.incoming import Imported
from reader.store.exchange.outgoing import ExportedArticle, exported_articles
from reader.store.exchange.refi import NAMESPACE, ORIGIN, PROJECT, VARIABLES, code_lines, derived_guid, passage_name
from reader.store.exchange.strict_xml import escaped, is_xml_safe, xml_tag
from reader.store.library import Library
from reader.store.memos import Memo
from reader.types import Annotation, Article, Tag

_MAX_IN_MEMORY = 1_000_000  # bytes kept in memory before spilling to disk


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:
    """Write the library, or the articles with these hashes, as a project, including articles without annotations."""
    selected = None if articles is None else frozenset(articles)
    with ExitStack() as stack:
        archive = stack.enter_context(writing(stream))
        sources, notes = (stack.enter_context(tempfile.SpooledTemporaryFile(_MAX_IN_MEMORY)) for _ in range(2))
        parts = _Parts(library, archive, sources, notes)
        for out in exported_articles(library, selected, unannotated=True):
            parts.article(out)
        parts.codebook()
        archive.copy(PROJECT, parts.project())


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import the texts, codes, passages and notes of a project.

    Unsupported elements (pictures, audio, video, sets, cases, links) are skipped and reported. A passage that cannot be
    located raises ImportFileError, or, with `partly`, is skipped and reported.
    """
    return refi_incoming.import_file(library, path, articles, partly, replace)


class _Parts:
    """The parts of a project, collected article by article: users precede sources, notes follow them."""

    def __init__(self, library: Library, archive: Writer, sources: IO[bytes], notes: IO[bytes]) -> None:
        self._library = library
        self._archive = archive
        self._sources = sources
        self._notes = notes
        self._users: dict[str, str] = {}  # GUIDs by name
        self._latest = times.from_milliseconds(0)  # latest change of an annotation
        self._codes = {each.name: each.id for each in library.codebook.tags()}
        self._tags: list[Tag] = []

    def article(self, out: ExportedArticle) -> None:
        """Add a source with its annotations; its text becomes a member of the archive."""
        article, guid = out.article, derived_guid("source", out.row.sha256)
        self._archive.text(f"Sources/{guid}.txt", article.text)
        name = out.row.title or file_name(article.path) or out.row.sha256[:12]
        attributes = {"guid": guid, "name": name, "plainTextPath": f"internal://{guid}.txt"}
        self._line(self._sources, xml_tag("TextSource", attributes, close=False))
        memo = self._library.memos.get(article.sha256)
        note = self._described(memo.text if memo else "", derived_guid("memo", article.sha256), name)
        for annotation in out.annotations:
            self._selection(annotation)
        if note:
            self._line(self._sources, note)
        for line in _values(out, memo):
            self._line(self._sources, line)
        self._line(self._sources, "</TextSource>")

    def codebook(self) -> None:
        """Read the codebook, after the last article. Call before `project`, since a memo may become a member."""
        self._tags = self._library.codebook.tags()
        for each in self._tags:
            if each.memo:
                self._note(derived_guid("tag memo", each.id), each.name, each.memo)

    def project(self) -> Iterator[IO[bytes]]:
        """The streams that make up the project's XML, in order."""
        tags = self._tags
        refs = {each.id: derived_guid("tag memo", each.id) for each in tags if each.memo}
        described = {each.id: each.description for each in tags if each.description}
        lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        lines.append(xml_tag("Project", {"xmlns": NAMESPACE, "name": ORIGIN, "origin": ORIGIN}, close=False))
        if self._users:
            users = [
                xml_tag("User", {"guid": guid, "name": escaped(name)}) for name, guid in sorted(self._users.items())
            ]
            lines += ["<Users>", *users, "</Users>"]
        if tags:
            lines += ["<CodeBook>", "<Codes>", *code_lines(tags, described, refs), "</Codes>", "</CodeBook>"]
        variables = [
            xml_tag("Variable", {"guid": derived_guid("variable", name), "name": name, "typeOfVariable": kind})
            for name, kind in VARIABLES.items()
        ]
        lines += ["<Variables>", *variables, "</Variables>", ""]
        yield BytesIO("\n".join(lines).encode())
        yield from _wrap("Sources", self._sources)
        yield from _wrap("Notes", self._notes)
        yield BytesIO(b"</Project>\n")

    def _selection(self, annotation: Annotation) -> None:
        user = self._user(annotation.author)
        made = {"creatingUser": user, "creationDateTime": times.to_text(annotation.created)}
        attributes = {
            "guid": annotation.id,
            "name": passage_name(annotation.quote),
            "startPosition": str(annotation.span.start),
            "endPosition": str(annotation.span.end),
            **made,
            "modifyingUser": user,
            "modifiedDateTime": times.to_text(annotation.updated),
        }
        self._latest = max(self._latest, annotation.updated)
        self._line(self._sources, xml_tag("PlainTextSelection", attributes, close=False))
        note = self._described(annotation.note, derived_guid("note", annotation.id), attributes["name"])
        for name in annotation.tags:
            self._line(
                self._sources, xml_tag("Coding", {"guid": derived_guid(annotation.id, name), **made}, close=False)
            )
            self._line(self._sources, xml_tag("CodeRef", {"targetGUID": self._code(name)}))
            self._line(self._sources, "</Coding>")
        if note:
            self._line(self._sources, note)
        self._line(self._sources, "</PlainTextSelection>")

    def _described(self, text: str, guid: str, name: str) -> str | None:
        """Write a description, which most programs show; return the reference to a note if XML cannot hold the text."""
        if not text:
            return None
        if is_xml_safe(text):
            self._line(self._sources, xml_tag("Description", {}, text))
            return None
        self._note(guid, name, text)
        return xml_tag("NoteRef", {"targetGUID": guid})

    def _note(self, guid: str, name: str, text: str) -> None:
        """Add a note; a text that XML cannot hold becomes a member."""
        attributes = {"guid": guid, "name": name}
        inside = is_xml_safe(text)
        if not inside:
            self._archive.text(f"Sources/{guid}.txt", f"\ufeff{text}")
            attributes["plainTextPath"] = f"internal://{guid}.txt"
        attributes["creationDateTime"] = times.to_text(self._latest)  # required by some programs
        self._line(self._notes, xml_tag("Note", attributes, close=not inside))
        if inside:
            self._line(self._notes, xml_tag("PlainTextContent", {}, text))
            self._line(self._notes, "</Note>")

    def _code(self, name: str) -> str:
        if name not in self._codes:  # just added by another program
            self._codes = {each.name: each.id for each in self._library.codebook.tags()}
        return self._codes[name]

    def _user(self, name: str) -> str:
        return self._users.setdefault(name, derived_guid("user", name))

    @staticmethod
    def _line(stream: IO[bytes], line: str) -> None:
        stream.write(f"{line}\n".encode())


def _wrap(name: str, stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """The collected content in an element, or nothing, since the element must not be empty."""
    if stream.tell():
        stream.seek(0)
        yield BytesIO(f"<{name}>\n".encode())
        yield stream
        yield BytesIO(f"</{name}>\n".encode())


def _values(out: ExportedArticle, memo: Memo | None) -> Iterator[str]:
    article = out.article
    values = {
        "SHA-256": article.sha256,
        "File": file_name(article.path),
        "Format": article.format,
        "Encoding": article.encoding,
        "Outlet": out.row.outlet,
        "Date": str(out.row.date or ""),
        "Marked fields": json.dumps(article.marked) if article.marked else "",
        "Memo author": memo.author if memo else "",
        "Memo changed": times.to_text(memo.updated) if memo else "",
    }
    for name, value in values.items():
        if value:
            yield xml_tag("VariableValue", {}, close=False)
            yield xml_tag("VariableRef", {"targetGUID": derived_guid("variable", name)})
            yield xml_tag(f"{VARIABLES[name]}Value", {}, value)
            yield "</VariableValue>"
