"""What the rows of a list of commitments say: who, what, how firmly, how much, by when."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.store.query import By
from reader.store.workbench import Group, Row
from reader.types import EntityType, Script
from reader.ui import words
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.row import Chip, Size, ems
from reader.ui.panels.row import Row as Shown


class CommitmentWords(QObject):
    """In the script that the person reads. `theme` may be changed.

    Rows of one article are numbered as on its page; those of the library say which article they are from.
    """

    def __init__(self, session: Session, theme: Theme, *, library: bool) -> None:
        """`library` for rows of many articles."""
        super().__init__()
        self._session = session
        self._library = library
        self.theme = theme
        self.usual = Size(body=60, body_lines=2, note=1 if library else 0, chips=True, lead=True)

    def row(self, found: Row) -> Shown:
        """What a commitment shows."""
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
        return Shown(
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

    def size(self, found: Row) -> Size:
        """What is known of its height."""
        return Size(
            body=ems(found.commitment.text), body_lines=3, note=1 if self._library else 0, chips=True, lead=True
        )

    def group(self, group: Group) -> str:
        """What the head of a group says."""
        if group.by is By.DEADLINE:
            return self.tr("By {0}").format(group.key) if group.key else self.tr("No day is set")
        if group.label:
            from reader.text import scripts

            return self._in_script(group.label, scripts.detect(group.label))
        return {
            By.FIGURE: self.tr("No figure with a name"),
            By.ORGANISATION: self.tr("No organisation"),
            By.ARTICLE: self.tr("Untitled"),
        }.get(group.by, self.tr("Unnamed"))

    def _text(self, found: Row) -> str:
        """The passage as it stands on the page of the article that is open, else in the same script."""
        views = self._session.views
        if views is not None and views.article.sha256 == found.article:
            return self._session.reads(found.commitment.span)
        return self._in_script(found.commitment.text, found.script)

    def _article(self, found: Row) -> str:
        return words.article(self._in_script(found.title, found.script), found.path, found.dated)

    def _in_script(self, text: str, native: Script) -> str:
        script = self._session.script
        if script in (Script.ORIGINAL, Script.READING, native):
            return text
        from reader.text import scripts

        views = self._session.views
        return scripts.convert(text, native, script, views.reading.terms if views else ())[0]
