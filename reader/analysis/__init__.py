"""Pure functions from a reading view to entities and commitments."""

VERSION = 3
"""Of the analyser; changes whenever the same article would give another analysis."""
