"""Memos of articles, and codebook cases that `test_library` does not cover."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.store import times
from reader.store.codebook import new_tag
from reader.store.library import Library
from reader.store.memos import Memo
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Article, Span, Tag

ARTICLE = from_text("霽川市的𠮷書記😀說,發(fā)展U盤產業。\n第二段。\n")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite", "tester")
    views = Views(ARTICLE)
    library.add_article(ARTICLE, fields.find(views), views)
    yield library
    library.close()


def test_a_memo_is_written_replaced_and_taken_away(library: Library) -> None:
    id = ARTICLE.sha256
    assert (library.memos.of(id), library.memos.get(id)) == ("", None)
    library.memos.write(id, "一\n𠮷 😀", "林若谷")
    kept = library.memos.get(id)
    assert kept is not None
    assert (kept.text, kept.author, library.memos.of(id)) == ("一\n𠮷 😀", "林若谷", "一\n𠮷 😀")
    library.memos.write(id, "two", "tester")
    library.memos.put(id, kept)
    assert library.memos.get(id) == kept
    library.memos.write(id, "", "tester")
    assert library.memos.get(id) is None


def test_a_memo_of_an_unknown_article_is_refused(library: Library) -> None:
    with pytest.raises(LookupError):
        library.memos.put("0" * 64, Memo("x", "", times.now()))


def mark(library: Library, article: Article, *tags: str) -> None:
    library.annotations.add(new_annotation(article, Span(0, 3), tags, "", "tester", times.now()))


def test_tags_are_counted_by_marks_and_articles(library: Library) -> None:
    other = from_text("另一篇。\n")
    library.add_article(other, fields.find(Views(other)))
    for article, tags in ((ARTICLE, ("甲", "乙")), (ARTICLE, ("甲",)), (other, ("甲",)), (other, ())):
        mark(library, article, *tags)
    names = {tag.id: tag.name for tag in library.codebook.tags()}
    assert {names[id]: counts for id, counts in library.codebook.counts().items()} == {"甲": (3, 2), "乙": (1, 1)}


@pytest.mark.parametrize("change", ["used", "name", "key"])
def test_what_stands_in_the_way_is_told_and_nothing_changed(library: Library, change: str) -> None:
    mark(library, ARTICLE, "甲")
    before = library.codebook.tags()
    used = next(tag for tag in before if tag.name == "甲")
    first = before[0]
    wanted: tuple[Tag, ...] = {
        "used": (),
        "name": (used._replace(name=first.name),),
        "key": (used._replace(shortcut=first.shortcut),),
    }[change]
    with pytest.raises(LibraryError, match=r"甲|already|another key"):
        library.codebook.replace((used,), wanted)
    assert library.codebook.tags() == before


def test_keys_and_names_may_change_places(library: Library) -> None:
    one, two = library.codebook.tags()[:2]
    swapped = (one._replace(name=two.name, shortcut=two.shortcut), two._replace(name=one.name, shortcut=one.shortcut))
    library.codebook.replace((one, two), swapped)
    assert {tag.id: tag for tag in library.codebook.tags()}[one.id] == swapped[0]


def test_a_new_tag_gets_the_colour_least_used(library: Library) -> None:
    tags = library.codebook.tags()
    made = new_tag("新", tags)
    used = [tag.colour for tag in tags]
    assert used.count(made.colour) == min(used.count(colour) for colour in range(9))
    assert made.id


def test_marks_within_a_span_are_those_that_touch_it(library: Library) -> None:
    made = [
        new_annotation(ARTICLE, Span(start, start + 4), (), "", "tester", times.now())
        for start in range(0, len(ARTICLE.text) - 4, 2)
    ]
    library.annotations.replace((), made)
    within = Span(5, 9)
    expected = [each for each in library.annotations.of(ARTICLE.sha256) if each.span.start < 9 and each.span.end > 5]
    assert library.annotations.of(ARTICLE.sha256, within) == expected != []
    assert library.annotations.count(ARTICLE.sha256) == len(made)
