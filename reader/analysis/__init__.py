"""Finds entities and commitments in a reading view. Pure functions."""

VERSION = 8
"""The analyser's version; raise it when the same article gives a different analysis."""


def edition() -> str:
    """The key under which analyses are cached: the version, and whether LAC is used ("5", "5+lac")."""
    from reader.analysis import lac

    return f"{VERSION}+lac" if lac.available() else str(VERSION)
