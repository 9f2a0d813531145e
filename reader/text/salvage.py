"""Decodes bytes that are not strictly in one encoding: truncated, damaged, or in two encodings.

Undecodable bytes become U+FFFD, and are tolerated only if they are few and the rest is Chinese.
"""

from __future__ import annotations

import codecs

from reader.text.chinese_score import decoded, score

_LOST = "\ufffd"
_DOUBLE = ("gb18030", "big5hkscs", "cp950")  # may be mixed into a UTF-8 file by line
_CUT = 0.3  # minimum lead in score for an encoding whose last character is cut off
_EVIDENCE = 6  # characters of UTF-8 outside ASCII; so many are no coincidence
_TOLERATED = 0.02  # share of the characters outside ASCII that may be lost
_SURE = 1.0  # minimum score of a text with losses


def best(data: bytes, names: tuple[str, ...]) -> tuple[str, str] | None:
    """The text and the encoding, of those named, that looks most like Chinese; None if none does.

    On a tie, the earlier name wins.
    """
    found: list[tuple[float, str, str]] = []
    for name in names:
        if (text := decoded(data, name)) is not None:
            found.append((score(text), text, name))
        elif (text := _nearly(data, name)) is not None:
            found.append((score(text) - _CUT, text, name))
    points, text, name = max(found, key=lambda candidate: candidate[0], default=(0.0, "", ""))
    if len(names) > 1 and name != "utf-8" and (two := in_two(data, _DOUBLE)):
        return two
    if points > 0:
        return _without_nulls(text, name)
    for name in names:
        if (text := _damaged(data, name)) is not None and _reads_well(text):
            return _without_nulls(text, name)
    return None


def named(data: bytes, name: str) -> tuple[str, str] | None:
    """The text in the user's encoding, whatever it looks like; None if it does not decode."""
    text = next((text for read in (decoded, _nearly, _damaged) if (text := read(data, name)) is not None), None)
    return None if text is None else _without_nulls(text, name)


def in_two(data: bytes, others: tuple[str, ...]) -> tuple[str, str] | None:
    """Decode a text with some lines in UTF-8 and the rest in one of `others`; None if it is not such a text.

    A line is UTF-8 if it decodes as such and looks at least as much like Chinese as in the other encoding.
    """
    lines = data.split(b"\n")
    texts = [decoded(line, "utf-8") for line in lines]
    known = [index for index, text in enumerate(texts) if text is not None and not text.isascii()]
    rest = b"\n".join(line for line, text in zip(lines, texts, strict=True) if text is None)
    ours = "\n".join(texts[index] or "" for index in known)
    if not rest or sum(char > "~" for char in ours) < _EVIDENCE:
        return None
    for other in others:
        theirs = decoded(rest, other)
        misread = b"\n".join(lines[index] for index in known).decode(other, "replace")
        if theirs is None or score(theirs) <= 0 or score(ours) <= score(misread):
            continue
        both = zip(lines, texts, strict=True)
        text = "\n".join(line.decode(other) if text is None else text for line, text in both)
        return _without_nulls(text, f"utf-8+{other}")
    return None


def _nearly(data: bytes, name: str) -> str | None:
    """Decode a file that ends within a character, which becomes U+FFFD, or that contains surrogates."""
    decoder = codecs.getincrementaldecoder(name)()
    try:
        text = decoder.decode(data)
    except UnicodeError:
        return _paired(data, name)
    return text + _LOST if text.strip() else None


def _damaged(data: bytes, name: str) -> str | None:
    """Decode a file with a few invalid bytes, which become U+FFFD."""
    try:
        text = data.decode(name, "replace")
    except UnicodeError:  # a codec without a replacement mode
        return None
    foreign = sum(char > "~" for char in text)
    few = text.count(_LOST) <= max(1, foreign * _TOLERATED)
    return text if few and text.strip(_LOST).strip() else None


def _reads_well(text: str) -> bool:
    kept = text.replace(_LOST, "")
    return kept.isascii() or score(kept) >= _SURE


def _paired(data: bytes, name: str) -> str | None:
    """Decode UTF-8 with encoded surrogates; unpaired ones become U+FFFD."""
    if name != "utf-8" or b"\xed" not in data:
        return None
    try:
        text = data.decode(name, "surrogatepass")
    except UnicodeDecodeError:
        return None
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_nulls(text: str, name: str) -> tuple[str, str] | None:
    """A stray NUL counts as lost, like undecodable bytes; many NULs mean that this is not text."""
    nulls = text.count("\0")
    return (text.replace("\0", _LOST), name) if nulls <= len(text) * _TOLERATED / 2 else None
