"""Dialogs, and the fields they are made of."""
