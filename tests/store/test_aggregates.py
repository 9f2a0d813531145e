"""Actors, metrics and overdue commitments over a small library whose answers can be counted by hand."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.store import connections
from reader.store.aggregates import Actor, ActorKind, AggregateOrder
from reader.store.library import Library
from reader.store.query import Query
from reader.types import Comparator, Script
from tests.store import ledger

Y2023, Y2024, Y2026 = datetime.date(2023, 1, 15), datetime.date(2024, 1, 20), datetime.date(2026, 2, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(tmp_path_factory.mktemp("across") / "library.sqlite", "tester")
    ledger.fill(opened)
    yield opened
    opened.close()


def names(found: list[Actor]) -> list[str]:
    return [actor.label for actor in found]


def test_a_person_counts_over_articles_and_scripts_without_what_was_rejected(library: Library) -> None:
    (chen,) = library.aggregates.actors("陈霁")
    # As the newest article writes the name.
    assert chen == Actor(ActorKind.PERSON, "陈霁", "陳霽", Script.HANT, 5, 3, Y2023, Y2026)


def test_what_a_person_says_counts_for_the_body_too(library: Library) -> None:
    found = {(actor.kind, actor.key): actor.statements for actor in library.aggregates.actors()}
    assert found == {
        (ActorKind.PERSON, "陈霁"): 5,
        (ActorKind.PERSON, "白溪"): 1,
        (ActorKind.BODY, "霁川市人民政府"): 5,
        (ActorKind.BODY, "霁川市交通运输局"): 2,
    }


@pytest.mark.parametrize("search", ["交通", "交通局", "霽川市交通局", " 霁川市交通 ", "交通运输"])
def test_either_script_and_either_form_find(library: Library, search: str) -> None:
    assert names(library.aggregates.actors(search)) == ["霽川市交通局"]


@pytest.mark.parametrize("search", ["%", "_", "\\", "'", "没有的人"])
def test_signs_of_sql_are_searched_for_as_they_are(library: Library, search: str) -> None:
    assert library.aggregates.actors(search) == []


@given(order=st.sampled_from(AggregateOrder))
def test_turning_an_order_round_turns_its_column_round(library: Library, order: AggregateOrder) -> None:
    column = {
        AggregateOrder.NAME: 1,
        AggregateOrder.COUNT: 4,
        AggregateOrder.ARTICLES: 5,
        AggregateOrder.FIRST: 6,
        AggregateOrder.LAST: 7,
    }[order]
    rising, falling = (library.aggregates.actors("", order, turn) for turn in (False, True))
    assert sorted(rising) == sorted(falling)
    assert [actor[column] for actor in rising] == sorted(actor[column] for actor in rising)
    assert [actor[column] for actor in falling] == sorted((actor[column] for actor in falling), reverse=True)


def test_the_offices_of_a_person_over_time(library: Library) -> None:
    deputy, mayor = library.aggregates.offices(ActorKind.PERSON, "陈霁")
    assert (deputy.role, deputy.org, deputy.statements, deputy.first, deputy.last) == (
        "副市长", "霽川市人民政府", 2, Y2023, Y2023,
    )  # fmt: skip
    # 市长 and 市長 are one office.
    assert (mayor.role, mayor.script, mayor.statements, mayor.first, mayor.last) == (
        "市长", Script.HANS, 3, Y2024, Y2026,
    )  # fmt: skip


def test_the_people_who_spoke_for_a_body(library: Library) -> None:
    assert [
        (each.name, each.role, each.org) for each in library.aggregates.offices(ActorKind.BODY, "霁川市交通运输局")
    ] == [("白溪", "局長", "")]


def test_a_metric_gathers_its_names(library: Library) -> None:
    found = {
        metric.key: (metric.figures, metric.articles, metric.first, metric.last)
        for metric in library.aggregates.metrics()
    }
    assert found == {
        "地区生产总值": (3, 2, 2023, 2026),
        "城镇新增就业": (1, 1, 2023, 2023),
        "线路": (1, 1, 2026, 2026),
    }
    assert [metric.label for metric in library.aggregates.metrics("線路")] == ["線路"]
    assert [metric.key for metric in library.aggregates.metrics("GDP")] == ["地区生产总值"]


def test_figures_stand_in_the_order_of_their_years_with_exact_values(library: Library) -> None:
    about, grow, reach = library.aggregates.figures("地区生产总值")
    assert (about.year, about.comparator, about.value, about.unit) == (2023, Comparator.ABOUT, Decimal(5), "%")
    assert (grow.year, grow.comparator, grow.value) == (2024, Comparator.INCREASE_BY, Decimal("5.5"))
    # The year of the deadline, not of the article; a range has no single value.
    assert (reach.year, reach.dated, reach.value, reach.low, reach.high) == (
        2026, Y2024, None, Decimal(90000000000), Decimal(95000000000),
    )  # fmt: skip
    assert (reach.who, reach.title) == ("陈霁", "霽川市2024年工作报告")


def test_a_figure_stands_where_its_article_has_it(library: Library) -> None:
    for figure in library.aggregates.figures("地区生产总值"):
        article = library.article(figure.article)
        assert article is not None
        assert article.text[figure.span.start : figure.span.end] == figure.text


def test_units_are_one_in_both_scripts(library: Library) -> None:
    (figure,) = library.aggregates.figures("线路")
    assert (figure.unit, figure.text) == ("条", "兩條")


def test_overdue_is_what_had_to_be_done_before_today(library: Library) -> None:
    def due(today: datetime.date) -> list[datetime.date | None]:
        found = library.workbench.of(library.aggregates.overdue(today))
        return [row.commitment.deadline.last if row.commitment.deadline else None for row in found]

    end, march = datetime.date(2023, 12, 31), datetime.date(2026, 3, 31)
    assert due(end) == []
    assert due(end + datetime.timedelta(days=1)) == [end]
    assert due(march) == [end]  # its last day is not over
    assert due(march + datetime.timedelta(days=1)) == [march, end]
    assert len(library.aggregates.overdue(datetime.date(2030, 1, 1), limit=1)) == 1


def test_a_rejected_commitment_is_never_overdue(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "tester")
    once = ledger.statement("年底前将建成", ledger.CHEN, due=datetime.date(2020, 12, 31))
    ledger.keep(library, "公告", Y2023, once, once, rejected=(1,))
    today = datetime.date(2026, 1, 1)
    assert len(library.aggregates.overdue(today)) == library.workbench.count(Query(due_to=today)) == 1
    library.close()


def test_an_empty_library_has_nobody(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", "tester")
    across = library.aggregates
    assert (across.actors(), across.metrics(), across.figures("x"), across.offices(ActorKind.BODY, "x")) == (
        [],
        [],
        [],
        [],
    )
    library.close()


def test_a_library_that_another_program_locks_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.schema.BUSY_SECONDS", 0.05)
    library = Library.open(tmp_path / "library.sqlite", "tester")
    library._db.execute("PRAGMA journal_mode = DELETE")  # in which a writer keeps readers out
    connections.remember_log(library._db.conn)
    other = sqlite3.connect(library.path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="another program"):
        library.aggregates.actors()
    with pytest.raises(LibraryError, match="another program"):
        library.aggregates.figures("x")
    other.close()
    library.close()
