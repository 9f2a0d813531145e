"""Changing the language: the window closes, and a new one restores its state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer

from reader.types import Article, Script, Span
from reader.ui.app import language_of, open_first
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.model.steps import History
    from reader.ui.window import Window


class RestartState(NamedTuple):
    """State that a new window restores: article, scroll position, selection, undo history, and open parts.

    `asked` is the state of the find bar if it is open, `panel` the index of the side panel, `settings` the open page of
    the settings or "".
    """

    article: Article | None
    from_file: bool
    script: Script
    pinned: tuple[int, float] | None
    selection: Span | None
    history: History
    hidden: frozenset[str]
    asked: tuple[str, bool, bool] | None
    panel: int
    settings: str


def capture(window: Window) -> RestartState:
    """Capture the state of a window."""
    session = window.session
    return RestartState(
        session.views.article if session.views is not None else None,
        session.from_file,
        session.script,
        (window.view.overlay or window.view).pinned if session.views is not None else None,
        session.selection,
        session.changes.history,
        session.coders.hidden,
        window.finding.state,
        window.side.current_panel,
        window.help.settings_page,
    )


def change_language(window: Window, code: str) -> None:
    """Set the language, and close the window so that `run_window` makes a new one, unless the user cancels."""
    window.settings.language = code
    if language_of(window.settings) != window.language:
        QTimer.singleShot(0, partial(_close, window))  # after the menu or dialog has closed


def _close(window: Window) -> None:
    window.restart_state = capture(window)
    if window.close():
        window.help.close_settings()
    else:
        window.restart_state = None
        window.status.showMessage(tr("The language changes after a restart."), 8000)


def reopen_article(window: Window, state: RestartState) -> None:
    """Restore article, selection and scroll position, before the first paint."""
    session = window.session
    if state.article is None:
        open_first(window, [])
        return
    session.open_article(state.article, state.from_file)
    session.select(state.selection)
    if state.pinned is not None:
        window.view.hold(*state.pinned)


def restore_rest(window: Window, state: RestartState) -> None:
    """Restore the rest, once the window is complete."""
    window.session.changes.history = state.history
    window.session.coders.hidden = state.hidden
    window.session.annotations_changed.emit()
    window.side.switch_to(state.panel)
    if state.asked is not None:
        window.finding.restore(*state.asked)
    if state.settings:
        window.help.settings(state.settings)
