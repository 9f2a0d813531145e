"""The context menus of the page and of panel rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from reader.types import Annotation, Repair, Reviewed, Script, Status, Suspect
from reader.ui import words
from reader.ui.commands.actions import transient_menu, with_mnemonic
from reader.ui.commands.decision_verbs import KINDS
from reader.ui.look.layers import Layer

if TYPE_CHECKING:
    from reader.ui.commands.library_verbs import LibraryVerbs
    from reader.ui.commands.text_verbs import TextVerbs
    from reader.ui.context import AppContext
    from reader.ui.marking.marking import Marking
    from reader.ui.model.reviewed import Name
    from reader.ui.panels.side import SidePanel

_TITLE_LENGTH = 24  # characters of a passage in a submenu's title
_QUERY_LENGTH = 100  # characters; the longest selection to search for

_DECISIONS = (("accept-found", Status.ACCEPTED), ("edit-found", None), ("reject-found", Status.REJECTED))


class Entry(NamedTuple):
    """A menu entry. `name` is the action with the same function, whose keys it shows; `checked` None: not checkable."""

    name: str
    words: str
    run: Callable[[], object]
    checked: bool | None = None


class SubmenuEntry(NamedTuple):
    """A submenu, built from `entries` or by `fill`."""

    name: str
    title: str
    entries: Iterable[MenuLine] = ()
    fill: Callable[[QMenu], None] | None = None


_States = Callable[[], Iterable[tuple[str, bool]]]
MenuLine = Entry | SubmenuEntry | None  # None is a separator


class ContextMenu(QObject):
    """Builds a menu for each request; entries that cannot be used are left out.

    `side` is the side panel, once there is one. Signal: `row_requested(index)` to show the row in a panel.
    """

    row_requested = Signal(object)
    side: SidePanel

    def __init__(
        self, context: AppContext, marking: Marking, text: TextVerbs, library: LibraryVerbs, states: _States
    ) -> None:
        """`states` returns the names of the actions with whether each is enabled now."""
        super().__init__(context.window)
        self._context, self._session = context, context.session
        self._marking, self._text, self._library, self._states = marking, text, library, states
        self._enabled: dict[str, bool] = {}

    def popup(self, point: QPoint) -> None:
        """Open the page's menu at a screen position."""
        self._marking.bar.hide()
        self.page_menu().popup(point)

    def popup_row(self, panel: int, point: QPoint) -> None:
        """Open the menu of the active row of a panel, given by its index in the side panel."""
        menu = self.row_menu(panel)
        if menu is not None:
            menu.popup(point)

    def page_menu(self) -> QMenu:
        """The menu for the selection, else for what is at the caret, else for the article."""
        self._enabled = dict(self._states())
        if self._session.selection is not None:
            return self._menu([*self._selected(), None, *self._proof(), None, *self._copying()])
        layers = list(self._layers())
        if not layers:
            return self._menu(self._article())
        found: list[MenuLine] = list(layers if len(layers) > 1 else layers[0].entries)
        return self._menu([*found, None, *self._acts("what-here", "select-all")])

    def row_menu(self, panel: int) -> QMenu | None:
        """The menu for the active row of a panel, or None."""
        self._enabled = dict(self._states())
        side, session = self.side, self._session
        lines: Iterable[MenuLine] = ()
        if panel == 0 and side.commitments.rows.current() is not None and session.active_commitment is not None:
            lines = self._commitment(session.active_commitment, row=True)
        elif panel == 2 and session.active_entity is not None:
            lines = self._entity(session.active_entity, row=True)
        elif panel == 3:
            lines = self._proof(row=True)
        row_lines = list(lines)
        return self._menu([*row_lines, None, *self._acts("page")]) if row_lines else None

    # Lines

    def _acts(self, *names: str) -> Iterable[Entry]:
        """The named window actions that are enabled."""
        acts = self._context.actions.acts
        return (Entry(name, acts[name].text, acts[name].run) for name in names if self._enabled.get(name, True))

    def _selected(self) -> Iterable[MenuLine]:
        if self._enabled["tags"]:
            yield SubmenuEntry("tag", self.tr("Tag"), fill=self._marking.fill_tags)
        yield from self._acts("note", "mark-alike")
        yield None
        reviewed = self._session.reviewing.subject()
        if reviewed and reviewed[0].value.span == self._session.selection:
            yield from self._decision_entries(reviewed)
            yield None
        yield from self._acts("make-commitment", "make-entity")
        yield from self._name_kinds()
        yield from self._acts("keep-term")

    def _copying(self) -> Iterable[MenuLine]:
        yield from self._acts("copy", "copy-source", "copy-html")
        yield None
        yield from self._acts("find")
        if self._enabled["search"] and self._query_text():
            yield Entry("search-this", self.tr("Search library for this"), self.search)
        yield from self._acts("what-here")

    def _article(self) -> Iterable[MenuLine]:
        yield from self._acts("find", "go-to", "select-all")
        yield None
        yield from self._acts("memo", "versions", "analyse")

    def _layers(self) -> Iterable[SubmenuEntry]:
        """A submenu for each visible annotation at the caret."""
        session, hidden = self._session, self._session.hidden_layers
        proof = list(self._proof())
        if proof:
            yield SubmenuEntry("text", self._proof_title(), proof)
        mark, place, name = session.annotation, session.active_commitment, session.active_entity
        if mark is not None and Layer.MARKS not in hidden:
            title = self.tr("Mark: {0}").format(", ".join(mark.tags) or self.tr("Untagged"))
            yield SubmenuEntry("mark", _short(title), list(self._mark(mark)))
        if name is not None and Layer.ENTITIES not in hidden:
            title = f"{_short(self._session.in_script(name[1]))} · {words.kind(name[0])}"
            yield SubmenuEntry("entity", title, list(self._entity(name)))
        if place is not None and Layer.COMMITMENTS not in hidden:
            title = self.tr("Commitment {0}").format(place + 1)
            yield SubmenuEntry("commitment", title, list(self._commitment(place)))

    def _commitment(self, place: int, row: bool = False) -> Iterable[MenuLine]:
        yield from self._decision_entries((self._session.reviewed_commitments[place],))
        yield None
        if self._enabled["ledger"]:
            yield Entry("in-ledger", self.tr("Show in ledger"), partial(self.show_in_ledger, place))
        if not row:
            yield self._in_panel(0)

    def _mark(self, mark: Annotation) -> Iterable[MenuLine]:
        if self._enabled["tags"]:
            yield SubmenuEntry("tag", self.tr("Tag"), fill=self._marking.fill_tags)
        yield from self._acts("note", "mark-alike", "history", "delete")
        yield None
        yield self._in_panel(1)

    def _entity(self, name: Name, row: bool = False) -> Iterable[MenuLine]:
        places = self._session.reviewed.names.get(name, ())
        yield from self._decision_entries(places)
        yield from self._name_kinds()
        yield None
        if len(places) > 1:
            yield Entry("next-place", self.tr("Next occurrence of this name"), partial(self.next_place, name))
        if not row:
            yield self._in_panel(2)

    def _proof(self, row: bool = False) -> Iterable[MenuLine]:
        entries = list(self._acts("accept", "accept-alike", "withdraw"))
        yield from entries
        if entries and not row and self.side.proof.list.current_key() is not None:
            yield self._in_panel(3)

    def _proof_title(self) -> str:
        here = self._text.correction_here()
        if isinstance(here, Suspect):
            return f"{here.char} → {here.likely}"
        return f"{here.was} → {here.became}" if isinstance(here, Repair) else ""

    def _decision_entries(self, reviewed: tuple[Reviewed, ...]) -> Iterable[Entry]:
        if not reviewed or self._session.library is None:
            return
        reviewing = self._session.reviewing
        is_subject = reviewed == reviewing.subject()  # the shortcuts act on the subject
        verbs = {"accept-found": reviewing.accept, "edit-found": reviewing.edit, "reject-found": reviewing.reject}
        for name, status in _DECISIONS:
            checked = None if status is None else all(each.status is status for each in reviewed)
            text = self._context.actions.acts[name].text
            yield Entry(name if is_subject else f"{name}-this", text, partial(verbs[name], reviewed), checked)

    def _name_kinds(self) -> Iterable[MenuLine]:
        entries = list(self._acts(*(f"name-{name}" for name in KINDS)))
        if entries:
            yield SubmenuEntry("name", self.tr("Treat this name as"), entries)

    def _in_panel(self, index: int) -> Entry:
        return Entry("show-row", self.tr("Show in panel"), partial(self.row_requested.emit, index))

    # Building menus

    def _menu(self, lines: Iterable[MenuLine]) -> QMenu:
        menu = transient_menu(self._context.window)
        self._fill(menu, lines)
        return menu

    def _fill(self, menu: QMenu, lines: Iterable[MenuLine]) -> None:
        """Add lines to a menu, with separators only between entries."""
        taken: set[str] = set()
        separate = False
        for line in lines:
            if line is None:
                separate = not menu.isEmpty()
                continue
            if separate:
                menu.addSeparator()
                separate = False
            if isinstance(line, SubmenuEntry):
                submenu = menu.addMenu(with_mnemonic(line.title, line.name, taken))
                if line.fill is not None:
                    line.fill(submenu)
                self._fill(submenu, line.entries)
            else:
                self._add(menu, line, with_mnemonic(line.words, line.name, taken))

    def _add(self, menu: QMenu, entry: Entry, text: str) -> None:
        known = self._context.actions.by_name.get(entry.name)
        keys = known.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if known is not None else ""
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        if entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked)
        action.triggered.connect(partial(_run, entry.run))

    # Commands

    def next_place(self, name: Name) -> None:
        """Go to the next mention of a name after the caret, wrapping around."""
        places, here = self._session.reviewed.names[name], self._context.view.caret
        index = next((at for at, each in enumerate(places) if each.value.span.start > here), 0)
        self._session.reviewing.activate_name(name, index)

    def _query_text(self) -> str:
        """The selected words if they are fit for a search, else ""."""
        session = self._session
        if session.selection is None or session.views is None:
            return ""
        if session.selection.end - session.selection.start > 2 * _QUERY_LENGTH:
            return ""
        text = session.views.text(session.selection, Script.READING).strip()
        return "" if "\n" in text or len(text) > _QUERY_LENGTH else text

    def search(self) -> None:
        """Search the library for the selected words as a phrase."""
        from reader.store.research.search_query import SearchQuery

        query = " ".join(self._query_text().replace('"', " ").split())
        research = self._library.research(0)
        if query:
            research.search(SearchQuery(f'"{query}"' if " " in query else query))

    def show_in_ledger(self, place: int) -> None:
        """Show the ledger's list filtered by a commitment's text, to compare it with other articles."""
        from reader.ui.ledger.lists import ListPage

        ledger = self._library.ledger()
        ledger.turn_to(0)
        page = ledger.page(0)
        if isinstance(page, ListPage):
            page.rows.filters.search.setText(self._session.commitments[place].text.split("\n")[0][:_TITLE_LENGTH])


def open_at_focus() -> None:
    """Open the context menu of the focused widget, as the menu key does."""
    focus = QApplication.focusWidget()
    if focus is not None:
        cursor = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)  # a QRect or a QRectF
        at = QRectF(cursor).center().toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focus.mapToGlobal(at))
        QApplication.sendEvent(focus, event)


def _short(text: str) -> str:
    return text if len(text) <= _TITLE_LENGTH else text[:_TITLE_LENGTH] + "…"


def _run(run: Callable[[], object], _: bool = False) -> None:
    run()
