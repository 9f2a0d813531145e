"""How the person wants the page set, whatever the view and the window's width."""

from __future__ import annotations

from typing import NamedTuple

MEASURE = (24, 60)  # least and most characters of a line
SPACING = (130, 260)  # least and most percent of an em from line to line


class Typesetting(NamedTuple):
    """`measure` is the longest line in characters, `spacing` the distance of lines in percent of an em.

    `family` is a font to prefer, "" for the one of the view's script; `indent` sets the first line of a paragraph in by
    two ems; `justified` makes both edges straight; `hanging` lets punctuation at the end of a line stand outside it.
    """

    measure: int = 38
    spacing: int = 179
    family: str = ""
    indent: bool = True
    justified: bool = True
    hanging: bool = True
