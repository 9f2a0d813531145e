"""Hits: places of words, with what stands around them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.store.research.folding import folded, places
from reader.store.research.indexing import Indexing
from reader.store.research.passages import Passage
from reader.store.research.search_query import Kind
from reader.text import scripts
from reader.types import Script, Span

_BEFORE, _AFTER = 30, 60  # characters of context, never beyond the line
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where it stands.

    `id` is the annotation's id, the commitment's number in the workbench, else ""; `span` is of the source, None for a
    memo and for a note; `before`, `found` and `after` are the words there in the script (hans or hant) that stands
    beside them; `places` is how often it stands in the same article, annotation, memo or commitment; `title` is "" for
    an article without one, and the tag's name for a memo of a tag, whose `article` is "".
    """

    kind: Kind
    id: str
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    span: Span | None
    before: str
    found: str
    after: str
    places: int


class Key(NamedTuple):
    """What a hit is found and ordered by: the largest key comes first."""

    dated: str
    article: str
    rank: int  # 0 for the article's own words, −1 marks, −2 memos, −3 commitments, −4 memos of tags
    at: int  # minus its place
    id: str | int


class First(NamedTuple):
    """Where words first stand in a text, and how often they stand there."""

    span: Span
    places: int


class Hits(Indexing):
    """Shows what was found."""

    def __init__(self, *arguments: Any) -> None:
        """As any part; teaches the connection to fold, for what is not kept folded."""
        super().__init__(*arguments)
        self._db.conn.create_function("folded", 1, folded, deterministic=True)

    def shown(self, keys: Sequence[Key], words: tuple[str, ...]) -> list[Hit]:
        """The hits of these keys, in their order; what is no longer there is left out."""
        makers = {0: self._of_articles, -1: self._of_marks, -2: self._of_memos, -3: self._of_commitments}
        hits: dict[Key, Hit] = {}
        for rank, make in {**makers, -4: self._of_tags}.items():
            some = [key for key in keys if key.rank == rank]
            for at in range(0, len(some), _AT_ONCE):
                part = {key.id: key for key in some[at : at + _AT_ONCE]}
                hits |= {part[id]: hit for id, hit in make(list(part), words).items()}
        return [hits[key] for key in keys if key in hits]

    def _of_articles(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        found: dict[str | int, Hit] = {}
        for number, passage in self.of(numbers).items():
            first = _first(passage.words, words)
            start, end = first.span
            found[number] = Hit(
                Kind.ARTICLE,
                "",
                passage.sha256,
                passage.title,
                passage.path,
                _day(passage.dated),
                passage.script,
                passage.span(start, end),
                *_around(passage, first.span),
                first.places,
            )
        return found

    def _of_marks(self, ids: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT a.id, a.article, a.start, a."end", a.note, x.read, x.words, r.title, r.path, r.date
            FROM annotations AS a JOIN annotation_words AS x ON x.annotation = a.id JOIN articles AS r
            ON r.sha256 = a.article WHERE a.id IN ({_marks(ids)})
        """
        return {row["id"]: self._of_mark(row, words) for row in self._read(sql, *ids)}

    def _of_mark(self, row: dict[str, Any], words: tuple[str, ...]) -> Hit:
        first = _first(row["words"], words)
        passage = self.named(row["article"])
        span: Span | None = Span(row["start"], row["end"])
        script = passage.script if passage else Script.HANS
        if first.span.start > len(row["read"]):
            span, script = None, scripts.detect(row["note"])
        elif passage is not None and first.places:
            base = passage.place(Span(row["start"], row["end"])).start
            span = passage.span(base + first.span.start, base + first.span.end)
        whole = f"{row['read']}\n{row['note']}"
        return Hit(Kind.ANNOTATION, row["id"], *_about(row), script, span, *_cut(whole, first.span), first.places)

    def _of_memos(self, articles: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT m.article, m.text, r.title, r.path, r.date FROM memos AS m JOIN articles AS r
            ON r.sha256 = m.article WHERE m.article IN ({_marks(articles)})
        """
        return {row["article"]: _memo(row, words) for row in self._read(sql, *articles)}

    def _of_tags(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT id, memo AS text, '' AS article, name AS title, '' AS path, NULL AS date FROM tags
            WHERE id IN ({_marks(numbers)})
        """
        return {row["id"]: _memo(row, words) for row in self._read(sql, *numbers)}

    def _of_commitments(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT c.id, c.article, c.start, c."end", c.script, c.text, c.name, c.role, c.org, r.title, r.path, r.date
            FROM commitments AS c JOIN articles AS r ON r.sha256 = c.article WHERE c.id IN ({_marks(numbers)})
        """
        return {row["id"]: self._of_commitment(row, words) for row in self._read(sql, *numbers)}

    def _of_commitment(self, row: dict[str, Any], words: tuple[str, ...]) -> Hit:
        whole = " ".join(filter(None, (row["text"], row["name"], row["role"], row["org"])))
        first = _first(folded(whole), words)
        span = Span(row["start"], row["end"])
        passage = self.named(row["article"]) if first.places and first.span.end <= len(row["text"]) else None
        if passage is not None:
            start, end = passage.place(span)
            if passage.text(start, end) == row["text"]:  # else a person worded it otherwise
                span = passage.span(start + first.span.start, start + first.span.end)
        script = Script(row["script"])
        return Hit(Kind.COMMITMENT, str(row["id"]), *_about(row), script, span, *_cut(whole, first.span), first.places)


def _memo(row: dict[str, Any], words: tuple[str, ...]) -> Hit:
    text = row["text"]
    first = _first(folded(text), words)
    about = (*_about(row), scripts.detect(text), None)
    return Hit(Kind.MEMO, "", *about, *_cut(text, first.span), first.places)


def _about(row: dict[str, Any]) -> tuple[str, str, str, datetime.date | None]:
    return row["article"], row["title"], row["path"], _day(row["date"])


def _first(text: str, words: tuple[str, ...]) -> First:
    """The first of the words in a folded text, and how often they stand there; its beginning where they do not."""
    found = places(text, words)
    return First(found[0] if found else Span(0, 0), len(found))


def _around(passage: Passage, place: Span) -> tuple[str, str, str]:
    """Before, found, after."""
    start, end = place
    begin = max(passage.words.rfind("\n", 0, start) + 1, start - _BEFORE)
    last = min(passage.words.find("\n", end), end + _AFTER)
    return passage.text(begin, start), passage.text(start, end), passage.text(end, last)


def _cut(text: str, place: Span) -> tuple[str, str, str]:
    """Before, found, after; what is left out of the line is told by three dots."""
    start, end = place
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    before = before if len(before) <= _BEFORE else "…" + before[-_BEFORE:]
    return before, text[start:end], after if len(after) <= _AFTER else after[:_AFTER] + "…"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
