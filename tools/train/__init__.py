"""Trains the model in `resources/models`; run with `python -m tools.train` or `make model`."""
