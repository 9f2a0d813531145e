"""What comes in: annotations of any format, each put in its place and met with what the library has."""

from __future__ import annotations

import contextlib
import datetime
import functools
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import ImportFileError
from reader.store import times
from reader.store.anchor import Anchor, locate, search
from reader.store.exchange.reading_place import in_reading
from reader.store.library import Library
from reader.store.selectors import selectors
from reader.text import fields
from reader.text.views import Views
from reader.types import Annotation, Article, Span

_CACHED_ARTICLES = 16
_NAMED = 5  # problems that are named one by one


@dataclass(frozen=True, slots=True)
class Imported:
    """How many annotations an import added, replaced by a newer state, and left as they were.

    `problems` say, one sentence each, what could not be taken; there are none where a format is taken whole or not.
    `differ` counts those left as they were although the file has them otherwise, without being later.
    """

    added: int
    updated: int
    kept: int
    problems: tuple[str, ...] = ()
    differ: int = 0

    def telling(self, problems: Iterable[str]) -> Imported:
        """The same with more that could not be taken."""
        return replace(self, problems=(*self.problems, *problems))


@dataclass(frozen=True, slots=True)
class IncomingAnnotation:
    """An annotation as a file has it. `where` says where in the file ("row 3"), for the person who made it.

    `certain` are offsets that the file gives without words, of exactly this text.
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

    def retagged(self, names: Mapping[str, str]) -> IncomingAnnotation:
        """The same with those tags called otherwise that the library calls so."""
        return replace(self, tags=tuple(names.get(tag, tag) for tag in self.tags)) if names else self


def add_articles(library: Library, articles: Iterable[Article]) -> list[Views]:
    """Take texts into the library, within a transaction; returns them as they are read."""
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
    """Take annotations into the library, within a transaction, one in memory at a time.

    `given` are texts that came with them, or other versions of them, in which marks are found by their words. Where
    an annotation is there already, the one updated last stays; where `replace`, it becomes what the file says, as of
    now if that is not later. One that has no place is an ImportFileError, or, where `partly`, left out and told of.
    """
    counts = {"added": 0, "updated": 0, "kept": 0, "differ": 0}
    now = times.now()
    textless, placeless = FileLocations(), FileLocations()
    with contextlib.ExitStack() as ends:
        if isinstance(incoming, Generator):  # it may hold a connection, which only this thread can close
            ends.enter_context(contextlib.closing(incoming))
        for annotation in _placed(incoming, _cached(library), given, textless, placeless):
            existing = library.annotations.get(annotation.id)
            if existing is None:
                library.annotations.add(annotation)
                counts["added"] += 1
            elif existing.updated < annotation.updated:
                library.annotations.update(annotation)
                counts["updated"] += 1
            elif _same(existing, annotation):
                counts["kept"] += 1
            elif replace:
                library.annotations.update(_replacing(existing, annotation, now))
                counts["updated"] += 1
            else:
                counts["kept"] += 1
                counts["differ"] += 1
    problems = []
    if textless:
        problems.append(f"{textless}: the article is not in the library; also provide its text (--article)")
    if placeless:
        problems.append(f"{placeless}: the offsets do not fit and the quote is not unique")
    if problems and not partly:
        raise import_error(path, problems[0])
    return Imported(**counts, problems=tuple(problems))


def _same(here: Annotation, comes: Annotation) -> bool:
    """Whether both say the same; tags in any order, since tables are sorted, and places within one text only."""
    place = here.article != comes.article or here.span == comes.span
    return place and (set(here.tags), here.note, here.author) == (set(comes.tags), comes.note, comes.author)


def _replacing(here: Annotation, comes: Annotation, now: datetime.datetime) -> Annotation:
    """What comes, changed now; a mark that has moved to another text since stays there."""
    if here.article != comes.article:
        comes = here._replace(tags=comes.tags, note=comes.note, author=comes.author)
    return comes._replace(created=here.created, updated=max(now, here.updated))


def import_error(path: str | Path, why: str) -> ImportFileError:
    """What says that a file was not taken, on one line whatever a parser says."""
    return ImportFileError(f"Cannot import {path}: {' '.join(why.splitlines())}; nothing was changed.")


def _cached(library: Library) -> Callable[[str], Views | None]:
    @functools.lru_cache(_CACHED_ARTICLES)
    def views_of(sha256: str) -> Views | None:
        article = library.article(sha256)
        return Views(article) if article else None

    return views_of


def _placed(
    incoming: Iterable[IncomingAnnotation],
    views_of: Callable[[str], Views | None],
    given: Sequence[Views],
    textless: FileLocations,
    placeless: FileLocations,
) -> Iterator[Annotation]:
    for each in incoming:
        views, anchor = views_of(each.sha256), each.anchor
        candidates = (
            [(views, _in_place(views, anchor, each.certain))]
            if views
            else [(other, _found(other, anchor)) for other in given]
        )
        found = next(((where, span) for where, span in candidates if span is not None), None)
        if found is None:
            (placeless if candidates else textless).add(each.where)
            continue
        article, span = found[0].article, found[1]
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


def _in_place(views: Views, anchor: Anchor, certain: bool) -> Span | None:
    """Where the anchor stands in its own article; a quote may also be source text, as some formats have it."""
    start, end = anchor.span
    if end <= len(views.article.text) and (certain or (anchor.quote and views.article.text[start:end] == anchor.quote)):
        return anchor.span
    return locate(views, anchor) or _in_source(views, anchor) or in_reading(views, anchor)


def _found(views: Views, anchor: Anchor) -> Span | None:
    """Where its words stand in another text."""
    return in_reading(views, anchor) or search(views, anchor) or _in_source(views, anchor)


def _in_source(views: Views, anchor: Anchor) -> Span | None:
    """The one place of the source with these words, or the one with exactly this context."""
    text, quote = views.article.text, anchor.quote
    if not quote or quote not in text:
        return None
    at = text.find(quote)
    if text.find(quote, at + 1) < 0:
        return Span(at, at + len(quote))
    around = anchor.prefix + quote + anchor.suffix
    at = text.find(around)
    if around == quote or at < 0 or text.find(around, at + 1) >= 0:
        return None
    at += len(anchor.prefix)
    return Span(at, at + len(quote))


class FileLocations:
    """Places in a file that something is told of: the first by name and how many there are, however many."""

    def __init__(self) -> None:
        """None yet."""
        self._first: list[str] = []
        self._count = 0

    def add(self, where: str) -> None:
        """One more, such as "row 3"."""
        self._count += 1
        if len(self._first) < _NAMED:
            self._first.append(where)

    def __bool__(self) -> bool:
        """Whether there is one."""
        return self._count > 0

    def __str__(self) -> str:
        """The first of them, the kind of place ("row") only once, and how many more there are."""
        kind, _, first = self._first[0].partition(" ")
        alike = first and all(each.startswith(f"{kind} ") for each in self._first)
        shown = ", ".join(each.removeprefix(f"{kind} ") if alike else each for each in self._first)
        rest = f" and {self._count - _NAMED} more" if self._count > _NAMED else ""
        if not alike:
            return f"{shown}{rest}"
        return f"{kind} {shown}{rest}" if self._count == 1 else f"{kind}s {shown}{rest}"
