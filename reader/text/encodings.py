"""Detects the encoding of a file of Chinese text."""

from __future__ import annotations

import codecs

from reader.text.chinese_score import decoded

NAMES = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")  # those the user may choose

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CONTROLS = [chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r"]  # never in a text


def detect(data: bytes) -> tuple[str, str] | None:
    """The text and codec name of a file's bytes, without a byte order mark; None if no codec fits.

    Tried in order: a byte order mark, strict UTF-8 without control characters, the best-scored encoding used for
    Chinese files, and finally `salvage`, which puts U+FFFD for bytes that do not decode in an otherwise good text, and
    gives a text in two encodings a name such as ``utf-8+gb18030``.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _whole(decoded(data[len(mark) :], codec), codec) or _salvaged(data[len(mark) :], (codec,))
    text = decoded(data, "utf-8")
    if text is not None and not any(control in text for control in _CONTROLS):
        return text, "utf-8"
    return _salvaged(data, NAMES)


def decode(data: bytes, name: str) -> str | None:
    """The text of a file in the user's encoding, None if it does not decode; LookupError for an unknown codec.

    `name` is that of a codec, or the name that `detect` gives a text in two encodings.
    """
    first, _, second = name.partition("+")
    for codec in filter(None, (first, second)):
        codecs.lookup(codec)
        "".encode(codec)  # LookupError also for a codec that is not for text
    found = None if second else _whole(decoded(data, first), first)
    if found is None:
        from reader.text import salvage

        found = salvage.in_two(data, (second,)) if second else salvage.named(data, first)
    return None if found is None else found[0]


def _whole(text: str | None, codec: str) -> tuple[str, str] | None:
    return None if text is None or "\0" in text else (text, codec)


def _salvaged(data: bytes, codecs_allowed: tuple[str, ...]) -> tuple[str, str] | None:
    from reader.text import salvage  # rarely needed

    return salvage.best(data, codecs_allowed)
