from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bulk.journal import Journal
from reader.bulk.work import TaskResult
from reader.errors import OutputError

FIRST, SECOND = TaskResult("/𠮷.txt", "k1", '{"a":\n1}', 3), TaskResult("/b.txt", "k2", "", 0)


def interrupted(out: Path, *done: TaskResult) -> Path:
    """The journal of a run that stopped after these files."""

    def run() -> None:
        with Journal(str(out), resume=False) as journal:
            for each in done:
                assert journal.kept(each) == each.piece
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run()
    return out.with_name(f"{out.name}.unfinished")


def test_what_was_done_is_found_again(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    path = interrupted(out, FIRST, SECOND)
    assert path.exists()
    with Journal(str(out), resume=True) as journal:
        assert [journal.known(name) for name in (FIRST.path, SECOND.path, "/other.txt")] == ["k1", "k2", ""]
        assert journal.kept(FIRST._replace(piece=None)) == FIRST.piece
        assert journal.kept(SECOND._replace(key="k3", piece="new")) == "new"
        assert journal.kept(SECOND._replace(key="k3", piece=None)) == "new"
    assert not path.exists()


def test_a_new_run_begins_anew(tmp_path: Path) -> None:
    path = interrupted(tmp_path / "out", FIRST)
    with Journal(str(tmp_path / "out"), resume=False) as journal:
        assert journal.known(FIRST.path) == ""
        assert path.stat().st_size == 0


def test_nothing_done_leaves_nothing_behind(tmp_path: Path) -> None:
    interrupted(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@given(st.integers(0, 200))
def test_a_journal_cut_anywhere_keeps_its_whole_lines(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    folder = tmp_path_factory.mktemp("cut")
    path = interrupted(folder / "out", FIRST, SECOND)
    whole = path.read_bytes()
    ends = [whole.index(b"\n") + 1, len(whole)]
    cut = min(cut, len(whole))
    path.write_bytes(whole[:cut])
    with Journal(str(folder / "out"), resume=True) as journal:
        assert [bool(journal.known(each.path)) for each in (FIRST, SECOND)] == [cut >= end for end in ends]
        assert journal.kept(SECOND) == SECOND.piece
        assert journal.kept(SECOND._replace(piece=None)) == SECOND.piece


def test_other_content_than_a_journals_is_passed_over(tmp_path: Path) -> None:
    path = interrupted(tmp_path / "out", FIRST)
    path.write_bytes(path.read_bytes() + b"[1]\n" + b"nonsense\n")
    with Journal(str(tmp_path / "out"), resume=True) as journal:
        assert journal.known(FIRST.path) == FIRST.key


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="choose another location"):
        Journal(str(tmp_path / "no" / "out"), resume=False)


@pytest.mark.parametrize("resume", [False, True])
def test_another_programs_file_is_kept(resume: bool, tmp_path: Path) -> None:
    (tmp_path / "out.unfinished").write_text("my symphony")
    with pytest.raises(OutputError, match="another program's file"):
        Journal(str(tmp_path / "out"), resume)
    assert (tmp_path / "out.unfinished").read_text() == "my symphony"
