"""All user data of a library as JSON lines, and its import. docs/formats.md explains the lines."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection as AbstractCollection
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO, TypeAlias

from reader.store.anchor import Anchor
from reader.store.codebook import starting_codebook
from reader.store.exchange import library_lines as lines
from reader.store.exchange.incoming import (
    FileLocations,
    Imported,
    IncomingAnnotation,
    add_articles,
    import_annotations,
    import_error,
)
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.library_rows import (
    ArticleState,
    DeletedAnnotation,
    KnownName,
    KnownTerm,
    LibraryRows,
    VersionLink,
    parents_first,
)
from reader.store.exchange.outgoing import exported_articles
from reader.store.library import Library
from reader.types import Article, Coder, Collection, Decision, Tag

FORMAT, VERSION = "chengnuo-library", 1

Item: TypeAlias = (
    Coder
    | Tag
    | Collection
    | KnownName
    | KnownTerm
    | ArticleState
    | lines.AnnotationWithHistory
    | Decision
    | DeletedAnnotation
    | VersionLink
)

_LONGEST_LINE = 200_000_000  # bytes; no article is that long
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_LANGUAGES = ("en", "zh_CN", "zh_TW")


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None) -> None:
    """Write the library, or the articles with these hashes and their data, to a stream.

    A partial export includes only the codebook, the coders and the collections of its articles, but no names, terms or
    deleted annotations. Equal libraries give equal output.
    """
    selected = None if articles is None else frozenset(articles)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with LibraryRows(library).snapshot():
        stream.write(encode({"format": FORMAT, "version": VERSION}) + "\n")
        for item in _items(library, selected):
            stream.write(encode(lines.to_json(item)) + "\n")


def _items(library: Library, selected: AbstractCollection[str] | None) -> Iterator[Item]:
    rows = LibraryRows(library)
    yield from library.codebook.coders()
    yield from library.codebook.tags()
    yield from parents_first(_collections(library, selected))
    if selected is None:
        yield from rows.names()
        yield from rows.terms()
    for out in exported_articles(library, selected, unannotated=True):
        sha256 = out.row.sha256
        text = rows.article(sha256)
        if text is None:
            continue
        yield text
        histories = rows.histories(sha256)
        for annotation in out.annotations:
            yield lines.AnnotationWithHistory(annotation, tuple(histories.get(annotation.id, ())))
        yield from library.decisions.of(sha256)
    if selected is None:
        yield from rows.deleted_annotations()
    for version in rows.versions():
        if selected is None or {version.article, version.previous} <= set(selected):
            yield version


def _collections(library: Library, selected: AbstractCollection[str] | None) -> list[Collection]:
    """The collections that contain exported articles, with their ancestors."""
    all_collections = library.collections.all()
    if selected is None:
        return all_collections
    by_id = {each.id: each for each in all_collections}
    kept: dict[str, Collection] = {}
    for sha256 in selected:
        for one in library.collections.of(sha256):
            at: str | None = one.id
            while at is not None and at not in kept:
                kept[at] = by_id[at]
                at = by_id[at].parent
    return list(kept.values())


def read(path: str | Path) -> Iterator[tuple[str, Item]]:
    """The items of a file with their places ("line 3"); articles precede their annotations.

    Raises ImportFileError for another format or a newer version.
    """
    try:
        with Path(path).open("rb") as stream:
            _check_header(path, stream.readline(1000))
            number = 1
            while line := stream.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE:
                    raise import_error(path, f"line {number} is too long for any article")
                if line.strip():
                    yield f"line {number}", _item(path, number, line)
    except OSError as error:
        raise import_error(path, error) from error


def _check_header(path: str | Path, line: bytes) -> None:
    try:
        header = json.loads(line.decode("utf-8-sig"))
        known = header["format"] == FORMAT and isinstance(header["version"], int)
    except (ValueError, LookupError, TypeError, RecursionError):
        known = False
    if not known:
        raise import_error(path, "its first line does not identify it as a Chengnuo library in JSONL")
    if header["version"] != VERSION:
        raise import_error(path, "it was written by a newer version of Chengnuo; update Chengnuo to read it")


def _item(path: str | Path, number: int, line: bytes) -> Item:
    try:
        data = json.loads(line)
        if _SURROGATE.search(line):
            json.dumps(data, ensure_ascii=False).encode()  # lone surrogates are not text
        item: Item = lines.from_json(data)
        return item
    except lines.UnknownKindError as error:
        why = f"line {number} is of a kind unknown to this version ({error}); update Chengnuo to read it"
        raise import_error(path, why) from error
    except KeyError as error:
        raise import_error(path, f"line {number} lacks {error}") from error
    except (ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError) as error:
        raise import_error(path, f"line {number} cannot be understood ({error})") from error


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import all items of a file; existing ones are replaced only by later ones.

    With `replace`, annotations are always replaced. An unused library first loses its starting codebook. Raises
    ImportFileError, and changes nothing, for an invalid line or, unless `partly`, if an annotation cannot be located.
    """
    importer = _Importer(library, path)
    try:
        with library.transaction():
            given = add_articles(library, articles)
            done = import_annotations(library, path, importer.annotations(), given, partly, replace)
    except sqlite3.IntegrityError as error:
        raise import_error(path, f"{importer.where} does not fit what precedes it ({error})") from error
    return done


