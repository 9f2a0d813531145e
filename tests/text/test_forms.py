from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.damage import forms
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Normal, Reading, Repair, Script, Span
from tests.text.repaired import read
from tools.damages.printed import LAWS

PAGE = """\
雲嶺市年度見長大會在金山里召開
市長表示：「要用心行動，讓人民生活更好；力爭（兩年內）立項《雲嶺生長計劃》！」
offices, affluent fields and a first flight"""
FORMS = ("radicals", "compatible", "vertical", "small", "ligatures")
CLEAN = (
    "哈哈︶︿︶好开心(︶︹︺)╮(﹀_﹀)╭",
    "第一︰保安；第二︰清潔。",
    "十二个统一汉字：﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩",
    "部首表一二三，㈱①②③Ⅳ℃",
    "The office of the first flight.",
    "表情﹏﹏和下划线＿、全角ＡＢＣ１２３",
)


@pytest.mark.parametrize("law", FORMS)
def test_forms_become_what_they_stand_for(law: str):
    source = "\n".join(map(LAWS[law], PAGE.split("\n")))
    assert source != PAGE
    plain, found = read(source)
    assert plain == PAGE
    assert {(each.kind, each.certain) for each in found} == {("form", True)}
    damage = forms.recognise(source)
    assert damage is not None
    assert "\n".join(map(damage.redo, PAGE.split("\n"))) == source
    assert read(source, normal=Normal(forms=False)) == (source, [])


@pytest.mark.parametrize("text", CLEAN)
def test_faces_and_ordinary_signs_stay(text: str):
    assert read(text) == (text, [])


def test_each_is_a_unit_and_neighbours_are_one_repair():
    line = repair.mend("⼈⼒和ﬁ", 5, repair.examine("⼈⼒和ﬁ"))
    assert line.text == "人力和fi"
    assert line.repairs == (
        Repair(Span(5, 7), "⼈⼒", "人力", "form", True),
        Repair(Span(8, 9), "ﬁ", "fi", "form", True),
    )
    assert list(line.alignment.units())[-1] == (8, 9, 3, 5)


def test_a_line_with_both_is_a_guess():
    assert [each.certain for each in read("⼈和人")[1]] == [False]


def test_the_reading_view_shows_characters_and_the_switch_is_the_readers():
    article = from_text("\u2f08\u6c11\u65e5\u5831")
    shown = Views(article)
    assert shown.whole(Script.READING).text == "人民日報"
    assert shown.whole(Script.ORIGINAL).text == article.text
    for plain in (Reading(normal=Normal(forms=False)), Reading(repair=False)):
        assert Views(article, plain, like=shown).whole(Script.READING).text == article.text
    assert Views(article, Reading(normal=Normal(digits=False)), like=shown).repairs == shown.repairs


@given(st.text(st.sampled_from("⼈人年年ﬁﬃfi︵（︶）﹙﹁「﹂︿︶ 𠮷丽，"), max_size=30))
def test_every_edit_is_one_form_and_what_is_certain_is_proved(text: str):
    damage = forms.recognise(text)
    edits = damage.undo(text) if damage else ()
    assert all(edit.end == edit.start + 1 and edit.became != text[edit.start] for edit in edits)
    if damage and edits and all(edit.certain for edit in edits):
        assert forms.Forms({edit.became: text[edit.start] for edit in edits}).redo(read(text)[0]) == text
