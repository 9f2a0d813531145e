"""Switches between the painted page and plain text for screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.types import Span
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.commands.shortcuts import native_text
from reader.ui.marking.place_details import DetailSection

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.finding.finding import Finding
    from reader.ui.look.appearance import Appearance
    from reader.ui.marking.hover_cards import HoverCards
    from reader.ui.plain.plain_view import PlainView
    from reader.ui.reading_view.gestures import Gestures

_RETRIES = (1500, 6000)  # milliseconds; a screen reader may need this long to find the window
_CONTEXT = 20  # characters announced on either side of a hit
_STATUS_TIME = 8000  # milliseconds


class PlainPage(QObject):
    """Replaces the painted page by plain text, by choice or because a screen reader is running.

    `text` is the widget, None before its first use; `last_said` is the last announcement.
    """

    def __init__(
        self, context: AppContext, appearance: Appearance, gestures: Gestures, finding: Finding, cards: HoverCards
    ) -> None:
        """`start` decides what to show first."""
        super().__init__(context.window)
        self._context, self._session = context, context.session
        self._appearance, self._gestures, self._finding, self._cards = appearance, gestures, finding, cards
        self.text: PlainView | None = None
        self.last_said = ""
        self._announced: list[DetailSection] = []  # commitments and marks at the caret
        self._last_hit: Span | None = None  # announced last

    @property
    def shown(self) -> bool:
        """Whether plain text is shown."""
        return self._context.view.overlay is not None

    def start(self) -> None:
        """Follow the settings, or a running screen reader."""
        session = self._session
        session.opened.connect(self._fill)
        for signal in (session.script_changed, session.reading_changed):
            signal.connect(self._refill)
        session.selection_changed.connect(self._follow)
        session.revealed.connect(self._revealed)
        self._context.shortcuts.changed.connect(self._describe)
        self._appearance.changed.connect(self._apply_theme)
        for signal in (session.annotations_changed, session.hidden_changed, session.tags_changed):
            signal.connect(self._update_colours)
        self._finding.changed.connect(self._announce_hit)
        self._describe()
        if self._context.settings.plain == "yes":
            self._show()
        elif self._context.settings.plain == "":
            self._check_screen_reader()
            for delay in _RETRIES:
                QTimer.singleShot(delay, self, self._check_screen_reader)
            QGuiApplication.instance().applicationStateChanged.connect(self._check_screen_reader)  # type: ignore[union-attr]

    def _check_screen_reader(self) -> None:
        """Switch to plain text if a screen reader is active and the user has not chosen."""
        context = self._context
        if context.settings.plain == "" and not self.shown and QAccessible.isActive():
            self._show()
            sentence = self.tr("A screen reader seems to be running, so the article is shown as plain text.")
            context.notice.offer(sentence, self.tr("Show formatted page"), self.toggle)

    def toggle(self) -> None:
        """Switch between plain text and the painted page, and remember the choice."""
        if self.shown:
            self._hide()
        else:
            self._show()
        self._context.settings.plain = "yes" if self.shown else "no"

    def _show(self) -> None:
        from reader.ui.plain.plain_view import PlainView

        view = self._context.view
        if self.text is None:
            self.text = PlainView(view, self._session, self._gestures, self._context.theme)
            self.text.moved.connect(self._moved)
            self.text.scrolled.connect(view.moved)
            QWidget.setTabOrder(view, self.text)
        pin, had_focus = self._pin(), view.hasFocus()
        if pin is not None and pin[0] != view.caret:
            view.set_caret(pin[0])  # continue with the visible text
        view.overlay = self.text
        view.setFocusProxy(self.text)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.show()
        self.text.raise_()
        if had_focus:
            self.text.setFocus()
        self._context.actions.check("plain", True)
        self._fill(pin)
        view.moved.emit()

    def _pin(self) -> tuple[int, float] | None:
        """The offset of the painted page to keep, and its height: the caret if visible, else the top."""
        view = self._context.view
        for offset in (view.caret, 0):
            box = view.box(offset)
            if box is not None and view.viewport().rect().contains(box.toRect()):
                return offset, box.top()
        return view.pinned

    def _hide(self) -> None:
        view, text = self._context.view, self.text
        assert text is not None
        had_focus = text.hasFocus()
        pin = text.pinned if view.page is not None else None
        view.overlay = None
        view.setFocusProxy(None)  # type: ignore[arg-type]
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        text.stop()
        text.hide()
        if had_focus:
            view.setFocus()
        self._context.actions.check("plain", False)
        if pin is not None:
            view.hold(*pin)
        view.viewport().update()
        view.moved.emit()

    # Updates

    def _fill(self, pin: tuple[int, float] | None = None) -> None:
        """Show the open article at the caret, or with a source offset at a height."""
        self._describe()
        if self.text is not None and self.shown and self._session.views is not None:
            self._announced = []
            self.text.fill(pin)

    def _refill(self) -> None:
        """Show the article in another script or reading; text and caret stay in place."""
        shown = self.text is not None and self.shown and self._session.views is not None
        self._fill(self.text.pinned if self.text is not None and shown else None)

    def _apply_theme(self) -> None:
        if self.text is not None and self._session.views is not None:
            self.text.set_theme(self._context.theme)

    def _update_colours(self) -> None:
        if self.text is not None and self.shown:
            self.text.colour()

    def _follow(self) -> None:
        if self.text is not None and self.shown and self._session.views is not None:
            self.text.show_selection()

    def _revealed(self) -> None:
        """Follow to a revealed place and announce what is there."""
        if self.text is not None and self.shown and self._session.views is not None:
            self.text.follow()
        self._announce_place()

    def _moved(self) -> None:
        view = self._context.view
        self._cards.close()
        view.reveal(Span(view.caret, view.caret))
        self._announce_place()

    # Announcements

    def _describe(self) -> None:
        """Describe the article, its script and the plain text option to a screen reader."""
        session, view = self._session, self._context.view
        fields = session.fields
        title = session.text_of(fields.title) if fields is not None and fields.title else ""
        about = ", ".join(filter(None, (title, SCRIPT_NAMES[session.script])))
        key = native_text(self._context.shortcuts.keys("plain"))
        hint = self.tr("If you use a screen reader, choose “Plain text for screen readers” ({0}).").format(key)
        view.setAccessibleDescription(f"{about}. {hint}")
        if self.text is not None:
            self.text.setAccessibleDescription(about)

    def _announce_place(self) -> None:
        """Announce the commitment and marks that the caret has entered."""
        if not self.shown or self._session.selection is not None:
            return
        before = {(each.layer, each.span) for each in self._announced}
        here = self._cards.details.sections(self._context.view.caret)
        self._announced = [each for each in here if each.layer in ("commitment", "mark")]
        new = [each for each in self._announced if (each.layer, each.span) not in before]
        if new:
            self.say("; ".join(line.rstrip(".。") for each in new for line in self._lines(each)))

    def _announce_hit(self) -> None:
        """Announce the newly active hit with its context, since the focus stays in the search field."""
        self._update_colours()
        finding, views = self._finding, self._session.views
        before, self._last_hit = self._last_hit, finding.hits.active
        hit = finding.hits.active
        number = finding.hits.number(hit) if hit is not None and hit != before else None
        if not self.shown or views is None or hit is None or number is None:
            return
        paragraph = views.paragraphs[views.paragraph_at(hit.start)]
        around = Span(max(hit.start - _CONTEXT, paragraph.start), max(min(hit.end + _CONTEXT, paragraph.end), hit.end))
        place = QCoreApplication.translate("PlaceDetails", "Match {0} of {1}").format(number, len(finding.hits))
        self.say(f"{place}: {self._session.text_of(around)}")

    def _lines(self, section: DetailSection) -> Iterator[str]:
        if section.layer == "commitment":
            yield self.tr("Commitment {0}").format(section.title)
            yield from filter(None, section.lines)
        else:
            yield self.tr("Mark: {0}").format(section.title)
            if section.note:
                yield section.note

    def say(self, sentence: str) -> None:
        """Announce a sentence in the status bar and to a screen reader."""
        self.last_said = sentence
        self._context.show_message(sentence, _STATUS_TIME)
        if self.text is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, sentence))
