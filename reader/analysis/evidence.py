"""Filters the names of the LAC model: accepts those with the form of a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from reader.analysis import lexicon, naming, orgs, places
from reader.analysis.mentions import Mention
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_DOTS = frozenset("·•・")  # the model splits names with dots; the rules recognise them
_NEVER_INSIDE = frozenset(
    "的了由与及被把将已也都又还并，。、；：！？“”‘’「」『』（）()《》 　,;:!?"
)  # characters that no name contains
_COMMITTEE = re.compile(r"(?:副?书记|常委|委员|副)")
_SAID = re.compile("(?:研报|研究报告|公告|财报|年报|官网|官微|报道)$")  # documents of a body
_LINE = re.compile("铁路|高铁|高速|城际|班列|客专")  # 石雄铁路 is named after two places
_FAMILIAR = frozenset("老小阿")


def persons(
    words: Words, mentions: Iterable[Mention], located: Sequence[Mention], is_common: Callable[[str], bool]
) -> dict[int, int]:
    """The start and end of the persons with the form of a personal name.

    Excludes common words and the names of the places `located`.
    """
    text, found = words.text, dict[int, int]()
    mentions = list(mentions)
    counts = Counter(text[mention.start : mention.end] for mention in mentions if mention.type is EntityType.PER)
    taken = {text[place.start : place.end] for place in located}
    inside = {at for place in located for at in range(place.start + 1, place.end)}
    place_ends = {place.end for place in located}
    for index, mention in enumerate(mentions):
        start, end = mention.start, mention.end
        name = text[start:end]
        dotted = _DOTS & {*text[max(0, start - 1) : end + 1]}
        if mention.type is not EntityType.PER or name in taken or dotted or len(name) < 2:
            continue
        if start in inside or end in inside or is_common(name) or naming.is_excluded(name) or _about().at(text, end):
            continue
        if name[0] == "于" and start and naming.HAN.match(text[start - 1]):  # 并入于汉
            continue
        if start in place_ends and naming.foreign_characters().issuperset(name):  # as in 加拿大詹森
            continue
        if len(name) == 4 and words.edge(start + 2) and words.next(start + 2) == end:
            continue  # 米兰列席 is a name and a word
        whole = _completed(words, start, end) if naming.is_chinese(name) else end
        if (
            counts[name] < 2
            and _is_doubtful(words, start, whole, is_common)
            and not _is_supported(words, start, end, mentions[index - 1 : index + 2])
        ):
            continue
        if naming.is_chinese(name):
            found[start] = whole
        elif naming.is_foreign(name) or _is_familiar_name(name) or _is_four_character_name(name):
            found[start] = end
    return found


def names(words: Words, mentions: Iterable[Mention]) -> dict[int, int]:
    """The start and end of all plausible persons of the model, for contexts that require a name."""
    text, found = words.text, dict[int, int]()
    start = end = -1
    for mention in mentions:
        if mention.type is EntityType.PER:
            start, end = start if mention.start == end else mention.start, mention.end  # 松原|史明 is one
            name = text[start:end]
            titled = _titles().before(text, end) or text[end : end + 1] in _DOTS  # 许局长 is a surname and a title
            if 1 < len(name) < 5 and naming.HAN.fullmatch(name) and not _NEVER_INSIDE & set(name) and not titled:
                found[start] = end
    return found


@cache
def _titles() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("titles", "head"))


def _is_doubtful(words: Words, start: int, end: int, is_common: Callable[[str], bool]) -> bool:
    """Whether a name is doubtful: two characters, transliteration characters, or a surname and a word (党|忠诚)."""
    name = words.text[start:end]
    given = name[1:]
    foreign = naming.foreign_characters().issuperset(name)
    return len(name) == 2 or foreign or (len(name) == 3 and (is_common(given) or naming.is_excluded(given)))


def _is_supported(words: Words, start: int, end: int, near: Sequence[Mention]) -> bool:
    """Whether the context supports a doubtful name that occurs once.

    In a list, another item must be a name of at least three characters. Elsewhere, it must open a clause, or be
    followed by a word that may follow a name. `near` are the mention and its neighbours.
    """
    text = words.text
    if _is_familiar_name(text[start:end]):
        return True
    if text[start] == text[start + 1]:
        return False
    if "、" in (text[start - 1 : start], text[end : end + 1]):
        others = (
            text[m.start : m.end]
            for m in near
            if m.type is EntityType.PER and (m.end == start - 1 or m.start == end + 1)
        )
        return any(len(name) > 2 and naming.is_chinese(name) for name in others)
    opens = not start or not naming.HAN.match(text[start - 1])
    return opens or (words.edge(end) and naming.FOLLOW.match(text, end) is not None)


@cache
def _about() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("not_names", "about"))


def _completed(words: Words, start: int, end: int) -> int:
    """Complete a name whose last character the model has missed: 邱怀 for 邱怀远."""
    if end - start > 2 or words.next(start) == end:
        return end
    longer = naming.match(words, start, strict=True)
    return longer if longer == end + 1 and words.edge(longer) else end


def _is_familiar_name(name: str) -> bool:
    """老赵, 小翠."""
    return len(name) == 2 and name[0] in _FAMILIAR and not _NEVER_INSIDE & set(name)


def _is_four_character_name(name: str) -> bool:
    """A surname and three characters, as in some Chinese and many Japanese names."""
    return len(name) == 4 and name[0] in naming.surnames()[0] and not _NEVER_INSIDE & set(name)


def located(words: Words, mentions: Iterable[Mention], is_known: Callable[[str], bool]) -> Iterator[Mention]:
    """The places with a place suffix, in a dictionary of places (`is_known`), or not made of dictionary words."""
    text = words.text
    for mention in mentions:
        name = text[mention.start : mention.end]
        if (
            mention.type is not EntityType.LOC
            or len(name) < 2
            or _NEVER_INSIDE & set(name)
            or not naming.HAN.fullmatch(name)
        ):
            continue
        if (
            places.is_common_word(name)
            or (len(name) == 2 and _LINE.match(text, mention.end))
            or not (words.edge(mention.start) and words.edge(mention.end))
        ):
            continue
        if is_known(name) or places.has_place_suffix(name) or _is_unknown_place(words, mention):
            yield mention


def _is_unknown_place(words: Words, mention: Mention) -> bool:
    """Whether a place is a foreign name, or unknown to the dictionary and in a list or after 在."""
    name, text = words.text[mention.start : mention.end], words.text
    if len(name) > 2 and naming.is_foreign(name):
        return True
    around = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    placed = around[0] in tuple("在到于从赴、") or around[1] == "、"
    return placed and len(name) < 4 and all(words.edge(at) for at in range(mention.start, mention.end))


def bodies(words: Words, mentions: Iterable[Mention], taken: frozenset[str]) -> Iterator[Mention]:
    """The bodies with a body suffix, and those not made of dictionary words; never the places `taken`."""
    text = words.text
    for mention in mentions:
        if mention.type is EntityType.PER:
            continue
        start = mention.start + orgs.leading_body_length(text[mention.start : mention.end])
        start += orgs.lead_length(text[start : mention.end])
        end = mention.end
        said = _SAID.search(text, start, end)
        if said:
            end = said.start()
        name = text[start:end]
        if len(name) < 3 or _NEVER_INSIDE & set(name) or name in taken or not (words.edge(start) and words.edge(end)):
            continue
        if name.endswith("委") and _COMMITTEE.match(text, end):
            continue
        suffixed = orgs.has_body_suffix(name) or (
            orgs.has_trade_suffix(name) and (said or _is_unknown(words, start, end))
        )
        plain = mention.type is EntityType.ORG and not orgs.is_listed(text, start) and _stands_alone(words, start, end)
        if suffixed or plain:
            yield Mention(start, end, EntityType.ORG, FoundBy.LAC)


def _is_unknown(words: Words, start: int, end: int, least: int = 2) -> bool:
    """Whether at least `least` characters are unknown to the dictionary."""
    return sum(words.edge(at) and words.edge(at + 1) for at in range(start, end)) >= least


def _stands_alone(words: Words, start: int, end: int) -> bool:
    """Whether a body without a suffix is unknown to the dictionary and bounded by punctuation or a verb."""
    text = words.text
    apart = (not start or not naming.HAN.match(text[start - 1])) and naming.FOLLOW.match(text, end)
    whole = naming.HAN.fullmatch(text[start:end]) is not None and end - start <= 6
    listed = text[start - 1 : start] == "、" or text[end : end + 1] == "、"
    return whole and bool(apart) and _is_unknown(words, start, end, least=1 if listed else 2)
