"""Opening an article of 100,000 characters with 10,000 annotations until it is painted, against the same without any.

Both are in the library with their analysis. Painted means that the visible marks are on the page; the detail is the
time until all marks are in the list.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import on_a_display, ratio_in_turn, report, timed
from benchmarks.texts import clean_text
from benchmarks.window import make, wait
from reader.analysis import edition
from reader.analysis.pipeline import analyse
from reader.store import times
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Article, Span

_LENGTH, _MARKS, _ROUNDS = 100_000, 10_000, 15


def _keep(library: Library, article: Article, marks: int) -> None:
    """Add an article with its analysis and with marks of 6 to 60 characters, up to three deep."""
    views = Views(article)
    library.add_article(article, fields.find(views), views)
    library.save_analysis(article.sha256, edition(), analyse(views))
    tags, size, now = library.codebook.tags(), len(article.text), times.now()
    made = []
    for number in range(marks):
        start = number * (size - 60) // marks
        span = Span(start, start + 6 + number * 7 % 55)
        names = {tags[number % len(tags)].name: 1, tags[number * 3 % len(tags)].name: 1}
        made.append(new_annotation(article, span, names, "", "", now))
    library.annotations.replace((), made)


def main() -> None:
    """Run fifteen alternating rounds, each after a short article was open."""
    on_a_display()
    text = clean_text()[:_LENGTH]
    plain, marked = from_text(text), from_text(text + "\n")
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", author="")
        _keep(library, plain, 0)
        _keep(library, marked, _MARKS)
        library.close()
        window = make(Path(folder))
        session, view = window.session, window.view
        session.open_article(from_text("空白。\n"))
        window.set_up(Path(folder) / "library.sqlite")
        wait(lambda: window.ready and session.library is not None and session.analysis is not None)
        listed: list[float] = []

        def opened(article: Article, marks: int) -> float:
            session.open_article(from_text("空白。\n"))
            wait(lambda: session.analysis is not None)
            painted: list[bool] = []
            view.painted.connect(lambda: painted.append(bool(session.annotations) == bool(marks)))

            def open_() -> None:
                session.open_stored(article.sha256)
                view.viewport().update()
                wait(lambda: any(painted))

            seconds = timed(open_)
            view.painted.disconnect()
            more = timed(lambda: wait(lambda: len(session.annotations) == marks))
            listed.append(seconds + more)
            assert any(view.marks_of(0).highlights) == bool(marks)
            wait(lambda: view.settled)
            return seconds

        ratio, ours, floor = ratio_in_turn(lambda: opened(marked, _MARKS), lambda: opened(plain, 0), _ROUNDS)
        window.close()
    detail = f"{ours * 1000:.0f} ms, without marks {floor * 1000:.0f} ms, all marks listed"
    report("open_annotated", ratio, 1.5, f"{detail} {statistics.median(listed[::2]) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
