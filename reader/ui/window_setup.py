"""Creates the window's bars, panes and panels in short steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from reader.ui.background import garbage_collection
from reader.ui.background.incremental import IncrementalTask, import_steps, time_sliced

if TYPE_CHECKING:
    from reader.ui.background.deferred import DeferredCall
    from reader.ui.chrome.pane_widths import PaneWidths
    from reader.ui.commands.actions import Submenu
    from reader.ui.context import AppContext
    from reader.ui.model.session import Session
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.settings import Settings

_MARKING_MODULES = """\
commands.actions marking.tag_menu marking.mark_all look.appearance marking.hover_card marking.hover_cards
dialogs.commitment_form dialogs.finding_dialogs dialogs.word_lists commands.context_menu exchange.copying
exchange.files finding.finding finding.navigation commands.help_verbs exchange.intake commands.library_verbs
reading_view.channels reading_view.gestures marking.marking plain.plain_page printing.print_command
model.proofreading reading_view.prefetch reading_view.scroll_marks commands.text_verbs chrome.tools
commands.tool_menus commands.menus commands.shortcuts"""
_STORE_MODULES = """\
schema versions workbench research.search_query research.hits research.search research.concordance research.counts
research.agreement aggregates articles listing library"""
_PANEL_MODULES = """\
chrome.notice chrome.status paged.tabs lists.row_delegate lists.rows lists.paged_list panels.filters
panels.commitment_list panels.commitments panels.annotations panels.entities panels.article_tab panels.side
panels.article_list panels.collection_tree panels.library chrome.library_watcher"""
_WINDOW_MODULES = """\
research.window research.search_page research.concordance_page research.frequencies_page research.agreement_page
codebook.window"""
_TOOL_BAR_HEIGHT, _STATUS_BAR_HEIGHT = 44, 30  # bar heights in pixels


class WindowSetup(QMainWindow):
    """The part of the window that creates its components; `Window` uses them.

    Signals: `setup_finished` when all components exist; `language_chosen` in the menu.
    """

    setup_finished = Signal()
    language_chosen = Signal(str)

    session: Session
    settings: Settings
    context: AppContext
    view: ReadingView
    widths: PaneWidths
    ready: bool
    _deferred_enable: DeferredCall

    def _page_width(self) -> int:
        """The minimum width of the page, in pixels, at the current zoom."""
        return self.view.minimumWidth() * max(self.settings.zoom, 100) // 100

    def _reserve_margins(self) -> None:
        """Reserve space for bars and panes with margins, so that the page need not move."""
        self.setContentsMargins(self.widths.margins(self.width(), _TOOL_BAR_HEIGHT, _STATUS_BAR_HEIGHT))

    def _make_panes(self) -> None:
        """Replace the margins with bars and panes."""
        from reader.ui.chrome.panes import Panes

        self.tool_bar = QtWidgets.QToolBar()
        self.tool_bar.setMovable(False)
        self.tool_bar.setFixedHeight(_TOOL_BAR_HEIGHT)
        self.addToolBar(self.tool_bar)
        self.status = QtWidgets.QStatusBar()
        self.status.setSizeGripEnabled(False)
        self.status.setFixedHeight(_STATUS_BAR_HEIGHT)
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
        """Distribute the window's width; panes without enough space fold."""
        self.widths.page = self._page_width()
        self.panes.distribute(self.width())
        if self.ready:
            self.status_line.make_room(self.width())
            self.tools.make_room()

    def _make_parts(self) -> Iterator[None]:
        """Create everything in short steps."""
        self._make_panes()
        yield
        _ = QtCore.Qt.Key  # makes PySide create its enumerations
        yield
        yield from import_steps(_MARKING_MODULES)
        yield from self._make_verbs()
        self._make_marking()
        yield
        self._make_cards()
        yield
        self._make_tools()
        yield
        yield from self._make_actions()
        yield from import_steps(_STORE_MODULES, "reader.store")
        yield from import_steps(_PANEL_MODULES)
        self._make_notice()
        yield
        self.appearance.apply()
        self.tools.draw_icons()
        yield
        self._make_status()
        yield
        yield from self.session.find_fields()
        yield from self._make_side()
        self._make_library()
        yield

    def _make_verbs(self) -> Iterator[None]:
        from reader.ui.commands.decision_verbs import DecisionVerbs
        from reader.ui.commands.library_verbs import LibraryVerbs
        from reader.ui.exchange.copying import Copying
        from reader.ui.exchange.files import Files
        from reader.ui.exchange.intake import Intake
        from reader.ui.finding.finding import Finding
        from reader.ui.finding.navigation import Navigation
        from reader.ui.look.appearance import Appearance
        from reader.ui.model.proofreading import Proofreading
        from reader.ui.printing.print_command import Printing

        context, session = self.context, self.session
        self.proof = context.proof = Proofreading(session)
        self.appearance = Appearance(context)
        self.navigation = Navigation(context, self.panes.sides, self.centre)
        self.finding = Finding(context, self.centre)
        self.copying = Copying(session)
        self.printing = Printing(context)
        self.intake = Intake(session)
        self.files = Files(context, self.intake)
        self.decisions = DecisionVerbs(context)
        self.library_verbs = LibraryVerbs(context, self.navigation, self.files, self.finding)
        yield

    def _make_marking(self) -> None:
        from reader.ui.marking.mark_all import MarkAll
        from reader.ui.marking.marking import Marking
        from reader.ui.reading_view.gestures import Gestures
        from reader.ui.reading_view.scroll_marks import ScrollMarks

        theme = self.context.theme
        gestures = self.gestures = Gestures(self.view, self.session)
        self.view.enable_interaction(gestures, self.proof)
        gestures.selected.connect(self.copying.offer_selection)
        gestures.zoomed.connect(lambda steps: self.appearance.zoom(max(0, self.settings.zoom + 10 * steps)))
        self.marking = Marking(self.view, gestures, self.session, theme)
        self.marking.message.connect(lambda sentence: self.context.show_message(sentence, 4000))
        self.mark_all = MarkAll(self.context, self.marking)
        self.view.hits_in = self.finding.hits.overlapping
        self.finding.changed.connect(self.view.viewport().update)
        self.scroll_marks = ScrollMarks(self.view, self.session, self.finding, theme, self.proof)
        for part in (self.marking, self.scroll_marks):
            self.context.theme_changed.connect(part.set_theme)
        self.session.coders.colours_page = self.settings.colours_by_coder
        self.view.setFocus()

    def _make_cards(self) -> None:
        from reader.ui.commands.context_menu import ContextMenu
        from reader.ui.commands.help_verbs import HelpVerbs
        from reader.ui.commands.text_verbs import TextVerbs
        from reader.ui.marking.hover_cards import HoverCards
        from reader.ui.plain.plain_page import PlainPage

        context, gestures, marking = self.context, self.gestures, self.marking
        self.cards = HoverCards(context, gestures, self.finding, marking)
        self.plain = PlainPage(context, self.appearance, gestures, self.finding, self.cards)
        self.text = TextVerbs(context, self.intake, self.cards.details)
        self.help = HelpVerbs(context, self.appearance, marking, lambda: (self.tools.segments, self.side))
        self.context_menu = ContextMenu(context, marking, self.text, self.library_verbs, self._action_states)
        self.context_menu.row_requested.connect(self.show_row)
        gestures.menu_requested.connect(self.context_menu.popup)

    def _make_tools(self) -> None:
        from reader.ui.chrome.tools import Tools

        self.tools = Tools(self.tool_bar, self.context.theme, self.session)
        self.context.theme_changed.connect(self.tools.set_theme)
        self.tools.segments.chosen.connect(self.session.set_script)

    def _make_actions(self) -> Iterator[None]:
        from reader.ui.commands import tool_menus
        from reader.ui.commands.actions import Act, Actions
        from reader.ui.commands.menus import follow_layers
        from reader.ui.commands.shortcuts import Shortcuts
        from reader.ui.words import tr

        self.actions_ = self.context.actions = Actions(self)
        self.actions_.refresh = self._deferred_enable.now
        self.actions_.run = self._when_ready
        yield from time_sliced(self.actions_.fill(self._menu_layout()))
        self.actions_.add(Act("menu", tr("Menu"), self.show_menu, "F10"))
        self.shortcuts = self.context.shortcuts = Shortcuts(self.actions_, self.settings, self)
        self.shortcuts.hint(self.tools.menu, "menu")
        self.shortcuts.hint(self.tools.repairs, "list-repairs")
        self.tools.repairs.clicked.connect(self.actions_.by_name["list-repairs"].trigger)
        follow_layers(self.actions_, self.session)
        self.tools.menu.clicked.connect(self.show_menu)
        for button, names in ((self.tools.looks, tool_menus.LOOKS), (self.tools.export, tool_menus.EXPORTS)):
            button.clicked.connect(partial(tool_menus.show, button, self.actions_, names))
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)
        yield

    def _menu_layout(self) -> list[Submenu]:
        """The submenus with their actions, in order."""
        from reader.ui.commands import menus
        from reader.ui.commands.actions import Submenu
        from reader.ui.words import tr

        context, session, settings = self.context, self.session, self.settings
        marks = menus.mark_acts(
            self.marking, self.mark_all, self.cards, self.navigation, self.library_verbs, session, self.show_row
        )
        looks = menus.appearance_acts(self.appearance, self.plain, settings, lambda: self.status_line.layers.pop_up())
        files = menus.file_acts(self.files, self.intake, self.library_verbs, self.printing, context)
        return [
            Submenu("top", "", [self.help.palette(), None]),
            Submenu("file", tr("File"), files),
            Submenu("edit", tr("Edit"), menus.edit_acts(context, self.copying, self.finding, self.navigation)),
            Submenu("library", tr("Library"), self.library_verbs.acts()),
            Submenu("mark", tr("Mark"), marks),
            Submenu("decide", tr("Review"), menus.decide_acts(self.decisions, session.reviewing, settings)),
            Submenu("script", tr("Script"), menus.script_acts(session)),
            Submenu("text", tr("Text"), menus.text_acts(self.text, settings, self.list_repairs)),
            Submenu("appearance", tr("Appearance"), looks),
            Submenu("language", tr("Language"), menus.language_acts(settings, self.language_chosen.emit)),
            Submenu("panels", tr("Panels"), menus.panel_acts(self.view, self.panes, self.navigation, self.show_panel)),
            Submenu("help", tr("Help"), self.help.acts()),
        ]

    def _make_notice(self) -> None:
        from reader.ui.chrome.notice import IntakeBar, Notice

        self.notice = self.context.notice = Notice()
        self.centre.insertWidget(0, self.tools.progress)
        self.centre.insertWidget(1, self.notice)
        self.intake_bar = IntakeBar(self.intake, self.notice, self.session.progress)
        self.centre.insertWidget(2, self.intake_bar)
        for pane in self.panes.sides:
            pane.setObjectName("panel")
            pane.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)

    def _make_status(self) -> None:
        from reader.ui.chrome.status import Status

        self.status_line = Status(self.status, self.context.theme, self.session, self.view)
        self.context.theme_changed.connect(self.status_line.set_theme)
        self.appearance.changed.connect(lambda: self.status_line.show_zoom(self.settings.zoom))
        self.status_line.layers.actions_ = self.actions_.by_name
        self.status_line.show_zoom(self.settings.zoom)
        self.shortcuts.hint(self.status_line.place, "go-to")
        self.status_line.place.clicked.connect(self.navigation.paragraph)

    def _make_side(self) -> Iterator[None]:
        from reader.ui.panels.side import SidePanel

        self.side = self.context_menu.side = SidePanel(self.session, self.proof, self.context.theme)
        self.context.theme_changed.connect(self.side.set_theme)
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

        self.library_pane = LibraryPanel(self.session, self.context.theme)
        self.context.theme_changed.connect(self.library_pane.set_theme)
        self.library_verbs.chosen_collection = lambda: self.library_pane.tree.collection
        self.library_pane.article_requested.connect(self.session.open_listed)
        self.library_pane.memo_requested.connect(self.library_verbs.memo)
        self.library_pane.versions_requested.connect(self.library_verbs.versions)
        self.library_pane.files_dropped.connect(self.intake.drop)
        self.panes.fill(0, self.library_pane)

    def show_panel(self, index: int) -> None:
        """Show a tab of the side panel and focus it."""
        if self.ready:
            self.panes.reveal(1)
            self.side.show_panel(index)

    def show_row(self, index: int | None = None) -> None:
        """Show and focus the active row in the side panel."""
        index = self.side.active_panel() if self.ready and index is None else index
        if index is not None:
            self.panes.reveal(1)
            self.side.show_row(index)

    def list_repairs(self) -> None:
        """Show the list of repairs, and highlight them in the text."""
        if not self.session.shows_repairs:
            self.text.toggle_repairs()
        self.show_row(3)

    def _action_states(self) -> Iterator[tuple[str, bool]]:
        from reader.ui.commands.availability import action_states

        return action_states(self.session, self.library_verbs, self.text, self.decisions)

    def _import_windows(self) -> None:
        """Import the other windows while the user reads."""
        IncrementalTask(import_steps(_WINDOW_MODULES), self, garbage_collection.freeze)

    def _when_ready(self, verb: Callable[[], object]) -> None:
        """Run a command now, or once all components exist."""
        if self.ready:
            verb()
        else:
            # Queued, since it may open a dialog, and the library is opened first.
            self.setup_finished.connect(verb, QtCore.Qt.ConnectionType.QueuedConnection)

    def show_menu(self) -> None:
        """Open the main menu below its button."""
        from reader.ui.commands.tool_menus import point_below

        self.actions_.menu.popup(point_below(self.tools.menu))
