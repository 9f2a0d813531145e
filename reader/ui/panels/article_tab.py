"""The article's tab: facts about its source, decoding and repairs, and the list of suspects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.types import Repair, Script, Span, Suspect
from reader.ui.lists.row import Chip, Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.model.proofreading import Proofreading
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_MEMO_LENGTH = 200  # characters shown
_CONTEXT = 9  # code points of the source on either side


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
        lost = sum(repair.kind == "lost" for repair in repairs)
        guessed = sum(not repair.certain for repair in repairs) - lost
        repaired = locale.toString(len(repairs))
        if guessed:
            repaired += " · " + self.tr("%n guessed", "", guessed)
        if lost:
            repaired += " · " + self.tr("%n lost", "", lost)
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


class ProofreadingPanel(QWidget):
    """One row each, in text order: A accepts it, Shift+A all alike, R withdraws an accepted one."""

    def __init__(self, session: Session, proof: Proofreading, theme: Theme) -> None:
        """Follow the session and its proofreading."""
        super().__init__()
        self._session = session
        self._proof = proof
        self._theme = theme
        self._heading = QLabel()
        self._heading.setContentsMargins(14, 10, 14, 2)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self.list = RowList(self._row, self._size, theme, self.tr("Suspicious characters and repairs"))
        self.list.setToolTip(self.tr("A: accept · Shift+A: accept all like this · R: revert"))
        self.one = self._button(self.tr("Accept"), self.accept)
        self.alike = self._button(self.tr("Accept all like this"), self.accept_alike)
        self.all = self._button(self.tr("Accept all"), self.accept_all)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(14, 4, 14, 8)
        row.setSpacing(8)
        for button in (self.one, self.alike, self.all):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._buttons)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._go)
        self.list.entered_row.connect(lambda _: self.accept())
        self.list.key_pressed.connect(self._key)
        self.list.selectionModel().currentChanged.connect(self._enable)
        session.script_changed.connect(self.list.refresh_soon)
        session.hidden_changed.connect(self._fill)
        session.visited.connect(self._show_at)
        proof.changed.connect(self._fill)
        self._fill()

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(run)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = theme
        self.list.set_theme(theme)

    def _fill(self) -> None:
        line = self.list.currentIndex().row()
        repairs = self._proof.repairs or ()
        shown = [each for each in repairs if self._session.shows_repairs or each.kind == "variant" or not each.certain]
        places: list[Suspect | Repair] = [*self._proof.suspects, *shown]
        keys = sorted(places, key=lambda each: (each.span, isinstance(each, Repair)))
        self.list.rows.set_keys(keys)
        if line >= 0 and keys:
            self.list.show_key(keys[min(line, len(keys) - 1)])
        count = len(self._proof.suspects)
        headings = [self.tr("%n suspicious character(s)", "", count)] if count else []
        headings += [self.tr("%n repair(s)", "", len(shown))] if shown else []
        self._heading.setText(" · ".join(headings))
        self.setVisible(bool(keys))
        self._buttons.setVisible(count > 0)
        self._enable()

    def _show_at(self, offset: int) -> None:
        """Make the row at a source offset current, if there is one."""
        self.list.show_key(self._proof.suspect_at(offset) or self._proof.repair_at(offset))

    def _enable(self) -> None:
        suspect = isinstance(self.list.current_key(), Suspect)
        self.one.setEnabled(suspect)
        self.alike.setEnabled(suspect)

    # Rows

    def _size(self, key: object) -> Size:
        return Size(body=1, body_lines=1, chips=isinstance(key, Repair))

    def _row(self, key: object) -> Row:
        assert isinstance(key, (Suspect, Repair))
        if isinstance(key, Suspect):
            return Row(title=f"{key.char} → {key.likely}", meta=key.phrase, body=self._context(key.span))
        if key.kind == "variant":
            chip = Chip(self.tr("accepted"))
        elif key.kind == "lost":
            chip = Chip(self.tr("lost"), self._theme.doubt)
        elif key.certain:
            chip = Chip(self.tr("certain"))
        else:
            chip = Chip(self.tr("guessed"), self._theme.doubt)
        return Row(title=f"{key.was} → {key.became}", body=self._context(key.span), chips=(chip,))

    def _context(self, span: Span) -> str:
        views, script = self._session.views, self._session.script
        if views is None:
            return ""
        start, end = views.paragraphs[views.paragraph_at(span.start)]
        around = Span(max(start, span.start - _CONTEXT), min(end, span.end + _CONTEXT))
        return views.text(around, Script.READING if script is Script.ORIGINAL else script)

    # Actions

    def _go(self, key: object) -> None:
        assert isinstance(key, (Suspect, Repair))
        self._session.select(key.span)
        self._session.reveal(key.span)

    def _key(self, key: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and isinstance(key, Suspect):
            alike = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.accept_alike() if alike else self.accept()
            event.accept()
        elif event.key() in (Qt.Key.Key_R, Qt.Key.Key_Delete) and isinstance(key, Repair) and key.kind == "variant":
            self._proof.withdraw([key])
            event.accept()

    def accept(self) -> None:
        """Accept the likely character of the current row."""
        key = self.list.current_key()
        if isinstance(key, Suspect):
            self._proof.accept([key])

    def accept_alike(self) -> None:
        """Accept it for all suspects with the same two characters."""
        key = self.list.current_key()
        if isinstance(key, Suspect):
            self._proof.accept(self._proof.same_as(key))

    def accept_all(self) -> None:
        """Accept every likely character."""
        self._proof.accept(self._proof.suspects)
