"""Chengnuo: read, mark and question Chinese official news."""

import os

# BLAS gets one thread: several processes that each use all cores only wait for each other. numpy reads this on import.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
