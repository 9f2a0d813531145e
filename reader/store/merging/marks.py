"""Annotations of two libraries: who changed one since both were the same is told by the histories.

A row of the history is an event, equal on both sides by time and state. Who knows no event that the other lacks has
changed nothing since; then the other's annotation holds, if the state here is among what it was there. Whatever else
differs is a conflict.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple, TypeAlias

from reader.store import times
from reader.store.annotations import from_json, to_json
from reader.store.merging.attached import AttachedLibraries, Section
from reader.store.merging.tags import Tags
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Annotation

_AT_ONCE = 400

# Annotations that are not the same, or not on one side though it knew them. The tags are compared by our numbers; one
# that we lack has theirs with a minus.
_DIFFERING = """
    SELECT m.id FROM main.annotations AS m JOIN theirs.annotations AS t ON t.id = m.id
    WHERE (m.article, m.start, m."end", m.quote, m.prefix, m.suffix, m.note, m.author, m.created, m.updated)
        IS NOT (t.article, t.start, t."end", t.quote, t.prefix, t.suffix, t.note, t.author, t.created, t.updated)
        OR (SELECT group_concat(tag) FROM (
            SELECT tag FROM main.annotation_tags WHERE annotation = m.id ORDER BY position
        )) IS NOT (SELECT group_concat(tag) FROM (
            SELECT coalesce(x.ours, -x.theirs) AS tag FROM theirs.annotation_tags AS a
            JOIN temp.merged_tags AS x ON x.theirs = a.tag WHERE a.annotation = m.id ORDER BY a.position
        ))
    UNION ALL
    SELECT t.id FROM theirs.annotations AS t WHERE t.id NOT IN (SELECT id FROM main.annotations)
        AND t.id IN (SELECT annotation FROM main.history)
    UNION ALL
    SELECT m.id FROM main.annotations AS m WHERE m.id NOT IN (SELECT id FROM theirs.annotations)
        AND m.id IN (SELECT annotation FROM theirs.history)
"""
_NEW = """
    FROM theirs.annotations AS t
    WHERE t.id NOT IN (SELECT id FROM main.annotations) AND t.id NOT IN (SELECT annotation FROM main.history)
