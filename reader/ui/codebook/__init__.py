"""The window of the codebook."""
