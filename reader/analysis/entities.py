"""Entities of a whole text: each kind found by its own rules, then made flat, the surer claim first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis import dates, lexicon, orgs, people, places, programmes, quantities
from reader.analysis.mentions import Claims, Mention, Ordered, run_start
from reader.analysis.quantities import Figure
from reader.analysis.tokens import Cutter, Words
from reader.types import EntityType, Name, Span

_GENERIC = re.compile(
    r"^(?:.{0,3}(?:公司|企业|集团|单位|部门|机构|学校|医院|银行|大会|会议|政府|该院|"
    r"时任|现任|原|各级|有关|相关|主要|全体|包括|以及|其中|同时|此外|副|老|新任|我们|"
    r"他们|企业|当地|"
    r"班子|成员|[市县区省州]领导|领导|嘉宾|首席|联合|中国|国家|著名|作为|担任|当选|"
    r"任命|组织|参与|共同|随后|记者|今天|昨日|近日))$"
)
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


def find(text: str, cutter: Cutter, names: Sequence[Name] = ()) -> Found:  # noqa: ARG001
    """Everything named in `text`. Another source of names (a model, a list of the user) would add its mentions here."""
    words = cutter.cut(text)
    located = places.find(words, cutter.places, cutter.rare)
    place_names = frozenset(text[place.start : place.end] for place in located)
    ranks = people.titles(words)
    persons = people.find(words, ranks, place_names)
    claims = Claims()
    claims.add_all(_sure_programmes(words))
    claims.add_all(Mention(p.name.start, p.name.end, EntityType.PER) for p in persons if p.title)
    held = {p.title for p in persons if p.title} | set(_standing(words, ranks))
    bodies = list(orgs.find(words, located))
    body_ends = {body.end for body in bodies} | {place.end for place in located if text[place.end - 1] == "区"}
    held |= {rank for rank in ranks if rank not in held and _leads(text, rank, held, body_ends)}
    titles = [_trimmed(text, rank, body_ends) for rank in sorted(held)]
    claims.add_all(_longest(bodies))
    claims.add_all(Mention(title.start, title.end, EntityType.TITLE) for title in titles)
    claims.add_all(Mention(p.name.start, p.name.end, EntityType.PER) for p in persons)
    learnt = list(_before_titles(words, titles, claims, located))
    claims.add_all(learnt)
    claims.add_all(_again([*learnt, *claims], text))
    claims.add_all(located)
    times = tuple(span for span in dates.find(text))
    claims.add_all(Mention(span.start, span.end, EntityType.TIME) for span in times)
    figures = tuple(figure for figure in quantities.find(text) if not _covered(claims, figure.span))
    claims.add_all(
        Mention(f.span.start, f.span.end, EntityType.QUANTITY) for f in figures if f.unit or "分之" in f.numeral
    )
    roles = {p.name.start: _trimmed(text, p.title, body_ends) for p in persons if p.title}
    return Found(words, Ordered(claims), figures, times, roles)


def _sure_programmes(words: Words) -> list[Mention]:
    return _longest(programmes.find(words))


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


def _again(sure: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Bodies found once are known wherever they stand."""
    bodies = (text[mention.start : mention.end] for mention in sure if mention.type is EntityType.ORG)
    names = {name for name in bodies if len(name) >= 3}
    for start, end in lexicon.Finder(names)(text):
        yield Mention(start, end, EntityType.ORG)
