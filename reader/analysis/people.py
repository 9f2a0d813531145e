"""People: personal names and what the people are, found through each other.

A name stands after a title (局长王某某), before one (王某某总统), at the front of a report of speech or in a credit;
once found it is known in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.analysis import lexicon, orgs
from reader.analysis.tokens import Words
from reader.types import Span

_HAN = re.compile(r"[\u4e00-\u9fff\U00020000-\U000323af]+")
_LATIN = re.compile(r"[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,3}")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·•・][\u4e00-\u9fff]{1,8}){1,4}")
_FOLLOW = re.compile(
    r"$|[，。、；：！？,;:!?“”‘’「」『』（）()《》【】\s·]|表示|允诺|承诺|预计|计划|指出|强调|提出|介绍|"
    r"认为|透露|坦言|宣布|解释|称|说|指|在|等|为|和|与|及|率|对|向|于|主持|出席|致|"
    r"代表|参加|"
    r"陪同|作|一行|同志|先生|女士|小姐|总统|委员|主任|教授|则|也|还|又|亦|就|提|的|"
    r"到|会见|是|担任|任|将|亲自|带|来|告诉|共同|分别|都|已|曾|从|以|把|建议|要求|"
    r"希望|首|昨|今|上|正|便|共|再|特别|直言|表|回应|补充|估计|带领|前往|领|主|进|不|"
    r"当选|获|接受|估|强|认|深|感|最后|考察|调研|走进|宣读|见证|参观|视察|讲话|总|"
    r"后|时|主动|带头|常|夫|牵头|自|如"
)
_SPEAKS = re.compile(r"[则也又还]?(?:在[^，。]{1,8})?(?:表示|指出|强调|介绍|认为|透露|坦言|宣布|说|致辞)")
_BAD_GIVEN = frozenset(
    "的了是在与及或对将被把让给到说指称也都又还就但且而则我你他她它们这那哪其该各每某此昨市区厅委院，。、；：两个第没"
    "不部局等地得"
)
_CREDIT = re.compile(
    r"(?:责任编辑|责任?编|编辑|编审|一审|二审|三审|初审|复审|终审|审核|审校|校对|监制|"
    r"主编|统筹|撰文|撰稿|文字|作者|供图|图片?|文|摄制|策划|制图|签发|值班主任|发布人)[:：/／]"
    r"|(?:记者|通讯员|实习生|摄影|摄|评论员)"
    r"(?:[:：/／|丨]|[ 　](?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff]{2,3}(?:[ 　、，）)]|$)))"
)
_AFTER_CREDIT = re.compile(r"[ 　]*(?:[、，,/／]?[ 　]*)(?:摄影|摄|文|图)?")
_DEPUTY = re.compile(r"分管[^，。；、的]{1,14}的$")
_OFFICERS = frozenset({"局长", "署长", "厅长", "院长", "部长"})
_SAME_BODY = re.compile(r"、(?:管委会|人民政府|政府|人大常委会|政协|办事处|街道办事处)$")


@dataclass(frozen=True, slots=True)
class Person:
    """Where a name stands and the title it stands with, on either side; `title` is None where there is none."""

    name: Span
    title: Span | None


@cache
def _heads() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("titles", "head"))


@cache
def _before() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("titles", "before"))


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicon.words("surnames")
    singles = {c for row in rows if len(row) > 2 for c in row}
    return frozenset(singles), frozenset(row for row in rows if len(row) == 2)


@cache
def _verbs() -> lexicon.Finder:
    return lexicon.Finder(verb for name in ("say", "ask", "find") for verb in lexicon.kind("speech_verbs", name))


@cache
def bare() -> lexicon.Finder:
    """Titles that stand for their holder where they come alone: 总统, 行政长官."""
    return lexicon.Finder(lexicon.kind("titles", "bare"))


def titles(words: Words) -> list[Span]:
    """Every title of the text, whether or not anybody holds it; several of one person (党组书记、局长) are one span."""
    text = words.text
    out: list[Span] = []
    for at, end in _heads()(text):
        if not words.edge(end) and text[end : end + 1] != "兼" and not _starts_name(text, end):
            continue
        start = at
        while word := _before().before(text, start):
            start -= len(word)
        if text[start:end] in _OFFICERS and (office := orgs.office_before(text, end - 1)):
            start = end - 1 - len(office)
        if text[start - 1 : start] == "的":
            deputy = _DEPUTY.search(text, max(0, start - 20), start)
            start = deputy.start() if deputy else start
        if out and _of_one_person(text, out[-1].end, start):
            out[-1] = Span(out[-1].start, end)
        elif out and out[-1].end >= start:
            out[-1] = Span(min(out[-1].start, start), end)
        else:
            out.append(Span(start, end))
    return out


def _of_one_person(text: str, end: int, start: int) -> bool:
    """Whether the title that begins at `start` goes on from the one that ended at `end`: 党组书记、局长."""
    between = text[end:start]
    return between in ("、", "兼") or _SAME_BODY.fullmatch(between) is not None


def _starts_name(text: str, at: int) -> bool:
    return text[at : at + 1] in _surnames()[0]


def find(words: Words, ranks: Sequence[Span], taken: frozenset[str]) -> list[Person]:
    """The persons of the text in order of discovery. `taken` are names of places, which are nobody's name."""
    found: dict[int, Person] = {}
    for rank in ranks:
        for person in (*_after_title(words, rank), *_before_title(words, rank)):
            found.setdefault(person.name.start, person)
    for person in (*_speaking(words), *_credits(words), *_listed(words)):
        found.setdefault(person.name.start, person)
    text = words.text
    people = [person for person in found.values() if text[person.name.start : person.name.end] not in taken]
    known = {text[person.name.start : person.name.end] for person in people}
    at = {person.name.start for person in people}
    people += [Person(span, None) for span in mentions(words, known) if span.start not in at]
    return people


