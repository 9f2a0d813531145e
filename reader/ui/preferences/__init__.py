"""The window in which the person says how the program should be."""
