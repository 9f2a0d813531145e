"""The list above the status bar: every layer of the page as it looks, and the switch for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.text.align import Alignment
from reader.text.views import View
from reader.types import EntityType, Script, Span
from reader.ui.chrome.legend import Legend
from reader.ui.look import fonts
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.reading_view.layout import Emphasis, Kind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import Highlight, Marks, Promise, paint
from reader.ui.reading_view.scroll_marks import deep

_SAMPLE = QSize(64, 30)
_LINE = 26  # pixels of its line of text, below which two lines under a word have room
_BEFORE, _BESIDE = 22, 4  # pixels left and right of the sample in a box: the tick, and what is between
_INDENT = 20  # pixels that a type stands to the right of the layer it belongs to
_WORDS = "字字"
_ALL = Span(0, len(_WORDS))
_ONE = Span(0, 1)
_SAMPLES = {
    **{str(kind): Marks(entities=((kind, _ALL),)) for kind in EntityType},
    Layer.COMMITMENTS: Marks(promises=(Promise(_ALL, 1, False),)),
    Layer.MARKS: Marks(highlights=(Highlight(_ALL, (0, 2), False),)),
    "hits": Marks(hits=((_ALL, False),)),
    "suspects": Marks(suspects=(_ONE,)),
    "repairs": Marks(repairs=((_ONE, True),)),
}


class LayerList(QFrame):
    """Pops up with a box for each layer; a box that is ticked is a layer that is shown."""

    def __init__(
        self, session: Session, legend: Legend, actions: Mapping[str, QAction], theme: Theme, parent: QWidget
    ) -> None:
        """`actions` are the window's by name, which know what to remember; `legend` knows the names of the types."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Layers of the page"))
        self._session = session
        self._actions = actions
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 14, 10)
        self._column.setSpacing(1)
        self._follow(self._box(self.tr("Entities"), Layer.ENTITIES), f"layer-{Layer.ENTITIES}")
        self.kinds = {kind: self._kind(kind, name) for kind, name in legend.names().items()}
        for name, words, action in (
            (Layer.COMMITMENTS, self.tr("Commitments, with their cues and figures in bold"), "layer-commitments"),
            (Layer.MARKS, self.tr("Marks; the dots count the colours"), "layer-marks"),
            ("suspects", self.tr("Suspicious characters"), "show-suspects"),
            ("repairs", self.tr("Every repair"), "show-repairs"),
            (Layer.SCROLL_MARKS, self.tr("What is where, beside the scroll bar"), "layer-scroll-marks"),
        ):
            self._follow(self._box(words, str(name)), action)
        self._found = QLabel()
        row = QHBoxLayout()
        row.setSpacing(_BESIDE)
        row.setContentsMargins(_BEFORE, 0, 0, 0)
        row.addWidget(self._found)
        row.addWidget(QLabel(self.tr("What was found")), 1)
        self._column.addLayout(row)
        session.hidden_changed.connect(self._show)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint the samples in another theme."""
        ratio = self.devicePixelRatioF()
        for name, box in self.boxes.items():
            if name != Layer.ENTITIES:
                box.setIcon(QIcon(sample(name, theme, ratio)))
        self._found.setPixmap(sample("hits", theme, ratio))

    def pop_up(self, corner: QPoint) -> None:
        """Show the list with its lower left corner there and the keyboard in it."""
        self.adjustSize()
        at = corner - QPoint(0, self.height())
        screen = self.screen().availableGeometry()
        self.move(max(screen.left(), min(at.x(), screen.right() - self.width())), max(screen.top(), at.y()))
        self.show()
        self.boxes[Layer.ENTITIES].setFocus(Qt.FocusReason.PopupFocusReason)

    def _box(self, words: str, name: str, indent: int = 0) -> QCheckBox:
        box = self.boxes[name] = QCheckBox(words)
        box.setIconSize(_SAMPLE)
        row = QHBoxLayout()
        row.addSpacing(indent)
        row.addWidget(box, 1)
        self._column.addLayout(row)
        return box

    def _kind(self, kind: EntityType, name: str) -> QCheckBox:
        box = self._box(name, str(kind), _INDENT)
        box.clicked.connect(lambda: self._session.set_hidden(self._session.hidden ^ {kind}))
        return box

    def _follow(self, box: QCheckBox, name: str) -> None:
        """The box is another place for an action of the menu."""
        action = self._actions[name]
        box.setChecked(action.isChecked())
        action.toggled.connect(box.setChecked)
        box.clicked.connect(action.trigger)

    def _show(self) -> None:
        shown = Layer.ENTITIES not in self._session.hidden_layers
        for kind, box in self.kinds.items():
            box.setChecked(kind not in self._session.hidden)
            box.setEnabled(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move from box to box, Escape closes."""
        step = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}.get(Qt.Key(event.key()))
        if step is not None:
            self.focusNextPrevChild(step)
        else:
            super().keyPressEvent(event)


class LayersButton(QToolButton):
    """The button in the status bar that shows the list. `actions` are to be given before it is pressed."""

    def __init__(self, session: Session, legend: Legend, theme: Theme) -> None:
        """The list is made when it is first wanted."""
        super().__init__()
        self.setText(self.tr("Layers ▴"))
        self.setAccessibleName(self.tr("Layers of the page"))
        self.setToolTip(self.tr("What is shown over the text, and the switches for it"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.actions_: Mapping[str, QAction] = {}
        self._session, self._legend, self._theme = session, legend, theme
        self.list: LayerList | None = None
        self.clicked.connect(self.pop_up)

    def pop_up(self) -> None:
        """Show the list above the button."""
        if self.list is None:
            self.list = LayerList(self._session, self._legend, self.actions_, self._theme, self)
        self.list.pop_up(self.mapToGlobal(QPoint(0, -2)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        if self.list is not None:
            self.list.set_theme(theme)


def sample(name: str, theme: Theme, ratio: float) -> QPixmap:
    """Two characters with a layer over them, as the page paints it, on the theme's paper."""
    picture = QPixmap(_SAMPLE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.paper))
    with QPainter(picture) as painter:
        if name == Layer.SCROLL_MARKS:
            for nth, colour in enumerate((deep(theme.tags[1], theme), theme.accent, theme.hit, theme.doubt)):
                painter.fillRect(26, 6 + 5 * nth, 12, 2, QColor(colour))
        else:
            typography = Typography(fonts.serif(Script.HANT), 16, _LINE, _SAMPLE.width(), indent=False)
            view = View(_WORDS, Alignment.identity(0, len(_WORDS)))
            bold = [Emphasis(_ONE, theme.accent)] if name == Layer.COMMITMENTS else []
            painter.setPen(QColor(theme.ink))
            layout = ParagraphLayout(view, Kind.BODY, typography, bold)
            paint(painter, layout, QPointF(27, 1), _SAMPLES[name], theme, _SAMPLE.height())
    return picture
