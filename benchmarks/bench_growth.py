"""How cost grows with size: ten times the input must take about ten times as long, not a hundred times.

Each ratio is the time per unit of the large input over that of the small one, measured in the same run.
"""

from __future__ import annotations

import datetime
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import report
from reader.analysis import pipeline
from reader.analysis.model import reading
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import load
from reader.text.views import Views
from reader.types import Article, Fields, Span
from reader.ui.reading_view.lanes import lanes
from tests.analysis.odd import ODD

_SHORTEST = 0.02  # seconds; shorter times cannot be measured reliably
_NOW = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, the least of three runs."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return max(min(taken), _SHORTEST)


def _growth(make: Callable[[int], Callable[[], object]], small: int, large: int) -> float:
    return _seconds(make(large)) / _seconds(make(small)) * small / large


def _analysis(text: str) -> Callable[[int], Callable[[], object]]:
    return lambda times: lambda: pipeline.analyse(Views(load.from_text(text * times)))


def _lanes(count: int) -> Callable[[], object]:
    return lambda: lanes([Span(0, 10)] * count)


def _agreement(library: Library) -> Callable[[int], Callable[[], object]]:
    def make(count: int) -> Callable[[], object]:
        article = Article(f"第{count}篇" + "雲嶺縣發展" * 40 * count, "", "utf-8")
        library.add_article(article, Fields(None, None, None, None, None, (), ()))
        chance = random.Random(1)
        with library.transaction():
            for coder in ("Ana", "Bo"):
                for _ in range(count):
                    start = chance.randrange(190 * count)
                    span = Span(start, start + chance.randrange(200))
                    tag = f"tag {chance.randrange(20)}"
                    library.annotations.add(new_annotation(article, span, [tag], "", coder, _NOW))
        return lambda: library.agreement.of_tags(["Ana", "Bo"], [article.sha256])

    return make


def main() -> None:
    """Measure the rules on 20,000 and 200,000 characters of odd text, the encoder, lanes, and agreement."""
    limit, reading.MAX_ENCODER_LENGTH = reading.MAX_ENCODER_LENGTH, 0
    worst = max((_growth(_analysis(text), 20, 200), name) for name, text in ODD.items())
    report("growth_analysis", worst[0], 4, worst[1])
    reading.MAX_ENCODER_LENGTH = limit
    worst = max((_growth(_analysis(ODD[name]), 1, 8), name) for name in ("without punctuation", "list"))
    report("growth_encoder", worst[0], 2, worst[1])
    report("growth_lanes", _growth(_lanes, 1_000, 10_000), 4)
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "Ana")
        report("growth_agreement", _growth(_agreement(library), 300, 1_500), 3)
        library.close()


if __name__ == "__main__":
    main()
