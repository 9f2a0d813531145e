"""The choice of how many commitments are suggested: fewer, balanced or more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.analysis.review import LEAST_SURE, Level
from reader.ui.background.deferred import DeferredCall
from reader.ui.model import library_work
from reader.ui.model.library_work import Amount
from reader.ui.model.session import Session


class LevelBar(QWidget):
    """A button for each level; the library remembers the choice. `buttons` are in the order of `Level`."""

    def __init__(self, session: Session) -> None:
        """Follow the session's level."""
        super().__init__()
        self._session = session
        label = QLabel(self.tr("Suggestions"))
        label.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 0)
        row.setSpacing(4)
        row.addWidget(label)
        group = QButtonGroup(self)  # exclusive; arrow keys move between its buttons
        self.buttons: dict[Level, QToolButton] = {}
        for level, (text, tip) in self._words().items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(f"{text}: {tip}")
            button.setCheckable(True)
            button.setObjectName("pill")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(partial(self._choose, level))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[level] = button
        row.addStretch()
        self._deferred_remember = DeferredCall(self._remember, self)
        session.level_changed.connect(self._show)
        self._show()

    def _words(self) -> dict[Level, tuple[str, str]]:
        few, many = (f"{LEAST_SURE[level] or 0:.0%}".removesuffix("%") for level in (Level.FEWER, Level.MORE))
        return {
            Level.FEWER: (self.tr("Fewer"), self.tr("Only passages of at least {0} % probability").format(few)),
            Level.BALANCED: (self.tr("Balanced"), self.tr("Best balance between missed and wrong ones")),
            Level.MORE: (self.tr("More"), self.tr("All passages of at least {0} % probability").format(many)),
        }

    def _show(self) -> None:
        self.buttons[self._session.level].setChecked(True)

    def _choose(self, level: Level, checked: bool) -> None:
        if checked and level is not self._session.level:
            self._session.set_level(level)
            self._deferred_remember.start()

    def _remember(self) -> None:
        """Write the choice to the library, unless it is read-only."""
        session, level = self._session, self._session.level
        if session.library is not None and not session.library.is_read_only:
            library_work.run(session, Amount(), lambda library: library.settings.set_level(level), lambda _: None)
