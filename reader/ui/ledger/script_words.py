"""Article text converted to the displayed script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.text import scripts
from reader.types import Script, Term
from reader.ui.look import fonts
from reader.ui.model.session import Session


def shown(session: Session, words: str, native: Script) -> str:
    """Article text in the displayed script; `native` (hans or hant) is the script of its reading view."""
    if session.script in (Script.ORIGINAL, Script.READING):
        return words
    return scripts.convert(words, native, session.script, terms(session))[0]


def families(session: Session) -> Callable[[Any], tuple[str, ...]]:
    """A function that returns the fonts for text made by `shown`, given a row with a `script`."""
    return lambda row: fonts.sans_of(session.script, row.script)


def terms(session: Session) -> tuple[Term, ...]:
    """The user's conversion terms."""
    return session.views.reading.terms if session.views else ()
