"""Secondary windows: tabbed pages that query the library."""
