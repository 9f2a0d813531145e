"""Finding in one article as a process of its own, since a pattern may take for ever and nothing can interrupt it.

``python -m reader.store.research.article_search_process`` reads one JSON object a line, UTF-8, from standard input and
writes one a line to standard output; `article` and `request` make what is asked::

    → {"text": "…the source…", "repair": null, …}      the article that is asked about next, and how it is read
    → {"id": 1, "text": "…", "script": "twp", "regex": false, "exact": false, "several": false, "first": 12}
    ← {"id": 1, "hits": [[12, 14], …], "more": true}   from paragraph `first` on; in other lines, those before it
    ← {"id": 1, "hits": [], "more": false, "all": true}   the last; "all" is false where there are more than `MOST`
    ← {"id": 1, "wrong": 3}                            in its place, where character 3 (or null) makes it no pattern

Where something newer is asked, the older question gets no further answer. Until the last answer something is said at
short intervals, unless one paragraph takes longer. The process ends when standard input closes.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from reader.store.research.article_search import ArticleSearch, Finder, PatternError
from reader.text.views import Views
from reader.types import Article, Normal, Reading, Repair, Script, Span, Term

MOST = 100_000  # hits; nobody steps through more
_AT_ONCE = 1000  # hits in a line, read in a few milliseconds
_SILENCE = 0.03  # seconds after which something is said


def article(article: Article, reading: Reading) -> dict[str, Any]:
    """The line that names the article and how a person reads it."""
    return {
        "text": article.text,
        "repair": reading.repair,
        "accepted": [[*each.span, each.was, each.became] for each in reading.accepted],
        "normal": list(reading.normal),
        "terms": [[term.text, term.becomes, term.script] for term in reading.terms],
    }


def request(number: int, sought: ArticleSearch, first: int) -> dict[str, Any]:
    """The line that asks, beginning at the paragraph `first`."""
    return {"id": number, "first": first, **sought._asdict()}


def views(told: dict[str, Any]) -> Views:
    """The article of `article` as it is read."""
    accepted = tuple(Repair(Span(start, end), was, now, "variant", True) for start, end, was, now in told["accepted"])
    terms = tuple(Term(text, becomes, script and Script(script)) for text, becomes, script in told["terms"])
    return Views(Article(told["text"], "", ""), Reading(told["repair"], accepted, Normal(*told["normal"]), terms))


def answers(finder: Finder, asked: dict[str, Any], void: Callable[[], bool]) -> Iterator[dict[str, Any]]:
    """What is answered to a question until it is void."""
    number, first = asked["id"], asked["first"]
    sought = ArticleSearch(asked["text"], Script(asked["script"]), asked["regex"], asked["exact"], asked["several"])
    hits: list[Span] = []
    count, said = 0, time.monotonic()
    try:
        for index, found in finder.find(sought, first):
            wrapped = index == 0 and first > 0
            if wrapped or len(hits) >= _AT_ONCE or time.monotonic() - said > _SILENCE:
                for at in range(0, max(1, len(hits)), _AT_ONCE):
                    yield {"id": number, "hits": hits[at : at + _AT_ONCE], "more": True}
                hits, said = [], time.monotonic()
            if void():
                return
            hits += found[: MOST - count]
            count += len(found)
            if count > MOST:
                break
    except PatternError as error:
        yield {"id": number, "wrong": error.at}
        return
    for at in range(0, len(hits), _AT_ONCE):
        yield {"id": number, "hits": hits[at : at + _AT_ONCE], "more": True}
    yield {"id": number, "hits": [], "more": False, "all": count <= MOST}


def serve(requests: Iterable[bytes], told: BinaryIO) -> None:
    """Answer until the requests end."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        for line in requests:
            if line.endswith(b"\n"):  # else the window ended while it spoke
                lines.put(line)
        lines.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    finder: Finder | None = None
    while line := lines.get():
        asked = json.loads(line)
        if "id" not in asked:
            finder = Finder(views(asked))
        elif finder is not None and lines.empty():
            for said in answers(finder, asked, lambda: not lines.empty()):
                told.write(json.dumps(said).encode() + b"\n")
                told.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
