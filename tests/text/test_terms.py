"""Words that a person wants converted so, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import scripts
from reader.text.align import Alignment, Mode
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Reading, Script, Span, Term

HANS, HANT, TW, TWP, HK = Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK
CONVERTED = (HANS, HANT, TW, TWP, HK)

PIECES = [
    *("𠮷", "于丹", "乾隆", "范曄", "叶圣陶", "U盘", "字节", "哈萨克斯坦", "头发", "里面", "干部"),
    *("后", "的", "。", ",", "A", "1"),
]
WORDS = ["于丹", "乾隆", "范曄", "叶圣陶", "𠮷", "字", "节和", "盘", "斯坦", "发", "里", "部的", "A1"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
TERMS = st.lists(
    st.builds(
        Term,
        st.sampled_from(WORDS),
        st.none() | st.sampled_from(["某", "某某", "𠮷某某"]),
        st.none() | st.sampled_from(CONVERTED),
    ),
    max_size=4,
).map(tuple)


def keep(*words: str) -> tuple[Term, ...]:
    return tuple(Term(word, None, None) for word in words)


@pytest.mark.parametrize("name", ["于丹", "乾隆", "范曄", "叶圣陶", "𠮷里"])
def test_a_name_that_is_to_stay_stays_in_every_view(name: str):
    text = f"干部说,{name}用U盘,头发在里面"
    for native in (HANS, HANT):
        for script in CONVERTED:
            plain, _ = scripts.convert(text, native, script)
            kept, alignment = scripts.convert(text, native, script, keep(name))
            view = alignment.to_view(Span(4, 4 + len(name)), Mode.STRICT)
            assert view == Span(4, 4 + len(name))
            assert kept == plain[:4] + name + plain[4 + len(name) :]


def test_words_become_what_a_person_says_in_the_view_it_is_for():
    terms = (Term("网络", "網路", TW), Term("软件", "應用程式", None))
    text = "𠮷,网络软件"
    assert scripts.convert(text, HANS, TW, terms)[0] == "𠮷,網路應用程式"
    assert scripts.convert(text, HANS, HK, terms)[0] == "𠮷,網絡應用程式"
    assert scripts.convert(text, HANS, HANS, terms)[0] == "𠮷,网络應用程式"
    _, alignment = scripts.convert(text, HANS, TW, terms)
    assert list(alignment.units()) == [(0, 4, 0, 4), (4, 6, 4, 8)]


def test_the_longest_word_goes_first_then_the_leftmost():
    terms = (Term("云岭", "甲", None), Term("云岭市委", "乙乙", None), Term("市委书记", "丙", None))
    assert scripts.convert("云岭市委书记在云岭", HANS, HANT, terms)[0] == "乙乙書記在甲"


def test_of_two_terms_for_the_same_words_the_one_for_the_view_goes_first():
    terms = (Term("里", "甲", None), Term("里", "乙", None), Term("里", "丙", TW))
    assert scripts.convert("里", HANS, HK, terms)[0] == "甲"
    assert scripts.convert("里", HANS, TW, terms)[0] == "丙"


def test_words_around_a_term_are_converted_as_without_it():
    assert scripts.convert("理发", HANS, HANT)[0] == "理髮"
    assert scripts.convert("理发", HANS, HANT, keep("理"))[0] == "理髮"  # 发 alone would be 發


def test_what_a_term_leaves_of_a_unit_is_converted_on_its_own():
    converted, alignment = scripts.convert("𠮷的字节说", HANS, TWP, (Term("节", "AB", None),))
    assert converted == "𠮷的字AB說"
    assert list(alignment.units()) == [(0, 3, 0, 3), (3, 4, 3, 5), (4, 5, 5, 6)]
    converted, _ = scripts.convert("哈萨克斯坦里", HANS, TWP, keep("克"))
    assert converted == "哈薩克斯坦裡"
    assert scripts.convert("U盘字节", HANS, TWP, keep("盘字"))[0] == "U盘字節"


@pytest.mark.parametrize(
    ("native", "words", "text", "found"),
    [
        (HANS, "葉聖陶", "叶圣陶", True),  # Traditional words have one Simplified form
        (HANS, "乾", "干", False),  # 乾 is written in Simplified too: 乾隆
        (HANT, "国产", "國產", True),  # each of them has one Traditional form
        (HANT, "叶圣陶", "葉聖陶", False),  # 叶 has two
        (HANT, "叶圣陶", "叶圣陶", True),  # as it is written it is always found
        (HANT, "于丹", "於丹", False),
        (HANT, "人群", "人羣", False),  # 群 is written in Traditional too
    ],
)
def test_words_in_the_other_script_are_found_where_there_is_one_way_to_write_them(
    native: Script, words: str, text: str, found: bool
):
    terms = (Term(words, "某某某某", None),)
    assert scripts.convert(f"𠮷{text},", native, TW, terms)[0].count("某某某某") == found


def test_a_term_as_written_goes_before_one_in_the_other_script():
    terms = (Term("國產", "甲", None), Term("国产", "乙", None))
    assert scripts.convert("国产", HANS, TW, terms)[0] == "乙"


def test_a_term_of_nothing_or_to_nothing_or_to_two_lines_is_passed_over():
    terms = (Term("", "甲", None), Term("里", "", None), Term("面", "甲\n乙", None), Term("𠮷", "某", None))
    assert scripts.convert("里面𠮷", HANS, HANT, terms)[0] == "裏面某"


def test_pattern_signs_in_a_term_are_signs():
    assert scripts.convert("A+(里)", HANS, HANT, (Term("A+(", "某", None),))[0] == "某裏)"


def test_terms_of_other_views_leave_a_text_alone():
    for script in CONVERTED:
        others = tuple(Term("里", "甲乙", other) for other in CONVERTED if other is not script)
        assert scripts.convert("里面", HANS, script, others) == scripts.convert("里面", HANS, script)


@given(TEXTS, st.sampled_from((HANS, HANT)), st.sampled_from(CONVERTED))
def test_without_terms_nothing_changes(text: str, native: Script, script: Script):
    absent = (Term("某", "甲", None),)
    assert scripts.convert(text, native, script, ()) == scripts.convert(text, native, script)
    assert scripts.convert(text, native, script, absent) == scripts.convert(text, native, script)


@given(TEXTS, TERMS, st.sampled_from((HANS, HANT)), st.sampled_from(CONVERTED))
def test_terms_stand_in_their_place_and_nothing_else_changes(
    text: str, terms: tuple[Term, ...], native: Script, script: Script
):
    plain, without = scripts.convert(text, native, script)
    converted, alignment = scripts.convert(text, native, script, terms)
    assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
    assert all(a < b and c < d for a, b, c, d in alignment.units())
    # Where they stand, found anew: from left to right, the longest that begins there.
    wanted: dict[str, str | None] = {}
    for term in sorted(terms, key=lambda term: term.script is None):
        if term.script in (None, script):
            wanted.setdefault(term.text, term.becomes)
    at = free = 0
    while at < len(text):
        words = max((words for words in wanted if text.startswith(words, at)), key=len, default="")
        if words:
            assert free == at or _same(plain, without, converted, alignment, Span(free, at))
            view = alignment.to_view(Span(at, at + len(words)), Mode.STRICT)
            assert view is not None
            became = wanted[words]
            assert converted[view.start : view.end] == (words if became is None else became)
            free = at + len(words)
        at += max(len(words), 1)
    assert free == at or _same(plain, without, converted, alignment, Span(free, at))


def _same(plain: str, without: Alignment, converted: str, alignment: Alignment, span: Span) -> bool:
    """Whether the whole units inside a span read as they do without terms."""
    there = without.to_view(span, Mode.CONTRACT)
    if there.start == there.end:
        return True
    here = alignment.to_view(without.to_source(there), Mode.STRICT)
    return here is not None and converted[here.start : here.end] == plain[there.start : there.end]


def test_the_views_take_the_terms_of_the_reading():
    source = "𠮷于丹产（chǎn）业\n字节，于丹"
    terms = (Term("于丹", None, None), Term("字节", "字組", TWP))
    views = Views(from_text(source), Reading(terms=terms))
    assert views.whole(TWP).text == "𠮷于丹產（chǎn）業\n字組，于丹"
    assert views.whole(Script.READING).text.endswith("字节，于丹")
