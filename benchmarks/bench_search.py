"""Searching two characters in 100,000 articles: the first 50 hits, against the faster of bare FTS5 and LIKE.

A bare LIKE finds the common pair at once, but reads everything for the rare one. FTS5 alone cannot look up two
characters by trigrams and also reads everything. All return the context of the pair in the newest articles; ours also
returns the number of hits, their source positions, and hits in marks, memos and commitments.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import research
from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.library import Library
from reader.store.research.search_query import SearchQuery
from reader.text import fields
from reader.text.views import Views
from reader.types import Article

HITS = 50


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林禾")
        library.search.enlarge_cache()  # as in the query process
        begin = time.perf_counter()
        seconds = research.fill(library)
        print(f"{research.ARTICLES} articles in {time.perf_counter() - begin:.0f} s, {_sizes(library)}")
        print(f"index alone {seconds / research.ARTICLES * 1e3:.2f} ms an article; {_catching_up(library)}")
        for name, pair in (("common", research.COMMON), ("rare", research.RARE)):
            ratio, ours, bottom = ratio_in_turn(_asking(library, pair), _bare(library, pair), 15)
            report(f"search_{name}_pair", ratio, 2, f"{ours * 1e3:.1f} ms, bare {bottom * 1e3:.1f} ms")
        for word in (research.COMMON[0], "的", f"{research.COMMON}。"):
            first = timed(partial(library.search.hits, SearchQuery(word), HITS))
            whole = timed(partial(library.search.count, SearchQuery(word)))
            print(f"{word}: first hits {first * 1e3:.0f} ms, count {whole * 1e3:.0f} ms")
        library.close()


def _asking(library: Library, pair: str) -> Callable[[], float]:
    def once() -> float:
        library.search.count(SearchQuery(""))  # drops what the previous round cached
        return timed(partial(library.search.hits, SearchQuery(pair), HITS))

    return once


def _bare(library: Library, pair: str) -> Callable[[], float]:
    around = "substr({0}, max(instr({0}, ?) - 30, 1), 92)"
    ways = [
        partial(library._read, f"{sql} DESC LIMIT {HITS}", pair, f"%{pair}%")
        for sql in (
            f"SELECT title, date, {around.format('text')} FROM articles WHERE text LIKE ? ORDER BY date",
            f"SELECT rowid, {around.format('words')} FROM article_trigrams WHERE words LIKE ? ORDER BY rowid",
        )
    ]
    return lambda: min(map(timed, ways))


def _sizes(library: Library) -> str:
    """The sizes of articles, words and index."""
    sql = "SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name"
    try:
        sizes = {row["name"]: row["size"] for row in library._read(sql)}
    except Exception:  # SQLite was built without that table
        return "sizes unknown"
    index = sum(size for name, size in sizes.items() if name.startswith("article_trigrams"))
    return f"texts {sizes['articles'] >> 20} MB, words {sizes['article_words'] >> 20} MB, trigrams {index >> 20} MB"


def _catching_up(library: Library) -> str:
    """The time to index newly added articles, including everything around it."""
    rng, count = random.Random(1), 500
    with library.transaction():
        for number in range(count):
            text = f"霽川市第{number}次會議\n2031年2月3日\n" + "".join(
                rng.choices("霽川市將發展數字經濟保障糧食，。建設高標準農田", k=960)
            )
            views = Views(Article(text, f"/news/{number}.txt", "utf-8"))
            library.add_article(views.article, fields.find(views), views)
    seconds = timed(lambda: library.search.catch_up())
    return f"{seconds / count * 1e3:.2f} ms with everything around it"


if __name__ == "__main__":
    main()
