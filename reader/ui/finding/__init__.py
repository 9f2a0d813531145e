"""Finding words in the open article, and going to places of it."""
