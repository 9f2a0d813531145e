"""`library merge` as a person runs it: another process, real files."""

from __future__ import annotations

from pathlib import Path

from reader.store import times
from tests.cli.test_commands import done, run
from tests.store import pair


def test_merging_stops_before_conflicts_unless_told_whose_hold(tmp_path: Path) -> None:
    ana, bo = pair.begin(tmp_path, "Ana", "Bo")
    mark = next(each for each in bo.annotations.all() if each.quote == "旅游業")
    bo.annotations.update(mark._replace(note="by Bo", updated=times.now()))
    where = ("--library", ana.path)
    assert "annotation: 0 new, 1 changed, 0 deleted, 0 chosen" in done("library", "merge", bo.path, *where)
    ana.annotations.update(mark._replace(note="by Ana", updated=times.now()))
    bo.annotations.update(mark._replace(note="by Bo again", updated=times.now()))
    stopped = run("library", "merge", bo.path, *where)
    assert stopped.returncode == 2
    assert stopped.stderr.decode().startswith("Nothing was merged because both sides changed 1 of the same items;")
    assert "1 chosen" in done("library", "merge", bo.path, "--conflicts", "theirs", *where)
    assert {each.note for each in ana.annotations.all()} >= {"by Bo again"}
    for library in (ana, bo):
        library.close()
    refused = run("library", "merge", tmp_path / "none.sqlite", *where)
    assert refused.returncode == 2
    assert "cannot be read" in refused.stderr.decode()
