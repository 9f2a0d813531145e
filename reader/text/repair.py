"""Repairs damaged pages line by line; docs/text.md explains the damage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.text.align import Alignment
from reader.text.damage import decoding, destroyed, escapes, forms, pairing, spacing
from reader.text.damage.shape import Damage, Edit, applied
from reader.types import Normal, Repair, Span

# The shapes, that of the damage done last first, each with the field of `Normal` that leaves it out.
_SHAPES = (
    (spacing.recognise, "spacing"),
    (escapes.recognise, ""),
    (decoding.recognise, ""),
    (destroyed.recognise, ""),
    (pairing.recognise, ""),
    (forms.recognise, "forms"),  # after the runs of misaligned bytes, which may look like radicals
)
_RUNS = ("escape", "form", "spaces", "decoding")  # kinds of which adjacent edits are one repair


class Line(NamedTuple):
    """A repaired line; `alignment` maps absolute source offsets to offsets of `text`."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...]


def examine(text: str, forced: bool = False, normal: Normal = Normal()) -> tuple[Damage, ...]:  # noqa: B008 — a constant
    """The damage of a whole document, in the order in which it is undone; empty for a clean one.

    `forced` takes the slightest sign for damage. `normal` may leave shapes out.
    """
    found: list[Damage] = []
    for recognise, setting in _SHAPES:
        damage = None if setting and not getattr(normal, setting) else recognise(text, forced)
        if damage is not None:
            found.append(damage)
            if recognise is not pairing.recognise:  # which takes long, and hides no form
                text = "\n".join([applied(line, damage.undo(line)) for line in text.split("\n")])
    return tuple(found)


def mend(line: str, start: int, damages: Sequence[Damage]) -> Line:
    """Repair one line of the source, without its newline, that begins at source offset `start`.

    Without damage, the line is unchanged. Repairs that touch the same characters become one, and so do adjacent
    ones of the kinds in `_RUNS`.
    """
    text, alignment = line, Alignment.identity(start, len(line))
    changed: list[tuple[Span, str, bool]] = []
    for damage in damages:
        edits = damage.undo(text)
        if not edits:
            continue
        spans = alignment.to_source_all([Span(edit.start, edit.end) for edit in edits])
        changed += [(span, edit.kind, edit.certain) for span, edit in zip(spans, edits, strict=True)]
        alignment = alignment.then(_aligned(text, edits))
        text = applied(text, edits)
    repairs = []
    for span, kind, certain in _united(changed):
        shown = alignment.to_view(span)
        was = line[span.start - start : span.end - start]
        repairs.append(Repair(span, was, text[shown.start : shown.end], kind, certain))
    return Line(text, alignment, tuple(repairs))


def _aligned(line: str, edits: Iterable[Edit]) -> Alignment:
    lengths: list[tuple[int, int]] = []
    done = 0
    for edit in edits:
        lengths += ((edit.start - done, edit.start - done), (edit.end - edit.start, len(edit.became)))
        done = edit.end
    lengths.append((len(line) - done, len(line) - done))
    return Alignment.of_lengths(0, [unit for unit in lengths if unit[0]])


def _united(changed: Iterable[tuple[Span, str, bool]]) -> list[tuple[Span, str, bool]]:
    """The changes in order, those that overlap as one, of the kind of the last and certain only if all are."""
    united: list[tuple[Span, str, bool]] = []
    for span, kind, certain in sorted(changed, key=lambda change: change[0]):
        if united and (span.start < united[-1][0].end or _continues(united[-1], span, kind)):
            before, _, sure = united.pop()
            span, certain = Span(before.start, max(before.end, span.end)), certain and sure
        united.append((span, kind, certain))
    return united


def _continues(before: tuple[Span, str, bool], span: Span, kind: str) -> bool:
    return kind in _RUNS and kind == before[1] and span.start == before[0].end
