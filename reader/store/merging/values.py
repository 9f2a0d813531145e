"""Value types of merging: plans, conflicts and choices."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from reader.store.memos import Memo
from reader.types import Annotation, Collection, Decision, Name, Repair, Tag, Term


class MergeKind(StrEnum):
    """The kinds of merged data, in merge order."""

    ARTICLE = "article"
    TAG = "tag"
    COLLECTION = "collection"
    ANNOTATION = "annotation"
    DECISION = "decision"
    MEMO = "memo"
    NAME = "name"
    TERM = "term"
    CHARACTER = "character"  # accepted in place of a suspect
    READING = "reading"  # the choice to repair an article


class Choice(StrEnum):
    """Which side wins a conflict."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


Value: TypeAlias = Annotation | Tag | Collection | Decision | Memo | Name | Term | Repair | bool


class ConflictSide(NamedTuple):
    """One side of a conflict: its value, None if deleted; its author and time, "" and None if unknown.

    `parent_name` is the name of a tag's or collection's parent.
    """

    value: Value | None
    author: str = ""
    time: datetime.datetime | None = None
    parent_name: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A difference that no history resolves.

    `id` is unique within the kind; `article` is the hash of the article concerned, or "", and `title` its title; `both`
    says whether both values can be kept.
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
        """The key for choices."""
        return self.kind, self.id


Key: TypeAlias = tuple[MergeKind, str]
Choices: TypeAlias = Mapping[Key, Choice]


@dataclass(frozen=True, slots=True)
class MergeCount:
    """How many items of a kind are `new` on their side, `changed` or `deleted` only by them, only `ours` (or changed or
    deleted only by us), `equal`, or in `conflicts`.
    """

    new: int = 0
    changed: int = 0
    deleted: int = 0
    ours: int = 0
    equal: int = 0
    conflicts: int = 0

    @property
    def incoming(self) -> int:
        """How many would change here without a conflict."""
        return self.new + self.changed + self.deleted


@dataclass(frozen=True, slots=True)
class Plan:
    """The effect of a merge: counts by kind, and all conflicts."""

    counts: Mapping[MergeKind, MergeCount]
    conflicts: tuple[Conflict, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not self.conflicts and not any(count.incoming for count in self.counts.values())


def choose_all(plan: Plan, choice: Choice) -> dict[Key, Choice]:
    """The same choice for every conflict; ours where both cannot be kept."""
    return {each.key: Choice.MINE if choice is Choice.BOTH and not each.both else choice for each in plan.conflicts}
