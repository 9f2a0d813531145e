"""Keys that link the same person, body or metric across articles and scripts.

A key depends on the words alone. People with the same name share a key, and so do the 市发改委 of two cities whose
articles omit the city. In return, a change of office or a shortened name never splits a person or a body.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from reader.analysis.lexicon import alternation
from reader.resources import rows
from reader.text import scripts
from reader.types import Script, Speaker, Target

_DOTS = re.compile("[•‧∙・･⋅.．]")
_MARKS = re.compile(r"[\s“”‘’「」『』《》〈〉\"'()（）]+")
# 某市人民政府交通局 is the 交通局 of 某市; the name of a government itself is kept.
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
    """The key of the person, "" if none is named: the name in Simplified, with dots and blanks normalised."""
    return _person(speaker.name or "")


def body(speaker: Speaker) -> str:
    """The key of the organisation, "" if there is none: its name in full, without 中共 and the legal form."""
    return _body(speaker.org or "")


def metric(target: Target) -> str:
    """The key of what a figure measures, "" if unknown; independent of the unit."""
    return _metric(target.metric)


def simplified(text: str) -> str:
    """Text of either script in Simplified, code point for code point."""
    return scripts.convert(text, Script.HANT, Script.HANS)[0]


@functools.lru_cache(maxsize=10_000)
def _person(name: str) -> str:
    return _MARKS.sub("", _DOTS.sub("·", simplified(name)))


@functools.lru_cache(maxsize=10_000)
def _body(org: str) -> str:
    return _fixed_point(_full_form, _MARKS.sub("", simplified(org)))


def _full_form(name: str) -> str:
    name = _OF_GOVERNMENT.sub("", name.removeprefix("中共").removeprefix("中国共产党"))
    name = _LEGAL.sub("", name)
    found = _ending("bodies").search(name)
    return name[: found.start()] + _forms("bodies")[found.group()] if found else name


@functools.lru_cache(maxsize=10_000)
def _metric(words: str) -> str:
    name = _MARKS.sub("", simplified(words)).upper()
    return _fixed_point(_canonical_metric, name)


def _canonical_metric(name: str) -> str:
    """The canonical name of a listed metric; any other one without redundant words."""
    return _forms("metric_names").get(name) or _AFTER_METRIC.sub("", _BEFORE_METRIC.sub("", name))


def _fixed_point(step: Callable[[str], str], name: str) -> str:
    """Apply a step until it no longer changes the name."""
    while (after := step(name)) != name:
        name = after
    return name


@functools.cache
def _forms(lexicon: str) -> dict[str, str]:
    """The canonical form of each name of a list."""
    forms: dict[str, str] = {}
    for full, others in rows(f"lexicons/{lexicon}.tsv"):
        forms |= dict.fromkeys([full, *others.upper().split()], full)
    return forms


@functools.cache
def _ending(lexicon: str) -> re.Pattern[str]:
    """Matches the longest name of a list at the end of another name."""
    return re.compile(alternation(_forms(lexicon)) + "$")
