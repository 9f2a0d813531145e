"""Dialogs and their fields."""
