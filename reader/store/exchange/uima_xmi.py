"""Articles as UIMA CAS in XMI with annotations, findings and the type system, in a zip archive.

docs/formats.md explains the types. XMI counts UTF-16: cassis converts on export, `OffsetScheme` on import.
"""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from reader.analysis import edition, review
from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.archive import Archive, reading, short_repr, writing
from reader.store.exchange.document_json import file_name, number
from reader.store.exchange.first_seen import FirstSeen
from reader.store.exchange.foreign_text import OffsetScheme, fix_surrogates, make_anchor, member_name, with_file_details
from reader.store.exchange.incoming import Imported, IncomingAnnotation, add_articles, import_annotations, import_error
from reader.store.exchange.outgoing import ExportedArticle, exported_articles
from reader.store.exchange.strict_xml import children, elements, is_xml_safe, local_name, unsafe_chars, xml_safe
from reader.store.library import Library
from reader.store.memos import Memo
from reader.text.load import from_text
from reader.types import Annotation, Article, Commitment, Reviewed, Span

TYPE_SYSTEM = "TypeSystem.xml"
_ARTICLE, _MARK, _LOST = "chengnuo.Article", "chengnuo.Mark", "chengnuo.Lost"
_ENTITY, _COMMITMENT, _TARGET = "chengnuo.Entity", "chengnuo.Commitment", "chengnuo.Target"

# String features by type; `Mark.tags` and `Target.commitment` are added separately.
TYPES = {
    _ARTICLE: (
        "sha256",
        "title",
        "outlet",
        "date",
        "file",
        "encoding",
        "format",
        "marked",
        "memo",
        "author",
        "updated",
        "escaped",
    ),
    _MARK: ("uuid", "note", "author", "created", "updated", "escaped"),
    _LOST: ("code",),
    _ENTITY: ("kind", "by", "status"),
    _COMMITMENT: (
        "text",
        "cue",
        "strength",
        "speaker",
        "role",
        "org",
        "deadline",
        "first",
        "last",
        "rule",
        "status",
        "author",
    ),
    _TARGET: ("text", "metric", "comparator", "value", "low", "high", "unit"),
}
_ESCAPED = "true"
_ENDS = ("begin", "end")
_DIGITS = 19

_Features = dict[str, str]
_Mark = tuple[_Features, list[str]]


# Export


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:
    """Write the articles of the library, or those with these hashes, each as a CAS; also those without annotations."""
    wanted = None if articles is None else frozenset(articles)
    types = type_system()
    with writing(stream) as archive:
        archive.text(TYPE_SYSTEM, types.to_xml())
        for out in exported_articles(library, wanted, unannotated=True):
            archive.text(f"{member_name(out.row)}.xmi", _cas(types, out, library).to_xmi())


def type_system() -> Any:
    """The type system as a cassis object."""
    from cassis import TypeSystem

    types = TypeSystem()
    made = {name: types.create_type(name, "uima.tcas.Annotation") for name in TYPES}
    for name, features in TYPES.items():
        for feature in features:
            types.create_feature(made[name], feature, "uima.cas.String")
    types.create_feature(made[_MARK], "tags", "uima.cas.StringArray")
    types.create_feature(made[_TARGET], "commitment", _COMMITMENT)
    return types


def _cas(types: Any, out: ExportedArticle, library: Library) -> Any:
    from cassis import Cas

    article, sha256 = out.article, out.row.sha256
    cas = Cas(types, sofa_string=xml_safe(article.text), sofa_mime="text/plain", document_language="zh")
    cas.get_document_annotation().end = len(article.text)

    def add(type: str, span: Span, **features: Any) -> Any:
        made = types.get_type(type)(begin=span.start, end=span.end, **features)
        cas.add(made)
        return made

    about = _about(out, library.memos.get(sha256))
    add(_ARTICLE, Span(0, len(article.text)), **{key: value and xml_safe(value) for key, value in about.items()})
    for at, char in unsafe_chars(article.text):
        add(_LOST, Span(at, at + 1), code=f"{ord(char):04X}")
    strings = types.get_type("uima.cas.StringArray")
    for annotation in out.annotations:
        texts, tags = _mark_features(annotation)
        add(_MARK, annotation.span, **texts, tags=strings(elements=tags))
    analysis, decisions = library.analysis(sha256, edition()), library.decisions.of(sha256)
    for reviewed in review.entities(analysis, decisions):
        entity: Any = reviewed.value
        add(_ENTITY, entity.span, kind=entity.type.value, by=entity.by.value, status=reviewed.status.value)
    for reviewed in review.commitments(analysis, decisions):
        _add_commitment(add, reviewed)
    return cas