class _Importer:
    """Imports other items directly and yields annotations."""

    def __init__(self, library: Library, path: str | Path) -> None:
        self.where = "the beginning"
        self._library, self._path = library, path
        self._rows = LibraryRows(library)
        self._tags: list[Tag] = []
        self._names: dict[str, str] = {}  # library names of tags, by their names in the file
        self._collections: dict[str, str] = {}  # library ids of collections, by their ids in the file
        self._decided: set[str] = set()

    def annotations(self) -> Iterator[IncomingAnnotation]:
        self._empty_codebook()
        unplaced = FileLocations()
        for where, item in read(self._path):
            self.where = where
            match item:
                case Tag():
                    self._tags.append(item)
                    continue
                case Coder() | Collection() | KnownName() | KnownTerm():
                    self._add(item)
                    continue
            self._join_tags()
            match item:
                case ArticleState():
                    self._check_text(item)
                    self._rows.put_article(item, self._collections)
                case lines.AnnotationWithHistory():
                    yield self._incoming(item)
                case DeletedAnnotation():
                    self._library.annotations.add_history(item.id, item.history)
                case Decision():
                    self._add_decision(item)
                case VersionLink():
                    if not self._rows.put_version(item):
                        unplaced.add(self.where)
        self._join_tags()
        if unplaced:
            raise import_error(self._path, f"{unplaced}: an article is missing or would be its own earlier version")

    def _empty_codebook(self) -> None:
        tags = self._library.codebook.tags()
        if tags and self._rows.is_unused() and any(tags == starting_codebook(each) for each in _LANGUAGES):
            self._library.codebook.replace(tags, ())

    def _join_tags(self) -> None:
        if self._tags:
            joined = join_codebook(self._library, self._tags)
            self._names |= {tag.name: joined.names[tag.id] for tag in self._tags}
            self._tags = []

    def _add(self, item: Coder | Collection | KnownName | KnownTerm) -> None:
        match item:
            case Coder():
                if all(item.name != coder.name for coder in self._library.codebook.coders()):
                    self._library.codebook.set_coder(item)
            case Collection():
                self._add_collection(item)
            case KnownName():
                self._rows.put_name(item)
            case KnownTerm():
                self._rows.put_term(item)

    def _add_collection(self, item: Collection) -> None:
        """Add a collection, unless one with its id, or with its name and parent, exists."""
        if item.parent is not None and item.parent not in self._collections:
            raise import_error(self._path, f"{self.where} is in a collection that does not precede it")
        parent = None if item.parent is None else self._collections[item.parent]
        all_collections = self._library.collections.all()
        matches = [one.id for one in all_collections if one.id == item.id]
        matches += [one.id for one in all_collections if (one.parent, one.name) == (parent, item.name)]
        if not matches:
            self._library.collections.put(item._replace(parent=parent))
        self._collections[item.id] = matches[0] if matches else item.id

    def _check_text(self, item: ArticleState) -> None:
        unknown = [id for id in item.collections if id not in self._collections]
        if unknown:
            raise import_error(self._path, f"{self.where} names a collection that does not precede it")

    def _incoming(self, item: lines.AnnotationWithHistory) -> IncomingAnnotation:
        annotation = item.annotation
        if item.history:
            self._library.annotations.add_history(annotation.id, item.history)
        return IncomingAnnotation(
            self.where,
            annotation.id,
            annotation.article,
            Anchor(annotation.span, annotation.quote, annotation.prefix, annotation.suffix),
            tuple(self._names.get(name, name) for name in annotation.tags),
            annotation.note,
            annotation.author,
            annotation.created,
            annotation.updated,
        )

    def _add_decision(self, item: Decision) -> None:
        """Add a decision; of two with the same id the later wins."""
        length = self._rows.length(item.article)
        if length is None or max(item.span.end, item.value.span.end) > length:
            raise import_error(self._path, f"{self.where}: its article is missing or too short")
        here = [each for each in self._library.decisions.of(item.article) if each.id == item.id]
        if not here or here[0].decided < item.decided:
            self._library.decisions.put(item)
            if item.article not in self._decided:
                self._rows.discard_analysis(item.article)
                self._decided.add(item.article)
