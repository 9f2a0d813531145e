"""The research process: a real child process on a real file."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader import messages
from reader.store.library import Library
from reader.store.research import research_process as research
from reader.store.research.agreement import TagAgreement
from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder, ConcordancePlace
from reader.store.research.counts import Cooccurrence, Frequency
from reader.store.research.search import Hit, Search
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import EntityType, Script, Span, Tag
from tests.store import sample

HIT = Hit(HitKind.MEMO, "", "a", "題\n", "", datetime.date(2031, 2, 3), Script.HANT, None, "𠮷", "🙂", "U盤", 1)
LINE = ConcordanceLine(
    ConcordancePlace(3, 1, 2), "a", "題", "/x", None, Script.HANS, Span(4, 9), ("𠮷", "在"), "发展", ("🙂",), True
)  # fmt: skip


class Child:
    """The process, spoken to as the window does."""

    def __init__(self, path: Path | str, *mode: str) -> None:
        command = [sys.executable, "-m", "reader.store.research.research_process", str(path), "Ana", *mode]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        self.behind: list[int] = []

    def send(self, *asked: tuple[str, dict[str, object]]) -> list[int]:
        """Ask several things in one go; their numbers."""
        numbers = []
        lines = b""
        for verb, arguments in asked:
            self._number += 1
            numbers.append(self._number)
            given = {name: messages.to_json(each) for name, each in arguments.items()}
            lines += json.dumps({"id": self._number, "verb": verb, "arguments": given}).encode() + b"\n"
        assert self._process.stdin
        self._process.stdin.write(lines)
        self._process.stdin.flush()
        return numbers

    def stop(self, number: int) -> None:
        """Cancel the request."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"cancel": number}).encode() + b"\n")
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """The next answer."""
        assert self._process.stdout
        while True:
            line = self._process.stdout.readline()
            assert line, "the process ended"
            message: dict[str, Any] = json.loads(line)
            if "behind" not in message:
                return message
            self.behind.append(message["behind"])

    def ask(self, verb: str, **arguments: object) -> Any:
        (number,) = self.send((verb, arguments))
        values = []
        while True:
            message = self.hear()
            assert message["id"] == number
            assert "error" not in message, message
            if "result" in message:
                return values or research.read_result(verb, message["result"])
            values.extend(research.read_result(verb, message["part"]))

    def caught_up(self) -> None:
        """Wait until it says that nothing is behind."""
        assert self._process.stdout
        while not self.behind or self.behind[-1]:
            message = json.loads(self._process.stdout.readline())
            if "behind" in message:
                self.behind.append(message["behind"])

    def end(self) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        code = self._process.wait(240)
        self._process.stdout.close()
        return code


@pytest.fixture
def child(library: Library) -> Iterator[Child]:
    library.annotations.add(sample.mark("旅游業(yè)", "目標", note="𠮷"))
    started = Child(library.path)
    assert started.hear() == {"ready": True}
    started.caught_up()
    yield started
    assert started.end() == 0


def test_it_catches_up_says_so_and_answers_what_the_library_answers(child: Child, library: Library) -> None:
    assert child.behind == [2, 0]
    wanted = SearchQuery("发展", since=datetime.date(2020, 1, 1))
    hits = child.ask("search.hits", wanted=wanted, limit=9)
    assert hits == library.search.hits(wanted)
    assert [(hit.kind, hit.places) for hit in hits] == [(HitKind.ARTICLE, 2)]
    assert child.ask("search.count", wanted=SearchQuery("𠮷")) == 2
    assert child.ask("search.behind") == 0
    held = child.ask("concordance.places", wanted=SearchQuery("經濟"))
    assert held == research.HeldPlaces(1, 2)
    other = child.ask("concordance.sorted", handle=1, by=ConcordanceOrder.RIGHT)
    assert other == research.HeldPlaces(2, 2)
    places = library.concordance.sorted(library.concordance.places(SearchQuery("經濟")), ConcordanceOrder.RIGHT)
    assert child.ask("concordance.lines", handle=2, start=0, stop=9) == library.concordance.lines(places)
    assert child.ask("counts.tags") == library.counts.tags()
    assert child.ask("counts.entities", types=[EntityType.PER], limit=3) == []


def test_what_is_marked_meanwhile_is_found_soon(child: Child, library: Library) -> None:
    library.annotations.add(sample.mark("很高興", "目標", note="後來的話"))
    child.behind.clear()
    child.caught_up()
    (hit,) = child.ask("search.hits", wanted=SearchQuery("后来"))
    assert (hit.kind, hit.span, hit.found) == (HitKind.ANNOTATION, None, "後來")


