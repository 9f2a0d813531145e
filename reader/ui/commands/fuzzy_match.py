"""Fuzzy matching of typed letters against short texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def fold(text: str) -> str:
    """A text in the form that is compared: casefolded, NFKC, punctuation replaced by single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(each if each.isalnum() else " " for each in plain).split())


def score(typed: str, text: str) -> int | None:
    """How well a folded text matches a folded query: smaller is better, None is no match.

    Every typed word has to match, in any order.
    """
    total = 0
    for word in typed.split():
        found = _word_score(word, text)
        if found is None:
            return None
        total += found
    return total


def _word_score(word: str, text: str) -> int | None:
    """0 for a prefix of a word, 1 for a substring, 2 for initials of words, more for a subsequence with gaps."""
    if f" {word}" in f" {text}":
        return 0
    if word in text:
        return 1
    if len(word) > 1 and _matches_initials(word, text.split()):
        return 2
    gaps = _subsequence_gaps(word, text) if len(word) > 2 else None
    return None if gaps is None or gaps > 2 * len(word) else 3 + gaps


def _matches_initials(word: str, words: Sequence[str]) -> bool:
    """Whether `word` consists of prefixes of words in order, as "gp" and "gopar" do of "go to paragraph"."""
    left = {word}  # the possible remainders to match
    for each in words:
        left |= {rest[cut:] for rest in left for cut in range(1, len(rest) + 1) if each.startswith(rest[:cut])}
    return "" in left


def _subsequence_gaps(word: str, text: str) -> int | None:
    """How many letters lie between those of `word` in `text`; None if it is not a subsequence."""
    first = at = text.find(word[0])
    for letter in word[1:]:
        if at >= 0:
            at = text.find(letter, at + 1)
    return None if at < 0 else at - first + 1 - len(word)
