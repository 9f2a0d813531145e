"""Dialogues and addresses: who holds the floor where the paragraphs of a text are somebody's own words."""

from __future__ import annotations

import re

from reader.analysis import speakers
from reader.analysis.context import Context
from reader.analysis.rules import Attribution
from reader.analysis.speakers import Voice
from reader.types import EntityType, Span

_ASKED = re.compile(
    r"^[　 ]*(?:[^，。；：:？！“”「」\n]{0,24}记者[^，。；：:？！\n]{0,6}|"
    r"问|提问|问题|主持人[^，。；：:\n]{0,8})[：:]",
    re.MULTILINE,
)
_QUESTION = re.compile(r"[？?][”」』]?[　 ]*$")
_ADDRESS = re.compile(
    r"[　 ]*(?:以下|下文)(?:是|为)[^。；\n]{4,90}(?:致辞|致词|讲话|发言|演辞|答复|答覆|"
    r"演说|演讲|谈话)[^。；\n]{0,12}[：:]?[　 ]*$"
)


class Floor:
    """Who holds the floor from one line of a text to the next.

    In an interview or the record of a press conference that is whoever a label names, until the next label or
    question; in a printed speech whoever gives it.
    """

    def __init__(self, context: Context) -> None:
        """Nobody holds it at the beginning of the text."""
        self._context = context
        self._asked = _ASKED.search(context.text) is not None
        self._holder: Voice | None = None

    def take(self, line: Span) -> Voice | None:
        """The voice that goes on in `line`; a label at its front gives the floor to somebody else from it on."""
        context, held = self._context, self._holder
        if _ADDRESS.match(context.text, line.start, line.end):
            people = context.mentions(line.start, line.end, EntityType.PER)
            self._holder = self._giving(Span(people[-1].start, people[-1].end)) if people else None
            return None
        if not self._asked:
            return held
        mentions = context.found.mentions.within(line.start, line.end)
        labelled = speakers.label(context.text, line, mentions, context.registry)
        if labelled or _QUESTION.search(context.text, max(line.start, line.end - 4), line.end):
            self._holder = labelled if labelled and labelled.kind == "say" else None
            return None
        return held

    def _giving(self, name: Span) -> Voice:
        speaker = self._context.registry.person(name)
        return Voice(name.end, speaker, "say", name, Attribution.SAID, name)
