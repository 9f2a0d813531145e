"""Articles and annotations as brat standoff files (.txt and .ann) with configuration, in a zip archive.

docs/formats.md says how annotations become lines. Spans are code points, as in brat.
"""

from __future__ import annotations

import contextlib
import datetime
import itertools
import json
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from reader.store import times
from reader.store.exchange.archive import Archive, reading, short_repr, writing
from reader.store.exchange.brat_config import (
    UNTAGGED,
    annotation_conf,
    one_line,
    read_labels,
    read_tags,
    types,
    visual_conf,
)
from reader.store.exchange.first_seen import FirstSeen
from reader.store.exchange.foreign_text import (
    OffsetScheme,
    Passage,
    decode_text,
    detect_scheme,
    fix_surrogates,
    make_anchor,
    member_name,
)
from reader.store.exchange.incoming import Imported, IncomingAnnotation, add_articles, import_annotations, import_error
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.outgoing import ExportedArticle, exported_articles
from reader.store.exchange.refi import derived_guid
from reader.store.library import Library
from reader.text.load import from_text
from reader.types import Annotation, Article, Span, Tag

_NOTE, _OURS = "AnnotatorNotes", "Chengnuo"  # types of comments
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # brat's line breaks
_TEXT_BOUND = re.compile(r"(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?")
_COMMENT = re.compile(r"#\S*\t(\S+) (\S+)(?:\t(.*))?")
_TEXTLESS = "annotation files without text"
_UNSUPPORTED = {
    "R": "relations",
    "*": "equivalences",
    "E": "events",
    "A": "attributes",
    "M": "attributes",
    "N": "normalisations",
}


# Export


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:
    """Write the articles of the library, or those with these hashes, including those without annotations."""
    selected = None if articles is None else frozenset(articles)
    tags = library.codebook.tags()
    names = types(tags)
    with writing(stream) as archive:
        archive.text("annotation.conf", annotation_conf(tags, names))
        archive.text("visual.conf", visual_conf(tags, names))
        for out in exported_articles(library, selected, unannotated=True):
            name = member_name(out.row)
            archive.text(f"{name}.txt", out.article.text)
            archive.text(f"{name}.ann", "".join(f"{line}\n" for line in _lines(out, names)))


def _lines(out: ExportedArticle, names: dict[str, str]) -> Iterator[str]:
    """A text-bound line per annotation and tag, followed by comments with the shared data."""
    number = comment = 0
    for annotation in out.annotations:
        spans, words = _parts(out.article.text, annotation.span)
        first = number + 1
        for name in annotation.tags or (None,):
            number += 1
            type = UNTAGGED if name is None else names[name]
            yield f"T{number}\t{type} {spans}\t{words}"
        shared = _shared_data(annotation)
        note = _BREAKS.sub(" ", annotation.note).strip()
        for target in range(first, number + 1):
            comment += 1
            yield f"#{comment}\t{_OURS} T{target}\t{one_line(shared)}"
        if note:
            comment += 1
            yield f"#{comment}\t{_NOTE} T{first}\t{note}"


def _parts(text: str, span: Span) -> tuple[str, str]:
    """The spans of an annotation, one per line of text, and their words; the outer ends are kept even if empty."""
    parts, start = [], span.start
    for found in _BREAKS.finditer(text, span.start, span.end):
        parts.append(Span(start, found.start()))
        start = found.end()
    parts.append(Span(start, span.end))
    inner = [each for each in parts[1:-1] if each.start < each.end]
    kept = [parts[0], *inner, *parts[1:][-1:]]
    words = " ".join(text[each.start : each.end] for each in kept)
    return ";".join(f"{each.start} {each.end}" for each in kept), words


def _shared_data(annotation: Annotation) -> dict[str, Any]:
    data = {
        "id": annotation.id,
        "author": annotation.author,
        "created": times.to_text(annotation.created),
        "updated": times.to_text(annotation.updated),
    }
    if annotation.note != _BREAKS.sub(" ", annotation.note).strip():
        data["note"] = annotation.note
    return data


# Import


