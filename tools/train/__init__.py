"""Training of the model in `resources/models`; `python -m tools.train` or `make model`."""
