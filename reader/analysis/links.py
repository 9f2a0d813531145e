"""Keys that are equal wherever articles mean the same person, body or measure, in whichever script they write it.

A key is made of the words alone. So people of one name share a key, and so do the 市发改委 of two cities where their
articles leave the city out: who is who stands in the rows themselves, and nothing that belongs together is torn apart
because somebody changed offices or an article shortened a name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from reader.analysis.lexicon import either
from reader.resources import rows
from reader.text import scripts
from reader.types import Script, Speaker, Target

_DOTS = re.compile("[•‧∙・･⋅.．]")
_MARKS = re.compile(r"[\s“”‘’「」『』《》〈〉\"'()（）]+")
# 某市人民政府交通局 is the 交通局 of 某市; what a government itself is called follows nothing.
_OF_GOVERNMENT = re.compile(r"(?<=[省市县区州])(?:人民)?政府(?=.{2,}[局厅委处会署院办])")
_LEGAL = re.compile(r"(?<=..)(?:股份有限公司|有限责任公司|集团有限公司|集团公司|有限公司|集团)$")
_BEFORE_METRIC = re.compile(
    r"^(?:全省|全市|全县|全区|全国|全州|我省|我市|我县|我区|我国|本省|本市|本港|全年|年内|年度|今年|预计|预期|力争|确保|"
    r"推动|保持|实现|完成|开展|达到)(?=..)"
)
_AFTER_METRIC = re.compile(
    r"(?<=..)(?:年均)?(?:增长率|增长|增速|增幅|涨幅|降幅|下降|提高|达到|实现|完成|突破|超过|总额达)$"
)


def person(speaker: Speaker) -> str:
    """The key of the person, "" where none is named: the name in Simplified, its dots and blanks alike."""
    return _person(speaker.name or "")


def body(speaker: Speaker) -> str:
    """The key of the organisation, "" where there is none: the full form of its office, without 中共 and legal form."""
    return _body(speaker.org or "")


def metric(target: Target) -> str:
    """The key of what a figure measures, "" where nothing says it; units do not belong to it."""
    return _metric(target.metric)


def simplified(text: str) -> str:
    """Words of either script in Simplified, one code point for each."""
    return scripts.convert(text, Script.HANT, Script.HANS)[0]


@functools.lru_cache(maxsize=10_000)
def _person(name: str) -> str:
    return _MARKS.sub("", _DOTS.sub("·", simplified(name)))


@functools.lru_cache(maxsize=10_000)
def _body(org: str) -> str:
    return _settled(_full_form, _MARKS.sub("", simplified(org)))


def _full_form(name: str) -> str:
    name = _OF_GOVERNMENT.sub("", name.removeprefix("中共").removeprefix("中国共产党"))
    name = _LEGAL.sub("", name)
    found = _ending("bodies").search(name)
    return name[: found.start()] + _forms("bodies")[found.group()] if found else name


@functools.lru_cache(maxsize=10_000)
def _metric(words: str) -> str:
    name = _MARKS.sub("", simplified(words)).upper()
    return _settled(_usual_name, name)


def _usual_name(name: str) -> str:
    """A listed name as it stands for all of its row, another one without what says nothing."""
    return _forms("metric_names").get(name) or _AFTER_METRIC.sub("", _BEFORE_METRIC.sub("", name))


def _settled(step: Callable[[str], str], name: str) -> str:
    """What a name becomes when a step no longer changes it."""
    while (after := step(name)) != name:
        name = after
    return name


@functools.cache
def _forms(lexicon: str) -> dict[str, str]:
    """The name that stands for each name of a list."""
    forms: dict[str, str] = {}
    for full, others in rows(f"lexicons/{lexicon}.tsv"):
        forms |= dict.fromkeys([full, *others.upper().split()], full)
    return forms


@functools.cache
def _ending(lexicon: str) -> re.Pattern[str]:
    """Finds the longest name of a list at the end of another name."""
    return re.compile(either(_forms(lexicon)) + "$")
