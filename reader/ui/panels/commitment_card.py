"""The card of the active commitment, and the buttons that decide on a finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.types import Commitment, Reviewed, Span, Speaker, Status
from reader.ui import words
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session


class DecisionButtons(QWidget):
    """Accept, edit and reject; a button is checked if it is the current decision."""

    def __init__(self, session: Session, subject: Callable[[], tuple[Reviewed, ...]]) -> None:
        """`subject` returns the findings to decide on."""
        super().__init__()
        self._session = session
        self._subject = subject
        reviewing = session.reviewing
        self.accept = self._button(self.tr("Accept (A)"), reviewing.accept)
        self.edit = self._button(self.tr("Edit… (E)"), reviewing.edit)
        self.reject = self._button(self.tr("Reject (R)"), reviewing.reject)
        self.accept.setCheckable(True)
        self.reject.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        for button in (self.accept, self.edit, self.reject):
            row.addWidget(button)
        row.addStretch()

    def _button(self, text: str, run: Callable[[tuple[Reviewed, ...]], None]) -> QPushButton:
        def clicked() -> None:
            run(self._subject())
            self.refresh_buttons()  # the library may have refused the decision

        button = QPushButton(text)
        button.clicked.connect(clicked)
        return button

    def refresh_buttons(self) -> None:
        """Update the enabled and checked states."""
        subject = self._subject()
        for button in (self.accept, self.edit, self.reject):
            button.setEnabled(bool(subject) and self._session.library is not None)
        for button, status in ((self.accept, Status.ACCEPTED), (self.reject, Status.REJECTED)):
            button.setChecked(bool(subject) and all(each.status is status for each in subject))


class CommitmentCard(QWidget):
    """Follows the active commitment; its links go to the passages they quote. `text` is the label."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Show the session's active commitment."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._links: dict[str, Span] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("panel")
        self.text = QLabel()
        self.text.setWordWrap(True)
        font = self.text.font()
        font.setFeature(QFont.Tag("locl"), 0)  # else all glyphs take the forms of the interface language
        self.text.setFont(font)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setContentsMargins(13, 7, 13, 3)  # plus a pixel of frame
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.linkActivated.connect(self._go)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.text)
        self.buttons = DecisionButtons(session, self._reviewed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.buttons)
        for signal in (session.active_changed, session.analysed, session.decisions_changed, session.opened):
            signal.connect(self._fill)
        session.level_changed.connect(self._fill)
        session.script_changed.connect(self._fill)
        session.reading_changed.connect(self._fill)
        session.library_opened.connect(self._fill)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        """The size that fits most commitments."""
        return QSize(350, 220)

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = theme
        self._scroll.setStyleSheet(
            f"QScrollArea, QLabel {{ background: {theme.panel}; color: {theme.ink}; }}"
            f"QLabel {{ border: 1px solid {theme.panel}; }} QLabel:focus {{ border-color: {theme.accent}; }}"
        )
        self._fill()

    def _reviewed(self) -> tuple[Reviewed, ...]:
        index = self._session.active_commitment
        return () if index is None else (self._session.reviewed_commitments[index],)

    def _go(self, link: str) -> None:
        span = self._links[link]
        self._session.select(span)
        self._session.reveal(span)

    def _fill(self) -> None:
        reviewed = self._reviewed()
        self.buttons.refresh_buttons()
        self._links = {}
        if reviewed:
            self.text.setText(self._html(reviewed[0]))
        else:
            self.text.setText(self._muted(self.tr("Select a commitment to see its content and why it was found.")))

    # HTML; all text from the article is escaped

    def _html(self, reviewed: Reviewed) -> str:
        commitment = reviewed.value
        assert isinstance(commitment, Commitment)
        lines = [self._speaker_line(commitment), *self._value_lines(commitment), *self._reason_lines(commitment)]
        lines.append(self._muted(escape(words.decided(reviewed.decision))))
        return "".join(f'<p style="margin: 0 0 5px 0">{line}</p>' for line in lines)

    def _speaker_line(self, commitment: Commitment) -> str:
        speaker = commitment.speaker or Speaker(None, None, None, None)
        name, role, org = (
            escape(self._session.in_script(part)) if part else "" for part in (speaker.name, speaker.role, speaker.org)
        )
        known = [part for part in (name, org, role) if part] or [escape(self.tr("Unnamed"))]
        shown = " ".join((f"<b>{known[0]}</b>", *known[1:]))
        return f"{self._link('speaker', speaker.span, shown)} · {escape(words.strength(commitment.strength))}"

    def _value_lines(self, commitment: Commitment) -> list[str]:
        session = self._session
        lines = []
        for number, target in enumerate(commitment.targets):
            plain = target._replace(metric=session.in_script(target.metric), unit=session.in_script(target.unit))
            value = words.target(plain, session.text_of(target.span))
            lines.append(self._link(f"target-{number}", target.span, escape(value)))
        deadline = commitment.deadline
        if deadline is not None:
            words_ = self._link("deadline", deadline.span, escape(session.text_of(deadline.span)))
            lines.append(self.tr("Due: {0}").format(" · ".join(filter(None, (words_, words.days(deadline))))))
        return lines

    def _reason_lines(self, commitment: Commitment) -> list[str]:
        why = commitment.why
        cue = escape(self._session.in_script(commitment.cue))
        quoted = words.quoted(self._link("cue", commitment.cue_span, cue)) if cue else ""
        if why is None:
            return [" ".join(filter(None, (self._muted(self.tr("Added manually")), quoted)))]
        lines = [" ".join(filter(None, (self._muted(escape(words.rule(why.rule))), quoted)))]
        if why.sure is not None:
            lines.append(self._weighed_line(commitment, why.sure, why.weighed))
        if why.speaker:
            evidence = ""
            if why.evidence is not None:
                said = escape(self._session.text_of(why.evidence))
                evidence = words.quoted(self._link("evidence", why.evidence, said))
            lines.append(" ".join(filter(None, (self._muted(escape(words.attribution(why.speaker))), evidence))))
        return lines

    def _weighed_line(self, commitment: Commitment, sure: float, weighed: Sequence[Span]) -> str:
        """How sure the model is, and the words that count most for it, the heaviest in bold."""
        parts = []
        for number, span in enumerate(weighed):
            shown = escape(self._session.text_of(span))
            shown = words.quoted(self._link(f"weighed-{number}", span, shown if number else f"<b>{shown}</b>"))
            parts.append(shown if span.start >= commitment.span.start else self.tr("after {0}").format(shown))
        said = self._muted(escape(words.sure(sure)))
        return self.tr("{0} · weighs most: {1}").format(said, " · ".join(parts)) if parts else said

    def _link(self, name: str, span: Span | None, shown: str) -> str:
        """Text of the article in the fonts of the displayed script, linked if it has a span."""
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
