"""Decisions and names in the library: round trips, deletion, and failing writes."""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import LibraryError
from reader.store import schema, times
from reader.store.library import Library
from reader.types import Commitment, Decision, Entity, EntityType, FoundBy, Name, Span, Status, Why
from tests.store import sample
from tests.store.analysed import ANALYSIS

SHA = sample.article().sha256
FIRST = ANALYSIS.commitments[0]._replace(why=Why("cue", "said", Span(3, 5)))
PLACE = Entity(EntityType.LOC, Span(0, 3), "𠮷城", FoundBy.PERSON)
NAMES = (Name("林若谷", EntityType.PER), Name("𠮷城發展", None), Name("=企業", EntityType.ORG))


def decision(value: Commitment | Entity = FIRST, status: Status = Status.ACCEPTED, id: str = "a") -> Decision:
    return Decision(id, SHA, value.span, status, value, "Ana", sample.NOW)


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.path, "Ben")


@pytest.mark.parametrize("value", [*ANALYSIS.commitments, FIRST, *ANALYSIS.entities, PLACE])
@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.EDITED, Status.REJECTED])
def test_a_decision_comes_back_as_it_was(library: Library, value: Commitment | Entity, status: Status) -> None:
    made = decision(value, status)._replace(span=Span(7, 9))
    library.decisions.put(made)
    library = reopened(library)
    assert library.decisions.of(SHA) == [made]
    assert library.decisions.of("0" * 64) == []
    library.close()


def test_put_replaces_the_decision_with_its_id_and_drop_takes_it_back(library: Library) -> None:
    first, other = decision(), decision(PLACE, id="b")
    library.decisions.put(first)
    library.decisions.put(other)
    later = first._replace(status=Status.REJECTED, author="Ben", decided=times.now())
    library.decisions.put(later)
    assert library.decisions.of(SHA) == [other, later]  # in the order of the text
    library.decisions.drop("a")
    assert library.decisions.of(SHA) == [other]
    library.decisions.put(first)
    assert library.decisions.of(SHA) == [other, first]
    with pytest.raises(LookupError):
        library.decisions.drop("unknown")


