"""Characters of a Traditional text that a converter probably got wrong."""

from typing import NamedTuple


class Doubt(NamedTuple):
    """A doubtful character at code point `at` of a text, what is `likely` there, and the right `phrase` or ""."""

    at: int
    likely: str
    phrase: str


def find(text: str) -> tuple[Doubt, ...]:  # noqa: ARG001
    """The doubtful characters of one Traditional line, in order."""
    return ()