def _about(out: ExportedArticle, memo: Memo | None) -> dict[str, str | None]:
    """The details of an article."""
    article, row = out.article, out.row
    about: dict[str, str | None] = {
        "sha256": row.sha256,
        "title": row.title,
        "outlet": row.outlet,
        "date": str(row.date) if row.date else None,
        "file": file_name(article.path),
        "encoding": article.encoding,
        "format": article.format,
        "marked": json.dumps(article.marked),
    }
    if memo:
        about |= _escape_texts({"memo": memo.text, "author": memo.author}) | {"updated": times.to_text(memo.updated)}
    return about


def _mark_features(annotation: Annotation) -> tuple[dict[str, str | None], list[str]]:
    """The string features and tags of an annotation."""
    tags = {f"tag {number}": tag for number, tag in enumerate(annotation.tags)}
    texts = _escape_texts({"note": annotation.note, "author": annotation.author} | tags)
    names = [str(texts.pop(key)) for key in tags]
    created, updated = times.to_text(annotation.created), times.to_text(annotation.updated)
    return texts | {"uuid": annotation.id, "created": created, "updated": updated}, names


def _escape_texts(texts: dict[str, str]) -> dict[str, str | None]:
    """The texts, all of them as JSON if XML cannot hold one."""
    if all(map(is_xml_safe, texts.values())):
        return {**texts, "escaped": None}
    return {**{key: json.dumps(value) for key, value in texts.items()}, "escaped": _ESCAPED}


def _unescape_texts(texts: list[str], escaped: str | None) -> list[str]:
    """Undo `_escape_texts`; raises ValueError for invalid JSON."""
    return [fix_surrogates(str(json.loads(text))) for text in texts] if escaped == _ESCAPED else texts


def _add_commitment(add: Any, reviewed: Reviewed) -> None:
    commitment: Commitment = reviewed.value  # type: ignore[assignment]
    speaker, deadline, why = commitment.speaker, commitment.deadline, commitment.why
    features = {
        "text": commitment.text,
        "cue": commitment.cue,
        "strength": commitment.strength.value,
        "speaker": speaker and speaker.name,
        "role": speaker and speaker.role,
        "org": speaker and speaker.org,
        "deadline": deadline and deadline.text,
        "first": str(deadline.first) if deadline and deadline.first else None,
        "last": str(deadline.last) if deadline and deadline.last else None,
        "rule": why and why.rule,
        "status": reviewed.status.value,
        "author": reviewed.decision and reviewed.decision.author,
    }
    made = add(_COMMITMENT, commitment.span, **{key: value and xml_safe(value) for key, value in features.items()})
    for target in commitment.targets:
        texts = {
            "text": target.text,
            "metric": target.metric,
            "comparator": target.comparator.value,
            "value": number(target.value),
            "low": number(target.low),
            "high": number(target.high),
            "unit": target.unit,
        }
        add(_TARGET, target.span, commitment=made, **{key: value and xml_safe(value) for key, value in texts.items()})


