"""Reading W3C Web Annotations: ours, and other programs', which have many ways to say the same."""

from __future__ import annotations

import datetime
import json
import re
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.incoming import Imported, Incoming, join, refused, take
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.json_stream import JsonStream
from reader.store.library import Library
from reader.types import Article, Coder, Span, Tag

Json = dict[str, Any]

_NOWHERE = Span(2**40, 2**40)  # behind every text: only its words say where the mark is
_CHARS = re.compile(r"char=(\d+),(\d+)")  # RFC 5147
_SOURCE = re.compile(r"urn:sha256:([0-9a-f]{64})")
_LISTS = ("first", "items", "@graph")
_CODEBOOK, _CODERS = "chengnuo:codebook", "chengnuo:coders"


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Take Web Annotations into the library: a collection, a page, a list of annotations, or one.

    Marks of articles that the library has not are looked for by their words in `articles`, which join it. Where an
    annotation is there already, the one modified last stays. Raises ImportFileError, and changes nothing, if the file
    holds no annotations or, unless `partly`, one has no place.
    """
    with library.transaction():
        return take(library, path, _Reading(library, path).through(), join(library, articles), partly, replace)


class _Reading:
    """Reads a file; what it knows of tags and coders is taken in on the way, before the first annotation."""

    def __init__(self, library: Library, path: str | Path) -> None:
        self._library, self._path = library, path
        self._tags: list[Tag] = []
        self._names: dict[str, str] = {}  # of tags: what the library calls them
        self._count = 0

    def through(self) -> Iterator[Incoming]:
        try:
            saved = times.from_text(_file_time(self._path))
            with Path(self._path).open(encoding="utf-8-sig") as stream:
                for value in JsonStream(stream, (*_LISTS, _CODEBOOK, _CODERS)).values():
                    if self._is_annotation(value):
                        self._join_tags()
                        self._count += 1
                        yield _one(f"annotation {self._count}", value, saved, self._names)
            self._join_tags()
        except OSError as error:
            raise refused(self._path, error.strerror or str(error)) from error
        except UnicodeError as error:
            raise refused(self._path, "it is not UTF-8 text") from error
        except (ValueError, TypeError, LookupError, OverflowError, AttributeError, RecursionError) as error:
            at = f"behind annotation {self._count}: " if self._count else ""
            raise refused(self._path, f"it is not JSON of Web Annotations ({at}{error})") from error
        if not self._count and not self._names:
            raise refused(self._path, "it holds no Web Annotation")

    def _is_annotation(self, value: Any) -> bool:
        if not isinstance(value, dict):
            raise ValueError(f"{value!r:.50} is no annotation")
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
    """When the file was saved: the time of annotations that have none."""
    return datetime.datetime.fromtimestamp(Path(path).stat().st_mtime, datetime.UTC).isoformat()


def _one(where: str, data: Json, saved: datetime.datetime, names: dict[str, str]) -> Incoming:
    tags, notes = _bodies(data)
    target = _target(data["target"])
    created = _time(data.get("created"), saved)
    return Incoming(
        where,
        _id(data),
        target.sha256,
        target.anchor,
        tuple(names.get(tag, tag) for tag in tags),
        "\n\n".join(notes),
        _agent(data.get("creator")),
        created,
        max(created, _time(data.get("modified"), created)),
        certain=target.wordless,
    )


def _id(data: Json) -> str:
    """A UUID as it is; of another IRI always the same one, and so of an annotation without."""
    iri = data.get("id", data.get("@id"))
    if not isinstance(iri, str):
        return str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(data, sort_keys=True)))
    try:
        return str(uuid.UUID(iri.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, _text(iri)))


# Bodies


def _bodies(data: Json) -> tuple[list[str], list[str]]:
    """Tags and notes."""
    tags: list[str] = []
    notes: list[str] = []
    motives = [each for each in _listed(data.get("motivation")) if isinstance(each, str)]
    for body in _listed(data.get("body", data.get("bodyValue"))):
        if isinstance(body, dict) and body.get("type") in ("Choice", "List", "Composite"):
            body = next(iter(_listed(body.get("items"))), "")
        value, purposes = _words(body), motives
        if isinstance(body, dict) and "purpose" in body:
            purposes = _listed(body["purpose"])
        if value:
            into = tags if "tagging" in purposes and "commenting" not in purposes else notes
            into.append(value)
    return tags, notes


def _words(body: Any) -> str:
    """The text of a body, else the IRI of what it points to."""
    if isinstance(body, str):
        return _text(body)
    for name in ("value", "label", "source", "id"):
        found = body.get(name)
        if isinstance(found, dict):
            found = found.get("label", found.get("id"))
        if isinstance(found, str):
            return _text(found)
    return ""


# Targets


class _Target(NamedTuple):
    sha256: str
    anchor: Anchor

    @property
    def wordless(self) -> bool:
        """Whether offsets alone say where it is."""
        span, *words = self.anchor.span, self.anchor.quote, self.anchor.prefix, self.anchor.suffix
        return span != _NOWHERE and not any(words)


def _target(target: Any) -> _Target:
    """The first of its targets that says where in a text it is."""
    found = [_of_one(each) for each in _listed(target)]
    placed = [each for each in found if each.anchor.quote or each.anchor.span != _NOWHERE]
    return next(iter(placed or found), _Target("", Anchor(_NOWHERE, "", "", "")))


def _of_one(target: Any) -> _Target:
    if isinstance(target, str):
        return _Target(_sha256(target), Anchor(_NOWHERE, "", "", ""))
    source = target.get("source", target.get("id", ""))
    if isinstance(source, dict):
        source = source.get("id", "")
    span, quote, prefix, suffix = _NOWHERE, "", "", ""
    for selector in _selectors(target.get("selector")):
        kind = selector.get("type")
        if kind == "TextPositionSelector":
            span = _span(selector["start"], selector["end"])
        elif kind == "TextQuoteSelector":
            quote, prefix, suffix = (_text(selector.get(name, "")) for name in ("exact", "prefix", "suffix"))
        elif kind == "FragmentSelector" and (found := _CHARS.match(str(selector.get("value")))):
            span = _span(int(found[1]), int(found[2]))
    return _Target(_sha256(source), Anchor(span, quote, prefix, suffix))


def _selectors(selector: Any) -> Iterator[Json]:
    """All of them, those that refine another too."""
    for each in _listed(selector):
        if isinstance(each, dict):
            yield each
            if isinstance(each.get("refinedBy"), dict):
                yield each["refinedBy"]


def _span(start: Any, end: Any) -> Span:
    if type(start) is not int or type(end) is not int or not 0 <= start <= end < 2**40:
        return _NOWHERE
    return Span(start, end)


def _sha256(source: Any) -> str:
    found = _SOURCE.fullmatch(source) if isinstance(source, str) else None
    return found[1] if found else ""


# The rest


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r:.50} is no text")
    value.encode()  # UnicodeError for halves of pairs
    return value


def _agent(creator: Any) -> str:
    for each in _listed(creator):
        if isinstance(each, str):
            return _text(each)
        for name in ("name", "nickname", "id"):
            if found := each.get(name):
                return _text(_listed(found)[0])
    return ""


def _time(value: Any, otherwise: datetime.datetime) -> datetime.datetime:
    """A time without a zone is held to be in UTC."""
    if not isinstance(value, str):
        return otherwise
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
