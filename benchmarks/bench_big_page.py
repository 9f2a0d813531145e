"""Reading 1,000,000 characters with 50,000 entities and 10,000 annotations, against one page of bare QTextLayout.

Toggling to Taiwan's phrases, a step of the wheel, a jump to a random place, and selecting 200 characters and tagging
them, which may take as long as the library's own commit besides. Each ends with the pixels on the screen.

Prepared is as a reader meets it, who has looked at the page for a moment: the idle work of the view has run. Cold is
before it. The limits are for the prepared toggle and wheel; nobody can foresee a jump, so that is cold.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QPixmap

from benchmarks import big
from benchmarks.measure import on_a_display, timed
from benchmarks.window import make, wait
from reader.store import times
from reader.store.mark import annotate
from reader.types import Script, Span
from reader.ui.window import Window

_ROUNDS = 60


class Measures:
    """A window with the article open; each measure gives its ratio to the floor, and both in milliseconds."""

    def __init__(self, window: Window) -> None:
        """Wait until nothing more arrives."""
        self.window, self.view, self.session = window, window.view, window.session
        self.dice = random.Random(3)
        self.canvas = QPixmap(self.view.viewport().size())
        self.floors: list[float] = []

    def floor(self) -> float:
        """Seconds of the bare page in sight."""
        return timed(lambda: big.bare_page(self.window, self.canvas))

    def paint(self) -> None:
        """Bring onto the screen at once whatever is to be painted anew; the last pixel always is."""
        paper = self.view.viewport()
        paper.repaint(paper.width() - 1, paper.height() - 1, 1, 1)

    def calm(self) -> None:
        """Let the window do what it put off."""
        for _ in range(4):
            wait(lambda: True)

    def somewhere(self) -> None:
        """Go to a place where nothing was laid out yet."""
        bar = self.view.verticalScrollBar()
        bar.setValue(self.dice.randrange(bar.maximum()))

    def measured(
        self, work: Callable[[], None], before: Callable[[], None], part: float, prepared: bool = False
    ) -> tuple[float, str]:
        """`work` many times, each time after `before`: the ratio of that percentile of it to the median floor."""
        ours, floors = [], []
        for _ in range(_ROUNDS):
            before()
            self.paint()
            self.calm()
            if prepared:
                wait(lambda: self.view.prepared)
            ours.append(timed(work))
            self.calm()
            floors.append(self.floor())
        one, floor = big.percentile(ours, part), statistics.median(floors)
        return one / floor, f"{one * 1000:.2f} ms, bare page {floor * 1000:.2f} ms"

    def toggle(self, prepared: bool) -> tuple[float, str]:
        """To Taiwan's phrases, from the reading view; cold, no paragraph is converted yet."""

        def back() -> None:
            self.session.set_script(Script.READING)
            self.somewhere()

        def work() -> None:
            self.session.set_script(Script.TWP)
            self.paint()

        return self.measured(work, back, 0.5, prepared)

    def wheel(self, prepared: bool) -> tuple[float, str]:
        """Three lines on, through text that nobody saw before."""
        bar, turn = self.view.verticalScrollBar(), 0

        def before() -> None:
            nonlocal turn
            turn += 1
            if turn % 20 == 1:
                self.somewhere()

        def work() -> None:
            bar.setValue(bar.value() + 3 * bar.singleStep())
            self.paint()

        ratios = [self.measured(work, before, 0.95, prepared) for _ in range(5)]
        return sorted(ratios)[2]

    def jump(self) -> tuple[float, str]:
        """To a random place."""

        def work() -> None:
            self.somewhere()
            self.paint()

        return self.measured(work, lambda: None, 0.5)

    def tag(self) -> tuple[float, str]:
        """Select 200 characters in sight and tag them; the commit is that of the same mark in the same library."""
        session, library = self.session, self.session.library
        assert library is not None
        assert session.views is not None
        commits = []
        shown = session.views.article

        def commit() -> None:
            start = self.dice.randrange(len(shown.text) - 300)
            mark = annotate(shown, Span(start, start + 200), [session.tags[0].name], "", session.author, times.now())
            commits.append(timed(lambda: library.annotations.replace((), (mark,))))
            library.annotations.replace((mark,), ())

        def before() -> None:
            session.changes.undo()
            self.somewhere()
            commit()

        def work() -> None:
            start = self.view.line_span(200).start
            session.select(Span(start, start + 200))
            self.paint()
            session.changes.mark(Span(start, start + 200), [session.tags[1].name])
            self.paint()

        ratio, detail = self.measured(work, before, 0.5)
        floor = float(detail.split()[-2])
        spent = ratio * floor
        done = statistics.median(commits) * 1000
        return (spent - done) / floor, f"{detail}, bare commit {done:.2f} ms"


def main() -> None:
    """All four."""
    on_a_display()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        sha256 = big.keep(path, big.article())
        window = make(Path(folder))
        window.furnish(path)
        wait(lambda: window.ready and window.session.library is not None)
        window.session.open_stored(sha256)
        wait(lambda: len(window.session.annotations) == big.MARKS and window.session.analysis is not None)
        gc.collect()
        gc.freeze()  # as the program does when it has started
        wait(lambda: window.session.is_warm and window.view.prepared, 200)
        measures = Measures(window)
        results = []
        for name, limit, measure in (
            ("toggle_1m_twp", 4, partial(measures.toggle, True)),
            ("toggle_1m_twp_cold", 4, partial(measures.toggle, False)),
            ("wheel_1m_p95", 1, partial(measures.wheel, True)),
            ("jump_1m", 2.5, measures.jump),
            ("select_and_tag_1m", 1.5, measures.tag),
        ):
            ratio, detail = measure()
            results.append((name, ratio, float(limit), detail))
        window.close()
    big.report_all(results)


if __name__ == "__main__":
    main()
