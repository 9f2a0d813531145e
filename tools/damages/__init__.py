"""Simulators of the ways in which pages break, each written from its law and apart from the repair."""
