"""Import from and export to files, one module per format."""
