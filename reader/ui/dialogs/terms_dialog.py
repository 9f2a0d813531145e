"""The list of terms with a fixed script conversion."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from reader.types import Script, Term
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.dialogs.word_list_dialog import WordListDialog

_CONVERTED = (Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK)


class TermsDialog(WordListDialog):
    """An editable table: words, what they become (empty: unchanged), and in which view."""

    def __init__(self, terms: Iterable[Term], parent: QWidget) -> None:
        """List these terms."""
        columns = [self.tr("Words"), self.tr("Convert to"), self.tr("Views")]
        explanation = self.tr(
            "These words are converted this way in every article. Leave the second column empty to keep a word"
            " unchanged."
        )
        super().__init__(self.tr("Terms"), columns, explanation, parent)
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Add a row for a term."""
        views = QComboBox()
        views.setAccessibleName(self.tr("View"))
        views.addItem(self.tr("all views"), None)
        for script in _CONVERTED:
            views.addItem(SCRIPT_NAMES[script], script)
        views.setCurrentIndex(0 if term.script is None else 1 + _CONVERTED.index(term.script))
        self.add_row([term.text, term.becomes or ""], views)

    def add_empty(self) -> None:
        """Add a row for words unchanged in all views."""
        self.add(Term("", None, None))

    def terms(self) -> tuple[Term, ...]:
        """The terms in the table; of duplicates for the same view the last counts."""
        found: dict[tuple[str, Script | None], Term] = {}
        for (text, becomes), script in self.rows():
            if text:
                where = None if script is None else Script(script)
                found[text, where] = Term(text, becomes or None, where)
        return tuple(found.values())
