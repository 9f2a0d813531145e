"""Counts of tags with descendants, of entities after decisions, and of pairs equal a naive count."""

from __future__ import annotations

import datetime
import io
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.exchange import counts_csv
from reader.store.library import Library
from reader.store.research.counts import Cooccurrence, CooccurrenceUnit, CountScope, Frequency
from reader.store.research.search_query import HitKind, SearchQuery
from reader.store.selectors import new_annotation
from reader.types import (
    Analysis,
    Annotation,
    Collection,
    Decision,
    Entity,
    EntityType,
    Fields,
    Span,
    Status,
    Tag,
)
from tests.store import sample
from tests.store.finding import NOW

GOLDEN = Path(__file__).parent.parent / "golden" / "counts.csv"
TEXTS = ("𠮷城🙂發(fā)展\n林若谷說U盤\n\n霽川市", "云岭县🙂\n林若谷来到𠮷城\n霁川市")
ARTICLES = tuple(sample.article(text) for text in TEXTS)
DAYS = (datetime.date(2031, 1, 2), datetime.date(2030, 5, 6))
UP = {"上": None, "中": "上", "下": "中", "旁": None}
TAGS = tuple(UP)


def opened() -> Library:
    library = Library.in_memory("Ana")
    for name, above in UP.items():
        library.codebook.add(Tag(name, 0, None, "", parent=above, id=name))
    for article, day in zip(ARTICLES, DAYS, strict=True):
        library.add_article(article, Fields(None, None, day, None, None, (), ()))
    return library


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    article = draw(st.sampled_from(ARTICLES))
    start = draw(st.integers(0, len(article.text)))
    end = draw(st.integers(start, len(article.text)))
    tags = draw(st.lists(st.sampled_from(TAGS), max_size=3, unique=True))
    return new_annotation(article, Span(start, end), tuple(tags), "", draw(st.sampled_from(["Ana", "Bo"])), NOW)


