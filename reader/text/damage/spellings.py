"""The ways in which sites write a pronunciation: fā, FĀ, fa1 and ㄈㄚ are all the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_SIGNS = {"ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": 0}
_INITIALS = dict(zip("bpmfdtnlgkhjqxrzcs", "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄖㄗㄘㄙ", strict=True))
_INITIALS = {"zh": "ㄓ", "ch": "ㄔ", "sh": "ㄕ"} | _INITIALS  # the longer ones first
_FINALS = {"ang": "ㄤ", "eng": "ㄥ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ", "an": "ㄢ", "en": "ㄣ", "er": "ㄦ"}
_FINALS |= dict(zip("aoeê", "ㄚㄛㄜㄝ", strict=True))
_MEDIALS = {"i": "ㄧ", "u": "ㄨ", "ü": "ㄩ", "": ""}
# Pinyin as it is written, and what it stands for.
_WRITTEN = (
    ("^yu", "ü"),
    ("^yi?", "i"),
    ("^wu?", "u"),
    ("^([jqx])u", r"\1ü"),
    ("v", "ü"),
    ("^([zcs]h?|r)i$", r"\1"),
    ("iong$", "üeng"),
    ("ong$", "ueng"),
    ("iu$", "iou"),
    ("ui$", "uei"),
    ("([iuü])n(g?)$", r"\1en\2"),
    ("([iü])e$", r"\1ê"),
)


class Syllable(NamedTuple):
    """A syllable in bopomofo without its tone, and the tone: 1 to 4, or 0 for the neutral one."""

    sound: str
    tone: int


@lru_cache(maxsize=4096)
def syllable(written: str) -> Syllable:
    """The syllable that a gloss writes, in whatever spelling; its sound is "" if it is none."""
    written = written.strip().lower()
    if written.endswith(tuple("12345")):
        return Syllable(_spelt(written[:-1]), int(written[-1]) % 5)
    tones = [_SIGNS[char] for char in written if char in _SIGNS]
    bare = "".join(char for char in written if char not in _SIGNS)
    if bare and all("ㄅ" <= char <= "ㄩ" for char in bare):
        return Syllable(bare, tones[0] if tones else 1)
    letters = normalize("NFD", written)
    tone = sum(_MARKS.get(char, 0) for char in letters)
    return Syllable(_spelt(normalize("NFC", "".join(char for char in letters if char not in _MARKS))), tone)


def _spelt(pinyin: str) -> str:
    """Pinyin without its tone in bopomofo, "" if it is no syllable."""
    for pattern, meant in _WRITTEN:
        pinyin = re.sub(pattern, meant, pinyin)
    initial = next((each for each in _INITIALS if pinyin.startswith(each)), "")
    rest = pinyin[len(initial) :]
    medial = rest[:1] if rest[:1] in _MEDIALS else ""
    final = rest[len(medial) :]
    if final and final not in _FINALS:
        return ""
    return _INITIALS.get(initial, "") + _MEDIALS[medial] + _FINALS.get(final, "")
