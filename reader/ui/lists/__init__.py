"""Lists whose rows are made, and fetched from the library, when they come into sight."""
