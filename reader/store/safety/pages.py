"""Reads the rows of a broken SQLite file page by page, without SQLite, which stops at the first broken page.

The formats of file, log and records are those of sqlite.org/fileformat2.html. Nothing is written.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from reader.store import cancellation

Value: TypeAlias = int | float | str | bytes | None

_DEFAULT_PAGE_SIZE = 4096  # bytes, if the file does not tell
_TABLE_PAGES, _INDEX_PAGES = (5, 13), (2, 10)  # page types: interior, leaf
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type
_PARSE_ERRORS = (IndexError, OverflowError, ValueError, struct.error)


class Record(NamedTuple):
    """A stored row: `rowid` is 0 if it has none, `values` are the stored columns in order.

    Invalid UTF-8 bytes of texts are decoded to lone surrogates.
    """

    rowid: int
    values: tuple[Value, ...]


class SchemaEntry(NamedTuple):
    """A row of the schema table."""

    kind: str
    name: str
    table: str
    root: int
    sql: str | None


class TreeScan:
    """Progress of reading a table or index: the current page's `records`, and counts of unreadable pages and rows."""

    def __init__(self) -> None:
        """Starts empty."""
        self.records: list[Record] = []
        self.lost_pages = 0
        self.failed_rows = 0

    @property
    def is_complete(self) -> bool:
        """Whether everything was readable."""
        return not self.lost_pages and not self.failed_rows


