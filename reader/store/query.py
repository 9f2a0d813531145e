"""What can be asked of the workbench, and the SQL that asks it."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from reader.types import Status, Strength

SHOWN = frozenset(Status) - {Status.REJECTED}
"""What is asked for unless somebody wants the rejected ones."""


class Sort(StrEnum):
    """The order of rows. Whatever it leaves equal stands newest article first, then as in the text."""

    TEXT = "text"
    DEADLINE = "deadline"  # soonest first, those without a day last
    FIGURE = "figure"  # by unit, the largest first, those without a figure last
    STRENGTH = "strength"  # pledges first


class By(StrEnum):
    """What rows can be gathered by."""

    SPEAKER = "speaker"  # the person, else the body
    ORGANISATION = "organisation"
    DEADLINE = "deadline"  # its last day
    FIGURE = "figure"  # what the first figure measures
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Query:
    """Which commitments are wanted: those that pass everything that is given.

    `article` is a sha256, None for the whole library. `search` are words in either script, each of which must stand in
    the commitment or in the name, role or organisation of its speaker. `due_from` and `due_to` are days, both included,
    between which the deadline's last day lies. `person`, `body` and `metric` are keys of `reader.analysis.links`;
    a commitment has a metric if any of its figures has. No `strengths` are all.
    """

    article: str | None = None
    search: str = ""
    statuses: frozenset[Status] = SHOWN
    with_figures: bool = False
    with_deadline: bool = False
    due_from: datetime.date | None = None
    due_to: datetime.date | None = None
    person: str | None = None
    body: str | None = None
    metric: str | None = None
    strengths: frozenset[Strength] = frozenset()


Parameters = list[str | int | float | None]

_NEWEST = "c.dated DESC, c.article, c.place"
ORDERS = {
    Sort.TEXT: _NEWEST,
    Sort.DEADLINE: f"c.last NULLS LAST, {_NEWEST}",
    Sort.FIGURE: f"c.unit NULLS LAST, c.value DESC, {_NEWEST}",
    Sort.STRENGTH: f"c.firmness, {_NEWEST}",
}
COLUMNS = {
    By.SPEAKER: "speaker",
    By.ORGANISATION: "body",
    By.DEADLINE: "last",
    By.FIGURE: "metric",
    By.ARTICLE: "article",
}


def condition(query: Query, simplified: str) -> tuple[str, Parameters]:
    """What follows WHERE for rows of ``commitments AS c``; `simplified` is the query's search in Simplified."""
    terms: list[str] = ["TRUE"]
    values: Parameters = []

    def add(term: str, *parameters: str | int) -> None:
        terms.append(term)
        values.extend(parameters)

    if query.article is not None:
        add("c.article = ?", query.article)
    if query.statuses != frozenset(Status):
        add(f"c.status IN ({_marks(query.statuses)})", *query.statuses)
    if query.strengths:
        add(f"c.strength IN ({_marks(query.strengths)})", *query.strengths)
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
    if query.metric is not None:
        add("c.id IN (SELECT commitment FROM targets WHERE key = ?)", query.metric)
    for word in simplified.split():
        add(*_containing(word))
    return " AND ".join(terms), values


def within(by: By, key: str) -> tuple[str, Parameters]:
    """The condition of one group."""
    if by is By.DEADLINE and not key:
        return "c.last IS NULL", []
    return f"c.{COLUMNS[by]} = ?", [key]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _containing(word: str) -> tuple[str, str]:
    """The trigrams of the index find three characters or more; for fewer all words are looked through."""
    if len(word) >= 3:
        phrase = '"' + word.replace('"', '""') + '"'
        return "c.id IN (SELECT rowid FROM commitment_trigrams WHERE commitment_trigrams MATCH ?)", phrase
    return "c.id IN (SELECT id FROM commitment_words WHERE instr(words, ?))", word
