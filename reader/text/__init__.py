"""Converts bytes to source, and source to views."""
