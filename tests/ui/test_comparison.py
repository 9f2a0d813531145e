"""Two texts and how they differ in the script of the page, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import text_diff
from reader.analysis.text_diff import DiffKind
from reader.analysis.tokens import cutter
from reader.store.library import Library
from reader.store.query import Query
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Normal, Script, Span, Term
from reader.ui.ledger import comparison
from reader.ui.ledger.comparison import Comparison, Side
from tests.store import ledger

WORDS = ["将", "發展", "云", "字节", "軟件", "哈萨克斯坦", "𠮷", "3万", "，", "。", "U盘", "信息"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


def side(text: str, native: Script = Script.HANS) -> Side:
    simplified = comparison.links.simplified(text)
    return Side("0" * 64, "", None, "", text, simplified, native, Span(0, len(text)), None)


def made(one: Side, other: Side) -> Comparison:
    return Comparison(one, other, text_diff.rows(one.simplified, other.simplified, cutter()))


@given(TEXTS, TEXTS, st.sampled_from(Script), st.sampled_from([Script.HANS, Script.HANT]))
def test_the_pieces_of_a_row_are_the_row_as_it_is_read(one: str, other: str, script: Script, native: Script) -> None:
    found = made(side(one, native), side(other, native))
    for number, row in enumerate(found.rows):
        for at, (text, span) in enumerate(((one, row.one), (other, row.other))):
            pieces = found.pieces(number, at, script, ())
            words = text[span.start : span.end]
            assert "".join(piece.text for piece in pieces) == comparison._shown(words, native, script, ())[0]
            assert [piece.kind for piece in pieces] == [segment.kind for segment in row.segments]


def test_a_word_that_gets_longer_moves_the_marks_behind_it() -> None:
    found = made(side("将建设字节中心3座。"), side("将建设字节中心5座。"))
    (row,) = [found.pieces(0, at, Script.TWP, ()) for at in (1,)]
    assert [piece.text for piece in row] == ["將建設位元組中心", "5", "座。"]


def test_the_terms_of_the_person_are_kept() -> None:
    found = made(side("云岭市开工。"), side("云岭市完工。"))
    terms = (Term("云岭", "云嶺", Script.HANT),)
    assert "".join(piece.text for piece in found.pieces(0, 0, Script.HANT, terms)).startswith("云嶺市")


def test_as_text_it_says_what_is_where() -> None:
    found = made(side("大家都知道。将建3座桥。种树。"), side("大家都知道。将建5座新桥。𠮷祥。"))
    assert found.text(Script.READING, ()) == (
        "  大家都知道。\n- 将建[-3-]座桥。\n+ 将建{+5+}座{+新+}桥。\n- 种树。\n+ 𠮷祥。\n"
    )


def test_differences_are_counted_by_stretch() -> None:
    found = made(side("将建设3座桥。"), side("拟建设5座桥。"))
    assert [found.rows[row].segments[at].kind for row, at in found.differences] == [
        DiffKind.REPLACED,
        DiffKind.REPLACED,
    ]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite", "tester")
    yield library
    library.close()


def kept(library: Library, text: str) -> str:
    article = from_text(text)
    views = Views(article)
    library.add_article(article, fields.find(views), views)
    return article.sha256


def test_an_article_is_compared_as_it_is_read_and_leads_back_to_its_source(library: Library) -> None:
    text = "霽川市公告\n將發(fā)展產(chǎn)業(yè)，發(fā)動企業(yè)，發(fā)放貸款。\n𠮷祥村將開工."
    found = comparison.of_article(library, kept(library, text), Normal())
    assert found is not None
    assert found.native is Script.HANT
    assert "將發展產業，" in found.text
    assert "将发展产业，" in found.simplified
    assert len(found.text) == len(found.simplified)
    at = found.text.index("產業")
    source = found.source(Span(at, at + 2))
    assert text[source.start : source.end] == "產(chǎn)業(yè)"


def test_an_article_that_is_gone_is_none(library: Library) -> None:
    assert comparison.of_article(library, "f" * 64, Normal()) is None


def test_a_commitment_leads_to_its_own_passage(library: Library) -> None:
    hashes = ledger.fill(library)
    row = next(each for each in library.workbench.rows(Query()) if "繼續" in each.commitment.text)
    found = comparison.of_commitment(row)
    assert (found.text, found.simplified) == ("將繼續支持交通建設", "将继续支持交通建设")
    assert found.who == "陳霽 市長 霽川市人民政府"
    assert (found.article, found.source(Span(2, 4))) == (hashes[2], row.commitment.span)
