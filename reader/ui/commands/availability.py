"""Which actions of the window are enabled."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ui.commands.decision_verbs import DecisionVerbs
from reader.ui.commands.library_verbs import LibraryVerbs
from reader.ui.commands.text_verbs import TextVerbs
from reader.ui.model.session import Session


def action_states(
    session: Session, library: LibraryVerbs, text: TextVerbs, decisions: DecisionVerbs
) -> Iterator[tuple[str, bool]]:
    """Names of actions with whether each is enabled; actions not listed always are."""
    history, has_article, has_library = session.changes.history, session.views is not None, session.library is not None
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
        yield name, has_article
    yield "mark-alike", has_library and marked
    for name in ("export-marks", "memo", "versions"):
        yield name, has_article and has_library
    yield "export-commitments", session.analysis is not None
    for name in ("export", "import-marks", *library.names()):
        yield name, has_library
    yield "backups", session.library_path is not None  # backups also repair a damaged library
    yield from text.action_states()
    yield from decisions.action_states()
    yield "analyse", has_article and not session.analysing and session.analysis is None
