"""Dialogs that ask for files and remember a folder for each kind of file.

A kind is any name, such as "articles". `Session.folders` holds the folders; the window keeps them in the settings. The
first time, a dialog begins in the folder of the open article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reader.errors import OutputError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.model.session import Session

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))  # in file names on some systems


def open_files(session: Session, parent: QWidget, kind: str, title: str, filters: str) -> list[str]:
    """Ask for existing files, in Qt's `filters`; [] if the user cancels."""
    paths, _ = QFileDialog.getOpenFileNames(parent, title, _folder(session, kind), filters)
    if paths:
        _remember(session, kind, Path(paths[0]).parent)
    return paths


def open_file(session: Session, parent: QWidget, kind: str, title: str, filters: str) -> str:
    """Ask for an existing file, in Qt's `filters`; "" if the user cancels."""
    path, _ = QFileDialog.getOpenFileName(parent, title, _folder(session, kind), filters)
    if path:
        _remember(session, kind, Path(path).parent)
    return path


def open_folder(session: Session, parent: QWidget, kind: str, title: str) -> str:
    """Ask for an existing folder; "" if the user cancels."""
    path = QFileDialog.getExistingDirectory(parent, title, _folder(session, kind))
    if path:
        _remember(session, kind, Path(path))
    return path


def save_file(
    session: Session,
    parent: QWidget,
    kind: str,
    title: str,
    stem: str,
    formats: Mapping[str, str],
    fail: Callable[[OutputError], None] | None = None,
) -> str:
    """Ask for a path; "" if the user cancels, or after `fail(error)` (default: a notice) for one not to be written.

    `formats` gives the name of each format by its extension, such as {"csv": "CSV files"}, the suggested one first;
    `stem` is the suggested name without extension. A path without one of the extensions gets that of the selected
    format. The dialog asks before it replaces a file; one that it did not ask about, and whatever is open, is not
    replaced.
    """
    filters = {f"{name} (*.{extension})": extension for extension, name in formats.items()}
    suggested = Path(_folder(session, kind), f"{stem.translate(_FORBIDDEN)}.{next(iter(formats))}")
    chosen, selected = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(filters))
    if not chosen:
        return ""
    complete = chosen.lower().endswith(tuple(f".{extension}" for extension in formats))
    path = chosen if complete else f"{chosen}.{filters.get(selected, next(iter(formats)))}"
    try:
        _check(session, path, confirmed=complete)
    except OutputError as error:
        (fail or session.notice)(error)
        return ""
    _remember(session, kind, Path(path).parent)
    return path


def _check(session: Session, path: str, confirmed: bool) -> None:
    from reader.store import connections
    from reader.store.exchange.outputs import check_replacing

    if not confirmed and Path(path).exists():
        raise OutputError("Cannot write {0} because it already exists; choose another name.", path)
    inputs = [session.views.article.path] if session.views else []
    if connections.is_open(Path(path)):
        inputs.append(path)
    check_replacing(path, inputs, force=True)


def _folder(session: Session, kind: str) -> str:
    folder = session.folders.get(kind)
    if folder is None and session.views is not None and session.views.article.path:
        folder = str(Path(session.views.article.path).parent)
    return folder or ""


def _remember(session: Session, kind: str, folder: Path) -> None:
    session.folders[kind] = str(folder)
