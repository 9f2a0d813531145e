"""The list of articles in the library, the one opened last first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.errors import LibraryError
from reader.store.library import ArticleRow
from reader.ui.panels.rows import Row, RowList, Size, ems
from reader.ui.session import Session
from reader.ui.theme import Theme


class LibraryPanel(QWidget):
    """Choosing a row opens the article. Signal: `article_wanted(sha256)`."""

    article_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's library."""
        super().__init__()
        self._session = session
        self._articles: dict[str, ArticleRow] = {}
        self.list = RowList(self._row, self._size, theme, self.tr("Library"))
        heading = QLabel(self.tr("Library"))
        heading.setContentsMargins(14, 14, 14, 8)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._open)
        for signal in (
            session.library_opened,
            session.library_changed,
            session.opened,
            session.annotations_changed,
        ):
            signal.connect(self._fill)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.list.set_theme(theme)

    def _fill(self) -> None:
        library, views = self._session.library, self._session.views
        if library is None:
            return
        try:
            self._articles = {row.sha256: row for row in library.articles()}
        except LibraryError:
            return  # the list stays as it was; whatever the person does next says what is wrong
        if list(self._articles) != list(self.list.rows.keys):
            self.list.rows.set_keys(list(self._articles))
        else:
            self.list.refresh()
            self.list.scheduleDelayedItemsLayout()  # what is said about an article may need another line now
        self.list.show_key(views.article.sha256 if views else None)

    def _size(self, key: object) -> Size:
        return Size(body=ems(self._about(self._articles[key])), body_lines=2)  # type: ignore[index]

    def _row(self, key: object) -> Row:
        article = self._articles[key]  # type: ignore[index]
        title = article.title or Path(article.path).stem or self.tr("Untitled")
        return Row(title=title, body=self._about(article))

    def _about(self, article: ArticleRow) -> str:
        """Date, commitments and marks; a number stays on the line of what it counts."""
        parts = [
            article.date.isoformat() if article.date else "",
            self.tr("%n commitment(s)", "", article.commitments) if article.commitments is not None else "",
            self.tr("%n mark(s)", "", article.annotations) if article.annotations else "",
        ]
        return " · ".join(part.replace(" ", "\u00a0") for part in parts if part)

    def _open(self, key: object) -> None:
        assert isinstance(key, str)
        if self._session.views is None or self._session.views.article.sha256 != key:
            self.article_wanted.emit(key)
