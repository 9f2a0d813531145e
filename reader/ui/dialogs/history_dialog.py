"""What a mark was before: every state with who made it and when, and a way back to each."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.types import Annotation, Past, Span
from reader.ui.model.passages import Passages
from reader.ui.model.session import Session
from reader.ui.words import listed, tr

if TYPE_CHECKING:
    from reader.ui.window import Window


class Known(NamedTuple):
    """What a mark was, the oldest first, and what each passage of an article that it ever stood at reads as."""

    past: list[Past]
    read: Mapping[tuple[str, Span], str]


class Turn(NamedTuple):
    """A state of a mark: since when it is so, by whom, and the state before it (None for the first)."""

    state: Annotation
    before: Annotation | None
    at: datetime.datetime
    author: str
    returned: bool  # the mark was deleted, and brought back so


def turns(now: Annotation, past: Sequence[Past]) -> list[Turn]:
    """The states of a mark, the present one first; `past` is the oldest first."""
    found = []
    states = [each.state for each in past] + [now]
    for number, state in enumerate(states):
        if number == 0:
            found.append(Turn(state, None, state.created, state.author, returned=False))
        else:
            change = past[number - 1]
            found.append(Turn(state, change.state, change.at, change.author, change.deleted))
    return found[::-1]


def show(window: Window) -> None:
    """Fetch the history of the mark in the light, and show it in front of the window."""
    session = window.session
    annotation, library = session.annotation, session.library
    if annotation is None or library is None:
        return
    script, normal = session.script, session.normal

    def work() -> Known:
        with contextlib.closing(library.beside()) as own:
            past, passages = own.annotations.history(annotation.id), Passages(script, normal, own)
            places = {(each.article, each.span): each.quote for each in (*(one.state for one in past), annotation)}
            return Known(past, {place: passages.read(*place, quote) for place, quote in places.items()})

    def done(known: Known) -> None:
        if session.mark_of(annotation.id) == annotation:  # else it was changed while this was fetched
            dialog = HistoryDialog(session, annotation, known, window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    session.jobs.run(work, done, session.notice)


class HistoryDialog(QDialog):
    """The states in a list, the newest on top; what is chosen is shown whole below."""

    keeps_size = True

    def __init__(self, session: Session, annotation: Annotation, known: Known, parent: QWidget) -> None:
        """Of one mark and what it was."""
        super().__init__(parent)
        self._session = session
        self._turns = turns(annotation, known.past)
        self._read = known.read
        self.setWindowTitle(self.tr("History of the mark"))
        self.resize(640, 480)
        heading = QLabel()
        heading.setTextFormat(Qt.TextFormat.PlainText)
        words = session.reads(annotation.span).replace("\n", " ")
        heading.setText(heading.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 600))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("States"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        for turn in self._turns:
            self.list.addItem(QListWidgetItem(self._line(turn)))
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName(self.tr("The mark as it was"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = QPushButton(self.tr("Go back to this state"))
        box.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        self.back.clicked.connect(self.go_back)
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(self.list, 3)
        column.addWidget(self.whole, 2)
        column.addWidget(box)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, turn: Turn) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(turn.at.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        who = turn.author or self.tr("nobody")
        return f"{when} · {who}\n{said(turn)}"

    def _show(self, row: int) -> None:
        state, now = self._turns[row].state, self._turns[0].state
        tags = listed(state.tags) or self.tr("Untagged")
        words = self._read.get((state.article, state.span), state.quote)
        self.whole.setPlainText("\n\n".join(filter(None, (tags, words, state.note))))
        self.back.setEnabled(content(state) != content(now))

    def go_back(self) -> None:
        """Make the mark again what it was; that is a step of its own."""
        row = self.list.currentRow()
        now = self._session.mark_of(self._turns[0].state.id)
        if now is None:
            self.reject()
            return
        was = self._turns[row].state
        place = {"span": was.span, "quote": was.quote, "prefix": was.prefix, "suffix": was.suffix}
        if was.article != now.article:  # it was on an earlier version then, and keeps its place in this one
            place = {}
        after = now._replace(tags=was.tags, note=was.note, **place)  # type: ignore[arg-type]
        if self._session.changes.edit_all(self.tr("return to a state"), [(now, after)]):
            self._session.reveal(after.span)
            self.accept()


def content(state: Annotation) -> tuple[object, ...]:
    """What a person can change of a mark."""
    return state.tags, state.note, state.span, state.quote


def said(turn: Turn) -> str:
    """What a turn made of the state before it, in a line."""
    state, before = turn.state, turn.before
    if before is None:
        return tr("Marked: {0}").format(listed(state.tags) or tr("Untagged"))
    parts = [tr("deleted and brought back")] if turn.returned else []
    gained = [name for name in state.tags if name not in before.tags]
    lost = [name for name in before.tags if name not in state.tags]
    if gained or lost:
        changed = [f"+{name}" for name in gained] + [f"−{name}" for name in lost]
        parts.append(tr("tags: {0}").format("  ".join(changed)))
    elif state.tags != before.tags:
        parts.append(tr("other order of tags"))
    if state.note != before.note:
        kept = tr("note changed") if state.note else tr("note taken away")
        parts.append(kept if before.note else tr("note written"))
    if (state.span, state.quote) != (before.span, before.quote):
        parts.append(tr("other place"))
    if state.article != before.article:
        parts.append(tr("taken to another version of the article"))
    return "; ".join(parts) or tr("nothing that shows")
