"""The history of a mark: its states with author and time, each restorable."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
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
from reader.ui.background.library_jobs import in_library
from reader.ui.dialogs.passages import Passages
from reader.ui.model.session import Session
from reader.ui.words import listed, moment, tr

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.context import AppContext


class MarkHistory(NamedTuple):
    """Past states of a mark, oldest first, and the text of each passage it was on, by article and span."""

    past: list[Past]
    texts: Mapping[tuple[str, Span], str]


class StateChange(NamedTuple):
    """A state of a mark, its time and author, and the state before it (None for the first)."""

    state: Annotation
    before: Annotation | None
    at: datetime.datetime
    author: str
    restored: bool  # the mark was deleted and restored in this state


def state_changes(now: Annotation, past: Sequence[Past]) -> list[StateChange]:
    """The states of a mark, newest first; `past` is oldest first."""
    found = []
    states = [each.state for each in past] + [now]
    for number, state in enumerate(states):
        if number == 0:
            found.append(StateChange(state, None, state.created, state.author, restored=False))
        else:
            change = past[number - 1]
            found.append(StateChange(state, change.state, change.at, change.author, change.deleted))
    return found[::-1]


def show(context: AppContext) -> None:
    """Load the history of the active mark in a job, and open the dialog."""
    session = context.session
    annotation = session.annotation
    if annotation is None:
        return
    script, normal = session.script, session.normal

    def work(library: Library) -> MarkHistory:
        past, passages = library.annotations.history(annotation.id), Passages(script, normal, library)
        places = {(each.article, each.span): each.quote for each in (*(one.state for one in past), annotation)}
        return MarkHistory(past, {place: passages.read(*place, quote) for place, quote in places.items()})

    def done(history: MarkHistory) -> None:
        if session.mark_of(annotation.id) == annotation:  # unchanged since the job started
            dialog = HistoryDialog(session, annotation, history, context.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    in_library(session, work, done, owner=context.window)


class HistoryDialog(QDialog):
    """A list of the states, newest first; the selected one is shown in full below."""

    keeps_size = True

    def __init__(self, session: Session, annotation: Annotation, history: MarkHistory, parent: QWidget) -> None:
        """Show the history of one mark."""
        super().__init__(parent)
        self._session = session
        self._changes = state_changes(annotation, history.past)
        self._texts = history.texts
        self.setWindowTitle(self.tr("Mark history"))
        self.resize(640, 480)
        heading = QLabel()
        heading.setTextFormat(Qt.TextFormat.PlainText)
        words = session.text_of(annotation.span).replace("\n", " ")
        heading.setText(heading.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 600))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("States"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        for change in self._changes:
            self.list.addItem(QListWidgetItem(self._line(change)))
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName(self.tr("Mark at that time"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = QPushButton(self.tr("Restore this state"))
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

    def _line(self, change: StateChange) -> str:
        who = change.author or self.tr("unsigned")
        return f"{moment(change.at)} · {who}\n{describe(change)}"

    def _show(self, row: int) -> None:
        state, now = self._changes[row].state, self._changes[0].state
        tags = listed(state.tags) or self.tr("Untagged")
        words = self._texts.get((state.article, state.span), state.quote)
        self.whole.setPlainText("\n\n".join(filter(None, (tags, words, state.note))))
        self.back.setEnabled(content(state) != content(now))

    def go_back(self) -> None:
        """Restore the selected state, as one step."""
        row = self.list.currentRow()
        now = self._session.mark_of(self._changes[0].state.id)
        if now is None:
            self.reject()
            return
        was = self._changes[row].state
        place = {"span": was.span, "quote": was.quote, "prefix": was.prefix, "suffix": was.suffix}
        if was.article != now.article:  # the state was on an earlier version: keep the present place
            place = {}
        after = now._replace(tags=was.tags, note=was.note, **place)  # type: ignore[arg-type]
        if self._session.changes.edit_all(self.tr("state restored"), [(now, after)]):
            self._session.reveal(after.span)
            self.accept()


def content(state: Annotation) -> tuple[object, ...]:
    """The fields of a mark that users can change."""
    return state.tags, state.note, state.span, state.quote


def describe(change: StateChange) -> str:
    """One line about a change."""
    state, before = change.state, change.before
    if before is None:
        return tr("Marked: {0}").format(listed(state.tags) or tr("Untagged"))
    parts = [tr("deleted and restored")] if change.restored else []
    gained = [name for name in state.tags if name not in before.tags]
    lost = [name for name in before.tags if name not in state.tags]
    if gained or lost:
        changed = [f"+{name}" for name in gained] + [f"−{name}" for name in lost]
        parts.append(tr("tags: {0}").format("  ".join(changed)))
    elif state.tags != before.tags:
        parts.append(tr("tags reordered"))
    if state.note != before.note:
        kept = tr("note changed") if state.note else tr("note removed")
        parts.append(kept if before.note else tr("note added"))
    if (state.span, state.quote) != (before.span, before.quote):
        parts.append(tr("moved"))
    if state.article != before.article:
        parts.append(tr("moved to another version of the article"))
    return "; ".join(parts) or tr("no visible change")
