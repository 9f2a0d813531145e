"""Which script a text is in, and the way from it to the others, by OpenCC."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.text.align import Alignment
from reader.types import Script, Term

if TYPE_CHECKING:
    import re

    from opencc import OpenCC

    from reader.text.phrases import Engine

SAMPLE = 600  # code points of the reading view that settle which script an article is in

_FROM_HANT = {Script.HANS: "t2s", Script.TW: "t2tw", Script.HK: "t2hk"}
_FROM_HANS = {Script.HANT: "s2t", Script.TW: "s2tw", Script.HK: "s2hk"}


def detect(text: str) -> Script:
    """`Script.HANT` or `Script.HANS`, by the first `SAMPLE` code points.

    The standards decide: what GB2312 lacks is nearly always Traditional, what Big5 lacks Simplified.
    """
    sample = "".join(char for char in text[:SAMPLE] if "一" <= char <= "鿿")
    return Script.HANT if _encodable(sample, "gb2312") < _encodable(sample, "big5") else Script.HANS


def convert(
    text: str,
    native: Script,
    script: Script,
    terms: Sequence[Term] = (),  # noqa: ARG001
) -> tuple[str, Alignment]:
    """One paragraph of the reading view in another script, and the alignment from `text` to it.

    `native` is the script of `text`, hans or hant; `script` is one of hans, hant, tw, twp and hk. The text is
    OpenCC's own. OpenCC has no way from Traditional to Taiwan's phrases, so that one goes through Simplified.
    """
    if script is Script.TWP and native is Script.HANT:
        simplified, first = _converted(text, "t2s")
        converted, second = _with_phrases(simplified)
        return converted, first.then(second)
    if script is Script.TWP:
        return _with_phrases(text)
    config = (_FROM_HANT if native is Script.HANT else _FROM_HANS).get(script)
    return _converted(text, config) if config else (text, Alignment.identity(0, len(text)))


def warm() -> None:
    """Load what Taiwan's phrases need, a tenth of a second, ahead of the first use."""
    _with_phrases("字节")


def _converted(text: str, config: str) -> tuple[str, Alignment]:
    """By a configuration that gives one code point for each."""
    converted = _official(config).convert(text)
    if len(converted) != len(text):  # not seen with any; then the dictionaries say where
        return _aligned(text, config, converted)
    return converted, Alignment.identity(0, len(text))


def _with_phrases(text: str) -> tuple[str, Alignment]:
    """From Simplified to Taiwan's words: its last step, from Traditional, alone has entries that change length.

    Nine paragraphs in ten hold none of them and need no engine.
    """
    converted = _official("s2twp").convert(text)
    if len(converted) != len(text) or _changing().search(_official("s2t").convert(text)):
        return _aligned(text, "s2twp", converted)
    return converted, Alignment.identity(0, len(text))


def _aligned(text: str, config: str, converted: str) -> tuple[str, Alignment]:
    from reader.text.phrases import reconcile

    return reconcile(text, _engine(config).convert, converted)


@cache
def _official(config: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(config)


@cache
def _changing() -> re.Pattern[str]:
    from reader.text.phrases import changing

    return changing("TWPhrases.txt")


@cache
def _engine(config: str) -> Engine:
    from reader.text.phrases import Engine

    return Engine(config)


def _encodable(text: str, codec: str) -> int:
    return len(text.encode(codec, "ignore"))
