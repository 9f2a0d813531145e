"""Decodes the bytes of a web page."""

from __future__ import annotations

import re

from reader.text import encodings
from reader.text.formats.document import UnreadableError

_DECLARED = re.compile(rb"""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes; browsers look at 1024, old pages have longer comments
# Encoding labels on pages, and the superset that browsers use (https://encoding.spec.whatwg.org/#names-and-labels).
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}


def decode(data: bytes, encoding: str | None) -> tuple[str, str]:
    """The text of a page or a Markdown file and its codec.

    Tried in order: the user's choice, a byte order mark, strict UTF-8, the encoding that the page declares, detection.
    Raises UnreadableError if none of them decodes the page.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    found = encodings.detect(data)
    declared = _DECLARED.search(data[:_HEAD])
    if declared and (found is None or found[1] in ("gb18030", "big5hkscs", "cp950")):
        name = declared[1].decode("ascii").lower()
        name = _LARGER.get(name, name)
        try:
            text = encodings.decode(data, name)
        except (LookupError, ValueError):
            text = None
        if text is not None:
            return text, name
    if found is None:
        raise UnreadableError("{0} is in an unknown encoding; save it as UTF-8 and open it again.")
    return found


def _as_told(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = encodings.decode(data, encoding)
    except (LookupError, ValueError):
        raise UnreadableError(
            "{0} cannot be read as {1}, an unknown encoding; try utf-8 or gb18030.", repr(encoding)
        ) from None
    if text is None:
        raise UnreadableError("{0} is not encoded in {1}; try another encoding.", encoding)
    return text, encoding
