"""The page as plain text that a screen reader can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.types import Span
from reader.ui.chrome.segments import NAMES
from reader.ui.commands.shortcuts import shown
from reader.ui.marking.place_details import Section

if TYPE_CHECKING:
    from reader.ui.plain.plain_view import PlainView
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.window import Window

_LATER = (1500, 6000)  # milliseconds after which a screen reader may have found the window
_AROUND = 20  # characters on either side of a hit that are said with it
_TOLD = 8000  # milliseconds for which a sentence stands in the status bar


class PlainPage(QObject):
    """Puts a plain text in the place of the painted page, by choice or because a screen reader is running.

    `text` is the widget, None before it was first wanted; `said` what was announced last.
    """

    def __init__(self, window: Window) -> None:
        """Follow the session of this window; `start` decides what is shown at first."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.text: PlainView | None = None
        self.gestures: Gestures | None = None  # those of the page
        self.said = ""
        self._met: list[Section] = []  # what the caret is in
        self._hit: Span | None = None  # that was said last

    @property
    def shown(self) -> bool:
        """Whether the page is plain text now."""
        return self._window.view.over is not None

    def start(self) -> None:
        """Show what the settings ask for, or what a running screen reader needs."""
        session = self._session
        session.opened.connect(self._fill)
        for signal in (session.script_changed, session.reading_changed):
            signal.connect(self._refill)
        session.selection_changed.connect(self._follow)
        session.revealed.connect(self._go)
        self._window.shortcuts.changed.connect(self._describe)
        self._window.appearance.changed.connect(self._dress)
        for signal in (session.annotations_changed, session.hidden_changed, session.tags_changed):
            signal.connect(self._colour)
        self._window.finding.changed.connect(self._find)
        self._describe()
        if self._window.settings.plain == "yes":
            self._show()
        elif self._window.settings.plain == "":
            self._look()
            for later in _LATER:
                QTimer.singleShot(later, self, self._look)
            QGuiApplication.instance().applicationStateChanged.connect(self._look)  # type: ignore[union-attr]

    def _look(self) -> None:
        """Turn to plain text where something reads the screen and the person has not chosen."""
        window = self._window
        if window.settings.plain == "" and not self.shown and QAccessible.isActive():
            self._show()
            sentence = self.tr("A screen reader seems to be running, so the page is plain text.")
            window.notice.offer(sentence, self.tr("Show the painted page"), self.toggle)

    def toggle(self) -> None:
        """Show the other of the two, and remember that."""
        if self.shown:
            self._hide()
        else:
            self._show()
        self._window.settings.plain = "yes" if self.shown else "no"

    def _show(self) -> None:
        from reader.ui.plain.plain_view import PlainView

        view = self._window.view
        if self.text is None:
            assert self.gestures is not None
            self.text = PlainView(view, self._session, self.gestures, self._window.theme)
            self.text.moved.connect(self._moved)
            self.text.scrolled.connect(view.moved)
            QWidget.setTabOrder(view, self.text)
        pin, had = self._pin(), view.hasFocus()
        if pin is not None and pin[0] != view.caret:
            view.set_caret(pin[0])  # go on with what was in sight
        view.over = self.text
        view.setFocusProxy(self.text)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.show()
        self.text.raise_()
        if had:
            self.text.setFocus()
        self._window.actions_.check("plain", True)
        self._fill(pin)
        view.moved.emit()

    def _pin(self) -> tuple[int, float] | None:
        """What of the painted page stays, and at which height: the caret if in sight, else what is at the top."""
        view = self._window.view
        for offset in (view.caret, 0):
            box = view.box(offset)
            if box is not None and view.viewport().rect().contains(box.toRect()):
                return offset, box.top()
        return view.pinned

    def _hide(self) -> None:
        view, text = self._window.view, self.text
        assert text is not None
        had = text.hasFocus()
        pin = text.pinned if view.page is not None else None
        view.over = None
        view.setFocusProxy(None)  # type: ignore[arg-type]
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        text.stop()
        text.hide()
        if had:
            view.setFocus()
        self._window.actions_.check("plain", False)
        if pin is not None:
            view.hold(*pin)
        view.viewport().update()
        view.moved.emit()

    # Following

    def _fill(self, pin: tuple[int, float] | None = None) -> None:
        """Show the article that is open, from the caret on or with a source offset at a height."""
        self._describe()
        if self.text is not None and self.shown and self._session.views is not None:
            self._met = []
            self.text.fill(pin)

    def _refill(self) -> None:
        """The same article in another script, or read otherwise; the text stays where it is, and so does the caret."""
        shown = self.text is not None and self.shown and self._session.views is not None
        self._fill(self.text.pinned if self.text is not None and shown else None)

    def _dress(self) -> None:
        if self.text is not None and self._session.views is not None:
            self.text.set_theme(self._window.theme)

    def _colour(self) -> None:
        if self.text is not None and self.shown:
            self.text.colour()

    def _follow(self) -> None:
        if self.text is not None and self.shown and self._session.views is not None:
            self.text.show_selection()

    def _go(self) -> None:
        """The person was led somewhere: say what is there."""
        if self.text is not None and self.shown and self._session.views is not None:
            self.text.follow()
        self._tell()

    def _moved(self) -> None:
        view = self._window.view
        self._window.cards.close()
        view.reveal(Span(view.caret, view.caret))
        self._tell()

    # Saying

    def _describe(self) -> None:
        """Tell who reads the screen which article this is, in which script, and of the plain text."""
        session, view = self._session, self._window.view
        fields = session.fields
        title = session.reads(fields.title) if fields is not None and fields.title else ""
        about = ", ".join(filter(None, (title, NAMES[session.script])))
        key = shown(self._window.shortcuts.keys("plain"))
        way = self.tr("For text that a screen reader reads, choose “Plain text for screen readers” ({0}).").format(key)
        view.setAccessibleDescription(f"{about}. {way}")
        if self.text is not None:
            self.text.setAccessibleDescription(about)

    def _tell(self) -> None:
        """Say which commitment and which marks the caret has come into."""
        if not self.shown or self._session.selection is not None:
            return
        before = {(each.layer, each.span) for each in self._met}
        here = self._window.cards.here.sections(self._window.view.caret)
        self._met = [each for each in here if each.layer in ("commitment", "mark")]
        new = [each for each in self._met if (each.layer, each.span) not in before]
        if new:
            self.say("; ".join(line.rstrip(".。") for each in new for line in self._lines(each)))

    def _find(self) -> None:
        """Say which hit came into the light, with the words about it: the keyboard stays in the field."""
        self._colour()
        finding, views = self._window.finding, self._session.views
        before, self._hit = self._hit, finding.active
        hit = finding.active
        number = finding.number(hit) if hit is not None and hit != before else None
        if not self.shown or views is None or hit is None or number is None:
            return
        paragraph = views.paragraphs[views.paragraph_at(hit.start)]
        around = Span(max(hit.start - _AROUND, paragraph.start), max(min(hit.end + _AROUND, paragraph.end), hit.end))
        place = QCoreApplication.translate("Here", "Hit {0} of {1}").format(number, len(finding.hits))
        self.say(f"{place}: {self._session.reads(around)}")

    def _lines(self, section: Section) -> Iterator[str]:
        if section.layer == "commitment":
            yield self.tr("Commitment {0}").format(section.title)
            yield from filter(None, section.lines)
        else:
            yield self.tr("Mark: {0}").format(section.title)
            if section.note:
                yield section.note

    def say(self, sentence: str) -> None:
        """Say a sentence in the status bar and to a screen reader."""
        self.said = sentence
        self._window.status.showMessage(sentence, _TOLD)
        if self.text is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, sentence))