def test_a_decision_needs_its_article(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        library.decisions.put(decision()._replace(article="0" * 64))
    assert library.decisions.of(SHA) == []


def test_another_analysis_leaves_decisions_alone(library: Library) -> None:
    library.decisions.put(decision())
    library.save_analysis(SHA, "1", ANALYSIS)
    library.save_analysis(SHA, "2", ANALYSIS._replace(commitments=()))
    library.set_repair(SHA, True)
    assert library.decisions.of(SHA) == [decision()]


def test_what_libraries_hold_can_be_read_for_ever(library: Library) -> None:
    """If this fails, libraries need a migration: decisions are no cache."""
    kept = {
        "commitment": {
            "span": [22, 40],
            "text": "將發展旅游業",
            "cue": "將",
            "cue_span": [22, 23],
            "strength": "pledge",
            "speaker": {"name": "林若谷", "role": "市長", "org": "𠮷城", "span": [16, 19]},
            "targets": [
                {
                    "span": [44, 46],
                    "text": "8%",
                    "metric": "經濟",
                    "comparator": "increase_by",
                    "value": "8",
                    "low": None,
                    "high": None,
                    "unit": "%",
                }
            ],
            "deadline": {"span": [20, 22], "text": "今年", "first": "2025-01-01", "last": "2025-12-31"},
            "why": {"rule": "cue", "speaker": "said", "evidence": [19, 21]},
        },
        "entity": ["ORG", 3, 6, "林若谷", "speech"],
    }
    with contextlib.closing(sqlite3.connect(library.path)) as other, other:
        for kind, value in kept.items():
            row = (kind, SHA, kind, 0, 9, "edited", json.dumps(value), "Ana", 1738830600123)
            other.execute("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    commitment, entity = sorted(library.decisions.of(SHA), key=lambda each: each.id)
    assert isinstance(commitment.value, Commitment)
    assert commitment.value.why == Why("cue", "said", Span(19, 21))
    assert commitment.value.deadline is not None
    assert str(commitment.value.deadline.last) == "2025-12-31"
    assert str(commitment.value.targets[0].value) == "8"
    assert entity.value == Entity(EntityType.ORG, Span(3, 6), "林若谷", FoundBy.SPEECH)
    assert entity.decided == sample.NOW
    library.decisions.put(commitment)
    with contextlib.closing(sqlite3.connect(library.path)) as other:
        (text,) = other.execute("SELECT json FROM decisions WHERE kind = 'commitment'").fetchone()
    assert json.loads(text) == kept["commitment"]


# Names


def test_names_come_in_the_order_they_were_given(library: Library) -> None:
    for name in NAMES:
        library.names.put(name, "Ana")
    library = reopened(library)
    assert library.names.all() == NAMES
    library.names.put(Name("林若谷", None), "Ben")
    assert library.names.all() == (*NAMES[1:], Name("林若谷", None))
    library.names.drop("𠮷城發展")
    assert library.names.all() == (NAMES[2], Name("林若谷", None))
    with pytest.raises(LookupError):
        library.names.drop("𠮷城發展")
    library.close()


@pytest.mark.parametrize(
    "change",
    [lambda library: library.names.put(NAMES[1], "Ana"), lambda library: library.names.drop("林若谷")],
    ids=["put", "drop"],
)
def test_other_names_drop_every_kept_analysis(library: Library, change: Callable[[Library], None]) -> None:
    library.names.put(NAMES[0], "Ana")
    second = sample.article("第二篇")
    library.add_article(second, sample.FIELDS._replace(title=None))
    for sha in (SHA, second.sha256):
        library.save_analysis(sha, "1", ANALYSIS)
    library.decisions.put(decision())
    change(library)
    assert [library.analysis(sha, "1") for sha in (SHA, second.sha256)] == [None, None]
    assert library.decisions.of(SHA) == [decision()]


# Faults

CHANGES: dict[str, Callable[[Library], object]] = {
    "decide": lambda library: library.decisions.put(decision(PLACE, id="b")),
    "decide otherwise": lambda library: library.decisions.put(decision(status=Status.REJECTED)),
    "take back": lambda library: library.decisions.drop("a"),
    "name": lambda library: library.names.put(NAMES[1], "Ana"),
    "forget a name": lambda library: library.names.drop("林若谷"),
}


@pytest.fixture
def filled(library: Library) -> Library:
    library.decisions.put(decision())
    library.names.put(NAMES[0], "Ana")
    library.save_analysis(SHA, "1", ANALYSIS)
    return library


def as_it_was(library: Library) -> bool:
    return (library.decisions.of(SHA), library.names.all(), library.analysis(SHA, "1")) == (
        [decision()],
        NAMES[:1],
        ANALYSIS,
    )


@pytest.mark.parametrize("change", CHANGES)
def test_a_locked_library_stays_as_it_was(filled: Library, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    filled.close()
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    library = Library.open(filled.path, "Ana")
    with contextlib.closing(sqlite3.connect(library.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program"):
            CHANGES[change](library)
        assert as_it_was(library)
        other.rollback()
    CHANGES[change](library)
    assert not as_it_was(library)
    library.close()


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_fails_half_way_leaves_nothing(filled: Library, change: str) -> None:
    def fail() -> None:
        with filled.transaction():
            CHANGES[change](filled)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert as_it_was(filled)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
@pytest.mark.parametrize("change", CHANGES)
def test_a_read_only_library_can_still_be_read(ordinary_folder: Path, change: str) -> None:
    path = ordinary_folder / "library.sqlite"
    library = Library.open(path, "Ana")
    library.add_article(sample.article(), sample.FIELDS)
    library.decisions.put(decision())
    library.names.put(NAMES[0], "Ana")
    library.save_analysis(SHA, "1", ANALYSIS)
    library.close()
    path.chmod(0o400)
    with contextlib.closing(Library.open(path, "Ana")) as library:
        with pytest.raises(LibraryError, match="read-only"):
            CHANGES[change](library)
        assert as_it_was(library)


# In a child process, since a limit on file sizes cannot be raised again.
FULL = """
import resource, sys
from reader.errors import LibraryError
from reader.store.library import Library
from tests.store import test_decisions as of

library = Library.open(sys.argv[1], "Ana")
size = sum(each.stat().st_size for each in library.path.parent.iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40000, size + 40000))
kept = []
try:
    for number in range(10000):
        library.decisions.put(of.decision(id=str(number)))
        kept.append(str(number))
except LibraryError as error:
    print(error)
    print(*kept)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="limits are POSIX's")
def test_a_full_disk_loses_no_decision(library: Library) -> None:
    library.close()
    run = subprocess.run([sys.executable, "-c", FULL, str(library.path)], capture_output=True, text=True, check=True)
    sentence, kept = run.stdout.splitlines()
    assert "make room" in sentence or "full" in sentence
    library = Library.open(library.path, "Ana")
    assert {each.id for each in library.decisions.of(SHA)} == set(kept.split())
    assert kept
    assert sample.integrity(library.path) == "ok"
    library.close()


# Decides without end and says each id once the library has confirmed it.
DECIDING = """
import sys, uuid
from reader.store.library import Library
from reader.types import Name
from tests.store import sample, test_decisions as of

library = Library.open(sys.argv[1], "Ana")
library.add_article(sample.article(), sample.FIELDS)
while True:
    made = of.decision(id=str(uuid.uuid4()))
    library.decisions.put(made)
    library.names.put(Name(made.id, None), "Ana")
    print(made.id, flush=True)
"""


def test_no_confirmed_decision_is_lost_to_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    rng = random.Random(20310501)
    confirmed: list[str] = []
    for _ in range(8):
        process: Any = subprocess.Popen([sys.executable, "-c", DECIDING, str(path)], stdout=subprocess.PIPE, text=True)
        with process as decider:
            confirmed += [decider.stdout.readline().strip() for _ in range(rng.randrange(40))]
            for _ in range(rng.randrange(20000)):
                pass  # an instant within a change rather than between two
            decider.kill()
            confirmed += [line.strip() for line in decider.stdout if line.endswith("\n")]
    assert len(confirmed) > 8
    assert sample.integrity(path) == "ok"
    library = Library.open(path, "Ana")
    kept = {each.id: each for each in library.decisions.of(SHA)}
    names = {each.text for each in library.names.all()}
    library.close()
    assert set(confirmed) <= set(kept)
    assert set(confirmed) <= names
    assert all(each._replace(id="a") == decision() for each in kept.values())
