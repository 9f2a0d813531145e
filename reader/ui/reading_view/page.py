"""The page: all paragraphs of a view one below the other, laid out only where somebody looks."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable
from itertools import accumulate

from reader.text.views import View, Views
from reader.types import Fields, Script, Span
from reader.ui.reading_view.layout import Emphasis, Kind, ParagraphLayout, Typography

_KEPT = 256  # laid-out paragraphs in memory; a screen shows about ten
_ALWAYS_BODY = 60  # code points; no title, byline or credit is as long


class Page:
    """The blocks of an article — its paragraphs, or pieces of one that is over-long — with their heights, which are
    estimated until laid out, and a bounded store of layouts.

    `emphasis` is asked for the bold pieces of a paragraph when that is laid out; `fields` only when a short
    paragraph is, since finding them takes longer than painting a page.
    """

    def __init__(
        self,
        views: Views,
        script: Script,
        typography: Typography,
        fields: Callable[[], Fields],
        emphasis: Callable[[int, View], Iterable[Emphasis]],
    ) -> None:
        """Estimate every height from the paragraph's length; nothing is converted or laid out yet."""
        self.views = views
        self.script = script
        self.typography = typography
        self._emphasis = emphasis
        self._fields = fields
        self._layouts: OrderedDict[int, ParagraphLayout] = OrderedDict()
        per_line = max(1, typography.measure // typography.size)
        self._heights = [
            (-(-(span.end - span.start + 2) // per_line)) * float(typography.line) + 10 for span in views.paragraphs
        ]
        self._known = bytearray(len(self._heights))
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        """Number of blocks."""
        return len(self._heights)

    def view(self, index: int, script: Script | None = None) -> View:
        """The text of a block in the page's script, or in another."""
        return self.views.paragraph(index, script or self.script)

    def span(self, index: int) -> Span:
        """The source of a block, without the newline behind it."""
        return self.views.paragraphs[index]

    def block_at(self, offset: int) -> int:
        """Index of the block in which a source offset lies; a newline belongs to the line it ends."""
        return self.views.paragraph_at(offset)

    def paragraph_of(self, index: int) -> int:
        """Index of the paragraph that a block is, or is a piece of."""
        return index

    def layout(self, index: int) -> ParagraphLayout:
        """The block laid out; made now if need be, which may correct its height."""
        found = self._layouts.get(index)
        if found is not None:
            self._layouts.move_to_end(index)
            return found
        view = self.view(index)
        made = ParagraphLayout(view, self._kind(index, view), self.typography, self._emphasis(index, view))
        self._layouts[index] = made
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        if self._heights[index] != made.height:
            self._heights[index] = made.height
            self._tops = None
        self._known[index] = 1
        return made

    def _kind(self, index: int, view: View) -> Kind:
        span = self.span(index)
        if not view.text.strip():
            return Kind.BLANK
        if len(view.text) > _ALWAYS_BODY:
            return Kind.BODY
        fields = self._fields()
        if fields.title is not None and span.start <= fields.title.start <= span.end:
            return Kind.TITLE
        return Kind.BODY if index in fields.body else Kind.ASIDE

    def forget(self, indices: Iterable[int] | None = None) -> None:
        """Drop layouts whose emphasis has changed (all where None); their heights stay as good estimates."""
        for index in list(self._layouts) if indices is None else indices:
            self._layouts.pop(index, None)

    def measure_some(self, start: int, enough: Callable[[], bool]) -> int | None:
        """Lay out unknown paragraphs from `start` on until `enough()`; where to go on, or None when all are known."""
        index = self._known.find(0, start)
        while index >= 0:
            if enough():
                return index
            self.layout(index)
            index = self._known.find(0, index + 1)
        return None

    @property
    def tops(self) -> list[float]:
        """Top of each paragraph below the first one's; the last entry is the height of the whole page."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops

    def at(self, y: float) -> tuple[int, float]:
        """The paragraph at a height of the page, and how far below its top that is."""
        index = min(max(bisect_right(self.tops, y) - 1, 0), len(self) - 1)
        return index, y - self.tops[index]
