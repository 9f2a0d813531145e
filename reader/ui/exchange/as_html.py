"""A passage as HTML with what the page shows over it: highlights, underlines, cues and figures.

The colours stand in the HTML itself, so that it looks alike wherever it is pasted. Names, notes and the article are
other people's words and are escaped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.text.views import Views
from reader.types import Commitment, Entity, EntityType, Reviewed, Script, Span, Status
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.reading_view.lanes import lanes

if TYPE_CHECKING:
    from reader.ui.model.session import Session

_LANGUAGES = {
    Script.HANS: "zh-Hans",
    Script.HANT: "zh-Hant",
    Script.TW: "zh-Hant-TW",
    Script.TWP: "zh-Hant-TW",
    Script.HK: "zh-Hant-HK",
}
# The nearest that CSS has to the lines of the page: style and thickness.
_LINES = {
    EntityType.PER: "solid",
    EntityType.TITLE: "dashed",
    EntityType.ORG: "solid 3px",
    EntityType.LOC: "dashed 3px",
    EntityType.TIME: "dotted",
    EntityType.QUANTITY: "double",
    EntityType.PROGRAMME: "wavy",
}


class Overlay(NamedTuple):
    """A source span with what is shown over it: the colours and tags of a mark, an underline, or bold type.

    `colours` are ``#RRGGBB``, `tags` names; `line` is a value of text-decoration without its colour or "" and `ink`
    the colour of the line, or of the bold type where that is not the text's own.
    """

    span: Span
    colours: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    line: str = ""
    bold: bool = False
    ink: str = ""


class Seen(NamedTuple):
    """What a session shows, as it was at one moment: spans with colours and tags of the marks in the paragraphs of a
    span, in the order of the text, and all entities and commitments.
    """

    marks: Sequence[tuple[Span, tuple[int, ...], tuple[str, ...]]]
    entities: Sequence[Entity]
    hidden: frozenset[EntityType]
    commitments: Sequence[tuple[Reviewed, Commitment]]


def fragment(session: Session, span: Span, theme: Theme) -> str:
    """A span of the open article's source as the current view reads it, as one ``<div>`` with a ``<p>`` a paragraph.

    With what the session shows over it, layers that are switched off left out, in the colours of `theme`. The time
    grows with the length of the span and with what was found in the article: `seen` is quick, and any thread can do
    the rest with `overlays` and `written`.
    """
    assert session.views is not None
    return written(session.views, session.script, span, overlays(seen(session, span), span, theme), theme)


def language(views: Views, script: Script) -> str:
    """The language tag of a view of an article."""
    return _LANGUAGES[views.native if script in (Script.ORIGINAL, Script.READING) else script]


def seen(session: Session, span: Span) -> Seen:
    """What the session shows now over a source span and elsewhere."""
    assert session.views is not None
    views, off = session.views, session.hidden_layers
    first, last = (views.paragraphs[views.paragraph_at(offset)] for offset in span)
    marks = []
    alike: dict[tuple[tuple[str, ...], str], tuple[int, ...]] = {}
    for mark in session.shown if Layer.MARKS not in off else ():
        if _touch(mark.span, Span(first.start, last.end)):
            kind = mark.tags, mark.author
            if kind not in alike:
                alike[kind] = session.colours(mark)
            marks.append((mark.span, alike[kind], mark.tags))
    promised = tuple(zip(session.judged, session.commitments, strict=True)) if Layer.COMMITMENTS not in off else ()
    return Seen(marks, session.entities if Layer.ENTITIES not in off else (), session.hidden, promised)


def overlays(seen: Seen, span: Span, theme: Theme) -> list[Overlay]:
    """All that is over a source span, and the marks beside it, since they tell in which lanes those over it lie."""
    found = [Overlay(at, tuple(theme.tags[colour] for colour in colours), tags) for at, colours, tags in seen.marks]
    lines = {kind: (line, theme.of(kind)) for kind, line in _LINES.items() if kind not in seen.hidden}
    for entity in seen.entities:
        if _touch(entity.span, span) and entity.type in lines:
            line, ink = lines[entity.type]
            found.append(Overlay(entity.span, line=line, ink=ink))
    for judged, made in seen.commitments:
        if _touch(made.span, span) and judged.status is not Status.REJECTED:
            found += [Overlay(target.span, bold=True) for target in made.targets]
            if made.cue_span is not None:
                found.append(Overlay(made.cue_span, bold=True, ink=theme.accent))
    return found


def written(views: Views, script: Script, span: Span, over: Iterable[Overlay], theme: Theme) -> str:
    """The HTML of a source span in one view with all that is over it; for any thread that has `views` for itself."""
    first, last = views.paragraph_at(span.start), views.paragraph_at(max(span.start, span.end - 1))
    pieces = [
        (index, piece)
        for index in range(first, last + 1)
        for piece in views.pieces(index)
        if _touch(piece, span) or len(views.pieces(index)) == 1
    ]
    there = _shared_out([piece for _, piece in pieces], over)
    paragraphs: dict[int, str] = {}
    for (index, piece), overlays in zip(pieces, there, strict=True):
        view = views.piece(index, piece, script)
        to_view = view.alignment.to_view
        runs = _runs(view.text, to_view(span), [(to_view(each.span), each) for each in overlays], theme)
        paragraphs[index] = paragraphs.get(index, "") + runs
    inside = "\n".join(f"<p>{runs or '<br>'}</p>" for runs in paragraphs.values())
    return f'<div lang="{language(views, script)}" style="white-space:pre-wrap">{inside}</div>'


def _shared_out(pieces: Sequence[Span], over: Iterable[Overlay]) -> list[list[Overlay]]:
    """For each piece of the text, in order, what lies over it."""
    there: list[list[Overlay]] = [[] for _ in pieces]
    starts = [piece.start for piece in pieces]
    for each in over:
        place = max(bisect_right(starts, each.span.start) - 1, 0)
        while place < len(pieces) and starts[place] < each.span.end:
            there[place].append(each)
            place += 1
    return there


def _length(overlay: Overlay) -> int:
    return overlay.span.end - overlay.span.start


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _runs(text: str, part: Span, pieces: Sequence[tuple[Span, Overlay]], theme: Theme) -> str:
    """A part of a paragraph, cut where what is shown over it changes."""
    ends = {part.start, part.end}
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (span, _) in enumerate(pieces):
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start < end:
            ends |= {start, end}
            opening.setdefault(start, []).append(number)
            closing.setdefault(end, []).append(number)
    cuts, rows = sorted(ends), _rows(pieces)
    open_: set[int] = set()
    runs = []
    for start, end in pairwise(cuts):
        open_ = (open_ - set(closing.get(start, ()))) | set(opening.get(start, ()))
        words = escape(text[start:end])
        if open_:
            bands = [colour for _, colour in sorted(row for number in open_ for row in rows[number])]
            words = _dressed(words, [pieces[number][1] for number in sorted(open_)], bands, theme)
        runs.append(words)
    return "".join(runs)


def _rows(pieces: Sequence[tuple[Span, Overlay]]) -> list[list[tuple[int, str]]]:
    """For each piece its colours with the lanes in which they lie on the page, where marks lie over each other."""
    coloured = [(span, number, colour) for number, (span, each) in enumerate(pieces) for colour in each.colours]
    coloured.sort(key=lambda each: each[0].start)
    rows: list[list[tuple[int, str]]] = [[] for _ in pieces]
    places = lanes([span for span, _, _ in coloured])
    for (_, number, colour), (lane, _) in zip(coloured, places, strict=True):
        rows[number].append((lane, colour))
    return rows


def _dressed(words: str, pieces: Sequence[Overlay], bands: Sequence[str], theme: Theme) -> str:
    """Escaped words with all that is shown over them; marks lie in bands of colours, the innermost where bands fail."""
    style: list[str] = []
    ink = theme.ink if bands else ""
    if bands:
        narrow = min((each for each in reversed(pieces) if each.colours), key=_length)
        style.append(f"background-color:{narrow.colours[-1]}")
        if len(bands) > 1:
            style.append(f"background-image:linear-gradient({_bands(bands)})")
    for piece in pieces:
        if piece.line:
            line, _, width = piece.line.partition(" ")
            thick = f";text-decoration-thickness:{width}" if width else ""
            style.append(
                f"text-decoration:underline;text-decoration-style:{line};text-decoration-color:{piece.ink}{thick}"
            )
        elif piece.bold:
            ink = piece.ink or ink
    if any(piece.bold for piece in pieces):
        style.append("font-weight:bold")
    if ink:
        style.append(f"color:{ink}")
    tags = dict.fromkeys(tag for piece in pieces for tag in piece.tags)
    title = f' title="{escape(", ".join(tags))}"' if tags else ""
    return f'<span style="{";".join(style)}"{title}>{words}</span>'


def _bands(colours: Sequence[str]) -> str:
    share = 100 / len(colours)
    return ",".join(f"{each} {share * place:.4g}% {share * (place + 1):.4g}%" for place, each in enumerate(colours))
