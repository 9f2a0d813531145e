"""Reading 1,000,000 characters with 50,000 entities and 10,000 annotations, against one page of bare QTextLayout.

Toggling to Taiwan's phrases and there, where reading costs most, a step of the wheel, a jump to a random place, and
selecting 200 characters and tagging them, besides what the library takes to write the mark. Each ends with the pixels
on the screen. A person sees the selection before tagging it: what both pictures take together, the selection's and the
highlight's, is told beside.

Prepared is as a reader meets it, who has looked at the page for a moment: the idle work of the view has run. Cold is
before it. The limits are for the prepared toggle and wheel. Nobody can foresee a jump, so nothing there is laid out;
only where its lines end was found, when the heights of the whole page were learned.
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
from reader.ui.model import applying
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
        """Bring onto the screen at once whatever is to be painted anew, as Qt does it a few milliseconds later."""
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.UpdateRequest))

    def calm(self) -> None:
        """Let the window do what it put off."""
        for _ in range(4):
            wait(lambda: True)

    def somewhere(self) -> None:
        """Go to a place where nothing was laid out yet."""
        bar = self.view.verticalScrollBar()
        bar.setValue(self.dice.randrange(bar.maximum()))

    def measured(
        self, work: Callable[[], float], before: Callable[[], None], part: float, prepared: bool = False
    ) -> tuple[float, str]:
        """`work`, which gives its seconds, many times, each time after `before`.

        The ratio of that percentile of them to the median floor.
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
        """To Taiwan's phrases, from the reading view; cold, no paragraph is converted yet."""

        def back() -> None:
            self.session.set_script(Script.READING)
            self.somewhere()

        def work() -> None:
            self.session.set_script(Script.TWP)
            self.paint()

        return self.measured(partial(timed, work), back, 0.5, prepared)

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

        ratios = [self.measured(partial(timed, work), before, 0.95, prepared) for _ in range(5)]
        return sorted(ratios)[2]

    def jump(self) -> tuple[float, str]:
        """To a random place."""
        wait(lambda: self.view.prepared, 200)

        def work() -> None:
            self.somewhere()
            self.paint()

        return self.measured(partial(timed, work), lambda: None, 0.5)

    def tag(self) -> tuple[float, str]:
        """Select 200 characters in sight and tag them, to the painted highlight."""
        ratio, detail = self._tag(seen=False)
        both, apart = self._tag(seen=True)
        return ratio, f"{detail}; with the selection painted in between ratio {both:.2f}, {apart}"

    def _tag(self, seen: bool) -> tuple[float, str]:
        """The same; where it is `seen` the selection is painted, too, before it is tagged.

        What the store takes to write that very mark, synced to the disk, is measured in the midst and taken off.
        """
        session, write = self.session, applying.write
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

        applying.write = lambda *what: stored.append(timed(lambda: write(*what)))
        ratio, detail = self.measured(without_store, before, 0.5)
        applying.write = write
        return ratio, f"{detail}, the store {statistics.median(stored) * 1000:.2f} ms besides"


def main() -> None:
    """All four."""
    on_a_display()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        sha256 = big.keep(path, big.article())
        window = make(Path(folder))
        window.set_up(path)
        wait(lambda: window.ready and window.session.library is not None)
        window.session.open_stored(sha256)
        wait(lambda: len(window.session.annotations) == big.MARKS and window.session.analysis is not None)
        GarbageCollector(window)  # as the program does, so that no collection falls into what a person waits for
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
