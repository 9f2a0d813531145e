"""The list of promises: who, what, how much, by when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.types import Commitment, EntityType, Strength
from reader.ui.panels.rows import Chip, Row, RowList, Size, ems
from reader.ui.session import Session
from reader.ui.theme import Theme


class CommitmentsPanel(QWidget):
    """Rows and passages light up together: choosing a row goes to its passage, a click in a passage to its row."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis."""
        super().__init__()
        self._session = session
        self._theme = theme
        self.list = RowList(self._row, self._size, theme, self.tr("Commitments"))
        self._figures = self._pill(self.tr("With figures"))
        self._deadlines = self._pill(self.tr("With a deadline"))
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(14, 8, 14, 8)
        pills = QHBoxLayout()
        pills.setContentsMargins(14, 10, 14, 8)
        pills.setSpacing(8)
        pills.addWidget(self._figures)
        pills.addWidget(self._deadlines)
        pills.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(pills)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._go)
        session.opened.connect(self._fill)
        session.analysed.connect(self._fill)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._follow)
        self._fill()

    def _pill(self, text: str) -> QToolButton:
        pill = QToolButton()
        pill.setText(text)
        pill.setCheckable(True)
        pill.setObjectName("pill")
        pill.toggled.connect(self._fill)
        return pill

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.set_theme(theme)

    def _fill(self) -> None:
        session = self._session
        self.list.rows.set_keys(
            [
                place
                for place, each in enumerate(session.commitments)
                if (each.targets or not self._figures.isChecked())
                and (each.deadline or not self._deadlines.isChecked())
            ]
        )
        none = not self.list.rows.keys
        self._empty.setVisible(none)
        if none:
            self._empty.setText(self._why_empty())
        self._follow()

    def _why_empty(self) -> str:
        if self._session.views is None:
            return self.tr("Open an article to see who promises what.")
        if self._session.analysing or (self._session.analysis is None and self._session.library is None):
            return self.tr("Looking for commitments…")
        if self._session.analysis is None:
            return self.tr("The analysis was stopped. Start it again with F5.")
        if self._session.commitments:
            return self.tr("No commitment passes these filters.")
        return self.tr("Nobody promises anything here.")

    def _commitment(self, key: object) -> Commitment:
        assert isinstance(key, int)
        return self._session.commitments[key]

    def _size(self, key: object) -> Size:
        return Size(body=ems(self._commitment(key).text), chips=True, lead=True)

    def _row(self, key: object) -> Row:
        assert isinstance(key, int)
        session, theme = self._session, self._theme
        commitment = self._commitment(key)
        speaker = commitment.speaker
        name = org = role = None
        if speaker is not None:
            name, org, role = speaker.name, speaker.org, speaker.role
        who = [session.in_script(part) for part in (name, org, role) if part]
        chips = [Chip(self._strength(commitment.strength))]
        chips += [Chip(session.reads(target.span), theme.of(EntityType.QUANTITY)) for target in commitment.targets]
        if commitment.deadline is not None:
            chips.append(Chip(session.reads(commitment.deadline.span), theme.of(EntityType.TIME)))
        return Row(
            title=who[0] if who else self.tr("Unnamed"),
            meta=" ".join(who[1:]),
            lead=str(key + 1),
            body=session.reads(commitment.span),
            chips=tuple(chips),
        )

    def _strength(self, strength: Strength) -> str:
        return {
            Strength.PLEDGE: self.tr("pledge"),
            Strength.AIM: self.tr("aim"),
            Strength.PLAN: self.tr("plan"),
            Strength.FORECAST: self.tr("forecast"),
        }[strength]

    def _go(self, key: object) -> None:
        assert isinstance(key, int)
        self._session.activate(commitment=key)
        self._session.reveal(self._commitment(key).span)

    def _follow(self) -> None:
        self.list.show_key(self._session.active_commitment)
