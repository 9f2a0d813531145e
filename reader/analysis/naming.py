"""Recognises personal names by form: surnames, given names, and transliterated names."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis import lexicon
from reader.analysis.tokens import Words

HAN = re.compile(r"[\u4e00-\u9fff\U00020000-\U000323af]+")
_LATIN = re.compile(r"[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,3}")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·•・][\u4e00-\u9fff]{1,8}){1,4}")
FOLLOW = re.compile(
    r"$|[，。、；：！？,;:!?“”‘’「」『』（）()《》【】\s·/／]|表示|允诺|承诺|预计|计划|指出|强调|提出|介绍|认为|透露|"
    r"坦言|宣布|解释|称|说|指|在|等|为|和|与|及|率|对|向|于|主持|出席|致|代表|参加|陪同|作|一行|同志|先生|女士|小姐|"
    r"总统|委员|主任|教授|则|也|还|又|亦|就|提|的|到|会见|是|担任|任|将|亲自|带|来|告诉|共同|分别|都|已|曾|从|以|把|"
    r"建议|要求|希望|首|昨|今|上|正|便|共|再|特别|直言|表|回应|补充|估计|带领|前往|领|主|进|不|当选|获|接受|估|强|认|"
    r"深|感|[一二三四五六七八九十两]+[人位名]|最后|考察|调研|走进|宣读|见证|参观|视察|讲话|组成|主演|执导|领衔|联袂|撰写|总|后|时|主动|带头|常|夫|牵头|自|如|赛后|赛前|会后"
)
"""Text that may follow a name."""
_ALSO_GIVEN = frozenset("如自主进首强深今正总")  # may follow a name, but also end many names
_SPEAKS = re.compile(r"[则也又还]?(?:在[^，。]{1,8})?(?:表示|指出|强调|介绍|认为|透露|坦言|宣布|说|致辞)")
_BAD_GIVEN = frozenset(
    "的了是在与及或对将被把让给到说指称也都又还就但且而则我你他她它们这那哪其该各每某此昨市区厅委院，。、；：两个第没"
    "不部局等地得上下座帝会曰队级型率县乡镇省线站"
)


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The surnames of one character, and those of two."""
    rows = lexicon.words("surnames")
    singles = {c for row in rows if len(row) > 2 for c in row}
    return frozenset(singles), frozenset(row for row in rows if len(row) == 2)


@cache
def _speech_verbs() -> lexicon.Finder:
    return lexicon.Finder(verb for name in ("say", "ask", "find") for verb in lexicon.kind("speech_verbs", name))


@cache
def foreign_characters() -> frozenset[str]:
    """The characters used to transliterate foreign names."""
    return frozenset("".join(lexicon.words("transliterations")))


def is_chinese(name: str) -> bool:
    """Whether `name` has the form of a Chinese name: a surname, single or double, and a given name of up to two."""
    singles, doubles = surnames()
    if not HAN.fullmatch(name):
        return False
    if name[:2] in doubles and len(name) > 2:
        return len(name) <= 4 and _given(name[2:])
    return name[0] in singles and 2 <= len(name) <= 4 and _given(name[1:]) and (len(name) < 4 or name[1] in singles)


def is_excluded(name: str) -> bool:
    """Whether `name` is an ordinary word despite its form, or contains one that no name does: 高水平, 康养."""
    return name in lexicon.kind("not_names", "word") or has_excluded_part(name)


def has_excluded_part(name: str) -> bool:
    """Whether `name` contains a word that no name does, such as an economic term: 康养, 平台."""
    return any(name[at : at + 2] in _excluded_parts() for at in range(len(name) - 1))


@cache
def _excluded_parts() -> frozenset[str]:
    return frozenset(lexicon.kind("not_names", "part"))


def is_foreign(name: str) -> bool:
    """Whether `name` has the form of a foreign name: with dots, in transliteration characters, or Japanese."""
    japanese = 3 <= len(name) <= 5 and name[:2] in lexicon.words("japanese_surnames") and bool(HAN.fullmatch(name))
    return japanese or bool(_FOREIGN.fullmatch(name)) or (len(name) > 1 and foreign_characters().issuperset(name))


