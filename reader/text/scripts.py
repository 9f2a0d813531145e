"""Which script a text is in, and the way from it to the others, by OpenCC."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.text.align import Alignment
from reader.types import Script

if TYPE_CHECKING:
    from opencc import OpenCC

SAMPLE = 4000  # code points of the reading view that settle which script an article is in

_FROM_HANT = {Script.HANS: "t2s", Script.TW: "t2tw", Script.HK: "t2hk"}
_FROM_HANS = {Script.HANT: "s2t", Script.TW: "s2tw", Script.HK: "s2hk"}


def detect(text: str) -> Script:
    """`Script.HANT` where more characters of `text` are only Traditional than only Simplified, else `Script.HANS`."""
    sample = text[:SAMPLE]
    traditional = _changed(sample, _official("t2s").convert(sample))
    simplified = _changed(sample, _official("s2t").convert(sample))
    return Script.HANT if traditional > simplified else Script.HANS


def convert(text: str, native: Script, script: Script) -> tuple[str, Alignment]:
    """One paragraph of the reading view in another script, and how the two stand to one another.

    `native` is the script of `text`, `script` one of hans, hant, tw, twp and hk.
    """
    if script is Script.TWP:
        simplified = _official("t2s").convert(text) if native is Script.HANT else text
        converted = _official("s2twp").convert(simplified)
        return converted, Alignment.of_lengths(0, [(len(text), len(converted))] if text else [])
    config = (_FROM_HANT if native is Script.HANT else _FROM_HANS).get(script)
    converted = _official(config).convert(text) if config else text
    return converted, Alignment.identity(0, len(text))


def _changed(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=False))


@cache
def _official(config: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(config)
