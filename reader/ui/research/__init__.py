"""The window that asks the whole library: search, concordance, frequencies, agreement."""
