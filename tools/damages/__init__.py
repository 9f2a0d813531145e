"""Simulators of what breaks pages, each written from the law and independent of the repair."""
