"""The worker as the window runs it: a real process with JSON lines."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from reader import messages
from reader.analysis import codec, manual, pipeline, worker
from reader.analysis.tokens import cutter
from reader.text import load
from reader.text.views import Views
from reader.types import Analysis, Article, EntityType, Name, Reading, Repair, Script, Span, Term
from tests.analysis import article


def line(id: int, verb: str, **arguments: object) -> str:
    """A request."""
    given = {name: messages.to_json(value) for name, value in arguments.items()}
    return json.dumps({"id": id, "verb": verb, "arguments": given})


def analyse(id: int, text: str) -> str:
    return line(id, "analyse", **worker.arguments(load.from_text("")._replace(text=text), Reading()))


def whole(answers: list[dict[str, Any]], id: int) -> Analysis:
    """The analysis in the parts that were answered."""
    parts = [part for answer in answers if answer.get("id") == id for part in answer.get("part", ())]
    return codec.joined([codec.from_json(part) for part in parts])


def converse(*lines: str) -> list[dict[str, Any]]:
    """The worker's answers to `lines`; standard input then closes, so it exits."""
    done = subprocess.run(
        [sys.executable, "-m", "reader.analysis.worker"],
        input="\n".join([*lines, ""]).encode(),
        capture_output=True,
        check=True,
        timeout=240,
    )
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


