"""The analysis as a process of its own, so that the dictionary of jieba never holds up the window.

``python -m reader.analysis.worker`` reads one JSON object a line, UTF-8, from standard input and writes one a line
to standard output::

    → {"id": 1, "text": "…the source…"}    and, where the article is not read as usual:
      "marked": [["title", 0, 9], …]       what the file marks; "repair": true, false or null
      "accepted": [[12, 13, "干", "幹"], …]  characters in the place of others, with their spans
      "names": [["鹿堯", "PER"], …]          what the person knows about names; null for never a name
      "passage": [12, 30]                  a span that is to be read as a commitment, in place of the whole analysis
    → {"id": 1, "sight": {…}}              an excerpt (`excerpt`), to be told of before a whole that is asked for next
    → {"id": 1, "words": "…Simplified…"}   a text whose words are wanted; answered at once, whatever else is under way
    ← {"ready": true}                      once, at the start
    ← {"id": 1, "sight": {…}}              what codec.to_json makes of an excerpt read by itself
    ← {"id": 1, "progress": [3, 45]}       paragraphs done and in all
    ← {"id": 1, "part": {…}}               what codec.to_json makes of the first slices of a long analysis
    ← {"id": 1, "result": {…}}             and of the last, with which it is whole
    ← {"id": 1, "noticed": "…"}            before it, where the learned model cannot be used: why
    ← {"id": 1, "passage": {…}}            what codec.value_to_json makes of the passage's commitment
    ← {"id": 1, "words": [0, 2, 3]}        where the words begin
    ← {"id": 1, "error": "…"}              in its place, where the line could not be read or the analysis failed

`request` makes the first of them, `excerpt` what is in the second. It ends when standard input closes. To stop one
analysis, end the process.
"""

from __future__ import annotations

import datetime
import io
import json
import os
import queue
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from reader.types import Article, EntityType, Name, Reading, Repair, Span

if TYPE_CHECKING:
    from reader.text.views import Views

_STEPS = 100  # messages of progress at most


def request(number: int, article: Article, reading: Reading, names: Sequence[Name] = ()) -> dict[str, Any]:
    """The request that has an article analysed as a person reads it, with what the person knows about names.

    Terms stay behind: the analysis needs a Simplified text with a code point for each of the reading view's.
    """
    return {
        "id": number,
        "text": article.text,
        "marked": [[name, *span] for name, span in article.marked],
        "repair": reading.repair,
        "accepted": [[*repair.span, repair.was, repair.became] for repair in reading.accepted],
        "names": [[name.text, name.type and name.type.value] for name in names],
    }


def excerpt(views: Views, first: int, last: int, today: datetime.date | None) -> dict[str, Any]:
    """The paragraphs `first` to `last`, as far as there are any, of an article of the day `today`.

    They go ahead of the article, which may take long to be sent, and are read alike.
    """
    inside = views.paragraphs[max(first, 0) : last + 1] or views.paragraphs[:1]
    start, end = inside[0].start, inside[-1].end
    reading = views.reading
    return {
        "text": views.article.text[start:end],
        "start": start,
        "date": today and today.isoformat(),
        "repair": views.damaged if reading.repair is None else reading.repair,
        "accepted": [
            [repair.span.start - start, repair.span.end - start, repair.was, repair.became]
            for repair in reading.accepted
            if start <= repair.span.start and repair.span.end <= end
        ],
    }


class _Answers:
    """What is said, a line at a time, by either of two threads."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._turn = threading.Lock()

    def say(self, message: dict[str, Any]) -> None:
        line = json.dumps(message, ensure_ascii=False) + "\n"
        with self._turn:
            self._stream.write(line)
            self._stream.flush()


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer every line of `requests` until they end.

    A thread takes them in and answers those for words itself, since somebody has clicked and looks at the page; the
    others wait for their turn.
    """
    from reader.analysis import pipeline  # here, since the window imports this module for `request`

    said = _Answers(answers)
    said.say({"ready": True})
    waiting: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    warm = threading.Event()
    threading.Thread(target=_listen, args=(requests, waiting, warm, said), daemon=True).start()
    pipeline.cutter().warm()
    warm.set()
    while (asked := waiting.get()) is not None:
        for answer in _answer(asked, said):
            said.say(answer)


