"""The learned model: which clauses are commitments, from weights that `make model` trains."""
