"""Searches one article in a child process, since a pattern may take forever and cannot be interrupted.

``python -m reader.store.research.article_search_process`` reads JSON lines in UTF-8 from standard input and writes
JSON lines to standard output; `article_message` and `request` make the input::

    → {"text": "…the source…", "repair": null, …}      the article to search from now on, and how it is read
    → {"id": 1, "text": "…", "script": "twp", "regex": false, "exact": false, "several": false, "first": 12}
    ← {"id": 1, "hits": [[12, 14], …], "more": true}   from paragraph `first` on, then, in other lines, those before it
    ← {"id": 1, "hits": [], "more": false, "all": true}   the last; "all" is false if there are more than `MAX_HITS`
    ← {"id": 1, "wrong": 3}                            instead, if the pattern is invalid at character 3 (or null)

A newer request ends the answers to an older one. Until the last answer a line is written at short intervals, unless one
paragraph takes longer. The process ends when standard input closes.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from reader.store.research.article_search import ArticleFinder, ArticleSearch, PatternError
from reader.text.views import Views
from reader.types import Article, Normal, Reading, Repair, Script, Span, Term

MAX_HITS = 100_000  # more than a user steps through
_BATCH = 1000  # hits per line, which parses in a few milliseconds
_REPORT_INTERVAL = 0.03  # seconds


def article_message(article: Article, reading: Reading) -> dict[str, Any]:
    """The message that sets the article and how the user reads it."""
    return {
        "text": article.text,
        "repair": reading.repair,
        "accepted": [[*each.span, each.was, each.became] for each in reading.accepted],
        "normal": list(reading.normal),
        "terms": [[term.text, term.becomes, term.script] for term in reading.terms],
    }


def request(number: int, query: ArticleSearch, first: int) -> dict[str, Any]:
    """The message that starts a search at the paragraph `first`."""
    return {"id": number, "first": first, **query._asdict()}


def views_from(message: dict[str, Any]) -> Views:
    """The views of the article of an `article_message`."""
    accepted = tuple(
        Repair(Span(start, end), was, now, "variant", True) for start, end, was, now in message["accepted"]
    )
    terms = tuple(Term(text, becomes, script and Script(script)) for text, becomes, script in message["terms"])
    return Views(
        Article(message["text"], "", ""), Reading(message["repair"], accepted, Normal(*message["normal"]), terms)
    )


def answers(
    finder: ArticleFinder, message: dict[str, Any], is_superseded: Callable[[], bool]
) -> Iterator[dict[str, Any]]:
    """The answers to a request, until it `is_superseded()`."""
    number, first = message["id"], message["first"]
    query = ArticleSearch(
        message["text"], Script(message["script"]), message["regex"], message["exact"], message["several"]
    )
    hits: list[Span] = []
    count, last = 0, time.monotonic()
    try:
        for index, found in finder.find(query, first):
            wrapped = index == 0 and first > 0
            if wrapped or len(hits) >= _BATCH or time.monotonic() - last > _REPORT_INTERVAL:
                for at in range(0, max(1, len(hits)), _BATCH):
                    yield {"id": number, "hits": hits[at : at + _BATCH], "more": True}
                hits, last = [], time.monotonic()
            if is_superseded():
                return
            hits += found[: MAX_HITS - count]
            count += len(found)
            if count > MAX_HITS:
                break
    except PatternError as error:
        yield {"id": number, "wrong": error.at}
        return
    for at in range(0, len(hits), _BATCH):
        yield {"id": number, "hits": hits[at : at + _BATCH], "more": True}
    yield {"id": number, "hits": [], "more": False, "all": count <= MAX_HITS}


def serve(requests: Iterable[bytes], output: BinaryIO) -> None:
    """Answer requests until the input ends."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        for line in requests:
            if line.endswith(b"\n"):  # else the window quit in the middle of a line
                lines.put(line)
        lines.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    finder: ArticleFinder | None = None
    while line := lines.get():
        message = json.loads(line)
        if "id" not in message:
            finder = ArticleFinder(views_from(message))
        elif finder is not None and lines.empty():
            for answer in answers(finder, message, lambda: not lines.empty()):
                output.write(json.dumps(answer).encode() + b"\n")
                output.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
