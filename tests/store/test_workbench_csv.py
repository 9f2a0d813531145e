"""What a list shows as a table: the golden one, its columns, and what belongs to a list alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from reader.store.exchange import commitments_csv, workbench_csv
from reader.store.library import Library
from reader.store.query import GroupBy, Query, Sort
from reader.text.views import Views
from reader.types import Decision, Reviewed, Status, Term
from tests.store import analysed, benches, sample
from tests.store.benches import HANT, several

GOLDEN = Path(__file__).parents[1] / "golden" / "shown.csv"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(tmp_path_factory.mktemp("csv") / "library.sqlite", "Ana")
    opened.add_article(sample.article(), sample.FIELDS)
    benches.add(opened, HANT)
    yield opened
    opened.close()


def table(library: Library, query: Query, by: GroupBy | None = None, terms: tuple[Term, ...] = ()) -> str:
    stream = io.StringIO(newline="")
    workbench_csv.export(library.workbench.iter_rows(query, Sort.TEXT, by), stream, terms=terms)
    return stream.getvalue()


def test_the_table_of_a_list_is_the_golden_one(library: Library) -> None:
    article = sample.article()
    first, *others = analysed.ANALYSIS.commitments
    decision = Decision("id", article.sha256, first.span, Status.EDITED, first, "=Ana", benches.DECIDED)
    reviewed = [Reviewed(first, decision), *(Reviewed(each, None) for each in others)]
    library.workbench.save(article.sha256, reviewed, Views(article))
    assert table(library, Query(article=article.sha256)) == GOLDEN.read_bytes().decode()


def test_the_columns_are_those_of_extract_and_what_was_decided(library: Library) -> None:
    article, some = sample.article(), analysed.ANALYSIS.commitments[:2]  # whose texts are those of their spans
    library.workbench.save(article.sha256, [Reviewed(each, None) for each in some], Views(article))
    stream = io.StringIO(newline="")
    commitments_csv.export([(Views(article), analysed.ANALYSIS._replace(commitments=some))], stream)
    extracted = list(csv.DictReader(io.StringIO(stream.getvalue().removeprefix("\ufeff"))))
    shown = csv.DictReader(io.StringIO(table(library, Query(article=article.sha256)).removeprefix("\ufeff")))
    assert tuple(shown.fieldnames or ()) == workbench_csv.COLUMNS
    assert list(shown) == [row | {"status": "suggested", "author": "", "decided": ""} for row in extracted]


@given(several(HANT))
def test_groups_follow_each_other_and_nothing_is_lost(library: Library, reviewed: list[Reviewed]) -> None:
    library.workbench.save(HANT.article.sha256, reviewed, HANT)
    query = Query(article=HANT.article.sha256, statuses=frozenset(Status))
    rows = list(csv.DictReader(io.StringIO(table(library, query, GroupBy.DEADLINE).removeprefix("\ufeff"))))
    assert len(rows) == len(reviewed)
    days = [row["to"] or "9999" for row in rows]
    assert days == sorted(days)


def test_words_of_the_person_are_converted_as_the_person_says(library: Library) -> None:
    article = sample.article()
    library.workbench.save(article.sha256, [Reviewed(analysed.ANALYSIS.commitments[0], None)], Views(article))
    text = table(library, Query(article=article.sha256), terms=(Term("旅游業", "旅遊業", None),))
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert "旅遊業" in row["text_traditional"]
    assert "旅游業" in row["text"]
