"""Searching the open article, and navigating in it."""
