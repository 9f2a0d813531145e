"""Which actions of the window can be used now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def possible(window: Window) -> Iterator[tuple[str, bool]]:
    """Names of actions, each with whether it can be used; actions that are not named always can."""
    session = window.session
    history, open_, kept = session.changes.history, session.views is not None, session.library is not None
    marked = session.selection is not None or session.annotation is not None
    yield "undo", history.undoable is not None
    yield "redo", history.redoable is not None
    for name in ("copy", "copy-source", "copy-html"):
        yield name, session.selection is not None
    for name in ("note", "tags"):
        yield name, marked
    for name in ("delete", "history"):
        yield name, session.annotation is not None
    for name in ("find", "find-next", "find-previous", "go-to", "what-here", "print", "pdf"):
        yield name, open_
    yield "mark-alike", kept and marked
    for name in ("export-marks", "memo", "versions"):
        yield name, open_ and kept
    yield "export-commitments", session.analysis is not None
    for name in ("export", "import-marks", *window.library_verbs.names()):
        yield name, kept
    yield "backups", session.library_path is not None  # which a damaged library is mended with
    yield from window.text.possible()
    yield from window.decisions.possible()
    yield "analyse", open_ and not session.analysing and session.analysis is None