def _listen(
    requests: TextIO, waiting: queue.SimpleQueue[dict[str, Any] | None], warm: threading.Event, said: _Answers
) -> None:
    """Take requests in until they end or nobody hears the answers."""
    try:
        for line in requests:
            if line.strip():
                asked = _read(line)
                if "words" in asked:
                    warm.wait()
                    said.say(_words(asked))
                else:
                    waiting.put(asked)
    except BrokenPipeError:
        pass
    finally:
        waiting.put(None)


def _read(line: str) -> dict[str, Any]:
    """A request, or what is wrong with one."""
    try:
        asked = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": error}
    return asked if isinstance(asked, dict) else {"id": None, "error": TypeError("no object")}


def _words(asked: dict[str, Any]) -> dict[str, Any]:
    from reader.analysis import pipeline

    try:
        return {"id": asked["id"], "words": pipeline.cutter().cut(asked["words"]).starts}
    except Exception as error:  # as in `_answer`
        return {"id": asked.get("id"), "error": f"{type(error).__name__}: {error}"}


def _answer(asked: dict[str, Any], said: _Answers) -> Iterator[dict[str, Any]]:
    from reader.analysis import codec, manual, pipeline
    from reader.analysis.model import weights
    from reader.text.views import Views

    number = asked.get("id")
    try:
        if "error" in asked:
            raise asked["error"]
        if "passage" in asked:
            read = manual.read(Views(*_wanted(asked)), Span(*asked["passage"]), _names(asked))
            yield {"id": number, "passage": codec.value_to_json(read)}
            return

        before = -1

        def told(done: int, total: int) -> None:
            nonlocal before
            if total <= _STEPS or done * _STEPS // total > before:
                before = done * _STEPS // total
                said.say({"id": number, "progress": [done, total]})

        if "sight" in asked:
            part = asked["sight"]
            today = part["date"] and datetime.date.fromisoformat(part["date"])
            seen = pipeline.glimpse(Views(*_wanted(part)), today, _names(asked))
            yield {"id": number, "sight": codec.to_json(codec.moved(seen, part["start"]))}
            return

        *parts, rest = codec.slices(pipeline.analyse(Views(*_wanted(asked)), _names(asked), told))
        problem = weights.problem()
        if problem:
            yield {"id": number, "noticed": problem}
        for part in parts:
            yield {"id": number, "part": codec.to_json(part)}
        yield {"id": number, "result": codec.to_json(rest)}
    except BrokenPipeError:
        raise
    except Exception as error:  # the window shows it; the next request is not to suffer for this one
        yield {"id": number, "error": f"{type(error).__name__}: {error}"}


def _wanted(asked: dict[str, Any]) -> tuple[Article, Reading]:
    """Article and reading of a request, the opposite of `request`."""
    marked = tuple((name, Span(start, end)) for name, start, end in asked.get("marked", ()))
    accepted = tuple(
        Repair(Span(start, end), was, became, "variant", True) for start, end, was, became in asked.get("accepted", ())
    )
    return Article(asked["text"], "", "utf-8", marked=marked), Reading(asked.get("repair"), accepted)


def _names(asked: dict[str, Any]) -> tuple[Name, ...]:
    return tuple(Name(text, kind and EntityType(kind)) for text, kind in asked.get("names", ()))


def main() -> None:
    """Serve standard input and output; a reader that went away ends it quietly."""
    # Of a window that ends while it speaks the last line is cut anywhere.
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    answers = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        serve(requests, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)  # without the end of a thread that may be waiting for the next line


if __name__ == "__main__":
    main()