def mentions(words: Words, known: set[str]) -> Iterator[Span]:
    """Every place where one of the `known` names stands, or the two surnames that a name of four begins with."""
    double = {
        name[:2]
        for name in known
        if len(name) == 4 and name[:2] not in _surnames()[1] and name[0] in _surnames()[0] and name[1] in _surnames()[0]
    }
    text = words.text
    common = {name for name in known if len(name) == 2}
    for start, end in lexicon.Finder(known | double)(text):
        name = text[start:end]
        if name in common and not (words.edge(start) and words.edge(end)) and not _FOLLOW.match(text, end):
            continue
        yield Span(start, end)


def _after_title(words: Words, rank: Span) -> Iterator[Person]:
    text = words.text
    at = rank.end
    if text[at : at + 1] in " 　" and text[at : at + 1]:
        at += 1
    end = match(words, at)
    title: Span | None = rank
    while end:
        yield Person(Span(at, end), title)
        title = None
        if text[end : end + 1] != "、":
            return
        at = end + 1
        end = match(words, at)


def _before_title(words: Words, rank: Span) -> Iterator[Person]:
    """蔡某某总统, 郑某某主任: a whole name between a boundary and the title."""
    text = words.text
    for length in (3, 2, 4):
        start = rank.start - length
        if start < 0 or not words.edge(start):
            continue
        before = text[start - 1 : start]
        bounded = start == 0 or not _HAN.match(before) or before in "的与和及由向系是对"
        # A name that the dictionary knows needs no boundary: 学习贯彻某某某总书记.
        bounded = bounded or (length == 3 and words.next(start) == rank.start)
        if bounded and _named(text[start : rank.start]) and not _unlikely(words, start, rank.start):
            yield Person(Span(start, rank.start), rank)
            return


def _named(name: str) -> bool:
    """Whether `name` has the form of a Chinese name: a surname and one or two more, two more after a double one."""
    singles, doubles = _surnames()
    if name[:2] in doubles:
        return 3 <= len(name) <= 4 and _given(name[2:])
    return name[0] in singles and _given(name[1:]) and (len(name) <= 3 or name[1] in singles)


def _unlikely(words: Words, start: int, end: int) -> bool:
    """A word of the dictionary that is no name: 相关, 方面."""
    return words.next(start) == end and end - start == 2


