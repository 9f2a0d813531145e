"""Finds the entities of a text: each kind by its own rules, then without overlap, surer claims first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis import (
    classical,
    coreference,
    dates,
    evidence,
    known_names,
    lac,
    lexicon,
    orgs,
    people,
    places,
    programmes,
    quantities,
)
from reader.analysis.mentions import Claims, Mention, MentionIndex, run_start
from reader.analysis.quantities import Figure
from reader.analysis.tokens import Cutter, Words
from reader.types import EntityType, FoundBy, Name, Span

_GENERIC = re.compile(
    r"^(?:.{0,3}(?:公司|企业|集团|单位|部门|机构|学校|医院|银行|大会|会议|政府|该院|"
    r"时任|现任|原|各级|有关|相关|主要|全体|包括|以及|其中|同时|此外|副|老|新任|我们|"
    r"他们|企业|当地|"
    r"班子|成员|[市县区省州]领导|领导|嘉宾|首席|联合|中国|国家|著名|作为|担任|当选|"
    r"任命|组织|参与|共同|随后|记者|今天|昨日|近日))$"
)
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{2,5}(?:部|中心|车间|科|室)$")
_AFTER_STANDALONE = re.compile(
    r"[，,]?(?:致[词辞])?(?:时|随后|最后|再次|首先|进一步|也|还|又|则)?(?:表示|说|"
    r"指出|强调|要求|介绍|认为|提到|承诺|最后|随后|再次|除|抵达|抵|与|在视察|在)"
)


@dataclass(frozen=True, slots=True)
class FoundEntities:
    """The entities, figures and times of a Simplified text.

    `mentions` are the entities in order; `figures` every figure that is not a time, in order; `roles` maps the start of
    a name to the title next to it.
    """

    words: Words
    mentions: MentionIndex
    figures: tuple[Figure, ...]
    times: tuple[Span, ...]
    roles: dict[int, Span]


def find(text: str, cutter: Cutter, names: Sequence[Name] = ()) -> FoundEntities:
    """The entities of a Simplified text. Of overlapping candidates, the surer one wins.

    The user's `names` come first, then the rules, the LAC model if available, and further mentions of known entities.
    Words that the user says are not names are never entities.
    """
    words = cutter.cut(text)
    user_mentions, never = known_names.mentions(text, names), known_names.never(names)
    model = lac.find(text)
    located = places.find(words, cutter.places, cutter.is_rare, evidence.located(words, model, cutter.is_place))
    firm = [place for place in located if place.by is not FoundBy.LAC]
    place_names = frozenset(text[place.start : place.end] for place in firm)
    extra = evidence.persons(words, model, firm, cutter.is_common)
    extra |= {mention.start: mention.end for mention in user_mentions if mention.type is EntityType.PER}
    likely = evidence.names(words, model) | extra
    ranks = people.titles(words, likely)
    persons = people.find(words, ranks, firm, likely, cutter.is_common)
    persons = [person for person in persons if _is_allowed(person.name, text, user_mentions, never)]
    claims = Claims(text, never)
    claims.add_all(user_mentions)
    claims.add_all(_longest_first(programmes.find(words)))
    claims.add_all(_person(p) for p in persons if p.title)
    bodies = orgs.joined(text, [*orgs.find(words, located), *evidence.bodies(words, model, place_names)])
    titles = _titles(words, ranks, persons, bodies, located)
    offices = [Mention(title.start, title.end, EntityType.TITLE, FoundBy.TITLE) for title in titles.values()]
    heads = frozenset(lexicon.kind("titles", "head"))
    claims.add_all(office for office in offices if text[office.start : office.end] in heads)  # 立法会议员
    claims.add_all(_longest_first(bodies))
    claims.add_all(offices)
    claims.add_all(_person(p) for p in persons)
    new_bodies = list(_before_titles(words, list(titles.values()), claims, located))
    claims.add_all(new_bodies)
    claims.add_all(coreference.bodies(words, [*new_bodies, *claims], located))
    claims.add_all(classical.rulers(text))
    more = _repeated_persons(words, persons, extra, cutter.is_common)
    claims.add_all(map(_person, more))
    claims.add_all(classical.given_names(words, {text[p.name.start : p.name.end] for p in (*persons, *more)}))
    times = tuple(dates.find(text))
    timed = [Mention(span.start, span.end, EntityType.TIME, FoundBy.GRAMMAR) for span in times]
    claims.add_all(time for time in timed if "时间" in text[time.start : time.end])  # 香港时间6时 is not a place
    claims.add_all(located)
    claims.add_all(coreference.places(words, located))
    claims.add_all(timed)
    figures = tuple(figure for figure in quantities.find(text) if not _is_time(claims, figure.span))
    claims.add_all(
        Mention(f.span.start, f.span.end, EntityType.QUANTITY, FoundBy.GRAMMAR)
        for f in figures
        if f.unit or "分之" in f.numeral
    )
    roles = {p.name.start: titles[p.title] for p in persons if p.title}
    return FoundEntities(words, MentionIndex(claims), figures, times, roles)


def from_model(words: Words, names: Sequence[Name], predicted: Sequence[Mention]) -> FoundEntities:
    """The same from the model's mentions (`predicted`); the user's `names` override them."""
    claims = Claims(words.text, known_names.never(names))
    claims.add_all(known_names.mentions(words.text, names))
    claims.add_all(predicted)
    mentions = list(claims)
    times = tuple(Span(m.start, m.end) for m in mentions if m.type is EntityType.TIME)
    figures = tuple(figure for figure in quantities.find(words.text) if not _is_time(claims, figure.span))
    roles: dict[int, Span] = {}
    for one, other in pairwise(mentions):
        if words.text[one.end : other.start].strip("　 ") == "":
            if (one.type, other.type) == (EntityType.TITLE, EntityType.PER):
                roles[other.start] = Span(one.start, one.end)
            elif (one.type, other.type) == (EntityType.PER, EntityType.TITLE):
                roles.setdefault(one.start, Span(other.start, other.end))
    return FoundEntities(words, MentionIndex(mentions), figures, times, roles)


def _person(person: people.Person) -> Mention:
    return Mention(person.name.start, person.name.end, EntityType.PER, person.by)


def _is_allowed(span: Span, text: str, user_mentions: Sequence[Mention], never: frozenset[str]) -> bool:
    """Whether the user's names allow a person at `span`."""
    if text[span.start : span.end] in never:
        return False
    return not any(m.start < span.end and span.start < m.end and m.type is not EntityType.PER for m in user_mentions)


