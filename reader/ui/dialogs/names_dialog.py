"""The list of names that a person knows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from reader.types import EntityType, Name
from reader.ui import words
from reader.ui.dialogs.word_list_dialog import WordListDialog

_NEVER = ""  # what a row's choice holds for words that are never a name


class NamesDialog(WordListDialog):
    """A table a person edits: the words, and what they always are."""

    def __init__(self, names: Iterable[Name], parent: QWidget) -> None:
        """Show the names of the library."""
        explanation = self.tr(
            "These words are so in every article, in either script, whatever else the analysis would make of them."
        )
        super().__init__(self.tr("Names"), [self.tr("Words"), self.tr("are always")], explanation, parent)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """Add a row with a name in it."""
        kinds = QComboBox()
        kinds.setAccessibleName(self.tr("Type"))
        for kind in EntityType:
            kinds.addItem(words.kind(kind), kind)
        kinds.addItem(self.tr("never a name"), _NEVER)
        kinds.setCurrentIndex(kinds.findData(name.type or _NEVER))
        self.add_row([name.text], kinds)

    def add_empty(self) -> None:
        """Add a row for a person's name, the commonest."""
        self.add(Name("", EntityType.PER))

    def names(self) -> tuple[Name, ...]:
        """What the table says now; of two rows for the same words the later counts."""
        found: dict[str, Name] = {}
        for (text,), kind in self.rows():
            if text:
                found.pop(text, None)
                found[text] = Name(text, EntityType(kind) if kind else None)
        return tuple(found.values())
