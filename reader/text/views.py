"""Views: an article as it can be read, a paragraph at a time."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from reader.text import normalise, repair, scripts
from reader.text.align import Alignment
from reader.types import Article, Reading, Repair, Script, Span, Suspect


class View(NamedTuple):
    """A text and how it stands to the source.

    `alignment` leads from absolute offsets of the article's source to offsets of `text`, which begin at 0.
    """

    text: str
    alignment: Alignment


class Views:
    """All views of one article. Cheap to make; each paragraph is repaired and converted when first asked for.

    Not for two threads at once. `article` is the article and `reading` how it is to be read; `paragraphs` are the
    lines of its source without their newline.
    """

    def __init__(self, article: Article, reading: Reading = Reading()) -> None:  # noqa: B008 — a constant
        """Take the article; nothing but finding its lines happens here."""
        self.article = article
        self.reading = reading
        self.paragraphs = _lines(article.text)
        self._starts = [line.start for line in self.paragraphs]
        self._repaired: dict[int, repair.Line] = {}
        self._views: dict[tuple[int, Script], View] = {}

    @cached_property
    def native(self) -> Script:
        """The script that the reading view is written in: `Script.HANS` or `Script.HANT`."""
        sample: list[str] = []
        wanted = scripts.SAMPLE
        for index in range(len(self.paragraphs)):
            sample.append(self._line(index).text)
            wanted -= len(sample[-1])
            if wanted <= 0:
                break
        return scripts.detect("\n".join(sample))

    @cached_property
    def damaged(self) -> bool:
        """Whether the document's own evidence says that its bytes were glossed, whatever the person chose."""
        return repair.examine(self.article.text) is not None

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """Every place of the article that was repaired or where a character was accepted, in order."""
        touched: Iterable[int] = range(len(self.paragraphs))
        if self._page is None:  # then only what a person accepted
            touched = sorted({self.paragraph_at(accepted.span.start) for accepted in self.reading.accepted})
        return tuple(found for index in touched for found in self._line(index).repairs)

    def suspects(self, index: int) -> tuple[Suspect, ...]:
        """The suspicious characters of one paragraph of a Traditional article, in order; see `suspects.find`."""
        if self.native is not Script.HANT:
            return ()
        from reader.text import suspects

        line = self._line(index)
        found = []
        for at, likely, phrase in suspects.find(line.text):
            span = line.alignment.to_source(Span(at, at + 1))
            within = at - line.alignment.to_view(span).start
            found.append(Suspect(span, within, line.text[at], likely, phrase))
        return tuple(found)

    def repairs_of(self, index: int) -> tuple[Repair, ...]:
        """The repairs of one paragraph, in order."""
        return self._line(index).repairs

    def accepting(self, suspects: Iterable[Suspect]) -> Reading:
        """The reading in which the likely characters stand in the place of these suspicious ones."""
        accepted = {each.span: each for each in self.reading.accepted}
        for suspect in suspects:
            span = suspect.span
            if span in accepted:
                was, now = accepted[span].was, accepted[span].became
            else:
                line = self._line(self.paragraph_at(span.start))
                at = line.alignment.to_view(span)
                was = now = line.text[at.start : at.end]
            became = now[: suspect.within] + suspect.likely + now[suspect.within + 1 :]
            accepted[span] = Repair(span, was, became, "variant", True)
        return self.reading._replace(accepted=tuple(sorted(accepted.values())))

    def withdrawing(self, repairs: Iterable[Repair]) -> Reading:
        """The reading without these accepted characters."""
        gone = {each.span for each in repairs}
        return self.reading._replace(accepted=tuple(each for each in self.reading.accepted if each.span not in gone))

    def repaired(self, index: int) -> View:
        """One paragraph repaired and nothing else: the spaces of a row tell where its parts end."""
        line = self._line(index)
        return View(line.text, line.alignment)

    def paragraph(self, index: int, script: Script) -> View:
        """One paragraph, 0 ≤ `index` < ``len(paragraphs)``, in one script."""
        view = self._views.get((index, script))
        if view is None:
            view = self._views[index, script] = self._make(index, script)
        return view

    def whole(self, script: Script) -> View:
        """The whole article in one script, its lines joined by newlines."""
        return self.stretch(0, len(self.paragraphs) - 1, script)

    def stretch(self, first: int, last: int, script: Script) -> View:
        """The paragraphs from `first` to `last`, both included, joined by newlines."""
        if self._unconverted(script):
            script = Script.READING
        views = [self.paragraph(index, script) for index in range(first, last + 1)]
        return View(
            "\n".join(view.text for view in views), Alignment.joined([view.alignment for view in views], between=1)
        )

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
        if self.reading.repair is False:
            return None
        return repair.examine(self.article.text, forced=self.reading.repair is True)

    def _line(self, index: int) -> repair.Line:
        """One paragraph repaired, with the characters that were accepted in it, and nothing else done to it."""
        line = self._repaired.get(index)
        if line is None:
            span = self.paragraphs[index]
            line = repair.mend(self.article.text[span.start : span.end], span.start, self._page)
            for accepted in self.reading.accepted:
                if span.start <= accepted.span.start < span.end:
                    line = _accept(line, accepted)
            self._repaired[index] = line
        return line

    def _unconverted(self, script: Script) -> bool:
        """Whether the view is the reading view itself."""
        return script is self.native and not self.reading.terms

    def _make(self, index: int, script: Script) -> View:
        span = self.paragraphs[index]
        if script is Script.ORIGINAL:
            source = self.article.text[span.start : span.end]
            return View(source, Alignment.identity(span.start, len(source)))
        if script is Script.READING:
            line = self._line(index)
            text, alignment = normalise.normalise(line.text, self.reading.normal)
            return View(text, line.alignment.then(alignment))
        reading = self.paragraph(index, Script.READING)
        if self._unconverted(script):
            return reading
        text, alignment = scripts.convert(reading.text, self.native, script, self.reading.terms)
        return View(text, reading.alignment.then(alignment))


def _accept(line: repair.Line, accepted: Repair) -> repair.Line:
    """The line with one character in the place of another; not where the text there is no longer the one judged."""
    at = line.alignment.to_view(accepted.span)
    if line.text[at.start : at.end] != accepted.was or len(accepted.was) != len(accepted.became):
        return line
    text = line.text[: at.start] + accepted.became + line.text[at.end :]
    return repair.Line(text, line.alignment, tuple(sorted((*line.repairs, accepted))))


def _lines(text: str) -> tuple[Span, ...]:
    spans = []
    start = 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)
