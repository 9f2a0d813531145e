"""The library's lists of terms and names; changing one is no step to undo, since the list can be edited back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.types import Name, Term
from reader.ui.model import library_work
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.library_work import Amount
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library


def set_terms(session: Session, terms: tuple[Term, ...]) -> None:
    """Set the conversion terms of the library, and reread the open article with them."""
    views = session.views
    if views is not None:
        library_work.run(
            session,
            Amount(),
            lambda library: library.set_terms(terms),
            lambda _: session.reread(views.reading._replace(terms=terms)),
        )


def set_names(session: Session, names: Iterable[Name]) -> None:
    """Set the names of the library."""
    wanted = tuple(names)
    if session.library is None:
        sentence = QCoreApplication.translate("Changes", "The library is not open, so names cannot be saved.")
        session.noticed.emit(sentence)
        return

    def work(library: Library) -> tuple[Name, ...]:
        with library.transaction():
            known = library.names.all()
            for text in {name.text for name in known} - {name.text for name in wanted}:
                library.names.drop(text)
            for name in wanted:
                if name not in known:
                    library.names.put(name, library.author)
            return library.names.all()

    def done(kept: tuple[Name, ...]) -> None:
        session.library_changed.emit(LibraryChange.of(ChangeKind.NAMES))
        session.analyses.set_names(kept)

    library_work.run(session, Amount(), work, done)
