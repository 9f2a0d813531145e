"""Marks that were confirmed outlive the program, whenever it is killed."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.types import Annotation
from tests.store import sample
from tests.store.killing import Victims, spin, victims

KILLS = 520
_SLOWEST = 0.0015  # seconds within which a change is done here

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed")

_Kept = tuple[str, str]  # note, tags


def test_no_confirmed_change_is_lost_to_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
    rng = random.Random(20310206)
    confirmed: dict[str, _Kept] = {}
    did = in_flight = 0
    with victims() as started:
        for kill in range(KILLS):
            done, pending = _until_killed(started, path, rng)
            did += len(done)
            for change in done:
                _apply(confirmed, change)
            if pending is not None:
                in_flight += 1
                after = dict(confirmed)
                _apply(after, pending)
                id = pending[1]
                now = _held(path, id)
                assert now in (confirmed.get(id), after.get(id))
                confirmed = after if now == after.get(id) else confirmed
            if kill % 65 == 0:
                assert sample.integrity(path) == "ok"
    assert did > 2 * KILLS
    assert in_flight > KILLS // 10  # else nothing was killed within a change
    assert sample.integrity(path) == "ok"
    with closing(Library.open(path, "Ana")) as library:
        kept = {mark.id: mark for mark in library.annotations.all()}
        assert {id: _kept(mark) for id, mark in kept.items()} == confirmed
        assert all(library.annotations.history(id)[-1].deleted for id in _deleted(path))


def _until_killed(started: Victims, path: Path, rng: random.Random) -> tuple[list[list[str]], list[str] | None]:
    """The changes that were confirmed by the time it was killed, and the one that was begun, if there was one."""
    pid = started.start("mark", path, rng.randrange(10**9))
    wanted, said = rng.randrange(9), []
    while len(said) < 2 * wanted:
        said.append(started.line())
    spin(rng.random() * _SLOWEST)
    said += started.kill(pid)
    tried = [line.split("\t")[1:] for line in said if line != "did"]
    done = said.count("did")
    return tried[:done], tried[done] if len(tried) > done else None


def _apply(state: dict[str, _Kept], change: list[str]) -> None:
    what, id, note, tags = change
    if what == "delete":
        state.pop(id, None)
    else:
        state[id] = (note, tags)


def _kept(mark: Annotation) -> _Kept:
    return mark.note, ",".join(mark.tags)


def _held(path: Path, id: str) -> _Kept | None:
    """As another program reads it."""
    with closing(Library.open(path, "Ben")) as library:
        mark = library.annotations.get(id)
        return None if mark is None else _kept(mark)


def _deleted(path: Path) -> list[str]:
    sql = "SELECT DISTINCT annotation FROM history WHERE annotation NOT IN (SELECT id FROM annotations)"
    with closing(sqlite3.connect(path)) as db:
        return [row[0] for row in db.execute(sql)]
