"""Decisions of two libraries. They have no history: what differs is for the person to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.store.merging.attached import AttachedLibraries, Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Decision

if TYPE_CHECKING:
    from reader.store.library import Library

_SAME_PLACE = 'm.article = t.article AND m.kind = t.kind AND m.start = t.start AND m."end" = t."end"'
_SAID = '(m.article, m.kind, m.start, m."end", m.status, m.json, m.author, m.decided)'
_ONLY_OURS = "m.id NOT IN (SELECT id FROM theirs.decisions)"
_ONLY_THEIRS = "t.id NOT IN (SELECT id FROM main.decisions)"

# Two people who decided the same about one place: the earlier holds. `whose` is 1 where that is theirs.
_ALIKE = f"""
    SELECT m.id AS mine, t.id AS theirs, (t.decided, t.id) < (m.decided, m.id) AS whose
    FROM theirs.decisions AS t JOIN main.decisions AS m ON {_SAME_PLACE}
    WHERE {_ONLY_OURS} AND {_ONLY_THEIRS} AND (m.status, m.json) = (t.status, t.json)
    ORDER BY m.decided, m.id
"""
_APART = f"""
    SELECT m.id AS mine, t.id AS theirs, m.article, t.article AS their_article, 0 AS same
    FROM theirs.decisions AS t JOIN main.decisions AS m ON {_SAME_PLACE}
    WHERE {_ONLY_OURS} AND {_ONLY_THEIRS} AND (m.status, m.json) <> (t.status, t.json)
    ORDER BY t.article, t.start, m.decided, m.id
"""
_CHANGED = f"""
    SELECT m.id AS mine, t.id AS theirs, m.article, t.article AS their_article,
        (m.status, m.author, m.decided) = (t.status, t.author, t.decided) AS same
    FROM main.decisions AS m JOIN theirs.decisions AS t ON t.id = m.id
    WHERE {_SAID} <> {_SAID.replace("m.", "t.")} ORDER BY m.article, m.start, m.id
"""


class Decisions(Section):
    """Merges decisions by id; two people who decided about the same place have decided about the same thing."""

    def __init__(self, meeting: AttachedLibraries) -> None:
        """Nothing is read before `look`."""
        super().__init__(meeting)
        self._alike: list[dict[str, Any]] = []
        self._apart: dict[str, str] = {}  # their id, ours
        self._moved: list[str] = []  # what they alone took along to a new version of its article
        self._conflicts: dict[str, Conflict] = {}

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """A decision that says something else, and another's about the same place that does, are conflicts."""
        rows, number = self.meeting.rows, self.meeting.number
        self._alike, paired = [], set()
        for row in rows(_ALIKE):
            if row["mine"] not in paired and row["theirs"] not in paired:
                paired |= {row["mine"], row["theirs"]}
                self._alike.append(row)
        self._apart, self._conflicts, self._moved, kept = {}, {}, [], 0
        for row in [*rows(_CHANGED), *rows(_APART)]:
            if row["mine"] in paired or row["theirs"] in paired:
                continue
            paired |= {row["mine"], row["theirs"]}
            if row["same"] and self._came_after(self.meeting.theirs, row["their_article"], row["article"]):
                self._moved.append(row["theirs"])
            elif row["same"] and self._came_after(self.meeting.library, row["article"], row["their_article"]):
                kept += 1
            else:
                self._apart[row["theirs"]] = row["mine"]
                mine, theirs = (
                    _side(library.decisions.of(row[article]), row[whose])
                    for library, article, whose in (
                        (self.meeting.library, "article", "mine"),
                        (self.meeting.theirs, "their_article", "theirs"),
                    )
                )
                id = min(row["mine"], row["theirs"])
                self._conflicts[row["theirs"]] = Conflict(MergeKind.DECISION, id, mine, theirs, row["article"])
        both = number("SELECT count(*) FROM main.decisions WHERE id IN (SELECT id FROM theirs.decisions)")
        changed = sum(1 for theirs, mine in self._apart.items() if theirs == mine)
        apart = len(self._apart) - changed + len(self._alike)
        return MergeCount(
            new=number("SELECT count(*) FROM theirs.decisions") - both - apart,
            changed=len(self._moved),
            ours=number("SELECT count(*) FROM main.decisions") - both - apart + kept,
            equal=both - changed - len(self._moved) - kept + len(self._alike),
            conflicts=len(self._apart),
        ), list(self._conflicts.values())

    def _came_after(self, library: Library, later: str, earlier: str) -> bool:
        """Whether one article is a later version of another."""
        return any(version.sha256 == earlier for version in library.versions.earlier(later))

    def carry(self, choices: Choices) -> None:
        """Take in what holds; the rows of commitments of those articles are to be made anew."""
        rows = self.meeting.rows(f"SELECT t.id FROM theirs.decisions AS t WHERE {_ONLY_THEIRS}")
        coming = {row["id"] for row in rows} - set(self._apart)
        going = set(self._moved)
        coming |= going
        for row in self._alike:
            if row["whose"]:
                going.add(row["mine"])
            else:
                coming.discard(row["theirs"])
        for theirs, mine in self._apart.items():
            if choices[self._conflicts[theirs].key] is Choice.THEIRS:
                going.add(mine)
                coming.add(theirs)
        columns = self.meeting.columns("decisions")
        touched = set()
        for schema, ids in (("main", going), ("theirs", coming)):
            for id in sorted(ids):
                touched |= {row["article"] for row in self._of(schema, id)}
                if schema == "main":
                    self.meeting.write("DELETE FROM main.decisions WHERE id = ?", id)
                else:
                    self.meeting.write(
                        f"INSERT INTO main.decisions ({columns}) SELECT {columns} FROM theirs.decisions WHERE id = ?",
                        id,
                    )
        for article in touched:
            self.meeting.write("DELETE FROM main.commitments WHERE article = ?", article)
            self.meeting.write("DELETE FROM main.analyses WHERE article = ? AND commitments = 0", article)

    def _of(self, schema: str, id: str) -> list[dict[str, Any]]:
        return self.meeting.rows(f"SELECT article FROM {schema}.decisions WHERE id = ?", id)


def _side(decisions: list[Decision], id: str) -> ConflictSide:
    decision = next(each for each in decisions if each.id == id)
    return ConflictSide(decision, decision.author, decision.decided)
