"""What the rooms without a window say of an error is known again, and said in the window's language."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from reader.errors import InputError, OutputError
from reader.resources import resource
from reader.store.exchange import atomic
from reader.text.load import load
from reader.ui.chrome.notice import Notice
from reader.ui.errors.messages import message, recognise

ROOT = Path(__file__).resolve().parents[2] / "reader"
ROOMS = ("text", "store", "analysis", "bulk")
ERRORS = {"InputError", "LibraryError", "LibraryBusy", "LibraryDamaged", "OutputError", "ImportFileError", "ModelError"}
UNREADABLE = "UnreadableError"  # what follows the name of the document
# Only the command line says these, of what only it is asked for.
COMMAND_LINE = ("Parquet ", "Nothing matches ", "see above", "list them with: chengnuo library backups")
INSERTED = "/雲嶺/“𠮷” is {0} (1).txt"


def sentences() -> Iterator[str]:
    """Every sentence of an error, as it is raised, with something inserted where it has a hole."""
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            name.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for name in node.targets
            if isinstance(name, ast.Name)
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
            kind = ast.unparse(call.func)
            if kind in ERRORS or kind == UNREADABLE:
                yield from (
                    f"{INSERTED} {words}" if kind == UNREADABLE else words for words in said(call.args[0], constants)
                )
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            if function.name == "_advice":  # what follows "The library …" where SQLite failed
                for each in (node.value for node in ast.walk(function) if isinstance(node, ast.Return)):
                    yield from (f"The library {INSERTED} {words}" for words in said(each, constants))
            elif function.name == "_sentence":
                for each in (node.value for node in ast.walk(function) if isinstance(node, ast.Return)):
                    yield from said(each, constants)


def said(node: ast.expr | None, constants: dict[str, object]) -> Iterator[str]:
    """What an expression makes, if it makes a sentence of its own."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield str(constants[node.id])
    elif isinstance(node, ast.JoinedStr):
        parts = [part(each, constants) for each in node.values]
        if parts != [INSERTED, " ", INSERTED]:  # put together from what is found elsewhere
            yield "".join(parts)


def part(node: ast.expr, constants: dict[str, object]) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    assert isinstance(node, ast.FormattedValue)
    known = constants.get(ast.unparse(node.value))
    return known if isinstance(known, str) else INSERTED


@pytest.fixture(params=("zh_CN", "zh_TW"))
def chinese(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    assert translator.load(str(resource(f"translations/{request.param}.qm")))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


def test_every_sentence_of_an_error_is_known() -> None:
    found = [each for each in sentences() if not any(words in each for words in COMMAND_LINE)]
    assert len(found) > 80
    remedies = ("free up space and try again", "choose another location")
    whole = [each.replace(f"; {INSERTED}.", f"; {remedy}.") for each in found for remedy in remedies]
    composed = f"The library {INSERTED} {INSERTED}"  # of what `_advice` says
    assert [each for each in whole if each != composed and recognise(each) is None] == []


def test_what_is_inserted_stays_as_it_is(chinese: str) -> None:
    sentence = message(InputError(f"There is no file {INSERTED}; check its name and folder."))
    assert INSERTED in sentence
    assert "There is" not in sentence.replace(INSERTED, "")


def test_what_the_system_says_and_what_a_file_is_are_translated_too(chinese: str) -> None:
    full = {
        "zh_CN": "无法写入 x.csv（磁盘已满）；请腾出空间再试。",
        "zh_TW": "無法寫入 x.csv（磁碟已滿）；請騰出空間再試。",
    }
    with pytest.raises(OutputError) as raised, atomic.output_errors("x.csv"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert message(raised.value) == full[chinese]
    picture = message("x.txt is a PNG image, not a text file; save its text as a .txt file and open that.")
    assert ("PNG 图片" if chinese == "zh_CN" else "PNG 圖片") in picture


def test_other_words_are_said_as_they_are(chinese: str) -> None:
    assert message("文庫已開啟。") == "文庫已開啟。"
    assert message("Nobody knows this sentence.") == "Nobody knows this sentence."


def test_english_stays_english(qapp: QApplication) -> None:
    sentence = f"Cannot write {INSERTED} (Not a known reason); choose another location."
    assert message(sentence) == sentence


def test_the_strip_above_the_page_speaks_the_language(chinese: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        load(tmp_path / "none.txt")
    strip = Notice()
    strip.show_sentence(str(raised.value))
    assert strip.sentence.startswith("没有文件" if chinese == "zh_CN" else "沒有檔案")
