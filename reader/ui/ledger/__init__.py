"""The ledger: commitments of the whole library in a window of its own."""
