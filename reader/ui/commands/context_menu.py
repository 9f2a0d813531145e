"""The menus over the page and over rows of the panels: what can be done with what is selected or lies there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from reader.types import Annotation, Repair, Reviewed, Script, Status, Suspect
from reader.ui import words
from reader.ui.commands.actions import hinted
from reader.ui.commands.availability import possible
from reader.ui.commands.decision_verbs import KINDS
from reader.ui.commands.menus import passing_menu
from reader.ui.look.layers import Layer

if TYPE_CHECKING:
    from reader.ui.model.reviewed_findings import Name
    from reader.ui.window import Window

_SHOWN = 24  # characters of a passage in the title of a menu
_SOUGHT = 100  # of a selection that the library is searched for

_DECIDING = (("accept-found", Status.ACCEPTED), ("edit-found", None), ("reject-found", Status.REJECTED))


class Entry(NamedTuple):
    """A line of a menu. `name` is that of the action whose keys do the same, `checked` None where it has no check."""

    name: str
    words: str
    run: Callable[[], object]
    checked: bool | None = None


class Below(NamedTuple):
    """A menu in a menu: made of entries, or filled by `fill`."""

    name: str
    title: str
    entries: Iterable[Line] = ()
    fill: Callable[[QMenu], None] | None = None


Line = Entry | Below | None  # None is a line between


class ContextMenu(QObject):
    """Made anew each time it is wanted; what cannot be done is left out."""

    def __init__(self, window: Window) -> None:
        """For the page and the panels of this window."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._can: dict[str, bool] = {}

    def popup(self, point: QPoint) -> None:
        """Open the menu of the page at a point of the screen."""
        self._window.marking.bar.hide()
        self.of_page().popup(point)

    def popup_row(self, panel: int, point: QPoint) -> None:
        """Open the menu of the row in the light of a panel, by its place in the side panel."""
        menu = self.of_row(panel)
        if menu is not None:
            menu.popup(point)

    def by_key(self) -> None:
        """Open the menu of whatever has the keyboard, as the menu key does."""
        focus = QApplication.focusWidget()
        if focus is not None:
            cursor = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)  # a QRect or a QRectF
            at = QRectF(cursor).center().toPoint()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focus.mapToGlobal(at))
            QApplication.sendEvent(focus, event)

    def of_page(self) -> QMenu:
        """What can be done with the selection, else with what lies at the caret, else with the article."""
        self._can = dict(possible(self._window))
        if self._session.selection is not None:
            return self._menu([*self._selected(), None, *self._proof(), None, *self._copied()])
        layers = list(self._layers())
        if not layers:
            return self._menu(self._article())
        found: list[Line] = list(layers if len(layers) > 1 else layers[0].entries)
        return self._menu([*found, None, *self._acts("what-here", "select-all")])

    def of_row(self, panel: int) -> QMenu | None:
        """What can be done with the row in the light of a panel; None where no row is."""
        self._can = dict(possible(self._window))
        side, session = self._window.side, self._session
        lines: Iterable[Line] = ()
        if panel == 0 and side.commitments.rows.current() is not None and session.active_commitment is not None:
            lines = self._commitment(session.active_commitment, row=True)
        elif panel == 2 and session.active_entity is not None:
            lines = self._entity(session.active_entity, row=True)
        elif panel == 3:
            lines = self._proof(row=True)
        made = list(lines)
        return self._menu([*made, None, *self._acts("page")]) if made else None

    # Lines

    def _acts(self, *names: str) -> Iterable[Entry]:
        """Actions of the window that can be used now."""
        acts = self._window.actions_.acts
        return (Entry(name, acts[name].text, acts[name].run) for name in names if self._can.get(name, True))

    def _selected(self) -> Iterable[Line]:
        if self._can["tags"]:
            yield Below("tag", self.tr("Tag"), fill=self._window.marking.fill_tags)
        yield from self._acts("note", "mark-alike")
        yield None
        judged = self._session.deciding.subject()
        if judged and judged[0].value.span == self._session.selection:
            yield from self._decided(judged)
            yield None
        yield from self._acts("make-commitment", "make-entity")
        yield from self._known()
        yield from self._acts("keep-term")

    def _copied(self) -> Iterable[Line]:
        yield from self._acts("copy", "copy-source", "copy-html")
        yield None
        yield from self._acts("find")
        if self._can["search"] and self._sought():
            yield Entry("search-this", self.tr("Search the library for this"), self.search)
        yield from self._acts("what-here")

    def _article(self) -> Iterable[Line]:
        yield from self._acts("find", "go-to", "select-all")
        yield None
        yield from self._acts("memo", "versions", "analyse")

    def _layers(self) -> Iterable[Below]:
        """What lies there and is shown, each with what can be done with it."""
        session, hidden = self._session, self._session.hidden_layers
        proof = list(self._proof())
        if proof:
            yield Below("text", self._proof_title(), proof)
        mark, place, name = session.annotation, session.active_commitment, session.active_entity
        if mark is not None and Layer.MARKS not in hidden:
            title = self.tr("Mark: {0}").format(", ".join(mark.tags) or self.tr("Untagged"))
            yield Below("mark", _short(title), list(self._mark(mark)))
        if name is not None and Layer.ENTITIES not in hidden:
            title = f"{_short(self._session.in_script(name[1]))} · {words.kind(name[0])}"
            yield Below("entity", title, list(self._entity(name)))
        if place is not None and Layer.COMMITMENTS not in hidden:
            title = self.tr("Commitment {0}").format(place + 1)
            yield Below("commitment", title, list(self._commitment(place)))

    def _commitment(self, place: int, row: bool = False) -> Iterable[Line]:
        yield from self._decided((self._session.judged[place],))
        yield None
        if self._can["ledger"]:
            yield Entry("in-ledger", self.tr("Show in the ledger"), partial(self.show_in_ledger, place))
        if not row:
            yield self._in_panel(0)

    def _mark(self, mark: Annotation) -> Iterable[Line]:
        if self._can["tags"]:
            yield Below("tag", self.tr("Tag"), fill=self._window.marking.fill_tags)
        yield from self._acts("note", "mark-alike", "history", "delete")
        yield None
        yield self._in_panel(1)

    def _entity(self, name: Name, row: bool = False) -> Iterable[Line]:
        places = self._session.standing.names.get(name, ())
        yield from self._decided(places)
        yield from self._known()
        yield None
        if len(places) > 1:
            yield Entry("next-place", self.tr("Next place of this name"), partial(self.next_place, name))
        if not row:
            yield self._in_panel(2)

    def _proof(self, row: bool = False) -> Iterable[Line]:
        entries = list(self._acts("accept", "accept-alike", "withdraw"))
        yield from entries
        if entries and not row and self._window.side.proof.list.current_key() is not None:
            yield self._in_panel(3)

    def _proof_title(self) -> str:
        here = self._window.text.here()
        if isinstance(here, Suspect):
            return f"{here.char} → {here.likely}"
        return f"{here.was} → {here.became}" if isinstance(here, Repair) else ""

    def _decided(self, judged: tuple[Reviewed, ...]) -> Iterable[Entry]:
        if not judged or self._session.library is None:
            return
        deciding = self._session.deciding
        keys = judged == deciding.subject()  # which are for one of the things that lie here
        verbs = {"accept-found": deciding.accept, "edit-found": deciding.edit, "reject-found": deciding.reject}
        for name, status in _DECIDING:
            checked = None if status is None else all(each.status is status for each in judged)
            said = self._window.actions_.acts[name].text
            yield Entry(name if keys else f"{name}-this", said, partial(verbs[name], judged), checked)

    def _known(self) -> Iterable[Line]:
        entries = list(self._acts(*(f"name-{name}" for name in KINDS)))
        if entries:
            yield Below("name", self.tr("This name is"), entries)

    def _in_panel(self, index: int) -> Entry:
        return Entry("show-row", self.tr("Show in its panel"), partial(self._window.show_row, index))

    # Making

    def _menu(self, lines: Iterable[Line]) -> QMenu:
        menu = passing_menu(self._window)
        self._fill(menu, lines)
        return menu

    def _fill(self, menu: QMenu, lines: Iterable[Line]) -> None:
        """Lines between stand only where something is on both sides."""
        taken: set[str] = set()
        parted = False
        for line in lines:
            if line is None:
                parted = not menu.isEmpty()
                continue
            if parted:
                menu.addSeparator()
                parted = False
            if isinstance(line, Below):
                below = menu.addMenu(hinted(line.title, line.name, taken))
                if line.fill is not None:
                    line.fill(below)
                self._fill(below, line.entries)
            else:
                self._add(menu, line, hinted(line.words, line.name, taken))

    def _add(self, menu: QMenu, entry: Entry, text: str) -> None:
        known = self._window.actions_.by_name.get(entry.name)
        keys = known.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if known is not None else ""
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        if entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked)
        action.triggered.connect(partial(_run, entry.run))

    # Verbs

    def next_place(self, name: Name) -> None:
        """Go to the next place of a name after the caret, after the last one to the first."""
        places, here = self._session.standing.names[name], self._window.view.caret
        turn = next((at for at, each in enumerate(places) if each.value.span.start > here), 0)
        self._session.deciding.light(name, turn)

    def _sought(self) -> str:
        """The selected words, where they can be searched for."""
        session = self._session
        if session.selection is None or session.views is None:
            return ""
        if session.selection.end - session.selection.start > 2 * _SOUGHT:
            return ""
        text = session.views.text(session.selection, Script.READING).strip()
        return "" if "\n" in text or len(text) > _SOUGHT else text

    def search(self) -> None:
        """Search the library for the selected words, as they stand together."""
        from reader.store.research.search_query import SearchQuery

        sought = " ".join(self._sought().replace('"', " ").split())
        self._window.library_verbs.research(0)
        if sought and self._window.research is not None:
            self._window.research.search(SearchQuery(f'"{sought}"' if " " in sought else sought))

    def show_in_ledger(self, place: int) -> None:
        """Show the ledger's list with what a commitment says looked for, and so with its like in other articles."""
        from reader.ui.ledger.list_page import ListPage

        self._window.show_ledger()
        ledger = self._window.ledger
        if ledger is None:
            return
        ledger.turn_to(0)
        page = ledger.page(0)
        if isinstance(page, ListPage):
            page.rows.filters.search.setText(self._session.commitments[place].text.split("\n")[0][:_SHOWN])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _run(run: Callable[[], object], _: bool = False) -> None:
    run()
