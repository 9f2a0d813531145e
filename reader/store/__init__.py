"""The library: one SQLite file; all SQL lives here."""
