"""Facts about the article: its source, decoding and repairs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.types import Script
from reader.ui.model.proofreading import Proofreading
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_MEMO_LENGTH = 200  # characters shown


class FactsPanel(QScrollArea):
    """A form of names and selectable values."""

    def __init__(self, session: Session, proof: Proofreading) -> None:
        """Follow the session and its proofreading."""
        super().__init__()
        self._session, self._proofreading = session, proof
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About this article"))
        for signal in (session.opened, session.analysed, session.annotations_changed, session.reading_changed):
            signal.connect(self._fill_if_shown)
        session.memo_changed.connect(self._fill_if_shown)
        proof.changed.connect(self._fill_if_shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill before being shown."""
        self._fill()
        super().showEvent(event)

    def _fill_if_shown(self) -> None:
        if self.isVisible():
            self._fill()

    def _facts(self) -> list[tuple[str, str]]:
        views, fields = self._session.views, self._session.fields
        if views is None or fields is None:
            return []
        article, locale = views.article, QLocale()
        native = self.tr("Traditional") if views.native == Script.HANT else self.tr("Simplified")
        repairs = self._proofreading.repairs
        known, repairs = repairs is not None, repairs or ()
        guessed = sum(not repair.certain for repair in repairs)
        repaired = locale.toString(len(repairs))
        if guessed:
            repaired += " · " + self.tr("%n guessed", "", guessed)
        # The length of the reading view, without building it for the whole article.
        dropped = sum(repair.span.end - repair.span.start - len(repair.became) for repair in repairs)
        characters = len(article.text) - article.text.count("\n") - dropped
        memo = self._session.memo.text if self._session.memo else ""
        ellipsis = "…" if len(memo) > _MEMO_LENGTH else ""
        facts = [
            (self.tr("Memo"), " ".join(memo[: 2 * _MEMO_LENGTH].split())[:_MEMO_LENGTH] + ellipsis),
            (self.tr("File"), Path(article.path).name or self.tr("Pasted text")),
            (self.tr("Folder"), str(Path(article.path).parent) if article.path else ""),
            (self.tr("Outlet"), self._session.text_of(fields.outlet) if fields.outlet else ""),
            (self.tr("Date"), fields.date.isoformat() if fields.date else self.tr("unknown")),
            (self.tr("Script"), native),
            (self.tr("Characters"), locale.toString(characters) if known else "…"),
            (self.tr("Paragraphs"), locale.toString(views.last + 1)),
            (self.tr("Repairs"), repaired if known else "…"),
            (self.tr("Format"), article.format),
            (self.tr("Encoding"), article.encoding),
            (self.tr("Byline"), self._session.text_of(fields.byline) if fields.byline else ""),
            (self.tr("Credits"), "\n".join(self._session.text_of(span) for span in fields.credits)),
            ("SHA-256", "\u200b".join(article.sha256[i : i + 8] for i in range(0, 64, 8))),
        ]
        return [(name, value) for name, value in facts if value]

    def _fill(self) -> None:
        inner = QWidget()
        inner.setObjectName("panel")
        form = QFormLayout()
        form.setContentsMargins(14, 14, 14, 14)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name, value in self._facts():
            shown = QLabel(value)
            shown.setWordWrap(True)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(QLabel(name), shown)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch()
        self.setWidget(inner)
