"""Rows of a damaged library put into a new file: what its pages still hold, then what a backup has of the rest."""

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

from reader.store.safety.pages import Pages, Record, Tree, Value, as_entry

# What follows from the rest: it is made anew when an article is analysed, so that half of it is worth nothing.
DERIVED = ("analyses", "commitments", "targets", "commitment_words")
# What searches look in is written again by whoever searches next.
_REMADE = ("article_entries", "article_words", "article_names", "annotation_words", "mentioned", "mentions")
_TIMES = ("added", "opened", "created", "updated", "decided", "at")
_LATEST = 4102444800000  # 2100-01-01 in milliseconds
_BROKEN_BYTE = re.compile("[\udc80-\udcff]")
_FEW = 8  # bytes that may be broken in a text that is kept all the same
_DOUBLE = ("SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_ROWID")

_WRONG_QUOTES = """
    DELETE FROM annotations WHERE id IN (
        SELECT a.id FROM annotations AS a JOIN articles AS r ON r.sha256 = a.article
        WHERE substr(r.text, a.start + 1, a."end" - a.start) <> a.quote AND instr(r.text, char(0)) = 0
            AND a.article NOT IN (SELECT value FROM json_each(?))
    )
"""
_REFERENCES = """SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'articles'"""
# What still holds of an article whose text is not what it was; the rest is loosened, marks into the history.
_STILL_HOLDS = {
    "annotations": 'substr(:text, start + 1, "end" - start) = quote',
    "accepted": 'substr(:text, start + 1, "end" - start) = was',
    "decisions": '"end" <= length(:text)',
}
# Of an article of which a part is missing there is nothing, so that it is analysed again.
_HALF = """
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
    """How a table is stored: its columns in the order of the file, its key, whether rows have a rowid of their own.

    `number` is the column that stands for the rowid, if there is one.
    """

    stored: tuple[str, ...]
    key: tuple[str, ...]
    rowid: bool
    number: str | None


@dataclass
class Gap:
    """What was found of a table: rows `read`, how many there were at least, and pages and rows that were broken.

    `keys` are all of its keys, if an index that is whole says so. `added` counts rows of a backup. `changed` are the
    keys of rows that could be read, but are not as they were.
    """

    read: int = 0
    expected: int = 0
    pages: int = 0
    failed: int = 0
    added: int = 0
    keys: set[tuple[Value, ...]] | None = None
    changed: set[Value] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return not self.pages and not self.failed and not self.changed and self.read >= self.expected


@dataclass
class Salvage:
    """A new file, `db`, while it is filled; `gaps` says for each table what the damaged one lacked."""

    db: sqlite3.Connection
    gaps: dict[str, Gap] = field(default_factory=dict)
    columns: dict[str, Columns] = field(default_factory=dict)
    copies: dict[str, list[tuple[Value, ...]]] = field(default_factory=dict)  # rows that indices have as well

    def read(self, pages: Pages) -> None:
        """Take over whatever the pages hold, into an empty file of the same version."""
        entries = {entry.name: entry for entry in pages.schema()}
        pages.free()
        self.db.execute("BEGIN")
        for table in tables(self.db):
            gap = self.gaps[table] = Gap()
            self.columns[table] = columns_of(self.db, table)
            if table not in entries:
                gap.pages = 1
                continue
            tree = Tree()
            for record in pages.walk(entries[table].root, tree):
                self._take(table, record)
            gap.pages += tree.lost
            gap.failed += tree.failed
        for name, kind, table in self._indices():
            if name in entries and table in self.gaps:
                self._ask_index(pages, entries[name].root, table, kind == "pk", name)
        for table, copies in self.copies.items():
            if copies:
                self._settle(table)
        if not all(gap.whole for gap in self.gaps.values()):
            for number in range(2, pages.count + 1):
                if number not in pages.used:
                    self._take_stray(pages.leaf(number))
        wrong = self.db.execute(_WRONG_QUOTES, [json.dumps(list(self.gaps["articles"].changed))]).rowcount
        self.gaps["annotations"].read -= wrong
        self.gaps["annotations"].failed += wrong
        self.db.execute("COMMIT")

    def complete(self, backup: Path) -> None:
        """Fill the gaps from a good backup of the same version."""
        self.db.execute("ATTACH ? AS kept", [f"file:{quote(str(backup))}?mode=ro"])
        self.db.execute("BEGIN")
        for table, gap in self.gaps.items():
            if not gap.whole and table not in DERIVED:
                self._give_way(table, gap)
                before = self._count(table)
                self._add_kept(table, gap)
                gap.added += self._count(table) - before
        self.db.execute("COMMIT")
        self.db.execute("DETACH kept")

    def rename_changed(self) -> None:
        """Let articles whose text is still not what was hashed be articles of their own, with what holds of them."""
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
                for (own,) in self.db.execute(_REFERENCES, [table]).fetchall():
                    sql = f'UPDATE OR IGNORE "{table}" SET "{own}" = :new WHERE "{own}" = :old AND '
                    values = {"new": new, "old": old, "text": text}
                    self.db.execute(sql + _STILL_HOLDS.get(table, ":text <> ''"), values)
        gap.changed = renamed
        self.db.execute("COMMIT")

    def make_sound(self) -> None:
        """Let go of what belongs to rows that are lost. A mark without its article is kept in the history."""
        self.db.execute("BEGIN")
        if "history" in self.gaps:
            self._keep_orphans()
        while any(self._loosen(table) for table in self.gaps):
            pass
        if not all(self.gaps[table].whole for table in DERIVED if table in self.gaps):
            for (article,) in self.db.execute(_HALF).fetchall():
                self.db.execute("DELETE FROM commitments WHERE article = ?", [article])
                self.db.execute("DELETE FROM analyses WHERE article = ?", [article])
        self.db.execute("COMMIT")

    def report(self) -> Iterator[tuple[str, int, int, int, int, int]]:
        """For each table that matters and had rows: its name, rows read, from a backup, lost, pages lost, changed."""
        for table, gap in self.gaps.items():
            there = self._count(table)
            lost = max(gap.expected, gap.read + gap.failed) - there
            if table not in DERIVED and (there or lost > 0 or gap.pages):
                yield table, there - gap.added, gap.added, max(0, lost), gap.pages, len(gap.changed)

    # Reading

    def _take(self, table: str, record: Record, stray: bool = False) -> bool:
        """Insert a row; says whether it is one of this table."""
        columns, gap = self.columns[table], self.gaps[table]
        row = dict(zip(columns.stored, record.values, strict=False))
        if columns.number is not None:
            row[columns.number] = record.rowid
        try:
            if len(record.values) > len(columns.stored) or _is_wrong(row):
                raise ValueError("not a row of this table")
            changed = _mend_texts(table, row)
            if changed and (stray or len(columns.key) != 1 or columns.key[0] in changed):
                raise ValueError("not what was written")
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            self.db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))
        except (ValueError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorname", "") in _DOUBLE:
                return True
            gap.failed += not stray
            return False
        gap.read += 1
        if changed:
            gap.changed.add(row[columns.key[0]])
        return True

    def _take_stray(self, records: Iterable[Record]) -> None:
        """Rows on a page that no table leads to any more: they are the first table's that takes them."""
        for record in records:
            if as_entry(record) is None:
                any(
                    self._take(table, record, stray=True)
                    for table in self.gaps
                    if len(self.columns[table].stored) == len(record.values)
                    and self.columns[table].rowid
                    and not self.gaps[table].whole
                )

    def _indices(self) -> list[tuple[str, str, str]]:
        sql = """
            SELECT i.name, i.origin, t.name FROM sqlite_schema AS t, pragma_index_list(t.name) AS i
            WHERE t.type = 'table' AND NOT i.partial
        """
        return list(self.db.execute(sql))

    def _ask_index(self, pages: Pages, root: int, table: str, primary: bool, name: str) -> None:
        """See in an index how many rows there were; note the rows themselves where it has all their columns."""
        columns, gap, tree = self.columns[table], self.gaps[table], Tree()
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
        if primary and columns.rowid and tree.whole:
            gap.keys = keys
        self.copies.setdefault(table, []).extend(copies)

    def _settle(self, table: str) -> None:
        """Of a table whose indices have all of its columns, keep the rows that most of them agree on."""
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
            self._take(table, Record(0, row), stray=True)

    # Completing

    def _give_way(self, table: str, gap: Gap) -> None:
        """Remove what is not as it was where the backup has the same as it was."""
        for key in list(gap.changed):
            (name,) = self.columns[table].key
            sql = f'DELETE FROM main."{table}" AS m WHERE "{name}" = ?'
            sql += f' AND EXISTS (SELECT 1 FROM kept."{table}" AS k WHERE k."{name}" = m."{name}"'
            sql += " AND k.updated = m.updated)" if "updated" in columns_of(self.db, table).stored else ")"
            if self.db.execute(sql, [key]).rowcount:
                gap.changed.discard(key)
                gap.failed += 1
                gap.read -= 1

    def _add_kept(self, table: str, gap: Gap) -> None:
        columns = columns_of(self.db, table)  # those of today, if the damaged library was older
        names = ", ".join(f'"{name}"' for name in columns.stored)
        if table == "annotation_tags":
            self.db.execute("DELETE FROM annotation_tags WHERE tag NOT IN (SELECT id FROM tags)")
            # Numbers of tags may have been given again, ids are not.
            sql = """
                INSERT OR IGNORE INTO annotation_tags (annotation, position, tag)
                SELECT x.annotation, x.position, t.id FROM kept.annotation_tags AS x
                JOIN kept.tags AS k ON k.id = x.tag JOIN main.tags AS t ON t.uuid = k.uuid
                JOIN kept.annotations AS b ON b.id = x.annotation
                JOIN main.annotations AS a ON a.id = b.id AND a.updated = b.updated
            """
        else:
            sql = f'INSERT OR IGNORE INTO main."{table}" ({names}) SELECT {names} FROM kept."{table}"'
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

    # What belongs together

    def _loosen(self, table: str) -> bool:
        """Drop rows that refer to what is not there, or only the reference within a tree; says if there were any."""
        changed = 0
        required = {row[1] for row in self.db.execute(f'PRAGMA table_info("{table}")') if row[3] or row[5]}
        for _, _, parent, own, other, *_ in self.db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            where = (
                f'"{own}" IS NOT NULL AND NOT EXISTS'
                f' (SELECT 1 FROM "{parent}" AS p WHERE p."{other}" = "{table}"."{own}")'
            )
            free = own not in required and table == parent
            act = f'UPDATE "{table}" SET "{own}" = NULL' if free else f'DELETE FROM "{table}"'
            changed += self.db.execute(f"{act} WHERE {where}").rowcount
        return changed > 0

    def _keep_orphans(self) -> None:
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
    """The tables that hold what a person made or what took long: none that searches make, no virtual ones."""
    found = {row[1] for row in db.execute("PRAGMA main.table_list") if row[2] == "table" and row[1][:7] != "sqlite_"}
    first = ("articles", "tags", "annotations")
    return [*first, *sorted(found - set(first) - set(_REMADE))]


