"""Copies the readable rows of a damaged library into a new file, then fills the gaps from a backup."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.store.safety.pages import Pages, Record, TreeScan, Value, as_entry

# Derived tables: an analysis rebuilds them, so incomplete contents are worthless.
DERIVED = ("analyses", "commitments", "targets", "commitment_words")
# The search index, which the next search rebuilds.
_SEARCH_TABLES = ("article_entries", "article_words", "article_names", "annotation_words", "mentioned", "mentions")
_TIME_COLUMNS = ("added", "opened", "created", "updated", "decided", "at")
_MAX_TIME = 4102444800000  # 2100-01-01 in milliseconds
_BROKEN_BYTE = re.compile("[\udc80-\udcff]")
_MAX_BROKEN_BYTES = 8  # in a text that is still kept
_DUPLICATE_ERRORS = ("SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_ROWID")

_DELETE_WRONG_QUOTES = """
    DELETE FROM annotations WHERE id IN (
        SELECT a.id FROM annotations AS a JOIN articles AS r ON r.sha256 = a.article
        WHERE substr(r.text, a.start + 1, a."end" - a.start) <> a.quote AND instr(r.text, char(0)) = 0
            AND a.article NOT IN (SELECT value FROM json_each(?))
    )
"""
_REFERENCES = """SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'articles'"""
# Rows that remain valid for an article with a changed text; the rest is dropped, marks into the history.
_STILL_VALID = {
    "annotations": 'substr(:text, start + 1, "end" - start) = quote',
    "accepted": 'substr(:text, start + 1, "end" - start) = was',
    "decisions": '"end" <= length(:text)',
}
# Articles with incomplete derived rows, which are deleted so that the articles are analysed again.
_INCOMPLETE_ARTICLES = """
    WITH counted AS (
        SELECT c.article, count(*) AS rows, max(c.place) + 1 AS places, sum(c.figures) AS figures,
            count(w.id) AS words, sum((SELECT count(*) FROM targets AS t WHERE t.commitment = c.id)) AS targets
        FROM commitments AS c LEFT JOIN commitment_words AS w ON w.id = c.id GROUP BY c.article
    )
    SELECT article FROM counted WHERE rows <> places OR figures <> targets OR rows <> words
    UNION SELECT n.article FROM analyses AS n LEFT JOIN counted AS c ON c.article = n.article
    WHERE n.commitments > coalesce(c.rows, 0) OR NOT json_valid(n.json)
