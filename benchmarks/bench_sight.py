"""The time from opening 600,000 characters in a warm window until the first entities are painted; the limit is 100 ms.

The text is already decoded. Each round has a different text that is not in the library.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ARTICLE, on_a_display, report, timed
from benchmarks.texts import clean_text
from benchmarks.window import make, wait
from reader.text.load import from_text

ROUNDS = 7
DENSE = 3_000  # offset where the table of contents ends and full paragraphs begin


def main() -> None:
    """Report the median, with the slowest as the detail."""
    on_a_display()
    text = clean_text()
    with tempfile.TemporaryDirectory() as folder:
        window = make(Path(folder))
        session, view = window.session, window.view
        session.open_file(str(ARTICLE))
        window.set_up(Path(folder) / "library.sqlite")
        wait(lambda: window.ready and session.analysis is not None and view.settled)
        gc.collect()
        gc.freeze()  # as the program does after starting

        def sight(number: int) -> float:
            article = from_text(f"云岭市第{number}次会议\n{text[DENSE:]}")

            def work() -> None:
                session.open_article(article)
                wait(lambda: bool(session.entities))
                view.viewport().repaint()

            seconds = timed(work)
            session.stop()
            session.analyser.warm()
            session.open_file(str(ARTICLE))  # already known, so nothing is analysed
            wait(lambda: session.analysis is not None and view.settled)
            session.analyses.reset()
            wait(lambda: session.analysis is not None)  # the new process is warm
            return seconds

        times = [sight(number) * 1000 for number in range(ROUNDS)]
        window.close()
    report("first_entities_in_sight_ms", statistics.median(times), 100, f"slowest {max(times):.0f}")


if __name__ == "__main__":
    main()
