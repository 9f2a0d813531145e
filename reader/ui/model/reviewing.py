"""What the user decides on the active finding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Signal

from reader.types import Commitment, Reviewed, Status
from reader.ui.model.changes import Changes
from reader.ui.model.opening import OpenArticle
from reader.ui.model.reviewed import Name


class Reviewing(QObject):
    """Acts on the selected finding, else on the active one.

    If exactly an entity was selected last, the subject is that place, or every place of its name if the name is active;
    else the active commitment; else every place of the active name. `advances` tells whether a decision activates the
    next suggestion; `order` returns commitment indices in list order, if that differs from text order.
    Signal: `edit_requested(subject)`, with the tuple of findings to edit.
    """

    edit_requested = Signal(object)

    def __init__(self, session: OpenArticle, changes: Changes) -> None:
        """Decide on the findings of this session."""
        super().__init__(session)
        self._session, self._changes = session, changes
        self.advances = True
        self.order: Callable[[], Sequence[int]] | None = None
        self._selected_last = False
        session.selection_changed.connect(lambda: self._note_selected(True))
        session.active_changed.connect(lambda: self._note_selected(False))

    def _note_selected(self, selected: bool) -> None:
        self._selected_last = selected

    def subject(self) -> tuple[Reviewed, ...]:
        """The findings to decide on: none, a commitment, or one or more places of a name."""
        session = self._session
        name = session.active_entity
        places = session.reviewed.names.get(name, ()) if name is not None else ()
        selected = self._selected()
        if selected is not None and selected not in places:
            return (selected,)
        place = session.active_commitment
        if places and (place is None or selected is not None):
            return places
        return (session.reviewed_commitments[place],) if place is not None else ()

    def _selected(self) -> Reviewed | None:
        """The entity whose span is exactly the selection."""
        span = self._session.selection
        if span is None or not self._selected_last:
            return None
        found = self._session.reviewed.reviewed_entities
        at = bisect_left(found, span, key=lambda each: each.value.span)
        return found[at] if at < len(found) and found[at].value.span == span else None

    def accept(self, subject: tuple[Reviewed, ...] | None = None) -> None:
        """Accept the subject; withdraw the decision if it is accepted already."""
        self._decide(self.subject() if subject is None else subject, Status.ACCEPTED)

    def reject(self, subject: tuple[Reviewed, ...] | None = None) -> None:
        """Reject the subject; withdraw the decision if it is rejected already."""
        self._decide(self.subject() if subject is None else subject, Status.REJECTED)

    def edit(self, subject: tuple[Reviewed, ...] | None = None) -> None:
        """Request an edit of the subject."""
        wanted = self.subject() if subject is None else subject
        if wanted:
            self.edit_requested.emit(wanted)

    def _decide(self, subject: tuple[Reviewed, ...], status: Status) -> None:
        if not subject:
            return
        back = all(each.status is status for each in subject)
        following = self._next_suggestion(subject)  # before a list drops the rejected finding
        if not self._changes.decide(subject, status) or back or not self.advances:
            return
        if isinstance(subject[0].value, Commitment):
            self._next_commitment(following)
        elif self._session.active_entity is not None:
            self._next_name(self._session.active_entity)

    def _next_suggestion(self, subject: tuple[Reviewed, ...]) -> Reviewed | None:
        """The suggestion after the active commitment in the list, wrapping around."""
        session, reviewed = self._session, self._session.reviewed_commitments
        order = self.order() if self.order is not None else range(len(reviewed))
        here = order.index(session.active_commitment) if session.active_commitment in order else -1
        places = chain(order[here + 1 :], order[: here + 1])
        return next(
            (reviewed[at] for at in places if reviewed[at].decision is None and reviewed[at] not in subject), None
        )

    def _next_commitment(self, following: Reviewed | None) -> None:
        """Activate the next suggestion, if any."""
        place = self._session.reviewed.place_of(following) if following is not None else None
        if following is not None and place is not None:
            self._session.activate(commitment=place)
            self._session.reveal(following.value.span)

    def _next_name(self, name: Name) -> None:
        """Activate the next name that has only suggestions, if any."""
        session = self._session
        names = session.reviewed.names
        order = list(names)
        here = order.index(name) if name in names else -1
        for each in (*order[here + 1 :], *order[: here + 1]):
            if each[0] not in session.hidden and all(at.status is Status.SUGGESTED for at in names[each]):
                self.activate_name(each)
                return

    def activate_name(self, name: Name, turn: int = 0) -> None:
        """Activate a name and go to one of its places."""
        session = self._session
        places = session.reviewed.names[name]
        span = places[turn % len(places)].value.span
        session.select(span)
        session.activate(entity=name)
        session.reveal(span)
