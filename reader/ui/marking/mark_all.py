"""Marking all passages with the same text, in either script, as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect

from reader.text.views import Views
from reader.types import Annotation, Script, Span
from reader.ui.commands.actions import transient_menu
from reader.ui.marking import tag_menu

if TYPE_CHECKING:
    from reader.ui.background.progress import Task
    from reader.ui.context import AppContext
    from reader.ui.marking.marking import Marking

MAX_PLACES = 5000
_PROGRESS_STEP = 256  # paragraphs between progress reports
_FOLD_SIZE = 20_000  # characters per call, to keep the UI thread responsive


class MarkAll(QObject):
    """The command "Mark all like this"."""

    def __init__(self, context: AppContext, marking: Marking) -> None:
        """Act on the page; the tag bar of `marking` gives way to the menu."""
        super().__init__(context.window)
        self._context, self._session, self._marking = context, context.session, marking
        self._request_number = 0  # of the latest request; earlier ones are discarded

    def mark(self) -> None:
        """Mark all passages like the selection, or like the active mark.

        They get the mark's tags; without any, the user chooses one.
        """
        session = self._session
        mark = session.annotation
        if session.library is None:
            return
        if session.selection is not None:
            self._ask_tag(session.selection)
        elif mark is not None and mark.tags:
            self.mark_all(mark.span, mark.tags)
        elif mark is not None:
            self._ask_tag(mark.span)

    def _ask_tag(self, span: Span) -> None:
        view, window, theme = self._context.view, self._context.window, self._context.theme
        menu = transient_menu(window)
        self._marking.bar.hide()
        tag_menu.fill(menu, self._session.tags, (), lambda name: self.mark_all(span, (name,)), window, theme)
        box = view.selection_rect() or view.active_rect() or QRect(view.left, 60, 1, 1)
        menu.popup(view.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 4)))

    def mark_all(self, span: Span, tags: tuple[str, ...]) -> None:
        """Find the passages like a source span in a job, and mark them as one step."""
        session = self._session
        views = session.views
        if views is None:
            return
        article, reading, author = views.article, views.reading, session.author
        known = {each.span for each in session.annotations if each.author == author and set(each.tags) == set(tags)}

        self._request_number += 1
        number = self._request_number

        def work(task: Task) -> _Result:
            from reader.store import times
            from reader.store.selectors import new_annotation

            found = find_matches(Views(article, reading), span, task.report)
            fresh = [each for each in found if each not in known]
            now = times.now()
            made = [new_annotation(article, each, tags, "", author, now) for each in fresh[:MAX_PLACES]]
            return _Result(made, len(found) - len(fresh), len(fresh) > MAX_PLACES)

        def done(found: _Result) -> None:
            is_open = session.views is not None and session.views.article.sha256 == article.sha256
            if is_open and number == self._request_number:
                self._store(found)

        session.progress.run(
            session.jobs, self.tr("Finding all occurrences"), work, done, session.notice, blocks_closing=False
        )

    def _store(self, found: _Result) -> None:
        session = self._session
        if found.many:
            sentence = self.tr("More than %n occurrences. Select a longer passage.", "", MAX_PLACES)
            session.noticed.emit(sentence)
        elif not found.made:
            self._show_message(self.tr("All occurrences are already marked."))
        else:
            marked = self.tr("%n occurrence(s) marked.", "", len(found.made))
            before = self.tr("%n already marked.", "", found.known) if found.known else ""
            session.select(None)
            session.changes.mark_all(found.made, lambda: self._show_message(f"{marked} {before}".strip()))

    def _show_message(self, sentence: str) -> None:
        self._context.show_message(sentence, 8000)


class _Result(NamedTuple):
    """The new marks, the number of passages already marked, and whether there are more than `MAX_PLACES`."""

    made: list[Annotation]
    known: int
    many: bool


def find_matches(views: Views, span: Span, tell: Callable[[int, int], object] = lambda *_: None) -> list[Span]:
    """Find the source spans with the same reading text as `span`, including it, in order and without overlaps.

    Texts are folded as in the library search: Simplified, lower case, half width. Blanks at the ends of `span` are
    ignored. Results are widened to whole alignment units. `tell` gets the paragraphs done and their total; an
    exception it raises ends the search.
    """
    from reader.store.research import folding

    texts, starts, at = [], [0], 0
    for index in range(len(views.paragraphs)):
        if index % _PROGRESS_STEP == 0:
            tell(index, len(views.paragraphs))
        text = "".join(map(folding.fold, _slices(views.paragraph(index, Script.READING).text)))
        texts.append(text)
        at += len(text) + 1
        starts.append(at)
    joined = "\n".join(texts)
    first, last = _to_joined(views, starts, span)
    needle = joined[first:last]
    first += len(needle) - len(needle.lstrip())
    needle = needle.strip()
    if not needle:
        return []
    end = first + len(needle)
    places = (
        *folding.find_words(joined[:first], (needle,)),
        Span(first, end),
        *(Span(end + each.start, end + each.end) for each in folding.find_words(joined[end:], (needle,))),
    )
    return _without_overlaps(_to_source(views, starts, places))


def _slices(text: str) -> Iterator[str]:
    return (text[at : at + _FOLD_SIZE] for at in range(0, len(text), _FOLD_SIZE))


def _to_joined(views: Views, starts: Sequence[int], span: Span) -> tuple[int, int]:
    """The start and end of a source span in the joined paragraphs, which begin at `starts`."""
    one, other = views.paragraph_at(span.start), views.paragraph_at(span.end)
    first = views.paragraph(one, Script.READING).alignment.to_view(span).start
    last = views.paragraph(other, Script.READING).alignment.to_view(span).end
    return starts[one] + first, starts[other] + last


def _to_source(views: Views, starts: Sequence[int], places: Sequence[Span]) -> Iterator[Span]:
    """Map spans of the joined paragraphs to the source; `starts` and `places` are in order."""
    index = 0
    for start, end in places:
        while starts[index + 1] <= start:
            index += 1
        last = index
        while starts[last + 1] < end:
            last += 1
        one, other = (views.paragraph(each, Script.READING).alignment for each in (index, last))
        first = one.to_source(Span(start - starts[index], start - starts[index] + 1)).start
        stop = other.to_source(Span(end - starts[last] - 1, end - starts[last])).end
        yield Span(first, stop)


def _without_overlaps(spans: Iterator[Span]) -> list[Span]:
    """Drop spans that overlap an earlier one."""
    found: list[Span] = []
    for span in spans:
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found
