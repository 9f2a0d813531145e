"""What can be asked of the index, and the SQL that asks it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

Parameters = list[str | int]


class Kind(StrEnum):
    """What a hit stands in."""

    ARTICLE = "article"
    ANNOTATION = "annotation"  # the words marked, or the note
    MEMO = "memo"  # of an article or of a tag
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is searched for: what has all the words of `text`, in either script, and passes everything that is given.

    Words are parted by spaces; words between quotation marks belong together. `tag` is a tag's name (tags below it
    count too), `speaker` a key of `reader.analysis.links`, `author` whoever marked or decided; `since` and `until` are
    days, both included, between which the article is dated; `collection` is an id (collections in it count too);
    `article` a sha256. No `kinds` are all. Without any words everything passes that `tag`, `speaker`, `author`,
    `collection` or `article` let through, and nothing where none of these is given.
    """

    text: str
    kinds: frozenset[Kind] = frozenset()
    tag: str | None = None
    speaker: str | None = None
    author: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether it means something without words."""
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

# What a kind has itself, and what else is asked of its article.
_TAG = {
    Kind.ANNOTATION: f"a.id IN ({_TAGGED})",
    None: f"{{article}} IN (SELECT article FROM annotations WHERE id IN ({_TAGGED}))",
}
_SPEAKER = {
    Kind.COMMITMENT: "(c.person = ? OR c.body = ?)",
    None: "{article} IN (SELECT article FROM commitments WHERE (person = ? OR body = ?) AND status <> 'rejected')",
}
_AUTHOR = {
    Kind.ANNOTATION: ("a.author = ?", 1),
    Kind.COMMITMENT: ("c.author = ?", 1),
    Kind.MEMO: ("m.author = ?", 1),
    Kind.ARTICLE: (
        "{article} IN (SELECT article FROM annotations WHERE author = ?"
        " UNION SELECT article FROM decisions WHERE author = ?)",
        2,
    ),
}


def condition(wanted: SearchQuery, kind: Kind, article: str, dated: str) -> tuple[str, Parameters]:
    """What follows WHERE: the filters of `wanted` for one kind, whose rows have these expressions for their article.

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


def of_tags(wanted: SearchQuery) -> tuple[str, Parameters] | None:
    """The same for memos of tags (`t`); None where none can pass, since they belong to no article and to nobody."""
    about_articles = (
        wanted.speaker, wanted.author, wanted.since, wanted.until, wanted.collection, wanted.article
    )  # fmt: skip
    if any(each is not None for each in about_articles):
        return None
    return ("TRUE", []) if wanted.tag is None else (f"t.id IN ({_TAGS})", [wanted.tag])


def like(word: str, loose: frozenset[str] = frozenset()) -> str:
    """The pattern of LIKE, with ``ESCAPE '\\'``, for what has a word in it; `loose` characters stand for any."""
    return f"%{''.join('_' if char in loose else _escaped(char) for char in word)}%"


def _escaped(char: str) -> str:
    return f"\\{char}" if char in "\\%_" else char


def having(words: tuple[str, ...], column: str) -> tuple[str, Parameters]:
    """What has all these folded words in a column of folded text."""
    return "".join(f" AND {column} LIKE ? ESCAPE '\\'" for _ in words), [like(word) for word in words]


def likely(words: tuple[str, ...]) -> tuple[str, Parameters]:
    """The numbers of articles that may have all these words, found in the index.

    Three characters or more are found by all their trigrams. Fewer are looked up as what trigrams begin with; where
    there are longer words besides, those say enough.
    """
    long = [word for word in words if len(word) >= 3]
    if long:
        trigrams = dict.fromkeys(word[at : at + 3] for word in long for at in range(len(word) - 2))
        asked = " AND ".join('"' + each.replace('"', '""') + '"' for each in trigrams)
        return "SELECT rowid FROM article_trigrams WHERE article_trigrams MATCH ?", [asked]
    begins = max(words, key=len)
    return "SELECT doc FROM article_terms WHERE term >= ? AND term < ?", [begins, f"{begins}\U0010ffff"]
