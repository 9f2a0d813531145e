"""A search finds what a naive scan finds, in either script, with its place in the source."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis import links
from reader.errors import LibraryError
from reader.store.library import Library
from reader.store.research import folding
from reader.store.research.hits import _text_context
from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import Annotation, Collection, Decision, Repair, Reviewed, Script, Span, Status, Tag
from tests.store import finding, sample
from tests.store.finding import NOW, WORDS, Content, contents

SHA = sample.article().sha256


def opened(content: Content) -> Library:
    library = Library.in_memory("Ana")
    finding.fill(library, content)
    assert library.search.catch_up()
    return library


def keys(hits: list[Hit]) -> dict[tuple[HitKind, str, str], int]:
    return {(hit.kind, hit.id, hit.article): hit.places for hit in hits}


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(content=contents, asked=st.lists(st.sampled_from(WORDS), min_size=4, max_size=4))
def test_a_search_finds_what_looking_at_everything_finds(content: Content, asked: list[str]) -> None:
    library = opened(content)
    for text in asked:
        words = folding.query_words(text)
        hits = library.search.hits(SearchQuery(text))
        assert keys(hits) == finding.expected(library, words)
        assert (
            library.search.count(SearchQuery(text))
            == len(hits)
            == len({(hit.kind, hit.id, hit.article) for hit in hits})
        )
        for hit in hits:
            assert folding.fold(hit.found) in words
            check(library, hit)
        days = [(hit.dated or datetime.date.min, hit.article) for hit in hits if hit.article]
        assert days == sorted(days, reverse=True)
    library.close()


def check(library: Library, hit: Hit) -> None:
    """The source of a hit reads as the match, and is inside the text that was hit."""
    if hit.kind is HitKind.MEMO or hit.span is None:
        return
    views = finding.read(library, hit.article)
    reads = views.text(hit.span, Script.READING)
    if hit.kind is HitKind.COMMITMENT and hit.found not in finding.commitments(views)[0].text:
        assert hit.span == views.paragraphs[0]  # it was found in the speaker's name
    else:
        assert reads == hit.found
    line = views.paragraph(views.paragraph_at(hit.span.start), Script.READING).text
    assert hit.kind is not HitKind.ARTICLE or (hit.before + hit.found + hit.after) in line


@settings(max_examples=60)
@given(
    content=contents,
    text=st.sampled_from(WORDS),
    glance=st.integers(0, 3),
    limit=st.integers(0, 4),
    at=st.integers(0, 4),
)
def test_a_slice_is_a_part_of_all_however_it_is_found(
    content: Content, text: str, glance: int, limit: int, at: int
) -> None:
    library = opened(content)
    wanted = SearchQuery(text)
    whole = library.search.hits(wanted)
    with patch("reader.store.research.search._NEWEST_COUNT", glance):
        library.search._found = library.search._newest = None
        assert library.search.hits(wanted, limit, at) == whole[at : at + limit]
    assert library.search.hits(wanted, limit, at) == whole[at : at + limit]
    library.close()


@given(text=st.text(st.sampled_from("發发展乾干臺台隆Ａａa％%，,「 　🙂𠮷Σς\n\0"), max_size=12), at=st.integers(0, 12))
def test_folding_looks_at_each_character_alone(text: str, at: int) -> None:
    folded = folding.fold(text)
    assert len(folded) == len(text)
    assert folded == folding.fold(text[:at]) + folding.fold(text[at:]) == folding.fold(folded)
    assert folding.fold(links.simplified(text)) == folded
    assert folding.fold(text.upper()) == folded or len(text.upper()) != len(text)


def test_words_are_parted_by_spaces_unless_quoted() -> None:
    assert folding.query_words('發展　經濟 "Ａ 區" “數 字”發展') == ("发展", "经济", "a 区", "数 字")
    assert folding.query_words("發展 发展") == ("发展",)
    assert folding.query_words(' "" “”') == ()
    assert folding.query_words('"未完 的') == ("未完 的",)


@pytest.fixture
def filled(library: Library) -> Library:
    """The sample article and one in Simplified, with marks of two people, a memo, a collection and commitments."""
    other = sample.article("云岭市将发展数字经济\n𠮷溪镇🙂", "/news/云岭.txt")
    library.add_article(other, sample.FIELDS._replace(title=None, date=datetime.date(2031, 1, 2)))
    codebook = library.codebook
    top = codebook.add(Tag("上", 0, None, "", memo="发展的備忘"))
    codebook.add(Tag("下", 1, None, "", parent=top.id))
    library.annotations.add(sample.mark("發(fā)展旅游業(yè)", "下"))
    library.annotations.add(by(sample.mark("發(fā)展大會", "旁", note="發展"), "Bo"))
    library.annotations.add(by(replaced(sample.mark(Span(4, 6), text=other.text), other.sha256), "Bo"))
    finding.set_memo(library, SHA, "關於發展")
    for collection in (Collection("one", "甲"), Collection("two", "乙", "one")):
        library.collections.put(collection)
    library.collections.add_articles("two", [other.sha256])
    views = finding.read(library, other.sha256)
    library.workbench.save(other.sha256, [finding.judged(views)], views)
    library.search.catch_up()
    return library


def by(annotation: Annotation, author: str) -> Annotation:
    return annotation._replace(author=author)


def replaced(annotation: Annotation, article: str) -> Annotation:
    return annotation._replace(article=article)


OTHER = sample.article("云岭市将发展数字经济\n𠮷溪镇🙂").sha256


@pytest.mark.parametrize(
    ("narrower", "found"),
    [
        ({}, "article:O annotation:O commitment:O article:S annotation:S annotation:S memo:S memo:"),
        ({"kinds": frozenset({HitKind.MEMO, HitKind.COMMITMENT})}, "commitment:O memo:S memo:"),
        ({"tag": "上"}, "article:S annotation:S memo:S memo:"),
        ({"tag": "下"}, "article:S annotation:S memo:S"),
        ({"tag": "没有"}, ""),
        ({"author": "Bo"}, "article:O annotation:O article:S annotation:S"),
        ({"author": "Ana"}, "article:S annotation:S memo:S"),
        ({"speaker": "𠮷若谷"}, "article:O annotation:O commitment:O"),
        ({"speaker": "霁川市发展和改革委员会"}, "article:O annotation:O commitment:O"),
        ({"since": datetime.date(2031, 1, 2)}, "article:O annotation:O commitment:O"),
        ({"until": datetime.date(2031, 1, 1)}, "article:S annotation:S annotation:S memo:S"),
        ({"collection": "one"}, "article:O annotation:O commitment:O"),
        ({"collection": "two", "tag": "上"}, ""),
        ({"article": SHA, "kinds": frozenset({HitKind.ARTICLE})}, "article:S"),
    ],
)
def test_filters_narrow(filled: Library, narrower: dict[str, object], found: str) -> None:
    hits = filled.search.hits(SearchQuery("發展", **narrower))  # type: ignore[arg-type]
    letters = {SHA: "S", OTHER: "O", "": ""}
    assert [f"{hit.kind}:{letters[hit.article]}" for hit in hits] == found.split()
    assert filled.search.count(SearchQuery("發展", **narrower)) == len(hits)  # type: ignore[arg-type]


def test_what_is_left_out_of_a_long_line_is_told_by_three_dots() -> None:
    line = "𠮷" * 40 + "發展" + "鄉" * 70
    before, after = "…" + "𠮷" * 30, "鄉" * 60 + "…"
    assert _text_context(f"甲\n{line}\n乙", Span(42, 44)) == (before, "發展", after)
    assert _text_context("甲發展乙\n丙", Span(1, 3)) == ("甲", "發展", "乙")


def test_without_words_all_that_a_filter_lets_through(filled: Library) -> None:
    hits = filled.search.hits(SearchQuery(" ", frozenset({HitKind.ANNOTATION}), tag="上"))
    assert [(hit.found, hit.after, hit.places) for hit in hits] == [("", "發展旅游業", 0)]
    assert hits[0].span == sample.span("發(fā)展旅游業(yè)")
    assert (
        filled.search.hits(SearchQuery(""))
        == filled.search.hits(SearchQuery("", since=datetime.date(2000, 1, 1)))
        == []
    )


def test_rejected_commitments_are_not_found(filled: Library) -> None:
    views = finding.read(filled, OTHER)
    judged = finding.judged(views)
    decision = Decision("d", OTHER, judged.value.span, Status.REJECTED, judged.value, "Ana", NOW)
    filled.workbench.save(OTHER, [judged._replace(decision=decision)], views)
    assert filled.search.hits(SearchQuery("發展", frozenset({HitKind.COMMITMENT}))) == []


def test_a_commitment_that_was_worded_otherwise_is_shown_as_a_whole(filled: Library) -> None:
    views = finding.read(filled, OTHER)
    value = finding.commitments(views)[0]._replace(text="将发展得更快🙂")
    filled.workbench.save(OTHER, [Reviewed(value, None)], views)
    (hit,) = filled.search.hits(SearchQuery("發展得", frozenset({HitKind.COMMITMENT})))
    assert (hit.span, hit.before, hit.found) == (value.span, "将", "发展得")


def test_what_changes_is_behind_until_the_index_has_caught_up(filled: Library) -> None:
    search = filled.search
    assert search.behind() == 0
    mark = next(each for each in filled.annotations.of(SHA) if each.note)
    filled.annotations.update(mark._replace(note="改了🙂"))
    assert (search.behind(), search.count(SearchQuery("改了"))) == (1, 0)
    assert search.catch_up()
    assert (search.behind(), search.count(SearchQuery("改了"))) == (0, 1)
    filled.annotations.update(filled.annotations.of(SHA)[0]._replace(tags=("上",)))
    assert search.behind() == 0  # its words are the same
    filled.annotations.delete(mark.id)
    assert (search.behind(), search.count(SearchQuery("改了"))) == (0, 0)


def test_an_article_that_is_read_otherwise_is_found_as_it_is_read(filled: Library) -> None:
    search = filled.search
    marks = len(filled.annotations.of(SHA))
    filled.set_repair(SHA, False)
    assert search.behind() == 1 + marks
    assert search.count(SearchQuery("經(jīng)")) == 0
    assert search.catch_up()
    assert search.count(SearchQuery("經(jīng)濟")) == 1
    accepted = Repair(sample.span("旅"), "旅", "𠮷", "variant", True)
    filled.accept(SHA, [accepted], "Ana")
    assert search.catch_up()
    (hit, *_) = search.hits(SearchQuery("𠮷游"))
    assert (hit.span, hit.found, hit.after[0]) == (sample.span("旅游"), "𠮷游", "業")
    filled.withdraw(SHA, [accepted])
    assert search.behind() == 1 + marks
    assert search.catch_up()
    assert search.count(SearchQuery("𠮷游")) == 0
    filled._db.execute("INSERT INTO article_trigrams (article_trigrams) VALUES ('integrity-check')")


def test_an_article_that_goes_takes_its_words_along_and_its_number_is_not_given_again(filled: Library) -> None:
    numbers = [number for number, _ in filled.search.texts(SearchQuery("发展"))]
    with filled.transaction():
        filled._db.execute("DELETE FROM annotations WHERE article = ?", [OTHER])
        filled._db.execute("DELETE FROM articles WHERE sha256 = ?", [OTHER])
    assert filled.search.behind() == 0
    assert {hit.article for hit in filled.search.hits(SearchQuery("发展"))} == {SHA, ""}
    filled.add_article(sample.article("又一篇发展"), sample.FIELDS)
    filled.search.catch_up()
    again = [number for number, _ in filled.search.texts(SearchQuery("发展"))]
    assert max(again) > max(numbers)
    filled._db.execute("INSERT INTO article_trigrams (article_trigrams) VALUES ('integrity-check')")


def test_another_day_is_another_place_in_the_order(filled: Library) -> None:
    assert [hit.article for hit in filled.search.hits(SearchQuery("發展", frozenset({HitKind.ARTICLE})))] == [
        OTHER,
        SHA,
    ]
    filled.add_article(sample.article(), sample.FIELDS._replace(date=datetime.date(2033, 1, 1)))
    assert [hit.article for hit in filled.search.hits(SearchQuery("發展", frozenset({HitKind.ARTICLE})))] == [
        SHA,
        OTHER,
    ]


def test_catching_up_stops_when_it_is_enough_and_goes_on(library: Library) -> None:
    for number in range(30):
        library.add_article(sample.article(f"第{number}篇\n發展" * 9), sample.FIELDS)
    with patch("reader.store.research.indexing._BATCH_SECONDS", 0):
        assert not library.search.catch_up(lambda: library.search.behind() <= 20)
    assert library.search.behind() == 20
    assert library.search.catch_up()
    assert library.search.count(SearchQuery("發展", frozenset({HitKind.ARTICLE}))) == 31


def test_what_another_program_changes_meanwhile_is_indexed_as_it_is_then(library: Library) -> None:
    """An article that is to be read otherwise between the moment it was read and the moment that is written down."""
    library.search.catch_up()
    other = library.new_connection()
    changed: list[int] = []
    folded = folding.fold

    def meanwhile(text: str) -> str:
        if not changed:
            changed.append(1)
            other.set_repair(SHA, False)
        return folded(text)

    library.accept(SHA, [Repair(sample.span("旅"), "旅", "𠮷", "variant", True)], "Ana")
    with patch("reader.store.research.indexing.fold", meanwhile):
        assert library.search.catch_up()
    other.close()
    assert changed
    assert library.search.count(SearchQuery("經(jīng)濟")) == 1


def test_a_disk_that_fills_up_leaves_the_index_behind_and_whole(filled: Library) -> None:
    with filled.transaction():
        for number in range(40):
            filled.add_article(sample.article(f"第{number}篇" + "".join(map(chr, range(20000, 23000)))), sample.FIELDS)
    (pages,) = filled._db.execute("PRAGMA page_count").fetchone()
    filled._db.execute(f"PRAGMA max_page_count = {pages + 9}").fetchall()
    with pytest.raises(LibraryError, match="disk is full"):
        filled.search.catch_up()
    assert filled.search.behind() == 40
    assert filled.search.count(SearchQuery("發展")) == 8
    filled._db.execute("PRAGMA max_page_count = 1000000").fetchall()
    assert filled.search.catch_up()
    filled._db.execute("INSERT INTO article_trigrams (article_trigrams) VALUES ('integrity-check')")
    assert sample.integrity(filled.path) == "ok"


def test_a_mark_never_waits_for_the_index(tmp_path: Path) -> None:
    """A writer waits for one short transaction at most: each indexes only a few articles."""
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    with library.transaction():
        for number in range(60):
            library.add_article(sample.article(f"第{number}篇" + sample.TEXT * 9), sample.FIELDS)
    statements: list[str] = []
    library._db.conn.set_trace_callback(statements.append)
    with (
        patch("reader.store.research.indexing._TRANSACTION_SECONDS", 0),
        patch("reader.store.research.indexing._BATCH_SECONDS", 0),
    ):
        library.search.catch_up()
    library._db.conn.set_trace_callback(None)
    held: list[set[str]] = [set()]  # a statement with triggers is traced several times
    for statement in statements:
        if statement.startswith("BEGIN"):
            held.append(set())
        elif statement.startswith("INSERT INTO article_words VALUES"):
            held[-1].add(statement)
    assert max(map(len, held)) == 1
    assert sum(map(len, held)) == 60
    library.close()


def plan(library: Library, newer: tuple[str, str] | None) -> list[str]:
    """The query plan of the statement that searches articles."""
    statements: list[str] = []
    library._db.conn.set_trace_callback(statements.append)
    library.search._articles(SearchQuery("发展"), ("发展",), newer, 50)
    library._db.conn.set_trace_callback(None)
    (sql,) = (each for each in statements if "article_entries" in each)
    return [row[3] for row in library._db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]


def test_the_newest_articles_are_read_in_the_order_of_an_index(filled: Library) -> None:
    """A slice of common hits stops at its limit; nothing is sorted."""
    steps = plan(filled, ("2000-01-01", ""))
    assert "article_entries_dated" in steps[0]
    assert not [step for step in steps if "TEMP B-TREE" in step], steps


def test_a_word_of_two_characters_is_found_by_the_index(filled: Library) -> None:
    steps = plan(filled, None)
    assert any("article_terms VIRTUAL TABLE" in step for step in steps)
    assert not [step for step in steps if step.startswith("SCAN") and "article_terms" not in step], steps


def test_an_old_library_is_found_through_once_it_has_caught_up(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    assert library.search.catch_up()
    library.add_article(sample.article(), sample.FIELDS)
    with closing(sqlite3.connect(library.path)) as bare, bare:  # as a program of before would have left it
        bare.execute("DELETE FROM article_entries")
    assert library.search.behind() == 1
    assert library.search.catch_up()
    assert library.search.count(replace(SearchQuery("U盘"), article=SHA)) == 1
    library.close()


def test_hits_of_articles_that_are_gone_are_left_out(filled: Library) -> None:
    keys = filled.search._all(SearchQuery("發展"), ("发展",))
    filled._db.execute("DELETE FROM memos")
    assert len(filled.search.hits_for(keys, ("发展",))) == len(keys) - 1
