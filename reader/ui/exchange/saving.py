"""Asks where to save a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import OutputError
from reader.ui.model.session import Session


def ask_path(
    parent: QWidget,
    session: Session,
    title: str,
    suggested: str,
    kinds: Mapping[str, str],
    fail: Callable[[OutputError], None] | None = None,
) -> str:
    """Ask for a path; "" if the user cancels, or after `fail(error)` (default: a notice) for one not to be written.

    `kinds` are names by extension ("csv"). A path without one of the extensions gets that of the selected kind. The
    dialog asks before it replaces a file; one that it did not ask about, and whatever is open, is not replaced.
    """
    filters = {f"{name} (*.{extension})": extension for extension, name in kinds.items()}
    chosen, selected = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(filters))
    if not chosen:
        return ""
    named = chosen.lower().endswith(tuple(f".{extension}" for extension in kinds))
    path = chosen if named else f"{chosen}.{filters.get(selected) or next(iter(kinds))}"
    try:
        _check(session, path, confirmed=named)
    except OutputError as error:
        (fail or session.notice)(error)
        return ""
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
