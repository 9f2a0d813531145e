"""Imports annotations of any format: locates them and merges them with existing ones."""

from __future__ import annotations

import contextlib
import datetime
import functools
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import ImportFileError
from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.placing import NoPlace, best_place, own_place
from reader.store.library import Library
from reader.store.selectors import selectors
from reader.text import fields
from reader.text.views import Views
from reader.types import Annotation, Article

_CACHED_ARTICLES = 16
_LISTED = 5  # problems listed by name


@dataclass(frozen=True, slots=True)
class Imported:
    """How many annotations an import added, updated and left unchanged.

    `problems` are sentences about annotations that were skipped, empty for formats that are imported completely or not
    at all. `differ` counts unchanged ones that differ in the file without being newer there.
    """

    added: int
    updated: int
    kept: int
    problems: tuple[str, ...] = ()
    differ: int = 0

    def with_problems(self, problems: Iterable[str]) -> Imported:
        """The same result with more problems."""
        return replace(self, problems=(*self.problems, *problems))


@dataclass(frozen=True, slots=True)
class IncomingAnnotation:
    """An annotation in a file; `where` is its location for messages ("row 3").

    `certain` marks offsets without a quote, in exactly this text. `file` is the name of the article's file, if known.
    """

    where: str
    id: str
    sha256: str
    anchor: Anchor
    tags: tuple[str, ...]
    note: str
    author: str
    created: datetime.datetime
    updated: datetime.datetime
    certain: bool = False
    file: str = ""

    def retagged(self, names: Mapping[str, str]) -> IncomingAnnotation:
        """The same annotation with tags renamed as in the library."""
        return replace(self, tags=tuple(names.get(tag, tag) for tag in self.tags)) if names else self


def add_articles(library: Library, articles: Iterable[Article]) -> list[Views]:
    """Add texts to the library, within a transaction."""
    given = [Views(article) for article in articles]
    for views in given:
        library.add_article(views.article, fields.find(views), views)
    return given


def import_annotations(
    library: Library,
    path: str | Path,
    incoming: Iterable[IncomingAnnotation],
    given: Sequence[Views] = (),
    partly: bool = False,
    replace: bool = False,
) -> Imported:
    """Import annotations, within a transaction, one in memory at a time.

    `given` are texts that came with them, or other versions of them, in which annotations are located by their quotes.
    An existing annotation is replaced by a later one; with `replace`, by any, dated now unless later. One that cannot
    be located raises ImportFileError, or, with `partly`, is skipped and reported.
    """
    counts = {"added": 0, "updated": 0, "kept": 0, "differ": 0}
    now = times.now()
    unplaced: dict[NoPlace, FileLocations] = {}
    with contextlib.ExitStack() as stack:
        if isinstance(incoming, Generator):  # it may hold a connection, which only this thread can close
            stack.enter_context(contextlib.closing(incoming))
        for annotation in _located(incoming, _cached(library), given, unplaced):
            existing = library.annotations.get(annotation.id)
            if existing is None:
                library.annotations.add(annotation)
                counts["added"] += 1
            elif existing.updated < annotation.updated:
                library.annotations.update(annotation)
                counts["updated"] += 1
            elif _is_equal(existing, annotation):
                counts["kept"] += 1
            elif replace:
                library.annotations.update(_replacement(existing, annotation, now))
                counts["updated"] += 1
            else:
                counts["kept"] += 1
                counts["differ"] += 1
    problems = [f"{unplaced[why]}: {why.value}" for why in NoPlace if why in unplaced]
    if problems and not partly:
        raise import_error(path, problems[0])
    return Imported(**counts, problems=tuple(problems))


def _is_equal(old: Annotation, new: Annotation) -> bool:
    """Whether both are equal; tags in any order, since tables are sorted, and spans only if in the same text."""
    place = old.article != new.article or old.span == new.span
    return place and (set(old.tags), old.note, old.author) == (set(new.tags), new.note, new.author)


def _replacement(existing: Annotation, imported: Annotation, now: datetime.datetime) -> Annotation:
    """The imported annotation, updated now; one that has since moved to another text stays there."""
    if existing.article != imported.article:
        imported = existing._replace(tags=imported.tags, note=imported.note, author=imported.author)
    return imported._replace(created=existing.created, updated=max(now, existing.updated))


def import_error(path: str | Path, why: str | OSError) -> ImportFileError:
    """The error for a file that was not imported, on one line."""
    if isinstance(why, str):
        why = " ".join(why.splitlines())
    return ImportFileError("Cannot import {0}: {1}; nothing was changed.", path, why)


def _cached(library: Library) -> Callable[[str], Views | None]:
    @functools.lru_cache(_CACHED_ARTICLES)
    def views_of(sha256: str) -> Views | None:
        article = library.article(sha256)
        return Views(article) if article else None

    return views_of


def _located(
    incoming: Iterable[IncomingAnnotation],
    views_of: Callable[[str], Views | None],
    given: Sequence[Views],
    unplaced: dict[NoPlace, FileLocations],
) -> Iterator[Annotation]:
    for each in incoming:
        views = views_of(each.sha256)
        if views is not None:
            found = own_place(views, each.anchor, each.certain)
        else:
            found = best_place(given, each.anchor, each.file) if given else NoPlace.MISSING
        if isinstance(found, NoPlace):
            unplaced.setdefault(found, FileLocations()).add(each.where)
            continue
        article, span = found
        quote, prefix, suffix = selectors(article.text, span)
        yield Annotation(
            each.id,
            article.sha256,
            span,
            quote,
            prefix,
            suffix,
            tuple(filter(None, dict.fromkeys(each.tags))),
            each.note,
            each.author,
            each.created,
            each.updated,
        )


class FileLocations:
    """Collects places in a file for a message: the first few by name, and the count."""

    def __init__(self) -> None:
        """Start empty."""
        self._first: list[str] = []
        self._count = 0

    def add(self, where: str) -> None:
        """Add a place such as "row 3"."""
        self._count += 1
        if len(self._first) < _LISTED:
            self._first.append(where)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return self._count > 0

    def __str__(self) -> str:
        """The first places, their kind ("row") only once, and the number of others."""
        kind, _, first = self._first[0].partition(" ")
        same_kind = first and all(each.startswith(f"{kind} ") for each in self._first)
        shown = ", ".join(each.removeprefix(f"{kind} ") if same_kind else each for each in self._first)
        rest = f" and {self._count - _LISTED} more" if self._count > _LISTED else ""
        if not same_kind:
            return f"{shown}{rest}"
        return f"{kind} {shown}{rest}" if self._count == 1 else f"{kind}s {shown}{rest}"
