"""Printing and PDF export of the article."""
