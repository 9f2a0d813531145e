"""The page: paragraphs laid out when they are in sight."""
