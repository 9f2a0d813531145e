"""Views: an article as it can be read, a paragraph at a time."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from reader.text import repair, scripts
from reader.text.align import Alignment
from reader.types import Article, Repair, Script, Span


class View(NamedTuple):
    """A text and how it stands to the source.

    `alignment` leads from absolute offsets of the article's source to offsets of `text`, which begin at 0.
    """

    text: str
    alignment: Alignment


class Views:
    """All views of one article. Cheap to make; each paragraph is repaired and converted when first asked for.

    Not for two threads at once. `article` is the article; `paragraphs` are the lines of its source without
    their newline.
    """

    def __init__(self, article: Article) -> None:
        """Take the article; nothing but finding its lines happens here."""
        self.article = article
        self.paragraphs = _lines(article.text)
        self._starts = [line.start for line in self.paragraphs]
        self._repaired: dict[int, repair.Line] = {}
        self._views: dict[tuple[int, Script], View] = {}

    @cached_property
    def native(self) -> Script:
        """The script that the reading view is written in: `Script.HANS` or `Script.HANT`."""
        sample: list[str] = []
        for index in range(len(self.paragraphs)):
            sample.append(self._reading(index).text)
            if sum(map(len, sample)) >= scripts.SAMPLE:
                break
        return scripts.detect("\n".join(sample))

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """Every place of the article where the reading view differs from the source, in order."""
        if self._page is None:
            return ()
        return tuple(found for index in range(len(self.paragraphs)) for found in self._reading(index).repairs)

    def paragraph(self, index: int, script: Script) -> View:
        """One paragraph, 0 ≤ `index` < ``len(paragraphs)``, in one script."""
        view = self._views.get((index, script))
        if view is None:
            view = self._views[index, script] = self._make(index, script)
        return view

    def whole(self, script: Script) -> View:
        """The whole article in one script, its lines joined by newlines."""
        views = [self.paragraph(index, script) for index in range(len(self.paragraphs))]
        return View("\n".join(view.text for view in views), Alignment.joined([view.alignment for view in views]))

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph in which a source offset lies; a newline belongs to the line it ends."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def text(self, span: Span, script: Script) -> str:
        """What a span of the source reads as in one script, widened to whole units."""
        pieces = []
        for index in range(self.paragraph_at(span.start), self.paragraph_at(span.end) + 1):
            view = self.paragraph(index, script)
            part = view.alignment.to_view(span)
            pieces.append(view.text[part.start : part.end])
        return "\n".join(pieces)

    @cached_property
    def _page(self) -> repair.Page | None:
        return repair.examine(self.article.text)

    def _reading(self, index: int) -> repair.Line:
        line = self._repaired.get(index)
        if line is None:
            span = self.paragraphs[index]
            source = self.article.text[span.start : span.end]
            line = self._repaired[index] = repair.mend(source, span.start, self._page)
        return line

    def _make(self, index: int, script: Script) -> View:
        span = self.paragraphs[index]
        if script is Script.ORIGINAL:
            source = self.article.text[span.start : span.end]
            return View(source, Alignment.identity(span.start, len(source)))
        line = self._reading(index)
        # Whatever else is to be put right in the reading view, such as its punctuation, comes in here.
        if script is Script.READING:
            return View(line.text, line.alignment)
        text, alignment = scripts.convert(line.text, self.native, script)
        return View(text, line.alignment.then(alignment))


def _lines(text: str) -> tuple[Span, ...]:
    spans = []
    start = 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)
