"""Themes, colours, fonts and typesetting."""
