"""Who is who: the roles and organisations of the people of one text, and the bodies it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from reader.analysis.entities import Found
from reader.analysis.mentions import Mention
from reader.types import EntityType, Span, Speaker

_PUBLIC = (EntityType.ORG, EntityType.PROGRAMME)
_CONVENES = re.compile(r"[^，。；、]{0,8}(?:召开|举行|举办|召集)")
_HELD = re.compile(
    r"(?:^|[，。\n])[　 ]*([\u4e00-\u9fff]{2,14}(?:[委府局厅会组院团司校部办]|集团|公司))"
    r"(?:组织|主持)?(?:召开|举行)",
    re.MULTILINE,
)
_PRESENTS = re.compile(
    r"(?P<lead>在|[^，。；、《》]{0,8}?(?:发表|宣读|公布|发布|印发|出台|制定|推出|提出|提交|审议通过|通过))"
    r"[^，。；、《》]{0,8}《(?P<title>[^《》\n]{2,60})》"
)
_OFFICE = re.compile("[　 ]*(政府|当局|[市县省港]府)")
_SPOKEN_FOR = re.compile("(?:新闻|有关|相关|主要)?(?:发言人|负责人)")
_ANSWERS = re.compile("回答[^。\n]{0,14}(?:提问|问题)|答记者问|的(?:书面)?答[复覆]|接受[^。\n]{0,14}(?:采访|专访)")
_LISTED = re.compile(
    r"([\u4e00-\u9fffA-Za-z]{2,12})[（(](?:股票|证券)?(?:代码|代号)?[：:]?\s*(?:[A-Z]{2,4}[：:.]?)?\d{4,6}(?:\.[A-Z]{2})?[）)]"
)
_TOGETHER = re.compile("联合|会同|等[^，。；]{0,8}(?:部门|单位)")
_ARTICLE = 1500
"""How far before its meeting a body is looked for, about the length of an article."""
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,8}?[省市县区州](?![场民长级委])")
_WITHOUT_YEARS = re.compile(r"[（(][^（()）]*[)）]")


class Registry:
    """What is known of the people and bodies of one text."""

    def __init__(self, text: str, found: Found) -> None:
        """Collects from every mention that stands with a title."""
        self._text = text
        self._mentions = found.mentions
        self._roles: dict[str, tuple[str, str | None]] = {}
        self._held: dict[str, list[tuple[int, str]]] = {}
        self._of_level: dict[str, str | None] = {}
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
            self._held.setdefault(role, []).append((person.start, name))
        self.official = bool(self._roles) or any(m.type in _PUBLIC for m in found.mentions)
        """Whether the text names a body, a programme, or a person with a title."""
        people = (text[m.start : m.end] for m in found.mentions if m.type is EntityType.PER)
        full = sorted({name for name in people if len(name) == 4}, key=lambda name: (name not in self._roles, name))
        self._longer = {name[:2]: name for name in reversed(full)}
        self._known: dict[str, Speaker | None] = {}
        self._meant: dict[str, str | None] = {}

    def _org_before(self, at: int, by_end: dict[int, Mention]) -> str | None:
        before = by_end.get(at) or by_end.get(at - 1)
        if before and before.type in (EntityType.ORG, EntityType.LOC):
            return self._text[before.start : before.end]
        if re.search(r"(?:公司|企业|集团|该项目|该行|该校)$", self._text[max(0, at - 5) : at]):
            return self.last_body(at)
        level = self._text[at : at + 1]
        if level in ("省", "市", "县", "区"):
            if level not in self._of_level:
                places = (m for m in self._mentions if m.type is EntityType.LOC and self._text[m.end - 1] == level)
                first = next(places, None)
                self._of_level[level] = self._text[first.start : first.end] if first else None
            return self._of_level[level]
        return None

    def last_body(self, at: int) -> str | None:
        """The last body named before `at`."""
        near = self._mentions.within(max(0, at - 300), at)
        bodies = [m for m in near if m.type is EntityType.ORG]
        return self._text[bodies[-1].start : bodies[-1].end] if bodies else None

    @cached_property
    def listed(self) -> str | None:
        """The firm that the text is about, by the number of its share behind its name."""
        found = _LISTED.search(self._text)
        return found[1] if found else None

    def spoken_for(self, at: int) -> str | None:
        """The body whose spokesman or head was named last before `at`, else the last body named."""
        near = self._mentions.within(max(0, at - _ARTICLE), at)
        bodies = [m for m in near if m.type is EntityType.ORG and _SPOKEN_FOR.match(self._text, m.end)]
        return self._text[bodies[-1].start : bodies[-1].end] if bodies else self.last_body(at)

    def topic(self, at: int) -> str | None:
        """The body or place whose meeting is told of before `at`: who convened it, else what is named first."""
        near = self._mentions.within(max(0, at - _ARTICLE), at)
        named = [m for m in near if m.type in (EntityType.ORG, EntityType.LOC)]
        convener = next((m for m in named if _CONVENES.match(self._text, m.end)), None)
        held = None if convener else _HELD.search(self._text, max(0, at - 400), at)
        if held:
            return held[1]
        first = convener or (named[0] if named else None)
        return self._text[first.start : first.end] if first else None

    def issuer(self, document: str, at: int) -> Speaker:
        """Who speaks through a document: whoever presented or issued it under that name or a longer one."""
        name = _WITHOUT_YEARS.sub("", document)
        if name not in self._known:
            self._known[name] = self._issuer(name)
        return self._known[name] or Speaker(None, None, self.last_body(at) or document, None)

    def _issuer(self, name: str) -> Speaker | None:
        for title, speaker in self._issuers:
            if title.endswith(name):
                return speaker
        if re.search("施政报告|政府工作报告", name):
            return Speaker(None, None, "政府", None)
        for found in re.finditer(r"《([^《》\n]{2,60})》", self._text):
            place = _PLACE.match(found[1])
            if place and _WITHOUT_YEARS.sub("", found[1]).endswith(name):
                return Speaker(None, None, place[0], None)
        return None

    def surnamed(self, span: Span) -> Speaker:
        """The person meant by a surname and a title at `span`, as 许市长; only the words themselves if unknown."""
        words = self._text[span.start : span.end]
        if words not in self._meant:
            held = (people for role, people in self._held.items() if role.endswith(words[1:]))
            namesakes = [person for people in held for person in people if person[1][0] == words[0]]
            self._meant[words] = min(namesakes)[1] if namesakes else None
        name = self._meant[words]
        return Speaker(name, *self._roles[name], span) if name else Speaker(words, words[1:], None, span)

    @cached_property
    def _issuers(self) -> tuple[tuple[str, Speaker], ...]:
        """The documents of the text that somebody is said to present, each with that person or body."""
        return tuple(self._presented())

    def _presented(self) -> Iterator[tuple[str, Speaker]]:
        for found in _PRESENTS.finditer(self._text):
            before = self._text[max(0, found.start() - 60) : found.start()]
            opens = found.start() - len(re.split("[，。；！？\n]", before)[-1])
            near = self._mentions.within(opens, found.start() + len(found["lead"]))
            actors = [m for m in near if m.type in (EntityType.PER, EntityType.ORG, EntityType.LOC)]
            title, office = _WITHOUT_YEARS.sub("", found["title"]), _OFFICE.match(self._text, opens)
            if actors:
                together = _TOGETHER.search(self._text, actors[0].end, found.start() + len(found["lead"]))
                actor = actors[0 if together else -1]
                span = Span(actor.start, actor.end)
                yield title, self.person(span) if actor.type is EntityType.PER else self.body(span)
            elif office:
                yield title, self.body(Span(*office.span(1)))

    def last_person(self, at: int) -> Speaker | None:
        """The last person named before `at`, not far."""
        near = [m for m in self._mentions.within(max(0, at - 200), at) if m.type is EntityType.PER]
        return self.person(Span(near[-1].start, near[-1].end)) if near else None

    def answerer(self, at: int) -> Speaker | None:
        """Who was said before `at` to answer questions: a person of that sentence, else the body it names."""
        told = [found.start() for found in _ANSWERS.finditer(self._text, max(0, at - _ARTICLE), at)]
        if not told:
            return None
        opens = max(self._text.rfind(sign, 0, told[-1]) for sign in "。\n") + 1
        near = self._mentions.within(opens, told[-1])
        named = [m for m in near if m.type is EntityType.PER] or [m for m in near if m.type is EntityType.ORG]
        if not named:
            return None
        span = Span(named[-1].start, named[-1].end)
        return self.person(span) if named[-1].type is EntityType.PER else self.body(span)

    def person(self, span: Span) -> Speaker:
        """The person whose name stands at `span`, a short form of it included."""
        name = self._text[span.start : span.end]
        if name not in self._roles and len(name) == 2:
            name = self._longer.get(name, name)
        role, org = self._roles.get(name, (None, None))
        return Speaker(name, role, org, span)

    def holder(self, span: Span) -> Speaker:
        """The person who is known by the title at `span`."""
        role = self._text[span.start : span.end]
        people = self._held.get(role, [])
        before = bisect_left(people, (span.start, ""))
        if before:
            name = people[before - 1][1]
        else:
            others = (people[0] for held, people in self._held.items() if held.endswith(role))
            name = min(others, default=(0, ""))[1]
        return Speaker(name, *self._roles[name], span) if name else Speaker(None, role, None, span)

    def titled(self, words: str, span: Span) -> Speaker | None:
        """The person whose title ends `words`, as 卫生局局长 does: the holder named first."""
        held = [(people[0], role) for role, people in self._held.items() if words.endswith(role)]
        return Speaker(min(held)[0][1], *self._roles[min(held)[0][1]], span) if held else None

    def body(self, span: Span) -> Speaker:
        """The body whose name stands at `span`."""
        return Speaker(None, None, self._text[span.start : span.end], span)
