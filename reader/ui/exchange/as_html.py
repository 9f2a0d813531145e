"""A passage as HTML with the page's highlights, underlines, cues and figures.

Colours are inline styles, so that it looks the same in any target. All text is escaped.
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
# The closest CSS styles to the page's underlines: style and thickness.
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
    """Formatting of a source span: the colours and tags of a mark, an underline, or bold type.

    `colours` are ``#RRGGBB``, `tags` names. `line` is a text-decoration value without colour, or "". `ink` is the
    colour of the line or of bold text, "" for the text's own.
    """

    span: Span
    colours: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    line: str = ""
    bold: bool = False
    ink: str = ""


class Snapshot(NamedTuple):
    """What a session shows: marks in the paragraphs of a span (span, colours, tags, in text order), all entities and
    commitments.
    """

    marks: Sequence[tuple[Span, tuple[int, ...], tuple[str, ...]]]
    entities: Sequence[Entity]
    hidden: frozenset[EntityType]
    commitments: Sequence[tuple[Reviewed, Commitment]]


def fragment(session: Session, span: Span, theme: Theme) -> str:
    """A source span in the current view with its visible layers: a ``<div>`` with a ``<p>`` per paragraph.

    Time grows with the span's length and the number of findings. For long spans call `snapshot`, which is fast, and run
    `overlays` and `to_html` in a thread.
    """
    assert session.views is not None
    return to_html(session.views, session.script, span, overlays(snapshot(session, span), span, theme), theme)


def language(views: Views, script: Script) -> str:
    """The language tag of a view of an article."""
    return _LANGUAGES[views.native if script in (Script.ORIGINAL, Script.READING) else script]


def snapshot(session: Session, span: Span) -> Snapshot:
    """The current state of the session for a source span."""
    assert session.views is not None
    views, off = session.views, session.hidden_layers
    first, last = (views.paragraphs[views.paragraph_at(offset)] for offset in span)
    marks = []
    colours_by_kind: dict[tuple[tuple[str, ...], str], tuple[int, ...]] = {}
    for mark in session.shown if Layer.MARKS not in off else ():
        if _overlap(mark.span, Span(first.start, last.end)):
            kind = mark.tags, mark.author
            if kind not in colours_by_kind:
                colours_by_kind[kind] = session.colours(mark)
            marks.append((mark.span, colours_by_kind[kind], mark.tags))
    commitments = (
        tuple(zip(session.reviewed_commitments, session.commitments, strict=True))
        if Layer.COMMITMENTS not in off
        else ()
    )
    return Snapshot(marks, session.entities if Layer.ENTITIES not in off else (), session.hidden, commitments)


def overlays(snapshot: Snapshot, span: Span, theme: Theme) -> list[Overlay]:
    """The formatting of a source span, with all marks of the snapshot, which determine the lanes."""
    found = [Overlay(at, tuple(theme.tags[colour] for colour in colours), tags) for at, colours, tags in snapshot.marks]
    lines = {kind: (line, theme.of(kind)) for kind, line in _LINES.items() if kind not in snapshot.hidden}
    for entity in snapshot.entities:
        if _overlap(entity.span, span) and entity.type in lines:
            line, ink = lines[entity.type]
            found.append(Overlay(entity.span, line=line, ink=ink))
    for reviewed, made in snapshot.commitments:
        if _overlap(made.span, span) and reviewed.status is not Status.REJECTED:
            found += [Overlay(target.span, bold=True) for target in made.targets]
            if made.cue_span is not None:
                found.append(Overlay(made.cue_span, bold=True, ink=theme.accent))
    return found


def to_html(views: Views, script: Script, span: Span, over: Iterable[Overlay], theme: Theme) -> str:
    """The HTML of a source span in one view. Runs in any thread that owns `views`."""
    first, last = views.paragraph_at(span.start), views.paragraph_at(max(span.start, span.end - 1))
    pieces = [
        (index, piece)
        for index in range(first, last + 1)
        for piece in views.pieces(index)
        if _overlap(piece, span) or len(views.pieces(index)) == 1
    ]
    overlays_by_piece = _distribute([piece for _, piece in pieces], over)
    paragraphs: dict[int, str] = {}
    for (index, piece), overlays in zip(pieces, overlays_by_piece, strict=True):
        view = views.piece(index, piece, script)
        to_view = view.alignment.to_view
        runs = _runs(view.text, to_view(span), [(to_view(each.span), each) for each in overlays], theme)
        paragraphs[index] = paragraphs.get(index, "") + runs
    inside = "\n".join(f"<p>{runs or '<br>'}</p>" for runs in paragraphs.values())
    return f'<div lang="{language(views, script)}" style="white-space:pre-wrap">{inside}</div>'


def _distribute(pieces: Sequence[Span], over: Iterable[Overlay]) -> list[list[Overlay]]:
    """The overlays on each piece of the text, in order."""
    overlays_by_piece: list[list[Overlay]] = [[] for _ in pieces]
    starts = [piece.start for piece in pieces]
    for each in over:
        place = max(bisect_right(starts, each.span.start) - 1, 0)
        while place < len(pieces) and starts[place] < each.span.end:
            overlays_by_piece[place].append(each)
            place += 1
    return overlays_by_piece


def _length(overlay: Overlay) -> int:
    return overlay.span.end - overlay.span.start


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _runs(text: str, part: Span, pieces: Sequence[tuple[Span, Overlay]], theme: Theme) -> str:
    """A part of a paragraph, split where the formatting changes."""
    ends = {part.start, part.end}
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (span, _) in enumerate(pieces):
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start < end:
            ends |= {start, end}
            opening.setdefault(start, []).append(number)
            closing.setdefault(end, []).append(number)
    cuts, rows = sorted(ends), _lane_colours(pieces)
    open_: set[int] = set()
    runs = []
    for start, end in pairwise(cuts):
        open_ = (open_ - set(closing.get(start, ()))) | set(opening.get(start, ()))
        words = escape(text[start:end])
        if open_:
            bands = [colour for _, colour in sorted(row for number in open_ for row in rows[number])]
            words = _styled(words, [pieces[number][1] for number in sorted(open_)], bands, theme)
        runs.append(words)
    return "".join(runs)


def _lane_colours(pieces: Sequence[tuple[Span, Overlay]]) -> list[list[tuple[int, str]]]:
    """For each piece its colours with their lanes on the page, where marks overlap."""
    coloured = [(span, number, colour) for number, (span, each) in enumerate(pieces) for colour in each.colours]
    coloured.sort(key=lambda each: each[0].start)
    rows: list[list[tuple[int, str]]] = [[] for _ in pieces]
    places = lanes([span for span, _, _ in coloured])
    for (_, number, colour), (lane, _) in zip(coloured, places, strict=True):
        rows[number].append((lane, colour))
    return rows


def _styled(words: str, pieces: Sequence[Overlay], bands: Sequence[str], theme: Theme) -> str:
    """A styled span of escaped words; overlapping marks are bands of a gradient, the shortest mark is the fallback."""
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