def is_short_word(words: Words, start: int, end: int) -> bool:
    """Whether ``start:end`` is a two-character dictionary word and so hardly a name: 相关, 方面."""
    return words.next(start) == end and end - start == 2


def match(words: Words, at: int, *, strict: bool = False) -> int:
    """The end of the personal name that begins at `at`, 0 if there is none; `strict` requires a known surname."""
    text = words.text
    latin = _LATIN.match(text, at)
    if latin and not strict:
        return latin.end()
    dotted = _FOREIGN.match(text, at)
    if dotted:
        last = max(text.rfind(dot, at, dotted.end()) for dot in "·•・") + 1
        ends = (end for end in range(last + 2, dotted.end() + 1) if _ends_foreign(words, end))
        return next(ends, dotted.end())
    han = HAN.match(text, at, at + 4)
    if not han or len(_speech_verbs().at(text, at)) > 1:
        return 0
    if not strict and (run := _foreign_run(words, at)) - at > 3:  # 马丁内斯, though 马 is a surname
        return run
    singles, doubles = surnames()
    room = min(len(han[0]), 4)
    if han[0][:2] in doubles:
        lengths: tuple[int, ...] = (4, 3)
    elif han[0][0] in singles:
        lengths = (3, 2, 4) if room >= 4 and han[0][1] in singles else (3, 2)
    elif strict:
        return 0
    elif (run := _foreign_run(words, at)) and run - at > 2:
        return run
    else:
        lengths = (4, 3)
        if room < 3 or not any(_SPEAKS.match(text, at + n) for n in lengths if n <= room):
            return 0
    fitting = [n for n in lengths if n <= room and _given(text[at + 1 : at + n]) and FOLLOW.match(text, at + n)]
    if han[0][0] not in singles:
        fitting = [n for n in fitting if any(words.edge(i) and words.edge(i + 1) for i in range(at, at + n))]
    elif not strict and lengths[0] <= room and _takes_longer_name(words, at, lengths[0], fitting):
        return at + lengths[0]
    if not fitting:
        return 0
    edged = [n for n in fitting if words.edge(at + n)]
    return at + (edged or fitting)[0]


def _takes_longer_name(words: Words, at: int, length: int, fitting: list[int]) -> bool:
    """Whether to take the longer name after a title, whatever follows it.

    True if no dictionary word explains it; if a shorter name fits too, only if its last character often ends names.
    """
    text, end = words.text, at + length
    if not words.edge(end) or not _given(text[at + 1 : end]) or _is_work_verb_at(text, at):
        return False
    if words.next(at) not in (at + 1, end):
        return False
    if not fitting:
        return True
    return text[end - 1] in _ALSO_GIVEN and words.next(end) - end > 1


def _foreign_run(words: Words, at: int) -> int:
    """The end of the transliteration characters from `at` on, if a word can begin there, else 0."""
    end, text = at, words.text
    while end < min(len(text), at + 8) and text[end] in foreign_characters():
        end += 1
    return end if words.edge(end) and (FOLLOW.match(text, end) or words.next(end) - end > 1) else 0


def _is_work_verb_at(text: str, at: int) -> bool:
    """Whether an action verb or an adverb begins at `at` or the next character."""
    return any(len(word) > 1 for word in (_work_verbs().at(text, at), _work_verbs().at(text, at + 1)))


@cache
def _work_verbs() -> lexicon.Finder:
    return lexicon.Finder(word for name in ("adverb", "work") for word in lexicon.kind("verbs", name))


def _ends_foreign(words: Words, end: int) -> bool:
    """Whether a foreign name can end at `end`; transliterations may contain 不, 的 and 提, which end other names."""
    if not words.edge(end) or not FOLLOW.match(words.text, end):
        return False
    return words.next(end) - end > 1 or words.text[end : end + 1] in "在说称指与和及率为对向将"


def _given(text: str) -> bool:
    return not _BAD_GIVEN & set(text)
