"""The popup list of the page's layers: a sample and a switch for each."""

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
from reader.ui.reading_view.block_marks import CommitmentHighlight, Highlight, Marks
from reader.ui.reading_view.layout import Emphasis, ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import paint
from reader.ui.reading_view.scroll_marks import stroke_colour

_SAMPLE_SIZE = QSize(64, 30)
_LINE_HEIGHT = 26  # pixels; leaves room for two underlines
_TICK_WIDTH, _SPACING = 22, 4  # pixels left of the sample (the tick), and right of it
_INDENT = 20  # pixels, of the entity types
_SAMPLE_TEXT = "字字"
_BOTH = Span(0, len(_SAMPLE_TEXT))
_FIRST = Span(0, 1)
_SAMPLE_MARKS = {
    **{str(kind): Marks(entities=((kind, _BOTH),)) for kind in EntityType},
    Layer.COMMITMENTS: Marks(commitments=(CommitmentHighlight(_BOTH, 1, False),)),
    Layer.MARKS: Marks(highlights=(Highlight(_BOTH, (0, 2), False),)),
    "hits": Marks(hits=((_BOTH, False),)),
    "suspects": Marks(suspects=(_FIRST,)),
    "repairs": Marks(repairs=((_FIRST, True),)),
}


class LayerList(QFrame):
    """A popup with a checkbox for each layer; checked layers are shown."""

    def __init__(
        self, session: Session, legend: Legend, actions: Mapping[str, QAction], theme: Theme, parent: QWidget
    ) -> None:
        """`actions` are the window's by name, and save their state; `legend` has the names of the types."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Page layers"))
        self._session = session
        self._actions = actions
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 14, 10)
        self._column.setSpacing(1)
        self._mirror_action(self._layer_box(self.tr("Entities"), Layer.ENTITIES), f"layer-{Layer.ENTITIES}")
        self.kinds = {kind: self._type_box(kind, name) for kind, name in legend.names().items()}
        for name, words, action in (
            (Layer.COMMITMENTS, self.tr("Commitments (cues and figures in bold)"), "layer-commitments"),
            (Layer.MARKS, self.tr("Marks (one dot per colour)"), "layer-marks"),
            ("suspects", self.tr("Suspicious characters"), "show-suspects"),
            ("repairs", self.tr("Repairs"), "show-repairs"),
            (Layer.SCROLL_MARKS, self.tr("Scroll-bar map"), "layer-scroll-marks"),
        ):
            self._mirror_action(self._layer_box(words, str(name)), action)
        self._hits_sample = QLabel()
        row = QHBoxLayout()
        row.setSpacing(_SPACING)
        row.setContentsMargins(_TICK_WIDTH, 0, 0, 0)
        row.addWidget(self._hits_sample)
        row.addWidget(QLabel(self.tr("Search results")), 1)
        self._column.addLayout(row)
        session.hidden_changed.connect(self._update)
        self.set_theme(theme)
        self._update()

    def set_theme(self, theme: Theme) -> None:
        """Repaint the samples in a theme."""
        ratio = self.devicePixelRatioF()
        for name, box in self.boxes.items():
            if name != Layer.ENTITIES:
                box.setIcon(QIcon(sample(name, theme, ratio)))
        self._hits_sample.setPixmap(sample("hits", theme, ratio))

    def pop_up(self, corner: QPoint) -> None:
        """Show and focus the list with its lower left corner at `corner`."""
        self.adjustSize()
        at = corner - QPoint(0, self.height())
        screen = self.screen().availableGeometry()
        self.move(max(screen.left(), min(at.x(), screen.right() - self.width())), max(screen.top(), at.y()))
        self.show()
        self.boxes[Layer.ENTITIES].setFocus(Qt.FocusReason.PopupFocusReason)

    def _layer_box(self, words: str, name: str, indent: int = 0) -> QCheckBox:
        box = self.boxes[name] = QCheckBox(words)
        box.setIconSize(_SAMPLE_SIZE)
        row = QHBoxLayout()
        row.addSpacing(indent)
        row.addWidget(box, 1)
        self._column.addLayout(row)
        return box

    def _type_box(self, kind: EntityType, name: str) -> QCheckBox:
        box = self._layer_box(name, str(kind), _INDENT)
        box.clicked.connect(lambda: self._session.set_hidden(self._session.hidden ^ {kind}))
        return box

    def _mirror_action(self, box: QCheckBox, name: str) -> None:
        """Keep a checkbox and a menu action in the same state."""
        action = self._actions[name]
        box.setChecked(action.isChecked())
        action.toggled.connect(box.setChecked)
        box.clicked.connect(action.trigger)

    def _update(self) -> None:
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
    """The button in the status bar that shows the list; `actions_` must be set before it is pressed."""

    def __init__(self, session: Session, legend: Legend, theme: Theme) -> None:
        """Create the button; the list is created on first use."""
        super().__init__()
        self.setText(self.tr("Layers ▴"))
        self.setAccessibleName(self.tr("Page layers"))
        self.setToolTip(self.tr("Choose what is shown over the text"))
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
        """Apply a theme."""
        self._theme = theme
        if self.list is not None:
            self.list.set_theme(theme)


def sample(name: str, theme: Theme, ratio: float) -> QPixmap:
    """Two characters with a layer as the page paints it, on the theme's paper."""
    pixmap = QPixmap(_SAMPLE_SIZE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.paper))
    with QPainter(pixmap) as painter:
        if name == Layer.SCROLL_MARKS:
            for index, colour in enumerate((stroke_colour(theme.tags[1], theme), theme.accent, theme.hit, theme.doubt)):
                painter.fillRect(26, 6 + 5 * index, 12, 2, QColor(colour))
        else:
            typography = Typography(fonts.serif(Script.HANT), 16, _LINE_HEIGHT, _SAMPLE_SIZE.width(), indent=False)
            view = View(_SAMPLE_TEXT, Alignment.identity(0, len(_SAMPLE_TEXT)))
            bold = [Emphasis(_FIRST, theme.accent)] if name == Layer.COMMITMENTS else []
            painter.setPen(QColor(theme.ink))
            layout = ParagraphLayout(view, ParagraphKind.BODY, typography, bold)
            paint(painter, layout, QPointF(27, 1), _SAMPLE_MARKS[name], theme, _SAMPLE_SIZE.height())
    return pixmap
