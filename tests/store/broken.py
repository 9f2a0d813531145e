"""Libraries for tests to break, and ways to break them."""

from __future__ import annotations

import random
from pathlib import Path

from reader.store.library import Library
from reader.types import Annotation, Article, Name, Term
from tests.store import sample

PAGE = 4096
MARKS = 400


def article(number: int) -> Article:
    """One of several articles, some of them longer than a page."""
    return sample.article(
        f"{sample.TEXT}第{number}篇,U盤。\n" + "霽川市發(fā)展𠮷🎏\n" * (number % 7 * 100), f"/news/{number}.txt"
    )


def library(path: Path, articles: int = 12) -> tuple[list[Article], list[Annotation]]:
    """Make a library of many articles and marks and close it; returns its contents."""
    made = Library.open(path, "Ana")
    texts = [article(number) for number in range(articles)]
    marks = []
    with made.transaction():
        for text in texts:
            made.add_article(text, sample.FIELDS)
        for number in range(MARKS):
            text = texts[number % articles]
            note = "雲嶺縣𠮷\n" * (number % 90)
            mark = sample.mark("林若谷", "Promise", f"t{number % 30}", note=note, text=text.text)
            made.annotations.add(mark)
            marks.append(mark)
        made.names.put(Name("霽川市", None), "Ana")
        made.set_terms([Term("U盤", "隨身碟", None)])
    made.annotations.update(marks[0]._replace(note="changed"))
    made.annotations.delete(marks[1].id)
    marks[0] = marks[0]._replace(note="changed")
    del marks[1]
    made.close()
    return texts, marks


def zero(path: Path, pages: list[int]) -> None:
    """Overwrite pages, numbered from 1, with zeros."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def tear(path: Path, pages: list[int], rng: random.Random) -> None:
    """Overwrite the end of some pages with garbage, like an interrupted write."""
    content = bytearray(path.read_bytes())
    for page in pages:
        at = (page - 1) * PAGE + rng.randrange(1, 8) * 512
        content[at : page * PAGE] = rng.randbytes(page * PAGE - at)
    path.write_bytes(content)
