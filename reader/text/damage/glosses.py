"""How pages were damaged: the form of their glosses, and their effect on the bytes."""

from __future__ import annotations

from collections.abc import Mapping

# Regular expressions, compiled by `re` on first use, since a clean page needs only one of them.
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_TONED = f"[a-zü]{{0,4}}[{_TONES}][a-z]{{0,3}}"  # a syllable of pinyin with exactly one tone mark
GLOSS = rf"\(({_TONED})\)"
LIGHT = r"\(([a-z]{1,5})\)"  # a syllable in the neutral tone, which has no tone mark
MARK = rf"[(?]({_TONED}|[a-z]{{1,5}})\)"  # either, or a gloss whose opening bracket was swallowed
BROKEN = rf"\?({_TONED})\)"  # a gloss whose opening bracket was swallowed; no author writes this
STRUCK = rf"{MARK}|\?"  # any place that may need repair

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "!(),:;?"}


def glossed(text: str, glosses: Mapping[str, str]) -> str:
    """The result of a site glossing the bytes of `text`, as a browser shows it.

    Each pair of GB18030 bytes that spells a character of `glosses` is followed by the character's reading in brackets,
    even if the pair spans two characters. A lone lead byte swallows the next byte and shows as ``?``.
    """
    data = text.encode("gb18030")
    for char, reading in glosses.items():
        code = char.encode("gb18030")
        data = data.replace(code, code + f"({reading})".encode("gb18030"))
    return _shown(data)


def proves(text: str, glosses: Mapping[str, str], source: str) -> bool:
    """Whether glossing `text` gives `source`, with its punctuation either as it is or full-width."""
    shown = source.translate(_NARROW)
    return any(glossed(form, glosses).translate(_NARROW) == shown for form in (text, wide(text)))


def wide(text: str) -> str:
    """The text with full-width forms of the signs that such pages narrow."""
    return text.translate(_WIDE)


def decoded(pair: bytes) -> str:
    """The character that two bytes of GB18030 spell, or "" if invalid or private use."""
    try:
        char = pair.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return char if len(char) == 1 and len(pair) == 2 and not "\ue000" <= char <= "\uf8ff" else ""


def _shown(data: bytes) -> str:
    pieces = []
    done = 0
    while True:
        try:
            pieces.append(data[done:].decode("gb18030"))
        except UnicodeDecodeError as error:
            bad = done + error.start
            pieces.append(data[done:bad].decode("gb18030") + "?")
            done = bad + 2
        else:
            return "".join(pieces)
