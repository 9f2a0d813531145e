"""What merging is about: what would come, what both changed, and what a person chooses."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from reader.store.memos import Memo
from reader.types import Annotation, Collection, Decision, Name, Repair, Tag, Term


class MergeKind(StrEnum):
    """What libraries are made of, in the order in which it is merged."""

    ARTICLE = "article"
    TAG = "tag"
    COLLECTION = "collection"
    ANNOTATION = "annotation"
    DECISION = "decision"
    MEMO = "memo"
    NAME = "name"
    TERM = "term"
    CHARACTER = "character"  # accepted in the place of a suspicious one
    READING = "reading"  # whether an article is repaired


class Choice(StrEnum):
    """What is to hold where both changed something."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


Value: TypeAlias = Annotation | Tag | Collection | Decision | Memo | Name | Term | Repair | bool


class ConflictSide(NamedTuple):
    """One of two: its value, None where it was deleted; who made it so and when, "" and None where that is not kept.

    `parent_name` is the name of what a tag or a collection lies in.
    """

    value: Value | None
    author: str = ""
    time: datetime.datetime | None = None
    parent_name: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that two libraries hold differently and no history says which is the newer.

    `id` tells it from others of its kind; `article` is the sha256 of the article it belongs to, or "", and `title` that
    article's; `both` says whether both can be kept.
    """

    kind: MergeKind
    id: str
    mine: ConflictSide
    theirs: ConflictSide
    article: str = ""
    both: bool = False
    title: str = ""

    @property
    def key(self) -> Key:
        """What a choice is made under."""
        return self.kind, self.id


Key: TypeAlias = tuple[MergeKind, str]
Choices: TypeAlias = Mapping[Key, Choice]


@dataclass(frozen=True, slots=True)
class MergeCount:
    """How many of a kind: `new` only they have, `changed` and `deleted` only they did that, `ours` only we have,
    changed or deleted, `equal` are the same in both, `conflicts` are to be chosen from."""

    new: int = 0
    changed: int = 0
    deleted: int = 0
    ours: int = 0
    equal: int = 0
    conflicts: int = 0

    @property
    def incoming(self) -> int:
        """How many would change here without being asked about."""
        return self.new + self.changed + self.deleted


@dataclass(frozen=True, slots=True)
class Plan:
    """What merging would do: counts by kind, and every conflict."""

    counts: Mapping[MergeKind, MergeCount]
    conflicts: tuple[Conflict, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not self.conflicts and not any(count.incoming for count in self.counts.values())


def choose_all(plan: Plan, choice: Choice) -> dict[Key, Choice]:
    """The same choice for every conflict; mine where both cannot be kept."""
    return {each.key: Choice.MINE if choice is Choice.BOTH and not each.both else choice for each in plan.conflicts}
