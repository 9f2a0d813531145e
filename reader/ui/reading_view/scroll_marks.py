"""What stands where in the article, along the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from reader.ui.finding import Finding
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.session import Session
    from reader.ui.theme import Theme


class ScrollMarks(QWidget):
    """Lies over the scroll bar of the page and lets the mouse through."""

    def __init__(self, view: ReadingView, session: Session, finding: Finding, theme: Theme) -> None:
        """Follow what the session and the finding hold."""
        super().__init__(view.verticalScrollBar())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
