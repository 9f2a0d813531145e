"""The workbench's rows match what was saved, and SQL filters, sorts and groups as plain Python does."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis import links
from reader.errors import LibraryError
from reader.store.library import Library
from reader.store.query import DEFAULT_STATUSES, ORDERS, GroupBy, Query, Sort
from reader.store.workbench import CommitmentRow, group_key
from reader.types import Analysis, Commitment, Reviewed, Script, Span, Status, Strength
from tests.store import benches, sample
from tests.store.benches import HANS, HANT, several

SHA = {views: views.article.sha256 for views in (HANT, HANS)}
EVERYTHING = frozenset(Status)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(tmp_path_factory.mktemp("bench") / "library.sqlite", "Ana")
    for views in (HANT, HANS):
        benches.add(opened, views)
    yield opened
    opened.close()


def keep(library: Library, hant: list[Reviewed], hans: list[Reviewed]) -> list[CommitmentRow]:
    """Keep both and give all rows in the order of the text."""
    library.workbench.save(SHA[HANT], hant, HANT)
    library.workbench.save(SHA[HANS], hans, HANS)
    return library.workbench.rows(Query(statuses=EVERYTHING))


def without_why(each: Reviewed) -> Commitment:
    """The commitment as a row has it."""
    assert isinstance(each.value, Commitment)
    return each.value._replace(why=None)


def value(number: int) -> Commitment:
    return Commitment(Span(number, number + 3), f"第{number}項", "將", None, Strength.PLEDGE, None, (), None)


@given(hant=several(HANT), hans=several(HANS))
def test_rows_say_what_was_kept_newest_article_first(
    library: Library, hant: list[Reviewed], hans: list[Reviewed]
) -> None:
    rows = keep(library, hant, hans)
    assert [row.commitment for row in rows] == list(map(without_why, hant + hans))
    assert [row.place for row in rows] == [*range(len(hant)), *range(len(hans))]
    for row, each in zip(rows, hant + hans, strict=True):
        views = HANT if row.article == SHA[HANT] else HANS
        assert row.status is each.status
        assert isinstance(each.value, Commitment)
        assert row.sure == (each.value.why and each.value.why.sure)
        decided = each.decision and each.decision.decided
        assert (row.author, row.decided) == (("Ana", decided) if each.decision else ("", None))
        assert (row.path, row.script) == (views.article.path, views.native)
        assert row.paragraph == views.paragraph_at(row.commitment.span.start) + 1
        assert row.dated == (datetime.date(2031, 2, 3) if views is HANT else datetime.date(2030, 1, 5))
        assert row.title == ("霽川市部署新一年工作" if views is HANT else "云岭市谋划全年发展")


@given(before=several(HANT), after=several(HANT), kept=st.integers(0, 8), tail=st.integers(0, 8))
def test_writing_only_what_changed_is_writing_all(
    library: Library, before: list[Reviewed], after: list[Reviewed], kept: int, tail: int
) -> None:
    new = before[:kept] + after + before[len(before) - tail :] if tail <= len(before) else after
    library.workbench.save(SHA[HANT], before, HANT)
    library.workbench.save(SHA[HANT], new, HANT)
    query = Query(article=SHA[HANT], statuses=EVERYTHING)
    rows = library.workbench.rows(query)
    assert [(row.commitment, row.status, row.place) for row in rows] == [
        (without_why(each), each.status, place) for place, each in enumerate(new)
    ]
    found = library.workbench.rows(replace(query, search="經濟"))
    assert found == [row for row in rows if "經濟" in row.commitment.text]
    gathered = library._db.execute("SELECT count(*) FROM commitment_words").fetchone()
    assert gathered == library._db.execute("SELECT count(*) FROM commitments").fetchone()
    library._db.execute("INSERT INTO commitment_trigrams (commitment_trigrams) VALUES ('integrity-check')")
    (targets,) = library._db.execute("SELECT count(*) FROM targets").fetchone()
    assert targets >= sum(len(row.commitment.targets) for row in rows)


def test_one_decision_writes_one_row(library: Library) -> None:
    some = [Reviewed(value(number), None) for number in range(40)]
    library.workbench.save(SHA[HANT], some, HANT)
    numbers = {row.place: row.id for row in library.workbench.rows(Query(article=SHA[HANT]))}
    edited = some[7].value._replace(text="別的")
    library.workbench.save(SHA[HANT], [*some[:7], Reviewed(edited, None), *some[8:]], HANT)
    after = {row.place: row.id for row in library.workbench.rows(Query(article=SHA[HANT]))}
    assert {place for place in numbers if numbers[place] != after[place]} == {7}


def passes(row: CommitmentRow, query: Query) -> bool:
    """The query in plain Python."""
    commitment = row.commitment
    last = commitment.deadline.last if commitment.deadline else None
    spoken = [part for part in (commitment.speaker or ())[:3] if part]
    words = links.simplified(" ".join([commitment.text.replace("\n", " "), *spoken])).lower()
    return (
        query.article in (None, row.article)
        and row.status in query.statuses
        and (not query.strengths or commitment.strength in query.strengths)
        and (not query.with_figures or bool(commitment.targets))
        and (not query.with_deadline or commitment.deadline is not None)
        and (query.due_from is None or (last is not None and last >= query.due_from))
        and (query.due_to is None or (last is not None and last <= query.due_to))
        and query.person in (None, row.person)
        and query.body in (None, row.body)
        and (query.metric is None or query.metric in {links.metric(each) for each in commitment.targets})
        and (query.less_sure_than is None or (row.sure is not None and row.sure < query.less_sure_than))
        and all(word in words for word in links.simplified(query.search).lower().split())
    )


DAYS = st.none() | st.sampled_from(
    [datetime.date(2031, 6, 29), datetime.date(2031, 6, 30), datetime.date(2031, 12, 31)]
)
FILTERS: dict[str, st.SearchStrategy[object]] = {
    "article": st.sampled_from([None, SHA[HANT]]),
    "search": st.sampled_from(
        [
            "",
            "",
            "經濟",
            "数字經濟",
            "產值 達到",
            "100%",
            "%",
            "_",
            "\\",
            'a"區',
            "a區",
            "A",
            "許霽",
            "市委",
            "豐",
            "𠮷",
            "*",
            "粮食 丰",
        ]
    ),
    "statuses": st.sampled_from([DEFAULT_STATUSES, EVERYTHING, frozenset({Status.REJECTED}), frozenset[Status]()]),
    "with_figures": st.booleans(),
    "with_deadline": st.booleans(),
    "due_from": DAYS,
    "due_to": DAYS,
    "person": st.sampled_from(["许霁", "", "谁"]),
    "body": st.sampled_from(["霁川市发展和改革委员会", ""]),
    "metric": st.sampled_from(["地区生产总值", "投资"]),
    "strengths": st.sampled_from([frozenset[Strength](), frozenset({Strength.AIM, Strength.PLAN})]),
    "less_sure_than": st.sampled_from([0.0, 0.5, 1.0]),
}
# Two filters at most, or hardly anything would pass.
QUERIES = st.sets(st.sampled_from(sorted(FILTERS)), max_size=2).flatmap(
    lambda names: st.builds(Query, **{name: FILTERS[name] for name in names})
)


def figure(row: CommitmentRow) -> tuple[bool, str, float]:
    """First those with a value, by unit, the largest first."""
    first = next(iter(row.commitment.targets), None)
    value = None if first is None else next((n for n in (first.value, first.high, first.low) if n is not None), None)
    return (value is None, first.unit if first and value is not None else "", -float(value or 0))


def last(row: CommitmentRow) -> datetime.date:
    deadline = row.commitment.deadline
    return (deadline and deadline.last) or datetime.date.max


KEYS: dict[Sort, Callable[[CommitmentRow], object]] = {
    Sort.TEXT: lambda row: 0,
    Sort.DEADLINE: last,
    Sort.FIGURE: figure,
    Sort.STRENGTH: lambda row: list(Strength).index(row.commitment.strength),
    Sort.SURE: lambda row: (row.sure is not None, -(row.sure or 0)),
    Sort.UNSURE: lambda row: (row.sure is None, row.sure or 0),
}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    hant=several(HANT),
    hans=several(HANS),
    queries=st.lists(QUERIES, min_size=1, max_size=4),
    sort=st.sampled_from(Sort),
    by=st.sampled_from(GroupBy),
    limit=st.integers(1, 5),
    offset=st.integers(0, 5),
)
def test_sql_finds_sorts_slices_and_gathers_as_python_does(
    library: Library,
    hant: list[Reviewed],
    hans: list[Reviewed],
    queries: list[Query],
    sort: Sort,
    by: GroupBy,
    limit: int,
    offset: int,
) -> None:
    rows, bench = keep(library, hant, hans), library.workbench
    for query in queries:
        expected = sorted((row for row in rows if passes(row, query)), key=KEYS[sort])  # type: ignore[arg-type,type-var]
        assert bench.rows(query, sort) == expected
        assert list(bench.iter_rows(query, sort)) == expected
        assert bench.rows(query, sort, limit=limit, offset=offset) == expected[offset : offset + limit]
        assert bench.count(query) == len(expected)
        groups = bench.groups(query, by)
        assert {group.key: group.count for group in groups} == Counter(group_key(row, by) for row in expected)
        for group in groups:
            assert bench.rows(query, sort, group) == [row for row in expected if group_key(row, by) == group.key]
        assert list(bench.iter_rows(query, sort, by)) == [
            row for group in groups for row in expected if group_key(row, by) == group.key
        ]
        assert "" not in [group.key for group in groups][:-1]  # the group without a value is last
        sizes = [group.count for group in groups if group.key]
        assert by is GroupBy.DEADLINE or sizes == sorted(sizes, reverse=True)
        days = [group.key for group in groups if group.key]
        assert by is not GroupBy.DEADLINE or days == sorted(days)


def test_a_group_is_called_as_an_article_writes_it(library: Library) -> None:
    reviewed = [Reviewed(value(0)._replace(speaker=speaker), None) for speaker in benches.SPEAKERS[HANT]]
    library.workbench.save(SHA[HANT], reviewed, HANT)
    library.workbench.save(SHA[HANS], (), HANS)
    labels = {group.key: group.label for group in library.workbench.groups(Query(), GroupBy.SPEAKER)}
    assert labels == {"许霁": "許霽", "霁川市发展和改革委员会": "霽川市發改委", "": ""}
    assert [group.label for group in library.workbench.groups(Query(), GroupBy.ARTICLE)] == ["霽川市部署新一年工作"]


def test_a_transaction_that_is_taken_back_leaves_no_trace_in_what_comes_next(library: Library) -> None:
    one, two = ([Reviewed(value(number), None)] for number in (1, 2))
    library.workbench.save(SHA[HANT], one, HANT)

    def taken_back() -> None:
        with library.transaction():
            library.workbench.save(SHA[HANT], two, HANT)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        taken_back()
    library.workbench.save(SHA[HANT], two, HANT)
    assert [row.commitment for row in library.workbench.rows(Query(article=SHA[HANT]))] == [two[0].value]


def test_what_another_connection_kept_is_seen_and_replaced(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    benches.add(library, HANT)
    one, two = ([Reviewed(value(number), None)] for number in (1, 2))
    library.workbench.save(SHA[HANT], one, HANT)
    other = library.new_connection()
    other.workbench.save(SHA[HANT], two * 3, HANT)
    other.close()
    assert library.workbench.count(Query()) == 3
    library.workbench.save(SHA[HANT], one, HANT)
    assert [row.commitment for row in library.workbench.rows(Query())] == [one[0].value]
    library.close()


def test_a_disk_that_fills_up_leaves_the_rows_as_they_were(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    benches.add(library, HANT)
    one, many = [Reviewed(value(1), None)], [Reviewed(value(number), None) for number in range(3000)]
    library.workbench.save(SHA[HANT], one, HANT)
    before = library.workbench.rows(Query())
    (pages,) = library._db.execute("PRAGMA page_count").fetchone()
    library._db.execute(f"PRAGMA max_page_count = {pages + 9}").fetchall()
    with pytest.raises(LibraryError, match="disk is full"):
        library.workbench.save(SHA[HANT], many, HANT)
    assert library.workbench.rows(Query()) == before
    library._db.execute("PRAGMA max_page_count = 1000000").fetchall()
    library.workbench.save(SHA[HANT], many, HANT)
    assert library.workbench.count(Query(search="第2999項")) == 1
    library.close()
    assert sample.integrity(tmp_path / "library.sqlite") == "ok"


def test_a_library_that_another_program_writes_to_says_so_and_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with patch("reader.store.schema.BUSY_SECONDS", 0.05):
        library = Library.open(path, "Ana")
    benches.add(library, HANT)
    one = [Reviewed(value(1), None)]
    library.workbench.save(SHA[HANT], one, HANT)
    writer = sqlite3.connect(path)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="another program"):
        library.workbench.save(SHA[HANT], [], HANT)
    assert library.workbench.count(Query()) == 1
    writer.rollback()
    writer.close()
    library.workbench.save(SHA[HANT], [], HANT)
    assert library.workbench.count(Query()) == 0
    library.close()
    assert sample.integrity(path) == "ok"


def test_commitments_go_with_their_article(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    benches.add(library, HANT)
    library.workbench.save(SHA[HANT], [Reviewed(value(1), None)], HANT)
    library._db.execute("DELETE FROM articles")
    for table in ("commitments", "commitment_words", "targets"):
        assert library._db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    library._db.execute("INSERT INTO commitment_trigrams (commitment_trigrams) VALUES ('integrity-check')")
    library.close()


def test_articles_that_were_not_analysed_or_whose_rows_are_missing_are_known(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    for views in (HANS, HANT):
        benches.add(library, views)
    assert set(library.workbench.outdated_articles("5")) == set(SHA.values())
    found = Analysis(sample.FIELDS, (), (value(1),))
    library.save_analysis(SHA[HANT], "5", found)
    library.save_analysis(SHA[HANS], "5", found._replace(commitments=()))
    assert library.workbench.outdated_articles("5") == [SHA[HANT]]  # promises something, but has no rows
    library.workbench.save(SHA[HANT], [Reviewed(value(1), None)], HANT)
    assert library.workbench.outdated_articles("5") == []
    assert set(library.workbench.outdated_articles("6")) == set(SHA.values())
    library.close()


def test_of_an_article_that_another_removed_nothing_is_kept(tmp_path: Path) -> None:
    """A window that knows its last save, and now saves something else."""
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    for views in (HANS, HANT):
        benches.add(library, views)
    found, reviewed = Analysis(sample.FIELDS, (), (value(1),)), [Reviewed(value(1), None)]
    assert library.save_analysis(SHA[HANT], "5", found)
    assert library.workbench.save(SHA[HANT], reviewed, HANT)
    with contextlib.closing(library.new_connection()) as other:
        other.remove_article(SHA[HANT])
    assert not library.save_analysis(SHA[HANT], "5", found)
    assert not library.workbench.save(SHA[HANT], [*reviewed, Reviewed(value(2), None)], HANT)
    assert not library.workbench.can_update(SHA[HANT])
    assert library.analysis(SHA[HANT], "5") is None
    assert library.workbench.save(SHA[HANS], reviewed, HANS)
    library.close()


def test_each_order_is_read_from_an_index(library: Library) -> None:
    """Every order has an index, so that a slice of 100,000 rows sorts nothing."""
    for sort in Sort:
        where = "c.status IN ('suggested', 'edited')"
        sql = f"SELECT c.id FROM commitments AS c WHERE {where} ORDER BY {ORDERS[sort]} LIMIT 9"
        plan = [row[3] for row in library._db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
        assert not [step for step in plan if "TEMP B-TREE" in step], (sort, plan)


def test_a_library_in_memory_serves_as_one_on_disk() -> None:
    library = Library.in_memory("Ana")
    benches.add(library, HANS)
    library.workbench.save(SHA[HANS], [Reviewed(value(1), None)], HANS)
    (row,) = library.workbench.rows(Query())
    assert (row.script, row.title) == (Script.HANS, "云岭市谋划全年发展")
    library.close()
