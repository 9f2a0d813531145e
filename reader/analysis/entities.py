"""Entities of a whole text: each kind found by its own rules, then made flat, the surer claim first."""

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
from reader.analysis.mentions import Claims, Mention, Ordered, run_start
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
_STANDING = re.compile(
    r"[，,]?(?:致[词辞])?(?:时|随后|最后|再次|首先|进一步|也|还|又|则)?(?:表示|说|"
    r"指出|强调|要求|介绍|认为|提到|承诺|最后|随后|再次|除|抵达|抵|与|在视察|在)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the rest of the analysis builds on, all on the Simplified text.

    `mentions` are the entities in order; `figures` every figure that is no time, in order; `times` the times;
    `roles` the title that stands with a name, by where the name begins.
    """

    words: Words
    mentions: Ordered
    figures: tuple[Figure, ...]
    times: tuple[Span, ...]
    roles: dict[int, Span]


def find(text: str, cutter: Cutter, names: Sequence[Name] = ()) -> Found:
    """Everything named in a Simplified text. Where two claim the same place, the surer one has it.

    What the person knows of `names` wins; then come the rules, the LAC model where it is there, and at last further
    places of what was found. A name that the person says is none is none anywhere.
    """
    words = cutter.cut(text)
    told, never = known_names.mentions(text, names), known_names.never(names)
    model = lac.find(text)
    located = places.find(words, cutter.places, cutter.rare, evidence.located(words, model, cutter.region))
    firm = [place for place in located if place.by is not FoundBy.LAC]
    place_names = frozenset(text[place.start : place.end] for place in firm)
    seen = evidence.persons(words, model, firm, cutter.ordinary)
    seen |= {mention.start: mention.end for mention in told if mention.type is EntityType.PER}
    likely = evidence.names(words, model) | seen
    ranks = people.titles(words, likely)
    persons = [p for p in people.find(words, ranks, firm, likely, cutter.ordinary) if _free(p.name, text, told, never)]
    claims = Claims(text, never)
    claims.add_all(told)
    claims.add_all(_longest(programmes.find(words)))
    claims.add_all(_person(p) for p in persons if p.title)
    bodies = orgs.joined(text, [*orgs.find(words, located), *evidence.bodies(words, model, place_names)])
    titles = _titles(words, ranks, persons, bodies, located)
    offices = [Mention(title.start, title.end, EntityType.TITLE, FoundBy.TITLE) for title in titles.values()]
    heads = frozenset(lexicon.kind("titles", "head"))
    claims.add_all(office for office in offices if text[office.start : office.end] in heads)  # 立法会议员
    claims.add_all(_longest(bodies))
    claims.add_all(offices)
    claims.add_all(_person(p) for p in persons)
    learnt = list(_before_titles(words, list(titles.values()), claims, located))
    claims.add_all(learnt)
    claims.add_all(coreference.bodies(words, [*learnt, *claims], located))
    claims.add_all(classical.rulers(text))
    more = _persons_again(words, persons, seen, cutter.ordinary)
    claims.add_all(map(_person, more))
    claims.add_all(classical.given(words, {text[p.name.start : p.name.end] for p in (*persons, *more)}))
    times = tuple(dates.find(text))
    timed = [Mention(span.start, span.end, EntityType.TIME, FoundBy.GRAMMAR) for span in times]
    claims.add_all(time for time in timed if "时间" in text[time.start : time.end])  # 香港时间6时 is no place
    claims.add_all(located)
    claims.add_all(coreference.places(words, located))
    claims.add_all(timed)
    figures = tuple(figure for figure in quantities.find(text) if not _covered(claims, figure.span))
    claims.add_all(
        Mention(f.span.start, f.span.end, EntityType.QUANTITY, FoundBy.GRAMMAR)
        for f in figures
        if f.unit or "分之" in f.numeral
    )
    roles = {p.name.start: titles[p.title] for p in persons if p.title}
    return Found(words, Ordered(claims), figures, times, roles)


def learned(words: Words, names: Sequence[Name], seen: Sequence[Mention]) -> Found:
    """The same of a text in which the model has `seen` all names: what the person knows of `names` wins, then it."""
    claims = Claims(words.text, known_names.never(names))
    claims.add_all(known_names.mentions(words.text, names))
    claims.add_all(seen)
    mentions = list(claims)
    times = tuple(Span(m.start, m.end) for m in mentions if m.type is EntityType.TIME)
    figures = tuple(figure for figure in quantities.find(words.text) if not _covered(claims, figure.span))
    roles: dict[int, Span] = {}
    for one, other in pairwise(mentions):
        if words.text[one.end : other.start].strip("　 ") == "":
            if (one.type, other.type) == (EntityType.TITLE, EntityType.PER):
                roles[other.start] = Span(one.start, one.end)
            elif (one.type, other.type) == (EntityType.PER, EntityType.TITLE):
                roles.setdefault(one.start, Span(other.start, other.end))
    return Found(words, Ordered(mentions), figures, times, roles)


def _person(person: people.Person) -> Mention:
    return Mention(person.name.start, person.name.end, EntityType.PER, person.by)


def _free(span: Span, text: str, told: Sequence[Mention], never: frozenset[str]) -> bool:
    """Whether the person says nothing against a name of somebody at `span`."""
    if text[span.start : span.end] in never:
        return False
    return not any(m.start < span.end and span.start < m.end and m.type is not EntityType.PER for m in told)


def _persons_again(
    words: Words, found: Sequence[people.Person], seen: Mapping[int, int], ordinary: Callable[[str], bool]
) -> list[people.Person]:
    """Those that only the model sees, and every further place of a name that is known."""
    taken = {person.name.start for person in found}
    text = words.text
    known = {text[person.name.start : person.name.end] for person in found}
    more = [people.Person(Span(at, end), None, FoundBy.LAC) for at, end in seen.items() if text[at:end] not in known]
    known |= {text[person.name.start : person.name.end] for person in more}
    taken |= {person.name.start for person in more}
    further = (span for span in people.again(words, known, ordinary) if span.start not in taken)
    return [people.Person(span, None, FoundBy.AGAIN) for span in further] + more


def _titles(
    words: Words,
    ranks: Sequence[Span],
    persons: Sequence[people.Person],
    bodies: Sequence[Mention],
    located: Sequence[Mention],
) -> dict[Span, Span]:
    """The titles that somebody holds, and how much of each is title: 市商务局|局长."""
    text = words.text
    held = {person.title for person in persons if person.title} | set(_standing(words, ranks))
    ends = {body.end for body in bodies} | {place.end for place in located if text[place.end - 1] in "区镇乡村道"}
    held |= {rank for rank in ranks if rank not in held and _leads(text, rank, held, ends)}
    return {rank: _with_department(text, _trimmed(text, rank, ends), ends) for rank in sorted(held)}


def _with_department(text: str, title: Span, bodies: set[int]) -> Span:
    """生产部部长 behind the name of a firm: the part of it that somebody heads belongs to the title."""
    part = None if title.start in bodies else _DEPARTMENT.search(text, max(0, title.start - 6), title.start)
    starts = range(part.start(), title.start - 1) if part else ()
    return next((Span(start, title.end) for start in starts if start in bodies), title)


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest first; of equal ones the earlier."""
    return sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start))


