"""Reading 1,000,000 characters with 50,000 entities and 10,000 annotations, against one page of bare QTextLayout.

The measures: toggling to Taiwan's phrases, and there, where reading costs most, a wheel step, a jump to a random place,
and selecting and tagging 200 characters without the library's time to write the mark. Each ends when the pixels are on
the screen. The detail is the time with the selection painted before tagging, as a user sees it.

"Prepared" is after the view's idle work, as after looking at the page for a moment; "cold" is before it. The limits are
for the prepared toggle and wheel. Nothing is laid out in advance for a jump; only line breaks are known, from measuring
the heights of the whole page.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap

from benchmarks import big
from benchmarks.measure import on_a_display, timed
from benchmarks.window import make, wait
from reader.types import Script, Span
from reader.ui.background.garbage_collection import GarbageCollector
from reader.ui.model.steps import Step
from reader.ui.window import Window

_ROUNDS = 60


class Measures:
    """Measures a window with the article open; each measure returns the ratio to the floor, and both in ms as text."""

    def __init__(self, window: Window) -> None:
        """Measure this window."""
        self.window, self.view, self.session = window, window.view, window.session
        self.dice = random.Random(3)
        self.canvas = QPixmap(self.view.viewport().size())
        self.floors: list[float] = []

    def floor(self) -> float:
        """Seconds for the visible page with bare QTextLayout."""
        return timed(lambda: big.bare_page(self.window, self.canvas))

    def paint(self) -> None:
        """Paint pending updates now, as Qt does a few milliseconds later."""
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.UpdateRequest))

    def calm(self) -> None:
        """Let the window run its deferred work."""
        for _ in range(4):
            wait(lambda: True)

    def somewhere(self) -> None:
        """Scroll to a random place, where nothing is laid out yet."""
        bar = self.view.verticalScrollBar()
        bar.setValue(self.dice.randrange(bar.maximum()))

    def measured(
        self, work: Callable[[], float], before: Callable[[], None], part: float, prepared: bool = False
    ) -> tuple[float, str]:
        """Run `work`, which returns its seconds, many times, each time after `before`.

        Returns the ratio of the percentile `part` of these times to the median floor.
        """
        ours, floors = [], []
        for _ in range(_ROUNDS):
            before()
            self.paint()
            self.calm()
            if prepared:
                wait(lambda: self.view.prepared)
            ours.append(work())
            self.calm()
            floors.append(self.floor())
        one, floor = big.percentile(ours, part), statistics.median(floors)
        return one / floor, f"{one * 1000:.2f} ms, bare page {floor * 1000:.2f} ms"

    def toggle(self, prepared: bool) -> tuple[float, str]:
        """Toggle from the reading view to Taiwan's phrases; when cold, no paragraph is converted yet."""

        def back() -> None:
            self.session.set_script(Script.READING)
            self.somewhere()

        def work() -> None:
            self.session.set_script(Script.TWP)
            self.paint()

        return self.measured(partial(timed, work), back, 0.5, prepared)

    def wheel(self, prepared: bool) -> tuple[float, str]:
        """Scroll three lines, through text not shown before."""
        bar, turn = self.view.verticalScrollBar(), 0

        def before() -> None:
            nonlocal turn
            turn += 1
            if turn % 20 == 1:
                self.somewhere()

        def work() -> None:
            bar.setValue(bar.value() + 3 * bar.singleStep())
            self.paint()

        ratios = [self.measured(partial(timed, work), before, 0.95, prepared) for _ in range(5)]
        return sorted(ratios)[2]

    def jump(self) -> tuple[float, str]:
        """Jump to a random place."""
        wait(lambda: self.view.prepared, 200)

        def work() -> None:
            self.somewhere()
            self.paint()

        return self.measured(partial(timed, work), lambda: None, 0.5)

    def tag(self) -> tuple[float, str]:
        """Select and tag 200 visible characters, until the highlight is painted."""
        ratio, detail = self._tag(seen=False)
        both, apart = self._tag(seen=True)
        return ratio, f"{detail}; with the selection painted in between ratio {both:.2f}, {apart}"

    def _tag(self, seen: bool) -> tuple[float, str]:
        """Like `tag`; if `seen`, the selection is painted before tagging.

        The time the store takes to write this mark, synced to disk, is measured and subtracted.
        """
        session, write = self.session, Step.apply
        stored: list[float] = []

        def before() -> None:
            session.changes.undo()
            self.somewhere()

        def work() -> None:
            start = self.view.line_span(200).start
            session.select(Span(start, start + 200))
            if seen:
                self.paint()
            session.changes.mark(Span(start, start + 200), [session.tags[1].name])
            self.paint()

        def without_store() -> float:
            spent = timed(work)
            return spent - stored[-1]

        Step.apply = lambda *what: stored.append(timed(lambda: write(*what)))  # type: ignore[method-assign]
        ratio, detail = self.measured(without_store, before, 0.5)
        Step.apply = write  # type: ignore[method-assign]
        return ratio, f"{detail}, the store {statistics.median(stored) * 1000:.2f} ms besides"


def main() -> None:
    """Run all measures."""
    on_a_display()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        sha256 = big.keep(path, big.article())
        window = make(Path(folder))
        window.set_up(path)
        wait(lambda: window.ready and window.session.library is not None)
        window.session.open_stored(sha256)
        wait(lambda: len(window.session.annotations) == big.MARKS and window.session.analysis is not None)
        GarbageCollector(window)  # as in the program, so that no collection delays the user
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
