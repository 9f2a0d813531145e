"""Pure functions from a reading view to entities and commitments."""

VERSION = 6
"""Of the analyser; changes whenever the same article would give another analysis."""


def edition() -> str:
    """What analyses here, for a cache: the version, and whether the LAC model takes part ("4", "4+lac")."""
    from reader.analysis import lac

    return f"{VERSION}+lac" if lac.available() else str(VERSION)
