"""Merges decisions. They have no history, so that all differences are conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.store.merging.attached import AttachedLibraries, Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Decision

if TYPE_CHECKING:
    from reader.store.library import Library

_SAME_PLACE = 'm.article = t.article AND m.kind = t.kind AND m.start = t.start AND m."end" = t."end"'
_VALUES = '(m.article, m.kind, m.start, m."end", m.status, m.json, m.author, m.decided)'
_ONLY_OURS = "m.id NOT IN (SELECT id FROM theirs.decisions)"
_ONLY_THEIRS = "t.id NOT IN (SELECT id FROM main.decisions)"

# Equal decisions by two people about one place: the earlier wins; `whose` is 1 if that is theirs.
_EQUAL = f"""
    SELECT m.id AS mine, t.id AS theirs, (t.decided, t.id) < (m.decided, m.id) AS whose
    FROM theirs.decisions AS t JOIN main.decisions AS m ON {_SAME_PLACE}
    WHERE {_ONLY_OURS} AND {_ONLY_THEIRS} AND (m.status, m.json) = (t.status, t.json)
    ORDER BY m.decided, m.id
"""
_DIFFERENT = f"""
    SELECT m.id AS mine, t.id AS theirs, m.article, t.article AS their_article, 0 AS same
    FROM theirs.decisions AS t JOIN main.decisions AS m ON {_SAME_PLACE}
    WHERE {_ONLY_OURS} AND {_ONLY_THEIRS} AND (m.status, m.json) <> (t.status, t.json)
    ORDER BY t.article, t.start, m.decided, m.id
"""
_CHANGED = f"""
    SELECT m.id AS mine, t.id AS theirs, m.article, t.article AS their_article,
        (m.status, m.author, m.decided) = (t.status, t.author, t.decided) AS same
    FROM main.decisions AS m JOIN theirs.decisions AS t ON t.id = m.id
    WHERE {_VALUES} <> {_VALUES.replace("m.", "t.")} ORDER BY m.article, m.start, m.id
"""


class Decisions(Section):
    """Merges decisions by id; decisions by two people about the same place are about the same finding."""

    def __init__(self, attached: AttachedLibraries) -> None:
        """Reads nothing until `compare`."""
        super().__init__(attached)
        self._equal_pairs: list[dict[str, Any]] = []
        self._conflicting: dict[str, str] = {}  # ours, by their id
        self._moved: list[str] = []  # moved to a new version of the article by them alone
        self._conflicts: dict[str, Conflict] = {}

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Changed decisions, and different ones about the same place, conflict."""
        rows, number = self.attached.rows, self.attached.number
        self._equal_pairs, paired = [], set()
        for row in rows(_EQUAL):
            if row["mine"] not in paired and row["theirs"] not in paired:
                paired |= {row["mine"], row["theirs"]}
                self._equal_pairs.append(row)
        self._conflicting, self._conflicts, self._moved, kept = {}, {}, [], 0
        for row in [*rows(_CHANGED), *rows(_DIFFERENT)]:
            if row["mine"] in paired or row["theirs"] in paired:
                continue
            paired |= {row["mine"], row["theirs"]}
            if row["same"] and self._came_after(self.attached.theirs, row["their_article"], row["article"]):
                self._moved.append(row["theirs"])
            elif row["same"] and self._came_after(self.attached.library, row["article"], row["their_article"]):
                kept += 1
            else:
                self._conflicting[row["theirs"]] = row["mine"]
                mine, theirs = (
                    _side(library.decisions.of(row[article]), row[whose])
                    for library, article, whose in (
                        (self.attached.library, "article", "mine"),
                        (self.attached.theirs, "their_article", "theirs"),
                    )
                )
                id = min(row["mine"], row["theirs"])
                self._conflicts[row["theirs"]] = Conflict(MergeKind.DECISION, id, mine, theirs, row["article"])
        both = number("SELECT count(*) FROM main.decisions WHERE id IN (SELECT id FROM theirs.decisions)")
        changed = sum(1 for theirs, mine in self._conflicting.items() if theirs == mine)
        unpaired = len(self._conflicting) - changed + len(self._equal_pairs)
        return MergeCount(
            new=number("SELECT count(*) FROM theirs.decisions") - both - unpaired,
            changed=len(self._moved),
            ours=number("SELECT count(*) FROM main.decisions") - both - unpaired + kept,
            equal=both - changed - len(self._moved) - kept + len(self._equal_pairs),
            conflicts=len(self._conflicting),
        ), list(self._conflicts.values())

    def _came_after(self, library: Library, later: str, earlier: str) -> bool:
        """Whether one article is a later version of another."""
        return any(version.sha256 == earlier for version in library.versions.earlier(later))

    def apply(self, choices: Choices) -> None:
        """Apply the winning decisions, and discard the commitment rows of their articles."""
        rows = self.attached.rows(f"SELECT t.id FROM theirs.decisions AS t WHERE {_ONLY_THEIRS}")
        added = {row["id"] for row in rows} - set(self._conflicting)
        removed = set(self._moved)
        added |= removed
        for row in self._equal_pairs:
            if row["whose"]:
                removed.add(row["mine"])
            else:
                added.discard(row["theirs"])
        for theirs, mine in self._conflicting.items():
            if choices[self._conflicts[theirs].key] is Choice.THEIRS:
                removed.add(mine)
                added.add(theirs)
        columns = self.attached.columns("decisions")
        changed_articles = set()
        for schema, ids in (("main", removed), ("theirs", added)):
            for id in sorted(ids):
                changed_articles |= {row["article"] for row in self._of(schema, id)}
                if schema == "main":
                    self.attached.write("DELETE FROM main.decisions WHERE id = ?", id)
                else:
                    self.attached.write(
                        f"INSERT INTO main.decisions ({columns}) SELECT {columns} FROM theirs.decisions WHERE id = ?",
                        id,
                    )
        for article in changed_articles:
            self.attached.write("DELETE FROM main.commitments WHERE article = ?", article)
            self.attached.write("DELETE FROM main.analyses WHERE article = ? AND commitments = 0", article)

    def _of(self, schema: str, id: str) -> list[dict[str, Any]]:
        return self.attached.rows(f"SELECT article FROM {schema}.decisions WHERE id = ?", id)


def _side(decisions: list[Decision], id: str) -> ConflictSide:
    decision = next(each for each in decisions if each.id == id)
    return ConflictSide(decision, decision.author, decision.decided)
