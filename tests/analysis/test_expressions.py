"""The tables of expressions: the value of each figure and the dates of each time, in every way of writing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analysis import comparisons, dates, intervals, quantities
from reader.text import scripts
from reader.types import Script, Span
from tests.analysis.helpers import TODAY

FOLDER = Path(__file__).parent / "expressions"
WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")


def table(name: str) -> list[list[str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def forms(text: str) -> list[str]:
    """A text as the analysis receives it, written in Simplified, in Traditional and with full-width digits."""
    traditional = scripts.convert(text, Script.HANS, Script.HANT)[0]
    back = scripts.convert(traditional, Script.HANT, Script.HANS)[0]
    return [text, back, text.translate(WIDE)]


def figures(text: str) -> Iterator[tuple[Span, str, str, str]]:
    """Span, comparator, value and unit of every figure of a Simplified text, as the tables write them."""
    for figure in quantities.find(text):
        span, comparator = comparisons.compare(text, figure, 0, len(text))
        value = f"{figure.value:f}" if figure.value is not None else f"{figure.low:f}..{figure.high:f}"
        yield span, comparator.value, value, figure.unit
    for span, comparator, percent in comparisons.multiples(text, 0, len(text)):
        yield span, comparator.value, f"{percent:f}", "%"
    for span, comparator in comparisons.benchmarks(text, 0, len(text)):
        if not any(True for _ in quantities.find(text)):
            yield span, comparator.value, "-", "-"


def written(value: str) -> str:
    """A value of a table; 2/3 as the decimal that it is."""
    if "/" not in value:
        return value
    above, below = value.split("/")
    return f"{Decimal(above) / Decimal(below):f}"


def times(text: str) -> list[Span]:
    return sorted([*dates.find(text), *dates.plans(text, 0, len(text))])


def day(text: str) -> datetime.date | None:
    return None if text == "-" else datetime.date.fromisoformat(text)


@pytest.mark.parametrize("row", table("figures.tsv"), ids=lambda row: str(row[0]))
def test_figures(row: list[str]) -> None:
    expression, words, comparator, value, unit = row
    at = expression.index(words)
    for text in forms(expression):
        found = [
            (span, how, worth, "-" if of == "" else of.translate({0xFF05: "%"}))
            for span, how, worth, of in figures(text)
        ]
        expected = Span(at, at + len(words)), comparator, written(value), unit.translate({0xFF05: "%"})
        assert found == [expected], text


@pytest.mark.parametrize("row", table("times.tsv"), ids=lambda row: f"{row[0]} {'-'.join(row[4:])}")
def test_times(row: list[str]) -> None:
    expression, words, first, last, *told = row
    today = day(told[0]) if told else TODAY
    at = expression.index(words)
    for text in forms(expression):
        assert times(text) == [Span(at, at + len(words))], text
        assert intervals.interval(text[at : at + len(words)], today) == (day(first), day(last)), text


@pytest.mark.parametrize("row", table("traditional.tsv"), ids=lambda row: str(row[0]))
def test_usages_of_hong_kong_and_taiwan(row: list[str]) -> None:
    expression, words, kind, first, last = row
    text = scripts.convert(expression, Script.HANT, Script.HANS)[0]
    if words == "-":
        assert times(text) == []
        return
    at = expression.index(words)
    span = Span(at, at + len(words))
    if kind == "time":
        assert times(text) == [span]
        assert intervals.interval(text[span.start : span.end], TODAY) == (day(first), day(last))
    else:
        unit = scripts.convert(last, Script.HANT, Script.HANS)[0].replace("-", "")
        assert list(figures(text)) == [(span, kind, first, unit)]


@pytest.mark.parametrize("row", table("neither.tsv"), ids=lambda row: str(row[0]))
def test_what_is_neither(row: list[str]) -> None:
    expression, kind = row
    for text in forms(expression):
        assert times(text) == [] if kind == "time" else [f for f in quantities.find(text) if f.unit] == []


def examples() -> list[list[str]]:
    """The rows of the table of examples in docs/figures.md."""
    page = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8").split("## Examples")[1]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"][2:]


@pytest.mark.parametrize("row", examples(), ids=lambda row: str(row[0]))
def test_the_examples_of_the_page(row: list[str]) -> None:
    expression, reads = row
    if "to " in reads:
        first, last = intervals.interval(expression, TODAY)
        assert f"{first or ''} to {last or ''}".strip() == reads
    else:
        assert [f"{how} {worth} {unit}" for _, how, worth, unit in figures(expression)] == [reads]


def test_there_are_three_hundred_expressions_and_none_twice() -> None:
    rows = [tuple(row) for name in ("figures.tsv", "times.tsv", "traditional.tsv") for row in table(name)]
    assert len(set(rows)) == len(rows) >= 300
