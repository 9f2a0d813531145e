"""How sites damaged the bytes of their pages: with glosses, and with narrow forms of full-width signs."""

from __future__ import annotations

from collections.abc import Mapping

# Regular expressions, compiled by `re` on first use, since a clean page needs only one of them.
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_TONED = f"[a-zü]{{0,4}}[{_TONES}][a-z]{{0,3}}"  # a syllable of pinyin with exactly one tone mark
_NUMBERED = "[a-zü]{1,6}[1-5]"
_BOPOMOFO = "˙?[ㄅ-ㄩ]{1,3}[ˊˇˋ˙]?"
_SPELT = rf"(?:(?i:{_TONED}|{_NUMBERED})|{_BOPOMOFO})[ \u00a0]?"  # in any of the spellings that sites use
GLOSS = rf"[(（]({_SPELT})[)）]"
LIGHT = r"\(([a-z]{1,5})\)"  # a syllable in the neutral tone, which has no tone mark
MARK = rf"[(?（]({_SPELT}|[a-z]{{1,5}})[)）]"  # either, or a gloss whose opening bracket was swallowed
BROKEN = rf"\?({_TONED})\)"  # a gloss whose opening bracket was swallowed; no author writes this
STRUCK = rf"{MARK}|\?"  # any place that may need repair

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = "!(),:;?"
_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in _SIGNS}
_STAND_INS = dict(enumerate(_SIGNS, 1))  # control characters that stand for narrowed signs until the bytes are decoded
_KEPT = [bytes((code,)) for code in _STAND_INS]


def glossed(text: str, glosses: Mapping[str, str], narrowed: bool = False) -> str:
    """The result of a site glossing the bytes of `text`, as a browser shows it.

    Each pair of GB18030 bytes that spells a character of `glosses` is followed by the character's reading in brackets,
    even if the pair spans two characters. If `narrowed`, each pair that spells a full-width sign becomes a byte of
    ASCII before. A lone lead byte shows as ``?`` and swallows the next byte, unless that is such a sign.
    """
    data = text.encode("gb18030")
    if narrowed:
        for place, sign in _STAND_INS.items():
            data = data.replace(wide(sign).encode("gb18030"), bytes((place,)))
    for char, reading in glosses.items():
        code = char.encode("gb18030")
        data = data.replace(code, code + f"({reading})".encode("gb18030"))
    return _shown(data).translate(_STAND_INS) if narrowed else _shown(data)


def proves(text: str, glosses: Mapping[str, str], source: str, narrowed: bool = False) -> bool:
    """Whether glossing `text` gives `source`, with its punctuation either as it is or full-width."""
    shown = source.translate(_NARROW)
    return any(glossed(form, glosses, narrowed).translate(_NARROW) == shown for form in (text, wide(text)))


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
            done = bad + (1 if data[bad + 1 : bad + 2] in _KEPT else 2)
        else:
            return "".join(pieces)
