"""The window's bars, panes and panels, made in short steps when the page has been painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from reader.ui.background import garbage_collection
from reader.ui.background.incremental import IncrementalTask, import_steps, time_sliced

if TYPE_CHECKING:
    from reader.ui.background.deferred import DeferredCall
    from reader.ui.chrome.pane_widths import PaneWidths
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.settings import Settings
    from reader.ui.window import Window

_MARKING = """\
commands.actions marking.tag_menu marking.mark_all look.appearance marking.hover_card marking.hover_cards
dialogs.commitment_form dialogs.commitment_dialog dialogs.names_dialog commands.context_menu exchange.copying
exchange.files finding.finding finding.navigation commands.help_verbs exchange.intake commands.library_verbs
reading_view.channels reading_view.gestures marking.marking plain.plain_page printing.print_command
model.proofreading reading_view.prefetch reading_view.scroll_marks commands.text_verbs chrome.tools
commands.tool_menus commands.menus commands.shortcuts"""
_STORE = """\
schema versions workbench research.search_query research.hits research.search research.concordance research.counts
research.agreement aggregates articles listing library"""
_PANELS = """\
chrome.intake_bar chrome.notice chrome.status panels.tabs panels.row_delegate panels.rows panels.filters
panels.commitment_list panels.commitments panels.annotations panels.entities panels.facts panels.proofreading
panels.side panels.article_list panels.collection_tree panels.library chrome.library_watcher"""
_WINDOWS = """\
research.window research.search_page research.concordance_page research.frequencies_page research.agreement_page
codebook.window"""
_TOOLS, _STATUS = 44, 30  # heights of the bars


class WindowSetup(QMainWindow):
    """The part of the window that is made of pieces; what it does not say here is said in `Window`.

    Signal: `setup_finished` when all of them are there.
    """

    setup_finished = Signal()

    session: Session
    settings: Settings
    theme: Theme
    language: str
    view: ReadingView
    widths: PaneWidths
    ready: bool
    _setup_task: IncrementalTask | None = None
    _enabling: DeferredCall

    @property
    def _window(self) -> Window:
        return cast("Window", self)

    def _page_width(self) -> int:
        """The width below which the page shall not go: the fewest characters of a line at the size they have."""
        return self.view.minimumWidth() * max(self.settings.zoom, 100) // 100

    def _leave_room(self) -> None:
        """Until bars and panes are there, margins keep their places, so that the page need not move."""
        self.setContentsMargins(self.widths.margins(self.width(), _TOOLS, _STATUS))

    def _make_room(self) -> None:
        """Put bars and panes where the margins were."""
        from reader.ui.chrome.panes import Panes

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
        self.panes.distribute(self.width())
        if self.ready:
            self.status_line.make_room(self.width())
            self.tools.make_room()

    def set_up(self, library: Path) -> None:
        """Make the rest of the window, one short step at a time, and open the library."""
        if self._setup_task is None:
            self._setup_task = IncrementalTask(self._setup_steps(library), self)

    def _setup_steps(self, library: Path) -> Iterator[None]:
        """All steps in order; between two of them the person's events come through."""
        self._make_room()
        yield
        _ = QtCore.Qt.Key  # builds Qt's enumerations
        yield
        yield from import_steps(_MARKING)
        yield from self._make_verbs()
        gestures = self._make_marking()
        yield
        self._make_cards(gestures)
        yield
        self._make_tools()
        yield
        yield from self._make_actions()
        yield from import_steps(_STORE, "reader.store")
        yield from import_steps(_PANELS)
        self._make_notice()
        yield
        self.appearance.apply()
        yield
        self._make_status()
        yield
        yield from self.session.find_fields()
        yield from self._make_side()
        self._make_library()
        yield
        self._finish()
        garbage_collection.freeze()
        yield
        self.session.warmed.connect(self._load_later)
        # Last: its imports run beside the window's thread and would slow all of the above.
        self.session.library_sync.open(library, self.language)

    def _make_verbs(self) -> Iterator[None]:
        from reader.ui.commands.context_menu import ContextMenu
        from reader.ui.commands.decision_verbs import DecisionVerbs
        from reader.ui.commands.help_verbs import HelpVerbs
        from reader.ui.commands.library_verbs import LibraryVerbs
        from reader.ui.commands.text_verbs import TextVerbs
        from reader.ui.exchange.copying import Copying
        from reader.ui.exchange.files import Files
        from reader.ui.exchange.intake import Intake
        from reader.ui.finding.finding import Finding
        from reader.ui.finding.navigation import Navigation
        from reader.ui.look.appearance import Appearance
        from reader.ui.marking.mark_all import MarkAll
        from reader.ui.model.proofreading import Proofreading
        from reader.ui.plain.plain_page import PlainPage
        from reader.ui.printing.print_command import Printing

        self.appearance = Appearance(self._window)
        self.navigation = Navigation(self._window)
        self.finding = Finding(self._window)
        self.copying = Copying(self._window)
        self.printing = Printing(self._window)
        self.mark_all = MarkAll(self._window)
        self.help = HelpVerbs(self._window)
        self.plain = PlainPage(self._window)
        self.context_menu = ContextMenu(self._window)
        self.files = Files(self._window)
        self.intake = Intake(self.session)
        self.proof = Proofreading(self.session)
        self.text = TextVerbs(self._window, self.proof)
        self.decisions = DecisionVerbs(self._window)
        self.library_verbs = LibraryVerbs(self._window)
        yield

    def _make_marking(self) -> Gestures:
        from reader.ui.marking.marking import Marking
        from reader.ui.reading_view.scroll_marks import ScrollMarks

        gestures = self.plain.gestures = self.view.enable_interaction(self.proof)
        gestures.menu_requested.connect(self.context_menu.popup)
        gestures.selected.connect(self.copying.offer_selection)
        gestures.zoomed.connect(lambda steps: self.appearance.zoom(max(0, self.settings.zoom + 10 * steps)))
        self.marking = Marking(self.view, gestures, self.session, self.theme)
        self.marking.message.connect(self._tell)
        self.view.hits_in = self.finding.hits_in
        self.finding.changed.connect(self.view.viewport().update)
        self.scroll_marks = ScrollMarks(self.view, self.session, self.finding, self.theme, self.proof)
        self.session.coders.colours_page = self.settings.colours_by_coder
        self.view.setFocus()
        return gestures

    def _make_cards(self, gestures: Gestures) -> None:
        from reader.ui.marking.hover_cards import HoverCards

        self.cards = HoverCards(self._window, gestures)

    def _make_tools(self) -> None:
        from reader.ui.chrome.tools import Tools

        self.tools = Tools(self.tool_bar, self.theme, self.session)
        self.tools.segments.chosen.connect(self.session.set_script)

    def _make_actions(self) -> Iterator[None]:
        from reader.ui.commands import tool_menus
        from reader.ui.commands.actions import Act, Actions
        from reader.ui.commands.menus import connect_menus, menu_layout
        from reader.ui.commands.shortcuts import Shortcuts
        from reader.ui.words import tr

        self.actions_ = Actions(self._window)
        self.actions_.refresh = self._enabling.now
        self.actions_.run = self._when_ready
        yield from time_sliced(self.actions_.fill(menu_layout(self._window)))
        self.actions_.add(Act("menu", tr("Menu"), self.show_menu, "F10"))
        self.shortcuts = Shortcuts(self.actions_, self.settings, self)
        connect_menus(self._window)
        self.tools.menu.clicked.connect(self.show_menu)
        self.tools.looks.clicked.connect(lambda: tool_menus.show_looks(self._window))
        self.tools.export.clicked.connect(lambda: tool_menus.show_exports(self._window))
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)
        yield

    def _make_notice(self) -> None:
        from reader.ui.chrome.intake_bar import IntakeBar
        from reader.ui.chrome.notice import Notice

        self.notice = Notice()
        self.centre.insertWidget(0, self.tools.progress)
        self.centre.insertWidget(1, self.notice)
        self.intake_bar = IntakeBar(self.intake, self.notice, self.session.progress)
        self.centre.insertWidget(2, self.intake_bar)
        for pane in self.panes.sides:
            pane.setObjectName("panel")
            pane.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)

    def _make_status(self) -> None:
        from reader.ui.chrome.status import Status

        self.status_line = Status(self.status, self.theme, self.session, self.view)
        self.status_line.layers.actions_ = self.actions_.by_name
        self.status_line.show_zoom(self.settings.zoom)
        self.shortcuts.hint(self.status_line.place, "go-to")
        self.status_line.place.clicked.connect(self.navigation.paragraph)

    def _make_side(self) -> Iterator[None]:
        from reader.ui.panels.side import SidePanel

        self.side = SidePanel(self.session, self.proof, self.theme)
        self.panes.fill(1, self.side)
        yield
        yield from self.side.fill()
        self.side.commitments.page_focus_requested.connect(self.view.setFocus)
        self.side.commitments.export_requested.connect(lambda: self.files.export_shown(self.side.commitments.rows))
        self.side.entities.page_focus_requested.connect(self.view.setFocus)
        self.side.annotations.note_requested.connect(self.marking.write_note)
        self.side.annotations.tag_key.connect(self.marking.tag_by_key)
        self.side.annotations.history_requested.connect(self.library_verbs.history)
        self.side.annotations.mark_all_requested.connect(self.mark_all.mark)
        self.marking.show_list_tags = self.side.annotations.show_tags
        self.side.menu_requested.connect(self.context_menu.popup_row)

    def _make_library(self) -> None:
        from reader.ui.panels.library import LibraryPanel

        self.library_pane = LibraryPanel(self.session, self.theme)
        self.library_pane.article_requested.connect(self.session.open_listed)
        self.library_pane.memo_requested.connect(self.library_verbs.memo)
        self.library_pane.versions_requested.connect(self.library_verbs.versions)
        self.library_pane.files_dropped.connect(self.intake.drop)
        self.panes.fill(0, self.library_pane)

    def _load_later(self) -> None:
        """Load the windows that are perhaps wanted while the person reads."""
        IncrementalTask(import_steps(_WINDOWS), self, garbage_collection.freeze)

    def _when_ready(self, verb: Callable[[], object]) -> None:
        """Do what a person asks for; as soon as all pieces are there, if that is while they are made."""
        if self.ready:
            verb()
        else:
            # In a turn of its own: it may ask the person something, and the library is still to be opened.
            self.setup_finished.connect(verb, QtCore.Qt.ConnectionType.QueuedConnection)

    def _finish(self) -> None:
        """All pieces are there."""
        raise NotImplementedError

    def _tell(self, sentence: str) -> None:
        self.status.showMessage(sentence, 4000)

    def show_menu(self) -> None:
        """Open the menu under its button."""
        from reader.ui.commands.tool_menus import point_below

        self.actions_.menu.popup(point_below(self.tools.menu))
