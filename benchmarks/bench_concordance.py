"""Ten thousand lines of a concordance: finding all places and making the first screen, against the query alone."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import research
from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.library import Library
from reader.store.research.concordance import ConcordanceOrder
from reader.store.research.search_query import SearchQuery

ARTICLES, SCREEN = 25_000, 40
WANTED = SearchQuery(research.COMMON)
WORDS = "SELECT words FROM article_words WHERE words LIKE ?"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林禾")
        library.search.enlarge_cache()  # as in the query process
        research.fill(library, ARTICLES)
        kwic = library.concordance
        kwic.warm()
        places = kwic.places(WANTED)
        ratio, ours, bottom = ratio_in_turn(_first_screen(library), _query(library), 9)
        report(
            "concordance_first_screen",
            ratio,
            3,
            f"{len(places)} lines, {ours * 1e3:.0f} ms, bare {bottom * 1e3:.0f} ms",
        )
        for by in (ConcordanceOrder.LEFT, ConcordanceOrder.RIGHT):
            print(f"sorted by {by}: {timed(partial(kwic.sorted, places, by)) * 1e3:.0f} ms")
        print(f"whole words only: {timed(partial(kwic.places, WANTED, whole=True)) * 1e3:.0f} ms")
        print(f"another screen: {timed(partial(kwic.lines, places[5_000 : 5_000 + SCREEN])) * 1e3:.1f} ms")
        library.close()


def _first_screen(library: Library) -> Callable[[], float]:
    return lambda: timed(lambda: library.concordance.lines(library.concordance.places(WANTED)[:SCREEN]))


def _query(library: Library) -> Callable[[], float]:
    return lambda: timed(lambda: library._db.execute(WORDS, [f"%{WANTED.text}%"]).fetchall())


if __name__ == "__main__":
    main()
