"""The codebook window."""
