"""Small libraries about fictional places, for tests of searches."""

from __future__ import annotations

import dataclasses
import datetime

from hypothesis import strategies as st

from reader.analysis import review
from reader.store import times
from reader.store.library import Library
from reader.store.research.folding import fold
from reader.store.research.search_query import HitKind
from reader.store.selectors import new_annotation
from reader.text.views import Views
from reader.types import (
    Analysis,
    Annotation,
    Article,
    Commitment,
    Fields,
    Reading,
    Reviewed,
    Script,
    Span,
    Speaker,
    Strength,
    Tag,
)

NOW = datetime.datetime(2031, 2, 3, 4, 5, 6, 789000, tzinfo=datetime.UTC)
DAYS = (None, datetime.date(2030, 1, 5), datetime.date(2031, 2, 3))

# Both scripts, glosses, signs of either width, characters beyond the BMP, newlines, and what changes its length.
_PIECES = """
    霽川市將發展數字經濟 云岭市将发展数字经济 發(fā)展經(jīng)濟(jì) 𠮷溪鎮 🙂 U盤 U盘 Ａ區100％ A区100% ， , 、
    乾隆年間 干部 臺灣 「數字」 發 濟經濟 展
"""
_WORDS = r"""
    發展 发展 經濟 数字經濟 𠮷 𠮷溪 🙂 u盘 U盤 a區 Ａ 100% ％ ， 干 乾隆 台 臺 展 “100%” “數字” 數字经 沒有的
    濟 經濟經 % _ \ ' *
"""
PIECES = (*_PIECES.split(), "\n", "\n\n", "　", " ")
WORDS = (*_WORDS.split(), "發 𠮷", "經濟 A区", '"經濟 "')

texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)


@dataclasses.dataclass(frozen=True)
class Content:
    """The contents of a library: per article its text, day, marks as parts of it with notes, and a memo."""

    articles: tuple[tuple[str, datetime.date | None, tuple[tuple[int, int, str], ...], str], ...]


marks = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9), st.just("") | texts), max_size=2).map(tuple)
contents = st.lists(
    st.tuples(texts, st.sampled_from(DAYS), marks, st.just("") | texts), max_size=5, unique_by=lambda each: each[0]
).map(lambda articles: Content(tuple(articles)))


def fill(library: Library, content: Content) -> None:
    """Add the contents to the library; each article's first line is a commitment, too."""
    library.codebook.add(Tag("標", 0, None, "", memo="關於發展的備忘：𠮷", id="tag"))
    for text, day, some, memo in content.articles:
        article = Article(text, f"/news/{abs(hash(text))}.txt", "utf-8")
        views = Views(article)
        library.add_article(article, Fields(None, None, day, None, None, (), ()), views)
        for start, length, note in some:
            start = min(start, len(text))
            library.annotations.add(
                new_annotation(article, Span(start, min(start + length, len(text))), (), note, "Ana", NOW)
            )
        if memo:
            set_memo(library, article.sha256, memo)
        found = Analysis(Fields(None, None, day, None, None, (), ()), (), commitments(views))
        library.workbench.save(article.sha256, review.commitments(found, ()), views)


def commitments(views: Views) -> tuple[Commitment, ...]:
    """The first line."""
    span = views.paragraphs[0]
    text = views.text(span, Script.READING)
    speaker = Speaker("𠮷若谷", None, "霽川市發改委", None)
    return (Commitment(span, text, "將", None, Strength.PLEDGE, speaker, (), None),) if text else ()


def judged(views: Views) -> Reviewed:
    """That commitment as a suggestion."""
    return Reviewed(commitments(views)[0], None)


def set_memo(library: Library, sha256: str, text: str) -> None:
    with library.transaction():
        sql = "INSERT INTO memos VALUES (?, ?, 'Ana', ?) ON CONFLICT (article) DO UPDATE SET text = excluded.text"
        library._db.execute(sql, [sha256, text, times.to_milliseconds(NOW)])


def read(library: Library, sha256: str) -> Views:
    """An article as the library has it read."""
    article = library.article(sha256)
    assert article
    return Views(article, Reading(*library.reading(sha256)[:2]))


def whole(views: Views) -> str:
    """Its reading text, folded."""
    return fold("\n".join(views.paragraph(index, Script.READING).text for index in range(len(views.paragraphs))))


def expected(library: Library, words: tuple[str, ...]) -> dict[tuple[HitKind, str, str], int]:
    """The texts that contain all words, by a naive scan, with the number of matches."""
    found: dict[tuple[HitKind, str, str], int] = {}

    def look(kind: HitKind, id: str, article: str, text: str) -> None:
        if words and all(word in text for word in words):
            found[kind, id, article] = places(text, words)

    for row in library.articles():
        views = read(library, row.sha256)
        look(HitKind.ARTICLE, "", row.sha256, whole(views))
        for each in library.annotations.of(row.sha256):
            look(HitKind.ANNOTATION, each.id, row.sha256, fold(f"{quoted(views, each)}\n{each.note}"))
    for article, text in library._db.execute("SELECT article, text FROM memos").fetchall():
        look(HitKind.MEMO, "", article, fold(text))
    for tag in library.codebook.tags():
        look(HitKind.MEMO, "", "", fold(tag.memo))
    for id, article, *parts in library._db.execute(
        "SELECT id, article, text, name, role, org FROM commitments WHERE status <> 'rejected'"
    ).fetchall():
        look(HitKind.COMMITMENT, str(id), article, fold(" ".join(filter(None, parts))))
    return found


def quoted(views: Views, annotation: Annotation) -> str:
    return views.text(annotation.span, Script.READING)


def places(text: str, words: tuple[str, ...]) -> int:
    """The number of matches of any word, from left to right, the longer of two starting together."""
    at = count = 0
    while at < len(text):
        here = [word for word in words if text.startswith(word, at)]
        # Places of one word do not overlap, even if another word covers their start.
        at += len(max(here, key=len)) if here else 1
        count += bool(here)
    return count
