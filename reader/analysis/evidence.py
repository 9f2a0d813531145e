"""What the LAC model says of names, weighed: what has the form of a name is taken, the rest is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from reader.analysis import lexicon, naming, orgs, places
from reader.analysis.mentions import Mention
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_DOTS = frozenset("·•・")  # the model cuts names with dots to pieces; their form is enough
_CROSSED = frozenset(
    "的了由与及被把将已也都又还并，。、；：！？“”‘’「」『』（）()《》 　,;:!?"
)  # no name runs across one
_COMMITTEE = re.compile(r"(?:副?书记|常委|委员|副)")
_SAID = re.compile("(?:研报|研究报告|公告|财报|年报|官网|官微|报道)$")  # of a body
_LINE = re.compile("铁路|高铁|高速|城际|班列|客专")  # 石雄铁路: of two places
_FAMILIAR = frozenset("老小阿")


def persons(
    words: Words, mentions: Iterable[Mention], located: Sequence[Mention], ordinary: Callable[[str], bool]
) -> dict[int, int]:
    """Start and end of the persons that have the form of a personal name.

    `located` are places, whose names are nobody's, and neither is an `ordinary` word.
    """
    text, found = words.text, dict[int, int]()
    mentions = list(mentions)
    often = Counter(text[mention.start : mention.end] for mention in mentions if mention.type is EntityType.PER)
    taken = {text[place.start : place.end] for place in located}
    inside = {at for place in located for at in range(place.start + 1, place.end)}
    behind = {place.end for place in located}
    for at, mention in enumerate(mentions):
        start, end = mention.start, mention.end
        name = text[start:end]
        dotted = _DOTS & {*text[max(0, start - 1) : end + 1]}
        if mention.type is not EntityType.PER or name in taken or dotted or len(name) < 2:
            continue
        if start in inside or end in inside or ordinary(name) or naming.refused(name) or _about().at(text, end):
            continue
        if name[0] == "于" and start and naming.HAN.match(text[start - 1]):  # 并入于汉
            continue
        if start in behind and naming.foreign_characters().issuperset(name):  # 加拿大詹森 is there
            continue
        if len(name) == 4 and words.edge(start + 2) and words.next(start + 2) == end:
            continue  # 米兰列席: a name and a word
        whole = _completed(words, start, end) if naming.chinese(name) else end
        if (
            often[name] < 2
            and _doubtful(words, start, whole, ordinary)
            and not _stands(words, start, end, mentions[at - 1 : at + 2])
        ):
            continue
        if naming.chinese(name):
            found[start] = whole
        elif naming.foreign(name) or _familiar(name) or _long(name):
            found[start] = end
    return found


def names(words: Words, mentions: Iterable[Mention]) -> dict[int, int]:
    """Start and end of whatever the model holds for persons and nothing speaks against: good where a name must be."""
    text, found = words.text, dict[int, int]()
    start = end = -1
    for mention in mentions:
        if mention.type is EntityType.PER:
            start, end = start if mention.start == end else mention.start, mention.end  # 松原|史明 is one
            name = text[start:end]
            titled = _titles().before(text, end) or text[end : end + 1] in _DOTS  # 许局长 is a surname and a title
            if 1 < len(name) < 5 and naming.HAN.fullmatch(name) and not _CROSSED & set(name) and not titled:
                found[start] = end
    return found


@cache
def _titles() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("titles", "head"))


def _doubtful(words: Words, start: int, end: int, ordinary: Callable[[str], bool]) -> bool:
    """Whether a name is so short, so foreign, or so like a surname and a word (党|忠诚) that it may be none."""
    name = words.text[start:end]
    given = name[1:]
    foreign = naming.foreign_characters().issuperset(name)
    return len(name) == 2 or foreign or (len(name) == 3 and (ordinary(given) or naming.refused(given)))


def _stands(words: Words, start: int, end: int, near: Sequence[Mention]) -> bool:
    """Whether a doubtful name that comes only once can be one: in a list it stands with others of three.

    Elsewhere it opens a clause, or something comes next that may follow a name. `near` are it and what the model has
    on either side of it.
    """
    text = words.text
    if _familiar(text[start:end]):
        return True
    if text[start] == text[start + 1]:
        return False
    if "、" in (text[start - 1 : start], text[end : end + 1]):
        others = (
            text[m.start : m.end]
            for m in near
            if m.type is EntityType.PER and (m.end == start - 1 or m.start == end + 1)
        )
        return any(len(name) > 2 and naming.chinese(name) for name in others)
    opens = not start or not naming.HAN.match(text[start - 1])
    return opens or (words.edge(end) and naming.FOLLOW.match(text, end) is not None)


@cache
def _about() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("not_names", "about"))


def _completed(words: Words, start: int, end: int) -> int:
    """The model at times leaves the last character out: 邱怀 for 邱怀远."""
    if end - start > 2 or words.next(start) == end:
        return end
    longer = naming.match(words, start, strict=True)
    return longer if longer == end + 1 and words.edge(longer) else end


def _familiar(name: str) -> bool:
    """老赵, 小翠."""
    return len(name) == 2 and name[0] in _FAMILIAR and not _CROSSED & set(name)


def _long(name: str) -> bool:
    """A surname and three characters, as in some Chinese and many Japanese names."""
    return len(name) == 4 and name[0] in naming.surnames()[0] and not _CROSSED & set(name)


def located(words: Words, mentions: Iterable[Mention], known: Callable[[str], bool]) -> Iterator[Mention]:
    """The places that end as places do, that a dictionary holds for such (`known`), or that are no other words."""
    text = words.text
    for mention in mentions:
        name = text[mention.start : mention.end]
        if (
            mention.type is not EntityType.LOC
            or len(name) < 2
            or _CROSSED & set(name)
            or not naming.HAN.fullmatch(name)
        ):
            continue
        if (
            places.common(name)
            or (len(name) == 2 and _LINE.match(text, mention.end))
            or not (words.edge(mention.start) and words.edge(mention.end))
        ):
            continue
        if known(name) or places.shaped(name) or _unheard(words, mention):
            yield mention


def _unheard(words: Words, mention: Mention) -> bool:
    """Whether it is no words of the dictionary, but one from another language, or in a list or behind 在."""
    name, text = words.text[mention.start : mention.end], words.text
    if len(name) > 2 and naming.foreign(name):
        return True
    around = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    placed = around[0] in tuple("在到于从赴、") or around[1] == "、"
    return placed and len(name) < 4 and all(words.edge(at) for at in range(mention.start, mention.end))


def bodies(words: Words, mentions: Iterable[Mention], taken: frozenset[str]) -> Iterator[Mention]:
    """The bodies that end as bodies do, and those that are no other words and neither places."""
    text = words.text
    for mention in mentions:
        if mention.type is EntityType.PER:
            continue
        start = mention.start + orgs.another(text[mention.start : mention.end])
        start += orgs.lead(text[start : mention.end])
        end = mention.end
        said = _SAID.search(text, start, end)
        if said:
            end = said.start()
        name = text[start:end]
        if len(name) < 3 or _CROSSED & set(name) or name in taken or not (words.edge(start) and words.edge(end)):
            continue
        if name.endswith("委") and _COMMITTEE.match(text, end):
            continue
        telling = orgs.shaped(name) or (orgs.trades(name) and (said or _unheard_of(words, start, end)))
        plain = mention.type is EntityType.ORG and not orgs.known(text, start) and _apart(words, start, end)
        if telling or plain:
            yield Mention(start, end, EntityType.ORG, FoundBy.LAC)


def _unheard_of(words: Words, start: int, end: int, least: int = 2) -> bool:
    """Whether at `least` so many characters are no words of the dictionary."""
    return sum(words.edge(at) and words.edge(at + 1) for at in range(start, end)) >= least


def _apart(words: Words, start: int, end: int) -> bool:
    """A body without a telling end: unheard of, between signs or before a verb."""
    text = words.text
    apart = (not start or not naming.HAN.match(text[start - 1])) and naming.FOLLOW.match(text, end)
    whole = naming.HAN.fullmatch(text[start:end]) is not None and end - start <= 6
    listed = text[start - 1 : start] == "、" or text[end : end + 1] == "、"
    return whole and bool(apart) and _unheard_of(words, start, end, least=1 if listed else 2)
