"""Imports W3C Web Annotations of this and other programs, in all their variants."""

from __future__ import annotations

import datetime
import json
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.incoming import (
    FileLocations,
    Imported,
    IncomingAnnotation,
    add_articles,
    import_annotations,
    import_error,
)
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.json_stream import JsonStream
from reader.store.library import Library
from reader.types import Article, Coder, Span, Tag

Json = dict[str, Any]

_NOWHERE = Span(2**40, 2**40)  # beyond any text: only its words locate the annotation
_CHARS = re.compile(r"char=(\d+),(\d+)")  # RFC 5147
_SOURCE = re.compile(r"urn:sha256:([0-9a-f]{64})")
_LISTS = ("first", "items", "@graph")
_UNKNOWN = Anchor(_NOWHERE, "", "", "")
_CODEBOOK, _CODERS = "chengnuo:codebook", "chengnuo:coders"


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import Web Annotations: a collection, a page, a list, or a single annotation.

    Annotations of unknown articles are located by their quotes in `articles`, which are added to the library. An
    existing annotation is replaced by a later one. Raises ImportFileError, and changes nothing, if the file holds no
    annotations or, unless `partly`, one cannot be located.
    """
    importer = _Importer(library, path)
    with library.transaction():
        return import_annotations(
            library, path, importer.annotations(), add_articles(library, articles), partly, replace
        ).with_problems(importer.problems())


class _Importer:
    """Reads a file; its tags and coders are imported before the first annotation."""

    def __init__(self, library: Library, path: str | Path) -> None:
        self._library, self._path = library, path
        self._tags: list[Tag] = []
        self._names: dict[str, str] = {}  # library names of tags, by their names in the file
        self._count = 0
        self._wordless = FileLocations()

    def problems(self) -> Iterator[str]:
        """A sentence about skipped bodies, if any."""
        if self._wordless:
            yield f"{self._wordless}: a body contains no usable words; it was skipped"

    def annotations(self) -> Iterator[IncomingAnnotation]:
        try:
            saved = times.from_text(_file_time(self._path))
            with Path(self._path).open(encoding="utf-8-sig") as stream:
                for value in JsonStream(stream, (*_LISTS, _CODEBOOK, _CODERS)).values():
                    if self._is_annotation(value):
                        self._join_tags()
                        self._count += 1
                        yield from self._annotation(f"annotation {self._count}", value, saved)
            self._join_tags()
        except OSError as error:
            raise import_error(self._path, error) from error
        except UnicodeError as error:
            raise import_error(self._path, "it is not UTF-8 text") from error
        except (ValueError, TypeError, LookupError, OverflowError, AttributeError, RecursionError) as error:
            at = f"after annotation {self._count}: " if self._count else ""
            raise import_error(self._path, f"it is not JSON of Web Annotations ({at}{error})") from error
        if not self._count and not self._names:
            raise import_error(self._path, "it contains no Web Annotation")

    def _annotation(self, where: str, data: Json, saved: datetime.datetime) -> Iterator[IncomingAnnotation]:
        """An annotation for each target that gives a place in a text."""
        tags, notes, wordless = _bodies(data)
        if wordless:
            self._wordless.add(where)
        created = _time(data.get("created"), saved)
        for id, target in _targets(_id(data), data["target"]):
            yield IncomingAnnotation(
                where,
                id,
                target.sha256,
                target.anchor,
                tuple(self._names.get(tag, tag) for tag in tags),
                "\n\n".join(notes),
                _agent(data.get("creator")),
                created,
                max(created, _time(data.get("modified"), created)),
                certain=target.wordless,
                file=target.file,
            )

    def _is_annotation(self, value: Any) -> bool:
        if not isinstance(value, dict):
            raise ValueError(f"{value!r:.50} is not an annotation")
        if "target" in value:
            return True
        if "chengnuo:name" in value:
            self._tags.append(_tag(value))
        elif "chengnuo:colour" in value:
            _join_coder(self._library, value)
        return False

    def _join_tags(self) -> None:
        if self._tags:
            joined = join_codebook(self._library, self._tags)
            self._names = {tag.name: joined.names[tag.id] for tag in self._tags}
            self._tags = []


def _file_time(path: str | Path) -> str:
    """The modification time of the file, used for annotations without times."""
    return datetime.datetime.fromtimestamp(Path(path).stat().st_mtime, datetime.UTC).isoformat()


def _id(data: Json) -> str:
    """A UUID: the annotation's own, or derived from another IRI or, without one, from its content."""
    iri = data.get("id", data.get("@id"))
    if not isinstance(iri, str):
        return str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(data, sort_keys=True)))
    try:
        return str(uuid.UUID(iri.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, _text(iri)))


