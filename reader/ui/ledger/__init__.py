"""The ledger window: the commitments of the whole library."""
