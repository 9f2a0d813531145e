"""Each kind of file is asked for in the folder where one was chosen last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.types import Script
from reader.ui.exchange import file_dialogs
from reader.ui.model.session import Session
from reader.ui.window import Window

MakeWindow = Callable[..., Window]


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    session = Session(Script.READING)
    yield session
    session.close()


def saved(session: Session, kind: str, answer: str, chosen: str = "", stem: str = "名") -> tuple[str, str]:
    """The suggested path, and what `save_file` returns when a person answers so."""
    formats = {"png": "Pictures", "svg": "Drawings"}
    with patch.object(QFileDialog, "getSaveFileName", return_value=(answer, chosen)) as asked:
        path = file_dialogs.save_file(session, QWidget(), kind, "Save", stem, formats)
    return asked.call_args.args[2], path


def test_each_kind_has_its_folder(session: Session, tmp_path: Path) -> None:
    assert saved(session, "charts", str(tmp_path / "a" / "x.png")) == ("名.png", str(tmp_path / "a" / "x.png"))
    saved(session, "tables", str(tmp_path / "b" / "y.png"))
    assert saved(session, "charts", "")[0] == str(tmp_path / "a" / "名.png")
    assert saved(session, "tables", "")[0] == str(tmp_path / "b" / "名.png")
    with patch.object(QFileDialog, "getOpenFileName", return_value=("", "")) as asked:
        assert file_dialogs.open_file(session, QWidget(), "charts", "Open", "") == ""
    assert asked.call_args.args[2] == str(tmp_path / "a")


def test_cancelling_changes_nothing(session: Session, tmp_path: Path) -> None:
    saved(session, "charts", str(tmp_path / "x.png"))
    before = dict(session.folders)
    assert saved(session, "charts", "") == (str(tmp_path / "名.png"), "")
    with patch.object(QFileDialog, "getExistingDirectory", return_value=""):
        assert file_dialogs.open_folder(session, QWidget(), "charts", "Open") == ""
    with patch.object(QFileDialog, "getOpenFileNames", return_value=([], "")):
        assert file_dialogs.open_files(session, QWidget(), "charts", "Open", "") == []
    assert session.folders == before


@pytest.mark.parametrize(
    ("answer", "chosen", "path"),
    [
        ("/a/x", "", "/a/x.png"),
        ("/a/x", "Drawings (*.svg)", "/a/x.svg"),
        ("/a/x.SVG", "Pictures (*.png)", "/a/x.SVG"),
        ("/a/x.2026", "Pictures (*.png)", "/a/x.2026.png"),
    ],
)
def test_the_extension_of_the_chosen_format_is_added(session: Session, answer: str, chosen: str, path: str) -> None:
    assert saved(session, "charts", answer, chosen)[1] == path


def test_a_suggested_name_holds_no_forbidden_character(session: Session) -> None:
    assert saved(session, "charts", "", stem='增长/下降: "5%"?')[0] == "增长-下降- -5%--.png"


def test_folders_outlast_the_window(make_window: MakeWindow, article: Path, tmp_path: Path) -> None:
    window = make_window(article)
    assert saved(window.session, "charts", str(tmp_path / "new" / "x.png"))[0] == str(article.with_name("名.png"))
    window.close()
    assert window.settings.folders == {"charts": str(tmp_path / "new")}
