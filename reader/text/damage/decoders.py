"""Bytes as the wrong decoder shows them: which bytes a shown character stands for, and what the right decoder reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple


class Step(NamedTuple):
    """A wrong decoding: text `written` in one encoding and `read` in another.

    The encodings are "utf-8", "gbk", "cp950" (Big5 as Windows reads it), "big5" (as browsers do) and, only read,
    "latin": Latin-1 or windows-1252.
    """

    written: str
    read: str


class Unit(NamedTuple):
    """A piece of a run that cannot be cut: ``run[start:end]``, in code points, stands for `text`.

    `holes` are the characters that may have stood there if bytes of it are lost, the commonest first; `text` is then
    `LOST`. `sure` is False if it might be cut or read differently.
    """

    start: int
    end: int
    text: str
    holes: tuple[str, ...] | None = None
    sure: bool = True


LOST = "\ufffd"
LATIN = "".join(map(chr, range(0x80, 0x100))) + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"

_CP1252 = {bytes((byte,)).decode("cp1252", "ignore"): bytes((byte,)) for byte in range(0x80, 0xA0)}
_SHOWN = {byte[0]: char for char, byte in _CP1252.items() if char}
_CODECS = {"utf-8": ("utf-8",), "gbk": ("gb18030",), "cp950": ("cp950",), "big5": ("cp950", "big5hkscs")}
_HONG_KONG = (b"\xc6\xa1", b"\xc9")  # where browsers' Big5 has the characters of Hong Kong


@lru_cache(maxsize=1 << 15)
def code(char: str, encoding: str) -> bytes:
    """The bytes of a character, b"" if it has none."""
    if encoding == "latin":
        return _CP1252.get(char, b"") or char.encode("latin-1", "ignore")
    if encoding == "gbk" and char == "€":
        return b"\x80"  # as browsers and Windows read it
    for codec in _CODECS[encoding]:
        found = char.encode(codec, "ignore")
        ours = encoding != "big5" or codec != "cp950" or not _HONG_KONG[0] <= found < _HONG_KONG[1]
        if found and ours and (encoding == "utf-8" or len(found) <= 2):
            return found
    return b""


def codes(run: Sequence[str], encoding: str) -> list[bytes]:
    """The bytes of each character of a run."""
    return [code(char, encoding) for char in run]


def decoded(data: bytes, encoding: str) -> str | None:
    """The text that the bytes are in an encoding, if it encodes to them again."""
    try:
        if encoding != "big5":
            text = "€".join(part.decode(_CODECS[encoding][0]) for part in _around_euros(data, encoding))
        else:
            text = "".join(map(_of_browser, _pairs(data)))
    except UnicodeDecodeError:
        return None
    return text if b"".join(codes(text, encoding)) == data else None


@lru_cache(maxsize=1 << 15)
def single(pair: bytes, encoding: str) -> str:
    """The character that all these bytes are, "" if they are none or one for private use."""
    text = decoded(pair, encoding)
    return text if text is not None and len(text) == 1 and not "\ue000" <= text <= "\uf8ff" else ""


def misread(text: str, step: Step) -> Iterator[str]:
    """The forms that a wrong decoding of `text` may have; none if a character or byte has no place in them."""
    shown = codes(text, step.written)
    data = b"".join(shown)
    if not all(shown):
        return
    if step.read == "latin":
        plain = data.decode("latin-1")
        yield plain
        yield plain.translate(_SHOWN)
    elif (form := decoded(data, step.read)) is not None:
        yield form


def _pairs(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        length = 2 if data[at] > 0x80 else 1
        yield data[at : at + length]
        at += length


@lru_cache(maxsize=1 << 15)
def _of_browser(pair: bytes) -> str:
    hong_kong = _HONG_KONG[0] <= pair < _HONG_KONG[1]
    for codec in ("cp950", "big5hkscs"):
        try:
            if codec != "cp950" or not hong_kong:
                return pair.decode(codec)
        except UnicodeDecodeError:
            continue
    return pair.decode("big5hkscs")


def _around_euros(data: bytes, encoding: str) -> list[bytes]:
    """The data cut where the byte 0x80 stands in place of the first of two, as GBK shows the euro sign."""
    if encoding != "gbk" or b"\x80" not in data:
        return [data]
    parts, start, at = [], 0, 0
    while at < len(data):
        if data[at] == 0x80:
            parts.append(data[start:at])
            start = at + 1
        at += 2 if data[at] > 0x80 else 1
    return [*parts, data[start:]]


def units(run: str, step: Step) -> list[Unit] | None:
    """What a run stands for if it was read wrongly once; None unless every byte of it is right, and proves it."""
    shown = codes(run, step.read)
    if not all(shown):
        return None
    text = decoded(b"".join(shown), step.written)
    if text is None or not any(form == run for form in misread(text, step)):
        return None
    return paired(shown, text, step.written)


def paired(shown: Sequence[bytes], text: str, encoding: str) -> list[Unit]:
    """Cut a run, given by the bytes of its characters, and what it stands for wherever both may be cut."""
    found: list[Unit] = []
    at = end = start = begun = ours = theirs = 0
    for index, char in enumerate(text):
        ours += len(code(char, encoding))
        while theirs < ours:
            theirs += len(shown[at])
            at += 1
        if theirs == ours:
            end = index + 1
            found.append(Unit(start, at, text[begun:end]))
            start, begun = at, end
    return found


def chained(first: Sequence[Unit], second: Sequence[Unit]) -> list[Unit]:
    """Units of a run through two steps; `second` cuts the text of `first`."""
    found: list[Unit] = []
    pending: list[Unit] = []
    waiting = iter(first)
    start = behind = 0
    for unit in second:
        pending.append(unit)
        while behind < unit.end:
            one = next(waiting)
            behind += len(one.text)
            end = one.end
        if behind == unit.end:
            lost = [each.holes for each in pending if each.holes is not None]
            holes = lost[0] if len(pending) == 1 and lost else () if lost else None
            sure = all(each.sure for each in pending)
            found.append(Unit(start, end, "".join(each.text for each in pending), holes, sure))
            start, pending = end, []
    return found
