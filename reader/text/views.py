"""Views: the readable texts of an article, made one paragraph at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from itertools import repeat
from operator import sub
from typing import Any, NamedTuple

from reader.lazy import lazy
from reader.text import normalise, repair, scripts
from reader.text.align import Alignment, Mode
from reader.text.damage.shape import Damage
from reader.types import Article, Normal, Reading, Repair, Script, Span, Suspect

_KEPT = 12_000  # views in memory, a kilobyte each: a million characters in one script
LONG = 2_000  # code points; a paragraph up to this length is one piece
_MARGIN = 64  # code points around a piece that decide the normal form of its ends


class View(NamedTuple):
    """A text and its alignment to the source.

    `alignment` maps absolute offsets of the article's source to offsets of `text`, which begin at 0.
    """

    text: str
    alignment: Alignment


class _Source:
    """The data of a text that is independent of the reading options; views in several threads may share it.

    `mended` maps indices of paragraphs to their automatic repairs, which depend on `normal`.
    """

    def __init__(self, text: str, normal: Normal) -> None:
        self._text = text
        self._normal = normal
        self.starts, self.paragraphs = _lines(text)
        self.mended: dict[int, repair.Line] = {}

    @lazy
    def long(self) -> tuple[int, ...]:
        """The indices of the paragraphs longer than `LONG`."""
        lengths = map(sub, [*self.starts[1:], len(self._text) + 1], self.starts)
        return tuple([index for index, length in enumerate(lengths) if length > LONG + 1])  # with the newline

    @lazy
    def damages(self) -> tuple[Damage, ...]:
        """The damage of the document."""
        return repair.examine(self._text, normal=self._normal)

    def serves(self, text: str, normal: Normal) -> bool:
        """Whether the data of a text are these."""
        here = self._normal
        return text is self._text and (normal.forms, normal.spacing) == (here.forms, here.spacing)


class Views:
    """All views of one article. Cheap to make; each paragraph is repaired and converted on first use, then cached.

    Not thread-safe. `article` is the article and `reading` its reading options; `paragraphs` are the lines of its
    source without their newline.
    """

    def __init__(self, article: Article, reading: Reading = Reading(), like: Views | None = None) -> None:  # noqa: B008 — a constant
        """Only finds the lines of the article, or shares them with `like` if that has the same text.

        Automatic repairs are shared too, in both directions, if both repair the same.
        """
        self.article = article
        self.reading = reading
        shared = like is not None and like._source.serves(article.text, reading.normal)
        self._source: _Source = like._source if like is not None and shared else _Source(article.text, reading.normal)
        self._starts, self.paragraphs = self._source.starts, self._source.paragraphs
        self._repaired: dict[int, repair.Line] = {}
        self._views: OrderedDict[tuple[Span, Script], View] = OrderedDict()
        self._pieces: dict[int, tuple[Span, ...]] = {}

    def leave(self) -> tuple[dict[Any, Any], ...]:
        """Clear the caches and return them, since freeing those of a book takes a while."""
        gone = self._views, self._repaired, self._source.mended
        self._views, self._repaired, self._source.mended = OrderedDict(), {}, {}
        return gone

    def prepare(self) -> Views:
        """Compute, in a job, the values that a window needs before it paints; returns these views."""
        _ = self.native, self.damaged, self.long, self.article.sha256
        return self

    @lazy
    def native(self) -> Script:
        """The script of the reading view: `Script.HANS` or `Script.HANT`."""
        sample: list[str] = []
        wanted = scripts.SAMPLE
        for index in range(len(self.paragraphs)):
            sample.append(self._line(index).text)
            wanted -= len(sample[-1])
            if wanted <= 0:
                break
        return scripts.detect("\n".join(sample))

    @lazy
    def damaged(self) -> bool:
        """Whether the document shows evidence of damage, regardless of the user's choice."""
        return bool(self._source.damages)

    @property
    def long(self) -> tuple[int, ...]:
        """The indices of the paragraphs that are split into `pieces`."""
        return self._source.long

    @lazy
    def repairs(self) -> tuple[Repair, ...]:
        """All repairs and accepted characters of the article, in order."""
        touched: Iterable[int] = range(len(self.paragraphs))
        if not self._damages:  # only accepted characters
            touched = sorted({self.paragraph_at(accepted.span.start) for accepted in self.reading.accepted})
        return tuple(found for index in touched for found in self._line(index).repairs)

    def suspects(self, index: int) -> tuple[Suspect, ...]:
        """The suspects of one paragraph of a Traditional article, in order; see `suspects.find`."""
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
        if not self._damages and not self.reading.accepted:
            return ()
        return self._line(index).repairs

    def repaired(self, index: int) -> View:
        """One paragraph, repaired but not normalised: the spaces in a line separate its parts."""
        line = self._line(index)
        return View(line.text, line.alignment)

    def paragraph(self, index: int, script: Script) -> View:
        """One paragraph, 0 ≤ `index` < ``len(paragraphs)``, in one script."""
        return self._view(index, self.paragraphs[index], script)

    def pieces(self, index: int) -> tuple[Span, ...]:
        """The spans of pieces of a paragraph that can each be laid out at once; one unless it is too long.

        Their views joined are the paragraph's view in every script, except that conversion may differ next to a cut
        that is not at the end of a sentence, a clause or a word.
        """
        whole = self.paragraphs[index]
        if whole.end - whole.start <= LONG:
            return (whole,)
        found = self._pieces.get(index)
        if found is None:
            from reader.text import pieces

            line = self._line(index)
            ends = [line.alignment.to_source(Span(at, at)).start for at in pieces.cut(line.text)[:-1]]
            ends = sorted({end for end in ends if whole.start < end < whole.end})
            found = self._pieces[index] = tuple(map(Span, [whole.start, *ends], [*ends, whole.end]))
        return found

    def piece(self, index: int, span: Span, script: Script) -> View:
        """One of the `pieces` of a paragraph in one script."""
        return self._view(index, span, script)

    def _view(self, index: int, span: Span, script: Script) -> View:
        view = self._views.get((span, script))
        if view is None:
            view = self._views[span, script] = self._make(index, span, script)
            if len(self._views) > _KEPT:
                self._views.popitem(last=False)
        return view

    def whole(self, script: Script) -> View:
        """The whole article in one script, its lines joined by newlines."""
        return self.stretch(0, len(self.paragraphs) - 1, script)

    def stretch(self, first: int, last: int, script: Script) -> View:
        """The paragraphs from `first` to `last`, inclusive, joined by newlines."""
        if self._unconverted(script):
            script = Script.READING
        views = [self.paragraph(index, script) for index in range(first, last + 1)]
        return View(
            "\n".join(view.text for view in views), Alignment.joined([view.alignment for view in views], between=1)
        )

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph with a source offset; a newline belongs to the line it ends."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    @lazy
    def last(self) -> int:
        """Index of the last paragraph that is not blank."""
        return self.paragraph_at(len(self.article.text.rstrip()))

    def text(self, span: Span, script: Script) -> str:
        """The text of a source span in one script, widened to whole units."""
        lines = []
        for index in range(self.paragraph_at(span.start), self.paragraph_at(span.end) + 1):
            words = []
            for piece in self._touched(index, span):
                view = self._view(index, piece, script)
                part = view.alignment.to_view(span)
                words.append(view.text[part.start : part.end])
            lines.append("".join(words))
        return "\n".join(lines)

    def _touched(self, index: int, span: Span) -> tuple[Span, ...]:
        pieces = self.pieces(index)
        if len(pieces) == 1:
            return pieces
        return pieces[max(bisect_right(pieces, (span.start + 1,)) - 1, 0) : bisect_left(pieces, (span.end,))]

    @lazy
    def _damages(self) -> tuple[Damage, ...]:
        if self.reading.repair is None:
            return self._source.damages
        if not self.reading.repair:
            return ()
        return repair.examine(self.article.text, forced=True, normal=self.reading.normal)

    def _line(self, index: int) -> repair.Line:
        """One paragraph, repaired and with its accepted characters, but not normalised."""
        line = self._repaired.get(index)
        if line is None:
            span, accepted = self.paragraphs[index], self.reading.accepted
            shared = self._source.mended if self.reading.repair is None and self._damages else {}
            if index not in shared:
                shared[index] = repair.mend(self.article.text[span.start : span.end], span.start, self._damages)
            line = shared[index]
            for at in range(bisect_left(accepted, ((span.start,),)), bisect_left(accepted, ((span.end,),))):
                line = _accept(line, accepted[at])
            if line.repairs or self._damages or len(line.text) > LONG:
                self._repaired[index] = line  # any other is as quick to recreate
        return line

    def _unconverted(self, script: Script) -> bool:
        """Whether the view is the reading view itself."""
        return script is self.native and not self.reading.terms

    def _make(self, index: int, span: Span, script: Script) -> View:
        if script is Script.ORIGINAL:
            source = self.article.text[span.start : span.end]
            return View(source, Alignment.identity(span.start, len(source)))
        if script is Script.READING:
            return self._read(index, span)
        if self._unconverted(script):
            return self._view(index, span, Script.READING)
        # Not cached, or only half of a book would fit.
        reading = self._views.get((span, Script.READING)) or self._read(index, span)
        text, alignment = scripts.convert(reading.text, self.native, script, self.reading.terms)
        return View(text, reading.alignment.then(alignment))

    def _read(self, index: int, span: Span) -> View:
        line = self._line(index)
        if span == self.paragraphs[index]:
            text, alignment = normalise.normalise(line.text, self.reading.normal)
            return View(text, line.alignment.then(alignment))
        at = line.alignment.to_view(span)
        text, alignment = _normal(line.text, at, self.reading.normal)
        return View(text, line.alignment.within(span).then(alignment))


