"""Every window and dialog of the program, to be looked at one after the other."""

from __future__ import annotations

import contextlib
import datetime
import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

import reader.ui
from reader.store.library import Library
from reader.text.views import Views
from reader.types import EntityType, Name, Script, Span, Strength, Term
from reader.ui.background.deferred import DeferredCall
from reader.ui.chrome.legend import Legend
from reader.ui.chrome.tools import Segments
from reader.ui.window import Window

TODAY = datetime.date(2026, 3, 1)
_LINE = 20  # pixels within which widgets stand in one line
_LONG = "雲嶺縣城鄉融合發展和信息中心建設領導小組辦公室常務副主任兼霽川市經濟技術開發區管理委員會副主任" * 3


def kinds() -> dict[str, type[QDialog]]:
    """All kinds of dialog that the program has, by name; those that others are made from are none themselves."""
    found: dict[str, type[QDialog]] = {}
    for module in pkgutil.walk_packages(reader.ui.__path__, "reader.ui."):
        for name, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if kind.__module__ == module.name and issubclass(kind, QDialog) and not kind.__subclasses__():
                found[name] = kind
    return found


def dialogs(window: Window, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Each kind of dialog, filled, in front of a window that has an article, its analysis and a library.

    The window has a mark at least. A kind that is not named here is made of the window's context alone.
    """
    session = window.session
    views, analysis, library = session.views, session.analysis, session.library
    assert views is not None
    assert analysis is not None
    assert library is not None
    makers = _makers(window, views, folder)
    for name, kind in kinds().items():
        yield name, makers[name](kind) if name in makers else kind(window.context)  # type: ignore[arg-type]


def _makers(window: Window, views: Views, folder: Path) -> dict[str, Callable[[type], QWidget]]:
    from reader.ui.dialogs.history_dialog import MarkHistory
    from reader.ui.research.filters import Choice

    session = window.session
    analysis, library = session.analysis, session.library
    assert analysis is not None
    assert library is not None
    tags, mark = session.tags, session.annotations[0]
    promise = next(each for each in analysis.commitments if each.strength in Strength)
    choices = [Choice(str(number), f"{_LONG[:number]}{number}", "7") for number in range(1, 30)]
    theme, fields = window.context.theme, analysis.fields

    def other() -> str:
        path = folder / "theirs.sqlite"
        if not path.exists():
            with contextlib.closing(Library.open(path, "Ben")) as theirs:
                theirs.add_article(views.article, fields, views)
        return str(path)

    return {
        "ClosingQuestion": lambda kind: kind(window, session.progress),
        "Preferences": lambda kind: kind(window.context, window.appearance),
        "MergeTagDialog": lambda kind: kind(tags[0], tags[1:], 12, theme, window),
        "VersionsDialog": lambda kind: kind(session, window),
        "MemoDialog": lambda kind: kind(session, window),
        "Chooser": lambda kind: kind(window, "Articles", choices, "Any article", "New: {0}"),
        "EntityDialog": lambda kind: kind(views, analysis.entities[:1], Span(0, 4), theme, window),
        "BackupsDialog": lambda kind: kind(window.context, library.path),
        "PeriodDialog": lambda kind: kind(window, (None, None), TODAY),
        "RefusedDialog": lambda kind: kind([f"{_LONG}.txt is broken."] * 40, window),
        "MergeDialog": lambda kind: kind(session, other(), theme, window),
        "CoderDialog": lambda kind: kind(session, theme, window),
        "CommitmentDialog": lambda kind: kind(views, promise, analysis.entities, fields, Span(0, 9), theme, window),
        "NamesDialog": lambda kind: kind([Name("林若谷", EntityType.PER), Name(_LONG, EntityType.ORG)], window),
        "TermsDialog": lambda kind: kind([Term("信息中心", "資訊中心", Script.TWP)], window),
        "UnhandledErrorDialog": lambda kind: kind("reader/ui/x.py:1 in f\nIndexError", window),
        "HistoryDialog": lambda kind: kind(session, mark, MarkHistory([], {}), window),
    }


def windows(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The windows beside the main one, page after page, shown."""
    verbs = window.library_verbs
    ledger = verbs.ledger()
    for index in range(ledger.tabs.count()):
        ledger.tabs.setCurrentIndex(index)
        yield f"ledger {index}", ledger
    ledger.close()
    for page in range(4):
        yield f"research {page}", verbs.research(page)
    verbs.research(3).close()
    verbs.codebook()
    assert verbs.codebook_window is not None
    yield "codebook", verbs.codebook_window
    verbs.codebook_window.close()


def pages(dialog: QWidget) -> Iterator[str]:
    """Turn to each page of a dialog that has several."""
    names = getattr(dialog, "list", None)
    stack = getattr(dialog, "pages", None)
    if isinstance(names, QListWidget) and stack is not None:
        for row in range(names.count()):
            names.setCurrentRow(row)
            yield f" {row}"
    elif tabs := dialog.findChildren(QTabWidget):
        for index in range(tabs[0].count()):
            tabs[0].setCurrentIndex(index)
            yield f" {index}"
    else:
        yield ""


def settle() -> None:
    """Let layouts find their sizes."""
    for _ in range(3):
        QApplication.processEvents()


def is_idle(window: Window) -> bool:
    """Whether the window has done, with its library too, whatever it does by itself after opening an article."""
    session = window.session
    working = session.opening or session.analysing or session.step_runner.busy or session.step_runner.has_pending
    deferred = any(call.isActive() for parent in (window, session) for call in parent.findChildren(DeferredCall))
    return not (working or deferred or session.jobs.busy or session.slow_jobs.busy)


def become_idle(window: Window) -> bool:
    """As `is_idle`, after whatever is deferred has been done at once, instead of after its delay."""
    for parent in (window, window.session):
        for call in parent.findChildren(DeferredCall):
            call.now()
    return is_idle(window)


def shown(window: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    """Widgets of these kinds in sight."""
    return [widget for kind in kinds for widget in window.findChildren(kind) if widget.isVisible()]


def clipped(window: QWidget) -> list[str]:
    """The words in sight that get less room than they take, or are cut off by what they stand in.

    What has just come, such as the answer of a process, is given its room first.
    """
    if _clipped(window):
        settle()
    return _clipped(window)


def _clipped(window: QWidget) -> list[str]:
    found = []
    for widget in shown(window, QLabel, QAbstractButton, Legend, Segments):
        text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else type(widget).__name__
        if not text or widget.window() is not window.window():
            continue
        for area in (area for area in shown(window, QScrollArea) if area.isAncestorOf(widget)):
            assert isinstance(area, QScrollArea)
            area.ensureWidgetVisible(widget, 0, 0)
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            fits = widget.width() >= widget.sizeHint().width()
        if not fits or widget.visibleRegion().boundingRect().width() < widget.width():
            found.append(text)
    for bar in shown(window, QTabBar):
        assert isinstance(bar, QTabBar)
        font = bar.font()
        font.setBold(True)  # as the current one is
        for index in range(bar.count()):
            box, text = bar.tabRect(index), bar.tabText(index)
            drawn = QRect(0, 0, QFontMetrics(font).horizontalAdvance(text), 1)
            drawn.moveCenter(box.center())
            if not (bar.rect() & box).contains(drawn):
                found.append(text)
    return found


def tab_order(window: QWidget) -> list[QWidget]:
    """What Tab goes to in a window, one after the other, from where it begins."""
    # Not by `nextInFocusChain`: PySide takes what that gives for a child of the widget, and lets it go with that one.
    found: list[QWidget] = []
    while window.focusNextPrevChild(True) and (widget := window.focusWidget()) not in found and widget is not None:
        found.append(widget)
    return found


def leaps(window: QWidget) -> list[str]:
    """Where Tab goes back to what stands above and not to the right, as a reader's eye would not."""
    found = []
    order = tab_order(window)
    first = min(order, key=lambda each: (each.mapTo(window, QPoint(0, 0)).y() // _LINE, each.x()), default=None)
    start = order.index(first) if first is not None else 0
    for before, after in itertools.pairwise([*order[start:], *order[:start]]):
        here, there = (each.mapTo(window, QPoint(0, 0)) for each in (before, after))
        if there.y() < here.y() - _LINE and there.x() <= here.x() + _LINE:
            found.append(f"{before.accessibleName() or before} → {after.accessibleName() or after}")
    return found


def is_own(widget: QWidget) -> bool:
    """Whether the program made a widget, not Qt for itself."""
    return not (widget.objectName().startswith("qt_") or isinstance(widget, QMessageBox) or type(widget) is QFrame)
