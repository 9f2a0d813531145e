"""Mapping spans to a later text: the same words after any other edit, and never wrong words for certain."""

from __future__ import annotations

import itertools
import random
from typing import NamedTuple

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reader.store.version_mapping import VersionMapping, related
from reader.types import Span
from tests.store import sample

TEXT = (
    "𠮷城發(fā)展大會召開\n"
    "雲嶺縣縣長林若谷表示，今年將發(fā)展旅遊業，讓經濟增長8%。各鄉鎮要抓好春耕，保住糧食安全🙂。\n"
    "會上每人領到一個U盤(容量大)，“很高興”。縣長林若谷還說，要修三座橋，五條路。\n"
    "\n"
    "霽川市也派人到會。兩地將一起辦市集，一起種樹，讓經濟增長的好處人人有份。\n"
    "責任編輯：文若\n"
)
_STRANGE = "ABCxyz🙃𡃁〇\n,"  # nothing that the text has


class Edit(NamedTuple):
    """`gone` code points from `at` on become `text`."""

    at: int
    gone: int
    text: str


class Case(NamedTuple):
    """The later text, and the true new place of the marked words."""

    mark: Span
    new: str
    place: Span


@st.composite
def cases(draw: st.DrawFn, most: int, longest: int) -> Case:
    """A mark and edits outside it."""
    start = draw(st.integers(0, len(TEXT) - 1))
    mark = Span(start, min(len(TEXT), start + draw(st.integers(1, 40))))
    new, place = TEXT, mark
    for _ in range(draw(st.integers(0, most))):
        text = draw(st.text(_STRANGE, max_size=longest))
        before = draw(st.booleans())
        if before:
            at = draw(st.integers(0, place.start))
            gone = draw(st.integers(0, min(longest, place.start - at)))
            place = Span(*(each + len(text) - gone for each in place))
        else:
            at = draw(st.integers(place.end, len(new)))
            gone = draw(st.integers(0, min(longest, len(new) - at)))
        new = new[:at] + text + new[at + gone :]
    return Case(mark, new, place)


@settings(max_examples=400, deadline=None)
@given(cases(most=3, longest=6))
def test_a_mark_lands_exactly_on_the_same_words(case: Case) -> None:
    quote = TEXT[case.mark.start : case.mark.end]
    assume(quote.strip())
    found = VersionMapping(TEXT, case.new).map_span(case.mark)
    if found is None:  # only if the words are ambiguous
        assert len(quote) < 3 or case.new.count(quote) > 1
    else:
        assert found == case.place


@settings(max_examples=200, deadline=None)
@given(cases(most=8, longest=60))
def test_after_any_edit_a_certain_place_has_the_same_words(case: Case) -> None:
    found = VersionMapping(TEXT, case.new).map_span(case.mark)
    if found is not None:
        assert case.new[found.start : found.end] == TEXT[case.mark.start : case.mark.end]


@settings(max_examples=200, deadline=None)
@given(st.text(TEXT + _STRANGE, max_size=80), st.text(TEXT + _STRANGE, max_size=80), st.data())
def test_of_any_two_texts_what_is_paired_is_the_same(old: str, new: str, data: st.DataObject) -> None:
    carry = VersionMapping(old, new)
    for run in carry._runs:
        assert old[run.old : run.old + run.length] == new[run.new : run.new + run.length]
    for one, other in itertools.pairwise(carry._runs):
        assert one.old + one.length <= other.old
        assert one.new + one.length <= other.new
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    found = carry.map_span(span)
    assert found is None or new[found.start : found.end] == old[span.start : span.end]
    for place, score in carry.candidates(span):
        assert 0 <= place.start < place.end <= len(new)
        assert 0 <= score <= 1


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
@example(0, 0)
@example(len(TEXT), len(TEXT))
def test_in_the_same_text_all_stays(start: int, end: int) -> None:
    span = Span(*sorted((start, end)))
    assert VersionMapping(TEXT, TEXT).map_span(span) == span


def test_words_that_moved_with_their_sentence_are_found() -> None:
    first, *rest = TEXT.split("\n")
    new = "\n".join([first, *rest[1:], rest[0]])
    words = sample.span("今年將發(fā)展旅遊業", TEXT)
    found = VersionMapping(TEXT, new).map_span(words)
    assert found is not None
    assert new[found.start : found.end] == TEXT[words.start : words.end]
    assert found.start > words.start


def test_words_whose_sentence_went_are_not_taken_for_others() -> None:
    """讓經濟增長 occurs twice; without the first sentence its mark is in doubt, and the second's stays certain."""
    first = sample.span("讓經濟增長", TEXT)
    second = Span(TEXT.rindex("讓經濟增長"), TEXT.rindex("讓經濟增長") + 5)
    line = TEXT.split("\n")[1]
    carry = VersionMapping(TEXT, TEXT.replace(line, "🙂𠮷"))
    assert carry.map_span(first) is None
    moved = carry.map_span(second)
    assert moved is not None
    assert carry.new[moved.start :].startswith("讓經濟增長的好處")


def test_a_reworded_passage_is_a_candidate() -> None:
    old = sample.span("要修三座橋，五條路", TEXT)
    carry = VersionMapping(TEXT, TEXT.replace("要修三座橋，五條路", "要修四座大橋，五條新路"))
    assert carry.map_span(old) is None
    best = carry.candidates(old)[0]
    assert carry.new[best.span.start : best.span.end] in "要修四座大橋，五條新路"
    assert len(carry.candidates(old)) <= 5
    assert best.score > 0.6


def test_what_became_of_a_text_is_told_from_another_text() -> None:
    rng = random.Random(5)
    words = [
        f"{place}{work}第{number}項"
        for place in "霽雲瀾鷺"
        for work in ("修橋", "種樹", "辦學")
        for number in range(30)
    ]
    one, other = ("。".join(rng.sample(words, 60)) for _ in range(2))
    assert related(one, one[: len(one) // 3])
    assert related(one, one + other)
    assert related(one, "。".join(rng.choice(("", "新")) + each for each in one.split("。")))
    assert not related(sample.TEXT, TEXT)
    assert not related("甲", "乙")
    assert related("", "")
    long = "".join(chr(0x4E00 + rng.randrange(9000)) for _ in range(120_000))
    assert related(long, long[20_000:])
    assert not related(long, long[::-1])