"""
_EVENTS = "SELECT annotation, at, deleted, json FROM {}.history WHERE annotation IN ({}) ORDER BY at, id"

State: TypeAlias = tuple[Annotation, tuple[str | None, ...]]
"""An annotation without its tags, and what they are known by on both sides: None for a name nobody has any more."""


class _Stand(Enum):
    OURS = auto()  # only we changed it
    THEIRS = auto()  # only they did
    CONFLICT = auto()


class _Known(NamedTuple):
    """What one side knows of an annotation: what it is, and its events with the states they ended."""

    now: Annotation | None
    state: State | None
    events: frozenset[tuple[int, str]]
    past: tuple[State, ...]
    last: dict[str, Any] | None  # the latest event


class Marks(Section):
    """Merges annotations and their histories; tags have been compared before, and merged before `carry`."""

    def __init__(self, meeting: AttachedLibraries, tags: Tags) -> None:
        """`tags` knows which tags are the same."""
        super().__init__(meeting)
        self._tags = tags
        self._taken: list[str] = []
        self._deleted: list[str] = []
        self._conflicts: dict[str, Conflict] = {}

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Judge every annotation that differs; the others are counted where they lie."""
        meeting = self.meeting
        differing = [row["id"] for row in meeting.rows(_DIFFERING)]
        judged = Counter[_Stand]()
        self._taken, self._deleted, self._conflicts = [], [], {}
        both = meeting.number("SELECT count(*) FROM main.annotations WHERE id IN (SELECT id FROM theirs.annotations)")
        mine = meeting.number("SELECT count(*) FROM main.annotations")
        unequal = 0
        for id, ours, theirs in self._known(differing):
            unequal += ours.now is not None and theirs.now is not None
            stand = _judge(ours, theirs)
            judged[stand] += 1
            if stand is _Stand.CONFLICT:
                self._conflicts[id] = self._conflict(id, ours, theirs)
            elif stand is _Stand.THEIRS:
                (self._taken if theirs.now else self._deleted).append(id)
        only = (
            mine
            - both
            - meeting.number(
                "SELECT count(*) FROM main.annotations WHERE id NOT IN (SELECT id FROM theirs.annotations)"
                " AND id IN (SELECT annotation FROM theirs.history)"
            )
        )
        count = MergeCount(
            new=meeting.number(f"SELECT count(*) {_NEW}"),
            changed=len(self._taken),
            deleted=len(self._deleted),
            ours=only + judged[_Stand.OURS],
            equal=both - unequal,
            conflicts=len(self._conflicts),
        )
        return count, list(self._conflicts.values())

    def _known(self, ids: Sequence[str]) -> Iterator[tuple[str, _Known, _Known]]:
        for at in range(0, len(ids), _AT_ONCE):
            part = ids[at : at + _AT_ONCE]
            sides = [self._side(part, Choice.MINE), self._side(part, Choice.THEIRS)]
            yield from ((id, sides[0][id], sides[1][id]) for id in part)

    def _side(self, ids: Sequence[str], side: Choice) -> dict[str, _Known]:
        library = self.meeting.library if side is Choice.MINE else self.meeting.theirs
        now = {each.id: each for each in library.annotations.get_many(ids)}
        schema = "main" if side is Choice.MINE else "theirs"
        events: dict[str, list[dict[str, Any]]] = {id: [] for id in ids}
        for row in self.meeting.rows(_EVENTS.format(schema, ", ".join("?" * len(ids))), *ids):
            events[row["annotation"]].append(row)
        return {
            id: _Known(
                now.get(id),
                self._state(now[id], side) if id in now else None,
                frozenset((row["at"], row["json"]) for row in events[id]),
                tuple(self._state(from_json(json.loads(row["json"])), side) for row in events[id]),
                events[id][-1] if events[id] else None,
            )
            for id in ids
        }

    def _state(self, annotation: Annotation, side: Choice) -> State:
        tags = tuple(self._tags.key(name, side) for name in annotation.tags)
        return annotation._replace(tags=()), tags

    def _conflict(self, id: str, ours: _Known, theirs: _Known) -> Conflict:
        mine, yours = self._shown(ours, "main"), self._shown(theirs, "theirs")
        there = ours.now or theirs.now
        both = ours.now is not None and theirs.now is not None
        return Conflict(MergeKind.ANNOTATION, id, mine, yours, there.article if there else "", both)

    def _shown(self, known: _Known, schema: str) -> ConflictSide:
        """An annotation with who made it what it is: whoever changed it last, else whoever marked."""
        author, time = (known.now.author, known.now.updated) if known.now else ("", None)
        if known.last is not None:
            sql = f"SELECT author, at FROM {schema}.history WHERE annotation = ? AND at = ? AND json = ?"
            row = self.meeting.rows(sql, known.last["annotation"], known.last["at"], known.last["json"])[0]
            author, time = row["author"], times.from_milliseconds(row["at"])
        return ConflictSide(known.now, author, time)

    # Carrying out

    def carry(self, choices: Choices) -> None:
        """New ones in a few statements, the others one by one; the histories come together in any case."""
        write, columns = self.meeting.write, self.meeting.columns("annotations")
        write("CREATE TEMP TABLE coming (id TEXT PRIMARY KEY)")
        write(f"INSERT INTO temp.coming SELECT t.id {_NEW}")
        write(
            f"INSERT INTO main.annotations ({columns}) SELECT {columns} FROM theirs.annotations"
            " WHERE id IN (SELECT id FROM temp.coming)"
        )
        write("""
            INSERT INTO main.annotation_tags (annotation, position, tag)
            SELECT a.annotation, a.position, x.ours FROM theirs.annotation_tags AS a
            JOIN temp.merged_tags AS x ON x.theirs = a.tag WHERE a.annotation IN (SELECT id FROM temp.coming)
        """)
        write("DROP TABLE temp.coming")
        for id in self._taken:
            self._take(id)
        for id in self._deleted:
            write("DELETE FROM main.annotations WHERE id = ?", id)
        write("""
            INSERT INTO main.history (annotation, at, author, deleted, json)
            SELECT t.annotation, t.at, t.author, t.deleted, t.json FROM theirs.history AS t
            WHERE NOT EXISTS (
                SELECT 1 FROM main.history AS m WHERE m.annotation = t.annotation AND m.at = t.at AND m.json = t.json
            ) ORDER BY t.id
        """)
        for id, conflict in self._conflicts.items():
            self._settle(id, conflict, choices[conflict.key])

    def _take(self, id: str) -> None:
        """Put theirs in the place of ours, which is among what theirs was."""
        self.meeting.write("DELETE FROM main.annotations WHERE id = ?", id)
        columns = self.meeting.columns("annotations")
        self.meeting.write(
            f"INSERT INTO main.annotations ({columns}) SELECT {columns} FROM theirs.annotations WHERE id = ?", id
        )
        self.meeting.write(
            """
            INSERT INTO main.annotation_tags (annotation, position, tag)
            SELECT a.annotation, a.position, x.ours FROM theirs.annotation_tags AS a
            JOIN temp.merged_tags AS x ON x.theirs = a.tag WHERE a.annotation = ?
            """,
            id,
        )

    def _settle(self, id: str, conflict: Conflict, choice: Choice) -> None:
        """What does not hold is kept as something the annotation was, so that it is not asked about again."""
        annotations = self.meeting.library.annotations
        mine, theirs = conflict.mine.value, conflict.theirs.value
        sides = [
            (self._order(value, side), self._here(value, side)) if isinstance(value, Annotation) else None
            for value, side in ((mine, Choice.MINE), (theirs, Choice.THEIRS))
        ]
        if choice is Choice.BOTH:  # the same on both computers, whoever merges
            sides = [*sorted(side for side in sides if side is not None)]
        elif choice is Choice.THEIRS:
            sides.reverse()
        holds, loses = sides
        if annotations.get(id) != (holds and holds[1]):
            self.meeting.write("DELETE FROM main.annotations WHERE id = ?", id)
            if holds is not None:
                annotations.add(holds[1])
        if loses is not None:
            self._remember(loses[1], deleted=holds is None)
            if choice is Choice.BOTH:
                made = str(uuid.uuid5(uuid.UUID(int=0), f"{id} {loses[0]}"))
                if annotations.get(made) is None:
                    annotations.add(loses[1]._replace(id=made))

    def _here(self, annotation: Annotation, side: Choice) -> Annotation:
        """An annotation of either side with the names that tags have here in the end."""
        return annotation._replace(tags=tuple(self._tags.name(name, side) for name in annotation.tags))

    def _order(self, annotation: Annotation, side: Choice) -> tuple[object, ...]:
        """Equal on both computers, and greater for the later one."""
        return (annotation.updated, *self._state(annotation, side))

    def _remember(self, annotation: Annotation, deleted: bool) -> None:
        self.meeting.write(
            "INSERT INTO main.history (annotation, at, author, deleted, json) VALUES (?, ?, ?, ?, ?)",
            annotation.id,
            times.to_milliseconds(times.now()),
            self.meeting.library.author,
            int(deleted),
            json.dumps(to_json(annotation), ensure_ascii=False, separators=(",", ":")),
        )


def _judge(ours: _Known, theirs: _Known) -> _Stand:
    """Who changed something; both sides differ, and the annotation was met on both."""
    if ours.state == theirs.state:  # tags that one person holds for different and another for the same
        return _Stand.OURS
    if theirs.events <= ours.events and _was(theirs.state, ours.past):
        return _Stand.OURS
    if ours.events <= theirs.events and _was(ours.state, theirs.past):
        return _Stand.THEIRS
    return _Stand.CONFLICT


def _was(state: State | None, past: Iterable[State]) -> bool:
    """Whether a state is among earlier ones; a tag there that nobody has any more may have been any."""
    if state is None:
        return True
    bare, tags = state
    return any(
        bare == before and len(tags) == len(given) and all(b in (a, None) for a, b in zip(tags, given, strict=True))
        for before, given in past
    )
