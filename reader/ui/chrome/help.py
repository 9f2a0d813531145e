"""Help: the about dialog and the tour of the window."""

from __future__ import annotations

import platform
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSysInfo, Qt, qVersion
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import reader
from reader.resources import rows
from reader.ui.commands.shortcuts import native_text
from reader.ui.paged.keys import press_only_when_focused
from reader.ui.words import named

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_SIZE = (600, 500)
_UNKNOWN = ("", "UNKNOWN")


class Component(NamedTuple):
    """A package the program uses; `version` is "" if it is not installed separately."""

    name: str
    version: str
    licence: str
    page: str


def components() -> list[Component]:
    """The components; a licence is taken from the installed package, else from `licences.tsv`."""
    return [_component(*row) for row in rows("licences.tsv")]


def _component(name: str, licence: str, page: str) -> Component:
    from importlib import metadata

    if name == "Qt":
        return Component(name, qVersion(), licence, page)
    try:
        package = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Component(name, "", licence, page)
    said = (package.get_all("License-Expression") or [""])[0]  # older metadata has none
    return Component(name, package["Version"], licence if said in _UNKNOWN else said, page)


def details(context: AppContext) -> str:
    """Versions and platform, line by line, for support requests; no user data."""
    from importlib import metadata

    return "\n".join(
        (
            f"Chengnuo {reader.__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}, PySide {metadata.version('PySide6-Essentials')}, {QGuiApplication.platformName()}",
            f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}",
            f"{QSysInfo.currentCpuArchitecture()}, {context.window.devicePixelRatioF():g}×, {context.theme.name}",
            f"{context.language}, {context.session.script}",
        )
    )


