"""Keeps the search index up to date: words of articles and annotations, and mentions of entities."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

from reader.analysis import codec, links, review
from reader.store.decisions import Decisions
from reader.store.research.folding import fold
from reader.store.research.passages import Passages
from reader.text.views import Views
from reader.types import Article, Entity, EntityType, Script, Span, Status

COUNTED = (EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.PROGRAMME)
"""The entity types that are counted."""

_BATCH_SECONDS = 0.1  # seconds of preparation between two transactions
_TRANSACTION_SECONDS = 0.01  # seconds of writing in a transaction; its commit takes about as long
_TRAILER = "\n\n"

_OUTDATED = {
    "articles": """
        SELECT r.sha256 AS key FROM articles AS r
        WHERE NOT EXISTS (SELECT 1 FROM article_entries AS e WHERE e.article = r.sha256 AND e.fresh)
        ORDER BY r.opened DESC
    """,
    "annotations": """
        SELECT a.id AS key FROM annotations AS a
        WHERE NOT EXISTS (SELECT 1 FROM annotation_words AS w WHERE w.annotation = a.id) ORDER BY a.article
    """,
    "mentions": """
        SELECT n.article AS key FROM analyses AS n
        WHERE NOT EXISTS (SELECT 1 FROM article_entries AS e WHERE e.article = n.article AND e.counted)
    """,
}
_OUTDATED_COUNT = """
    SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM article_entries WHERE fresh = 1)
        + (SELECT count(*) FROM annotations) - (SELECT count(*) FROM annotation_words)
        + (SELECT count(*) FROM analyses) - (SELECT count(*) FROM article_entries WHERE counted = 1) AS n
"""
_ENTRY = """
    INSERT INTO article_entries (article, dated, script, plain, damaged, fresh, counted) VALUES (?, ?, ?, ?, ?, 1, 0)
    ON CONFLICT (article) DO UPDATE SET dated = excluded.dated, script = excluded.script, plain = excluded.plain,
        damaged = excluded.damaged, fresh = 1
    RETURNING number
"""
_ANALYSIS = """
    SELECT n.json, r.text FROM article_entries AS e
    JOIN articles AS r ON r.sha256 = e.article JOIN analyses AS n ON n.article = e.article WHERE e.article = ?
