"""What the person knows about names; it wins over everything that the rules and the model say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis import lexicon
from reader.analysis.mentions import Mention
from reader.text import scripts
from reader.types import FoundBy, Name, Script


def mentions(text: str, names: Sequence[Name]) -> list[Mention]:
    """Where the names with a type stand in a Simplified text: everywhere, of two that overlap the longer or earlier."""
    types = {form: name.type for name in names if name.type for form in _forms(name)}
    return [
        Mention(start, end, kind, FoundBy.PERSON)
        for start, end in lexicon.Finder(types)(text)
        if (kind := types[text[start:end]])
    ]


def never(names: Iterable[Name]) -> frozenset[str]:
    """In Simplified, the names that are none."""
    return frozenset(form for name in names if name.type is None for form in _forms(name))


def _forms(name: Name) -> tuple[str, str]:
    """As it was written and in Simplified; an article in Simplified keeps a 乾 that conversion would change."""
    return name.text, scripts.convert(name.text, Script.HANT, Script.HANS)[0]
