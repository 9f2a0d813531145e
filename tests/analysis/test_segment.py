"""The segmenter must give the same result as jieba's own."""

from __future__ import annotations

import itertools
import warnings
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.segment import Segmenter
from reader.analysis.tokens import cutter
from reader.resources import resource


@cache
def jieba() -> Any:
    """jieba with the dictionary of the program's cutter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba

    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = cutter()._tokenizer.FREQ, cutter()._tokenizer.total
    tokenizer.initialized = bool(tokenizer.FREQ)
    return tokenizer


def by_jieba(text: str) -> tuple[int, ...]:
    return tuple(itertools.accumulate(map(len, jieba().cut(text, HMM=False)), initial=0))[:-1] if text else ()


ALPHABET = "全市将推进力争人民政府工作报告中国共产党𠮷祥村建设项目，。 \n\t%.-_#&+0123abcXYZT恤卡拉OK"


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_the_words_are_those_of_jieba(text: str) -> None:
    assert cutter().cut(text).starts == by_jieba(text)


@pytest.mark.parametrize("text", ["", "\n", "T恤", "A4纸", "卡拉OK", "3.5%", "1.4万亿斤", "𠮷𠮷", "C++语言", "e-mail"])
def test_nothing_and_what_is_half_latin(text: str) -> None:
    assert cutter().cut(text).starts == by_jieba(text)


def test_a_whole_article() -> None:
    text = resource("sample.txt").read_text(encoding="utf-8")
    assert len(text) > 500
    assert cutter().cut(text).starts == by_jieba(text)


def test_of_equally_good_ways_the_longer_first_word() -> None:
    assert Segmenter({"甲": 1, "乙": 1, "甲乙": 4, "丙": 4, "乙丙": 4}, 4).starts("甲乙丙") == [0, 2]


def test_a_beginning_of_words_is_no_word() -> None:
    assert Segmenter({"甲": 0, "甲乙": 0, "甲乙丙": 8, "乙": 2}, 10).starts("甲乙丁") == [0, 1, 2]
