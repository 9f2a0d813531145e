"""People: finds personal names by the titles and other words around them.

A name comes after a title (局长王某某), before one (王某某总统), after a word for people (村民王某某), before a verb of
speech, in a list or in a credit; once found, it is known in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.analysis import lexicon, naming, orgs
from reader.analysis.mentions import Mention
from reader.analysis.tokens import Words
from reader.types import FoundBy, Span

_CREDIT = re.compile(
    r"(?:责任编辑|责任?编|编辑|编审|一审|二审|三审|初审|复审|终审|审核|审校|校对|监制|"
    r"主编|统筹|撰文|撰稿|文字|作者|供图|图片?|文|摄制|策划|制图|签发|值班主任|发布人)[:：/／]"
    r"|(?:记者|通讯员|实习生|摄影|摄|评论员)"
    r"(?:[:：/／|丨]|[ 　](?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff]{2,3}(?:[ 　、，）)／/]|$|\d)))"
)
_TRAILING = re.compile(r"(?<=[（( 　])([\u4e00-\u9fff]{2,4})(?:[ 　]?[/／][ 　]?(?:文|图|摄影|摄)|[ 　]?摄(?=[）)]))")
_AFTER_CREDIT = re.compile(r"[ 　]*(?:[、，,/／]?[ 　]*)(?:摄影|摄|文|图)?")
_CALLED = re.compile("一名|名叫|名为|名唤|唤作|叫做|[我他她]叫")
_DEPUTY = re.compile(r"分管[^，。；、的]{1,14}的$")
_OFFICERS = frozenset({"局长", "署长", "厅长", "院长", "部长"})
_SAME_BODY = re.compile(r"、(?:管委会|人民政府|政府|人大常委会|政协|办事处|街道办事处)$")
_VERB = r"表示|指出|强调|坦言|介绍|告诉|透露|说[，：:“,]|认为|在《"
_OPENS_SPEECH = re.compile(rf"(?<![\u4e00-\u9fff])(?:“[^”]{{1,200}}”)?(?=[\u4e00-\u9fff]{{2,4}}(?:{_VERB}))")
_SPEECH = re.compile(_VERB.replace("[，：:“,]", ""))
_ITEM = r"[\u4e00-\u9fff·]{2,12}"
_LIST = re.compile(rf"领导|专家|嘉宾|老师|选手|(?<=[、，。：\n　由])(?=(?:{_ITEM}、){{2}}{_ITEM}(?:[、等，。]))")


@dataclass(frozen=True, slots=True)
class Person:
    """The span of a name, the adjacent title or None, and what found it."""

    name: Span
    title: Span | None
    by: FoundBy


@cache
def _heads() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("titles", "head"))


@cache
def _modifiers() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("titles", "before"))


@cache
def _people_words() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("titles", "people"))


def titles(words: Words, ends: Mapping[int, int]) -> list[Span]:
    """Every title of the text, with or without a holder; several of one person (党组书记、局长) are one span.

    `ends` maps the start of likely names to their end.
    """
    text = words.text
    out: list[Span] = []
    for at, end in _heads()(text):
        if not words.edge(end) and text[end : end + 1] != "兼" and not _starts_name(text, end) and end not in ends:
            continue
        start = at
        while word := _modifiers().before(text, start):
            start -= len(word)
        if text[start:end] in _OFFICERS and (office := orgs.office_before(text, end - 1)):
            start = end - 1 - len(office)
        if text[start - 1 : start] == "的":
            deputy = _DEPUTY.search(text, max(0, start - 20), start)
            start = deputy.start() if deputy else start
        if out and _continues_title(text, out[-1].end, start):
            out[-1] = Span(out[-1].start, end)
        elif out and out[-1].end >= start:
            out[-1] = Span(min(out[-1].start, start), end)
        else:
            out.append(Span(start, end))
    return out


def _continues_title(text: str, end: int, start: int) -> bool:
    """Whether the title at `start` belongs to the holder of the one that ends at `end`: 党组书记、局长."""
    between = text[end:start]
    return between in ("、", "兼") or _SAME_BODY.fullmatch(between) is not None


def _starts_name(text: str, at: int) -> bool:
    return text[at : at + 1] in naming.surnames()[0]


def find(
    words: Words,
    ranks: Sequence[Span],
    located: Sequence[Mention],
    ends: Mapping[int, int],
    is_common: Callable[[str], bool],
) -> list[Person]:
    """The persons of the text in order of discovery.

    `located` are places, whose names are excluded. `ends` maps the start of likely names to their end; they count next
    to a title, in a list and so on. A common word is a name only next to a title or a verb of speech, or in a credit.
    """
    found: dict[int, Person] = {}
    for rank in ranks:
        for person in (*_after_title(words, rank, ends), *_before_title(words, rank, ends)):
            found.setdefault(person.name.start, person)
    credited = (*_credits(words, ends), *_trailing_credits(words))
    named = (*_listed(words, ends), *_called(words, ends), *_after_people_words(words, ends))
    for person in (*_speaking(words, ends), *credited, *named):
        found.setdefault(person.name.start, person)
    text = words.text
    names = frozenset(text[place.start : place.end] for place in located)
    place_ends = {place.start: place.end for place in located}
    return [
        person
        for person in found.values()
        if text[person.name.start : person.name.end] not in names
        and place_ends.get(person.name.start, 0) < person.name.end
        and _is_name(words, person, is_common)
    ]


def _is_name(words: Words, person: Person, is_common: Callable[[str], bool]) -> bool:
    """Whether an ambiguous word is a name here: 主任高峰介绍, but not 高峰时段."""
    start, end = person.name
    name = words.text[start:end]
    if not (is_common(name) or naming.is_excluded(name)):
        return True
    supported = person.title or person.by in (FoundBy.SPEECH, FoundBy.BYLINE)
    whole = naming.is_chinese(name) and naming.FOLLOW.match(words.text, end)
    return bool(supported and whole) and not naming.has_excluded_part(name)


def repeated(words: Words, known: set[str], is_common: Callable[[str], bool]) -> Iterator[Span]:
    """Every occurrence of the `known` names, or of the two surnames that begin a name of four.

    A word for which `is_common` holds is a name only before a verb of speech.
    """
    singles, doubles = naming.surnames()
    double = {
        name[:2]
        for name in known
        if len(name) == 4 and name[:2] not in doubles and name[0] in singles and name[1] in singles
    }
    text = words.text
    short = {name for name in known if len(name) == 2}
    for start, end in lexicon.Finder(known | double)(text):
        name = text[start:end]
        if name in short and not (words.edge(start) and words.edge(end)) and not naming.FOLLOW.match(text, end):
            continue
        if (is_common(name) or naming.is_excluded(name)) and not _opens_speech(text, start, end):
            continue
        yield Span(start, end)


def _opens_speech(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` opens a clause before a verb of speech."""
    return not (start and naming.HAN.match(text[start - 1])) and _SPEECH.match(text, end) is not None