def _normal(text: str, at: Span, normal: Normal) -> tuple[str, Alignment]:
    """A normalised piece of a line; its neighbours influence the result."""
    start, end = max(0, at.start - _MARGIN), at.end + _MARGIN
    around, alignment = normalise.normalise(text[start:end], normal)
    here = Span(at.start - start, at.end - start)
    part = alignment.to_view(here, Mode.STRICT)
    if part is None:
        return normalise.normalise(text[at.start : at.end], normal)
    within = alignment.within(here)
    return around[part.start : part.end], within._replace(source=tuple(each - here.start for each in within.source))


def _accept(line: repair.Line, accepted: Repair) -> repair.Line:
    """Replace a character by the accepted one, unless the text there has changed since."""
    at = line.alignment.to_view(accepted.span)
    if line.text[at.start : at.end] != accepted.was or len(accepted.was) != len(accepted.became):
        return line
    text = line.text[: at.start] + accepted.became + line.text[at.end :]
    return repair.Line(text, line.alignment, tuple(sorted((*line.repairs, accepted))))


def _lines(text: str) -> tuple[list[int], tuple[Span, ...]]:
    """The starts of the lines, and the lines; fast, since a window waits and there may be tens of thousands."""
    starts, ends = [0], []
    while (end := text.find("\n", starts[-1])) >= 0:
        ends.append(end)
        starts.append(end + 1)
    ends.append(len(text))
    return starts, tuple(map(tuple.__new__, repeat(Span), zip(starts, ends, strict=True)))
