"""Adding articles from files, folders, the clipboard and other windows, and decoding a file again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication

from reader.errors import InputError, ReaderError
from reader.text.load import from_text
from reader.ui.background.adding import AddingProcess
from reader.ui.errors.messages import message
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session

_MAX_REFUSED = 1000  # sentences


class _Batch(NamedTuple):
    """Files and folders added together, optionally to a collection; `opens_first` opens the first file."""

    paths: tuple[str, ...]
    opens_first: bool
    collection: str = ""


class Intake(QObject):
    """Opens the first file it is given and adds the others to the library in a child process, batch by batch.

    Of the current batch, `done` of `total` files were added or refused. Of the current or last batch, `refused` has an
    error sentence per refused file, `newer` counts new versions of known articles, and `doubtful` the marks and
    decisions that stayed on earlier versions. Signals: `progressed(done, total)`, at the end with both equal;
    `changed()` when a batch begins or ends.
    """

    progressed = Signal(int, int)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Start idle."""
        super().__init__(session)
        self._session = session
        self._queue: deque[_Batch] = deque()
        self._batch: _Batch | None = None
        self.done, self.total = 0, 0
        self.refused: list[str] = []
        self.newer, self.doubtful = 0, 0
        self._process = process = AddingProcess(self)
        process.started.connect(self._start)
        process.progressed.connect(self._progress)
        process.refused.connect(self._refuse)
        process.finished.connect(self._finish)
        process.failed.connect(self._fail)
        session.library_opened.connect(self._next)
        session.damaged.connect(self._on_damaged)

    def open(self, paths: Sequence[str]) -> None:
        """Open the first file and add the others; folders are searched recursively."""
        if not paths:
            return
        first, *others = paths
        if not Path(first).is_dir():
            self._session.open_file(first)
            self.add(others)
        elif self._session.without_library or self._session.is_damaged:
            self._open_first_of(first)
            self._can_add()
        else:
            self._enqueue(_Batch(tuple(paths), opens_first=True))

    def _open_first_of(self, folder: str) -> None:
        """Open only the first file of a folder, without a writable library."""
        from reader.text.load import in_folder

        try:
            inside = in_folder(folder)
            if not inside:
                raise InputError(self.tr("This folder contains no readable files. Choose another."))
        except ReaderError as error:
            self._session.notice(error)
        else:
            self._session.open_file(inside[0])

    def add(self, paths: Sequence[str], collection: str = "") -> None:
        """Add files and folders to the library, and to a collection if given. Unreadable files are skipped."""
        if paths and self._can_add():
            self._enqueue(_Batch(tuple(paths), opens_first=False, collection=collection))

    def drop(self, collection: str, paths: Sequence[str]) -> None:
        """Handle a drop: add to the collection, or open if it is ""."""
        if collection:
            self.add(paths, collection)
        else:
            self.open(paths)

    def _can_add(self) -> bool:
        """Whether a writable library is or will be open. Reports a damaged one."""
        from reader.store import schema

        session = self._session
        if session.is_damaged and session.library is not None:
            session.notice(schema.damaged_error(session.library.path))
        return not session.without_library and not session.is_damaged

    def _on_damaged(self) -> None:
        if self.busy:
            self.stop()

    def _enqueue(self, batch: _Batch) -> None:
        self._queue.append(batch)
        self._next()

    def _next(self) -> None:
        library = self._session.library
        if self._batch is not None or not self._queue or library is None:
            return
        self._batch = batch = self._queue.popleft()
        self.done = self.total = self.newer = self.doubtful = 0
        self.refused = []
        self._process.add(library.path, self._session.author, batch.paths, batch.opens_first, batch.collection)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether files are being added."""
        return self._batch is not None

    def _start(self, total: int, first: str) -> None:
        self.total = total
        if self._batch is not None and self._batch.opens_first and first:
            self._session.open_file(first)
        self.changed.emit()

    def _progress(self, done: int) -> None:
        self.done = done
        if done < self.total:
            self.progressed.emit(done, self.total)

    def _refuse(self, error: ReaderError) -> None:
        if len(self.refused) < _MAX_REFUSED:
            self.refused.append(message(error))

    def _finish(self, counts: tuple[int, ...]) -> None:
        _, _, self.newer, self.doubtful, _ = counts
        self.progressed.emit(self.total, self.total)
        self._end()

    def _fail(self, error: ReaderError | str) -> None:
        self._session.noticed.emit(error)
        self._end()

    def _end(self) -> None:
        self._batch = None
        self.changed.emit()
        change = LibraryChange.of(ChangeKind.ARTICLES, ChangeKind.COLLECTIONS, ChangeKind.MARKS)
        self._session.library_changed.emit(change)
        self._next()

    def stop(self) -> None:
        """Stop adding; files already added stay."""
        self._queue.clear()
        self._process.stop()  # the process may outlive its last answer
        if self._batch is not None:
            self._end()

    def paste(self) -> None:
        """Open the text of the clipboard as an article."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.open_article(from_text(text))
        else:
            self._session.notice(InputError(self.tr("The clipboard contains no text. Copy an article first.")))

    def decode(self, encoding: str | None) -> None:
        """Read the open article's file again in an encoding, None to detect it."""
        views = self._session.views
        if views is not None and views.article.path:
            self._session.open_file(views.article.path, encoding)


def accept_as_copy(event: QDropEvent) -> bool:
    """Accept dragged files as a copy, since the other program may delete moved files; return whether there are any."""
    if not event.mimeData().hasUrls():
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def dropped_files(event: QDropEvent) -> list[str]:
    """The paths of dropped local files."""
    accept_as_copy(event)
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
