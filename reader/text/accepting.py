"""Accepting suspects: the likely characters become part of how an article is read."""

from __future__ import annotations

from collections.abc import Iterable

from reader.text.views import Views
from reader.types import Reading, Repair, Suspect


def accepting(views: Views, suspects: Iterable[Suspect]) -> Reading:
    """The reading options with these suspects replaced by their likely characters."""
    accepted = {each.span: each for each in views.reading.accepted}
    for suspect in suspects:
        span = suspect.span
        if span in accepted:
            was, now = accepted[span].was, accepted[span].became
        else:
            line = views.repaired(views.paragraph_at(span.start))
            at = line.alignment.to_view(span)
            was = now = line.text[at.start : at.end]
        became = now[: suspect.within] + suspect.likely + now[suspect.within + 1 :]
        accepted[span] = Repair(span, was, became, "variant", True)
    return views.reading._replace(accepted=tuple(sorted(accepted.values())))
