"""The text of the rows in a list of commitments."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.store.query import GroupBy
from reader.store.workbench import CommitmentRow, Group
from reader.types import EntityType, Script
from reader.ui import words
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.row import Chip, Row, Size, ems


class CommitmentWords(QObject):
    """Makes rows in the displayed script; `theme` is writable.

    Rows of one article are numbered as on its page; rows of the library name their article.
    """

    def __init__(self, session: Session, theme: Theme, *, library: bool) -> None:
        """`library`: the rows are of many articles."""
        super().__init__()
        self._session = session
        self._library = library
        self.theme = theme
        self.typical_size = Size(body=60, body_lines=2, note=1 if library else 0, chips=True, lead=True)

    def row(self, found: CommitmentRow) -> Row:
        """The row of a commitment."""
        commitment, speaker = found.commitment, found.commitment.speaker
        parts = (speaker.name, speaker.org, speaker.role) if speaker else ()
        who = [self._in_script(part, found.script) for part in parts if part]
        chips = [Chip(words.strength(commitment.strength))]
        chips += [
            Chip(self._in_script(target.text, found.script), self.theme.of(EntityType.QUANTITY))
            for target in commitment.targets
        ]
        if commitment.deadline is not None:
            text = self._in_script(commitment.deadline.text, found.script)
            chips.append(Chip(text, self.theme.of(EntityType.TIME)))
        return Row(
            title=who[0] if who else self.tr("Unnamed"),
            meta=" ".join(who[1:]),
            lead="" if self._library else str(found.place + 1),
            body=self._text(found),
            note=self._article(found) if self._library else "",
            chips=tuple(chips),
            status=found.status,
            spoken=words.status(found.status),
            families=fonts.sans_of(self._session.script, found.script),
        )

    def size(self, found: CommitmentRow) -> Size:
        """The data for the row height."""
        return Size(
            body=ems(found.commitment.text), body_lines=3, note=1 if self._library else 0, chips=True, lead=True
        )

    def group(self, group: Group) -> str:
        """The title of a group."""
        if group.by is GroupBy.DEADLINE:
            return self.tr("By {0}").format(group.key) if group.key else self.tr("No date")
        if group.label:
            from reader.text import scripts

            return self._in_script(group.label, scripts.detect(group.label))
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
        return self._in_script(found.commitment.text, found.script)

    def _article(self, found: CommitmentRow) -> str:
        return words.article(self._in_script(found.title, found.script), found.path, found.dated)

    def _in_script(self, text: str, native: Script) -> str:
        script = self._session.script
        if script in (Script.ORIGINAL, Script.READING, native):
            return text
        from reader.text import scripts

        views = self._session.views
        return scripts.convert(text, native, script, views.reading.terms if views else ())[0]