"""
_MARK_COUNTED = "UPDATE article_entries SET counted = 1 WHERE article = ? RETURNING number"
_MENTIONED = "INSERT INTO mentioned (type, key, label) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_MENTION = "INSERT INTO mentions SELECT id, ?, ?, ? FROM mentioned WHERE type = ? AND key = ?"

Write = Callable[[], object]


class Indexing(Passages):
    """Brings the index up to date."""

    def __init__(self, *arguments: Any) -> None:
        """Takes the arguments of `Component`."""
        super().__init__(*arguments)
        self._decisions = Decisions(*arguments)

    def behind(self) -> int:
        """The number of articles, annotations and analyses that are missing or outdated in the index; never memos."""
        return int(self._read(_OUTDATED_COUNT)[0]["n"])

    def catch_up(self, should_stop: Callable[[], bool] = lambda: False) -> bool:
        """Bring the index up to date in short transactions until `should_stop()`; returns whether it is."""
        while not self._pass(should_stop):
            if should_stop():
                return False
        return True

    def _pass(self, should_stop: Callable[[], bool]) -> bool:
        """Index all outdated entries once; False if any were skipped, by `should_stop` or another program's write."""
        complete = True
        for table, prepare in (
            ("articles", self._article),
            ("annotations", self._annotation),
            ("mentions", self._mentions),
        ):
            keys = [row["key"] for row in self._read(_OUTDATED[table])]
            batch = Batch(self)
            for key in keys:
                complete &= batch.add(prepare, key)
                if batch.full:
                    complete &= batch.write()
                    if should_stop():
                        return False
            complete &= batch.write()
        return complete

    def _one(self, sql: str, key: str) -> dict[str, Any]:
        for row in self._read(sql, key):
            return row
        raise LookupError(key)

    # Each prepares outside a transaction and returns the write, which does not check for changes again: see `Batch`.

    def _article(self, sha256: str) -> Write:
        row = self._one("SELECT date, text FROM articles WHERE sha256 = ?", sha256)
        reading = self.reading(sha256)
        views = Views(Article(row["text"], "", "utf-8"), reading)
        text = "\n".join(views.paragraph(index, Script.READING).text for index in range(len(views.paragraphs)))
        damaged = views.damaged if reading.repair is None else reading.repair
        entry = [sha256, row["date"] or "", views.native.value, int(text == row["text"]), int(damaged)]
        words = fold(text) + _TRAILER

        def write() -> None:
            number = self._db.execute(_ENTRY, entry).fetchone()[0]
            self._db.execute("DELETE FROM article_words WHERE number = ?", [number])
            self._db.execute("INSERT INTO article_words VALUES (?, ?)", [number, words])

        return write

    def _annotation(self, id: str) -> Write:
        row = self._one('SELECT article, start, "end", note FROM annotations WHERE id = ?', id)
        passage = self.by_hash(row["article"])
        if passage is None:
            raise LookupError(row["article"])
        read = passage.text(*passage.reading_span(Span(row["start"], row["end"])))
        values = [id, read, f"{fold(read)}\n{fold(row['note'])}"]
        return partial(self._db.execute, "INSERT INTO annotation_words VALUES (?, ?, ?)", values)

    def _mentions(self, sha256: str) -> Write:
        row = self._one(_ANALYSIS, sha256)
        reviewed = review.entities(codec.from_json(json.loads(row["json"])), self._decisions.of(sha256))
        kept = [each.value for each in reviewed if each.status is not Status.REJECTED]
        mentions = _count_mentions(
            row["text"], [each for each in kept if isinstance(each, Entity) and each.type in COUNTED]
        )

        def write() -> None:
            number = self._db.execute(_MARK_COUNTED, [sha256]).fetchone()[0]
            self._db.execute("DELETE FROM mentions WHERE article = ?", [number])
            self._db.conn.executemany(_MENTIONED, [(type, key, label) for type, key, label, _, _ in mentions])
            self._db.conn.executemany(_MENTION, [(number, line, n, type, key) for type, key, _, line, n in mentions])

        return write


class Batch:
    """Writes that are prepared one by one and executed together.

    Once another program has written, prepared writes are discarded; their entries stay outdated.
    """

    def __init__(self, component: Passages) -> None:
        """Starts empty."""
        self._component = component
        self._begin()

    def _begin(self) -> None:
        self._ready: list[Write] = []
        self._began = time.perf_counter()
        self._version = self._component.data_version()

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return time.perf_counter() - self._began > _BATCH_SECONDS

    def add(self, prepare: Callable[[str], Write], key: str) -> bool:
        """Prepare one write; returns whether its row still exists."""
        try:
            self._ready.append(prepare(key))
        except LookupError:  # deleted or changed meanwhile
            return False
        return True

    def write(self) -> bool:
        """Execute the prepared writes; returns whether none was discarded."""
        while self._ready:
            with self._component.transaction():
                if self._component.data_version() != self._version:
                    self._begin()
                    return False
                end = time.perf_counter() + _TRANSACTION_SECONDS
                self._ready.pop()()
                while self._ready and time.perf_counter() < end:
                    self._ready.pop()()
        self._begin()
        return True


def _count_mentions(source: str, entities: list[Entity]) -> list[tuple[str, str, str, int, int]]:
    """Type, key, label, line and number of mentions."""
    labels = [" ".join(each.text.split()) for each in entities]
    keys = links.simplified("\n".join(labels)).split("\n") if labels else []
    found: Counter[tuple[str, str, int]] = Counter()
    first: dict[tuple[str, str], str] = {}
    line, last = 1, 0
    for each, key, label in zip(entities, keys, labels, strict=True):
        line += source.count("\n", last, each.span.start)
        last = each.span.start
        if key:
            found[each.type.value, key, line] += 1
            first.setdefault((each.type.value, key), label)
    return [(type, key, first[type, key], line, n) for (type, key, line), n in found.items()]
