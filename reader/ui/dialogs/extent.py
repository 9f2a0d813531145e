"""The extent of a passage: moving its ends by units of the reading view, a field for that, and finding words in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import partial
from html import escape
from itertools import takewhile

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.text.views import View, Views
from reader.types import Script, Span
from reader.ui.look.theme import Theme
from reader.ui.paged.keys import press_only_when_focused

_REACH = 20_000  # code points of the source on each side, about a chapter; converts without a noticeable delay


class Step(Enum):
    """The unit by which an end moves; the value matches one unit."""

    CHARACTER = re.compile(r".")
    CLAUSE = re.compile(r"[^，,；;：:。！？!?]+")
    SENTENCE = re.compile(r"[^。！？!?]+")


def moved(views: Views, span: Span, end: bool, step: Step, forward: bool) -> Span:
    """A source span with its end (or start) moved to the next end (or start) of a unit, across paragraphs.

    Returns `span` itself if nothing of the passage would be left.
    """
    here = span.end if end else span.start
    for index, piece in _pieces(views, here, forward):
        stops = _boundaries(views.piece(index, piece, Script.READING), end, step)
        beyond = [at for at in stops if (at > here if forward else at < here)]
        if beyond:
            at = beyond[0] if forward else beyond[-1]
            result = Span(span.start, at) if end else Span(at, span.end)
            return result if result.start < result.end else span
    return span


def _pieces(views: Views, here: int, forward: bool) -> Iterator[tuple[int, Span]]:
    """Pieces of paragraphs from a source offset on, in either direction, each with its paragraph's index."""
    first = views.paragraph_at(here)
    for index in range(first, len(views.paragraphs)) if forward else range(first, -1, -1):
        pieces = views.pieces(index)
        for piece in pieces if forward else reversed(pieces):
            if piece.end >= here if forward else piece.start <= here:
                yield index, piece


def _boundaries(view: View, end: bool, step: Step) -> list[int]:
    found = (view.alignment.to_source(Span(*piece.span())) for piece in step.value.finditer(view.text))
    return [span.end if end else span.start for span in found]


def find(views: Views, words: str, span: Span) -> Span | None:
    """The source span of the first occurrence of reading-view words in a passage."""
    for index, piece in _pieces(views, span.start, forward=True) if words else ():
        if piece.start >= span.end:
            break
        view = views.piece(index, piece, Script.READING)
        within = view.alignment.to_view(span)
        at = view.text.find(words, within.start, within.end)
        if at >= 0:
            return view.alignment.to_source(Span(at, at + len(words)))
    return None


def find_near(views: Views, words: str, offset: int) -> Span | None:
    """The source span of reading-view words near a source offset.

    Prefers the last occurrence before it in its paragraph, then the first after it, then earlier and later paragraphs.
    """
    paragraph = views.paragraph_at(offset)
    around = [(forward, *each) for forward in (False, True) for each in _near(views, offset, forward)]
    for forward, index, piece in sorted(around, key=lambda each: each[1] != paragraph) if words else ():
        view = views.piece(index, piece, Script.READING)
        before = view.alignment.to_view(Span(offset, offset)).start  # 0 after the offset, the whole text before it
        at = view.text.find(words) if forward else view.text.rfind(words, 0, before)
        if at >= 0:
            return view.alignment.to_source(Span(at, at + len(words)))
    return None


def _near(views: Views, offset: int, forward: bool) -> Iterator[tuple[int, Span]]:
    reach = Span(offset - _REACH, offset + _REACH)
    return takewhile(
        lambda each: reach.start < each[1].end and each[1].start < reach.end, _pieces(views, offset, forward)
    )


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
        self.set_span(moved(self._views, self.span, end, self.step.currentData(), forward))

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
