"""Chengnuo: read, mark and question Chinese official news."""

import os

# Matrices are multiplied on one processor in each process: several processes that each take all of them only wait for
# each other. numpy reads it when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
