"""The status bar: the layers, the legend, what is saved, where one reads, and at what size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QStatusBar, QStyle, QStyleOption, QToolButton, QWidget

from reader.ui.background.deferred import DeferredCall
from reader.ui.chrome.layer_list import LayersButton
from reader.ui.chrome.legend import Legend
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.reading_view.view import ReadingView

_BETWEEN = 10  # pixels that the bar keeps between two of its widgets
_EDGE = 14  # pixels from the edge of the window to a message, as to all else


class Status(QWidget):
    """Fills a status bar and keeps it up to date.

    `place` is the button that says where one reads, `layers` the one that shows the layers, which stays when there is
    no room for the legend.
    """

    def __init__(self, bar: QStatusBar, theme: Theme, session: Session, view: ReadingView) -> None:
        """Follow the session and the view."""
        super().__init__(bar)
        self.hide()  # only keeps the pieces together
        self._session = session
        self._view = view
        self._saving, self._placing = DeferredCall(self._show_saved, self), DeferredCall(self._show_place, self)
        self._bar = bar
        self.legend = Legend(session, theme)
        self.layers = LayersButton(session, self.legend, theme)
        self._saved, self.place, self._zoom = QLabel(), QToolButton(), QLabel()
        self.place.setObjectName("place")
        self.place.setToolTip(self.tr("Go to a paragraph"))
        self.place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(self.layers)
        bar.addWidget(self.legend)
        for label in (self._saved, self.place, self._zoom):
            label.setContentsMargins(8, 0, 8, 0)
            bar.addPermanentWidget(label)
        self._paragraphs = 0
        session.opened.connect(self._count)
        for signal in (session.opened, session.library_opened, session.annotations_changed):
            signal.connect(self._saving.start)
        session.waiting.changed.connect(self._show_saved)
        view.moved.connect(self._placing.start)
        bar.messageChanged.connect(self._fold)
        bar.installEventFilter(self)
        self._count()
        self._show_saved()
        self._show_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold by the bar's own width, and paint a message where the layers stand without one.

        Qt would begin it at the very edge, and cut it off.
        """
        bar = self._bar
        if event.type() is QEvent.Type.Resize:
            self._fold()
        if event.type() is not QEvent.Type.Paint or not bar.currentMessage():
            return False
        option = QStyleOption()
        option.initFrom(bar)
        beside = bar.childrenRegion().boundingRect().left()
        room = bar.rect().adjusted(_EDGE, 0, 0, 0)
        if beside > 0:
            room.setRight(beside - _BETWEEN)
        message = bar.fontMetrics().elidedText(bar.currentMessage(), Qt.TextElideMode.ElideRight, room.width())
        with QPainter(bar) as painter:
            bar.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, bar)
            painter.setPen(bar.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, message)
        return True

    def _count(self) -> None:
        views = self._session.views
        if views is not None:
            self._paragraphs = views.last + 1
            self._placing.start()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.legend.theme = theme
        self.legend.update()
        self.layers.set_theme(theme)

    def show_zoom(self, percent: int) -> None:
        """Say at what size the page is set."""
        self._zoom.setText(f"{percent}%")
        self._fold()

    def make_room(self, width: int) -> None:
        """Leave out in a narrow window what can be seen elsewhere."""
        self.place.setVisible(width >= 900)
        self._zoom.setVisible(width >= 760)
        self._fold()

    def _fold(self) -> None:
        """Leave the legend out where it would be cut off."""
        shown = (each for each in (self.layers, self._saved, self.place, self._zoom) if not each.isHidden())
        needed = sum(each.sizeHint().width() + _BETWEEN for each in shown)
        fits = needed + self.legend.sizeHint().width() <= self._bar.width()
        self.legend.setVisible(fits and not self._bar.currentMessage())  # a message stands in its place

    def _show_saved(self) -> None:
        if self._session.library is not None:
            marks = self.tr("%n mark(s)", "", len(self._session.annotations))
            waits = self._session.waiting.holds
            saved = self.tr("Not saved yet") if waits else self.tr("Saved")  # lupdate does not look inside an f-string
            self._saved.setText(f"{saved} · {marks}")
            self._fold()

    def _show_place(self) -> None:
        if self._view.page is not None:
            first = self._view.visible()[0] + 1
            words = self.tr("Paragraph {0} of {1}").format(first, self._paragraphs)
            longer = len(words) != len(self.place.text())
            self.place.setText(words)
            if longer:
                self._fold()
