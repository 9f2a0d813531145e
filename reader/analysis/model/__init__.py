"""The learned model of commitments and names, with weights trained by `make model`."""
