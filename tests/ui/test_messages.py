"""Errors of the rooms without a window are put into the window's language."""

from __future__ import annotations

import ast
import errno
import json
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from reader import errors
from reader.errors import InputError, LibraryError, OutputError, ReaderError
from reader.resources import resource
from reader.store import schema
from reader.store.exchange import atomic
from reader.text.load import load
from reader.types import Script
from reader.ui.chrome.notice import Notice
from reader.ui.errors.messages import message
from reader.ui.model.session import Session
from tools.error_templates import ERRORS, error_calls, templates, trees

INSERTED = "/雲嶺/“𠮷” is {0} (1).txt"
FULL = {
    "zh_CN": "无法写入 x.csv（磁盘已满）；请腾出空间再试。",
    "zh_TW": "無法寫入 x.csv（磁碟已滿）；請騰出空間再試。",
}
PICTURE = {"zh_CN": "PNG 图片", "zh_TW": "PNG 圖片"}


@pytest.fixture(params=("zh_CN", "zh_TW"))
def chinese(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    assert translator.load(str(resource(f"translations/{request.param}.qm")))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


def full_disk() -> OutputError:
    with pytest.raises(OutputError) as raised, atomic.output_errors("x.csv"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return raised.value


def picture(folder: Path) -> InputError:
    file = folder / "x.txt"
    file.write_bytes(b"\x89PNG")
    with pytest.raises(InputError) as raised:
        load(file)
    return raised.value


def through_json(error: ReaderError) -> ReaderError:
    found = errors.from_json(json.loads(json.dumps(error, default=errors.to_json)))
    assert isinstance(found, ReaderError)
    return found


def test_every_kind_of_error_is_collected() -> None:
    kinds = [ReaderError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {kind.__name__ for kind in kinds if not kind.__module__.startswith(("reader.ui", "tests"))} <= ERRORS


def test_every_error_is_made_from_a_template_that_is_collected() -> None:
    known = templates()
    assert len(known) > 100
    for path, tree in trees():
        for call in error_calls(tree):
            template, place = call.args[0], f"{path}:{call.lineno}: {ast.unparse(call)}"
            # A name stands for one of several literals with a place for an argument; a star copies an error.
            assert isinstance(template, ast.Constant | ast.Name | ast.Starred), place
            if isinstance(template, ast.Constant):
                assert template.value in known, place


@pytest.mark.parametrize("copy", [lambda error: pickle.loads(pickle.dumps(error)), through_json])
def test_an_error_says_the_same_in_another_process(
    copy: Callable[[ReaderError], ReaderError], chinese: str, tmp_path: Path
) -> None:
    for error in (full_disk(), picture(tmp_path), ReaderError("A {brace}."), LibraryError("{0} {1}", tmp_path, 3)):
        assert str(copy(error)) == str(error)
        assert message(copy(error)) == message(error)


def test_the_command_line_speaks_english(chinese: str, tmp_path: Path) -> None:
    assert str(full_disk()) == f"Cannot write x.csv ({os.strerror(errno.ENOSPC)}); free up space and try again."
    assert str(picture(tmp_path)).endswith(
        "x.txt is a PNG image, not a text file; save its text as a .txt file and open that."
    )


def test_what_is_inserted_stays_as_it_is(chinese: str) -> None:
    sentence = message(InputError("There is no file {0}; check its name and folder.", INSERTED))
    assert INSERTED in sentence
    assert "There is" not in sentence.replace(INSERTED, "")


def test_what_the_system_says_and_what_a_file_is_are_translated_too(chinese: str, tmp_path: Path) -> None:
    assert message(full_disk()) == FULL[chinese]
    assert PICTURE[chinese] in message(picture(tmp_path))


def test_an_unknown_meaning_stays_as_the_system_says_it(chinese: str) -> None:
    with pytest.raises(OutputError) as raised, atomic.output_errors("x.csv"):
        raise OSError(errno.ENOTTY, "Not a known reason")
    assert "Not a known reason" in message(raised.value)


def test_a_damaged_library_is_repaired_in_the_menu(chinese: str) -> None:
    for error in (schema.damaged_error(Path(INSERTED)), schema.damaged_error(Path(INSERTED), "a row is missing")):
        assert INSERTED in message(error)
        assert "chengnuo" not in message(error)
        assert "›" in message(error)


def test_finished_sentences_stay_as_they_are(chinese: str) -> None:
    assert message("There is no folder {0}; check its name.") == "There is no folder {0}; check its name."
    assert message(ReaderError("文庫 {已開啟}。")) == "文庫 {已開啟}。"


def test_english_stays_english(qapp: QApplication) -> None:
    error = LibraryError("Cannot write {0} ({1}); choose another location.", INSERTED, "Not a known reason")
    assert message(error) == str(error)


def test_the_strip_above_the_page_speaks_the_language(chinese: str, tmp_path: Path) -> None:
    session = Session(Script.READING)
    strip = Notice()
    strip.follow(session)
    session.open_file(str(tmp_path / "none.txt"))
    assert strip.sentence.startswith("没有文件" if chinese == "zh_CN" else "沒有檔案")
    session.close()
