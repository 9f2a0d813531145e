from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.exchange.foreign_text import (
    OffsetScheme,
    Passage,
    decode_text,
    detect_scheme,
    fix_surrogates,
    make_anchor,
    with_file_details,
)
from reader.text.load import from_text
from reader.types import Span

RAW = "\ufeff𠮷城會議\r\n市長林若谷🙂表示\r\n\n投資增長8%🙂。\rU盤"
TEXT = from_text(RAW).text
WAYS = [(wide, pairs, mark) for wide in (False, True) for pairs in (False, True) for mark in (False, True)]


def counted(raw: str, wide: bool, pairs: bool, mark: bool) -> str:
    """What a program that counts so has in memory, a character for each step."""
    text = raw if mark else raw.lstrip("\ufeff")
    text = text if pairs else text.replace("\r\n", "\n")
    return "".join(char + ("\0" if wide and ord(char) > 0xFFFF else "") for char in text)


def place(words: str, way: tuple[bool, bool, bool]) -> tuple[int, int]:
    inside = counted(RAW, *way)
    start = inside.index(words[0] if len(words) == 1 else counted(words, way[0], True, True))
    return start, start + len(counted(words, way[0], True, True))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("words", ["城會", "市長林若谷🙂表示", "🙂。", "U盤", "𠮷城"])
def test_every_way_of_counting_leads_to_the_same_place(way: tuple[bool, bool, bool], words: str) -> None:
    start, end = (OffsetScheme(RAW, *way).source(at) for at in place(words, way))
    assert start is not None
    assert TEXT[start:end] == words


@pytest.mark.parametrize("way", WAYS)
def test_the_way_is_known_by_the_words(way: tuple[bool, bool, bool]) -> None:
    passages = [Passage(*place(words, way), f"{words}…") for words in ("市長林若谷🙂表示", "🙂。", "U盤")]
    found = detect_scheme(RAW, passages)
    for passage in passages:
        start, end = found.source(passage.start), found.source(passage.end)
        assert TEXT[start:end] == passage.words[:-1]


def test_without_words_positions_are_code_points_of_the_file() -> None:
    text = RAW.removeprefix("\ufeff")
    at = text.index("林若谷")
    for words in ("", "12:3", "…"):
        way = detect_scheme(RAW, [Passage(at, at + 3, words)])
        assert TEXT[way.source(at) : way.source(at + 3)] == "林若谷"


@given(st.text("ab𠮷🙂\r\n\ufeff", max_size=12), st.sampled_from(WAYS))
@settings(max_examples=200, deadline=None)
def test_positions_keep_their_order_and_end_at_the_end(raw: str, way: tuple[bool, bool, bool]) -> None:
    length, source = len(counted(raw, *way)), OffsetScheme(raw, *way).source
    found = [source(at) for at in range(length + 1)]
    assert found[0] == 0
    assert found == sorted(found, key=lambda at: -1 if at is None else at)
    assert found[-1] == len(from_text(raw).text)
    assert source(-1) is None
    assert source(length + 1) is None


def test_bytes_of_a_text() -> None:
    assert decode_text("𠮷🙂".encode()) == "𠮷🙂"
    assert decode_text("𠮷🙂".encode("utf-16")) == "𠮷🙂"
    assert decode_text("\ufeff𠮷".encode()) == "\ufeff𠮷"
    with pytest.raises(UnicodeDecodeError):
        decode_text("編號".encode("gbk"))


def test_what_is_said_of_another_text_is_not_believed() -> None:
    article = from_text("𠮷城會議\n")
    about = {"sha256": article.sha256, "encoding": "big5", "format": "html", "marked": '[["title", [0, 4]]]'}
    assert with_file_details(article, about) == article._replace(
        encoding="big5", format="html", marked=(("title", Span(0, 4)),)
    )
    assert with_file_details(article, about | {"sha256": "0" * 64}) == article
    for marked in ('[["title", [0, 9]]]', '[["title", [3, 1]]]', "[1]", "{", "null", '[["title", ["a", "b"]]]'):
        assert with_file_details(article, about | {"marked": marked}).marked == ()


def test_an_anchor_is_in_its_text_or_nowhere() -> None:
    text = "𠮷城會議"
    assert make_anchor(text, 1, 3).quote == "城會"
    nowhere = make_anchor(text, None, 3)
    assert nowhere.span.start > len(text)
    assert all(make_anchor(text, *ends) == nowhere for ends in [(2, 1), (-1, 2), (0, 5), (0, None)])


def test_halves_of_surrogate_pairs_become_whole_or_go() -> None:
    assert fix_surrogates("a\ud842\udfb7b\ud800c𠮷") == "a𠮷b\ufffdc𠮷"
