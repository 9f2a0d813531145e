"""The research window, which queries the whole library: search, concordance, frequencies, agreement."""
