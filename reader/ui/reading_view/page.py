"""The page: all blocks of a view one below the other, laid out only where somebody looks."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable

from reader.text.views import View, Views
from reader.types import Fields, Script, Span
from reader.ui.reading_view.blocks import Blocks
from reader.ui.reading_view.heights import Heights
from reader.ui.reading_view.layout import Broken, Emphasis, Kind, ParagraphLayout, Typography

_KEPT = 128  # laid-out blocks in memory; a screen shows about ten
_KNOWN = 20_000  # blocks whose lines are remembered, in some three kilobytes each, while the page is read
_ALWAYS_BODY = 60  # code points; no title, byline or credit is as long
_GAP = 10  # pixels between two paragraphs, for the estimates


class Page:
    """The blocks of an article — its paragraphs, or pieces of one that is over-long — with their heights, which are
    estimated until laid out, and a bounded store of layouts.

    `emphasis` is asked for the bold pieces of a block when that is laid out; `fields` only when a short
    paragraph is, since finding them takes longer than painting a page.
    """

    def __init__(
        self,
        views: Views,
        script: Script,
        typography: Typography,
        fields: Callable[[], Fields],
        emphasis: Callable[[int, View], Iterable[Emphasis]],
        like: Page | None = None,
    ) -> None:
        """Nothing is converted or laid out yet; what `like`, a page of these views, knows of their heights is kept."""
        self.views = views
        self.script = script
        self.typography = typography
        self._emphasis = emphasis
        self._fields = fields
        self._layouts: OrderedDict[int, tuple[ParagraphLayout, tuple[Emphasis, ...]]] = OrderedDict()
        self._broken: dict[int, tuple[tuple[Emphasis, ...], Kind, Broken]] = {}
        same = like is not None and like.views is views
        self.blocks: Blocks = like.blocks if like is not None and same else Blocks(views)
        self._kept: dict[tuple[Script, tuple[str, ...]], Heights] = {}
        if like is not None and same and like.typography._replace(families=()) == typography._replace(families=()):
            self._kept = like._kept
            heights = self._kept.get((script, typography.families)) or like.heights.again()
        else:
            per_line = max(1, typography.measure // typography.size)
            heights = Heights(self.blocks.spans, per_line, float(typography.line), _GAP)
        self.heights: Heights = heights
        self._kept[script, typography.families] = heights

    def __len__(self) -> int:
        """Number of blocks."""
        return len(self.blocks)

    def view(self, index: int, script: Script | None = None) -> View:
        """The text of a block in the page's script, or in another."""
        return self.blocks.view(index, script or self.script)

    def span(self, index: int) -> Span:
        """The source of a block, without the newline behind it."""
        return self.blocks.spans[index]

    def reach(self, index: int) -> Span:
        """The source of a block with the newline behind it."""
        start, end = self.blocks.spans[index]
        return Span(start, end + self.blocks.ends(index))

    def block_at(self, offset: int) -> int:
        """Index of the block in which a source offset lies; a newline belongs to the line it ends."""
        return self.blocks.at(offset)

    def paragraph_of(self, index: int) -> int:
        """Index of the paragraph that a block is, or is a piece of."""
        return self.blocks.paragraph_of(index)

    def layout(self, index: int) -> ParagraphLayout:
        """The block laid out; made now if need be, which may correct its height."""
        found = self._layouts.get(index)
        if found is not None:
            self._layouts.move_to_end(index)
            return found[0]
        view = self.view(index)
        emphasis = tuple(self._emphasis(index, view))
        made = self._made(index, view, emphasis)
        self._layouts[index] = made, emphasis
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return made

    def _made(self, index: int, view: View, emphasis: tuple[Emphasis, ...]) -> ParagraphLayout:
        kind, known = self._kind(index, view), self._broken.get(index)
        broken = known[2] if known is not None and known[:2] == (emphasis, kind) else None
        made = ParagraphLayout(view, kind, self.typography, emphasis, broken)
        if broken is None and len(self._broken) < _KNOWN:
            self._broken[index] = emphasis, kind, made.broken
        self.heights.learn(index, made.height)
        return made

    def _kind(self, index: int, view: View) -> Kind:
        span = self.span(index)
        begins, ends = self.blocks.begins(index), self.blocks.ends(index)
        if not begins or not ends:
            return Kind.BEGUN if begins else Kind.CONTINUED if ends else Kind.INNER
        if not view.text.strip():
            return Kind.BLANK
        if len(view.text) > _ALWAYS_BODY:
            return Kind.BODY
        fields, paragraph = self._fields(), self.paragraph_of(index)
        if fields.title is not None and span.start <= fields.title.start <= span.end:
            return Kind.TITLE
        at = bisect_left(fields.body, paragraph)
        return Kind.BODY if fields.body[at : at + 1] == (paragraph,) else Kind.ASIDE

    def forget(self, indices: Iterable[int] | None = None) -> None:
        """Drop these layouts, or all; their heights stay as good estimates."""
        for index in list(self._layouts) if indices is None else indices:
            self._layouts.pop(index, None)

    def leave(self, kept: int) -> tuple[Iterable[object], ...]:
        """The reader goes elsewhere: keep so many layouts, those looked at last, and no longer know where lines end.

        Gives what was known, which takes a while to go.
        """
        lines, self._broken = self._broken, {}
        return lines, [self._layouts.popitem(last=False) for _ in range(len(self._layouts) - kept)]

    def refresh(self) -> None:
        """Drop the layouts in which something else is bold now."""
        for index, (layout, emphasis) in list(self._layouts.items()):
            if tuple(self._emphasis(index, layout.view)) != emphasis:
                del self._layouts[index]

    @property
    def laid_out(self) -> int:
        """How many blocks are in memory as laid out."""
        return len(self._layouts)

    def measure_some(self, start: int, enough: Callable[[], bool]) -> int | None:
        """Learn unknown heights from `start` on until `enough()`; where to go on, or None when all are known.

        What is laid out for that is not kept, since nobody looks at it.
        """
        index = self.heights.unknown(start)
        while index >= 0:
            if enough():
                return index
            if index in self._layouts:
                self.heights.learn(index, self._layouts[index][0].height)
            else:
                view = self.view(index)
                self._made(index, view, tuple(self._emphasis(index, view)))
            index = self.heights.unknown(index + 1)
        return None

    def top(self, index: int) -> float:
        """Top of a block below the first one's."""
        return self.heights.top(index)

    @property
    def height(self) -> float:
        """The height of the whole page."""
        return self.heights.total

    def at(self, y: float) -> tuple[int, float]:
        """The block at a height of the page, and how far below its top that is."""
        return self.heights.at(y)
