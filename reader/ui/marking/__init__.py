"""Marking: the tag bar, keys, the tag menu, the note card, and hover cards."""
