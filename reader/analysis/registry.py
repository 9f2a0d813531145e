"""The roles and organisations of the people named in a text."""

from __future__ import annotations

import re
from bisect import bisect_left

from reader.analysis.entities import FoundEntities
from reader.analysis.mentions import Mention
from reader.types import EntityType, Span, Speaker


class Registry:
    """Resolves mentions of people and bodies in one text to speakers."""

    def __init__(self, text: str, found: FoundEntities) -> None:
        """Collect roles from every person mentioned with a title."""
        self._text = text
        self._mentions = found.mentions
        self._roles: dict[str, tuple[str, str | None]] = {}
        self._holders: dict[str, list[tuple[int, str]]] = {}
        self._place_of_level: dict[str, str | None] = {}
        by_end = {mention.end: mention for mention in found.mentions}
        for start, title in found.roles.items():
            person = next((m for m in found.mentions.within(start, start + 24) if m.start == start), None)
            if person is None or person.type is not EntityType.PER:
                continue
            name, role = text[person.start : person.end], text[title.start : title.end]
            org = self._org_before(title.start, by_end)
            known = self._roles.get(name)
            if known is None or (known[1] is None and org):
                self._roles[name] = (role, org)
            self._holders.setdefault(role, []).append((person.start, name))
        people = (text[m.start : m.end] for m in found.mentions if m.type is EntityType.PER)
        full = sorted({name for name in people if len(name) == 4}, key=lambda name: (name not in self._roles, name))
        self._full_names = {name[:2]: name for name in reversed(full)}

    def _org_before(self, at: int, by_end: dict[int, Mention]) -> str | None:
        before = by_end.get(at) or by_end.get(at - 1)
        if before and before.type in (EntityType.ORG, EntityType.LOC):
            return self._text[before.start : before.end]
        if re.search(r"(?:公司|企业|集团|该项目|该行|该校)$", self._text[max(0, at - 5) : at]):
            return self.last_body(at)
        level = self._text[at : at + 1]
        if level in ("省", "市", "县", "区"):
            if level not in self._place_of_level:
                places = (m for m in self._mentions if m.type is EntityType.LOC and self._text[m.end - 1] == level)
                first = next(places, None)
                self._place_of_level[level] = self._text[first.start : first.end] if first else None
            return self._place_of_level[level]
        return None

    def last_body(self, at: int) -> str | None:
        """The last body named before `at`, within 300 characters."""
        near = self._mentions.within(max(0, at - 300), at)
        bodies = [m for m in near if m.type is EntityType.ORG]
        return self._text[bodies[-1].start : bodies[-1].end] if bodies else None

    def person(self, span: Span) -> Speaker:
        """The person named at `span`, possibly by a short form."""
        name = self._text[span.start : span.end]
        if name not in self._roles and len(name) == 2:
            name = self._full_names.get(name, name)
        role, org = self._roles.get(name, (None, None))
        return Speaker(name, role, org, span)

    def holder(self, span: Span) -> Speaker:
        """The holder of the title at `span`."""
        role = self._text[span.start : span.end]
        people = self._holders.get(role, [])
        before = bisect_left(people, (span.start, ""))
        if before:
            name = people[before - 1][1]
        else:
            others = (people[0] for title, people in self._holders.items() if title.endswith(role))
            name = min(others, default=(0, ""))[1]
        return Speaker(name, *self._roles[name], span) if name else Speaker(None, role, None, span)

    def body(self, span: Span) -> Speaker:
        """The body named at `span`."""
        return Speaker(None, None, self._text[span.start : span.end], span)