def with_above(tags: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for tag in tags:
        above: str | None = tag
        while above:
            found.add(above)
            above = UP[above]
    return frozenset(found)


def passes(mark: Annotation, among: CountScope) -> bool:
    day = DAYS[[each.sha256 for each in ARTICLES].index(mark.article)]
    return (
        among.author in (None, mark.author)
        and among.article in (None, mark.article)
        and (among.since is None or day >= among.since)
        and (among.until is None or day <= among.until)
    )


AMONG = st.sampled_from(
    [
        CountScope(),
        CountScope(),
        CountScope(author="Bo"),
        CountScope(article=ARTICLES[0].sha256),
        CountScope(since=DAYS[0]),
        CountScope(until=DAYS[1], author="Ana"),
    ]
)


@settings(max_examples=60)
@given(marks=st.lists(annotations(), max_size=7), among=AMONG)
def test_tags_count_the_marks_that_have_them_or_a_tag_below(marks: list[Annotation], among: CountScope) -> None:
    library = opened()
    library.annotations.replace((), marks)
    library.search.catch_up()
    counted = library.counts.tags(among)
    assert [each.places for each in counted] == sorted((each.places for each in counted), reverse=True)
    assert {each.key for each in counted} == {each.label for each in counted} == set(TAGS)
    for each in counted:
        those = [mark for mark in marks if passes(mark, among) and each.key in with_above(mark.tags)]
        assert (each.places, each.articles) == (len(those), len({mark.article for mark in those}))
        filters = {name: getattr(among, name) for name in ("since", "until", "article", "author")}
        wanted = SearchQuery("", frozenset({HitKind.ANNOTATION}), tag=each.label, **filters)
        assert library.search.count(wanted) == each.places
    library.close()


@settings(max_examples=60)
@given(marks=st.lists(annotations(), max_size=7), among=AMONG, unit=st.sampled_from(CooccurrenceUnit))
def test_tags_are_together_where_a_unit_has_both(
    marks: list[Annotation], among: CountScope, unit: CooccurrenceUnit
) -> None:
    library = opened()
    library.annotations.replace((), marks)
    expected: Counter[frozenset[str]] = Counter()
    those = [mark for mark in marks if passes(mark, among)]
    if unit is CooccurrenceUnit.OVERLAP:
        sides = [(mark, mark) for mark in those]
        sides += [(one, other) for one, other in combinations(those, 2) if shared(one, other)]
        for one, other in sides:
            pairs = {frozenset((a, b)) for a in with_above(one.tags) for b in with_above(other.tags)}
            expected.update(pair for pair in pairs if len(pair) == 2)
    else:
        units: dict[object, set[str]] = {}
        for mark in those:
            units.setdefault(place(mark, unit), set()).update(with_above(mark.tags))
        for tags in units.values():
            expected.update(map(frozenset, combinations(tags, 2)))
    found = library.counts.tags_together(unit, among)
    assert {frozenset((pair.one, pair.other)): pair.units for pair in found} == {
        pair: n for pair, n in expected.items() if not related(*pair)
    }
    assert [pair.units for pair in found] == sorted((pair.units for pair in found), reverse=True)
    order = [each.key for each in library.counts.tags(among)]
    assert all(order.index(pair.one) < order.index(pair.other) for pair in found)
    library.close()


def shared(one: Annotation, other: Annotation) -> bool:
    return one.article == other.article and bool(set(range(*one.span)) & set(range(*other.span)))


def place(mark: Annotation, unit: CooccurrenceUnit) -> object:
    text = ARTICLES[[each.sha256 for each in ARTICLES].index(mark.article)].text
    return (mark.article, text.count("\n", 0, mark.span.start) if unit is CooccurrenceUnit.PARAGRAPH else 0)


def related(one: str, other: str) -> bool:
    return one in with_above((other,)) or other in with_above((one,))


# Entities


def entity(type: EntityType, words: str, text: str) -> Entity:
    return Entity(type, sample.span(words, text), words)


FOUND = (
    (
        entity(EntityType.LOC, "𠮷城", TEXTS[0]),
        entity(EntityType.PER, "林若谷", TEXTS[0]),
        entity(EntityType.LOC, "霽川市", TEXTS[0]),
        entity(EntityType.TITLE, "說", TEXTS[0]),
    ),
    (
        entity(EntityType.LOC, "云岭县", TEXTS[1]),
        entity(EntityType.PER, "林若谷", TEXTS[1]),
        entity(EntityType.LOC, "𠮷城", TEXTS[1]),
        entity(EntityType.LOC, "霁川市", TEXTS[1]),
    ),
)
PLACES = [(EntityType.LOC, "𠮷城"), (EntityType.LOC, "霁川市"), (EntityType.LOC, "云岭县"), (EntityType.PER, "林若谷")]


@pytest.fixture
def analysed() -> Library:
    """Two analysed articles, one of each script."""
    library = opened()
    for article, found, day in zip(ARTICLES, FOUND, DAYS, strict=True):
        library.save_analysis(article.sha256, "9", Analysis(Fields(None, None, day, None, None, (), ()), found, ()))
    assert library.search.behind() == 4
    library.search.catch_up()
    return library


def test_names_are_counted_in_both_scripts_at_once(analysed: Library) -> None:
    assert analysed.counts.entities() == [
        Frequency("林若谷", "林若谷", EntityType.PER, 2, 2),
        Frequency("霁川市", "霽川市", EntityType.LOC, 2, 2),
        Frequency("𠮷城", "𠮷城", EntityType.LOC, 2, 2),
        Frequency("云岭县", "云岭县", EntityType.LOC, 1, 1),
    ]
    assert [each.key for each in analysed.counts.entities(types=[EntityType.PER])] == ["林若谷"]
    assert [each.key for each in analysed.counts.entities(limit=1)] == ["林若谷"]
    assert len(analysed.counts.entities(CountScope(article=ARTICLES[0].sha256, author="Bo"))) == 3
    assert len(analysed.counts.entities(CountScope(until=DAYS[1]))) == 4
    analysed.collections.put(Collection("c", "甲"))
    analysed.collections.add_articles("c", [ARTICLES[0].sha256])
    assert len(analysed.counts.entities(CountScope(collection="c"))) == 3
    analysed.close()


def test_names_are_together_in_articles_and_paragraphs(analysed: Library) -> None:
    together = analysed.counts.entities_together
    assert together(PLACES, CooccurrenceUnit.ARTICLE) == [
        Cooccurrence("林若谷", "霁川市", 2),
        Cooccurrence("林若谷", "𠮷城", 2),
        Cooccurrence("霁川市", "𠮷城", 2),
        Cooccurrence("林若谷", "云岭县", 1),
        Cooccurrence("霁川市", "云岭县", 1),
        Cooccurrence("𠮷城", "云岭县", 1),
    ]
    assert together(PLACES, CooccurrenceUnit.PARAGRAPH) == [Cooccurrence("林若谷", "𠮷城", 1)]
    assert together(PLACES[:1], CooccurrenceUnit.ARTICLE) == []
    with pytest.raises(ValueError, match="overlap"):
        together(PLACES, CooccurrenceUnit.OVERLAP)
    analysed.close()


def test_decisions_on_names_count(analysed: Library) -> None:
    """Rejected entities do not count, edited ones count as edited; undoing restores the count."""
    before = analysed.counts.entities()
    place, person = FOUND[0][0], FOUND[0][1]
    rejected = decision("one", place, Status.REJECTED)
    edited = decision("two", person._replace(type=EntityType.ORG), Status.EDITED)
    for each in (rejected, edited):
        analysed.decisions.put(each)
    assert analysed.search.behind() == 1
    analysed.search.catch_up()
    counted = {(each.type, each.key): each.places for each in analysed.counts.entities()}
    assert (
        counted[EntityType.LOC, "𠮷城"] == counted[EntityType.PER, "林若谷"] == counted[EntityType.ORG, "林若谷"] == 1
    )
    for each in (rejected, edited):
        analysed.decisions.drop(each.id)
    analysed.search.catch_up()
    assert analysed.counts.entities() == before
    analysed.close()


def decision(id: str, value: Entity, status: Status) -> Decision:
    return Decision(id, ARTICLES[0].sha256, value.span, status, value, "Ana", NOW)


def test_another_analysis_takes_the_place_of_the_one_before(analysed: Library) -> None:
    fields = Fields(None, None, DAYS[0], None, None, (), ())
    analysed.save_analysis(ARTICLES[0].sha256, "10", Analysis(fields, FOUND[0][:1], ()))
    analysed.search.catch_up()
    assert len(analysed.counts.entities(CountScope(article=ARTICLES[0].sha256))) == 1
    analysed.set_repair(ARTICLES[0].sha256, False)  # which drops the analysis
    assert analysed.counts.entities(CountScope(article=ARTICLES[0].sha256)) == []
    analysed.search.catch_up()
    analysed._db.execute("DELETE FROM articles WHERE sha256 = ?", [ARTICLES[1].sha256])
    assert analysed.counts.entities() == []
    assert analysed.search.behind() == 0
    analysed.close()


@pytest.mark.parametrize("found", [(), FOUND[0][3:]])
def test_an_article_without_a_name_that_counts_is_none_the_less_caught_up_with(
    analysed: Library, found: tuple[Entity, ...]
) -> None:
    fields = Fields(None, None, DAYS[0], None, None, (), ())
    analysed.save_analysis(ARTICLES[0].sha256, "10", Analysis(fields, found, ()))
    analysed.search.catch_up()
    assert analysed.search.behind() == 0
    assert analysed.counts.entities(CountScope(article=ARTICLES[0].sha256)) == []
    analysed.close()


def test_the_tables_are_as_they_are_documented(analysed: Library) -> None:
    stream = io.StringIO()
    counted = analysed.counts.entities()
    counts_csv.export(counted, stream)
    counts_csv.export([Frequency("id", "=標", None, 3, 2)], stream, bom=False)
    counts_csv.export_pairs(
        analysed.counts.entities_together(PLACES, CooccurrenceUnit.PARAGRAPH), counted, stream, bom=False
    )
    counts_csv.export_pairs([Cooccurrence("id", "霁川市", 1)], counted, stream, bom=False)
    assert stream.getvalue() == GOLDEN.read_bytes().decode()
    analysed.close()
