"""The article list: slices, orders, filters and words, against plain Python over the same rows."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import links
from reader.errors import LibraryError
from reader.store.articles import ArticleRow
from reader.store.library import Library
from reader.store.listing import ArticleFilter, ArticleOrder
from reader.text import fields
from reader.text.views import Views
from reader.types import Article, Collection
from tests.store import sample

_HEADS = (
    "霽川市部署U盤產業\n2031年2月3日　來源：霽川日報\n",
    "云岭县召开项目会议\n2030年1月5日　来源：云岭新闻网\n",
    "𠮷溪鎮的🙂消息\n",
    "",
)
OUTER, INNER, OTHER = (
    Collection("10000000-0000-4000-a000-000000000000", "外"),
    Collection("20000000-0000-4000-a000-000000000000", "內", "10000000-0000-4000-a000-000000000000"),
    Collection("30000000-0000-4000-a000-000000000000", "別"),
)
_KEYS: dict[ArticleOrder, Callable[[ArticleRow], tuple[object, ...]]] = {
    ArticleOrder.OPENED: lambda row: (-row.opened.timestamp(), row.sha256),
    ArticleOrder.ADDED: lambda row: (-row.added.timestamp(), row.sha256),
    ArticleOrder.DATE: lambda row: (-(row.date.toordinal() if row.date else 0), row.sha256),
    ArticleOrder.TITLE: lambda row: (row.title.encode(), row.sha256),
    ArticleOrder.OUTLET: lambda row: (row.outlet.encode(), row.sha256),
}


def add(library: Library, text: str, path: str) -> str:
    """Take a text in; returns its hash."""
    views = Views(Article(text, path, "utf-8"))
    library.add_article(views.article, fields.find(views), views)
    return views.article.sha256


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Forty articles, some in collections, some marked, one an earlier version."""
    library = Library.open(tmp_path_factory.mktemp("listing") / "library.sqlite", "Ana")
    for each in (OUTER, INNER, OTHER):
        library.collections.put(each)
    for number in range(40):
        text = f"{_HEADS[number % 4]}第{number}條，(容量大)的U盤🙂。\n各地將抓好落實。" + "好" * 80
        sha256 = add(library, text, f"/news/{number % 7}/發展-{number}.TXT" if number % 5 else "")
        for place, each in enumerate((OUTER, INNER, OTHER)):
            if number % (place + 3) == 0:
                library.collections.add_articles(each.id, [sha256])
        if number % 6 == 0:
            library.annotations.add(sample.mark("U盤", text=text)._replace(article=sha256))
    first, second = library.listing.ids(ArticleFilter(), ArticleOrder.TITLE, 2)
    library._db.execute("INSERT INTO versions VALUES (?, ?)", [first, second])
    library._db.commit()
    yield library
    library.close()


def passing(library: Library, wanted: ArticleFilter) -> list[ArticleRow]:
    """The matching articles, found by checking each one."""
    earlier = {row["previous"] for row in library._read("SELECT previous FROM versions")}
    found = []
    for row in library.articles():
        within = {each.id for each in library.collections.of(row.sha256)}
        within |= {each.parent for each in library.collections.of(row.sha256) if each.parent}
        said = links.simplified(f"{row.title}\n{row.outlet}\n{Path(row.path).name}").lower()
        if (
            row.sha256 not in earlier
            and all(word in said for word in links.simplified(wanted.words).lower().split())
            and (wanted.collection is None or wanted.collection in within)
            and not (wanted.unfiled and within)
            and not (wanted.with_marks and not row.annotations)
            and not (wanted.not_analysed and row.commitments is not None)
        ):
            found.append(row)
    return found


