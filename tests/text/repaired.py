"""A text as the reading view repairs it."""

from __future__ import annotations

from reader.text import repair
from reader.types import Normal, Repair


def read(text: str, forced: bool = False, normal: Normal = Normal()) -> tuple[str, list[Repair]]:  # noqa: B008 — a constant
    page = repair.examine(text, forced, normal)
    lines = [repair.mend(line, 0, page) for line in text.split("\n")]
    return "\n".join(line.text for line in lines), [found for line in lines for found in line.repairs]
