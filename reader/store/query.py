"""Queries to the workbench, and their SQL."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from reader.types import Status, Strength

DEFAULT_STATUSES = frozenset(Status) - {Status.REJECTED}
"""All but rejected."""


class Sort(StrEnum):
    """Sort orders of rows. Ties are ordered newest article first, then in text order."""

    TEXT = "text"
    DEADLINE = "deadline"  # soonest first, without a day last
    FIGURE = "figure"  # by unit, the largest first, without a figure last
    STRENGTH = "strength"  # pledges first
    SURE = "sure"  # the surest first, those that a person added before all others
    UNSURE = "unsure"  # the other way round


class GroupBy(StrEnum):
    """What rows can be grouped by."""

    SPEAKER = "speaker"  # the person, else the body
    ORGANISATION = "organisation"
    DEADLINE = "deadline"  # its last day
    FIGURE = "figure"  # the metric of the first figure
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Query:
    """A filter on commitments; every given condition must hold.

    `article` is a sha256, None for the whole library. `search` are words in either script, each of which must occur in
    the commitment or in the name, role or organisation of its speaker. `due_from` and `due_to` bound the deadline's
    last day, both inclusive. `person`, `body` and `metric` are keys of `reader.analysis.links`; a commitment has a
    metric if any of its figures has. Empty `strengths` mean all. `less_sure_than` is above the probability of each; one
    without a probability does not pass.
    """

    article: str | None = None
    search: str = ""
    statuses: frozenset[Status] = DEFAULT_STATUSES
    with_figures: bool = False
    with_deadline: bool = False
    due_from: datetime.date | None = None
    due_to: datetime.date | None = None
    person: str | None = None
    body: str | None = None
    metric: str | None = None
    strengths: frozenset[Strength] = frozenset()
    less_sure_than: float | None = None


Parameters = list[str | int | float | None]

_NEWEST_FIRST = "c.dated DESC, c.article, c.place"
ORDERS = {
    Sort.TEXT: _NEWEST_FIRST,
    Sort.DEADLINE: f"c.last NULLS LAST, {_NEWEST_FIRST}",
    Sort.FIGURE: f"c.unit NULLS LAST, c.value DESC, {_NEWEST_FIRST}",
    Sort.STRENGTH: f"c.firmness, {_NEWEST_FIRST}",
    Sort.SURE: f"c.sure DESC NULLS FIRST, {_NEWEST_FIRST}",
    Sort.UNSURE: f"c.sure NULLS LAST, {_NEWEST_FIRST}",
}
COLUMNS = {
    GroupBy.SPEAKER: "speaker",
    GroupBy.ORGANISATION: "body",
    GroupBy.DEADLINE: "last",
    GroupBy.FIGURE: "metric",
    GroupBy.ARTICLE: "article",
}


def condition(query: Query, simplified: str) -> tuple[str, Parameters]:
    """The WHERE clause for rows of ``commitments AS c``; `simplified` is the query's search in Simplified."""
    terms: list[str] = ["TRUE"]
    values: Parameters = []

    def add(term: str, *parameters: str | float) -> None:
        terms.append(term)
        values.extend(parameters)

    if query.article is not None:
        add("c.article = ?", query.article)
    if query.statuses != frozenset(Status):
        add(f"c.status IN ({_placeholders(query.statuses)})", *query.statuses)
    if query.strengths:
        add(f"c.strength IN ({_placeholders(query.strengths)})", *query.strengths)
    if query.with_figures:
        add("c.figures > 0")
    if query.with_deadline:
        add("c.deadline <> ''")
    if query.due_from is not None:
        add("c.last >= ?", query.due_from.isoformat())
    if query.due_to is not None:
        add("c.last <= ?", query.due_to.isoformat())
    if query.person is not None:
        add("c.person = ?", query.person)
    if query.body is not None:
        add("c.body = ?", query.body)
    if query.less_sure_than is not None:
        add("c.sure < ?", query.less_sure_than)
    if query.metric is not None:
        add("c.id IN (SELECT commitment FROM targets WHERE key = ?)", query.metric)
    for word in simplified.split():
        add(*_containing(word))
    return " AND ".join(terms), values


def group_condition(by: GroupBy, key: str) -> tuple[str, Parameters]:
    """The WHERE clause of one group."""
    if by is GroupBy.DEADLINE and not key:
        return "c.last IS NULL", []
    return f"c.{COLUMNS[by]} = ?", [key]


def _placeholders(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _containing(word: str) -> tuple[str, str]:
    """Use the trigram index for three characters or more; scan all words for fewer."""
    if len(word) >= 3:
        phrase = '"' + word.replace('"', '""') + '"'
        return "c.id IN (SELECT rowid FROM commitment_trigrams WHERE commitment_trigrams MATCH ?)", phrase
    return "c.id IN (SELECT id FROM commitment_words WHERE instr(words, ?))", word
