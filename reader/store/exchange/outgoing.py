"""What goes out: article after article with its annotations, in an order that two equal libraries share."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reader.store.library import ArticleRow, Library
from reader.text.views import Views
from reader.types import Annotation


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An article, how it is read, and its annotations in the order of the text."""

    row: ArticleRow
    views: Views
    annotations: tuple[Annotation, ...]


def outgoing(library: Library, articles: Collection[str] | None = None, bare: bool = False) -> Iterator[Outgoing]:
    """The articles of the library, or those with these hashes, by date, title and hash; one is in memory at a time.

    Those without annotations are passed over unless `bare`.
    """
    listed = sorted(library.articles(), key=lambda row: (str(row.date or ""), row.title, row.sha256))
    for row in listed:
        if (articles is not None and row.sha256 not in articles) or not (row.annotations or bare):
            continue
        article = library.article(row.sha256)
        if article is None:  # another program has just removed it
            continue
        yield Outgoing(row, Views(article), tuple(library.annotations.of(row.sha256)))
