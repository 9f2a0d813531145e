"""What is open, how it is read, what was found in it and marked, and what a person changes. Knows no widget."""