def _name_end(words: Words, at: int, ends: Mapping[int, int], *, strict: bool = False) -> int:
    """The end of the name at `at`: of a likely name, else by its form; 0 if there is none."""
    return ends.get(at) or naming.match(words, at, strict=strict)


def _after_title(words: Words, rank: Span, ends: Mapping[int, int]) -> Iterator[Person]:
    text = words.text
    at = rank.end
    if text[at : at + 1] in " 　" and text[at : at + 1]:
        at += 1
    title: Span | None = rank
    while end := _name_end(words, at, ends):
        yield Person(Span(at, end), title, FoundBy.TITLE)
        title = None
        if text[end : end + 1] != "、":
            return
        at = end + 1


def _before_title(words: Words, rank: Span, ends: Mapping[int, int]) -> Iterator[Person]:
    """陆某某总统, 郑某某主任: a whole name between a boundary and the title."""
    text = words.text
    for length in (3, 2, 4):
        start = rank.start - length
        if start < 0 or not words.edge(start):
            continue
        before = text[start - 1 : start]
        bounded = start == 0 or not naming.HAN.match(before) or before in "的与和及由向系是对"
        # A dictionary word or a likely name needs no boundary: 学习贯彻某某某总书记.
        bounded = bounded or (length == 3 and words.next(start) == rank.start) or ends.get(start) == rank.start
        named = (
            naming.is_chinese(text[start : rank.start]) and not _is_two_words(words, start, rank.start)
        ) or ends.get(start) == rank.start
        if bounded and named and not naming.is_short_word(words, start, rank.start):
            yield Person(Span(start, rank.start), rank, FoundBy.TITLE)
            return


