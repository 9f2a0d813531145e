"""The concordance: every place of a word with whole words of context, in each order, and as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.tokens import Cutter
from reader.errors import LibraryError
from reader.store.exchange import cells, concordance_csv
from reader.store.library import Library
from reader.store.research import folding
from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder, ConcordancePlace
from reader.store.research.search_query import SearchQuery
from reader.types import Repair, Script
from tests.store import finding, sample
from tests.store.finding import WORDS, Content, contents

GOLDEN = Path(__file__).parent.parent / "golden" / "concordance.csv"
HANS = sample.article("云岭市发展大会闭幕。“要发展经济！”他说，数字发展🙂快。\n𠮷溪镇的U盘发展史", "/news/云岭.txt")


@pytest.fixture
def filled(library: Library) -> Library:
    """The sample article and a younger one in Simplified."""
    library.add_article(HANS, sample.FIELDS._replace(date=None, title=None))
    library.search.catch_up()
    return library


@settings(max_examples=50)
@given(content=contents, text=st.sampled_from(WORDS))
def test_every_place_is_found_where_it_stands(content: Content, text: str) -> None:
    library = Library.in_memory("Ana")
    finding.fill(library, content)
    library.search.catch_up()
    words, found = folding.query_words(text), library.concordance.places(SearchQuery(text))
    lines = library.concordance.lines(found)
    assert [line.place for line in lines] == found
    for row in library.articles():
        views = finding.read(library, row.sha256)
        whole = finding.whole(views)
        mine = [line for line in lines if line.article == row.sha256]
        expected = finding.places(whole, words) if all(word in whole for word in words) else 0
        assert len(mine) == expected
        assert sorted(mine, key=lambda line: line.place) == mine
        for line in mine:
            assert folding.fold(line.node) in words
            assert whole[line.place.start : line.place.end] == folding.fold(line.node)
            assert views.text(line.span, Script.READING) == line.node
            around = "".join(reversed(line.left)) + line.node + "".join(line.right)
            assert around in "\n".join(view.text for view in (views.whole(Script.READING),))
    library.close()


@settings(max_examples=50)
@given(content=contents, text=st.sampled_from(WORDS), width=st.integers(0, 9), by=st.sampled_from(ConcordanceOrder))
def test_contexts_are_whole_words_of_one_sentence_and_order_goes_outward(
    content: Content, text: str, width: int, by: ConcordanceOrder
) -> None:
    library = Library.in_memory("Ana")
    finding.fill(library, content)
    library.search.catch_up()
    places = library.concordance.places(SearchQuery(text))
    for line in library.concordance.lines(places, width):
        for side in (line.left, line.right):
            assert sum(map(len, side)) <= width
            assert not any("\n" in word for word in side)
        assert not any(sign in folding.fold("".join(line.left)) for sign in "。!?")
    order = library.concordance.sorted(places, by)
    assert sorted(order) == sorted(places)
    assert by is not ConcordanceOrder.ARTICLE or order == places
    wide = {line.place: line for line in library.concordance.lines(places, 999)}
    keys = [outward(wide[place], by) for place in order]
    assert keys == sorted(keys)
    assert (
        library.concordance.sorted(library.concordance.sorted(order, ConcordanceOrder.RIGHT), ConcordanceOrder.ARTICLE)
        == places
    )
    library.close()


def outward(line: ConcordanceLine, by: ConcordanceOrder) -> tuple[str, ...]:
    side = {ConcordanceOrder.LEFT: line.left, ConcordanceOrder.RIGHT: line.right, ConcordanceOrder.ARTICLE: ()}[by]
    return tuple(map(folding.fold, side))


def test_words_are_those_of_the_dictionary_and_sentences_part(filled: Library) -> None:
    lines = filled.concordance.lines(filled.concordance.places(SearchQuery("發展")))
    shown = [("|".join(reversed(line.left)), line.node, "|".join(line.right), line.whole) for line in lines]
    assert shown == [
        ("𠮷|城", "發展", "大會|召開", True),
        ("𠮷|城市|長|林|若|谷|表示|，|今年|將", "發展", "旅游業|，|讓|經濟|增長|8|%|。", True),
        ("云岭|市", "发展", "大会|闭幕|。", True),
        ("“|要", "发展", "经济|！|”", True),
        ("他|说|，|数字", "发展", "🙂|快|。", True),
        ("𠮷|溪|镇|的|U|盘", "发展", "史", False),
    ]


def test_only_whole_words(filled: Library) -> None:
    every = filled.concordance.places(SearchQuery("展"))
    assert len(every) == 6
    assert filled.concordance.places(SearchQuery("展"), whole=True) == []
    whole = filled.concordance.places(SearchQuery("发展"), whole=True)
    lines = filled.concordance.lines(filled.concordance.places(SearchQuery("发展")))
    assert whole == [line.place for line in lines if line.whole]
    cut = Cutter().cut(folding.fold("云岭市发展大会闭幕。"))
    assert cut.edge(3)
    assert cut.edge(5)


def test_a_long_sentence_is_cut_only_around_the_place(library: Library) -> None:
    text = "甲" * 500 + "發展" + "乙" * 500
    library.add_article(sample.article(text), sample.FIELDS)
    library.search.catch_up()
    (place,) = library.concordance.places(SearchQuery("發展", article=sample.article(text).sha256))
    (line,) = library.concordance.lines([place], width=900)
    assert (len("".join(line.left)), len("".join(line.right))) == (200, 200)


def test_more_places_than_anybody_can_read_are_refused(filled: Library) -> None:
    most = "reader.store.research.concordance._MAX_PLACES"
    with patch(most, 5), pytest.raises(LibraryError, match="more than 5 matches; add"):
        filled.concordance.places(SearchQuery("發展"))
    with patch(most, 6):
        assert len(filled.concordance.places(SearchQuery("發展"))) == 6


def test_places_that_are_gone_are_left_out(filled: Library) -> None:
    places = filled.concordance.places(SearchQuery("發展"))
    filled.accept(sample.article().sha256, [Repair(sample.span("旅"), "旅", "𠮷", "variant", True)], "Ana")
    lines = filled.concordance.lines(places)
    assert {line.article for line in lines} == {HANS.sha256}
    assert (
        filled.concordance.lines([ConcordancePlace(99, 0, 1), ConcordancePlace(places[-1].number, 10**6, 10**6 + 1)])
        == []
    )


def test_the_table_is_as_it_is_documented(filled: Library) -> None:
    stream = io.StringIO()
    places = filled.concordance.places(SearchQuery("發展 %")) + filled.concordance.places(SearchQuery("企業"))
    places += filled.concordance.places(SearchQuery("U盤"))
    with patch("reader.store.exchange.concordance_csv._BATCH", 2):
        concordance_csv.export(filled, places, stream)
    assert stream.getvalue() == GOLDEN.read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().removeprefix(cells.BOM))))
    sources = {each.sha256: each.text for each in (sample.article(), HANS)}
    for row in rows:
        quoted = sources[row["sha256"]][int(row["start"]) : int(row["end"])]
        assert folding.fold(quoted.replace("(fā)", "").replace("(yè)", "")) == folding.fold(row["node"])
