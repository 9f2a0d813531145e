"""The list of known names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from reader.types import EntityType, Name
from reader.ui import words
from reader.ui.dialogs.word_list_dialog import WordListDialog

_NEVER = ""  # combo box data for words that are never a name


class NamesDialog(WordListDialog):
    """An editable table of words and their kind."""

    def __init__(self, names: Iterable[Name], parent: QWidget) -> None:
        """List these names."""
        explanation = self.tr("Always treat these words as shown, in every article and in either script.")
        super().__init__(self.tr("Names"), [self.tr("Words"), self.tr("Treat as")], explanation, parent)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """Add a row for a name."""
        kinds = QComboBox()
        kinds.setAccessibleName(self.tr("Type"))
        for kind in EntityType:
            kinds.addItem(words.kind(kind), kind)
        kinds.addItem(self.tr("never a name"), _NEVER)
        kinds.setCurrentIndex(kinds.findData(name.type or _NEVER))
        self.add_row([name.text], kinds)

    def add_empty(self) -> None:
        """Add a row for a person's name, the most common kind."""
        self.add(Name("", EntityType.PER))

    def names(self) -> tuple[Name, ...]:
        """The names in the table; of duplicates the last counts."""
        found: dict[str, Name] = {}
        for (text,), kind in self.rows():
            if text:
                found.pop(text, None)
                found[text] = Name(text, EntityType(kind) if kind else None)
        return tuple(found.values())