def _covered(claims: Claims, span: Span) -> bool:
    mention = claims.covering(span.start)
    return mention is not None and mention.type in (EntityType.TIME,)


def _standing(words: Words, ranks: Sequence[Span]) -> Iterator[Span]:
    """总统 in 总统说, 行政长官 in 行政长官指出: titles that stand for their holder."""
    text = words.text
    bare = frozenset(lexicon.kind("titles", "bare"))
    for rank in ranks:
        first = rank.start == 0 or text[rank.start - 1] in "，。、；：“”！？\n　 ,;:"
        if first and text[rank.start : rank.end].removeprefix("副") in bare and _STANDING.match(text, rank.end):
            yield rank


def _leads(text: str, rank: Span, held: set[Span], bodies: set[int]) -> bool:
    """A further title of the person whose title comes next: 市委组织部副部长，市人社局局长某某."""
    opens = _trimmed(text, rank, bodies).start in bodies or text[rank.start - 1 : rank.start] in ("、", "，", ",")
    if not opens or text[rank.end : rank.end + 1] not in ("，", ",", "、", "兼"):
        return False
    near = [other for other in held if 1 < other.start - rank.end < 20]
    return any(not re.search(r"[，。；\n,;]", text[rank.end + 1 : other.start]) for other in near)


def _trimmed(text: str, rank: Span, bodies: set[int]) -> Span:
    """A title begins where the name of a body ends; behind a place it keeps its level (白鹭|县委书记)."""
    if text[rank.start : rank.end] in lexicon.kind("titles", "head"):
        return rank
    for at in range(rank.end - 1, rank.start, -1):
        if at in bodies and (text[at - 1] not in "省市县区州党" or text[at - 3 : at] == "自治区"):
            return Span(at, rank.end)
    return rank


def _before_titles(
    words: Words, titles: Sequence[Span], claims: Claims, located: Sequence[Mention]
) -> Iterator[Mention]:
    """What stands between a boundary and a held title (远帆重工 in 远帆重工董事长某某) is a body, unless a place."""
    text = words.text
    place_spans = {(place.start, place.end) for place in located}
    place_ends = {place.end for place in located}
    for title in titles:
        if not claims.covering(title.start):
            continue
        start = run_start(words, title.start)
        while start < title.start and (other := claims.covering(start)):
            start = other.end
        start += orgs.lead(text[start : title.start])
        start = orgs.behind_work(text, start, title.start)
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
