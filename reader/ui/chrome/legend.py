"""The underlines of the entity types in the status bar, and the list of the page's layers; each has a switch."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.text.align import Alignment
from reader.text.views import View
from reader.types import EntityType, Script, Span
from reader.ui.look import fonts
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.reading_view.block_marks import CommitmentHighlight, Highlight, Marks
from reader.ui.reading_view.layout import Emphasis, ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import paint
from reader.ui.reading_view.scroll_marks import stroke_colour
from reader.ui.reading_view.underlines import underline


class Legend(QWidget):
    """The entity types with their underlines; a click, or Space on the focused one, toggles a type."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow and change the session's hidden types."""
        super().__init__()
        self._session = session
        self.theme = theme
        self._focus = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Underline legend"))
        session.hidden_changed.connect(self.update)

    def names(self) -> dict[EntityType, str]:
        """The names of the types in the interface language."""
        return {
            EntityType.PER: self.tr("Person"),
            EntityType.TITLE: self.tr("Title"),
            EntityType.ORG: self.tr("Organisation"),
            EntityType.LOC: self.tr("Place"),
            EntityType.TIME: self.tr("Time"),
            EntityType.QUANTITY: self.tr("Quantity"),
            EntityType.PROGRAMME: self.tr("Programme"),
        }

    def _boxes(self) -> list[tuple[EntityType, str, QRect]]:
        boxes, x = [], 8
        for kind, name in self.names().items():
            width = self.fontMetrics().horizontalAdvance(name)
            boxes.append((kind, name, QRect(x, 0, width, 26)))
            x += width + 16
        return boxes

    def sizeHint(self) -> QSize:
        """The size of all names."""
        return QSize(self._boxes()[-1][2].right() + 9, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each name above its underline; hidden types are struck through without one."""
        with QPainter(self) as painter:  # also ended on an exception, else Qt crashes
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        for index, (kind, name, box) in enumerate(self._boxes()):
            hidden = kind in self._session.hidden or Layer.ENTITIES in self._session.hidden_layers
            font = self.font()
            font.setStrikeOut(hidden)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.muted if hidden else self.theme.ink))
            painter.drawText(box.adjusted(0, 0, 2, -4), Qt.AlignmentFlag.AlignVCenter, name)
            if not hidden:
                underline(painter, kind, box.left(), box.right() + 1, 21, self.theme)
            if self.hasFocus() and index == self._focus:
                painter.setPen(QColor(self.theme.accent))
                painter.drawRect(box.adjusted(-4, 1, 4, -2))

    def _toggle(self, kind: EntityType) -> None:
        self._session.set_hidden(self._session.hidden ^ {kind})

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Toggle the clicked type."""
        for kind, _, box in self._boxes():
            if box.adjusted(-6, 0, 6, 0).contains(event.position().toPoint()):
                self._toggle(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the focus, Space toggles."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._focus = (self._focus + step) % len(EntityType)
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(list(EntityType)[self._focus])
        else:
            super().keyPressEvent(event)


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
