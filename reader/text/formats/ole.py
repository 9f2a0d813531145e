"""The container of old office formats, and of new ones with a password; never readable."""

from __future__ import annotations

from reader.text.formats.document import Extract, UnreadableError


def extract(data: bytes) -> Extract:
    """Always raises UnreadableError, which says what the user can do."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableError("{0} needs a password; open it in its own program and save it without one.")
    raise UnreadableError("{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that.")
