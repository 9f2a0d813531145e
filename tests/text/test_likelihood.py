from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.resources import resource
from reader.text.damage.likelihood import State, Words, words
from tools import make_words


def test_the_tables_are_what_the_tool_makes_of_its_sources():
    assert resource("lexicons/words.tsv").read_text(encoding="utf-8") == make_words.words()
    assert resource("lexicons/simplified.tsv").read_text(encoding="utf-8") == make_words.simplified()


def test_the_table_is_small_and_says_where_it_comes_from():
    table = resource("lexicons/words.tsv").read_bytes()
    assert len(table) < 1_500_000
    assert b"jieba's dictionary (MIT)" in table[:600]
    rows = [line for line in table.splitlines() if not line.startswith(b"#")]
    assert all(one < other for one, other in pairwise(rows))


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        ("全力以赴", "圈以赴也"),
        ("產業創新", "產業劍新"),
        ("經濟", "經济"),
        ("推動,發展", "推動Ｖ發展"),
        ("𠮷長洲", "𠮷\ue000洲"),
    ],
)
def test_words_are_likelier_than_what_nobody_writes(likely: str, unlikely: str):
    assert words().score(likely) > words().score(unlikely)


def test_traditional_forms_and_variants_are_found_as_their_simplified_form():
    assert words().score("為爲") == words().score("爲為")
    assert words().score("羣眾") == words().score("群眾") > words().score("群") + words().score("眾")


def test_a_pair_that_the_page_has_elsewhere_is_a_word_here():
    start = State("", (0.0,))
    first = words().after(start, "瀾")
    assert words().after(first, "嵐").score < words().after(first, "嵐", {"澜岚"}).score


def test_characters_that_no_longer_word_vouches_for_are_loose():
    assert words().loose("圈以赴") == [0, 1, 2]
    assert words().loose("我幫企業") == [0, 1]
    assert words().loose("全力以赴") == []
    assert words().loose("共通") == [0, 1]  # a word, but a rare one of two
    assert words().loose("瀾嵐") == [0, 1]
    assert words().loose("瀾嵐", {"澜岚"}) == []


@given(st.text(st.sampled_from("全力以赴拼經濟企業的了𠮷,。A\n\ue000"), max_size=12), st.integers(0, 12))
def test_a_text_is_as_likely_as_its_best_cut(text: str, at: int):
    """Adding characters one by one never does worse than two parts on their own, and is never likelier than one."""
    both = words().score(text)
    assert both <= 0
    assert both >= words().score(text[:at]) + words().score(text[at:]) - 1e-9


def test_only_the_rows_that_are_asked_for_are_taken_apart():
    table = Words()
    table.score("企業")
    assert set(table._rows) == {"企"}