"""


class Columns(NamedTuple):
    """A table's layout: its stored columns in order, its primary key, and whether it has a rowid.

    `rowid_alias` is the column that is an alias of the rowid, if any.
    """

    stored: tuple[str, ...]
    key: tuple[str, ...]
    rowid: bool
    rowid_alias: str | None


@dataclass
class Gap:
    """The state of a table: rows `read` and at least `expected`, and numbers of unreadable pages and rows.

    `keys` are all its keys if an intact index has them. `from_backup` counts rows taken from a backup. `changed` are
    the keys of rows that were readable but altered.
    """

    read: int = 0
    expected: int = 0
    lost_pages: int = 0
    failed_rows: int = 0
    from_backup: int = 0
    keys: set[tuple[Value, ...]] | None = None
    changed: set[Value] = field(default_factory=set)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.lost_pages and not self.failed_rows and not self.changed and self.read >= self.expected


@dataclass
class Salvage:
    """Fills a new file, `db`; `gaps` records for each table what the damaged one lacked."""

    db: sqlite3.Connection
    gaps: dict[str, Gap] = field(default_factory=dict)
    columns: dict[str, Columns] = field(default_factory=dict)
    copies: dict[str, list[tuple[Value, ...]]] = field(default_factory=dict)  # rows that indices contain as well

    def read(self, pages: Pages) -> None:
        """Copy all readable rows of the pages into an empty file of the same version."""
        entries = {entry.name: entry for entry in pages.schema()}
        pages.mark_free_pages()
        self.db.execute("BEGIN")
        for table in tables(self.db):
            gap = self.gaps[table] = Gap()
            self.columns[table] = columns_of(self.db, table)
            if table not in entries:
                gap.lost_pages = 1
                continue
            tree = TreeScan()
            for record in pages.walk(entries[table].root, tree):
                self._insert(table, record)
            gap.lost_pages += tree.lost_pages
            gap.failed_rows += tree.failed_rows
        for name, kind, table in self._indices():
            if name in entries and table in self.gaps:
                self._read_index(pages, entries[name].root, table, kind == "pk", name)
        for table, copies in self.copies.items():
            if copies:
                self._resolve_copies(table)
        if not all(gap.is_complete for gap in self.gaps.values()):
            for number in range(2, pages.count + 1):
                if number not in pages.used:
                    self._insert_strays(pages.leaf_records(number))
        wrong = self.db.execute(_DELETE_WRONG_QUOTES, [json.dumps(list(self.gaps["articles"].changed))]).rowcount
        self.gaps["annotations"].read -= wrong
        self.gaps["annotations"].failed_rows += wrong
        self.db.execute("COMMIT")

    def fill_from(self, backup: Path) -> None:
        """Fill the gaps from a good backup of the same version."""
        self.db.execute("ATTACH ? AS backup", [f"file:{quote(str(backup))}?mode=ro"])
        self.db.execute("BEGIN")
        for table, gap in self.gaps.items():
            if not gap.is_complete and table not in DERIVED:
                self._remove_changed(table, gap)
                before = self._count(table)
                self._copy_from_backup(table, gap)
                gap.from_backup += self._count(table) - before
        self.db.execute("COMMIT")
        self.db.execute("DETACH backup")

    def rehash_changed(self) -> None:
        """Give articles with a changed text the hash of that text, along with the rows that remain valid."""
        self.db.execute("BEGIN")
        gap, renamed = self.gaps["articles"], set[Value]()
        for old in gap.changed:
            (text,) = self.db.execute("SELECT text FROM articles WHERE sha256 = ?", [old]).fetchone()
            new = hashlib.sha256(text.encode()).hexdigest()
            renamed.add(new)
            if not self.db.execute("UPDATE OR IGNORE articles SET sha256 = ? WHERE sha256 = ?", [new, old]).rowcount:
                self.db.execute("DELETE FROM articles WHERE sha256 = ?", [old])
            for table in ("analyses", "commitments"):
                if table in self.gaps:
                    self.db.execute(f'DELETE FROM "{table}" WHERE article = ?', [old])
            for table in self.gaps:
                for (column,) in self.db.execute(_REFERENCES, [table]).fetchall():
                    sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = :new WHERE "{column}" = :old AND '
                    values = {"new": new, "old": old, "text": text}
                    self.db.execute(sql + _STILL_VALID.get(table, ":text <> ''"), values)
        gap.changed = renamed
        self.db.execute("COMMIT")

    def restore_consistency(self) -> None:
        """Delete rows that refer to lost rows. Marks without their article are saved to the history."""
        self.db.execute("BEGIN")
        if "history" in self.gaps:
            self._save_orphans()
        while any(self._drop_dangling(table) for table in self.gaps):
            pass
        if not all(self.gaps[table].is_complete for table in DERIVED if table in self.gaps):
            for (article,) in self.db.execute(_INCOMPLETE_ARTICLES).fetchall():
                self.db.execute("DELETE FROM commitments WHERE article = ?", [article])
                self.db.execute("DELETE FROM analyses WHERE article = ?", [article])
        self.db.execute("COMMIT")

    def report(self) -> Iterator[tuple[str, int, int, int, int, int]]:
        """For each relevant table with rows: its name, rows read, from a backup and lost, pages lost, rows changed."""
        for table, gap in self.gaps.items():
            count = self._count(table)
            lost = max(gap.expected, gap.read + gap.failed_rows) - count
            if table not in DERIVED and (count or lost > 0 or gap.lost_pages):
                yield table, count - gap.from_backup, gap.from_backup, max(0, lost), gap.lost_pages, len(gap.changed)

    # Reading

    def _insert(self, table: str, record: Record, stray: bool = False) -> bool:
        """Insert a row; returns whether it is one of this table."""
        columns, gap = self.columns[table], self.gaps[table]
        row = dict(zip(columns.stored, record.values, strict=False))
        if columns.rowid_alias is not None:
            row[columns.rowid_alias] = record.rowid
        try:
            if len(record.values) > len(columns.stored) or _is_implausible(row):
                raise ValueError("not a row of this table")
            changed = _repair_texts(table, row)
            if changed and (stray or len(columns.key) != 1 or columns.key[0] in changed):
                raise ValueError("not what was written")
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            self.db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))
        except (ValueError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorname", "") in _DUPLICATE_ERRORS:
                return True
            gap.failed_rows += not stray
            return False
        gap.read += 1
        if changed:
            gap.changed.add(row[columns.key[0]])
        return True

    def _insert_strays(self, records: Iterable[Record]) -> None:
        """Insert the rows of a page that no tree contains into the first table that accepts them."""
        for record in records:
            if as_entry(record) is None:
                any(
                    self._insert(table, record, stray=True)
                    for table in self.gaps
                    if len(self.columns[table].stored) == len(record.values)
                    and self.columns[table].rowid
                    and not self.gaps[table].is_complete
                )

    def _indices(self) -> list[tuple[str, str, str]]:
        sql = """
            SELECT i.name, i.origin, t.name FROM sqlite_schema AS t, pragma_index_list(t.name) AS i
            WHERE t.type = 'table' AND NOT i.partial
        """
        return list(self.db.execute(sql))

    def _read_index(self, pages: Pages, root: int, table: str, primary: bool, name: str) -> None:
        """Get the expected number of rows and the keys from an index, and the rows if it contains all columns."""
        columns, gap, tree = self.columns[table], self.gaps[table], TreeScan()
        names = [row[0] for row in self.db.execute("SELECT name FROM pragma_index_xinfo(?)", [name])]
        complete = not columns.rowid and set(columns.stored) <= set(names)
        copies: list[tuple[Value, ...]] = []
        count, keys = 0, set()
        for record in pages.walk(root, tree):
            if len(record.values) != len(names):
                continue
            count += 1
            if primary and columns.rowid:
                keys.add(record.values[:-1])
            if complete:
                row = dict(zip(names, record.values, strict=True))
                copies.append(tuple(row[column] for column in columns.stored))
        gap.expected = max(gap.expected, count)
        if primary and columns.rowid and tree.is_complete:
            gap.keys = keys
        self.copies.setdefault(table, []).extend(copies)

    def _resolve_copies(self, table: str) -> None:
        """Keep the majority version of each row of a table whose indices contain all columns."""
        columns, gap = self.columns[table], self.gaps[table]
        names = ", ".join(f'"{name}"' for name in columns.stored)
        votes = Counter(self.db.execute(f'SELECT {names} FROM "{table}"').fetchall())
        votes.update(self.copies[table])
        best: dict[tuple[Value, ...], tuple[Value, ...]] = {}
        for row, _ in votes.most_common():
            best.setdefault(row[: len(columns.key)], row)
        self.db.execute(f'DELETE FROM "{table}"')
        gap.read = 0
        for row in best.values():
            self._insert(table, Record(0, row), stray=True)

    # Completing

    def _remove_changed(self, table: str, gap: Gap) -> None:
        """Delete changed rows of which the backup has an intact version."""
        for key in list(gap.changed):
            (name,) = self.columns[table].key
            sql = f'DELETE FROM main."{table}" AS m WHERE "{name}" = ?'
            sql += f' AND EXISTS (SELECT 1 FROM backup."{table}" AS k WHERE k."{name}" = m."{name}"'
            sql += " AND k.updated = m.updated)" if "updated" in columns_of(self.db, table).stored else ")"
            if self.db.execute(sql, [key]).rowcount:
                gap.changed.discard(key)
                gap.failed_rows += 1
                gap.read -= 1

    def _copy_from_backup(self, table: str, gap: Gap) -> None:
        columns = columns_of(self.db, table)  # of the current version, if the damaged library was older
        names = ", ".join(f'"{name}"' for name in columns.stored)
        if table == "annotation_tags":
            self.db.execute("DELETE FROM annotation_tags WHERE tag NOT IN (SELECT id FROM tags)")
            # Row ids of tags may have been reused, uuids are not.
            sql = """
                INSERT OR IGNORE INTO annotation_tags (annotation, position, tag)
                SELECT x.annotation, x.position, t.id FROM backup.annotation_tags AS x
                JOIN backup.tags AS k ON k.id = x.tag JOIN main.tags AS t ON t.uuid = k.uuid
                JOIN backup.annotations AS b ON b.id = x.annotation
                JOIN main.annotations AS a ON a.id = b.id AND a.updated = b.updated
            """
        else:
            sql = f'INSERT OR IGNORE INTO main."{table}" ({names}) SELECT {names} FROM backup."{table}"'
        if gap.keys is not None and len(columns.key) == 1:
            self.db.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (key)")
            self.db.execute("DELETE FROM wanted")
            self.db.executemany("INSERT INTO wanted VALUES (?)", gap.keys)
            sql += f' WHERE "{columns.key[0]}" IN (SELECT key FROM wanted)'
        elif table == "annotations":
            sql += " WHERE id NOT IN (SELECT annotation FROM main.history WHERE deleted)"
        self.db.execute(sql)

    def _count(self, table: str) -> int:
        return int(self.db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    # Consistency

    def _drop_dangling(self, table: str) -> bool:
        """Delete dangling rows, or clear the reference within a hierarchy; returns whether there were any."""
        changed = 0
        required = {row[1] for row in self.db.execute(f'PRAGMA table_info("{table}")') if row[3] or row[5]}
        for _, _, parent, column, other, *_ in self.db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            where = (
                f'"{column}" IS NOT NULL AND NOT EXISTS'
                f' (SELECT 1 FROM "{parent}" AS p WHERE p."{other}" = "{table}"."{column}")'
            )
            free = column not in required and table == parent
            act = f'UPDATE "{table}" SET "{column}" = NULL' if free else f'DELETE FROM "{table}"'
            changed += self.db.execute(f"{act} WHERE {where}").rowcount
        return changed > 0

    def _save_orphans(self) -> None:
        sql = """
            INSERT INTO history (annotation, at, author, deleted, json)
            SELECT a.id, a.updated, a.author, 1, json_object(
                'id', a.id, 'article', a.article, 'span', json_array(a.start, a."end"), 'quote', a.quote,
                'prefix', a.prefix, 'suffix', a.suffix, 'tags', json(coalesce((
                    SELECT json_group_array(t.name) FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag
                    WHERE x.annotation = a.id
                ), '[]')), 'note', a.note, 'author', a.author,
                'created', strftime('%Y-%m-%dT%H:%M:%fZ', a.created / 1000.0, 'unixepoch'),
                'updated', strftime('%Y-%m-%dT%H:%M:%fZ', a.updated / 1000.0, 'unixepoch')
            ) FROM annotations AS a WHERE a.article NOT IN (SELECT sha256 FROM articles)
        """
        self.db.execute(sql)


def tables(db: sqlite3.Connection) -> list[str]:
    """The tables with the user's data or expensive results: no search index, no virtual tables."""
    found = {row[1] for row in db.execute("PRAGMA main.table_list") if row[2] == "table" and row[1][:7] != "sqlite_"}
    first = ("articles", "tags", "annotations")
    return [*first, *sorted(found - set(first) - set(_SEARCH_TABLES))]


