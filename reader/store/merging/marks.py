"""Merges annotations; their histories tell who changed one since both sides were equal.

A history row is an event, equal on both sides if its time and state are. A side without events that the other lacks has
not changed the annotation; then the other's state wins, if ours is among its earlier states. Any other difference is a
conflict.
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

_BATCH = 400

# Annotations that differ, or that one side lacks but has in its history. Tags are compared by our row ids; one that we
# lack has their negated row id.
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
"""An annotation without its tags, and the shared keys of its tags; None for a tag that neither side has any more."""


class _Verdict(Enum):
    OURS = auto()  # only we changed it
    THEIRS = auto()  # only they did
    CONFLICT = auto()


class _SideState(NamedTuple):
    """One side's knowledge of an annotation: its current state, and its events with the states they ended."""

    now: Annotation | None
    state: State | None
    events: frozenset[tuple[int, str]]
    past: tuple[State, ...]
    last: dict[str, Any] | None  # the latest event


class Marks(Section):
    """Merges annotations and their histories; tags must be compared first, and merged before `apply`."""

    def __init__(self, attached: AttachedLibraries, tags: Tags) -> None:
        """`tags` maps tags between the libraries."""
        super().__init__(attached)
        self._tags = tags
        self._replaced: list[str] = []
        self._deleted: list[str] = []
        self._conflicts: dict[str, Conflict] = {}

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Classify every annotation that differs; the others are only counted."""
        attached = self.attached
        differing = [row["id"] for row in attached.rows(_DIFFERING)]
        verdicts = Counter[_Verdict]()
        self._replaced, self._deleted, self._conflicts = [], [], {}
        both = attached.number("SELECT count(*) FROM main.annotations WHERE id IN (SELECT id FROM theirs.annotations)")
        mine = attached.number("SELECT count(*) FROM main.annotations")
        unequal = 0
        for id, ours, theirs in self._side_states(differing):
            unequal += ours.now is not None and theirs.now is not None
            verdict = _classify(ours, theirs)
            verdicts[verdict] += 1
            if verdict is _Verdict.CONFLICT:
                self._conflicts[id] = self._conflict(id, ours, theirs)
            elif verdict is _Verdict.THEIRS:
                (self._replaced if theirs.now else self._deleted).append(id)
        only = (
            mine
            - both
            - attached.number(
                "SELECT count(*) FROM main.annotations WHERE id NOT IN (SELECT id FROM theirs.annotations)"
                " AND id IN (SELECT annotation FROM theirs.history)"
            )
        )
        count = MergeCount(
            new=attached.number(f"SELECT count(*) {_NEW}"),
            changed=len(self._replaced),
            deleted=len(self._deleted),
            ours=only + verdicts[_Verdict.OURS],
            equal=both - unequal,
            conflicts=len(self._conflicts),
        )
        return count, list(self._conflicts.values())

    def _side_states(self, ids: Sequence[str]) -> Iterator[tuple[str, _SideState, _SideState]]:
        for at in range(0, len(ids), _BATCH):
            part = ids[at : at + _BATCH]
            sides = [self._side(part, Choice.MINE), self._side(part, Choice.THEIRS)]
            yield from ((id, sides[0][id], sides[1][id]) for id in part)

    def _side(self, ids: Sequence[str], side: Choice) -> dict[str, _SideState]:
        library = self.attached.library if side is Choice.MINE else self.attached.theirs
        now = {each.id: each for each in library.annotations.get_many(ids)}
        schema = "main" if side is Choice.MINE else "theirs"
        events: dict[str, list[dict[str, Any]]] = {id: [] for id in ids}
        for row in self.attached.rows(_EVENTS.format(schema, ", ".join("?" * len(ids))), *ids):
            events[row["annotation"]].append(row)
        return {
            id: _SideState(
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

    def _conflict(self, id: str, ours: _SideState, theirs: _SideState) -> Conflict:
        mine, their_side = self._conflict_side(ours, "main"), self._conflict_side(theirs, "theirs")
        current = ours.now or theirs.now
        both = ours.now is not None and theirs.now is not None
        return Conflict(MergeKind.ANNOTATION, id, mine, their_side, current.article if current else "", both)

    def _conflict_side(self, state: _SideState, schema: str) -> ConflictSide:
        """An annotation with the author and time of its last change, or its own if unchanged."""
        author, time = (state.now.author, state.now.updated) if state.now else ("", None)
        if state.last is not None:
            sql = f"SELECT author, at FROM {schema}.history WHERE annotation = ? AND at = ? AND json = ?"
            row = self.attached.rows(sql, state.last["annotation"], state.last["at"], state.last["json"])[0]
            author, time = row["author"], times.from_milliseconds(row["at"])
        return ConflictSide(state.now, author, time)

    # Applying

    def apply(self, choices: Choices) -> None:
        """Add new annotations in bulk and the others one by one; histories are always merged."""
        write, columns = self.attached.write, self.attached.columns("annotations")
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
        for id in self._replaced:
            self._replace_ours(id)
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
            self._resolve(id, conflict, choices[conflict.key])

    def _replace_ours(self, id: str) -> None:
        """Replace our annotation with theirs."""
        self.attached.write("DELETE FROM main.annotations WHERE id = ?", id)
        columns = self.attached.columns("annotations")
        self.attached.write(
            f"INSERT INTO main.annotations ({columns}) SELECT {columns} FROM theirs.annotations WHERE id = ?", id
        )
        self.attached.write(
            """
            INSERT INTO main.annotation_tags (annotation, position, tag)
            SELECT a.annotation, a.position, x.ours FROM theirs.annotation_tags AS a
            JOIN temp.merged_tags AS x ON x.theirs = a.tag WHERE a.annotation = ?
            """,
            id,
        )

    def _resolve(self, id: str, conflict: Conflict, choice: Choice) -> None:
        """Store the losing state in the history, so that the conflict does not come back."""
        annotations = self.attached.library.annotations
        mine, theirs = conflict.mine.value, conflict.theirs.value
        sides = [
            (self._sort_key(value, side), self._with_final_tags(value, side)) if isinstance(value, Annotation) else None
            for value, side in ((mine, Choice.MINE), (theirs, Choice.THEIRS))
        ]
        if choice is Choice.BOTH:  # the same order on both computers
            sides = [*sorted(side for side in sides if side is not None)]
        elif choice is Choice.THEIRS:
            sides.reverse()
        winner, loser = sides
        if annotations.get(id) != (winner and winner[1]):
            self.attached.write("DELETE FROM main.annotations WHERE id = ?", id)
            if winner is not None:
                annotations.add(winner[1])
        if loser is not None:
            self._add_history(loser[1], deleted=winner is None)
            if choice is Choice.BOTH:
                copy_id = str(uuid.uuid5(uuid.UUID(int=0), f"{id} {loser[0]}"))
                if annotations.get(copy_id) is None:
                    annotations.add(loser[1]._replace(id=copy_id))

    def _with_final_tags(self, annotation: Annotation, side: Choice) -> Annotation:
        """An annotation of either side with the final tag names."""
        return annotation._replace(tags=tuple(self._tags.name(name, side) for name in annotation.tags))

    def _sort_key(self, annotation: Annotation, side: Choice) -> tuple[object, ...]:
        """A sort key, equal on both computers and greater for the later annotation."""
        return (annotation.updated, *self._state(annotation, side))

    def _add_history(self, annotation: Annotation, deleted: bool) -> None:
        self.attached.write(
            "INSERT INTO main.history (annotation, at, author, deleted, json) VALUES (?, ?, ?, ?, ?)",
            annotation.id,
            times.to_milliseconds(times.now()),
            self.attached.library.author,
            int(deleted),
            json.dumps(to_json(annotation), ensure_ascii=False, separators=(",", ":")),
        )


def _classify(ours: _SideState, theirs: _SideState) -> _Verdict:
    """Which side changed an annotation that differs and that both sides have had."""
    if ours.state == theirs.state:  # tags that only one side considers equal
        return _Verdict.OURS
    if theirs.events <= ours.events and _is_earlier(theirs.state, ours.past):
        return _Verdict.OURS
    if ours.events <= theirs.events and _is_earlier(ours.state, theirs.past):
        return _Verdict.THEIRS
    return _Verdict.CONFLICT


def _is_earlier(state: State | None, past: Iterable[State]) -> bool:
    """Whether a state is among earlier ones; a tag there that no longer exists matches any."""
    if state is None:
        return True
    untagged, tags = state
    return any(
        untagged == before
        and len(tags) == len(earlier_tags)
        and all(b in (a, None) for a, b in zip(tags, earlier_tags, strict=True))
        for before, earlier_tags in past
    )
