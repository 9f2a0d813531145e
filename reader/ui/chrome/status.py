"""The status bar: layers, legend, saved state, reading position and zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QStatusBar, QStyle, QStyleOption, QToolButton, QWidget

from reader.ui.background.deferred import DeferredCall
from reader.ui.chrome.legend import LayersButton, Legend
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.reading_view.view import ReadingView

_SPACING = 10  # pixels between two widgets of the bar
_MARGIN = 14  # pixels left of a message, as elsewhere in the window


class Status(QWidget):
    """Fills a status bar and keeps it up to date.

    `place` is the button with the reading position, `layers` the one for the layers, which stays when the legend is
    hidden for lack of space.
    """

    def __init__(self, bar: QStatusBar, theme: Theme, session: Session, view: ReadingView) -> None:
        """Follow the session and the view."""
        super().__init__(bar)
        self.hide()  # a parent for the parts only
        self._session = session
        self._view = view
        self._deferred_saved = DeferredCall(self._show_saved, self)
        self._deferred_place = DeferredCall(self._show_place, self)
        self._bar = bar
        self.legend = Legend(session, theme)
        self.layers = LayersButton(session, self.legend, theme)
        self._saved, self.place, self._zoom = QLabel(), QToolButton(), QLabel()
        self.place.setObjectName("place")
        self.place.setToolTip(self.tr("Go to paragraph"))
        self.place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(self.layers)
        bar.addWidget(self.legend)
        for label in (self._saved, self.place, self._zoom):
            label.setContentsMargins(8, 0, 8, 0)
            bar.addPermanentWidget(label)
        self._paragraphs = 0
        session.opened.connect(self._count_paragraphs)
        for signal in (session.opened, session.library_opened, session.annotations_changed):
            signal.connect(self._deferred_saved.start)
        session.step_runner.changed.connect(self._show_saved)
        view.moved.connect(self._deferred_place.start)
        bar.messageChanged.connect(self._update_legend)
        bar.installEventFilter(self)
        self._count_paragraphs()
        self._show_saved()
        self._show_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Update the legend on resizing, and paint messages with a margin and elided.

        Qt would paint them at the very edge and cut them off.
        """
        bar = self._bar
        if event.type() is QEvent.Type.Resize:
            self._update_legend()
        if event.type() is not QEvent.Type.Paint or not bar.currentMessage():
            return False
        option = QStyleOption()
        option.initFrom(bar)
        right = bar.childrenRegion().boundingRect().left()
        room = bar.rect().adjusted(_MARGIN, 0, 0, 0)
        if right > 0:
            room.setRight(right - _SPACING)
        message = bar.fontMetrics().elidedText(bar.currentMessage(), Qt.TextElideMode.ElideRight, room.width())
        with QPainter(bar) as painter:
            bar.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, bar)
            painter.setPen(bar.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, message)
        return True

    def _count_paragraphs(self) -> None:
        views = self._session.views
        if views is not None:
            self._paragraphs = views.last + 1
            self._deferred_place.start()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self.legend.theme = theme
        self.legend.update()
        self.layers.set_theme(theme)

    def show_zoom(self, percent: int) -> None:
        """Show the zoom."""
        self._zoom.setText(f"{percent}%")
        self._update_legend()

    def make_room(self, width: int) -> None:
        """Hide position and zoom in a narrow window."""
        self.place.setVisible(width >= 900)
        self._zoom.setVisible(width >= 760)
        self._update_legend()

    def _update_legend(self) -> None:
        """Hide the legend if it does not fit, or while a message is shown in its place."""
        shown = (each for each in (self.layers, self._saved, self.place, self._zoom) if not each.isHidden())
        needed = sum(each.sizeHint().width() + _SPACING for each in shown)
        fits = needed + self.legend.sizeHint().width() <= self._bar.width()
        self.legend.setVisible(fits and not self._bar.currentMessage())

    def _show_saved(self) -> None:
        if self._session.library is not None:
            marks = self.tr("%n mark(s)", "", len(self._session.annotations))
            runner = self._session.step_runner
            waits = runner.has_pending or runner.busy
            saved = self.tr("Not saved yet") if waits else self.tr("Saved")  # lupdate does not look inside an f-string
            self._saved.setText(f"{saved} · {marks}")
            self._update_legend()

    def _show_place(self) -> None:
        if self._view.page is not None:
            first = self._view.visible()[0] + 1
            words = self.tr("Paragraph {0} of {1}").format(first, self._paragraphs)
            longer = len(words) != len(self.place.text())
            self.place.setText(words)
            if longer:
                self._update_legend()
