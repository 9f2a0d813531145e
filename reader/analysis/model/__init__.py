"""The learned model: which clauses are commitments, and what is named, from weights that `make model` trains."""