# Bodies


def _bodies(data: Json) -> tuple[list[str], list[str], bool]:
    """Tags and notes, and whether a body has no text."""
    tags: list[str] = []
    notes: list[str] = []
    wordless = False
    motivations = [each for each in _as_list(data.get("motivation")) if isinstance(each, str)]
    for body in _flatten(_as_list(data.get("body", data.get("bodyValue")))):
        values, purposes = _words(body), motivations
        if isinstance(body, dict) and "purpose" in body:
            purposes = _as_list(body["purpose"])
        into = tags if "tagging" in purposes and "commenting" not in purposes else notes
        into.extend(filter(None, values))
        wordless |= not values
    return tags, notes, wordless


def _flatten(bodies: Sequence[Any]) -> Iterator[Any]:
    """Flatten bodies that contain others, taking the first of a Choice."""
    for body in bodies:
        items = _as_list(body.get("items")) if isinstance(body, dict) else []
        if not items:
            yield body
        else:
            yield from _flatten(items[:1] if body.get("type") == "Choice" else items)


def _words(body: Any) -> list[str]:
    """The texts of a body, else the IRI it refers to; empty if it has neither."""
    if isinstance(body, str):
        return [_text(body)]
    for name in ("@value", "value", "label", "source", "id"):
        found = [_literal(each) for each in _as_list(body.get(name))]
        if words := [_text(each) for each in found if isinstance(each, str)]:
            return words
    return []


def _literal(value: Any) -> Any:
    """The text that a JSON-LD object stands for."""
    if not isinstance(value, dict):
        return value
    return next((value[name] for name in ("@value", "label", "id") if name in value), None)


# Targets


class _Target(NamedTuple):
    sha256: str
    anchor: Anchor
    file: str = ""  # the name of the article's file

    @property
    def wordless(self) -> bool:
        """Whether only offsets give the place."""
        span, *words = self.anchor.span, self.anchor.quote, self.anchor.prefix, self.anchor.suffix
        return span != _NOWHERE and not any(words)


def _targets(id: str, target: Any) -> Iterator[tuple[str, _Target]]:
    """The targets that give a place in a text, or one that does not; the first has the annotation's id."""
    found = [_target(each) for each in _as_list(target)]
    placed = [each for each in found if each.anchor.quote or each.anchor.span != _NOWHERE]
    for index, each in enumerate(placed or found[:1] or [_Target("", _UNKNOWN)]):
        yield str(uuid.uuid5(uuid.UUID(id), str(index))) if index else id, each


def _target(target: Any) -> _Target:
    if isinstance(target, str):
        return _Target(_sha256(target), _UNKNOWN)
    source = target.get("source", target.get("id", ""))
    if isinstance(source, dict):
        source = source.get("id", "")
    named = target.get("chengnuo:file", source)
    return _Target(_sha256(source), _anchor(target.get("selector")), _file_name(named))


def _anchor(selector: Any) -> Anchor:
    """The anchor that several selectors of one place give together."""
    span, words = _NOWHERE, ("", "", "")
    for each in _as_list(selector):
        if isinstance(each, dict):
            found = _selected(each)
            span = span if found.span == _NOWHERE else found.span
            words = (found.quote, found.prefix, found.suffix) if found.quote else words
    return Anchor(span, *words)