# Import


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import the texts and annotations of an archive; findings are left to the analysis.

    An annotation that cannot be located raises ImportFileError, or, with `partly`, is skipped and reported.
    """
    with reading(path) as archive, contextlib.closing(FirstSeen()) as seen:
        names = [name for name in archive.names if name.lower().endswith(".xmi")]
        if not names:
            raise import_error(path, "it contains no .xmi file")
        unmarked: list[str] = []
        with library.transaction():
            marks = (mark for name in names for mark in _marks(library, path, archive, name, unmarked))
            done = import_annotations(
                library, path, _unique(path, marks, seen), add_articles(library, articles), partly, replace
            )
    problems = (f"{len(unmarked)} texts have no Chengnuo marks; they were imported without marks",) if unmarked else ()
    return done.with_problems(problems)


def _marks(
    library: Library, path: str | Path, archive: Archive, name: str, unmarked: list[str]
) -> Iterator[IncomingAnnotation]:
    raw, marks, lost, about = _read(path, archive, name)
    restored = _restored(raw, lost)
    scheme = OffsetScheme(restored, utf16=True, crlf_as_two=True, bom=True)
    article = with_file_details(from_text(restored), about)
    if library.article(article.sha256) is None:
        add_articles(library, [article])
    _join_memo(library, path, article.sha256, about)
    if not about and not marks:
        unmarked.append(name)
    for position, (texts, tags) in enumerate(marks, start=1):
        start, end = (_offset(scheme, texts.get(key, "")) for key in _ENDS)
        place = make_anchor(article.text, start, end)
        yield _incoming(path, f"mark {position} of {name}", article.sha256, place, texts, tags)


def _read(path: str | Path, archive: Archive, name: str) -> tuple[str, list[_Mark], list[_Features], _Features]:
    """The text of a CAS, its annotations with tags, its lost characters, and the article's details."""
    raw, about = "", {}
    marks: list[_Mark] = []
    lost: list[_Features] = []
    found = elements(path, archive, name, {"Sofa", "Mark", "Lost", "Article"}, large=True)
    if local_name(next(found)[1]) != "XMI":
        raise import_error(path, f"{short_repr(name)} in it is not XMI")
    for event, element in found:
        if event == "start":
            continue
        kind = local_name(element)
        if kind == "Sofa":
            raw = raw or element.get("sofaString") or ""
        elif not str(element.tag).startswith("{http:///chengnuo.ecore}"):
            continue
        elif kind == "Mark":
            marks.append((dict(element.attrib), [tag.text or "" for tag in children(element, "tags")]))
        elif kind == "Lost":
            lost.append(dict(element.attrib))
        else:
            about = dict(element.attrib)
    if not raw.strip():
        raise import_error(path, f"{short_repr(name)} in it has no text")
    return raw, marks, lost, about


def _join_memo(library: Library, path: str | Path, sha256: str, about: dict[str, str]) -> None:
    """Store the memo of an article if it is newer than the library's."""
    if about.get("sha256") != sha256 or not about.get("memo"):
        return
    try:
        text, author = _unescape_texts([about["memo"], about.get("author", "")], about.get("escaped"))
        memo = Memo(text, author, times.from_text(about.get("updated", "")))
    except (ValueError, OverflowError) as error:
        raise import_error(path, f"the memo of an article in it: {error}") from error
    here = library.memos.get(sha256)
    if text and (here is None or here.updated < memo.updated):
        library.memos.put(sha256, memo)


def _unique(path: str | Path, marks: Iterable[IncomingAnnotation], seen: FirstSeen) -> Iterator[IncomingAnnotation]:
    for mark in marks:
        if not seen.add(mark.id):
            raise import_error(path, f"{mark.where}: its uuid {mark.id} already occurred")
        yield mark


def _incoming(
    path: str | Path, where: str, sha256: str, place: Anchor, texts: dict[str, str], tags: list[str]
) -> IncomingAnnotation:
    note, author = texts.get("note", ""), texts.get("author", "")
    try:
        id = str(uuid.UUID(texts.get("uuid", "")))
        note, author, *tags = _unescape_texts([note, author, *tags], texts.get("escaped"))
        created = times.from_text(texts.get("created", ""))
        updated = times.from_text(texts.get("updated", ""))
    except (ValueError, OverflowError) as error:
        raise import_error(path, f"{where}: {error}") from error
    return IncomingAnnotation(where, id, sha256, place, tuple(tags), note, author, created, updated)


def _restored(raw: str, lost: list[dict[str, str]]) -> str:
    """Restore the characters that XML could not hold."""
    if not lost:
        return raw
    chars, scheme = list(raw), OffsetScheme(raw, utf16=True, crlf_as_two=False, bom=True)
    dropped = len(raw) - len(raw.lstrip("\ufeff"))
    for each in lost:
        at, code = _offset(scheme, each.get("begin", "")), each.get("code", "")
        if at is not None and at + dropped < len(chars) and chars[at + dropped] == "\ufffd" and _is_code(code):
            chars[at + dropped] = chr(int(code, 16))
    return "".join(chars)


def _offset(scheme: OffsetScheme, text: str) -> int | None:
    return scheme.source(int(text)) if text.isdecimal() and len(text) < _DIGITS else None


def _is_code(text: str) -> bool:
    try:
        return not is_xml_safe(chr(int(text, 16)))
    except (ValueError, OverflowError):
        return False
