"""Articles from elsewhere: several files at once, folders, the clipboard, another decoding of the same file."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.errors import InputError, ReaderError
from reader.text.load import from_text
from reader.ui.background.adding import AddingProcess
from reader.ui.errors.messages import message
from reader.ui.model.session import Session

_MOST_REFUSED = 1000  # sentences that are kept


class _Lot(NamedTuple):
    """Files and folders that came together; the first file may be for the window to open, all for a collection."""

    paths: tuple[str, ...]
    opens_first: bool
    collection: str = ""


class Intake(QObject):
    """Opens the first of what it is given and has the rest taken into the library, lot after lot.

    `done` of `total` files of the lot that is under way were taken or refused. `refused` are sentences on those that
    could not be taken, of this lot or else the last; `newer` of them were versions of what the library had, and
    `doubtful` marks and decisions stayed on the earlier ones. Signals: `taken(done, total)` now and then, at the end
    with both equal; `changed()` when a lot begins or ends.
    """

    taken = Signal(int, int)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Nothing is waiting."""
        super().__init__(session)
        self._session = session
        self._waiting: deque[_Lot] = deque()
        self._lot: _Lot | None = None
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
        session.damaged.connect(self._hear_of_damage)

    def open(self, paths: Sequence[str]) -> None:
        """Open the first file and take in the others; a folder stands for the files in it and below."""
        if not paths:
            return
        first, *others = paths
        if not Path(first).is_dir():
            self._session.open_file(first)
            self.take_in(others)
        elif self._session.without_library or self._session.is_damaged:
            self._open_first_of(first)
            self._may_take_in()
        else:
            self._add(_Lot(tuple(paths), opens_first=True))

    def _open_first_of(self, folder: str) -> None:
        """The others cannot be taken in."""
        from reader.text.load import in_folder

        try:
            inside = in_folder(folder)
            if not inside:
                raise InputError(self.tr("There is nothing to read in this folder; choose another."))
        except ReaderError as error:
            self._session.notice(error)
        else:
            self._session.open_file(inside[0])

    def take_in(self, paths: Sequence[str], collection: str = "") -> None:
        """Add files and folders to the library without showing them. One that cannot be read stops no other.

        With the id of a collection they are put into that, too.
        """
        if paths and self._may_take_in():
            self._add(_Lot(tuple(paths), opens_first=False, collection=collection))

    def drop(self, collection: str, paths: Sequence[str]) -> None:
        """Files and folders were dropped on a collection, or ("") where there is none: those are opened."""
        if collection:
            self.take_in(paths, collection)
        else:
            self.open(paths)

    def _may_take_in(self) -> bool:
        """Whether there is a library, or will be, that may be changed; of a damaged one it is said again."""
        from reader.store import schema

        session = self._session
        if session.is_damaged and session.library is not None:
            session.notice(schema.damaged(session.library.path))
        return not session.without_library and not session.is_damaged

    def _hear_of_damage(self) -> None:
        if self.busy:
            self.stop()

    def _add(self, lot: _Lot) -> None:
        self._waiting.append(lot)
        self._next()

    def _next(self) -> None:
        library = self._session.library
        if self._lot is not None or not self._waiting or library is None:
            return
        self._lot = lot = self._waiting.popleft()
        self.done = self.total = self.newer = self.doubtful = 0
        self.refused = []
        self._process.add(library.path, self._session.author, lot.paths, lot.opens_first, lot.collection)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return self._lot is not None

    def _start(self, total: int, first: str) -> None:
        self.total = total
        if self._lot is not None and self._lot.opens_first and first:
            self._session.open_file(first)
        self.changed.emit()

    def _progress(self, done: int) -> None:
        self.done = done
        if done < self.total:
            self.taken.emit(done, self.total)

    def _refuse(self, sentence: str) -> None:
        if len(self.refused) < _MOST_REFUSED:
            self.refused.append(message(sentence))

    def _finish(self, counts: tuple[int, ...]) -> None:
        _, _, self.newer, self.doubtful, _ = counts
        self.taken.emit(self.total, self.total)
        self._end()

    def _fail(self, sentence: str) -> None:
        self._session.noticed.emit(sentence)
        self._end()

    def _end(self) -> None:
        self._lot = None
        self.changed.emit()
        self._session.library_changed.emit()
        self._next()

    def stop(self) -> None:
        """Take in nothing more; what was taken stays."""
        self._waiting.clear()
        self._process.stop()  # one that has answered may not have ended yet
        if self._lot is not None:
            self._end()

    def paste(self) -> None:
        """Open the text of the clipboard as an article."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.open_article(from_text(text))
        else:
            self._session.notice(InputError(self.tr("There is no text in the clipboard; copy an article first.")))

    def decode(self, encoding: str | None) -> None:
        """Read the file of the open article again in this encoding, or (None) in the one it seems to be in."""
        views = self._session.views
        if views is not None and views.article.path:
            self._session.open_file(views.article.path, encoding)