def test_a_library_that_is_to_stay_as_it_is_is_not_indexed(library: Library) -> None:
    library.add_article(sample.article(), sample.FIELDS)
    before = library.data_version()
    child = Child(library.path, "read-only")
    assert child.hear() == {"ready": True}
    assert child.ask("search.behind") == library.search.behind() > 0
    assert child.ask("search.count", wanted=SearchQuery("𠮷")) == 0
    assert child.end() == 0
    assert library.data_version() == before


def test_an_older_request_that_still_waits_is_void(child: Child) -> None:
    asked = [("search.count", {"wanted": SearchQuery(text)}) for text in ("發展", "經濟", "林")]
    first, second, third, last = child.send(*asked, ("search.behind", {}))
    answers = {}
    while last not in answers:
        message = child.hear()
        answers[message["id"]] = message
    assert answers[third] == {"id": third, "result": 1}
    assert second not in answers
    assert answers.get(first, {"result": 1})["result"] == 1  # it may have been read alone


def test_what_cannot_be_answered_is_said_and_the_next_is_answered(child: Child) -> None:
    (number,) = child.send(("concordance.lines", {"handle": 7, "start": 0, "stop": 3}))
    assert child.hear() == {"id": number, "error": ["These results are no longer available; search again."]}
    for verb, arguments in (("search.drop", {}), ("search.count", {"text": "發展"})):
        child.send((verb, arguments))
        assert "error" in child.hear()
    assert child.ask("search.count", wanted=SearchQuery("發展")) == 1


def test_a_concordance_is_written_to_a_file(child: Child, library: Library, tmp_path: Path) -> None:
    held = child.ask("concordance.places", wanted=SearchQuery("經濟"))
    assert child.ask("concordance.export", handle=held.handle, path=str(tmp_path / "kwic.csv")) == 2
    assert (tmp_path / "kwic.csv").read_text(encoding="utf-8-sig").count("經濟") == 2
    (number,) = child.send(("concordance.export", {"handle": held.handle, "path": str(tmp_path / "no" / "kwic.csv")}))
    message = child.hear()
    assert message["id"] == number
    assert "choose another location" in message["error"][0]


def test_writing_a_concordance_is_stopped(child: Child, tmp_path: Path) -> None:
    held = child.ask("concordance.places", wanted=SearchQuery("經濟"))
    path = tmp_path / "kwic.csv"
    path.write_text("kept", encoding="utf-8")
    child.stop(held.handle + 1)  # the next request
    (number,) = child.send(("concordance.export", {"handle": held.handle, "path": str(path)}))
    assert number == held.handle + 1
    assert child.hear()["error"] == ["Stopped; nothing was changed."]
    assert [each.name for each in tmp_path.glob("*.csv")] == ["kwic.csv"]
    assert path.read_text(encoding="utf-8") == "kept"
    assert child.ask("concordance.export", handle=held.handle, path=str(path)) == 2


@pytest.mark.parametrize("name", [":memory:", "text.sqlite"])
def test_what_is_no_library_is_said_and_left_alone(tmp_path: Path, name: str) -> None:
    path = name if name == ":memory:" else str(tmp_path / name)
    (tmp_path / "text.sqlite").write_text("沒有", encoding="utf-8")
    child = Child(path)
    assert "is" in child.hear()["error"][0]
    assert child.end() == 2
    assert (tmp_path / "text.sqlite").read_text(encoding="utf-8") == "沒有"
    assert not Path(":memory:").exists()


def test_a_long_list_arrives_whole(child: Child, library: Library) -> None:
    for number in range(250):
        library.codebook.add(Tag(f"標{number}", 0, None, ""))
    assert child.ask("counts.tags") == library.counts.tags()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (list[Hit], [HIT]),
        (list[ConcordanceLine], [LINE]),
        (list[Frequency], [Frequency("k", "標", None, 1, 2), Frequency("k", "標", EntityType.PER, 1, 2)]),
        (list[Cooccurrence], [Cooccurrence("a", "b", 3)]),
        (list[TagAgreement], [TagAgreement("", None, 9, (1, 2)), TagAgreement("標", 0.5, 9, (1, 2))]),
        (research.HeldPlaces, research.HeldPlaces(1, 2)),
    ],
)
def test_values_go_over_and_come_back(kind: Any, value: Any) -> None:
    assert messages.from_json(kind, json.loads(json.dumps(messages.to_json(value)))) == value


def test_arguments_go_over_and_come_back() -> None:
    wanted = SearchQuery("𠮷", frozenset(HitKind), "標", until=datetime.date(2031, 1, 2))
    sent = json.loads(json.dumps({"wanted": messages.to_json(wanted), "limit": 5}))
    assert messages.arguments(Search.hits, sent) == {"wanted": wanted, "limit": 5}