def _is_two_words(words: Words, start: int, end: int) -> bool:
    """Whether it is two dictionary words: 安全|政策 is not a name although 安 and 全 are surnames."""
    return end - start == 4 and words.next(start) == start + 2 and words.next(start + 2) == end


def _speaking(words: Words, ends: Mapping[int, int]) -> Iterator[Person]:
    """王某某表示: a name that opens a clause, before a verb of speech."""
    text = words.text
    for found in _OPENS_SPEECH.finditer(text):
        end = _name_end(words, found.end(), ends, strict=True)
        if end and _SPEECH.match(text, end) and words.next(found.end()) != end:
            yield Person(Span(found.end(), end), None, FoundBy.SPEECH)


def _called(words: Words, ends: Mapping[int, int]) -> Iterator[Person]:
    """一名张角，一名张宝: a name after 名, if none of its characters form a dictionary word."""
    for found in _CALLED.finditer(words.text):
        end = _name_end(words, found.end(), ends, strict=True)
        if end and all(words.edge(at) for at in range(found.end(), end + 1)):
            yield Person(Span(found.end(), end), None, FoundBy.FORM)


def _credits(words: Words, ends: Mapping[int, int]) -> Iterator[Person]:
    text = words.text
    for found in _CREDIT.finditer(text):
        at = found.end()
        while text[at : at + 1] in " 　" and at < len(text):
            at += 1
        for _ in range(6):
            end = _credited(words, at, ends)
            if not end:
                break
            yield Person(Span(at, end), None, FoundBy.BYLINE)
            gap = _AFTER_CREDIT.match(text, end)
            at = gap.end() if gap else end
            if _CREDIT.match(text, at):
                break


def _trailing_credits(words: Words) -> Iterator[Person]:
    """（王某某摄）, 王某某／文: a credit after the name."""
    for found in _TRAILING.finditer(words.text):
        yield Person(Span(*found.span(1)), None, FoundBy.BYLINE)


def _credited(words: Words, at: int, ends: Mapping[int, int]) -> int:
    """The end of a name in a credit, which extends to the next space or punctuation; 0 if it is not a name."""
    han = naming.HAN.match(words.text, at, at + 6)
    if not han:
        return 0
    name = han[0][:-1] if len(han[0]) > 2 and han[0].endswith("摄") else han[0]
    is_unknown = 2 <= len(name) <= 3 and all(words.edge(i) for i in range(at, at + len(name)))
    return at + len(name) if naming.is_chinese(name) or is_unknown or ends.get(at) == at + len(name) else 0


def _listed(words: Words, ends: Mapping[int, int]) -> Iterator[Person]:
    """市县领导王某、李某某、张某: a list of at least three names."""
    text, done = words.text, 0
    for found in _LIST.finditer(text):
        if found.end() < done:
            continue
        at, spans = found.end(), []
        while end := _name_end(words, at, ends, strict=True):
            spans.append(Span(at, end))
            if text[end : end + 1] != "、":
                break
            at = end + 1
        done = at
        plain = sum(naming.is_short_word(words, span.start, span.end) and span.start not in ends for span in spans)
        if len(spans) >= 3 and plain * 3 <= len(spans):
            yield from (Person(span, None, FoundBy.FORM) for span in spans)


def _after_people_words(words: Words, ends: Mapping[int, int]) -> Iterator[Person]:
    """村民王某某, 作家王某某: a word for people without an office, and a name."""
    text = words.text
    for start, at in _people_words()(text):
        if not words.edge(start) or not words.edge(at):
            continue
        while end := _name_end(words, at, ends, strict=text[at : at + 1] not in naming.surnames()[0]):
            if at not in ends and naming.is_short_word(words, at, end):
                break
            yield Person(Span(at, end), None, FoundBy.TITLE)
            if text[end : end + 1] != "、":
                break
            at = end + 1
