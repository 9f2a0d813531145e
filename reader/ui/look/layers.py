"""The layers painted over the text."""

from __future__ import annotations

from enum import StrEnum


class Layer(StrEnum):
    """A layer that can be hidden as a whole; single entity types, suspects and repairs have their own switches."""

    ENTITIES = "entities"
    COMMITMENTS = "commitments"
    MARKS = "marks"
    SCROLL_MARKS = "scroll-marks"
