"""The main window: puts the pieces together and lets the person's gestures reach the session."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from reader.ui import screens
from reader.ui import theme as themes
from reader.ui.afterwards import Afterwards
from reader.ui.reading_view.view import ReadingView
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.widths import Widths

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent, QEvent
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from reader.store.versions import Moved
    from reader.ui.codebook.window import CodebookWindow
    from reader.ui.ledger.window import LedgerWindow
    from reader.ui.research.window import ResearchWindow
    from reader.ui.resuming import Place


class Dressed(Protocol):
    """Something that paints in the theme."""

    def set_theme(self, theme: themes.Theme) -> None:
        """Paint in another theme."""


_SMALLEST = (600, 400)  # of the window; without this Qt would not let it shrink enough for the panels to fold
_BREATH = 2  # milliseconds between two steps, so that the person's events come through
_PART = 0.008  # seconds of imports in one step
_MARKING = """\
alike appearance cards context_menu copying decision_verbs files finding going help_verbs intake library_verbs marking
plain_page printing proofreading reading_view.scroll_marks text_verbs tools tool_menus actions menus shortcuts"""
_PANELS = """\
intake_bar notice status panels.tabs panels.rows panels.workbench panels.commitments panels.annotations panels.entities
panels.facts panels.proof panels.side panels.article_list panels.collection_tree panels.library watching"""
_LOOK_AFTER = 500  # milliseconds until suspicious characters are looked for, when all else is there
_TOOLS, _STATUS = 44, 30  # heights of the bars


class Window(QMainWindow):
    """Article in the middle, library to the left, panels to the right.

    Only what the first paint needs is made at once, at its final size; `furnish` makes the rest in short steps.
    Signal: `furnished` when all of it is there.
    """

    furnished = Signal()

    def __init__(self, session: Session, settings: Settings, theme: str, language: str) -> None:
        """`theme` is the name to begin with, `language` the interface language for a new library's codebook."""
        super().__init__()
        self.session = session
        self.settings = settings
        self.language = language
        self.theme = themes.named(theme, settings.colours)
        self._furnishing: Iterator[None] | None = None
        self._enabling = Afterwards(self._enable, self)
        self.ledger: LedgerWindow | None = None
        self.codebook: CodebookWindow | None = None
        self.research: ResearchWindow | None = None
        self.ready = False
        self.again: Place | None = None  # where another window goes on when this one is closed
        self.view = ReadingView(session, self.theme, settings.zoom, settings.typesetting)
        self.setCentralWidget(self.view)
        session.in_sight = self.view.visible
        self.widths = Widths(settings.pair("panes", screens.set_up()), self._page_width())
        self.setMinimumSize(*_SMALLEST)
        self.resize(1280, 800)
        screens.restore(self, settings, "window")
        self._leave_room()

    def _page_width(self) -> int:
        """The width below which the page shall not go: the fewest characters of a line at the size they have."""
        return self.view.minimumWidth() * max(self.settings.zoom, 100) // 100

    def _leave_room(self) -> None:
        """Until bars and panes are there, margins keep their places, so that the page need not move."""
        self.setContentsMargins(self.widths.margins(self.width(), _TOOLS, _STATUS))

    # The rest, after the first paint

    def _make_room(self) -> None:
        """Put bars and panes where the margins were."""
        from reader.ui.panes import Panes

        self.tool_bar = QtWidgets.QToolBar()
        self.tool_bar.setMovable(False)
        self.tool_bar.setFixedHeight(_TOOLS)
        self.addToolBar(self.tool_bar)
        self.status = QtWidgets.QStatusBar()
        self.status.setSizeGripEnabled(False)
        self.status.setFixedHeight(_STATUS)
        self.setStatusBar(self.status)
        centre = QtWidgets.QWidget()
        self.centre = QtWidgets.QVBoxLayout(centre)
        self.centre.setContentsMargins(0, 0, 0, 0)
        self.centre.setSpacing(0)
        self.takeCentralWidget()
        self.centre.addWidget(self.view, 1)
        centre.setFocusProxy(self.view)
        self.panes = Panes(centre, self.widths)
        self.setContentsMargins(0, 0, 0, 0)
        self.setCentralWidget(self.panes)
        self.view.show()
        self.share_width()

    def share_width(self) -> None:
        """Give each pane its part of the window; those fold for which there is no room beside the page."""
        self.widths.page = self._page_width()
        self.panes.share(self.width())
        if self.ready:
            self.status_line.make_room(self.width())
            self.tools.make_room()

    def furnish(self, library: Path) -> None:
        """Make the rest of the window, one short step at a time, and open the library."""
        if self._furnishing is None and not self.ready:
            self._furnishing = self._furnish(library)
            QTimer.singleShot(_BREATH, self._step)

    def _step(self) -> None:
        if self._furnishing is None:
            return
        try:
            next(self._furnishing)
        except StopIteration:
            self._furnishing = None
        else:
            QTimer.singleShot(_BREATH, self._step)

    def _furnish(self, library: Path) -> Iterator[None]:
        """All steps in order; between two of them the person's events come through."""
        self._make_room()
        yield
        _ = QtCore.Qt.Key  # builds Qt's enumerations
        yield
        yield from _imported(_MARKING)
        self._make_marking()
        yield
        self._make_tools()
        yield
        self._make_actions()
        yield
        yield from _imported(_PANELS)
        self._make_style()
        yield
        self._make_status()
        yield
        yield from self._make_side()
        self._make_library()
        yield
        self._finish()
        yield
        # Last: its imports run beside the window's thread and would slow all of the above.
        self.session.linking.open(library, self.language)

    def _make_marking(self) -> None:
        from reader.ui.alike import Alike
        from reader.ui.appearance import Appearance
        from reader.ui.cards import Cards
        from reader.ui.context_menu import ContextMenu
        from reader.ui.copying import Copying
        from reader.ui.decision_verbs import DecisionVerbs
        from reader.ui.files import Files
        from reader.ui.finding import Finding
        from reader.ui.going import Going
        from reader.ui.help_verbs import HelpVerbs
        from reader.ui.intake import Intake
        from reader.ui.library_verbs import LibraryVerbs
        from reader.ui.marking import Marking
        from reader.ui.plain_page import PlainPage
        from reader.ui.printing import Printing
        from reader.ui.proofreading import Proofreading
        from reader.ui.reading_view.scroll_marks import ScrollMarks
        from reader.ui.text_verbs import TextVerbs

        self.appearance = Appearance(self)
        self.going = Going(self)
        self.finding = Finding(self)
        self.copying = Copying(self)
        self.printing = Printing(self)
        self.alike = Alike(self)
        self.help = HelpVerbs(self)
        self.plain = PlainPage(self)
        self.context_menu = ContextMenu(self)
        self.files = Files(self)
        self.intake = Intake(self.session)
        self.proof = Proofreading(self.session)
        self.text = TextVerbs(self, self.proof)
        self.decisions = DecisionVerbs(self)
        self.library_verbs = LibraryVerbs(self)
        gestures = self.plain.gestures = self.view.furnish(self.proof)
        self.cards = Cards(self, gestures)
        gestures.menu_wanted.connect(self.context_menu.popup)
        gestures.selected.connect(self.copying.offer_selection)
        self.marking = Marking(self.view, gestures, self.session, self.theme)
        self.marking.told.connect(self._tell)
        self.view.hits_in = self.finding.hits_in
        self.finding.changed.connect(self.view.viewport().update)
        self.scroll_marks = ScrollMarks(self.view, self.session, self.finding, self.theme, self.proof)
        self.session.coders.colours_page = self.settings.colours_by_coder
        self.view.setFocus()

    def _make_tools(self) -> None:
        from reader.ui import tool_menus
        from reader.ui.tools import Tools

        self.tools = Tools(self.tool_bar, self.theme, self.session)
        self.tools.segments.chosen.connect(self.session.set_script)
        self.tools.menu.clicked.connect(self.show_menu)
        self.tools.looks.clicked.connect(lambda: tool_menus.show_looks(self))
        self.tools.export.clicked.connect(lambda: tool_menus.show_exports(self))

    def _make_actions(self) -> None:
        from reader.ui.actions import Act, Actions, tr
        from reader.ui.menus import follow, layout
        from reader.ui.shortcuts import Shortcuts

        self.actions_ = Actions(self)
        self.actions_.fill(layout(self))
        self.actions_.fresh = self._enabling.now
        self.actions_.add(Act("menu", tr("Menu"), self.show_menu, "F10"))
        self.shortcuts = Shortcuts(self.actions_, self.settings, self)
        follow(self)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)

    def _make_style(self) -> None:
        from reader.ui.intake_bar import IntakeBar
        from reader.ui.notice import Notice

        self.notice = Notice()
        self.centre.insertWidget(0, self.tools.progress)
        self.centre.insertWidget(1, self.notice)
        self.intake_bar = IntakeBar(self.intake, self.notice, self.session.progress)
        self.centre.insertWidget(2, self.intake_bar)
        for pane in self.panes.sides:
            pane.setObjectName("panel")
            pane.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.appearance.apply()

    def _make_status(self) -> None:
        from reader.ui.status import Status

        self.status_line = Status(self.status, self.theme, self.session, self.view)
        self.status_line.layers.actions_ = self.actions_.by_name
        self.status_line.show_zoom(self.settings.zoom)
        self.status_line.place.clicked.connect(self.going.paragraph)

    def _make_side(self) -> Iterator[None]:
        from reader.ui.panels.side import SidePanel

        self.side = SidePanel(self.session, self.proof, self.theme)
        self.panes.fill(1, self.side)
        yield
        yield from self.side.fill()
        self.side.commitments.page_wanted.connect(self.view.setFocus)
        self.side.commitments.export_wanted.connect(lambda: self.files.export_shown(self.side.commitments.rows))
        self.side.entities.page_wanted.connect(self.view.setFocus)
        self.side.annotations.note_wanted.connect(self.marking.write_note)
        self.side.annotations.tag_key.connect(self.marking.tag_by_key)
        self.side.annotations.history_wanted.connect(self.library_verbs.history)
        self.side.annotations.alike_wanted.connect(self.alike.mark)
        self.marking.elsewhere = self.side.annotations.show_tags
        self.side.menu_wanted.connect(self.context_menu.popup_row)

    def _make_library(self) -> None:
        from reader.ui.panels.library import LibraryPanel

        self.library_pane = LibraryPanel(self.session, self.theme)
        self.library_pane.article_wanted.connect(self.session.open_stored)
        self.library_pane.memo_wanted.connect(self.library_verbs.memo)
        self.library_pane.versions_wanted.connect(self.library_verbs.versions)
        self.library_pane.files_wanted.connect(self.intake.drop)
        self.panes.fill(0, self.library_pane)

    def _finish(self) -> None:
        """Everything is there: follow the session from now on and catch up with what it said before."""
        from reader.ui.watching import Watching

        session = self.session
        session.opened.connect(self._show_article)
        session.script_changed.connect(self._show_script)
        session.reading_changed.connect(self._show_reading)
        session.versioning.moved.connect(self._show_moved)
        session.versioning.changed.connect(self._offer_newer)
        changes = (session.annotations_changed, session.decisions_changed, session.analysed, self.proof.changed)
        for signal in (*changes, session.library_opened, session.selection_changed, session.active_changed):
            signal.connect(self._enabling.start)
        self.notice.follow(session)
        self.appearance.changed.connect(self.share_width)
        self.watching = Watching(self)
        QTimer.singleShot(_LOOK_AFTER, self.proof.find)
        self.ready = True
        self._show_article()
        if session.unheard:
            self.notice.show_sentence(session.unheard)
            session.unheard = ""
        self.plain.start()
        self.furnished.emit()

    # Showing

    def _show_title(self) -> None:
        """As the view has it."""
        views, fields = self.session.views, self.session.fields
        if views is not None and fields is not None:
            title = self.session.reads(fields.title) if fields.title else ""
            title = title or Path(views.article.path).stem or self.tr("Untitled")
            self.setWindowTitle(f"{title} — Chengnuo 承諾")
            self.tools.show_article(title)

    def _show_article(self) -> None:
        views, fields = self.session.views, self.session.fields
        if views is not None and fields is not None:
            self._show_reading()
            self.notice.clear()
            self.settings.last = (views.article.path, views.article.sha256)
        self._enabling.start()

    def _show_reading(self) -> None:
        views = self.session.views
        if views is not None:
            self._show_title()
            self.tools.show_repairs(len(views.repairs))
            self.text.show()
        self._enabling.start()

    def _tell(self, sentence: str) -> None:
        self.status.showMessage(sentence, 4000)

    def _show_moved(self, moved: Moved) -> None:
        """The open article was another before: say what came along and what did not."""
        came = self.tr("This file has changed since it was last opened. %n mark(s) came along.", "", moved.moved)
        if moved.doubtful:
            doubtful = self.tr("%n need(s) your eye.", "", moved.doubtful)
            self.notice.offer(f"{came} {doubtful}", self.tr("Review…"), self.library_verbs.versions)
        elif moved.moved:
            self.notice.offer(came, self.tr("Versions…"), self.library_verbs.versions)

    def _offer_newer(self) -> None:
        views = self.session.views
        if views is not None:
            path = views.article.path
            sentence = self.tr("The file of this article was changed by another program.")
            self.notice.offer(sentence, self.tr("Read it again"), lambda: self.session.open_file(path))

    def _show_script(self) -> None:
        self.tools.segments.show_script(self.session.script)
        self.actions_.check(f"script-{self.session.script}")
        self.settings.script = self.session.script
        self._show_title()

    def _enable(self) -> None:
        from reader.ui.possible import possible

        for name, can in possible(self):
            self.actions_.enable(name, can)

    # Verbs of the menu

    def show_menu(self) -> None:
        """Open the menu under its button."""
        from reader.ui.tool_menus import below

        self.actions_.menu.popup(below(self.tools.menu))

    @property
    def dressed(self) -> Iterator[Dressed]:
        """Whatever paints in the theme and is there."""
        yield from (self.view, self.tools, self.status_line, self.marking, self.side, self.library_pane)
        yield from (self.scroll_marks, self.finding)
        yield from (other for other in (self.ledger, self.research, self.codebook) if other is not None)

    def set_language(self, code: str) -> None:
        """Speak another language, in a window that begins where this one is; "" follows the system."""
        from reader.ui.resuming import speak

        speak(self, code)

    def show_panel(self, index: int) -> None:
        """Turn the side panel to one of its tabs and put the keyboard there."""
        if self.ready:
            self.panes.reveal(1)
            self.side.show_panel(index)

    def show_row(self, index: int | None = None) -> None:
        """Turn the side panel to the row that is in the light and put the keyboard there."""
        index = self.side.lit() if self.ready and index is None else index
        if index is not None:
            self.panes.reveal(1)
            self.side.show_row(index)

    def show_ledger(self) -> None:
        """Show the commitments of the whole library in a window of their own."""
        from reader.ui.ledger.window import show

        show(self)

    # Events

    def event(self, event: QEvent) -> bool:
        """A key that may be a shortcut finds the actions as they stand now."""
        if event.type() is QtCore.QEvent.Type.ShortcutOverride:
            self._enabling.now()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width() if hasattr(self, "panes") else self._leave_room()

    def childEvent(self, event: QChildEvent) -> None:
        """See that dialogs fit their screen, just before they are shown for the first time."""
        super().childEvent(event)
        if event.polished():
            from reader.ui.places import meet

            meet(event.child(), self.settings)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file that was dropped and take in the others; a folder stands for its files."""
        self.intake.open([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the window comes to a screen of another density."""
        super().changeEvent(event)
        if self.ready and event.type() == QtCore.QEvent.Type.DevicePixelRatioChange:
            self.tools.draw_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end what runs beside it; marks are on disk already, or the person is asked."""
        if self.ready and not self.watching.may_close():
            event.ignore()
            return
        if self.ready:
            self.watching.stop()
        self._furnishing = None
        for other in (self.ledger, self.research, self.codebook):
            if other is not None:
                other.close()
        if self.ready:
            self.intake.stop()
            self.finding.end()
            self.printing.end()
        screens.save(self, self.settings, "window")
        self.settings.set_pair("panes", screens.set_up(), self.widths.kept)
        self.settings.hidden = self.session.hidden
        self.hide()  # an import that runs comes to its end, which nobody has to watch
        self.session.close()
        super().closeEvent(event)


def _imported(modules: str) -> Iterator[None]:
    """Import modules of this room one after another, a few in each step."""
    begun = time.perf_counter()
    for name in modules.split():
        importlib.import_module(f"reader.ui.{name}")
        if time.perf_counter() - begun > _PART:
            yield
            begun = time.perf_counter()
