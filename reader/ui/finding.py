"""Finding words in the open article, in whichever script they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.types import Span

if TYPE_CHECKING:
    from reader.ui.window import Window


class Finding(QObject):
    """What is looked for and where it stands, as source spans. Signal: `changed` when there are other hits."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        """Nothing is looked for yet."""
        super().__init__(window)
        self._window = window

    def hits_in(self, span: Span) -> Sequence[tuple[Span, bool]]:
        """The hits that touch a source span, in order, each with whether it is the one in the light."""
        return ()

    def open(self) -> None:
        """Show the bar with the selected words, or with what was looked for last, and put the keyboard there."""

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the previous one (-1)."""
