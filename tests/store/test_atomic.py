from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from reader.errors import OutputError
from reader.store.exchange.atomic import writing


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_a_file_takes_its_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with writing(target) as stream:
        stream.write("\ufeff𠮷\r\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == "\ufeff𠮷\r\n".encode()
    assert names(tmp_path) == ["out.csv"]


def test_what_stood_there_outlives_a_failure(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    def fail_half_way() -> None:
        with writing(target) as stream:
            stream.write("half")
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.csv"]


def test_the_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    for path in (None, "-"):
        with writing(path) as stream:
            stream.write("a\n")
    assert capfd.readouterr().out == "a\na\n"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with writing(tmp_path / "link") as stream:
        stream.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "no" / "out.csv", tmp_path / "file" / "out.csv", tmp_path / ("x" * 300)):
        with pytest.raises(OutputError, match="choose another location") as caught, writing(path):
            pass
        assert str(path) in str(caught.value)
    assert names(tmp_path) == ["file"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    # As the standard output, which is never renamed over: a test gone wrong must not cost the machine a device.
    full = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.FileIO(full, "w", closefd=False), write_through=True))
    with pytest.raises(OutputError, match="free up space"), writing(None) as stream:
        stream.write("x")
    os.close(full)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no named pipes among its files")
def test_what_is_no_plain_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with writing(pipe) as stream:
        stream.write("𠮷\r\n")
    assert os.read(reading, 100) == "𠮷\r\n".encode()
    os.close(reading)
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_one_may_not_write_to(ordinary_folder: Path) -> None:
    (ordinary_folder / "mine").mkdir(mode=0o500)
    with pytest.raises(OutputError, match="Permission denied"), writing(ordinary_folder / "mine" / "out.csv"):
        pass