def columns_of(db: sqlite3.Connection, table: str) -> Columns:
    """The layout of a table of this file."""
    described = db.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", [table]).fetchall()
    key = [name for _, name in sorted((pk, name) for name, _, pk, _ in described if pk)]
    rowid = not db.execute("SELECT wr FROM pragma_table_list(?)", [table]).fetchone()[0]
    stored = [name for name, _, _, hidden in described if not hidden]
    rowid_alias = next(
        (name for name, kind, pk, _ in described if pk and rowid and len(key) == 1 and kind == "INTEGER"), None
    )
    if not rowid:
        stored = key + [name for name in stored if name not in key]
    return Columns(tuple(stored), tuple(key), rowid, rowid_alias)


def _is_implausible(row: dict[str, Value]) -> bool:
    """Whether a readable row has values that cannot have been written."""
    return any(not 0 <= value < _MAX_TIME for name in _TIME_COLUMNS if isinstance(value := row.get(name), int))


def _repair_texts(table: str, row: dict[str, Value]) -> set[str]:
    """Replace invalid UTF-8 in a row; returns the changed columns. ValueError if too much is broken."""
    changed = set()
    for name, value in row.items():
        if not isinstance(value, str):
            continue
        is_source = table == "articles" and name == "text"
        try:
            if not is_source or hashlib.sha256(value.encode()).hexdigest() == row["sha256"]:
                value.encode()
                continue
        except UnicodeEncodeError:
            row[name] = _without_surrogates(value, row["characters"] if is_source else None)
        if is_source and len(str(row[name])) != row["characters"]:
            raise ValueError("another text")
        changed.add(name)
    return changed


def _without_surrogates(text: str, characters: Value) -> str:
    """The text with U+FFFD for each broken byte, if possible reduced to this number of characters."""
    count = len(_BROKEN_BYTE.findall(text))
    if count > _MAX_BROKEN_BYTES:
        raise ValueError("no text any more")
    # One broken byte may split a character into several.
    spare = max(0, len(text) - characters) if isinstance(characters, int) else 0
    return _BROKEN_BYTE.sub("\ufffd", _BROKEN_BYTE.sub("", text, count=spare) if spare else text)
