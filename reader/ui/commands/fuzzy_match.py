"""Which of many short texts a person means who types a few letters of one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def folded(text: str) -> str:
    """A text as it is compared: small letters, usual widths, no marks around or between words."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(each if each.isalnum() else " " for each in plain).split())


def score(typed: str, text: str) -> int | None:
    """How well a folded text answers what was typed, folded too; the smaller the better, None for not at all.

    Every word that was typed has to be met, in whatever order.
    """
    total = 0
    for word in typed.split():
        found = _word(word, text)
        if found is None:
            return None
        total += found
    return total


def _word(word: str, text: str) -> int | None:
    """0 where a word of the text begins so, 1 inside one, 2 by beginnings of words, more for letters apart."""
    if f" {word}" in f" {text}":
        return 0
    if word in text:
        return 1
    if len(word) > 1 and _by_beginnings(word, text.split()):
        return 2
    gaps = _subsequence(word, text) if len(word) > 2 else None
    return None if gaps is None or gaps > 2 * len(word) else 3 + gaps


def _by_beginnings(word: str, words: Sequence[str]) -> bool:
    """Whether the letters are beginnings of words in their order: "gp" and "gopar" are, of "go to paragraph"."""
    left = {word}  # what is still to be met, whichever way it was cut so far
    for each in words:
        left |= {rest[cut:] for rest in left for cut in range(1, len(rest) + 1) if each.startswith(rest[:cut])}
    return "" in left


def _subsequence(word: str, text: str) -> int | None:
    """How many letters stand between those of `word`, which are in `text` in this order; None where they are not."""
    first = at = text.find(word[0])
    for letter in word[1:]:
        if at >= 0:
            at = text.find(letter, at + 1)
    return None if at < 0 else at - first + 1 - len(word)
