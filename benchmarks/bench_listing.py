"""Slices of a library of 100,000 articles, against the bare query for the same slice.

List pages in each order, at the top and far down; filters and words against a scan of an index of all articles.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.articles import ArticleRecord
from reader.store.library import Library
from reader.store.listing import ArticleFilter, ArticleOrder, listed_words
from reader.types import Collection

ARTICLES = 100_000
_PLACES = ("霽川市", "雲嶺縣", "瀾江縣", "白鷺區", "青嵐州", "𠮷溪鎮")
_WORK = ("部署春耕生產", "推進數字經濟", "改造老舊小區", "建設高標準農田", "召開項目會議", "公布就業數據")
_OUTLETS = ("霽川日報", "雲嶺新聞網", "瀾江發布", "")


def records(count: int) -> Iterator[ArticleRecord]:
    """Yield articles about invented places, of a thousand characters each."""
    rng = random.Random(20310203)
    for number in range(count):
        title = f"{rng.choice(_PLACES)}{rng.choice(_WORK)}第{number}號"
        text = title + "\n" + "會議作出部署，各地抓好落實。" * 70
        date = f"{2020 + number % 12}-{1 + number % 11:02}-{1 + number % 28:02}" if number % 9 else None
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        path = f"/news/{number // 1000}/{number}.txt"
        yield ArticleRecord(sha256, path, "utf-8", "txt", "[]", title, rng.choice(_OUTLETS), "", date, len(text), text)


def fill(library: Library, count: int = ARTICLES) -> str:
    """Insert rows directly, half of them into collections; returns the id of the collection that contains another."""
    columns = ", ".join((*ArticleRecord._fields, "added", "opened"))
    marks = ", ".join("?" * (len(ArticleRecord._fields) + 2))
    made = list(records(count))
    outer, inner = (Collection(f"{at:08}-0000-4000-a000-000000000000", f"第{at}輯") for at in (1, 2))
    with library.transaction():
        library._db.conn.executemany(
            f"INSERT INTO articles ({columns}) VALUES ({marks})",
            ((*one, 1_900_000_000_000 + at // 3, 1_950_000_000_000 - at // 2) for at, one in enumerate(made)),
        )
        library.listing.save_words((one.sha256, listed_words(one.title, one.outlet, one.path)) for one in made)
        library.collections.put(outer)
        library.collections.put(inner._replace(parent=outer.id))
        library.collections.add_articles(outer.id, (one.sha256 for one in made[: count // 100]))
        library.collections.add_articles(inner.id, (one.sha256 for one in made[count // 2 :]))
    return outer.id


def main() -> None:
    """Run twenty rounds of each."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林禾")
        outer = fill(library)
        listing, connection = library.listing, library._db.conn

        def bare(sql: str) -> Callable[[], float]:
            return lambda: timed(lambda: connection.execute(sql).fetchall())

        def each(works: Sequence[Callable[[], object]]) -> Callable[[], float]:
            return lambda: sum(timed(work) for work in works) / len(works)

        def slices(offset: int) -> list[Callable[[], object]]:
            return [lambda order=order: listing.rows(ArticleFilter(), order, 100, offset) for order in ArticleOrder]  # type: ignore[misc]

        columns = "sha256, title, outlet, byline, path, date, characters, added, opened"
        top = f"SELECT {columns} FROM articles ORDER BY opened DESC, sha256 LIMIT 100"
        deep = (
            f"SELECT {columns} FROM articles WHERE sha256 IN "
            "(SELECT sha256 FROM articles ORDER BY opened DESC, sha256 LIMIT 100 OFFSET 90000)"
        )
        scan = "SELECT count(*) FROM articles INDEXED BY articles_title WHERE title LIKE '%農田%'"
        unfiled, collected = ArticleFilter(unfiled=True), ArticleFilter(collection=outer)
        words, found = ArticleFilter(words="农田 雲嶺"), ArticleFilter(words="霽川 88")
        for name, works, floor, limit in (
            ("top", slices(0), top, 10),
            ("deep", slices(90_000), deep, 10),
            ("counts", [listing.counts], scan, 25),
            (
                "filter",
                [lambda: listing.count(unfiled), lambda: listing.rows(unfiled, ArticleOrder.DATE, 100)],
                scan,
                8,
            ),
            ("collection", [lambda: listing.count(collected), lambda: listing.rows(collected, limit=100)], scan, 8),
            ("words", [lambda: listing.count(words), lambda: listing.rows(found, ArticleOrder.TITLE, 100)], scan, 12),
        ):
            ratio, ours, bottom = ratio_in_turn(each(works), bare(floor), 20)
            report(f"listing_{name}", ratio, limit, f"{ours * 1000:.1f} ms, bare {bottom * 1000:.1f} ms")
        library.close()


if __name__ == "__main__":
    main()