def columns_of(db: sqlite3.Connection, table: str) -> Columns:
    """How a table of this file is stored."""
    described = db.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", [table]).fetchall()
    key = [name for _, name in sorted((pk, name) for name, _, pk, _ in described if pk)]
    rowid = not db.execute("SELECT wr FROM pragma_table_list(?)", [table]).fetchone()[0]
    stored = [name for name, _, _, hidden in described if not hidden]
    number = next(
        (name for name, kind, pk, _ in described if pk and rowid and len(key) == 1 and kind == "INTEGER"), None
    )
    if not rowid:
        stored = key + [name for name in stored if name not in key]
    return Columns(tuple(stored), tuple(key), rowid, number)


def _is_wrong(row: dict[str, Value]) -> bool:
    """Whether a row that reads well cannot be what was written."""
    return any(not 0 <= value < _LATEST for name in _TIMES if isinstance(value := row.get(name), int))


def _mend_texts(table: str, row: dict[str, Value]) -> set[str]:
    """Replace bytes that are no text; returns the columns of what is not as it was. ValueError if it is too much."""
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
    """A text with a sign in the place of each broken byte, but of so many characters if that can be."""
    count = len(_BROKEN_BYTE.findall(text))
    if count > _FEW:
        raise ValueError("no text any more")
    spare = max(0, len(text) - characters) if isinstance(characters, int) else 0  # one broken byte may break up several
    return _BROKEN_BYTE.sub("\ufffd", _BROKEN_BYTE.sub("", text, count=spare) if spare else text)
