"""Libraries that go out and come back, for tests of formats that carry articles, codebook and marks."""

from __future__ import annotations

import datetime
import io
import uuid
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from hypothesis import strategies as st

from reader.store.library import Library
from reader.store.memos import Memo
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.views import Views
from reader.types import Annotation, Article, Span, Tag
from tests.store import sample

GOLDEN = Path(__file__).parents[1] / "golden"
LATER = sample.NOW + datetime.timedelta(days=1)

# Of a web page, whose title is marked; a form feed is what XML cannot hold.
TEXT = f"{sample.TEXT}\n\x0c雲嶺縣再添U盤🙂\n"
ARTICLE = Article(TEXT, "/news/𠮷城.html", "gb18030", "html", (("title", Span(0, 12)),))

_CHARS = "a𠮷🙂發'\"\r\n<>&|\\;#{ \t\u3000\u2028\ufffd"
_UNFIT = f"{_CHARS}\x00\x0b\ufffe"  # for XML
NAMES = st.text(_UNFIT, max_size=6) | st.sampled_from(["_x000B_", "a_x005F_x000B_", "_x0041_x0041_", "_x0000_\x00"])
TEXTS = st.text(_UNFIT, max_size=8)
TIMES = st.datetimes(datetime.datetime(1970, 1, 2), datetime.datetime(9999, 1, 1), timezones=st.just(datetime.UTC))
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(*sorted(ends)))

Made = list[tuple[Span, list[str], str, str, datetime.datetime]]


def marks(names: st.SearchStrategy[str]) -> st.SearchStrategy[Made]:
    """Marks to be made: where, tags, note, author and time; tags and authors are of `names`."""
    return st.lists(st.tuples(SPANS, st.lists(names.filter(bool), max_size=3), TEXTS, names, TIMES), max_size=4)


def add(library: Library, made: Made, article: Article = ARTICLE) -> None:
    """Put an article with marks into a library."""
    library.add_article(article, fields.find(Views(article)))
    for span, tags, note, author, time in made:
        library.annotations.add(new_annotation(article, span, tags, note, author, time))


def hard() -> list[Annotation]:
    """One mark of every kind that is hard on a format, the same each time."""
    title = TEXT.index("\n")
    found = [
        new_annotation(
            ARTICLE, sample.span("發(fā)展大會"), ["Promise", "諾言 | 一"], "線一\n線二 <&>", "Ana", sample.NOW
        ),
        new_annotation(ARTICLE, Span(title - 4, title + 4), ["Quote"], "", "林若谷", sample.NOW),
        new_annotation(ARTICLE, sample.span('"很高興"🙂。'), ["諾言 | 一", "Promise"], "a\x0bb", "Ana", sample.NOW),
        new_annotation(ARTICLE, Span(len(TEXT) - 12, len(TEXT) - 2), ["Figure"], "𠮷", "Ana", sample.NOW),
        new_annotation(ARTICLE, Span(40, 40), [], "", "Ana", sample.NOW),
    ]
    ids = (f"00000000-0000-4000-8000-{number:012}" for number in range(1, 9))
    return [mark._replace(id=id, updated=LATER) for mark, id in zip(found, ids, strict=False)]


def fill(library: Library) -> None:
    """A library with all that a project can hold."""
    promise = library.codebook.tags()[0]
    below = Tag("諾言 | 一", 3, None, "說過的話\n", promise.id, "另記", str(uuid.UUID(int=7)))
    library.codebook.replace([promise], [promise._replace(memo="memo <&>\n𠮷")])
    library.codebook.add(below)
    library.add_article(ARTICLE, fields.find(Views(ARTICLE)))
    library.memos.put(ARTICLE.sha256, Memo("全文\n𠮷", "林若谷", sample.NOW))
    for mark in hard():
        library.annotations.add(mark)


def exported(export: Callable[..., None], library: Library, articles: list[str] | None = None) -> bytes:
    """The bytes that a format makes of a library."""
    stream = io.BytesIO()
    export(library, stream, articles)
    return stream.getvalue()


def members(content: bytes) -> dict[str, str]:
    """The members of an archive as texts, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(content: Mapping[str, str | bytes]) -> bytes:
    """An archive of these members."""
    stream: BinaryIO = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    stream.seek(0)
    return stream.read()


def state(library: Library) -> dict[str, Any]:
    """All that a person made, and what is known of the articles."""
    articles = [library.article(row.sha256) for row in library.articles()]
    return {
        "articles": {each.sha256: each._replace(path="") for each in articles if each},
        "marks": library.annotations.all(),
        "tags": {tag.id: tag for tag in library.codebook.tags()},
        "memos": {row.sha256: library.memos.get(row.sha256) for row in library.articles()},
    }
