"""Agreement between coders: published figures, an independent α implementation, and undefined cases."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.library import Library
from reader.store.research.agreement import TagAgreement, alpha, masi, total_masi
from reader.store.selectors import new_annotation
from reader.types import Article, Fields, Span, Tag
from tests.store import sample

NOTHING = Fields(None, None, None, None, None, (), ())


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.in_memory("Ana")
    yield opened
    opened.close()


def put(library: Library, text: str) -> Article:
    article = Article(text, "", "utf-8")
    library.add_article(article, NOTHING)
    return article


def mark(library: Library, article: Article, author: str, span: tuple[int, int], *tags: str) -> None:
    library.annotations.add(new_annotation(article, Span(*span), tags, "", author, sample.NOW))


def by_tag(found: list[TagAgreement]) -> dict[str, TagAgreement]:
    return {each.tag: each for each in found}


def test_two_observers_of_ten_units(library: Library) -> None:
    """Krippendorff 2011, section A: binary data of two observers, α = 0.095."""
    article = put(library, "𠮷🙂\n林若谷到雲嶺縣")
    assert len(article.text) == 10
    for author, values in {"Meg": "0100000010", "Owen": "1110010000"}.items():
        for at, value in enumerate(values):
            if value == "1":
                mark(library, article, author, (at, at + 1), "aim")
    every, aim = library.agreement.of_tags(["Meg", "Owen"], [article.sha256])
    assert round(aim.alpha or 0, 3) == 0.095
    assert aim == TagAgreement("aim", aim.alpha, 10, (2, 4))
    assert every == TagAgreement("", aim.alpha, 10, (2, 4))


def test_four_observers_with_missing_values(library: Library) -> None:
    """Krippendorff 2011, section C: nominal data of four observers and twelve units, α = 0.743.

    Each unit is an article of one character; who marked nothing in it has not read it.
    """
    values = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
    articles = [put(library, chr(0x96F2 + at)) for at in range(12)]
    for author, row in zip("ABCD", values, strict=True):
        assert len(row) == 12
        for article, value in zip(articles, row, strict=True):
            if value != ".":
                mark(library, article, author, (0, 1), f"value {value}")
    found = by_tag(library.agreement.of_tags("ABCD", [each.sha256 for each in articles]))
    assert round(found[""].alpha or 0, 3) == 0.743
    assert found[""].characters == 11  # a single reader is not compared
    assert library.agreement.articles("ABCD") == sorted(each.sha256 for each in articles[:11])


def test_agreeing_in_all_is_one_and_by_chance_is_nought(library: Library) -> None:
    text = put(library, "會" * 4000)
    for author in ("Ana", "Bo"):
        mark(library, text, author, (10, 40), "aim")
    assert [each.alpha for each in library.agreement.of_tags(["Ana", "Bo"], [text.sha256])] == [1, 1]
    other = put(library, "議" * 4000)
    chance = random.Random(5)
    for author in ("Ana", "Bo"):
        for at in range(4000):
            if chance.random() < 0.4:
                mark(library, other, author, (at, at + 1), "aim")
    assert abs(by_tag(library.agreement.of_tags(["Ana", "Bo"], [other.sha256]))["aim"].alpha or 1) < 0.05


def test_a_tag_below_counts_as_the_tag_above(library: Library) -> None:
    above = library.codebook.add(Tag("work", 0, None, ""))
    library.codebook.add(Tag("building", 1, None, "", above.id))
    article = put(library, sample.TEXT)
    mark(library, article, "Ana", (0, 6), "work")
    mark(library, article, "Bo", (0, 6), "building")
    found = by_tag(library.agreement.of_tags(["Ana", "Bo"], [article.sha256]))
    assert found["work"].alpha == 1
    assert found["work"].marked == (6, 6)
    assert found["building"].marked == (0, 6)
    assert found["building"].alpha is not None
    assert found["building"].alpha < 0.1


def test_overlaps_of_one_coder_count_once(library: Library) -> None:
    article = put(library, sample.TEXT)
    mark(library, article, "Ana", (0, 6), "aim")
    mark(library, article, "Ana", (3, 9), "aim")
    mark(library, article, "Bo", (0, 9), "aim")
    assert by_tag(library.agreement.of_tags(["Ana", "Bo"], [article.sha256]))["aim"] == TagAgreement(
        "aim", 1.0, len(sample.TEXT), (9, 9)
    )


def test_what_cannot_be_said_is_none(library: Library) -> None:
    article = put(library, sample.TEXT)
    mark(library, article, "Ana", (0, 6), "aim")
    assert library.agreement.of_tags(["Ana"], [article.sha256]) == [TagAgreement("", None, 0, (0,))]
    assert library.agreement.of_tags(["Ana", "Bo"], [article.sha256]) == [TagAgreement("", None, 0, (0, 0))]
    assert library.agreement.of_tags([], []) == [TagAgreement("", None, 0, ())]
    assert library.agreement.articles(["Ana", "Bo"]) == []
    whole = put(library, "雲")
    for author in ("Ana", "Bo"):
        mark(library, whole, author, (0, 1), "aim")
    assert by_tag(library.agreement.of_tags(["Ana", "Bo"], [whole.sha256]))["aim"].alpha is None


def test_who_read_and_marked_nothing_counts_when_it_is_said(library: Library) -> None:
    article = put(library, sample.TEXT)
    mark(library, article, "Ana", (0, 6), "aim")
    found = by_tag(library.agreement.of_tags(["Ana", "Bo"], [article.sha256], all_read=True))
    assert found["aim"].characters == len(sample.TEXT)
    assert found["aim"].marked == (6, 0)
    assert (found["aim"].alpha or 1) < 0


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.integers(0, 12), st.integers(0, 12), st.sets(st.sampled_from("pqr"))),
        min_size=1,
        max_size=12,
    )
)
def test_it_is_what_the_package_computes(marks: list[tuple[str, int, int, set[str]]]) -> None:
    library = Library.in_memory("Ana")
    article = put(library, "𠮷市U盤🙂\n發(fā)展林若谷")
    size = len(article.text)
    for author, one, other, tags in marks:
        mark(library, article, author, (min(one, other), max(one, other)), *sorted(tags))
    readers = sorted({author for author, *_ in marks})
    found = library.agreement.of_tags("ABC", [article.sha256])
    for each in found[1:]:
        data = np.zeros((len(readers), size))
        for author, one, other, tags in marks:
            if each.tag in tags:
                data[readers.index(author), min(one, other) : max(one, other)] = 1
        if len(np.unique(data)) == 2:
            theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
            assert each.alpha is not None
            assert math.isclose(each.alpha, theirs, abs_tol=1e-9)
        else:
            assert each.alpha is None
    library.close()


def test_masi_and_alpha_of_sets_against_the_package() -> None:
    sets = [frozenset(each) for each in ("", "p", "pq", "pqr", "qr", "s")]
    assert masi(sets[1], sets[2]) == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert masi(sets[2], sets[4]) == pytest.approx(1 - 1 / 3 * 1 / 3)
    assert masi(sets[0], sets[5]) == masi(sets[1], sets[5]) == 1
    chance = random.Random(3)
    units = {tuple(chance.choices(sets, k=chance.randint(1, 3))): chance.randint(1, 9) for _ in range(20)}
    counts = [[values.count(each) for each in sets] for values, times in units.items() for _ in range(times)]

    def metric(v1, v2, i1, i2, n_v, dtype):  # type: ignore[no-untyped-def]
        pairs = np.broadcast(i1, i2)
        return np.array([masi(sets[a], sets[b]) for a, b in pairs], dtype=dtype).reshape(pairs.shape)

    theirs = krippendorff.alpha(value_counts=np.array(counts), level_of_measurement=metric)
    assert alpha(units, masi) == pytest.approx(theirs)
    assert alpha(units, masi, total_masi) == pytest.approx(theirs)


@settings(max_examples=30)
@given(st.dictionaries(st.frozensets(st.integers(0, 150).map(str), max_size=6), st.integers(1, 9), max_size=200))
def test_many_sets_at_once_are_as_far_apart_as_one_by_one(occurring: dict[frozenset[str], int]) -> None:
    one_by_one = sum(
        2 * times * others * masi(one, other)
        for (one, times), (other, others) in itertools.combinations(occurring.items(), 2)
    )
    assert total_masi(occurring) == pytest.approx(one_by_one)


def test_marks_that_overlap_deeply_by_chance_agree_no_more_than_chance(library: Library) -> None:
    article = put(library, "雲嶺縣發展" * 800)
    chance = random.Random(1)
    with library.transaction():
        for author in ("Ana", "Bo"):
            for _ in range(300):
                start = chance.randrange(3_800)
                mark(library, article, author, (start, start + chance.randrange(200)), f"tag {chance.randrange(20)}")
    found = by_tag(library.agreement.of_tags(["Ana", "Bo"], [article.sha256]))
    assert abs(found[""].alpha or 1) < 0.1
    assert found["tag 1"].characters == len(article.text)
