"""Chengnuo: read, mark and question Chinese official news."""

__version__ = "0.1.0"
