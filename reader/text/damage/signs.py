"""Punctuation on pages whose full-width signs were narrowed: what may stand where a sign was lost."""

from __future__ import annotations

from collections.abc import Set

NARROWED = frozenset(",:;!?()")
_CLOSERS = dict(zip("“‘「『（《〈【〔", "”’」』）》〉】〕", strict=True))
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
BRACKETS = frozenset("".join(_CLOSERS) + "".join(_OPENERS))  # with quotation marks
NOT_LAST = frozenset("，、").union(_CLOSERS)  # in a line
NOT_BEFORE_SIGNS = frozenset("。，、；：").union(_CLOSERS)

_CLOSES = 8.0  # the log-likelihood of a sign that closes what is open, and of one that repeats a stop, negated


def closer(text: str) -> str:
    """The sign that closes the last open bracket or quotation mark of the text, "" if none is open."""
    expected: list[str] = []
    for char in text:
        if char in _CLOSERS:
            expected.append(_CLOSERS[char])
        elif expected and char == expected[-1]:
            expected.pop()
    return expected[-1] if expected else ""


def hides(line: str, at: int) -> bool:
    """Whether a ``?`` at `at` may be the first half of a character, of whose second half the next sign was made."""
    return line[at : at + 1] == "?" and line[at + 1 : at + 2] in NARROWED


def likelihood(char: str, before: str, expected: str, brackets: Set[str]) -> float:
    """What speaks for or against a character after `before`, as a log-likelihood; 0 for anything but a sign.

    `expected` is the `closer` of the text before, and `brackets` are the `BRACKETS` that the page has elsewhere.
    """
    if before == "。" and char in NOT_BEFORE_SIGNS and char not in _CLOSERS:
        return -_CLOSES
    if char not in _OPENERS:
        return 0
    if char == expected:
        return _CLOSES
    strange = brackets and not {char, _OPENERS[char]} & brackets
    return -_CLOSES / 2 if expected or strange else 0