def show(context: AppContext) -> None:
    """Open the About dialog of a window."""
    dialog = About(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class About(QDialog):
    """Shows the licence and the components; the details can be copied."""

    def __init__(self, context: AppContext) -> None:
        """Create the dialog in the language and theme of the window."""
        super().__init__(context.window)
        self._context = context
        self.setWindowTitle(self.tr("About Chengnuo"))
        self.resize(*_SIZE)
        head = QLabel(f"Chengnuo 承諾 {reader.__version__}")
        font = head.font()
        font.setPixelSize(22)
        head.setFont(font)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.document().setDefaultStyleSheet(f"a {{ color: {context.theme.accent}; }}")
        self.text.setHtml(self._html())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        qt = QPushButton(self.tr("About Qt"))
        qt.clicked.connect(lambda: QApplication.aboutQt())
        for button in (self.copy, qt):
            press_only_when_focused(button)
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(box)

    def _html(self) -> str:
        """The whole text; data is escaped."""
        kept = self._context.session.library_path
        places = [(self.tr("Library"), str(kept) if kept is not None else self.tr("none open"))]
        places.append((self.tr("Settings"), str(self._context.settings.path)))
        paragraphs = [
            self.tr("Read, annotate and query Chinese official news: who promised what, how much, by when."),
            self.tr(
                "Licensed under the Apache License 2.0. You may use, modify and redistribute it if you keep the"
                " notices."
            ),
            "<br>".join(named(escape(words), f"<code>{escape(path)}</code>") for words, path in places),
            escape(details(self._context)).replace("\n", "<br>"),
            self.tr(
                "It uses Qt under the GNU Lesser General Public License 3. Qt is a separate package that you may"
                " replace with a modified version. The licences of all packages are in their installation folders."
            ),
        ]
        packages = "".join(_row(part) for part in components())
        heads = "".join(
            f'<th align="left">{escape(words)}&nbsp;&nbsp;</th>'
            for words in (self.tr("Package"), self.tr("Version"), self.tr("Licence"))
        )
        markup = {2, 3}  # paragraphs that are already HTML
        text = "".join(f"<p>{words if at in markup else escape(words)}</p>" for at, words in enumerate(paragraphs))
        return f'{text}<table cellpadding="2"><tr>{heads}</tr>{packages}</table>'

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(details(self._context))
        self.copy.setText(self.tr("Copied"))


def _row(part: Component) -> str:
    licence = part.licence.replace("LicenseRef-Public-Domain", QCoreApplication.translate("About", "public domain"))
    name = f'<a href="{escape(part.page)}">{escape(part.name)}</a>'
    cells = "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in (part.version or "–", licence))
    return f"<tr><td>{name}&nbsp;&nbsp;</td>{cells}</tr>"


_WIDTH, _GAP, _EDGE = 340, 10, 8  # pixels


class _Step(NamedTuple):
    title: str
    words: str
    target: QWidget


class _Ring(QWidget):
    """A frame around the target of a card; the mouse passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = "#000000"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.colour), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)


class Tour(QFrame):
    """Shows one card at a time, with Next, Skip and Escape. The settings record that it was shown."""

    def __init__(self, context: AppContext, scripts: QWidget, side: QWidget) -> None:
        """Hidden until `start`; `scripts` and `side` are the switch and the panel it points at."""
        super().__init__(context.window)
        self._context, self._window, self._scripts, self._side = context, context.window, scripts, side
        self._index = 0
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.ring = _Ring(self._window)
        self.title, self.words, self._count = QLabel(), QLabel(), QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("muted")
        self.skip, self.next = QPushButton(self.tr("Skip")), QPushButton()
        self.next.setObjectName("primary")
        self.skip.clicked.connect(self.end)
        self.next.clicked.connect(self._next)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        for label in (self.title, self.words):
            column.addWidget(label)
        column.addLayout(row)
        self._escape = QShortcut(QKeySequence("Esc"), self._window, self.end)
        self._escape.setEnabled(False)
        self.hide()

    def _steps(self) -> list[_Step]:
        """The steps; those with a hidden target point at the page."""
        view = self._context.view
        steps = [
            _Step(
                self.tr("Read in your script"),
                self.tr(
                    "Switch the whole article to another script with one click; your place is kept. 原文 is the file"
                    " as it is, 閱讀 is the repaired text."
                ),
                self._scripts,
            ),
            _Step(
                self.tr("Mark what matters"),
                self.tr(
                    "Select text and press 1–9 for a tag or N for a note. Marks are saved at once; press {0} to"
                    " undo one."
                ).format(self._key_text("undo")),
                view,
            ),
            _Step(
                self.tr("See who promised what"),
                self.tr(
                    "Every commitment in the article is listed here: who made it, how much and by when. Press {0}"
                    " to accept, {1} to edit or {2} to reject one."
                ).format(*(self._key_text(f"{verb}-found") for verb in ("accept", "edit", "reject"))),
                self._side,
            ),
        ]
        return [each if each.target.isVisible() else each._replace(target=view) for each in steps]

    def _key_text(self, name: str) -> str:
        """The current keys of a command, else its text."""
        return native_text(self._context.shortcuts.keys(name)) or self._context.actions.acts[name].text

    def start(self) -> None:
        """Show the first card."""
        self._context.settings.toured = True
        self._window.installEventFilter(self)
        self._escape.setEnabled(True)
        self._show(0)

    def end(self) -> None:
        """Close the tour and focus the page."""
        self._window.removeEventFilter(self)
        self._escape.setEnabled(False)
        self.ring.hide()
        self.hide()
        self._context.view.setFocus()

    def _next(self) -> None:
        if self._index + 1 < len(self._steps()):
            self._show(self._index + 1)
        else:
            self.end()

    def _show(self, index: int) -> None:
        steps = self._steps()
        self._index = index
        step, last = steps[index], index == len(steps) - 1
        self.title.setText(step.title)
        self.words.setText(step.words)
        self._count.setText(self.tr("{0} of {1}").format(index + 1, len(steps)))
        self.next.setText(self.tr("Start") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{step.title}. {step.words}")
        self.next.setAccessibleDescription(self.accessibleName())
        self._place_card()
        for widget in (self.ring, self):
            widget.show()
            widget.raise_()
        self.next.setFocus()

    def _place_card(self) -> None:
        """Place ring and card at the target, inside the window."""
        window, target = self._window, self._steps()[self._index].target
        box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.ring.colour = self._context.theme.accent
        self.ring.setGeometry(box.adjusted(-4, -4, 4, 4) & window.rect())
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        self.ensurePolished()
        self.resize(width, self.heightForWidth(width))
        self.move(card_position(box, self.rect(), self._room()))

    def _room(self) -> QRect:
        """The window without margins, below a visible notice."""
        window, notice = self._window, self._context.notice
        room = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if notice.isVisible():
            room.setTop(notice.mapTo(window, QPoint(0, notice.height())).y() + _EDGE)
        return room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the focused button."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves between the buttons; else it would reach the page, which takes every key."""
        other = self.skip if self.next.hasFocus() and self.skip.isVisible() else self.next
        other.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target when the window is resized."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._place_card()
        return super().eventFilter(watched, event)


def card_position(box: QRect, card: QRect, room: QRect) -> QPoint:
    """The position of a card below, left or right of `box`, else in its centre; always inside `room`."""
    if box.bottom() + _GAP + card.height() <= room.bottom():
        at = QPoint(box.center().x() - card.width() // 2, box.bottom() + _GAP)
    elif box.left() - _GAP - card.width() >= room.left():
        at = QPoint(box.left() - _GAP - card.width(), box.top() + 60)
    elif box.right() + _GAP + card.width() <= room.right():
        at = QPoint(box.right() + _GAP, box.top() + 60)
    else:
        at = box.center() - QPoint(card.width() // 2, card.height() // 2)
    x = min(max(at.x(), room.left()), max(room.left(), room.right() - card.width()))
    y = min(max(at.y(), room.top()), max(room.top(), room.bottom() - card.height()))
    return QPoint(x, y)
