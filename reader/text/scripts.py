"""Detects the script of a text and converts it to the others with OpenCC."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.text.align import Alignment
from reader.types import Script, Term

if TYPE_CHECKING:
    import re

    from opencc import OpenCC

    from reader.text.phrases import Engine
    from reader.text.terms import Wanted

SAMPLE = 600  # code points of the reading view that decide the script of an article

_FROM_HANT = {Script.HANS: "t2s", Script.TW: "t2tw", Script.HK: "t2hk"}
_FROM_HANS = {Script.HANT: "s2t", Script.TW: "s2tw", Script.HK: "s2hk"}


def detect(text: str) -> Script:
    """`Script.HANT` or `Script.HANS`, by the first `SAMPLE` code points.

    Characters missing from GB2312 are nearly always Traditional, those missing from Big5 Simplified.
    """
    sample = "".join(char for char in text[:SAMPLE] if "一" <= char <= "鿿")
    return Script.HANT if _encodable(sample, "gb2312") < _encodable(sample, "big5") else Script.HANS


def convert(text: str, native: Script, script: Script, terms: Sequence[Term] = ()) -> tuple[str, Alignment]:
    """Convert one paragraph of the reading view to another script, with the alignment from `text` to the result.

    `native` is the script of `text`, hans or hant; `script` is one of hans, hant, tw, twp and hk. The result is that of
    OpenCC, except for the `terms` for this script; see `terms.put`.
    """
    if terms and (places := _wanted(tuple(terms), native, script).find(text)):
        from reader.text.terms import put

        return put(text, places, lambda piece: _converted(piece, native, script))
    return _converted(text, native, script)


def warm() -> None:
    """Load the shared dictionaries ahead of the first use: a tenth of a second, mostly for Taiwan's phrases."""
    for config in (*_FROM_HANT.values(), *_FROM_HANS.values(), "s2twp"):
        with _dictionaries(config):
            _by_opencc(config, "字节")
    _with_phrases("字节")


@contextmanager
def _dictionaries(config: str) -> Iterator[None]:
    """Keep the dictionaries of a configuration loaded, without blocking other threads.

    OpenCC's Python module holds the GIL for up to a tenth of a second while it loads them; its C interface in the same
    file does not. Converters created meanwhile share them. Does nothing if the C interface is unavailable.
    """
    import ctypes
    from importlib.util import find_spec

    module = find_spec("opencc.clib.opencc_clib")
    file = module.origin if module is not None else None
    library = ctypes.CDLL(file)  # the program itself if there is no file
    if file is None or not hasattr(library, "opencc_open"):
        yield
        return
    library.opencc_open.restype = ctypes.c_void_p
    library.opencc_open.argtypes = [ctypes.c_char_p]
    library.opencc_close.argtypes = [ctypes.c_void_p]
    with _loading():
        handle = library.opencc_open(os.fsencode(Path(file).with_name("share") / "opencc" / f"{config}.json"))
    yield
    if handle != ctypes.c_void_p(-1).value:
        library.opencc_close(handle)


@cache
def _loading() -> threading.Lock:
    """The lock for loading dictionaries, which OpenCC shares between converters."""
    return threading.Lock()


def _converted(text: str, native: Script, script: Script) -> tuple[str, Alignment]:
    """Convert by OpenCC alone. It cannot convert Traditional to Taiwan's phrases directly, only through Simplified."""
    if script is Script.TWP and native is Script.HANT:
        return _with_phrases(_by_opencc("t2s", text))
    if script is Script.TWP:
        return _with_phrases(text)
    config = (_FROM_HANT if native is Script.HANT else _FROM_HANS).get(script)
    # The dictionaries of all these map code points one to one.
    return _by_opencc(config, text) if config else text, Alignment.identity(0, len(text))


def _with_phrases(text: str) -> tuple[str, Alignment]:
    """Convert Simplified to Taiwan's phrases. Only the last step, from Traditional, has entries that change length.

    Few clauses contain such an entry; only those need the engine.
    """
    official = _by_opencc("s2twp", text)
    traditional = _by_opencc("s2t", text)  # same length as `text`; the input of the last step
    changes = _changing().search
    if not changes(traditional):
        return official, Alignment.identity(0, len(text))
    from reader.text.phrases import alike_at_the_ends, clauses

    made, parts = "", []
    for start, end in clauses(text):
        if changes(traditional, start, end):
            piece, alignment = _engine("s2twp").convert(text[start:end])
        else:
            piece, alignment = official[len(made) : len(made) + end - start], Alignment.identity(start, end - start)
        made += piece
        parts.append(alignment)
    return official, Alignment.joined(parts) if made == official else alike_at_the_ends(text, official)


def _by_opencc(config: str, text: str) -> str:
    convert = _official(config).convert
    return "\0".join(map(convert, text.split("\0"))) if "\0" in text else convert(text)  # OpenCC may stop at a NUL


@cache
def _official(config: str) -> OpenCC:
    from opencc import OpenCC

    with _loading():
        return OpenCC(config)


@cache
def _changing() -> re.Pattern[str]:
    from reader.text.phrases import changing

    return changing("TWPhrases.txt")


@lru_cache(maxsize=32)
def _wanted(terms: tuple[Term, ...], native: Script, script: Script) -> Wanted:
    from reader.text.terms import wanted

    return wanted(terms, script, lambda words: _as_written(words, native))


def _as_written(words: str, native: Script) -> str | None:
    """The words of the other script as `native` writes them; None if unchanged or ambiguous.

    Traditional words have one Simplified form. Simplified words have one Traditional form if each character has.
    """
    traditional = _encodable(words, "big5") - _encodable(words, "gb2312")
    if native is Script.HANS:
        return _official("t2s").convert(words) if traditional > 0 else None
    return _official("s2t").convert(words) if traditional < 0 and _ambiguous().isdisjoint(words) else None


@cache
def _ambiguous() -> frozenset[str]:
    from reader.text.phrases import ambiguous

    return ambiguous("STCharacters.txt")


@cache
def _engine(config: str) -> Engine:
    from reader.text.phrases import Engine

    return Engine(config)


def _encodable(text: str, codec: str) -> int:
    return len(text.encode(codec, "ignore"))
