"""What can be painted over the text, and switched off."""

from __future__ import annotations

from enum import StrEnum


class Layer(StrEnum):
    """Layers that are switched as a whole; single entity types, suspicious characters and repairs have switches too."""

    ENTITIES = "entities"
    COMMITMENTS = "commitments"
    MARKS = "marks"
    SCROLL_MARKS = "scroll-marks"  # what stands where, along the scroll bar
