"""Finding words in the open article, in whichever script they are typed."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.types import Span

if TYPE_CHECKING:
    from reader.store.research.article_search import ArticleSearch
    from reader.ui.background.article_search import ArticleSearchProcess
    from reader.ui.finding.find_bar import FindBar
    from reader.ui.look.theme import Theme
    from reader.ui.window import Window

_PAUSE = 0.1  # seconds between two reports of a search that goes on
_LINE = 40  # pixels from the top, where a line is that is not cut
_LONGEST = 200  # characters of a selection that are taken for words to find


class Finding(QObject):
    """What is looked for and where it stands.

    `hits` are source spans in order, none over another; `active` is the one in the light. What is in sight is looked
    through first; the hits grow while the rest is. Signal: `changed` when there are other hits or another is in the
    light.
    """

    changed = Signal()

    def __init__(self, window: Window) -> None:
        """Nothing is looked for yet."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.hits: Sequence[Span] = ()
        self.active: Span | None = None
        self.searching = False
        self._sought: ArticleSearch | None = None
        self._before: list[Span] = []
        self._after: list[Span] = []
        self._from = 0  # where the search began
        self._origin: int | None = None  # the first hit from here on comes into the light as soon as it is found
        self._began: int | None = None  # where what is typed is looked for from, until the person goes elsewhere
        self._caret = 0  # where finding left it
        self._stale = False  # the hits are those of the search before
        self._capped = False
        self._escapes = False
        self._told = 0.0
        window.session.opened.connect(self._take_article)
        window.session.script_changed.connect(self._again)
        window.session.reading_changed.connect(self._again)

    @cached_property
    def _searcher(self) -> ArticleSearchProcess:
        from reader.ui.background.article_search import ArticleSearchProcess

        searcher = ArticleSearchProcess(self)
        searcher.found.connect(self._take)
        searcher.over.connect(self._end)
        searcher.wrong.connect(self._refuse)
        searcher.stuck.connect(self._give_up)
        searcher.failed.connect(self._fail)
        return searcher

    @cached_property
    def bar(self) -> FindBar:
        """The bar, made when it is first wanted."""
        from reader.ui.finding.find_bar import FindBar

        bar = FindBar(self._window.theme)
        self._window.centre.addWidget(bar)
        self._window.shortcuts.hint(bar.previous, "find-previous")
        self._window.shortcuts.hint(bar.next, "find-next")
        bar.changed.connect(lambda: self._look())
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        return bar

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return "bar" in self.__dict__ and not self.bar.isHidden()

    def hits_in(self, span: Span) -> Sequence[tuple[Span, bool]]:
        """The hits that touch a source span, in order, each with whether it is the one in the light."""
        hits = self.hits
        if not hits:
            return ()
        first = bisect_left(hits, (span.start,))
        if first and hits[first - 1].end > span.start:
            first -= 1
        last = bisect_left(hits, (span.end,))
        return [(hit, hit == self.active) for hit in hits[first:last]]

    def number(self, hit: Span) -> int | None:
        """Which hit it is, from 1 on; None for what is no hit."""
        at = bisect_left(self.hits, hit)
        return at + 1 if at < len(self.hits) and self.hits[at] == hit else None

    # Verbs

    def open(self) -> None:
        """Show the bar with the selected words, or with what was looked for last, and put the keyboard there."""
        if self._session.views is None:
            return
        selection = self._session.selection
        words = self._session.reads(selection).strip().partition("\n")[0][:_LONGEST] if selection is not None else ""
        self._show(words or self.bar.field.text(), here=bool(words))

    def _show(self, words: str, *, here: bool) -> None:
        """Show the bar with words in it; `here` wants the first of them in the light, else the page stays."""
        assert self._session.views is not None
        self.bar.show()
        self._searcher.warm(self._session.views)
        self._origin = self._began = None
        with QSignalBlocker(self.bar):
            self.bar.look_for(words)
        self._look(here=here)

    @property
    def asked(self) -> tuple[str, bool, bool] | None:
        """What stands in the bar, whether it is a pattern, and whether it is meant exactly; None while it is shut."""
        return (self.bar.field.text(), self.bar.regex.isChecked(), self.bar.exact.isChecked()) if self.is_open else None

    def ask(self, words: str, regex: bool, exact: bool) -> None:
        """Show the bar with that in it; the page stays where it is."""
        if self._session.views is None:
            return
        with QSignalBlocker(self.bar):
            self.bar.regex.setChecked(regex)
            self.bar.exact.setChecked(exact)
        self._show(words, here=False)

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the previous one (-1); where nothing is looked for, what was looked for last."""
        if not self.is_open:
            if self._sought is None:
                self.open()
                return
            self.bar.show()
        self._began = None
        if not self.hits:
            if self.searching:
                self._origin = self._start()
            else:
                self._search(here=True)
            return
        place = self._place(step)
        self.bar.say("")
        if place >= len(self.hits):
            self.bar.say(self.tr("From the beginning again."))
        elif place < 0:
            self.bar.say(self.tr("From the end again."))
        self._light(self.hits[place % len(self.hits)])

    def _place(self, step: int) -> int:
        """Where the next or previous hit is: from the one in the light, or from where the person went since."""
        caret = self._window.view.caret
        if self.active is not None and caret == self._caret:
            return bisect_left(self.hits, self.active) + step
        after = bisect_left(self.hits, (self._in_sight(caret),))
        return after if step > 0 else after - 1

    def close(self) -> None:
        """Hide the bar and give the keyboard back to the page, where the hit in the light is selected."""
        hit = self.active if self.is_open else None
        self.clear()
        if self.is_open:
            self.bar.hide()
        if hit is not None:
            self._session.select(hit)
        self._window.view.setFocus()

    def clear(self) -> None:
        """Take the light from all hits."""
        if "_searcher" in self.__dict__:
            self._searcher.forget()
        self._before, self._after, self.hits, self.active, self.searching = [], [], (), None, False
        self.changed.emit()

    def look_for(self, words: str) -> None:
        """Put in the light what the search of the library takes these words for, without opening the bar."""
        from reader.store.research.article_search import ArticleSearch

        if self._session.views is not None and words.strip() and not self.is_open:
            self._sought = ArticleSearch(words, self._session.script, several=True)
            self._search(here=False)

    def _let_escape(self) -> None:
        """Let Escape in the page put the light out."""
        if not self._escapes:
            self._escapes = True
            self._window.view.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Show the bar in another theme."""
        if "bar" in self.__dict__:
            self.bar.set_theme(theme)

    def end(self) -> None:
        """The window closes."""
        if "_searcher" in self.__dict__:
            self._searcher.stop()

    # Searching

    def _look(self, *, here: bool = True) -> None:
        """Look for what stands in the bar."""
        from reader.store.research.article_search import ArticleSearch

        bar = self.bar
        bar.say("")
        if not bar.field.text():
            self._sought = None
            self.clear()
            self._show_count()
            return
        regex, exact = bar.regex.isChecked(), bar.exact.isChecked()
        self._sought = ArticleSearch(bar.field.text(), self._session.script, regex, exact)
        self._search(here=here)

    def _search(self, *, here: bool) -> None:
        """Begin a search where the person is; `here` wants the first hit from there in the light."""
        views = self._session.views
        if views is None or self._sought is None:
            return
        if here:
            self._origin = self._start()
        first = views.paragraph_at(self._origin) if self._origin is not None else self._window.view.visible()[0]
        self._from = views.paragraphs[first].start
        self._stale, self._capped, self.searching = True, False, True
        self._let_escape()
        self._searcher.search(views, self._sought, first)
        self._show_count()

    def _start(self) -> int:
        """Where to look from: the same place for all that is typed there, so that a slip leads nowhere else."""
        caret = self._window.view.caret
        if self._began is None or caret != self._caret:
            self._began, self._caret = self._person_at(), caret
        return self._began

    def _person_at(self) -> int:
        """Where the selection begins, else the caret, if that is in sight, else the first whole line that is."""
        selection = self._session.selection
        return self._in_sight(self._window.view.caret if selection is None else selection.start)

    def _in_sight(self, at: int) -> int:
        """A place that is in sight, else where the first whole line begins."""
        view = self._window.view
        box, height = view.box(at), view.viewport().height()
        if box is not None and box.top() >= 0 and box.bottom() < height:
            return at
        return view.over.pinned[0] if view.over is not None else view.line_span(_LINE).start

    def _again(self) -> None:
        """The same in another script, or read otherwise."""
        if self._sought is not None and (self.is_open or self.hits or self.searching):
            self._sought = self._sought._replace(script=self._session.script)
            self._search(here=False)

    def _take_article(self) -> None:
        """The hits were those of another article."""
        self._origin = self._began = None
        if self.hits or self.searching:
            self.clear()
        if self.is_open:
            self.bar.say("")
            self._again()

    def _freshen(self) -> None:
        """The first answer to a search takes the place of the hits before."""
        if self._stale:
            self._stale = False
            self._before, self._after, self.hits = [], [], ()
            if self._origin is not None:
                self.active = None

    def _take(self, spans: list[Span]) -> None:
        fresh = not self.hits or self._stale
        self._freshen()
        if spans:
            part = self._after if spans[0].start >= self._from else self._before
            part += spans
            self.hits = self._before + self._after
        self._light_first(self._after[-1].start if self._after else -1)
        if fresh or time.monotonic() - self._told > _PAUSE:  # the page is painted anew each time
            self._told = time.monotonic()
            self._show_count()
            self.changed.emit()

    def _light_first(self, reach: int) -> None:
        """Light the first hit from the origin on, if it is found by now."""
        if self._origin is not None and self._from <= self._origin <= reach:
            hit = self.hits[bisect_left(self.hits, (self._origin,))]
            self._origin = None
            self._light(hit)

    def _end(self, complete: bool) -> None:
        self._freshen()
        self.searching, self._capped = False, not complete
        if self._origin is not None and self.hits:
            place = bisect_left(self.hits, (self._origin,)) % len(self.hits)
            self._origin = None
            self._light(self.hits[place])
        if self.active is not None and self.number(self.active) is None:
            self.active = None
        self._show_count()
        self.changed.emit()

    def _light(self, hit: Span) -> None:
        session, view = self._session, self._window.view
        self.active = hit
        if session.selection is not None and session.selection != hit:
            session.select(None)
        view.caret = hit.start
        session.reveal(hit)
        self._caret = view.caret
        self._show_count()
        self.changed.emit()

    def _refuse(self, at: int) -> None:
        sentence = self.tr("This is not a valid regular expression.")
        if at >= 0:
            sentence = self.tr("This is not a valid regular expression; look at character {0}.").format(at + 1)
        self._fail(sentence)

    def _give_up(self) -> None:
        self._fail(self.tr("Looking for this pattern takes too long; a simpler one will do better."))

    def _fail(self, sentence: str) -> None:
        self._origin = None
        self.clear()
        if self.is_open:
            self._show_count()
            self.bar.count.clear()
            self.bar.say(sentence)

    def _show_count(self) -> None:
        if self.is_open:
            count = 0 if self._stale and self.searching else len(self.hits)
            place = bisect_left(self.hits, self.active) if self.active is not None and count else None
            self.bar.show_count(place, count, self.searching, capped=self._capped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the page closes the bar and puts the light out, once nothing is selected any more."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and (self.is_open or self.hits)
            and self._session.selection is None
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)
