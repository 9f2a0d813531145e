"""The user's memos on articles."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from reader.store import times
from reader.store.component import Component


class Memo(NamedTuple):
    """A memo with its author and time (an aware datetime in UTC, to the millisecond)."""

    text: str
    author: str
    updated: datetime.datetime


class Memos(Component):
    """The memos of articles; marks and tags store theirs themselves."""

    def of(self, sha256: str) -> str:
        """The text of an article's memo, "" if there is none."""
        found = self.get(sha256)
        return found.text if found else ""

    def get(self, sha256: str) -> Memo | None:
        """The memo of an article, None if there is none."""
        for row in self._read("SELECT text, author, updated FROM memos WHERE article = ?", sha256):
            return Memo(row["text"], row["author"], times.from_milliseconds(row["updated"]))
        return None

    def write(self, sha256: str, text: str, author: str) -> None:
        """Set the text of an article's memo; "" deletes it. LookupError if the article is unknown."""
        self.put(sha256, Memo(text, author, times.now()) if text else None)

    def put(self, sha256: str, memo: Memo | None) -> None:
        """Set an article's memo with its author and time; None deletes it. LookupError if the article is unknown."""
        with self.transaction():
            if not self.has_article(sha256):
                raise LookupError(sha256)
            if memo is None:
                self._db.execute("DELETE FROM memos WHERE article = ?", [sha256])
            else:
                row = {"article": sha256, "text": memo.text, "author": memo.author}
                updated = times.to_milliseconds(memo.updated)
                self._db.table("memos").upsert(row | {"updated": updated}, pk="article")
