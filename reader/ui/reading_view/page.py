"""The page: all blocks of a view, laid out on demand."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable

from reader.text.views import View, Views
from reader.types import Fields, Script, Span
from reader.ui.reading_view.blocks import Blocks
from reader.ui.reading_view.heights import Heights
from reader.ui.reading_view.layout import Emphasis, LineBreaks, ParagraphKind, ParagraphLayout, Typography

_KEPT = 128  # cached layouts; a screen shows about ten
_KNOWN = 20_000  # blocks with cached line breaks, about 3 kB each
_ALWAYS_BODY = 60  # code points; longer than any title, byline or credit
_GAP = 10  # estimated pixels between two paragraphs


class Page:
    """The blocks of an article with their heights, estimated until laid out, and a bounded cache of layouts.

    `emphasis` gives the bold pieces of a block when it is laid out; `fields` is called only for short paragraphs, since
    finding the fields takes longer than painting a page.
    """

    def __init__(
        self,
        views: Views,
        script: Script,
        typography: Typography,
        fields: Callable[[], Fields],
        emphasis: Callable[[int, View], Iterable[Emphasis]],
        base: Page | None = None,
    ) -> None:
        """Lay out nothing yet; reuse the blocks and heights of `base` if it has the same views."""
        self.views = views
        self.script = script
        self.typography = typography
        self._emphasis = emphasis
        self._fields = fields
        self._layouts: OrderedDict[int, tuple[ParagraphLayout, tuple[Emphasis, ...]]] = OrderedDict()
        self._line_breaks: dict[int, tuple[tuple[Emphasis, ...], ParagraphKind, LineBreaks]] = {}
        same = base is not None and base.views is views
        self.blocks: Blocks = base.blocks if base is not None and same else Blocks(views)
        self._kept: dict[tuple[Script, tuple[str, ...]], Heights] = {}
        if base is not None and same and base.typography._replace(families=()) == typography._replace(families=()):
            self._kept = base._kept
            heights = self._kept.get((script, typography.families)) or base.heights.as_estimates()
        else:
            per_line = max(1, typography.measure // typography.size)
            heights = Heights(self.blocks.spans, per_line, float(typography.line), _GAP)
        self.heights: Heights = heights
        self._kept[script, typography.families] = heights

    def __len__(self) -> int:
        """The number of blocks."""
        return len(self.blocks)

    def view(self, index: int, script: Script | None = None) -> View:
        """The view of a block in the page's script, or in another."""
        return self.blocks.view(index, script or self.script)

    def span(self, index: int) -> Span:
        """The source span of a block, without its newline."""
        return self.blocks.spans[index]

    def full_span(self, index: int) -> Span:
        """The source span of a block, including its newline."""
        start, end = self.blocks.spans[index]
        return Span(start, end + self.blocks.ends(index))

    def block_at(self, offset: int) -> int:
        """The index of the block at a source offset; a newline belongs to the line it ends."""
        return self.blocks.at(offset)

    def paragraph_of(self, index: int) -> int:
        """The index of the paragraph that contains a block."""
        return self.blocks.paragraph_of(index)

    def layout(self, index: int) -> ParagraphLayout:
        """The layout of a block; making it may correct the block's height."""
        found = self._layouts.get(index)
        if found is not None:
            self._layouts.move_to_end(index)
            return found[0]
        view = self.view(index)
        emphasis = tuple(self._emphasis(index, view))
        made = self._make_layout(index, view, emphasis)
        self._layouts[index] = made, emphasis
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return made

    def _make_layout(self, index: int, view: View, emphasis: tuple[Emphasis, ...]) -> ParagraphLayout:
        kind, cached = self._paragraph_kind(index, view), self._line_breaks.get(index)
        line_breaks = cached[2] if cached is not None and cached[:2] == (emphasis, kind) else None
        made = ParagraphLayout(view, kind, self.typography, emphasis, line_breaks)
        if line_breaks is None and len(self._line_breaks) < _KNOWN:
            self._line_breaks[index] = emphasis, kind, made.line_breaks
        self.heights.learn(index, made.height)
        return made

    def _paragraph_kind(self, index: int, view: View) -> ParagraphKind:
        span = self.span(index)
        begins, ends = self.blocks.begins(index), self.blocks.ends(index)
        if not begins or not ends:
            return ParagraphKind.BEGUN if begins else ParagraphKind.CONTINUED if ends else ParagraphKind.INNER
        if not view.text.strip():
            return ParagraphKind.BLANK
        if len(view.text) > _ALWAYS_BODY:
            return ParagraphKind.BODY
        fields, paragraph = self._fields(), self.paragraph_of(index)
        if fields.title is not None and span.start <= fields.title.start <= span.end:
            return ParagraphKind.TITLE
        at = bisect_left(fields.body, paragraph)
        return ParagraphKind.BODY if fields.body[at : at + 1] == (paragraph,) else ParagraphKind.ASIDE

    def forget(self, indices: Iterable[int] | None = None) -> None:
        """Drop these layouts, or all; their heights stay."""
        for index in list(self._layouts) if indices is None else indices:
            self._layouts.pop(index, None)

    def trim(self, kept: int) -> tuple[Iterable[object], ...]:
        """Keep only the `kept` most recently used layouts and no line breaks.

        Returns the dropped objects, which take a while to free.
        """
        lines, self._line_breaks = self._line_breaks, {}
        return lines, [self._layouts.popitem(last=False) for _ in range(len(self._layouts) - kept)]

    def refresh(self) -> None:
        """Drop layouts with outdated emphasis."""
        for index, (layout, emphasis) in list(self._layouts.items()):
            if tuple(self._emphasis(index, layout.view)) != emphasis:
                del self._layouts[index]

    @property
    def laid_out(self) -> int:
        """The number of cached layouts."""
        return len(self._layouts)

    def measure_some(self, start: int, enough: Callable[[], bool]) -> int | None:
        """Measure unknown heights from `start` on until `enough()`; returns the next index, or None when all are known.

        The layouts are not cached.
        """
        index = self.heights.first_unknown(start)
        while index >= 0:
            if enough():
                return index
            if index in self._layouts:
                self.heights.learn(index, self._layouts[index][0].height)
            else:
                view = self.view(index)
                self._make_layout(index, view, tuple(self._emphasis(index, view)))
            index = self.heights.first_unknown(index + 1)
        return None

    def top(self, index: int) -> float:
        """The top of a block, from the top of the page."""
        return self.heights.top(index)

    @property
    def height(self) -> float:
        """The total height."""
        return self.heights.total

    def at(self, y: float) -> tuple[int, float]:
        """The block at `y`, and the distance from its top."""
        return self.heights.at(y)
