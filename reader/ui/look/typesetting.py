"""The user's typesetting preferences, independent of view and window width."""

from __future__ import annotations

from typing import NamedTuple

MEASURE = (24, 60)  # least and most characters per line
SPACING = (130, 260)  # least and most line spacing, in percent of an em


class Typesetting(NamedTuple):
    """`measure` is the longest line in characters, `spacing` the line spacing in percent of an em.

    `family` is the preferred font, "" for the default of the script; `indent` indents the first line of a paragraph by
    two ems; `justified` aligns both edges; `hanging` lets punctuation at a line end hang in the margin.
    """

    measure: int = 38
    spacing: int = 179
    family: str = ""
    indent: bool = True
    justified: bool = True
    hanging: bool = True
