"""Memos, names and terms of two libraries."""

from __future__ import annotations

from typing import Any

from reader.store import times
from reader.store.memos import Memo
from reader.store.merging.articles import count_rows
from reader.store.merging.attached import Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import EntityType, Name, Script, Term

_BREAK = "\n\n"  # between two memos that are kept both


class Memos(Section):
    """Merges memos of articles: of two of which one holds the other, the longer is the newer."""

    _BOTH = "FROM main.memos AS m JOIN theirs.memos AS t ON t.article = m.article WHERE m.text <> t.text"
    _OURS = "instr(m.text, t.text) > 0"
    _THEIRS = "instr(t.text, m.text) > 0"

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Two texts neither of which holds the other are a conflict; both can be kept, one below the other."""
        meeting = self.meeting
        rows = meeting.rows(f"SELECT m.article {self._BOTH} AND NOT {self._OURS} AND NOT {self._THEIRS} ORDER BY 1")
        conflicts = []
        for row in rows:
            article = row["article"]
            sides = (_memo(meeting.library.memos.get(article)), _memo(meeting.theirs.memos.get(article)))
            conflicts.append(Conflict(MergeKind.MEMO, article, *sides, article=article, both=True))
        counted = count_rows(self, "memos", "t.article = m.article", len(conflicts))
        ours = meeting.number(f"SELECT count(*) {self._BOTH} AND {self._OURS}")
        changed = meeting.number(f"SELECT count(*) {self._BOTH} AND {self._THEIRS}")
        count = MergeCount(counted.new, changed, 0, counted.ours + ours, counted.equal - ours - changed, len(conflicts))
        return count, conflicts

    def carry(self, choices: Choices) -> None:
        """Write what is new, what is longer, and what was chosen."""
        meeting = self.meeting
        meeting.write("""
            INSERT INTO main.memos (article, text, author, updated)
            SELECT article, text, author, updated FROM theirs.memos
            WHERE article NOT IN (SELECT article FROM main.memos)
        """)
        for row in meeting.rows(f"SELECT m.article {self._BOTH} AND NOT {self._OURS}"):
            article = row["article"]
            mine, theirs = meeting.library.memos.get(article), meeting.theirs.memos.get(article)
            assert mine is not None
            assert theirs is not None
            choice = choices.get((MergeKind.MEMO, article), Choice.THEIRS)
            if choice is Choice.THEIRS:
                meeting.library.memos.put(article, theirs)
            elif choice is Choice.BOTH:
                first, last = sorted((mine, theirs), key=lambda memo: (memo.updated, memo.text))
                meeting.library.memos.put(article, last._replace(text=first.text + _BREAK + last.text))


class Names(Section):
    """Merges the names that a person knows."""

    _SAME = "t.text = m.text"

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """The same words as another type, or as no name, are a conflict."""
        rows = self.meeting.rows(f"""
            SELECT m.*, t.type AS their_type, t.author AS their_author, t.created AS their_created
            FROM main.names AS m JOIN theirs.names AS t ON {self._SAME} WHERE m.type IS NOT t.type ORDER BY m.id
        """)
        conflicts = [Conflict(MergeKind.NAME, row["text"], _name(row, ""), _name(row, "their_")) for row in rows]
        return count_rows(self, "names", self._SAME, len(conflicts)), conflicts

    def carry(self, choices: Choices) -> None:
        """Know what only they know, and what was chosen."""
        held = {row["text"]: row["type"] for row in self.meeting.rows("SELECT text, type FROM main.names")}
        for row in self.meeting.rows("SELECT * FROM theirs.names ORDER BY id"):
            known = row["text"] in held
            if not known or held[row["text"]] != row["type"]:
                if known and choices[MergeKind.NAME, row["text"]] is Choice.MINE:
                    continue
                name = Name(row["text"], row["type"] and EntityType(row["type"]))
                self.meeting.library.names.put(name, row["author"])


class Terms(Section):
    """Merges the words that converted views write as a person says."""

    _SAME = "t.text = m.text AND t.script IS m.script"

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """The same words that become something else are a conflict."""
        theirs = {_term_id(term): term for term in self.meeting.theirs.terms()}
        conflicts = [
            Conflict(MergeKind.TERM, _term_id(term), ConflictSide(term), ConflictSide(theirs[_term_id(term)]))
            for term in self.meeting.library.terms()
            if theirs.get(_term_id(term), term) != term
        ]
        return count_rows(self, "terms", self._SAME, len(conflicts)), conflicts

    def carry(self, choices: Choices) -> None:
        """Ours in their order, then what only they have."""
        library = self.meeting.library
        before = library.terms()
        terms = {_term_id(term): term for term in before}
        for term in self.meeting.theirs.terms():
            id = _term_id(term)
            if id not in terms or choices.get((MergeKind.TERM, id)) is Choice.THEIRS:
                terms[id] = term
        if tuple(terms.values()) != before:
            library.set_terms(terms.values())


def _memo(memo: Memo | None) -> ConflictSide:
    assert memo is not None
    return ConflictSide(memo, memo.author, memo.updated)


def _name(row: dict[str, Any], whose: str) -> ConflictSide:
    kind = row[f"{whose}type"]
    name = Name(row["text"], kind and EntityType(kind))
    return ConflictSide(name, row[f"{whose}author"], times.from_milliseconds(row[f"{whose}created"]))


def _term_id(term: Term) -> str:
    script: Script | None = term.script
    return f"{script.value if script else ''} {term.text}"
