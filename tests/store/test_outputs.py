"""What an output may take the place of."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from reader.errors import OutputError
from reader.store.exchange.formats import FORMATS, export_file
from reader.store.exchange.outputs import check_replacing
from reader.store.library import Library
from tests.store import filled


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("full", [True, False])
def test_every_export_may_be_replaced_by_the_next(name: str, full: bool, tmp_path: Path) -> None:
    library = Library.in_memory("Ana")
    if full:
        filled.fill(library)
    out = tmp_path / "out"
    export_file(library, FORMATS[name], out)
    library.close()
    check_replacing(out, [])


def archived(path: Path, member: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "<Project origin='QualCoder'/>")
    return path


def test_another_programs_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,file\r\nmine,1\r\n")
    (tmp_path / "a.json").write_text('{"file": "a.txt"}')
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "a.pq").write_bytes(b"PAR1")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    archived(tmp_path / "a.qdpx", "project.qde")
    archived(tmp_path / "a.zip", "others.txt")
    for path in tmp_path.iterdir():
        with pytest.raises(OutputError, match=r"another program's file .* --force"):
            check_replacing(path, [])
        check_replacing(path, [], force=True)


def test_an_input_is_never_replaced_under_any_name(tmp_path: Path) -> None:
    article, linked, alias = tmp_path / "a.txt", tmp_path / "linked.txt", tmp_path / "alias.txt"
    article.write_text("好。")
    os.link(article, linked)
    alias.symlink_to(article)
    for path in (article, linked, alias):
        for force in (False, True):
            with pytest.raises(OutputError, match="being read"):
                check_replacing(path, ["\0", "x" * 300, article], force)


def test_new_empty_and_special_files_are_free(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    for path in (tmp_path / "new", tmp_path / "empty", tmp_path / ("x" * 300), tmp_path, Path(os.devnull)):
        check_replacing(path, [])
