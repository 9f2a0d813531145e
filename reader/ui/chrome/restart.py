"""Going on in another language: the window closes in order, and a new one begins where the person was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer

from reader.types import Article, Script, Span
from reader.ui.app import language_of, open_first
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.model.history import History
    from reader.ui.window import Window


class Place(NamedTuple):
    """Where the person was: the article, what stood at which height of the page, what was selected and can be undone.

    `asked` is what stood in the bar that finds, if it was open, `panel` the place of the panel that was shown, and
    `settings` the page of the settings that was open, or "".
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


def of(window: Window) -> Place:
    """Where the person is in a window."""
    session = window.session
    return Place(
        session.views.article if session.views is not None else None,
        session.from_file,
        session.script,
        (window.view.over or window.view).pinned if session.views is not None else None,
        session.selection,
        session.changes.history,
        session.coders.hidden,
        window.finding.asked,
        window.side.shown,
        window.help.settings_page,
    )


def speak(window: Window, code: str) -> None:
    """Speak another language: close a window so that `run_window` makes another, unless the person refuses that."""
    window.settings.language = code
    if language_of(window.settings) != window.language:
        QTimer.singleShot(0, partial(_close, window))  # when the menu or the dialog that asked for it is done


def _close(window: Window) -> None:
    window.again = of(window)
    if window.close():
        window.help.put_away()
    else:
        window.again = None
        window.status.showMessage(tr("The language changes when the program is started again."), 8000)


def open_again(window: Window, place: Place) -> None:
    """Open what was open and put it where it was, before the page is painted for the first time."""
    session = window.session
    if place.article is None:
        open_first(window, [])
        return
    session.open_article(place.article, place.from_file)
    session.select(place.selection)
    if place.pinned is not None:
        window.view.hold(*place.pinned)


def go_on(window: Window, place: Place) -> None:
    """The rest, when all of the window is there."""
    window.session.changes.history = place.history
    window.session.coders.hidden = place.hidden
    window.session.annotations_changed.emit()
    window.side.turn_to(place.panel)
    if place.asked is not None:
        window.finding.ask(*place.asked)
    if place.settings:
        window.help.settings(place.settings)
