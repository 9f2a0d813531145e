"""The printed appendix: legend, marks with notes, commitments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.text.align import Alignment
from reader.text.views import View
from reader.types import Annotation, Commitment, EntityType, Reviewed, Span, Status
from reader.ui import words
from reader.ui.look.layers import Layer
from reader.ui.printing.sheets import PrintBlock
from reader.ui.reading_view.block_marks import Highlight, Marks
from reader.ui.reading_view.layout import Emphasis, ParagraphKind, ParagraphLayout, Typography

if TYPE_CHECKING:
    from reader.ui.model.session import Session

_SCALE = 0.86  # of the article's type size
_KEEP_LINES = 12  # maximum lines kept together on one sheet
_MAX_QUOTE = 400  # characters


class _Line:
    """A line assembled from pieces, with its marks."""

    def __init__(self) -> None:
        self.text = ""
        self.emphasis: list[Emphasis] = []
        self.highlights: list[Highlight] = []
        self.entities: list[tuple[EntityType, Span]] = []

    def add(self, text: str, *, bold: bool = False, colour: int | None = None, kind: EntityType | None = None) -> None:
        """Add a piece, with newlines replaced by spaces."""
        text = " ".join(text.split("\n"))
        span = Span(len(self.text), len(self.text) + len(text))
        self.text += text
        if bold and text:
            self.emphasis.append(Emphasis(span, None))
        if colour is not None:
            self.highlights.append(Highlight(span, (colour,), False))
        if kind is not None:
            self.entities.append((kind, span))


class Appendix(QObject):
    """The blocks of the appendix. `sheet_of` gives the sheet of a source offset."""

    def __init__(self, session: Session, setting: Typography, sheet_of: Callable[[int], int]) -> None:
        """Use a slightly smaller size than the article."""
        super().__init__()
        self._session, self._sheet_of = session, sheet_of
        size = round(setting.size * _SCALE)
        ems = setting.measure // size
        self.setting = setting._replace(
            size=size, line=round(size * 1.6), measure=ems * size, indent=False, justified=False
        )

    def __iter__(self) -> Iterator[PrintBlock]:
        """Yield headings and entries, skipping empty sections."""
        yield from self._legend()
        yield from self._mark_entries()
        yield from self._commitments()

    def _block(self, line: _Line, kind: ParagraphKind = ParagraphKind.INNER) -> PrintBlock:
        view = View(line.text, Alignment.identity(0, len(line.text)))
        marks = Marks(highlights=tuple(line.highlights), entities=tuple(line.entities))
        return PrintBlock(ParagraphLayout(view, kind, self.setting, line.emphasis), marks)

    def _heading(self, text: str) -> PrintBlock:
        return self._block(_plain(text), ParagraphKind.TITLE)

    def _entry(self, lines: Iterable[_Line]) -> Iterator[PrintBlock]:
        """Lines kept on one sheet unless there are too many, followed by a blank one."""
        blocks = [self._block(line) for line in lines]
        rest = sum(block.layout.height for block in blocks)
        for block in blocks:
            rest -= block.layout.height
            yield block._replace(keep_height=min(rest, _KEEP_LINES * self.setting.line))
        yield self._block(_Line(), ParagraphKind.BLANK)

    # Legend

    def _legend(self) -> Iterator[PrintBlock]:
        session, hidden = self._session, self._session.hidden_layers
        kinds = [] if Layer.ENTITIES in hidden else list(EntityType)
        found = {entity.type for entity in session.entities} - session.hidden
        shown = _Line()
        for kind in kinds:
            if kind in found:
                shown.add(" · " if shown.text else "")
                shown.add(words.kind(kind), kind=kind)
        used = {name for each in self._marks() for name in each.tags}
        tags = _Line()
        for tag in session.tags:
            if tag.name in used:
                tags.add("   " if tags.text else "")
                tags.add(f" {tag.name} ", colour=tag.colour)
        lines = [line for line in (shown, tags) if line.text]
        if lines:
            yield self._heading(self.tr("Lines and colours"))
            yield from self._entry(lines)

    # Marks

    def _marks(self) -> list[Annotation]:
        return [] if Layer.MARKS in self._session.hidden_layers else list(self._session.shown)

    def _mark_entries(self) -> Iterator[PrintBlock]:
        marks = self._marks()
        if marks:
            yield self._heading(self.tr("Marks and notes"))
        colours = {tag.name: tag.colour for tag in self._session.tags}
        for number, mark in enumerate(marks, 1):
            yield from self._entry(self._mark_lines(number, mark, colours))

    def _mark_lines(self, number: int, mark: Annotation, colours: Mapping[str, int]) -> Iterator[_Line]:
        line = _Line()
        line.add(f"{number}", bold=True)
        for name in mark.tags:
            line.add("  ")
            line.add(f" {name} ", colour=colours.get(name, 0))
        line.add(f"  {self._sheet(mark.span)} · {mark.author}")
        yield line
        yield _plain(words.quoted(self._excerpt(mark.span)))
        for paragraph in filter(str.strip, mark.note.split("\n")):
            line = _Line()
            line.add("— ")
            line.add(paragraph.strip(), bold=True)
            yield line

    def _sheet(self, span: Span) -> str:
        return self.tr("page {0}").format(self._sheet_of(span.start))

    def _excerpt(self, span: Span) -> str:
        text = self._session.text_of(span)
        return text if len(text) <= _MAX_QUOTE else f"{text[:_MAX_QUOTE]}…"

    # Commitments

    def _commitments(self) -> Iterator[PrintBlock]:
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return
        kept = [
            (place, each)
            for place, each in enumerate(self._session.reviewed_commitments, 1)
            if each.status is not Status.REJECTED
        ]
        if kept:
            yield self._heading(self.tr("Commitments"))
        for place, reviewed in kept:
            yield from self._entry(self._commitment_lines(place, reviewed))

    def _commitment_lines(self, place: int, reviewed: Reviewed) -> Iterator[_Line]:
        commitment, session = reviewed.value, self._session
        assert isinstance(commitment, Commitment)
        speaker = commitment.speaker
        who = [session.in_script(part) for part in (speaker.name, speaker.org, speaker.role) if part] if speaker else []
        line = _Line()
        name = who[0] if who else self.tr("Unnamed")
        line.add(f"{place}  {name}", bold=True)
        about = [
            *who[1:],
            words.strength(commitment.strength),
            words.status(reviewed.status),
            self._sheet(commitment.span),
        ]
        line.add("  " + " · ".join(about))
        yield line
        yield _plain(self._excerpt(commitment.span))
        figures = _Line()
        for target in commitment.targets:
            plain = target._replace(metric=session.in_script(target.metric), unit=session.in_script(target.unit))
            figures.add(" · " if figures.text else "")
            figures.add(words.target(plain, session.text_of(target.span)), kind=EntityType.QUANTITY)
        deadline = commitment.deadline
        if deadline is not None:
            figures.add(" · " if figures.text else "")
            figures.add(session.text_of(deadline.span), kind=EntityType.TIME)
            days = words.days(deadline)
            figures.add(f" ({days})" if days else "")
        if figures.text:
            yield figures


def _plain(text: str) -> _Line:
    line = _Line()
    line.add(text)
    return line
