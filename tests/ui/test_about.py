"""What the program says of itself: licences of everything in the lock files, versions to copy, nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

import reader
from reader.ui.chrome.help import About, components, details
from reader.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
INSIDE = {"qt", "pdfium"}  # come in packages of other names


def locked() -> set[str]:
    lines = (ROOT / "requirements-extras.lock").read_text(encoding="utf-8").splitlines()
    return {line.split("==")[0] for line in lines if "==" in line and line[0] not in " #"} - {"pip"}


def test_every_package_we_install_is_named_with_its_licence() -> None:
    found = components()
    names = [part.name.lower() for part in found]
    assert set(names) == locked() | INSIDE
    assert len(names) == len(set(names))
    for part in found:
        assert re.fullmatch(r"[\w.+-]+( (AND|OR) [\w.+-]+)*", part.licence), part
        assert re.fullmatch(r"https://[\w./-]+", part.page), part
    assert next(part for part in found if part.name == "click").version  # which is installed


def test_what_is_not_installed_is_named_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", missing)
    assert {part.name.lower() for part in components()} == locked() | INSIDE
    assert all(part.licence for part in components())


def test_it_shows_and_copies_what_a_helper_needs(make_window: Callable[..., Window], tmp_path: Path) -> None:
    folder = tmp_path / "霽川 <b>𠮷"
    folder.mkdir()
    article = folder / "secret <i>.txt"
    article.write_text("雲嶺縣將修路。\n", encoding="utf-8")
    window = make_window(article, library=folder / "l.sqlite")
    window.actions_.by_name["about"].trigger()
    dialog = window.findChild(About)
    assert dialog is not None
    assert dialog.width() <= 640
    assert dialog.height() <= 520
    text = dialog.text.toPlainText()
    for words in ("Apache License 2.0", "Lesser General Public License", "OpenCC", str(folder / "l.sqlite")):
        assert words in text
    assert any(reader.__version__ in label.text() for label in dialog.findChildren(QLabel))
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == details(window.context)
    assert copied.startswith(f"Chengnuo {reader.__version__}\nPython ")
    assert "secret" not in copied
    assert "雲嶺" not in copied
    dialog.close()
