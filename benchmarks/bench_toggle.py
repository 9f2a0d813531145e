"""Toggling the script of 5,000 characters with 300 painted spans, against one page of bare QTextLayout.

"Prepared" is after the view's idle work, as after looking at the page for a moment. "Cold" is right after the page was
created, with nothing of the other view converted, laid out or painted. The limit is for the prepared toggle.

The floor lays out and draws the visible paragraphs with only QTextLayout, in the same font and width and onto the same
number of pixels.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap, QTextLayout, QTextOption

from benchmarks.measure import on_a_display, ratio_in_turn, report, timed
from benchmarks.window import wait, with_article
from reader.types import Script
from reader.ui.window import Window


def bare_page(window: Window, canvas: QPixmap) -> None:
    """Lay out and draw the visible paragraphs with only QTextLayout."""
    page, views = window.view.page, window.session.views
    assert page is not None
    assert views is not None
    font = QFont()
    font.setFamilies(list(page.typography.families))
    font.setPixelSize(page.typography.size)
    option = QTextOption(Qt.AlignmentFlag.AlignJustify)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    first, last = window.view.visible()
    y = 0.0
    for index in range(first, last + 1):
        layout = QTextLayout(views.paragraph(index, page.script).text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(page.typography.measure)
            line.setPosition(QPointF(0, y))
            y += page.typography.line
        layout.endLayout()
        layout.draw(painter, QPointF(0, 0))
    painter.end()


def main() -> None:
    """Toggle through all seven views, at the start and in the middle of the page; prepared, then cold."""
    on_a_display()
    with tempfile.TemporaryDirectory() as folder:
        window = with_article(Path(folder), marks=112)
        view, session, bar = window.view, window.session, window.view.verticalScrollBar()
        wait(lambda: view.settled and session.is_warm)
        canvas = QPixmap(view.viewport().size())
        scripts = list(Script)
        turn = 0

        def toggle(prepared: bool) -> float:
            nonlocal turn
            turn += 1
            if not prepared:
                view.set_zoom(100)  # rebuilds all pages
            bar.setValue(0 if turn % 2 else bar.maximum() // 2)
            view.viewport().repaint()
            if prepared:
                wait(lambda: view.prepared)

            def work() -> None:
                session.set_script(scripts[turn % len(scripts)])
                view.viewport().repaint()

            seconds = timed(work)
            wait(lambda: True)
            return seconds

        results = []
        for name, prepared, rounds in (("prepared", True, 70), ("cold", False, 140)):
            for _ in range(14):
                toggle(prepared)
            measured = ratio_in_turn(
                partial(toggle, prepared), lambda: timed(lambda: bare_page(window, canvas)), rounds
            )
            results.append((name, *measured))
        window.close()
    told = "; ".join(f"{name} {ratio:.2f}: {ours * 1000:.1f} ms" for name, ratio, ours, _ in results)
    report("toggle_script", results[0][1], 1.5, f"{told}, bare page {results[0][3] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
