"""Marking all places that read the same, in either script, as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect

from reader.text.views import Views
from reader.types import Annotation, Script, Span
from reader.ui.commands.menus import passing_menu
from reader.ui.marking import tag_menu

if TYPE_CHECKING:
    from reader.ui.background.progress import Task
    from reader.ui.window import Window

MOST = 5000  # places
_TOLD = 256  # paragraphs
_AT_ONCE = 20_000  # characters that are folded at a time, so that the window comes to its turn meanwhile


class MarkAll(QObject):
    """The verb "Mark all like this"."""

    def __init__(self, window: Window) -> None:
        """For the page of this window."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._turn = 0  # how often it was wanted; only the last time counts

    def mark(self) -> None:
        """Give every place that reads like the selection, or like the mark in the light, the same tags.

        Which tags is asked where there are none yet.
        """
        session = self._session
        mark = session.annotation
        if session.library is None:
            return
        if session.selection is not None:
            self._ask(session.selection)
        elif mark is not None and mark.tags:
            self.mark_all(mark.span, mark.tags)
        elif mark is not None:
            self._ask(mark.span)

    def _ask(self, span: Span) -> None:
        view, menu = self._window.view, passing_menu(self._window)
        self._window.marking.bar.hide()
        window = self._window
        tag_menu.fill(menu, self._session.tags, (), lambda name: self.mark_all(span, (name,)), window, window.theme)
        box = view.selection_rect() or view.active_rect() or QRect(view.left, 60, 1, 1)
        menu.popup(view.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 4)))

    def mark_all(self, span: Span, tags: tuple[str, ...]) -> None:
        """Look beside the window for what reads like a source span, and mark it as one step."""
        session = self._session
        views = session.views
        if views is None:
            return
        article, reading, author = views.article, views.reading, session.author
        known = {each.span for each in session.annotations if each.author == author and set(each.tags) == set(tags)}

        self._turn += 1
        turn = self._turn

        def work(task: Task) -> _Found:
            from reader.store import times
            from reader.store.selectors import annotate

            found = alike(Views(article, reading), span, task.tell)
            fresh = [each for each in found if each not in known]
            now = times.now()
            made = [annotate(article, each, tags, "", author, now) for each in fresh[:MOST]]
            return _Found(made, len(found) - len(fresh), len(fresh) > MOST)

        def done(found: _Found) -> None:
            open_ = session.views is not None and session.views.article.sha256 == article.sha256
            if open_ and turn == self._turn:
                self._keep(found)

        session.progress.run(
            session.jobs, self.tr("Looking for all places with the same words"), work, done, session.notice, holds=False
        )

    def _keep(self, found: _Found) -> None:
        session = self._session
        if found.many:
            sentence = self.tr("More than %n places have the same words; choose more words of one of them.", "", MOST)
            session.noticed.emit(sentence)
        elif not found.made:
            self._tell(self.tr("Every place with the same words was marked already."))
        else:
            marked = self.tr("%n place(s) marked.", "", len(found.made))
            before = self.tr("%n were marked already.", "", found.known) if found.known else ""
            session.select(None)
            session.changes.mark_all(found.made, lambda: self._tell(f"{marked} {before}".strip()))

    def _tell(self, sentence: str) -> None:
        self._window.status.showMessage(sentence, 8000)


class _Found(NamedTuple):
    """Marks that are to be made, how many places have theirs already, and whether they are too many."""

    made: list[Annotation]
    known: int
    many: bool


def alike(views: Views, span: Span, tell: Callable[[int, int], object] = lambda *_: None) -> list[Span]:
    """The places (source, in order, none over another) whose reading text is that of a source span, itself among them.

    The reading text is compared as the library's search does: in Simplified, small letters, half-width signs. Blanks at
    the ends of the span do not count. Places are widened to whole units. `tell` gets how many paragraphs are done, of
    how many; what it raises ends the search.
    """
    from reader.store.research import folding

    texts, starts, at = [], [0], 0
    for index in range(len(views.paragraphs)):
        if index % _TOLD == 0:
            tell(index, len(views.paragraphs))
        text = "".join(map(folding.folded, _slices(views.paragraph(index, Script.READING).text)))
        texts.append(text)
        at += len(text) + 1
        starts.append(at)
    whole = "\n".join(texts)
    first, last = _in_whole(views, starts, span)
    wanted = whole[first:last]
    first += len(wanted) - len(wanted.lstrip())
    wanted = wanted.strip()
    if not wanted:
        return []
    behind = first + len(wanted)
    places = (
        *folding.places(whole[:first], (wanted,)),
        Span(first, behind),
        *(Span(behind + each.start, behind + each.end) for each in folding.places(whole[behind:], (wanted,))),
    )
    return _apart(_to_source(views, starts, places))


def _slices(text: str) -> Iterator[str]:
    return (text[at : at + _AT_ONCE] for at in range(0, len(text), _AT_ONCE))


def _in_whole(views: Views, starts: Sequence[int], span: Span) -> tuple[int, int]:
    """A source span in the text of all paragraphs, each `starts` at its place."""
    one, other = views.paragraph_at(span.start), views.paragraph_at(span.end)
    first = views.paragraph(one, Script.READING).alignment.to_view(span).start
    last = views.paragraph(other, Script.READING).alignment.to_view(span).end
    return starts[one] + first, starts[other] + last


def _to_source(views: Views, starts: Sequence[int], places: Sequence[Span]) -> Iterator[Span]:
    """The places in the source, paragraph by paragraph; `starts` and `places` are in order."""
    index = 0
    for start, end in places:
        while starts[index + 1] <= start:
            index += 1
        last = index
        while starts[last + 1] < end:
            last += 1
        one, other = (views.paragraph(each, Script.READING).alignment for each in (index, last))
        first = one.to_source(Span(start - starts[index], start - starts[index] + 1)).start
        behind = other.to_source(Span(end - starts[last] - 1, end - starts[last])).end
        yield Span(first, behind)


def _apart(spans: Iterator[Span]) -> list[Span]:
    """Those that no earlier one was widened into."""
    found: list[Span] = []
    for span in spans:
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found
