"""What a child process answers to the lines that it reads."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from typing import Any

from reader.errors import ReaderError
from reader.worker import Worker


class Lines:
    """Lines to be read as they are said."""

    def __init__(self) -> None:
        self._there = threading.Condition()
        self._lines: list[bytes] = []

    def say(self, line: bytes) -> None:
        with self._there:
            self._lines.append(line)
            self._there.notify()

    def __iter__(self) -> Iterator[bytes]:
        while True:
            with self._there:
                self._there.wait_for(lambda: self._lines)
                line = self._lines.pop(0)
            if not line:
                return
            yield line


def line(id_: int, verb: str, **arguments: object) -> bytes:
    return json.dumps({"id": id_, "verb": verb, "arguments": arguments}).encode() + b"\n"


def half(number: int) -> float:
    if number < 0:
        raise ReaderError("a sentence")
    return 10 / number


def count(to: int) -> list[int]:
    return list(range(to))


def letters(text: str) -> Iterator[str]:
    yield from text


def served(*lines: bytes, **how: Any) -> list[dict[str, Any]]:
    """The answers; each line is a request of its own verb, or the older ones might be void."""
    answers = io.BytesIO()
    worker = Worker(io.BytesIO(b"".join(lines)), answers)
    services = {"half": half, "other": half, "third": half, "count": count, "letters": letters}
    worker.serve(services, **how)
    ready, *rest = [json.loads(each) for each in answers.getvalue().splitlines()]
    assert ready == {"ready": True}
    return rest


def test_a_result_or_an_error_is_answered() -> None:
    assert served(line(1, "half", number=4), line(2, "other", number=0), line(3, "third", number=-1)) == [
        {"id": 1, "result": 2.5},
        {"id": 2, "error": "ZeroDivisionError: division by zero"},
        {"id": 3, "error": ["a sentence"]},
    ]
    (unknown,), (wrong,) = served(line(1, "drop")), served(line(1, "half", part=2))
    assert unknown["error"].startswith("KeyError")
    assert wrong["error"].startswith("TypeError")


def test_a_broken_line_does_not_spoil_the_next() -> None:
    bad, worse, none, good = served(b"{\n", b"\n", b'{"id": 3}\n', b"[]\n", line(4, "half", number=5))
    assert all(set(each) == {"error"} for each in (bad, worse, none))
    assert good == {"id": 4, "result": 2.0}


def test_a_line_that_was_cut_off_is_no_request() -> None:
    assert served(line(1, "half", number=4), line(2, "other", number=4)[:-4]) == [{"id": 1, "result": 2.5}]


def test_long_lists_come_in_parts_and_what_is_made_one_by_one() -> None:
    *parts, end = served(line(1, "count", to=250))
    assert [len(each["part"]) for each in parts] == [100, 100, 50]
    assert [number for each in parts for number in each["part"]] == list(range(250))
    assert end == {"id": 1, "result": []}
    assert served(line(1, "count", to=0)) == [end]
    assert served(line(1, "letters", text="𠮷\n")) == [{"id": 1, "part": ["𠮷"]}, {"id": 1, "part": ["\n"]}, end]


def test_while_a_request_runs_others_are_void_answered_at_once_or_cancelled() -> None:
    lines, answers = Lines(), io.BytesIO()
    worker = Worker(lines, answers)  # type: ignore[arg-type]
    running, may_end = threading.Event(), threading.Event()

    def wait(number: int) -> bool:
        worker.tell("progress", number)
        running.set()
        assert may_end.wait(240)
        return worker.is_cancelled()

    def release() -> int:
        may_end.set()
        return 7

    def speak() -> None:
        lines.say(line(1, "wait", number=1))
        running.wait(240)
        for number in (2, 3):
            lines.say(line(number, "wait", number=number))
        lines.say(b'{"cancel": 1}\n')
        lines.say(line(4, "release"))
        lines.say(b"")

    speaker = threading.Thread(target=speak)
    speaker.start()
    worker.serve({"wait": wait}, {"release": release})
    speaker.join()
    told = [json.loads(each) for each in answers.getvalue().splitlines()]
    assert told[:2] == [{"ready": True}, {"id": 1, "progress": 1}]
    assert {"id": 4, "result": 7} in told
    assert {"id": 1, "result": True} in told
    assert [each for each in told if each.get("id") == 3] == [{"id": 3, "progress": 3}, {"id": 3, "result": False}]
    assert not any(each.get("id") == 2 for each in told)


def test_idle_work_gives_way_to_a_request() -> None:
    lines, answers, rounds = Lines(), io.BytesIO(), 0
    worker = Worker(lines, answers)  # type: ignore[arg-type]

    def idle() -> bool:
        nonlocal rounds
        rounds += 1
        if rounds == 3:
            lines.say(line(1, "half", number=4))
            lines.say(b"")
        return not worker.is_waited_for()

    worker.serve({"half": half}, idle=idle)
    assert rounds >= 3
    assert json.loads(answers.getvalue().splitlines()[-1]) == {"id": 1, "result": 2.5}
