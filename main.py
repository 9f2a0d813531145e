"""Chengnuo from a checkout: ``python main.py`` is the same program as the console script ``chengnuo``."""

import sys

from reader.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
