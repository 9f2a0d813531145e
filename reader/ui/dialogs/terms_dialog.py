"""The list of words to convert so, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from reader.types import Script, Term
from reader.ui.chrome.segments import NAMES
from reader.ui.dialogs.word_list_dialog import WordListDialog

_CONVERTED = (Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK)


class TermsDialog(WordListDialog):
    """A table a person edits: the words, what they become (empty: they stay), and in which view."""

    def __init__(self, terms: Iterable[Term], parent: QWidget) -> None:
        """Show the terms of the library."""
        columns = [self.tr("Words"), self.tr("become"), self.tr("in")]
        explanation = self.tr(
            "These words are converted so in every article. Where the second column is empty, they stay."
        )
        super().__init__(self.tr("Terms"), columns, explanation, parent)
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Add a row with a term in it."""
        views = QComboBox()
        views.setAccessibleName(self.tr("View"))
        views.addItem(self.tr("all views"), None)
        for script in _CONVERTED:
            views.addItem(NAMES[script], script)
        views.setCurrentIndex(0 if term.script is None else 1 + _CONVERTED.index(term.script))
        self.add_row([term.text, term.becomes or ""], views)

    def add_empty(self) -> None:
        """Add a row for words that stay, in all views."""
        self.add(Term("", None, None))

    def terms(self) -> tuple[Term, ...]:
        """What the table says now; of two rows for the same words in the same view the later counts."""
        found: dict[tuple[str, Script | None], Term] = {}
        for (text, becomes), script in self.rows():
            if text:
                where = None if script is None else Script(script)
                found[text, where] = Term(text, becomes or None, where)
        return tuple(found.values())
