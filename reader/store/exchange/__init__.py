"""Ways in and out of the library, one file per format."""
