"""Bytes to source to views."""
