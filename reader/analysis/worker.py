"""Analyses articles in a child process, so that loading jieba's dictionary never blocks the window.

``python -m reader.analysis.worker`` reads one JSON object per line, UTF-8, from standard input and writes one per line
to standard output::

    → {"id": 1, "text": "…the source…"}    with optional keys:
      "marked": [["title", 0, 9], …]       the fields marked in the file; "repair": true, false or null
      "accepted": [[12, 13, "干", "幹"], …]  accepted replacements of characters, with their spans
      "names": [["鹿堯", "PER"], …]          the user's names; null for never a name
      "passage": [12, 30]                  a span to read as a commitment, instead of the whole analysis
    → {"id": 1, "sight": {…}}              an excerpt (`excerpt`) to analyse before the whole article
    → {"id": 1, "words": "…Simplified…"}   a text to split into words; answered at once, even during an analysis
    ← {"ready": true}                      once, at the start
    ← {"id": 1, "sight": {…}}              the analysis of an excerpt (codec.to_json)
    ← {"id": 1, "progress": [3, 45]}       paragraphs done, and their total
    ← {"id": 1, "part": {…}}               each slice of a long analysis but the last (codec.to_json)
    ← {"id": 1, "result": {…}}             the last slice, which completes the analysis
    ← {"id": 1, "noticed": ["…"]}          before the result, if the learned model cannot be used: the error
    ← {"id": 1, "passage": {…}}            the passage's commitment (codec.value_to_json)
    ← {"id": 1, "words": [0, 2, 3]}        the word starts
    ← {"id": 1, "error": "…"}              instead, if the line cannot be read or the analysis fails

`request` builds the first message, `excerpt` the contents of the second. Exits when standard input closes. To cancel an
analysis, terminate the process.
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

from reader import errors
from reader.types import Article, EntityType, Name, Reading, Repair, Span

if TYPE_CHECKING:
    from reader.text.views import Views

_MAX_PROGRESS_MESSAGES = 100


def request(number: int, article: Article, reading: Reading, names: Sequence[Name] = ()) -> dict[str, Any]:
    """The request to analyse an article with the user's reading options and names.

    Terms are not included: the analysis needs a Simplified text with as many code points as the reading view.
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
    """The existing paragraphs among `first` to `last`, with the article's date (`today`) and reading options.

    Sent before the article, which may take long to send.
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


class _AnswerWriter:
    """Writes answers, one per line, from either of two threads."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def write(self, message: dict[str, Any]) -> None:
        line = json.dumps(message, ensure_ascii=False, default=errors.to_json) + "\n"
        with self._lock:
            self._stream.write(line)
            self._stream.flush()


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer every line of `requests` until they end.

    A thread reads them and answers requests for words itself, since the user is waiting; the others are queued.
    """
    # Here, since the window imports this module for `request`; the pipeline is loaded before the first request.
    import reader.analysis.pipeline  # noqa: F401
    from reader.analysis.tokens import cutter

    writer = _AnswerWriter(answers)
    writer.write({"ready": True})
    pending: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    warm = threading.Event()
    threading.Thread(target=_listen, args=(requests, pending, warm, writer), daemon=True).start()
    cutter().warm()
    warm.set()
    while (message := pending.get()) is not None:
        for answer in _answer(message, writer):
            writer.write(answer)


def _listen(
    requests: TextIO, pending: queue.SimpleQueue[dict[str, Any] | None], warm: threading.Event, writer: _AnswerWriter
) -> None:
    """Read requests until they end or the answers are no longer read."""
    try:
        for line in requests:
            if line.strip():
                message = _read(line)
                if "words" in message:
                    warm.wait()
                    writer.write(_words(message))
                else:
                    pending.put(message)
    except BrokenPipeError:
        pass
    finally:
        pending.put(None)


def _read(line: str) -> dict[str, Any]:
    """Parse a request; an invalid one becomes a message with an "error"."""
    try:
        message = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": error}
    return message if isinstance(message, dict) else {"id": None, "error": TypeError("no object")}


def _words(message: dict[str, Any]) -> dict[str, Any]:
    from reader.analysis.tokens import cutter

    try:
        return {"id": message["id"], "words": cutter().cut(message["words"]).starts}
    except Exception as error:  # as in `_answer`
        return {"id": message.get("id"), "error": f"{type(error).__name__}: {error}"}


def _answer(message: dict[str, Any], writer: _AnswerWriter) -> Iterator[dict[str, Any]]:
    from reader.analysis import codec, manual, pipeline
    from reader.analysis.model import weights
    from reader.text.views import Views

    number = message.get("id")
    try:
        if "error" in message:
            raise message["error"]
        if "passage" in message:
            commitment = manual.read(Views(*_article_and_reading(message)), Span(*message["passage"]), _names(message))
            yield {"id": number, "passage": codec.value_to_json(commitment)}
            return

        last = -1

        def report(done: int, total: int) -> None:
            nonlocal last
            if total <= _MAX_PROGRESS_MESSAGES or done * _MAX_PROGRESS_MESSAGES // total > last:
                last = done * _MAX_PROGRESS_MESSAGES // total
                writer.write({"id": number, "progress": [done, total]})

        if "sight" in message:
            part = message["sight"]
            today = part["date"] and datetime.date.fromisoformat(part["date"])
            preview = pipeline.analyse_excerpt(Views(*_article_and_reading(part)), today, _names(message))
            yield {"id": number, "sight": codec.to_json(codec.shifted(preview, part["start"]))}
            return

        *parts, rest = codec.slices(pipeline.analyse(Views(*_article_and_reading(message)), _names(message), report))
        problem = weights.problem()
        if problem:
            yield {"id": number, "noticed": problem}
        for part in parts:
            yield {"id": number, "part": codec.to_json(part)}
        yield {"id": number, "result": codec.to_json(rest)}
    except BrokenPipeError:
        raise
    except Exception as error:  # the window shows it; later requests must still be served
        yield {"id": number, "error": f"{type(error).__name__}: {error}"}


def _article_and_reading(message: dict[str, Any]) -> tuple[Article, Reading]:
    """The article and reading options of a request, the inverse of `request`."""
    marked = tuple((name, Span(start, end)) for name, start, end in message.get("marked", ()))
    accepted = tuple(
        Repair(Span(start, end), was, became, "variant", True)
        for start, end, was, became in message.get("accepted", ())
    )
    return Article(message["text"], "", "utf-8", marked=marked), Reading(message.get("repair"), accepted)


def _names(message: dict[str, Any]) -> tuple[Name, ...]:
    return tuple(Name(text, kind and EntityType(kind)) for text, kind in message.get("names", ()))


def main() -> None:
    """Serve standard input and output; exits quietly when the other side is gone."""
    # If the window exits while writing, its last line may be cut within a character.
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    answers = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        serve(requests, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)  # without joining the thread that may be waiting for input


if __name__ == "__main__":
    main()
