"""Merges memos, names and terms."""

from __future__ import annotations

from typing import Any

from reader.store import times
from reader.store.memos import Memo
from reader.store.merging.articles import count_rows
from reader.store.merging.attached import Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import EntityType, Name, Script, Term

_SEPARATOR = "\n\n"  # between two memos that are both kept


class Memos(Section):
    """Merges article memos: if one contains the other, the longer one is newer."""

    _BOTH = "FROM main.memos AS m JOIN theirs.memos AS t ON t.article = m.article WHERE m.text <> t.text"
    _OURS = "instr(m.text, t.text) > 0"
    _THEIRS = "instr(t.text, m.text) > 0"

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Memos conflict unless one contains the other; both can be kept, one below the other."""
        attached = self.attached
        rows = attached.rows(f"SELECT m.article {self._BOTH} AND NOT {self._OURS} AND NOT {self._THEIRS} ORDER BY 1")
        conflicts = []
        for row in rows:
            article = row["article"]
            sides = (_memo(attached.library.memos.get(article)), _memo(attached.theirs.memos.get(article)))
            conflicts.append(Conflict(MergeKind.MEMO, article, *sides, article=article, both=True))
        counted = count_rows(self, "memos", "t.article = m.article", len(conflicts))
        ours = attached.number(f"SELECT count(*) {self._BOTH} AND {self._OURS}")
        changed = attached.number(f"SELECT count(*) {self._BOTH} AND {self._THEIRS}")
        count = MergeCount(counted.new, changed, 0, counted.ours + ours, counted.equal - ours - changed, len(conflicts))
        return count, conflicts

    def apply(self, choices: Choices) -> None:
        """Write new memos, longer ones and the chosen ones."""
        attached = self.attached
        attached.write("""
            INSERT INTO main.memos (article, text, author, updated)
            SELECT article, text, author, updated FROM theirs.memos
            WHERE article NOT IN (SELECT article FROM main.memos)
        """)
        for row in attached.rows(f"SELECT m.article {self._BOTH} AND NOT {self._OURS}"):
            article = row["article"]
            mine, theirs = attached.library.memos.get(article), attached.theirs.memos.get(article)
            assert mine is not None
            assert theirs is not None
            choice = choices.get((MergeKind.MEMO, article), Choice.THEIRS)
            if choice is Choice.THEIRS:
                attached.library.memos.put(article, theirs)
            elif choice is Choice.BOTH:
                first, last = sorted((mine, theirs), key=lambda memo: (memo.updated, memo.text))
                attached.library.memos.put(article, last._replace(text=first.text + _SEPARATOR + last.text))


class Names(Section):
    """Merges the user's known names."""

    _SAME = "t.text = m.text"

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Different types for the same text conflict."""
        rows = self.attached.rows(f"""
            SELECT m.*, t.type AS their_type, t.author AS their_author, t.created AS their_created
            FROM main.names AS m JOIN theirs.names AS t ON {self._SAME} WHERE m.type IS NOT t.type ORDER BY m.id
        """)
        conflicts = [Conflict(MergeKind.NAME, row["text"], _name(row, ""), _name(row, "their_")) for row in rows]
        return count_rows(self, "names", self._SAME, len(conflicts)), conflicts

    def apply(self, choices: Choices) -> None:
        """Add their new names and the chosen ones."""
        types = {row["text"]: row["type"] for row in self.attached.rows("SELECT text, type FROM main.names")}
        for row in self.attached.rows("SELECT * FROM theirs.names ORDER BY id"):
            known = row["text"] in types
            if not known or types[row["text"]] != row["type"]:
                if known and choices[MergeKind.NAME, row["text"]] is Choice.MINE:
                    continue
                name = Name(row["text"], row["type"] and EntityType(row["type"]))
                self.attached.library.names.put(name, row["author"])


class Terms(Section):
    """Merges the user's conversion terms."""

    _SAME = "t.text = m.text AND t.script IS m.script"

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Different conversions of the same text conflict."""
        theirs = {_term_id(term): term for term in self.attached.theirs.terms()}
        conflicts = [
            Conflict(MergeKind.TERM, _term_id(term), ConflictSide(term), ConflictSide(theirs[_term_id(term)]))
            for term in self.attached.library.terms()
            if theirs.get(_term_id(term), term) != term
        ]
        return count_rows(self, "terms", self._SAME, len(conflicts)), conflicts

    def apply(self, choices: Choices) -> None:
        """Our terms in order, followed by their new ones."""
        library = self.attached.library
        before = library.terms()
        terms = {_term_id(term): term for term in before}
        for term in self.attached.theirs.terms():
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
