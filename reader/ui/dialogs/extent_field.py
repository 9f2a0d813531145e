"""A field for the extent of a passage."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.dialogs import extent
from reader.ui.dialogs.extent import Step
from reader.ui.dialogs.return_key import press_only_when_focused
from reader.ui.look.theme import Theme

_CONTEXT = 60  # characters of the source shown on either side


class ExtentField(QWidget):
    """A passage in its context, with buttons that move its ends. `span` is in the source.

    Alt with an arrow key moves the end, Alt+Shift the start. Signal: `changed()` when the span changed.
    """

    changed = Signal()

    def __init__(self, views: Views, span: Span, selection: Span | None, theme: Theme) -> None:
        """`selection` is offered as a replacement."""
        super().__init__()
        self._views = views
        self._theme = theme
        self.span = span
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setContentsMargins(8, 6, 8, 6)
        scroll_area = QScrollArea()
        scroll_area.setWidget(self._text)
        scroll_area.setWidgetResizable(True)
        scroll_area.setFrameShape(QFrame.Shape.StyledPanel)
        scroll_area.setFixedHeight(96)
        scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_area.setStyleSheet(f"QScrollArea, QLabel {{ background: {theme.paper}; color: {theme.ink}; }}")
        self.step = QComboBox()
        self.step.setAccessibleName(self.tr("Move by"))
        for step, name in (
            (Step.CHARACTER, self.tr("by character")),
            (Step.CLAUSE, self.tr("by clause")),
            (Step.SENTENCE, self.tr("by sentence")),
        ):
            self.step.addItem(name, step)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(QLabel(self.tr("Start")))
        row.addWidget(self._move_button(self.tr("Start earlier"), "◂", "Alt+Shift+Left", False, False))
        row.addWidget(self._move_button(self.tr("Start later"), "▸", "Alt+Shift+Right", False, True))
        row.addWidget(QLabel(self.tr("End")))
        row.addWidget(self._move_button(self.tr("End earlier"), "◂", "Alt+Left", True, False))
        row.addWidget(self._move_button(self.tr("End later"), "▸", "Alt+Right", True, True))
        row.addWidget(self.step)
        row.addStretch()
        self.take = QPushButton(self.tr("Use selected passage"))
        self.take.setVisible(selection is not None and selection != span)
        press_only_when_focused(self.take)
        if selection is not None:
            self.take.clicked.connect(partial(self.set_span, selection))
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll_area)
        column.addLayout(row)
        self._show()

    def _move_button(self, name: str, sign: str, key: str, end: bool, forward: bool) -> QPushButton:
        button = QPushButton(sign)
        button.setFixedWidth(34)
        press_only_when_focused(button)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")
        move = partial(self.move_end, end, forward)
        button.clicked.connect(lambda _=False: move())
        QShortcut(QKeySequence(key), self, move, context=Qt.ShortcutContext.WindowShortcut)
        return button

    def move_end(self, end: bool, forward: bool) -> None:
        """Move the end, or else the start, by the selected unit."""
        self.set_span(extent.moved(self._views, self.span, end, self.step.currentData(), forward))

    def set_span(self, span: Span) -> None:
        """Set the passage."""
        if span != self.span:
            self.span = span
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        start, end = self.span
        size = len(self._views.article.text)
        before = self._read(Span(max(0, start - _CONTEXT), start))
        after = self._read(Span(end, min(size, end + _CONTEXT)))
        passage = self._read(self.span)
        theme = self._theme
        self._text.setText(
            f'<span style="color: {theme.muted}">{before}</span>'
            f'<span style="background: {theme.selection}; text-decoration: underline">{passage}</span>'
            f'<span style="color: {theme.muted}">{after}</span>'
        )
        self._text.setAccessibleName(self._views.text(self.span, Script.READING))

    def _read(self, span: Span) -> str:
        if span.start >= span.end:
            return ""
        return escape(self._views.text(span, Script.READING)).replace("\n", "<br>")