class Bound(NamedTuple):
    """A text-bound line: its number in the file, id, type, spans and words, and the contents of its comments."""

    line: int
    id: str
    type: str
    spans: tuple[Span, ...]
    words: str
    notes: list[str]
    shared: dict[str, Any]


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import the texts and text-bound annotations of an archive, from this program or brat.

    Relations, events etc. are skipped and reported. An annotation that cannot be located raises ImportFileError, or,
    with `partly`, is skipped and reported.
    """
    with reading(path) as archive, contextlib.closing(FirstSeen()) as seen:
        found = [name for name in archive.names if name.endswith(".ann")]
        pairs = [name for name in found if f"{name[:-4]}.txt" in archive]
        if not pairs:
            raise import_error(path, "it contains no .ann and .txt files with the same name")
        skipped: Counter[str] = Counter({_TEXTLESS: len(found) - len(pairs)})
        with library.transaction():
            importer = _Importer(library, path, archive, skipped, seen)
            marks = (mark for name in pairs for mark in importer.marks(name[:-4]))
            done = import_annotations(library, path, marks, add_articles(library, articles), partly, replace)
    counts = [(f"{what[0].upper()}{what[1:]}", count) for what, count in skipped.items() if count]
    return done.with_problems(f"{what} are not supported; {count} skipped" for what, count in counts)


class _Importer:
    """Imports the files of an archive one after another."""

    def __init__(
        self, library: Library, path: str | Path, archive: Archive, skipped: Counter[str], seen: FirstSeen
    ) -> None:
        self._library = library
        self._path = path
        self._archive = archive
        self._skipped = skipped
        self._seen = seen
        self._now = times.now()
        self._labels: dict[str, str] = {}
        tags: dict[str, Tag] = {}
        for name in archive.names:
            if name.rpartition("/")[2] == "annotation.conf":
                tags |= read_tags(self._text(name))
            elif name.rpartition("/")[2] == "visual.conf":
                self._labels |= read_labels(self._text(name))
        joined = join_codebook(library, list(tags.values())).names
        self._names = {type: joined[tag.id] for type, tag in tags.items()}

    def marks(self, name: str) -> Iterator[IncomingAnnotation]:
        """The annotations of a text, which is added to the library first."""
        raw = self._text(f"{name}.txt")
        if not raw.strip("\ufeff \t\r\n\u3000"):
            self._skipped["empty texts"] += 1
            return
        article = from_text(raw)
        if self._library.article(article.sha256) is None:
            add_articles(self._library, [article])
        bounds = self._bounds(f"{name}.ann")
        scheme = detect_scheme(raw, [Passage(*_hull(each.spans), each.words) for each in bounds])
        groups: dict[str, list[Bound]] = {}
        for each in bounds:
            groups.setdefault(self._id(article.sha256, each), []).append(each)
        for id, members in groups.items():
            where = f"line {members[0].line} of {name}.ann"
            if not self._seen.add(id):
                raise import_error(self._path, f"{where}: its id {id} already occurred")
            yield self._incoming(where, id, article, members, scheme)

    def _incoming(
        self, where: str, id: str, article: Article, members: list[Bound], scheme: OffsetScheme
    ) -> IncomingAnnotation:
        first, shared = members[0], members[0].shared
        hull = _hull(first.spans)
        if any(_hull(each.spans) != hull for each in members):
            raise import_error(self._path, f"{where}: one annotation is in two places")
        start, end = scheme.source(hull.start), scheme.source(hull.end)
        place = make_anchor(article.text, start, end)
        if _has_gaps(article.text, first.spans, scheme):
            self._skipped["gaps within annotations"] += 1
        notes = [note for each in members for note in each.notes]
        kept = shared.get("note")
        note = "\n\n".join(notes)
        if isinstance(kept, str) and _BREAKS.sub(" ", kept).strip() == note:
            note = fix_surrogates(kept)
        tags = tuple(self._tag(each.type) for each in members if each.type != UNTAGGED)
        author = shared.get("author")
        created = _time(shared.get("created")) or self._now
        updated = _time(shared.get("updated")) or created
        by = fix_surrogates(author) if isinstance(author, str) else self._library.author
        return IncomingAnnotation(where, id, article.sha256, place, tags, note, by, created, updated)

    def _bounds(self, name: str) -> list[Bound]:
        """The text-bound lines of a file in order, with their comments."""
        found: dict[str, Bound] = {}
        comments: list[tuple[str, str, str]] = []
        for number, line in enumerate(self._text(name).split("\n"), start=1):
            line = line.rstrip("\r")
            if match := _TEXT_BOUND.fullmatch(line):
                if match[1] in found:
                    raise import_error(self._path, f"line {number} of {name}: {match[1]} occurs twice")
                spans = tuple(_span(each) for each in match[3].split(";"))
                found[match[1]] = Bound(number, match[1], match[2], spans, match[4] or "", [], {})
            elif match := _COMMENT.fullmatch(line):
                comments.append((match[1], match[2], match[3] or ""))
            elif line[:1] in _UNSUPPORTED and "\t" in line:
                self._skipped[_UNSUPPORTED[line[0]]] += 1
            elif line.strip():
                raise import_error(self._path, f"line {number} of {name} is not in brat format")
        for type, target, text in comments:
            if target not in found:
                self._skipped["notes on other things"] += 1
            elif type == _OURS:
                found[target].shared.update(_object(text))
            else:
                found[target].notes.append(text)
        return list(found.values())

    def _tag(self, type: str) -> str:
        return self._names.get(type) or self._labels.get(type) or type

    def _id(self, sha256: str, bound: Bound) -> str:
        """The annotation's own id, or one that is the same for every import of the file."""
        try:
            return str(uuid.UUID(bound.shared.get("id", "")))
        except (ValueError, AttributeError, TypeError):
            return derived_guid(f"brat {sha256}", f"{bound.id} {bound.type} {bound.spans}")

    def _text(self, name: str) -> str:
        try:
            return decode_text(self._archive.read(name))
        except UnicodeDecodeError as error:
            raise import_error(self._path, f"{short_repr(name)} in it is not UTF-8") from error


def _span(text: str) -> Span:
    start, end = (int(each[:18]) for each in text.split(" "))
    return Span(start, end)


def _hull(spans: tuple[Span, ...]) -> Span:
    """The span from the first to the last part; an inverted part is returned as it is, so that it cannot be located."""
    wrong = next((each for each in spans if each.start > each.end), None)
    return wrong or Span(min(each.start for each in spans), max(each.end for each in spans))


def _has_gaps(text: str, spans: tuple[Span, ...], scheme: OffsetScheme) -> bool:
    """Whether there are words between the parts of an annotation, which become part of it."""
    for one, other in itertools.pairwise(sorted(spans)):
        start, end = scheme.source(one.end), scheme.source(other.start)
        if start is not None and end is not None and text[start:end].strip():
            return True
    return False


def _time(text: object) -> datetime.datetime | None:
    try:
        return times.from_text(text) if isinstance(text, str) else None
    except (ValueError, OverflowError):
        return None


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
