"""Queries to the whole library: full text, concordance, frequencies and agreement; and their child process."""
