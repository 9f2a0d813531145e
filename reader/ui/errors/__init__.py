"""Unhandled exceptions, shown with a report to copy, and error messages in the window's language."""
