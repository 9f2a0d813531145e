"""The text of the rows in a list of commitments."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import QObject

from reader.store.query import GroupBy
from reader.store.workbench import CommitmentRow, Group
from reader.types import EntityType, Speaker
from reader.ui import words
from reader.ui.lists.row import Chip, Row, Size, ems
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session


class Shared(Enum):
    """What the rows of a list have in common."""

    ARTICLE = auto()  # rows are numbered as on its page
    SPEAKER = auto()  # rows begin with their article
    LIBRARY = auto()  # rows name their article below


class CommitmentWords(QObject):
    """Makes rows in the displayed script; `theme` is writable.

    If `by_date`, rows have the last day of their deadline instead of a shape for their status.
    """

    def __init__(self, session: Session, theme: Theme, shared: Shared, *, by_date: bool = False) -> None:
        """Make rows for one list."""
        super().__init__()
        self._session = session
        self._shared = shared
        self._by_date = by_date
        self.theme = theme
        self.typical_size = dataclasses.replace(self._size(60), body_lines=2)

    def row(self, found: CommitmentRow) -> Row:
        """The row of a commitment."""
        title, meta = self._heading(found)
        return Row(
            title=title,
            meta=meta,
            lead=str(found.place + 1) if self._shared is Shared.ARTICLE else "",
            body=self._text(found),
            note=self._article(found) if self._shared is Shared.LIBRARY else "",
            chips=tuple(self._chips(found)),
            status=found.status,
            spoken=words.status(found.status),
            families=fonts.sans_of(self._session.script, found.script),
        )

    def size(self, found: CommitmentRow) -> Size:
        """The data for the row height."""
        return self._size(ems(found.commitment.text))

    def _size(self, body: float) -> Size:
        return Size(body=body, note=1 if self._shared is Shared.LIBRARY else 0, chips=True, lead=not self._by_date)

    def _heading(self, found: CommitmentRow) -> tuple[str, str]:
        name, role, org, _ = found.commitment.speaker or Speaker(None, None, None, None)
        if self._shared is Shared.SPEAKER:
            title, *meta = self._article(found), *self._in_script(found, org, role)
        else:
            title, *meta = self._in_script(found, name, org, role) or [self.tr("Unnamed")]
        return title, " ".join(meta)

    def _chips(self, found: CommitmentRow) -> Iterator[Chip]:
        commitment, in_script, theme = found.commitment, self._session.in_script, self.theme
        yield Chip(words.strength(commitment.strength))
        for target in commitment.targets:
            yield Chip(in_script(target.text, found.script), theme.of(EntityType.QUANTITY))
        if (deadline := commitment.deadline) is not None:
            last = f" → {deadline.last.isoformat()}" if self._by_date and deadline.last else ""
            yield Chip(in_script(deadline.text, found.script) + last, theme.of(EntityType.TIME))

    def group(self, group: Group) -> str:
        """The title of a group."""
        if group.by is GroupBy.DEADLINE:
            return self.tr("By {0}").format(group.key) if group.key else self.tr("No date")
        if group.label:
            from reader.text import scripts

            return self._session.in_script(group.label, scripts.detect(group.label))
        return {
            GroupBy.FIGURE: self.tr("No metric"),
            GroupBy.ORGANISATION: self.tr("No organisation"),
            GroupBy.ARTICLE: self.tr("Untitled"),
        }.get(group.by, self.tr("Unnamed"))

    def _text(self, found: CommitmentRow) -> str:
        """The passage as the page shows it if its article is open, else converted to the same script."""
        views = self._session.views
        if views is not None and views.article.sha256 == found.article:
            return self._session.text_of(found.commitment.span)
        return self._session.in_script(found.commitment.text, found.script)

    def _article(self, found: CommitmentRow) -> str:
        return words.article(self._session.in_script(found.title, found.script), found.path, found.dated)

    def _in_script(self, found: CommitmentRow, *parts: str | None) -> list[str]:
        return [self._session.in_script(part, found.script) for part in parts if part]
