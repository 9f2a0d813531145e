"""How such a page was damaged, forwards: what its glosses look like and what they do to the bytes."""

from __future__ import annotations

from collections.abc import Mapping

# Regular expressions, which `re` compiles when they are first asked for: a clean page needs only one of them.
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_TONED = f"[a-zü]{{0,4}}[{_TONES}][a-z]{{0,3}}"  # a syllable of pinyin with exactly one tone mark
GLOSS = rf"\(({_TONED})\)"
LIGHT = r"\(([a-z]{1,5})\)"  # a syllable in the light tone, which has no mark
MARK = rf"[(?]({_TONED}|[a-z]{{1,5}})\)"  # either, or one whose bracket was swallowed
BROKEN = rf"\?({_TONED})\)"  # one whose bracket was swallowed, which no author writes
STRUCK = rf"{MARK}|\?"  # wherever a line may need repair

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "!(),:;?"}


def glossed(text: str, glosses: Mapping[str, str]) -> str:
    """What a site makes of `text` when it glosses its bytes, shown as a browser shows it.

    After each pair of GB18030 bytes that spells a character of `glosses`, wherever the pair stands, comes the
    character's reading in brackets. A lead byte left alone swallows the byte behind it and shows as ``?``.
    """
    data = text.encode("gb18030")
    for char, reading in glosses.items():
        code = char.encode("gb18030")
        data = data.replace(code, code + f"({reading})".encode("gb18030"))
    return _shown(data)


def proves(text: str, glosses: Mapping[str, str], source: str) -> bool:
    """Whether glossing `text` gives `source`, be its punctuation full-width while the bytes are searched or not."""
    shown = source.translate(_NARROW)
    return any(glossed(form, glosses).translate(_NARROW) == shown for form in (text, wide(text)))


def wide(text: str) -> str:
    """The text with the signs full-width that such pages show narrow."""
    return text.translate(_WIDE)


def decoded(pair: bytes) -> str:
    """The character that two bytes of GB18030 spell, or "" where they spell none that anybody writes."""
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