def match(words: Words, at: int, *, strict: bool = False) -> int:
    """End of the personal name that begins at `at`, 0 if there is none; `strict` asks for a known surname."""
    text = words.text
    latin = _LATIN.match(text, at)
    if latin and not strict:
        return latin.end()
    foreign = _FOREIGN.match(text, at)
    if foreign:
        last = max(text.rfind(dot, at, foreign.end()) for dot in "·•・") + 1
        ends = (end for end in range(last + 2, foreign.end() + 1) if _ends_foreign(words, end))
        return next(ends, foreign.end())
    han = _HAN.match(text, at)
    if not han or len(_verbs().at(text, at)) > 1:
        return 0
    singles, doubles = _surnames()
    room = min(len(han[0]), 4)
    if han[0][:2] in doubles:
        lengths: tuple[int, ...] = (4, 3)
    elif han[0][0] in singles:
        lengths = (3, 2, 4) if room >= 4 and han[0][1] in singles else (3, 2)
    elif strict:
        return 0
    else:
        lengths = (4, 3)
        if room < 3 or not any(_SPEAKS.match(text, at + n) for n in lengths if n <= room):
            return 0
    fitting = [n for n in lengths if n <= room and _given(text[at + 1 : at + n]) and _FOLLOW.match(text, at + n)]
    if han[0][0] not in singles:
        fitting = [n for n in fitting if any(words.edge(i) and words.edge(i + 1) for i in range(at, at + n))]
    if not fitting:
        # Behind a title a surname and two characters are a name whatever comes next, if they are no other words.
        known = [n for n in lengths[:1] if n <= room and words.edge(at + n) and _given(text[at + 1 : at + n])]
        sure = known and not strict and words.next(at) in (at + 1, at + known[0]) and not _acts(text, at)
        return at + known[0] if sure and han[0][0] in singles else 0
    edged = [n for n in fitting if words.edge(at + n)]
    return at + (edged or fitting)[0]


def _acts(text: str, at: int) -> bool:
    """Whether a verb of work or an adverb stands at `at`."""
    return any(len(word) > 1 for word in (_work().at(text, at), _work().at(text, at + 1)))


@cache
def _work() -> lexicon.Finder:
    return lexicon.Finder(word for name in ("adverb", "work") for word in lexicon.kind("verbs", name))


def _ends_foreign(words: Words, end: int) -> bool:
    """Whether a foreign name can end at `end`: transliterations hold 不, 的 and 提, which end other names."""
    if not words.edge(end) or not _FOLLOW.match(words.text, end):
        return False
    return words.next(end) - end > 1 or words.text[end : end + 1] in "在说称指与和及率为对向将"


def _given(text: str) -> bool:
    return not _BAD_GIVEN & set(text)


def _speaking(words: Words) -> Iterator[Person]:
    """王某某表示： a name at the front of a clause, before a verb of speech."""
    text = words.text
    for found in re.finditer(
        r"(?<![\u4e00-\u9fff])(?:“[^”]{1,200}”)?(?=[\u4e00-\u9fff]{2,4}(?:表示|指出|强调|"
        r"坦言|介绍|告诉|透露|说[，：:“,]|认为|在《))",
        text,
    ):
        end = match(words, found.end(), strict=True)
        verb = re.compile("表示|指出|强调|坦言|介绍|告诉|透露|说|认为|在《")
        if end and verb.match(text, end) and words.next(found.end()) != end:
            yield Person(Span(found.end(), end), None)


def _credits(words: Words) -> Iterator[Person]:
    text = words.text
    for found in _CREDIT.finditer(text):
        at = found.end()
        while text[at : at + 1] in " 　" and at < len(text):
            at += 1
        for _ in range(6):
            end = _credited(words, at)
            if not end:
                break
            yield Person(Span(at, end), None)
            gap = _AFTER_CREDIT.match(text, end)
            at = gap.end() if gap else end
            if _CREDIT.match(text, at):
                break


def _credited(words: Words, at: int) -> int:
    """A name in a credit is all there is up to the next space or sign."""
    han = _HAN.match(words.text, at)
    if not han:
        return 0
    name = han[0][:-1] if len(han[0]) > 2 and han[0].endswith("摄") else han[0]
    singles, doubles = _surnames()
    if not 2 <= len(name) <= 4 or not (name[0] in singles or name[:2] in doubles) or not _given(name[1:]):
        return 0
    return at + len(name)


def _listed(words: Words) -> Iterator[Person]:
    """市县领导王某、李某某、张某: a list of at least three names, with or without a word for such people."""
    text = words.text
    for found in re.finditer(
        r"领导|专家|嘉宾|老师|选手|(?<=[、，。\n])(?=(?:[\u4e00-\u9fff·]{2,12}、){2}[\u4e00-\u9fff·]{2,12}(?:[、等，。]))",
        text,
    ):
        at, spans = found.end(), []
        while end := match(words, at, strict=True):
            spans.append(Span(at, end))
            if text[end : end + 1] != "、":
                break
            at = end + 1
        if len(spans) >= 3 and sum(_unlikely(words, span.start, span.end) for span in spans) * 3 <= len(spans):
            yield from (Person(span, None) for span in spans)