def _selected(selector: Json) -> Anchor:
    kind, found = selector.get("type"), _UNKNOWN
    if kind == "TextPositionSelector":
        found = replace(found, span=_span(selector["start"], selector["end"]))
    elif kind == "TextQuoteSelector":
        words = (_text(_literal(selector.get(name, ""))) for name in ("exact", "prefix", "suffix"))
        found = Anchor(_NOWHERE, *words)
    elif kind == "FragmentSelector" and (chars := _CHARS.match(str(selector.get("value")))):
        found = replace(found, span=_span(int(chars[1]), int(chars[2])))
    refining = selector.get("refinedBy")
    return _refined(found, _anchor(refining)) if refining else found


def _refined(whole: Anchor, part: Anchor) -> Anchor:
    """Part of a passage. Its offsets are relative to the passage, and useless if that is unknown."""
    if part == _UNKNOWN:
        return whole
    if part.span == _NOWHERE and whole.quote.count(part.quote) != 1:
        is_whole = whole.span.end - whole.span.start == len(part.quote)
        return replace(part, span=whole.span) if is_whole else part
    if part.span == _NOWHERE:
        start = whole.quote.index(part.quote)
        end = start + len(part.quote)
    else:
        start, end = part.span
    span, words = _NOWHERE, (part.quote, part.prefix, part.suffix)
    if whole.span.start + end <= whole.span.end:
        span = Span(whole.span.start + start, whole.span.start + end)
    if end <= len(whole.quote):
        words = (whole.quote[start:end], whole.prefix + whole.quote[:start], whole.quote[end:] + whole.suffix)
    return Anchor(span, *words)


def _span(start: Any, end: Any) -> Span:
    if type(start) is not int or type(end) is not int or not 0 <= start <= end < 2**40:
        return _NOWHERE
    return Span(start, end)


def _file_name(iri: Any) -> str:
    """The last part of the path of an IRI or of a plain path."""
    if not isinstance(iri, str):
        return ""
    return unquote(re.split(r"[?#]", iri)[0].replace("\\", "/").rpartition("/")[2])


def _sha256(source: Any) -> str:
    found = _SOURCE.fullmatch(source) if isinstance(source, str) else None
    return found[1] if found else ""


# Values


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r:.50} is not text")
    value.encode()  # raises UnicodeError for lone surrogates
    return value


def _agent(creator: Any) -> str:
    for each in _as_list(creator):
        if isinstance(each, str):
            return _text(each)
        for name in ("name", "nickname", "id"):
            if found := each.get(name):
                return _text(_as_list(found)[0])
    return ""


def _time(value: Any, default: datetime.datetime) -> datetime.datetime:
    """Parse a time, UTC by default."""
    if not isinstance(value, str):
        return default
    time = datetime.datetime.fromisoformat(value)
    return times.from_text((time if time.tzinfo else time.replace(tzinfo=datetime.UTC)).isoformat())


def _tag(data: Json) -> Tag:
    parent = data.get("chengnuo:parent")
    colour, shortcut = data["chengnuo:colour"], data.get("chengnuo:shortcut")
    if type(colour) is not int or not 0 <= colour <= 8 or shortcut not in (None, *range(1, 10)):
        raise ValueError("a tag has no such colour or shortcut")
    return Tag(
        _text(data["chengnuo:name"]),
        colour,
        shortcut,
        _text(data["chengnuo:description"]),
        None if parent is None else _plain_id(parent["id"]),
        _text(data["chengnuo:memo"]),
        _plain_id(data["id"]),
    )


def _plain_id(iri: Any) -> str:
    return str(uuid.UUID(_text(iri).removeprefix("urn:uuid:")))


def _join_coder(library: Library, data: Json) -> None:
    name, colour = _text(data["name"]), data["chengnuo:colour"]
    if type(colour) is not int or not 0 <= colour <= 8:
        raise ValueError("a coder has no such colour")
    if all(coder.name != name for coder in library.codebook.coders()):
        library.codebook.set_coder(Coder(name, colour))
