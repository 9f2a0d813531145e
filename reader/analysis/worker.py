"""Analyses articles in a child process (see `reader.worker`), so that loading jieba's dictionary blocks no window.

``python -m reader.analysis.worker`` answers "analyse", "glimpse", "passage" and, even during an analysis, "words". To
cancel an analysis, terminate the process. Analyses are converted by `reader.analysis.codec`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.types import Article, Name, Reading, Span
from reader.worker import Services, Worker, run

if TYPE_CHECKING:
    from reader.text.views import Views

_MAX_PROGRESS_MESSAGES = 100


class Excerpt(NamedTuple):
    """Some paragraphs of an article dated `day`; `start` is their offset in it."""

    article: Article
    reading: Reading
    start: int
    day: datetime.date | None


def arguments(article: Article, reading: Reading, names: Sequence[Name] = ()) -> dict[str, object]:
    """The arguments of `analyse` for an article with the user's reading options and names.

    Terms are not included: the analysis needs a Simplified text with as many code points as the reading view.
    """
    return {
        "article": Article(article.text, "", "utf-8", marked=article.marked),
        "reading": Reading(reading.repair, reading.accepted),
        "names": tuple(names),
    }


def excerpt(views: Views, first: int, last: int, day: datetime.date | None) -> Excerpt:
    """The existing paragraphs among `first` to `last`, with the article's date and reading options.

    Analysed before the article, which may take long to send.
    """
    inside = views.paragraphs[max(first, 0) : last + 1] or views.paragraphs[:1]
    start, end = inside[0].start, inside[-1].end
    reading = views.reading
    accepted = tuple(
        repair._replace(span=Span(repair.span.start - start, repair.span.end - start))
        for repair in reading.accepted
        if start <= repair.span.start and repair.span.end <= end
    )
    repair = views.damaged if reading.repair is None else reading.repair
    return Excerpt(Article(views.article.text[start:end], "", "utf-8"), Reading(repair, accepted), start, day)


class Analyser:
    """The functions of the process. `tell` receives "progress" and "noticed"."""

    def __init__(self, tell: Callable[[str, Any], None]) -> None:
        """Load nothing yet."""
        self._tell = tell

    def analyse(self, article: Article, reading: Reading, names: tuple[Name, ...]) -> Iterator[Any]:
        """The slices of the analysis, as `codec.to_json` makes them.

        Tells of the "progress" with the numbers of paragraphs done and in total, and before the slices of a problem
        ("noticed") if the learned model cannot be used.
        """
        from reader.analysis import codec, pipeline
        from reader.analysis.model import weights
        from reader.text.views import Views

        last = -1

        def report(done: int, total: int) -> None:
            nonlocal last
            if total <= _MAX_PROGRESS_MESSAGES or done * _MAX_PROGRESS_MESSAGES // total > last:
                last = done * _MAX_PROGRESS_MESSAGES // total
                self._tell("progress", [done, total])

        found = pipeline.analyse(Views(article, reading), names, report)
        if problem := weights.problem():
            self._tell("noticed", problem)
        yield from map(codec.to_json, codec.slices(found))

    def glimpse(self, excerpt: Excerpt, names: tuple[Name, ...]) -> dict[str, Any]:
        """The analysis of an excerpt, with the spans of its article, as `codec.to_json` makes it."""
        from reader.analysis import codec, pipeline
        from reader.text.views import Views

        found = pipeline.analyse_excerpt(Views(excerpt.article, excerpt.reading), excerpt.day, names)
        return codec.to_json(codec.shifted(found, excerpt.start))

    def passage(self, article: Article, reading: Reading, names: tuple[Name, ...], span: Span) -> Any:
        """The commitment in a span, as `codec.value_to_json` makes it."""
        from reader.analysis import codec, manual
        from reader.text.views import Views

        return codec.value_to_json(manual.read(Views(article, reading), span, names))


def words(text: str) -> list[int]:
    """The word starts of a short Simplified text."""
    from reader.analysis.tokens import cutter

    return list(cutter().cut(text).starts)


def serve(worker: Worker) -> None:
    """Load the pipeline and the dictionary, then answer requests until they end."""
    # Here, since the window imports this module for `arguments`.
    import reader.analysis.pipeline  # noqa: F401
    from reader.analysis.tokens import cutter

    cutter().warm()
    analyser = Analyser(worker.tell)
    services: Services = {"analyse": analyser.analyse, "glimpse": analyser.glimpse, "passage": analyser.passage}
    worker.serve(services, at_once={"words": words})


if __name__ == "__main__":
    run(serve)
