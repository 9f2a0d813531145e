"""Asking the whole library: full text, concordance, frequencies, agreement; and the process that answers."""
