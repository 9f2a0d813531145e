"""Folds text for searching: to Simplified, lower case and half-width, character by character.

No character depends on its neighbours, so offsets in a text and in the folded text are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.text import scripts
from reader.types import Script, Span

_HAN = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
_WORD = re.compile(r'"([^"]*)"?|[^\s"]+')
_QUOTES = str.maketrans("“”„＂", '""""')


def fold(text: str) -> str:
    """The folded text, one code point for each."""
    return text.translate(_table())


def query_words(query: str) -> tuple[str, ...]:
    """The folded words of a query without duplicates: separated by spaces, or phrases in quotation marks."""
    found = (match[0] if match[1] is None else match[1] for match in _WORD.finditer(fold(query.translate(_QUOTES))))
    return tuple(dict.fromkeys(filter(None, map(str.strip, found))))


def find_words(text: str, words: Sequence[str]) -> list[Span]:
    """Occurrences of words in a folded text, ordered, without overlaps; the longest of those starting together."""
    if len(words) == 1:
        return list(_find_word(text, words[0]))
    if not words:
        return []
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return [Span(*found.span()) for found in re.finditer(either, text)]


def _find_word(text: str, word: str) -> Iterator[Span]:
    at, size = text.find(word), len(word)
    while at >= 0:
        yield Span(at, at + size)
        at = text.find(word, at + size)


@cache
def variable_characters() -> frozenset[str]:
    """Folded characters that may differ in a Simplified text: signs, and characters that OpenCC keeps in some words.

    OpenCC converts by words (乾隆), folding by single characters.
    """
    from reader.text import phrases

    values = "".join(value for _, value in phrases.entries("TSPhrases.txt"))
    signs = (chr(code) for code in range(0x20, 0x7F))
    return frozenset(sign for sign in signs if not sign.isalnum()).union(
        other for char, other in zip(values, fold(values), strict=True) if char != other
    )


@cache
def _table() -> dict[int, int | str]:
    small = {code: chr(code).casefold() for code in range(0x3000)}
    table: dict[int, int | str] = {code: char for code, char in small.items() if len(char) == 1 and char != chr(code)}
    table |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    table |= {0: " ", 0x3000: " "}
    han = [chr(code) for first, last in _HAN for code in range(first, last)]
    simplified = scripts.convert("\n".join(han), Script.HANT, Script.HANS)[0].split("\n")
    table |= {ord(char): other for char, other in zip(han, simplified, strict=True) if char != other}
    return table