class Pages:
    """The pages of a file, overlaid with those of its log. The caller closes it.

    `size` is the page size in bytes, `count` the number of pages, `used` those visited by `walk` or `mark_free_pages`.
    """

    def __init__(self, path: Path) -> None:
        """Open the file at `path` and its log; OSError if that fails."""
        self._file = path.open("rb")
        head = self._file.read(100)
        log = path.with_name(f"{path.name}-wal")
        self._log = log.open("rb") if log.is_file() else None
        first = self._log.read(32) if self._log else b""
        self.size = _page_size(head, first)
        self._places = _committed_pages(self._log.read(), first, self.size) if self._log else {}
        self.count = max(path.stat().st_size // self.size, max(self._places, default=0))
        self.used = {1}

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def page(self, number: int) -> bytes:
        """A page by its number from 1; ValueError if it is missing or empty."""
        cancellation.raise_if_cancelled()
        if not 1 <= number <= self.count:
            raise ValueError("no such page")
        if (place := self._places.get(number)) is not None:
            assert self._log is not None
            self._log.seek(place)
            page = self._log.read(self.size)
        else:
            self._file.seek((number - 1) * self.size)
            page = self._file.read(self.size)
        if len(page) < self.size or not page.strip(b"\0"):
            raise ValueError("an empty page")
        return page

    def schema(self, pages: int | None = None) -> list[SchemaEntry]:
        """The schema entries found on any page of the file, or on its first `pages`."""
        found: dict[str, SchemaEntry] = {}
        for number in range(1, min(self.count, pages or self.count) + 1):
            for record in self.leaf_records(number):
                if (entry := as_entry(record)) is not None:
                    found.setdefault(entry.name, entry)
        return list(found.values())

    def walk(self, root: int, scan: TreeScan) -> Iterator[Record]:
        """All records below a root page, in tree order; `scan` counts what was broken."""
        seen, waiting = {root}, [root]
        while waiting:
            below = [each for each in self._visit(waiting.pop(), scan) if each not in seen]
            seen.update(below)
            waiting += reversed(below)
            yield from scan.records
            scan.records.clear()

    def leaf_records(self, number: int) -> list[Record]:
        """The rows of a single page; none if it is no table leaf."""
        scan, used, self.used = TreeScan(), self.used, set()
        try:
            if _page_kind(self.page(number), number) == _TABLE_PAGES[1]:
                self._visit(number, scan)
        except _PARSE_ERRORS:
            pass
        self.used = used
        return scan.records

    def mark_free_pages(self) -> None:
        """Add the pages of the free list to the used ones, as far as the list is readable."""
        try:
            trunk = struct.unpack_from(">I", self.page(1), 32)[0]
            while trunk and trunk not in self.used:
                page = self.page(trunk)
                following, count = struct.unpack_from(">II", page)
                self.used |= {trunk, *struct.unpack_from(f">{count}I", page, 8)}
                trunk = following
        except _PARSE_ERRORS:
            return

    def _visit(self, number: int, scan: TreeScan) -> list[int]:
        """Add the rows of one page to `scan`; returns its child pages."""
        try:
            page = self.page(number)
            kind = _page_kind(page, number)
            start = 100 if number == 1 else 0
            inner = kind in (_TABLE_PAGES[0], _INDEX_PAGES[0])
            if kind not in (*_TABLE_PAGES, *_INDEX_PAGES):
                raise ValueError("not a page of a table or an index")
            count = struct.unpack_from(">H", page, start + 3)[0]
            cells = struct.unpack_from(f">{count}H", page, start + (12 if inner else 8))
            below = [struct.unpack_from(">I", page, start + 8)[0]] if inner else []
        except _PARSE_ERRORS:
            scan.lost_pages += 1
            return []
        self.used.add(number)
        left = []
        for cell in cells:
            try:
                if inner:
                    left.append(struct.unpack_from(">I", page, cell)[0])
                if kind != _TABLE_PAGES[0]:
                    scan.records.append(self._record(page, cell + (4 if inner else 0), kind))
            except _PARSE_ERRORS:
                scan.failed_rows += 1
        return left + below

    def _record(self, page: bytes, at: int, kind: int) -> Record:
        length, at = _varint(page, at)
        rowid = 0
        if kind in _TABLE_PAGES:
            rowid, at = _varint(page, at)
        return Record(_signed(rowid), _values(self._payload(page, at, length, kind in _TABLE_PAGES)))

    def _payload(self, page: bytes, at: int, length: int, table: bool) -> bytes:
        """The payload of a row, from its page and its overflow pages."""
        most = self.size - 35 if table else (self.size - 12) * 64 // 255 - 23
        least = (self.size - 12) * 32 // 255 - 23
        if length > self.size * self.count:
            raise ValueError("longer than the file")
        if length <= most:
            here = length
        else:
            here = least + (length - least) % (self.size - 4)
            here = here if here <= most else least
        parts, left = [page[at : at + here]], length - here
        following = struct.unpack_from(">I", page, at + here)[0] if left else 0
        while left:
            over = self.page(following)
            self.used.add(following)
            parts.append(over[4 : 4 + min(left, self.size - 4)])
            left -= len(parts[-1])
            following = struct.unpack_from(">I", over)[0]
        payload = b"".join(parts)
        if len(payload) != length:
            raise ValueError("cut off")
        return payload


def _page_size(head: bytes, log: bytes) -> int:
    """The page size by the file's header, else its log's, else the default."""
    sizes = [int.from_bytes(head[16:18], "big"), int.from_bytes(log[8:12], "big")]
    possible = (65536 if size == 1 else size for size in sizes)
    return next((size for size in possible if size in [2**power for power in range(9, 17)]), _DEFAULT_PAGE_SIZE)


def _committed_pages(frames: bytes, head: bytes, size: int) -> dict[int, int]:
    """The offset in the log of the newest committed and intact version of each page."""
    if len(head) < 32 or head[:3] != b"\x37\x7f\x06" or head[3] not in (0x82, 0x83):
        return {}
    order = "<" if head[3] == 0x82 else ">"
    sums = _checksum(head[:24], order, (0, 0))
    places: dict[int, int] = {}
    pending: dict[int, int] = {}
    for at in range(0, len(frames) - size - 23, size + 24):
        number, commits = struct.unpack_from(">II", frames, at)
        sums = _checksum(frames[at + 24 : at + 24 + size], order, _checksum(frames[at : at + 8], order, sums))
        if frames[at + 8 : at + 16] != head[16:24] or sums != struct.unpack_from(">II", frames, at + 16):
            break
        pending[number] = 32 + at + 24
        if commits:
            places |= pending
            pending = {}
    return places


def _checksum(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    one, two = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _page_kind(page: bytes, number: int) -> int:
    return page[100 if number == 1 else 0]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for place in range(8):
        byte = data[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | data[at + 8], at + 9


def _signed(number: int) -> int:
    return number - 2**64 if number >= 2**63 else number


def _values(payload: bytes) -> tuple[Value, ...]:
    """The columns of a record; ValueError unless they fill the payload exactly."""
    end, at = _varint(payload, 0)
    body, values = end, []
    while at < end:
        kind, at = _varint(payload, at)
        value, body = _value(payload, body, kind)
        values.append(value)
    if at != end or body != len(payload):
        raise ValueError("not a record")
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in _INTEGER_SIZES:
        end = at + _INTEGER_SIZES[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in (8, 9):
        return kind - 8, at
    if kind in (10, 11):
        raise ValueError("a kind of value that no file has")
    end = at + (kind - 12) // 2
    return (payload[at:end].decode(errors="surrogateescape") if kind % 2 else payload[at:end]), end


def as_entry(record: Record) -> SchemaEntry | None:
    """The record as a schema entry, None if it is not one."""
    match record.values:
        case ("table" | "index" as kind, str(name), str(table), int(root), (str() | None) as sql) if root > 0:
            return SchemaEntry(str(kind), name, table, root, sql)
    return None
