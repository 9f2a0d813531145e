"""The state of a window that a new one in another language restores."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.types import Article, Script, Span

if TYPE_CHECKING:
    from reader.ui.commands.help_verbs import HelpVerbs
    from reader.ui.finding.finding import Finding
    from reader.ui.model.session import Session
    from reader.ui.model.steps import History
    from reader.ui.panels.side import SidePanel
    from reader.ui.reading_view.view import ReadingView


class RestartState(NamedTuple):
    """Article, scroll position, selection, undo history, and open parts.

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

    def restore_article(self, session: Session, view: ReadingView) -> None:
        """Restore article, selection and scroll position, before the first paint; there must be an article."""
        assert self.article is not None
        session.open_article(self.article, self.from_file)
        session.select(self.selection)
        if self.pinned is not None:
            view.hold(*self.pinned)

    def restore_rest(self, session: Session, finding: Finding, side: SidePanel, help: HelpVerbs) -> None:
        """Restore the rest, once the window is complete."""
        session.changes.history = self.history
        session.coders.hidden = self.hidden
        session.annotations_changed.emit()
        side.switch_to(self.panel)
        if self.asked is not None:
            finding.restore(*self.asked)
        if self.settings:
            help.settings(self.settings)


def capture(session: Session, view: ReadingView, finding: Finding, side: SidePanel, help: HelpVerbs) -> RestartState:
    """Capture the state of a window."""
    return RestartState(
        session.views.article if session.views is not None else None,
        session.from_file,
        session.script,
        (view.overlay or view).pinned if session.views is not None else None,
        session.selection,
        session.changes.history,
        session.coders.hidden,
        finding.state,
        side.current_panel,
        help.settings_page,
    )
