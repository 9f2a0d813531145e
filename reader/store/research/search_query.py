"""Queries to the search index, and their SQL."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

Parameters = list[str | int]


class HitKind(StrEnum):
    """Kinds of texts that hits are in."""

    ARTICLE = "article"
    ANNOTATION = "annotation"  # the marked words or the note
    MEMO = "memo"  # of an article or of a tag
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search for texts that contain all words of `text`, in either script, and meet every given condition.

    Words are separated by spaces; quotation marks make phrases. `tag` is a tag's name (descendants count too),
    `speaker` a key of `reader.analysis.links`, `author` of a mark, memo or decision; `since` and `until` bound the
    article's date, both inclusive; `collection` is an id (nested ones count too); `article` a sha256. Empty `kinds`
    mean all. Without words everything matches if `tag`, `speaker`, `author`, `collection` or `article` is given, else
    nothing.
    """

    text: str
    kinds: frozenset[HitKind] = frozenset()
    tag: str | None = None
    speaker: str | None = None
    author: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether the query matches anything without words."""
        return any(each is not None for each in (self.tag, self.speaker, self.author, self.collection, self.article))


_TAGS = """
    WITH RECURSIVE below (id) AS (
        SELECT id FROM tags WHERE name = ? UNION SELECT t.id FROM tags AS t JOIN below AS b ON t.parent = b.id
    )
    SELECT id FROM below
"""
_COLLECTED = """
    WITH RECURSIVE inside (id) AS (
        SELECT ? UNION SELECT c.id FROM collections AS c JOIN inside AS i ON c.parent = i.id
    )
    SELECT x.article FROM collected AS x JOIN inside AS i ON x.collection = i.id
"""
_TAGGED = f"SELECT annotation FROM annotation_tags WHERE tag IN ({_TAGS})"

# Conditions by kind; None is for the other kinds, on their article.
_TAG = {
    HitKind.ANNOTATION: f"a.id IN ({_TAGGED})",
    None: f"{{article}} IN (SELECT article FROM annotations WHERE id IN ({_TAGGED}))",
}
_SPEAKER = {
    HitKind.COMMITMENT: "(c.person = ? OR c.body = ?)",
    None: "{article} IN (SELECT article FROM commitments WHERE (person = ? OR body = ?) AND status <> 'rejected')",
}
_AUTHOR = {
    HitKind.ANNOTATION: ("a.author = ?", 1),
    HitKind.COMMITMENT: ("c.author = ?", 1),
    HitKind.MEMO: ("m.author = ?", 1),
    HitKind.ARTICLE: (
        "{article} IN (SELECT article FROM annotations WHERE author = ?"
        " UNION SELECT article FROM decisions WHERE author = ?)",
        2,
    ),
}


def condition(wanted: SearchQuery, kind: HitKind, article: str, dated: str) -> tuple[str, Parameters]:
    """The WHERE clause for one kind; `article` and `dated` are the SQL expressions of its rows.

    Annotations are `a`, commitments `c`, memos of articles `m`.
    """
    terms: list[str] = ["TRUE"]
    values: Parameters = []

    def add(term: str, *parameters: str) -> None:
        terms.append(term.replace("{article}", article))
        values.extend(parameters)

    if wanted.article is not None:
        add("{article} = ?", wanted.article)
    for day, sign in ((wanted.since, ">="), (wanted.until, "<=")):
        if day is not None:
            add(f"{dated} {sign} ? AND {dated} <> ''", day.isoformat())
    if wanted.collection is not None:
        add(f"{{article}} IN ({_COLLECTED})", wanted.collection)
    if wanted.tag is not None:
        add(_TAG.get(kind, _TAG[None]), wanted.tag)
    if wanted.speaker is not None:
        add(_SPEAKER.get(kind, _SPEAKER[None]), wanted.speaker, wanted.speaker)
    if wanted.author is not None:
        term, times = _AUTHOR[kind]
        add(term, *[wanted.author] * times)
    return " AND ".join(terms), values


def tag_memo_condition(wanted: SearchQuery) -> tuple[str, Parameters] | None:
    """The WHERE clause for memos of tags (`t`); None if none can match, as they have neither article nor author."""
    article_filters = (
        wanted.speaker, wanted.author, wanted.since, wanted.until, wanted.collection, wanted.article
    )  # fmt: skip
    if any(each is not None for each in article_filters):
        return None
    return ("TRUE", []) if wanted.tag is None else (f"t.id IN ({_TAGS})", [wanted.tag])


def like_pattern(word: str, loose: frozenset[str] = frozenset()) -> str:
    """The LIKE pattern, with ``ESCAPE '\\'``, for texts that contain a word; `loose` characters match any."""
    return f"%{''.join('_' if char in loose else _escaped(char) for char in word)}%"


def _escaped(char: str) -> str:
    return f"\\{char}" if char in "\\%_" else char


def contains_all(words: tuple[str, ...], column: str) -> tuple[str, Parameters]:
    """The condition that a column of folded text contains all these folded words."""
    return "".join(f" AND {column} LIKE ? ESCAPE '\\'" for _ in words), [like_pattern(word) for word in words]


def candidate_numbers(words: tuple[str, ...]) -> tuple[str, Parameters]:
    """A query for the numbers of articles that may contain all these words, by the trigram index.

    Words of three characters or more are looked up by all their trigrams; shorter ones are ignored then. If all are
    shorter, the longest is looked up as a prefix of trigrams.
    """
    long = [word for word in words if len(word) >= 3]
    if long:
        trigrams = dict.fromkeys(word[at : at + 3] for word in long for at in range(len(word) - 2))
        phrases = " AND ".join('"' + each.replace('"', '""') + '"' for each in trigrams)
        return "SELECT rowid FROM article_trigrams WHERE article_trigrams MATCH ?", [phrases]
    prefix = max(words, key=len)
    return "SELECT doc FROM article_terms WHERE term >= ? AND term < ?", [prefix, f"{prefix}\U0010ffff"]
