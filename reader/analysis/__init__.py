"""Pure functions from a reading view to entities and commitments."""
