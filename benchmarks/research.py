"""A library of 100,000 articles of invented sentences, for the benchmarks of search and concordance."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import random
import sqlite3
import time
from collections.abc import Iterator

from reader.store.library import Library

ARTICLES = 100_000
COMMON = "云岭"
"""In every eighth sentence of some hundred, so that nearly a third of all articles have it."""
RARE = "霁阙"
"""In one article of five thousand."""

_LENGTH = 1_000
_CHARACTERS = 3_000
_SENTENCES = 30_000
_NOW = 1_900_000_000_000


def fill(library: Library, articles: int = ARTICLES) -> float:
    """Add articles of 1,000 characters and their words, as indexing does; returns the seconds for the index."""
    db: sqlite3.Connection = library._db.conn
    texts = list(_texts(articles))
    rows = [(hashlib.sha256(str(number).encode()).hexdigest(), text) for number, text in enumerate(texts)]
    first = datetime.date(2000, 1, 1)
    days = [(first + datetime.timedelta(days=number * 7919 % 9000)).isoformat() for number in range(articles)]
    with library.transaction():
        db.executemany(
            f"INSERT INTO articles VALUES (?, '', 'utf-8', 'txt', '[]', '', '', '', ?, NULL, {_NOW}, {_NOW}, 1000, ?)",
            ((sha256, day, text) for (sha256, text), day in zip(rows, days, strict=True)),
        )
        db.executemany(
            "INSERT INTO article_entries (article, dated, script, plain, damaged, fresh, counted)"
            " VALUES (?, ?, 'hans', 1, 0, 1, 0)",
            ((sha256, day) for (sha256, _), day in zip(rows, days, strict=True)),
        )
    begin = time.perf_counter()
    _sort_in_memory(db, 256 << 20)  # a third faster, with the same index
    for at in range(0, articles, 10_000):
        with library.transaction():
            some = enumerate(texts[at : at + 10_000], start=at + 1)
            db.executemany("INSERT INTO article_words VALUES (?, ?)", ((n, f"{text}\n\n") for n, text in some))
    _sort_in_memory(db, 1 << 20)
    return time.perf_counter() - begin


def _sort_in_memory(db: sqlite3.Connection, size: int) -> None:
    with db:
        db.execute("INSERT INTO article_trigrams (article_trigrams, rank) VALUES ('hashsize', ?)", [size])


def _texts(articles: int) -> Iterator[str]:
    rng = random.Random(20310203)
    characters = [chr(0x4E00 + 5 * number) for number in range(_CHARACTERS)]
    weights = list(itertools.accumulate(1 / (number + 30) for number in range(_CHARACTERS)))
    words = ["".join(rng.choices(characters, cum_weights=weights, k=rng.choice((1, 2, 2, 2, 3)))) for _ in range(9_000)]
    sentences = ["".join(rng.choices(words, k=rng.randrange(6, 18))) + "。" for _ in range(_SENTENCES)]
    sentences[:300] = [f"{COMMON}{sentence}" for sentence in sentences[:300]]
    for number in range(articles):
        text = "\n".join("".join(rng.choices(sentences, k=5)) for _ in range(10))
        yield (f"{RARE}{text}" if number % 5_000 == 7 else text)[:_LENGTH].ljust(_LENGTH, "。")
