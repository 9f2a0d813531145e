"""Passages of any article of the library, as the page would show them. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.views import Views
from reader.types import Normal, Script, Span

if TYPE_CHECKING:
    from reader.store.library import Library


class Passages:
    """Reads passages in one script, looking each article up once. Not thread-safe, nor are its libraries."""

    def __init__(self, script: Script, normal: Normal, *libraries: Library) -> None:
        """Articles and their readings come from the first library that has them."""
        self.script = script
        self._normal = normal
        self._libraries = libraries
        self._views: dict[str, Views | None] = {}

    def views(self, sha256: str) -> Views | None:
        """The views of an article; None if no library has it. Raises LibraryError."""
        if sha256 not in self._views:
            self._views[sha256] = None
            for library in self._libraries:
                if (article := library.article(sha256)) is not None:
                    reading = library.reading(sha256)._replace(normal=self._normal)
                    self._views[sha256] = Views(article, reading)
                    break
        return self._views[sha256]

    def read(self, sha256: str, span: Span, quote: str) -> str:
        """The text of a passage; `quote`, as stored, if the article is missing."""
        views = self.views(sha256)
        return quote if views is None else views.text(span, self.script)


def around(views: Views, span: Span, size: int, script: Script) -> tuple[str, str, str]:
    """Text before a passage, the passage, and text after it; `size` in code points of source on each side."""
    end = len(views.article.text)
    before = Span(max(0, span.start - size), span.start)
    after = Span(span.end, min(end, span.end + size))
    return (
        views.text(before, script) if before.start < before.end else "",
        views.text(span, script),
        views.text(after, script) if after.start < after.end else "",
    )
