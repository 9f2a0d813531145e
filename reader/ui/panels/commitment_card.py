"""The card of the commitment in the light: what it says in plain values, why it is one, and what was decided."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.types import Commitment, Reviewed, Span, Speaker
from reader.ui import words
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.decision_buttons import DecisionButtons


class CommitmentCard(QWidget):
    """Follows the commitment in the light; its links go to the words that they quote.

    `text` is the label with all of it.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        """Explain what this session has in the light."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._links: dict[str, Span] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("panel")
        self.text = QLabel()
        self.text.setWordWrap(True)
        font = self.text.font()
        font.setFeature(QFont.Tag("locl"), 0)  # or the forms of all of it would be those of the interface's language
        self.text.setFont(font)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setContentsMargins(13, 7, 13, 3)  # and a pixel of the frame
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.linkActivated.connect(self._go)
        self._room = QScrollArea()
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setWidget(self.text)
        self.buttons = DecisionButtons(session, self._judged)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._room, 1)
        column.addWidget(self.buttons)
        for signal in (session.active_changed, session.analysed, session.decisions_changed, session.opened):
            signal.connect(self._fill)
        session.script_changed.connect(self._fill)
        session.reading_changed.connect(self._fill)
        session.library_opened.connect(self._fill)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        """High enough for most commitments."""
        return QSize(350, 220)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._room.setStyleSheet(
            f"QScrollArea, QLabel {{ background: {theme.panel}; color: {theme.ink}; }}"
            f"QLabel {{ border: 1px solid {theme.panel}; }} QLabel:focus {{ border-color: {theme.accent}; }}"
        )
        self._fill()

    def _judged(self) -> tuple[Reviewed, ...]:
        place = self._session.active_commitment
        return () if place is None else (self._session.judged[place],)

    def _go(self, link: str) -> None:
        span = self._links[link]
        self._session.select(span)
        self._session.reveal(span)

    def _fill(self) -> None:
        judged = self._judged()
        self.buttons.show_subject()
        self._links = {}
        if judged:
            self.text.setText(self._explained(judged[0]))
        else:
            self.text.setText(self._muted(self.tr("Choose a commitment to see what it says and why it is one.")))

    # Words; everything that comes from an article is escaped

    def _explained(self, judged: Reviewed) -> str:
        commitment = judged.value
        assert isinstance(commitment, Commitment)
        lines = [self._who(commitment), *self._values(commitment), *self._why(commitment)]
        lines.append(self._muted(escape(words.decided(judged.decision))))
        return "".join(f'<p style="margin: 0 0 5px 0">{line}</p>' for line in lines)

    def _who(self, commitment: Commitment) -> str:
        speaker = commitment.speaker or Speaker(None, None, None, None)
        name, role, org = (
            escape(self._session.in_script(part)) if part else "" for part in (speaker.name, speaker.role, speaker.org)
        )
        known = [part for part in (name, org, role) if part] or [escape(self.tr("Unnamed"))]
        shown = " ".join((f"<b>{known[0]}</b>", *known[1:]))
        return f"{self._link('speaker', speaker.span, shown)} · {escape(words.strength(commitment.strength))}"

    def _values(self, commitment: Commitment) -> list[str]:
        session = self._session
        lines = []
        for number, target in enumerate(commitment.targets):
            plain = target._replace(metric=session.in_script(target.metric), unit=session.in_script(target.unit))
            value = words.target(plain, session.reads(target.span))
            lines.append(self._link(f"target-{number}", target.span, escape(value)))
        deadline = commitment.deadline
        if deadline is not None:
            words_ = self._link("deadline", deadline.span, escape(session.reads(deadline.span)))
            lines.append(self.tr("By: {0}").format(" · ".join(filter(None, (words_, words.days(deadline))))))
        return lines

    def _why(self, commitment: Commitment) -> list[str]:
        why = commitment.why
        cue = escape(self._session.in_script(commitment.cue))
        quoted = words.quoted(self._link("cue", commitment.cue_span, cue)) if cue else ""
        if why is None:
            return [" ".join(filter(None, (self._muted(self.tr("Made by hand.")), quoted)))]
        lines = [" ".join(filter(None, (self._muted(escape(words.rule(why.rule))), quoted)))]
        if why.speaker:
            evidence = ""
            if why.evidence is not None:
                said = escape(self._session.reads(why.evidence))
                evidence = words.quoted(self._link("evidence", why.evidence, said))
            lines.append(" ".join(filter(None, (self._muted(escape(words.attribution(why.speaker))), evidence))))
        return lines

    def _link(self, name: str, span: Span | None, shown: str) -> str:
        """Words of the article, in the forms of the script that is read."""
        session = self._session
        assert session.views is not None
        families = ", ".join(f"'{each}'" for each in fonts.sans_of(session.script, session.views.native))
        shown = f'<span style="font-family: {families}">{shown}</span>'
        if span is None:
            return shown
        self._links[name] = span
        return f'<a href="{name}" style="color: {self._theme.ink}">{shown}</a>'

    def _muted(self, text: str) -> str:
        return f'<span style="color: {self._theme.muted}">{text}</span>'
