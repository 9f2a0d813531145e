"""The page as plain text, for screen readers."""