class Process:
    """The worker, asked by several tests one after the other, so that it loads its dictionaries and model once."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        assert self.heard() == {"ready": True}

    def say(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def heard(self) -> dict[str, Any]:
        assert self._process.stdout
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def until(self, answer: dict[str, Any]) -> list[dict[str, Any]]:
        """What is answered, to the last of it."""
        return [*iter(self.heard, answer), answer]

    def answer(self, line: str) -> Any:
        """The result of a request that is answered in one piece."""
        self.say(line)
        told = self.heard()
        assert list(told) == ["id", "result"]
        return told["result"]

    def analysis(self, article: Article, reading: Reading) -> Analysis:
        """The answer to the window's request."""
        self.say(line(7, "analyse", **worker.arguments(article, reading)))
        return whole(self.until({"id": 7, "result": []}), 7)


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    command = [sys.executable, "-m", "reader.analysis.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        yield Process(started)
        assert started.stdin
        started.stdin.close()
        assert started.wait(timeout=240) == 0


def test_an_analysis_with_progress_beside_a_broken_line() -> None:
    answers = converse(analyse(1, article.damaged()), "{no json")
    assert answers[0] == {"ready": True}
    total = article.TEXT.count("\n") + 1
    told = [a["progress"] for a in answers if a.get("id") == 1 and "progress" in a]
    assert told == sorted(told)
    assert (told[0], told[-1]) == ([0, total], [total, total])
    assert whole(answers, 1) == pipeline.analyse(Views(load.from_text(article.damaged())))
    assert answers[-1] == {"id": 1, "result": []}
    assert [list(a) for a in answers if "error" in a] == [["error"]]


DAY = datetime.date(2025, 2, 11)


def glimpsed(process: Process, views: Views, first: int, last: int) -> Analysis:
    """The worker's answer to an excerpt of an article."""
    excerpt = worker.excerpt(views, first, last, DAY)
    return codec.from_json(process.answer(line(1, "glimpse", excerpt=excerpt, names=())))


def test_an_excerpt_is_read_as_the_whole_is_and_told_of_in_its_places(process: Process) -> None:
    """After glosses, newlines and 𠮷."""
    source = load.from_text(article.damaged())
    views, whole = Views(source), pipeline.analyse(Views(source))
    for first, last in ((2, 4), (0, 9), (-3, 10**6)):
        seen = glimpsed(process, views, first, last)
        inside = views.paragraphs[max(first, 0) : last + 1]
        there = [made for made in whole.commitments if inside[0].start <= made.span.start < inside[-1].end]
        assert there
        found = {(made.span, made.text) for made in seen.commitments}
        if len(inside) == len(views.paragraphs):
            assert found == {(made.span, made.text) for made in there}
        assert found  # an excerpt lacks its context, so that its findings may differ
        assert all(views.text(span, Script.READING) == text for span, text in found)
        assert all(inside[0].start <= span.start < span.end <= inside[-1].end for span, _ in found)
        assert all(inside[0].start <= e.span.start < e.span.end <= inside[-1].end for e in seen.entities)
    assert glimpsed(process, views, 10**6, 10**6).entities


def test_an_excerpt_has_the_characters_that_were_accepted_in_it(process: Process) -> None:
    source = load.from_text("首頁\n市長林望舒說，將建成。\n林望舒。")
    places = [at for at in range(len(source.text)) if source.text[at] == "林"]
    accepted = tuple(Repair(Span(at, at + 1), "林", "臨", "variant", True) for at in places)
    views = Views(source, Reading(False, accepted))
    made = worker.excerpt(views, 1, 1, None)
    assert made.article.text == "市長林望舒說，將建成。"
    assert (made.start, made.day) == (3, None)
    assert made.reading == Reading(False, (Repair(Span(2, 3), "林", "臨", "variant", True),))
    found = glimpsed(process, views, 1, 1)
    assert [entity.text for entity in found.entities if entity.type is EntityType.PER] == ["臨望舒"]


def test_a_long_analysis_comes_in_slices_and_tells_a_hundred_times_how_far_it_is(process: Process) -> None:
    source = load.from_text("云岭市市长慕容砚说，将力争2031年新建学校12所。\n" * 1600)
    process.say(line(1, "analyse", **worker.arguments(source, Reading())))
    answers = process.until({"id": 1, "result": []})
    slices = [answer["part"] for answer in answers if "part" in answer]
    assert len(slices) > 3
    assert max(len(json.dumps(each, ensure_ascii=False).encode()) for each in slices) < 500_000
    assert whole(answers, 1) == pipeline.analyse(Views(source))
    progress = [answer["progress"] for answer in answers if "progress" in answer]
    assert progress[0] == [0, 1601]
    assert progress[-1] == [1601, 1601]
    assert 40 <= len(progress) <= 102


def test_the_article_is_analysed_as_the_window_shows_it(process: Process) -> None:
    """With fields marked in the file, the user's choice of repair and accepted characters; 𠮷, glosses, newlines."""
    source = f"\ufeff首頁\n𠮷城快訊U盤\n{article.damaged()}"  # the byte order mark belongs to the source here
    title, name = source.index("𠮷城"), source.index("林望舒")
    saved = load.from_text("")._replace(text=source, marked=(("title", Span(title, title + 4)),))
    accepted = (Repair(Span(name, name + 1), "林", "臨", "variant", True),)
    found = {}
    for repair in (None, False, True):
        reading = Reading(repair, accepted)
        found[repair] = process.analysis(saved, reading)
        assert found[repair] == pipeline.analyse(Views(saved, reading))
    assert found[None].fields.title == Span(title, title + 4)
    assert "臨望舒" in [entity.text for entity in found[None].entities]
    assert not any("yè" in made.text for made in found[None].commitments)
    assert any("yè" in made.text for made in found[False].commitments)
    assert found[True] == found[None]


def test_a_request_says_all_but_terms() -> None:
    read = Article("𠮷\n", "/a.html", "big5", "html", (("outlet", Span(0, 1)), ("credit", Span(0, 2))))
    repairs = (Repair(Span(0, 1), "𠮷", "吉", "variant", True),)
    terms = (Term("𠮷", None, Script.HANS),)
    names = (Name("鹿尧", EntityType.PER), Name("高兴", None))
    made = json.loads(line(3, "analyse", **worker.arguments(read, Reading(False, repairs, terms=terms), names)))
    sent = messages.arguments(worker.Analyser.analyse, made["arguments"])
    assert sent["article"].text == read.text
    assert sent["article"].marked == read.marked
    assert sent["reading"] == Reading(False, repairs)
    assert sent["names"] == names


def test_asking_loads_nothing_of_the_analysis() -> None:
    code = "import sys; from reader.analysis.worker import arguments; print('reader.analysis.pipeline' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"


def test_a_passage_is_read_alone(process: Process) -> None:
    read = load.from_text(article.damaged())
    span = pipeline.analyse(Views(read)).commitments[0].span
    answer = process.answer(line(1, "passage", **worker.arguments(read, Reading()), span=span))
    assert answer == codec.value_to_json(manual.read(Views(read), span))


def test_it_ends_when_nothing_is_asked() -> None:
    assert converse() == [{"ready": True}]


def test_it_outlives_nobody() -> None:
    """If the window is gone and does not read the answers, the worker exits silently."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader.analysis.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        assert json.loads(worker.stdout.readline()) == {"ready": True}
        worker.stdout.close()
        worker.stdin.write(analyse(1, article.TEXT).encode() + b"\n")
        worker.stdin.close()
        assert b"Traceback" not in worker.stderr.read()
        worker.wait(timeout=240)


@pytest.mark.parametrize("module", ["reader.analysis.worker", "reader.store.research.article_search_process"])
def test_a_window_that_ends_while_it_speaks_is_no_error(module: str) -> None:
    asked = json.dumps({"id": 1, "text": article.TEXT}, ensure_ascii=False).encode()
    cut = asked[: asked.index("清".encode()) + 1]  # within a character
    ended = subprocess.run([sys.executable, "-m", module], input=cut, capture_output=True, timeout=240)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_words_are_answered_while_a_long_analysis_runs(process: Process) -> None:
    """The user has clicked and waits; with 𠮷, an emoji and a newline."""
    source = load.from_text("云岭市市长慕容砚说，将力争2031年新建学校12所。\n" * 3000)
    clicked = "𠮷祥村的信息中心😀，\nU盘3.5万个"
    process.say(line(1, "words", text=clicked))
    process.say(line(4, "analyse", **worker.arguments(source, Reading())))
    process.say(line(2, "words", text=clicked))
    process.say(line(3, "words", text=3))
    heard = process.until({"id": 4, "result": []})
    kinds = [next(key for key in answer if key != "id") for answer in heard]
    starts = list(cutter().cut(clicked).starts)
    assert heard[0] == {"id": 1, "part": starts}
    assert [answer for answer in heard if answer.get("id") == 2] == [{"id": 2, "part": starts}, {"id": 2, "result": []}]
    assert [answer["error"][:9] for answer in heard if answer.get("id") == 3] == ["TypeError"]
    last = max(place for place, answer in enumerate(heard) if answer.get("id") in (2, 3))
    assert kinds[last:].count("progress") > 50
