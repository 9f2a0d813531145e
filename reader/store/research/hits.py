"""Search hits with their context."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.store.research.folding import find_words, fold
from reader.store.research.indexing import Indexing
from reader.store.research.passages import Passage
from reader.store.research.search_query import HitKind
from reader.text import scripts
from reader.types import Script, Span

_CONTEXT_BEFORE, _CONTEXT_AFTER = 30, 60  # characters of context, within the line
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """The first match in an article, annotation, memo or commitment.

    `id` is the annotation's id, the commitment's workbench id, else ""; `span` is of the source, None for memos and
    notes; `before`, `found` and `after` are in `script` (hans or hant); `places` is the number of matches in the same
    text; `title` is "" for an article without one, and the tag's name for a tag's memo, whose `article` is "".
    """

    kind: HitKind
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


class HitKey(NamedTuple):
    """Identifies and orders a hit; the largest key comes first."""

    dated: str
    article: str
    rank: int  # 0 for articles, −1 annotations, −2 memos of articles, −3 commitments, −4 memos of tags
    at: int  # minus the offset or index in the article
    id: str | int


class FirstMatch(NamedTuple):
    """The first match in a text, and the number of matches."""

    span: Span
    places: int


class Hits(Indexing):
    """Makes hits from keys."""

    def __init__(self, *arguments: Any) -> None:
        """Takes the arguments of `Component`; registers the SQL function `folded` for texts not stored folded."""
        super().__init__(*arguments)
        self._db.conn.create_function("folded", 1, fold, deterministic=True)

    def hits_for(self, keys: Sequence[HitKey], words: tuple[str, ...]) -> list[Hit]:
        """The hits of these keys, in this order; missing ones are skipped."""
        makers = {0: self._of_articles, -1: self._of_marks, -2: self._of_memos, -3: self._of_commitments}
        hits: dict[HitKey, Hit] = {}
        for rank, make in {**makers, -4: self._of_tags}.items():
            some = [key for key in keys if key.rank == rank]
            for at in range(0, len(some), _BATCH):
                part = {key.id: key for key in some[at : at + _BATCH]}
                hits |= {part[id]: hit for id, hit in make(list(part), words).items()}
        return [hits[key] for key in keys if key in hits]

    def _of_articles(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        found: dict[str | int, Hit] = {}
        for number, passage in self.of(numbers).items():
            first = _first_match(passage.words, words)
            start, end = first.span
            found[number] = Hit(
                HitKind.ARTICLE,
                "",
                passage.sha256,
                passage.title,
                passage.path,
                _day(passage.dated),
                passage.script,
                passage.source_span(start, end),
                *_passage_context(passage, first.span),
                first.places,
            )
        return found

    def _of_marks(self, ids: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT a.id, a.article, a.start, a."end", a.note, x.read, x.words, r.title, r.path, r.date
            FROM annotations AS a JOIN annotation_words AS x ON x.annotation = a.id JOIN articles AS r
            ON r.sha256 = a.article WHERE a.id IN ({_placeholders(ids)})
        """
        return {row["id"]: self._of_mark(row, words) for row in self._read(sql, *ids)}

    def _of_mark(self, row: dict[str, Any], words: tuple[str, ...]) -> Hit:
        first = _first_match(row["words"], words)
        passage = self.by_hash(row["article"])
        span: Span | None = Span(row["start"], row["end"])
        script = passage.script if passage else Script.HANS
        if first.span.start > len(row["read"]):
            span, script = None, scripts.detect(row["note"])
        elif passage is not None and first.places:
            base = passage.reading_span(Span(row["start"], row["end"])).start
            span = passage.source_span(base + first.span.start, base + first.span.end)
        text = f"{row['read']}\n{row['note']}"
        context = _text_context(text, first.span)
        return Hit(HitKind.ANNOTATION, row["id"], *_article_fields(row), script, span, *context, first.places)

    def _of_memos(self, articles: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT m.article, m.text, r.title, r.path, r.date FROM memos AS m JOIN articles AS r
            ON r.sha256 = m.article WHERE m.article IN ({_placeholders(articles)})
        """
        return {row["article"]: _memo(row, words) for row in self._read(sql, *articles)}

    def _of_tags(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT id, memo AS text, '' AS article, name AS title, '' AS path, NULL AS date FROM tags
            WHERE id IN ({_placeholders(numbers)})
        """
        return {row["id"]: _memo(row, words) for row in self._read(sql, *numbers)}

    def _of_commitments(self, numbers: list[Any], words: tuple[str, ...]) -> dict[str | int, Hit]:
        sql = f"""
            SELECT c.id, c.article, c.start, c."end", c.script, c.text, c.name, c.role, c.org, r.title, r.path, r.date
            FROM commitments AS c JOIN articles AS r ON r.sha256 = c.article WHERE c.id IN ({_placeholders(numbers)})
        """
        return {row["id"]: self._of_commitment(row, words) for row in self._read(sql, *numbers)}

    def _of_commitment(self, row: dict[str, Any], words: tuple[str, ...]) -> Hit:
        text = " ".join(filter(None, (row["text"], row["name"], row["role"], row["org"])))
        first = _first_match(fold(text), words)
        span = Span(row["start"], row["end"])
        passage = self.by_hash(row["article"]) if first.places and first.span.end <= len(row["text"]) else None
        if passage is not None:
            start, end = passage.reading_span(span)
            if passage.text(start, end) == row["text"]:  # else the user edited the wording
                span = passage.source_span(start + first.span.start, start + first.span.end)
        script = Script(row["script"])
        context = _text_context(text, first.span)
        return Hit(HitKind.COMMITMENT, str(row["id"]), *_article_fields(row), script, span, *context, first.places)


def _memo(row: dict[str, Any], words: tuple[str, ...]) -> Hit:
    text = row["text"]
    first = _first_match(fold(text), words)
    about = (*_article_fields(row), scripts.detect(text), None)
    return Hit(HitKind.MEMO, "", *about, *_text_context(text, first.span), first.places)


def _article_fields(row: dict[str, Any]) -> tuple[str, str, str, datetime.date | None]:
    return row["article"], row["title"], row["path"], _day(row["date"])


def _first_match(text: str, words: tuple[str, ...]) -> FirstMatch:
    """The first match in a folded text and the number of matches; an empty span at 0 if there is none."""
    found = find_words(text, words)
    return FirstMatch(found[0] if found else Span(0, 0), len(found))


def _passage_context(passage: Passage, place: Span) -> tuple[str, str, str]:
    """The text before, at and after a place, within its line."""
    start, end = place
    begin = max(passage.words.rfind("\n", 0, start) + 1, start - _CONTEXT_BEFORE)
    last = min(passage.words.find("\n", end), end + _CONTEXT_AFTER)
    return passage.text(begin, start), passage.text(start, end), passage.text(end, last)


def _text_context(text: str, place: Span) -> tuple[str, str, str]:
    """The text before, at and after a place, within its line; an ellipsis marks omissions."""
    start, end = place
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    before = before if len(before) <= _CONTEXT_BEFORE else "…" + before[-_CONTEXT_BEFORE:]
    return before, text[start:end], after if len(after) <= _CONTEXT_AFTER else after[:_CONTEXT_AFTER] + "…"


def _placeholders(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
