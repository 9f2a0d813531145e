"""Words of articles, converted to the reading script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.text import scripts
from reader.types import Script, Term
from reader.ui.look import fonts
from reader.ui.model.session import Session


def shown(session: Session, words: str, native: Script) -> str:
    """Words of an article whose reading view is in `native` (hans or hant), in the script of the page."""
    if session.script in (Script.ORIGINAL, Script.READING):
        return words
    return scripts.convert(words, native, session.script, terms(session))[0]


def families(session: Session) -> Callable[[Any], tuple[str, ...]]:
    """Gives the fonts for words of an article, from anything that says in which `script` that is, for `shown`."""
    return lambda row: fonts.sans_of(session.script, row.script)


def terms(session: Session) -> tuple[Term, ...]:
    """The user's own conversion terms."""
    return session.views.reading.terms if session.views else ()
