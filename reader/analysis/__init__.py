"""Pure functions from a reading view to entities and commitments."""

VERSION = 7
"""Of the analyser; changes whenever the same article would give another analysis."""


def edition() -> str:
    """What analyses here, for a cache: the version, and whether LAC takes part ("5", "5+lac")."""
    from reader.analysis import lac

    return f"{VERSION}+lac" if lac.available() else str(VERSION)