FILTERS = st.builds(
    ArticleFilter,
    words=st.sampled_from(
        ["", "霽川", "霁川 部署", "U盘", "雲嶺", "发展", "發展-1", "𠮷", "🙂", "txt", "無", "%", '"']
    ),
    collection=st.sampled_from([None, None, OUTER.id, INNER.id, OTHER.id, "none"]),
    unfiled=st.booleans(),
    with_marks=st.booleans(),
    not_analysed=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(FILTERS, st.sampled_from(ArticleOrder), st.integers(0, 12), st.integers(0, 40))
def test_a_slice_is_that_part_of_what_passes(
    full: Library, wanted: ArticleFilter, order: ArticleOrder, limit: int, offset: int
) -> None:
    expected = sorted(passing(full, wanted), key=_KEYS[order])
    assert full.listing.rows(wanted, order) == expected
    assert full.listing.rows(wanted, order, limit, offset) == expected[offset : offset + limit]
    assert full.listing.count(wanted) == len(expected)
    places = {row.sha256: place for place, row in enumerate(expected)}
    for row in full.articles():
        assert full.listing.index_of(row.sha256, wanted, order) == places.get(row.sha256)


def test_counts_are_those_of_the_filters(full: Library) -> None:
    counts = full.listing.counts()
    assert counts.all == len(passing(full, ArticleFilter())) == 39
    assert counts.unfiled == len(passing(full, ArticleFilter(unfiled=True)))
    for each in (OUTER, INNER, OTHER):
        assert counts.collections[each.id] == len(passing(full, ArticleFilter(collection=each.id)))


def test_years_are_those_of_the_articles_newest_first(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    for number, year in enumerate((2016, 2021, None, 2011, 2021, 1998)):
        views = Views(Article(f"第{number}條𠮷。\n", f"/news/{number}.txt", "utf-8"))
        day = datetime.date(year, 6, 9) if year else None
        library.add_article(views.article, fields.find(views)._replace(date=day), views)
    assert library.listing.years() == [2021, 2016, 2011, 1998]
    library.close()


def test_the_ordered_stream_has_everything_once(full: Library) -> None:
    for order in ArticleOrder:
        assert list(full.listing.ordered(order)) == sorted(full.articles(), key=_KEYS[order])


def test_a_change_of_title_or_file_is_found_at_once(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    sha256 = add(library, sample.TEXT, "/news/甲.txt")
    assert library.listing.ids(ArticleFilter("甲")) == [sha256]
    add(library, sample.TEXT, "/news/乙.txt")
    assert (library.listing.ids(ArticleFilter("甲")), library.listing.ids(ArticleFilter("乙"))) == ([], [sha256])
    assert library.listing.catch_up() == 0
    library.close()


def test_every_order_and_filter_reads_its_index_alone(full: Library) -> None:
    """No plan scans the long rows of the articles, or sorts."""
    full.listing.catch_up()
    filters = (
        ArticleFilter(),
        ArticleFilter(unfiled=True),
        ArticleFilter(collection=OUTER.id),
        ArticleFilter(with_marks=True, words="部署"),
    )
    for order, wanted in itertools.product(ArticleOrder, filters):
        where, values = full.listing._where(wanted)
        descending = order in (ArticleOrder.OPENED, ArticleOrder.DATE, ArticleOrder.ADDED)
        by = f"r.{order} {'DESC' if descending else ''}, r.sha256"
        sql = f"SELECT r.sha256 FROM articles AS r INDEXED BY articles_{order} WHERE {where} ORDER BY {by} LIMIT 9"
        plan = [row["detail"] for row in full._read(f"EXPLAIN QUERY PLAN {sql}", *values)]
        assert any(f"COVERING INDEX articles_{order}" in step for step in plan), plan
        assert not any("ORDER BY" in step for step in plan), plan


def test_a_collection_cannot_lie_in_itself_or_have_a_namesake(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    for each in (OUTER, INNER, OTHER):
        library.collections.put(each)
    with pytest.raises(LibraryError, match="in itself"):
        library.collections.put(OUTER._replace(parent=INNER.id))
    with pytest.raises(LibraryError, match="in itself"):
        library.collections.put(OUTER._replace(parent=OUTER.id))
    with pytest.raises(LibraryError, match="another name"):
        library.collections.put(OTHER._replace(name="外"))
    library.collections.put(OTHER._replace(name="外", parent=OUTER.id))
    library.collections.put(OTHER._replace(name="別"))  # back, under its own name
    assert {each.id: each for each in library.collections.all()} == {each.id: each for each in (OUTER, INNER, OTHER)}
    library.close()
