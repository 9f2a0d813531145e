"""The main window, which connects its parts to the session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer

from reader.ui.background import garbage_collection
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.incremental import IncrementalTask
from reader.ui.chrome import screens
from reader.ui.chrome.pane_widths import PaneWidths
from reader.ui.chrome.reading_places import ReadingPlaces
from reader.ui.context import AppContext
from reader.ui.look import fonts
from reader.ui.look.custom_theme import themed
from reader.ui.model.session import Session
from reader.ui.reading_view.view import ReadingView
from reader.ui.settings import Settings
from reader.ui.window_setup import WindowSetup

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent, QEvent
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent

    from reader.store.versions import VersionMove
    from reader.ui.chrome.closing import RestartState


_MIN_SIZE = (600, 400)  # pixels; Qt's own minimum would keep the panels from folding
_PROOFREADING_DELAY = 500  # milliseconds from the end of setup until suspects are searched


class Window(WindowSetup):
    """Article in the centre, library on the left, panels on the right.

    Only what the first paint needs is created at once, at its final size; `set_up` creates the rest in short steps.
    """

    def __init__(self, session: Session, settings: Settings, theme: str, language: str) -> None:
        """`theme` is the initial theme; `language` is that of the interface and of a new library's codebook."""
        super().__init__()
        self.session, self.settings, self.language = session, settings, language
        self._setup_task: IncrementalTask | None = None
        self._deferred_enable = DeferredCall(self._enable, self)
        self.ready = False
        self.restart_state: RestartState | None = None  # for the window that replaces this one
        colours = themed(theme, settings.colours)
        self.language_chosen.connect(self.set_language)
        self.view = ReadingView(session, colours, settings.zoom, settings.typesetting)
        self.context = AppContext(self, session, settings, colours, language, self.view)
        self.setCentralWidget(self.view)
        session.visible_paragraphs = self.view.visible
        self.reading_places = ReadingPlaces(session, settings, self.view)
        self.widths = PaneWidths(settings.sizes("panes", screens.screen_setup()), self._page_width())
        self.setMinimumSize(*_MIN_SIZE)
        self.resize(1280, 800)
        screens.restore(self, settings, "window")
        self._reserve_margins()

    def set_up(self, library: Path) -> None:
        """Create the rest of the window in short steps, and open the library."""
        if self._setup_task is None:
            self._setup_task = IncrementalTask(self._setup_steps(library), self)

    def _setup_steps(self, library: Path) -> Iterator[None]:
        """All steps in order; input events are handled in between."""
        yield from self._make_parts()
        self._finish()
        garbage_collection.freeze()
        yield
        self.session.warmed.connect(self._import_windows)
        # Last: its imports run in a thread and would slow down everything above.
        self.session.library_sync.open(library, self.language)

    def _finish(self) -> None:
        """Follow the session from now on, and show what it has done so far."""
        from reader.ui.chrome.library_watcher import LibraryWatcher
        from reader.ui.reading_view.prefetch import Prefetch

        session = self.session
        session.opened.connect(self._show_article)
        session.script_changed.connect(self._show_script)
        session.reading_changed.connect(self._show_reading)
        session.versioning.moved.connect(self._show_moved)
        session.versioning.changed.connect(self._offer_reload)
        session.analysed.connect(self._offer_full_analysis)
        findings = (session.decisions_changed, session.level_changed, session.analysed)
        changes = (session.annotations_changed, *findings, self.proof.changed)
        for signal in (*changes, session.library_opened, session.selection_changed, session.active_changed):
            signal.connect(self._deferred_enable.start)
        self.proof.changed.connect(self._show_repairs)
        self.notice.follow(session)
        self.appearance.changed.connect(self.share_width)
        self.library_watcher = LibraryWatcher(self.context, self.marking)
        QTimer.singleShot(_PROOFREADING_DELAY, self.proof.find)
        self.ready = True
        self._show_article()
        if session.pending_notice is not None:
            from reader.ui.errors.messages import message

            self.notice.show_sentence(message(session.pending_notice))
            session.pending_notice = None
        self.plain.start()
        self.prefetch = Prefetch(self.view, session.jobs)
        self.view.start_prefetch(self.prefetch)
        self.setup_finished.emit()

    # Showing

    def _show_title(self) -> None:
        """Show the title in the current script."""
        views, fields = self.session.views, self.session.fields
        if views is not None and fields is not None:
            title = self.session.text_of(fields.title) if fields.title else ""
            title = title or Path(views.article.path).stem or self.tr("Untitled")
            self.setWindowTitle(f"{title} — Chengnuo 承諾")
            self.tools.show_article(title, fonts.sans_of(self.session.script, views.native))

    def _show_article(self) -> None:
        views, fields = self.session.views, self.session.fields
        if views is not None and fields is not None:
            self.tools.reset_title_width()
            self._show_reading()
            self.notice.clear()
            self.settings.last_path, self.settings.last_sha256 = views.article.path, views.article.sha256
        self._deferred_enable.start()

    def _show_reading(self) -> None:
        views = self.session.views
        if views is not None:
            self._show_title()
            self._show_repairs()
            self.text.show()
        self._deferred_enable.start()

    def _show_repairs(self) -> None:
        self.tools.show_repairs(len(self.proof.repairs or ()))

    def _show_moved(self, moved: VersionMove) -> None:
        """Report marks carried over from the previous version."""
        carried_over = self.tr(
            "This file has changed since it was last opened. %n mark(s) carried over.", "", moved.moved
        )
        if moved.doubtful:
            doubtful = self.tr("%n need(s) checking.", "", moved.doubtful)
            self.notice.offer(f"{carried_over} {doubtful}", self.tr("Review…"), self.library_verbs.versions)
        elif moved.moved:
            self.notice.offer(carried_over, self.tr("Versions…"), self.library_verbs.versions)

    def _offer_reload(self) -> None:
        views = self.session.views
        if views is not None:
            path = views.article.path
            sentence = self.tr("This article's file was changed by another program.")
            self.notice.offer(sentence, self.tr("Reload"), lambda: self.session.open_file(path))

    def _offer_full_analysis(self) -> None:
        """Offer to complete a partial analysis."""
        session = self.session
        if session.glimpse is not None and not session.analysing:
            sentence = self.tr("The analysis ended early. Only part of the article was analysed.")
            self.notice.offer(sentence, self.tr("Analyse again"), session.analyses.retry)

    def _show_script(self) -> None:
        self.tools.segments.show_script(self.session.script)
        self.actions_.check(f"script-{self.session.script}")
        self.settings.script = self.session.script
        self._show_title()

    def _enable(self) -> None:
        for name, can in self._action_states():
            self.actions_.enable(name, can)

    # Commands

    def set_language(self, code: str) -> None:
        """Change the language by closing the window for a new one, unless the user cancels; "" follows the system."""
        from reader.ui.languages import language_of

        self.settings.language = code
        if language_of(self.settings) != self.language:
            QTimer.singleShot(0, self.restart)  # after the menu or dialog has closed

    def restart(self) -> None:
        """Close the window with the state for one that replaces it."""
        from reader.ui.chrome.closing import capture
        from reader.ui.words import tr

        self.restart_state = capture(self.session, self.view, self.finding, self.side, self.help)
        if self.close():
            self.help.close_settings()
        else:
            self.restart_state = None
            self.context.show_message(tr("The language changes after a restart."), 8000)

    # Events

    def event(self, event: QEvent) -> bool:
        """Update the enabled actions before a key is matched to a shortcut."""
        if event.type() is QtCore.QEvent.Type.ShortcutOverride:
            self._deferred_enable.now()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width() if hasattr(self, "panes") else self._reserve_margins()

    def childEvent(self, event: QChildEvent) -> None:
        """Fit dialogs to their screen just before they are first shown."""
        super().childEvent(event)
        if event.polished():
            from reader.ui.chrome.window_geometry import fit_dialog

            fit_dialog(event.child(), self.settings)

    def dragEnterEvent(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        """Accept files."""
        from reader.ui.exchange.intake import accept_as_copy

        accept_as_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accept files anywhere over the window."""
        self.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first dropped file and add the others; a folder counts as the files in it."""
        from reader.ui.exchange.intake import dropped_files

        self.intake.open(dropped_files(event))

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icons when the device pixel ratio changes."""
        super().changeEvent(event)
        if self.ready and event.type() == QtCore.QEvent.Type.DevicePixelRatioChange:
            self.tools.draw_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the window state and stop background work; the user is asked about unsaved marks."""
        if self.ready and not self.library_watcher.may_close():
            event.ignore()
            return
        if self.ready:
            self.library_watcher.stop()
        if self._setup_task is not None:
            self._setup_task.stop()
        if self.ready:
            self.library_verbs.close_windows()
            self.intake.stop()
            self.finding.shut_down()
            self.printing.end()
        screens.save(self, self.settings, "window")
        self.settings.set_sizes("panes", screens.screen_setup(), self.widths.saved)
        self.settings.hidden = self.session.hidden
        self.settings.folders = self.session.folders
        self.reading_places.save()
        self.hide()  # a running import finishes while the window is hidden
        self.session.close()
        super().closeEvent(event)
