"""The article page, laid out lazily as paragraphs become visible."""
