"""The user's own names, which override the rules and the model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis import lexicon
from reader.analysis.mentions import Mention
from reader.text import scripts
from reader.types import FoundBy, Name, Script


def mentions(text: str, names: Sequence[Name]) -> list[Mention]:
    """Every occurrence of the typed names in a Simplified text; of overlapping ones, the earlier, then the longer."""
    types = {form: name.type for name in names if name.type for form in _forms(name)}
    return [
        Mention(start, end, kind, FoundBy.PERSON)
        for start, end in lexicon.Finder(types)(text)
        if (kind := types[text[start:end]])
    ]


def never(names: Iterable[Name]) -> frozenset[str]:
    """The words that the user says are not names, in Simplified."""
    return frozenset(form for name in names if name.type is None for form in _forms(name))


def _forms(name: Name) -> tuple[str, str]:
    """As written and in Simplified: conversion would change a 乾 that is right in a Simplified article."""
    return name.text, scripts.convert(name.text, Script.HANT, Script.HANS)[0]