def _repeated_persons(
    words: Words, found: Sequence[people.Person], extra: Mapping[int, int], is_common: Callable[[str], bool]
) -> list[people.Person]:
    """The persons of `extra` (end by start) that the rules missed, and further mentions of all known persons."""
    taken = {person.name.start for person in found}
    text = words.text
    known = {text[person.name.start : person.name.end] for person in found}
    more = [people.Person(Span(at, end), None, FoundBy.LAC) for at, end in extra.items() if text[at:end] not in known]
    known |= {text[person.name.start : person.name.end] for person in more}
    taken |= {person.name.start for person in more}
    further = (span for span in people.repeated(words, known, is_common) if span.start not in taken)
    return [people.Person(span, None, FoundBy.AGAIN) for span in further] + more


def _titles(
    words: Words,
    ranks: Sequence[Span],
    persons: Sequence[people.Person],
    bodies: Sequence[Mention],
    located: Sequence[Mention],
) -> dict[Span, Span]:
    """The titles that someone holds, mapped to the part that is the title proper: 市商务局|局长."""
    text = words.text
    held = {person.title for person in persons if person.title} | set(_standalone_titles(words, ranks))
    ends = {body.end for body in bodies} | {place.end for place in located if text[place.end - 1] in "区镇乡村道"}
    held |= {rank for rank in ranks if rank not in held and _precedes_held_title(text, rank, held, ends)}
    return {rank: _with_department(text, _trimmed(text, rank, ends), ends) for rank in sorted(held)}


def _with_department(text: str, title: Span, bodies: set[int]) -> Span:
    """Include the department in a title after the name of a firm: 生产部部长."""
    part = None if title.start in bodies else _DEPARTMENT.search(text, max(0, title.start - 6), title.start)
    starts = range(part.start(), title.start - 1) if part else ()
    return next((Span(start, title.end) for start in starts if start in bodies), title)


def _longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """Sort by length, longest first, then by position."""
    return sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start))


def _is_time(claims: Claims, span: Span) -> bool:
    mention = claims.covering(span.start)
    return mention is not None and mention.type in (EntityType.TIME,)


def _standalone_titles(words: Words, ranks: Sequence[Span]) -> Iterator[Span]:
    """Titles that refer to their holder: 总统 in 总统说, 行政长官 in 行政长官指出."""
    text = words.text
    bare = frozenset(lexicon.kind("titles", "bare"))
    for rank in ranks:
        first = rank.start == 0 or text[rank.start - 1] in "，。、；：“”！？\n　 ,;:"
        if first and text[rank.start : rank.end].removeprefix("副") in bare and _AFTER_STANDALONE.match(text, rank.end):
            yield rank


def _precedes_held_title(text: str, rank: Span, held: set[Span], bodies: set[int]) -> bool:
    """Whether it is another title of the person whose title comes next: 市委组织部副部长，市人社局局长某某."""
    opens = _trimmed(text, rank, bodies).start in bodies or text[rank.start - 1 : rank.start] in ("、", "，", ",")
    if not opens or text[rank.end : rank.end + 1] not in ("，", ",", "、", "兼"):
        return False
    near = [other for other in held if 1 < other.start - rank.end < 20]
    return any(not re.search(r"[，。；\n,;]", text[rank.end + 1 : other.start]) for other in near)


def _trimmed(text: str, rank: Span, bodies: set[int]) -> Span:
    """Trim a title to begin where the name of a body ends; after a place it keeps its level (白鹭|县委书记)."""
    if text[rank.start : rank.end] in lexicon.kind("titles", "head"):
        return rank
    for at in range(rank.end - 1, rank.start, -1):
        if at in bodies and (text[at - 1] not in "省市县区州党" or text[at - 3 : at] == "自治区"):
            return Span(at, rank.end)
    return rank


def _before_titles(
    words: Words, titles: Sequence[Span], claims: Claims, located: Sequence[Mention]
) -> Iterator[Mention]:
    """The bodies and places between a boundary and a held title: 远帆重工 in 远帆重工董事长某某."""
    text = words.text
    place_spans = {(place.start, place.end) for place in located}
    place_ends = {place.end for place in located}
    for title in titles:
        if not claims.covering(title.start):
            continue
        start = run_start(words, title.start)
        while start < title.start and (other := claims.covering(start)):
            start = other.end
        start += orgs.lead_length(text[start : title.start])
        start = orgs.skip_work_verbs(text, start, title.start)
        name = text[start : title.start]
        if len(name) < 2 or (start, title.start) in place_spans or _GENERIC.match(name):
            continue
        if text[title.start] in "省市县区州" and len(name) <= 3:
            yield Mention(start, title.start, EntityType.LOC)
            continue
        if title.start in place_ends and len(name) <= 4:
            continue
        if words.next(start) >= title.start and len(name) <= 3 and name[-1] not in "局部厅委署":
            continue
        yield Mention(start, title.start, EntityType.ORG)
