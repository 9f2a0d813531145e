"""A window with the commitments of an invented report, and what their list says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.panels.commitment_list import CommitmentList
from reader.ui.panels.commitments import CommitmentsPanel
from reader.ui.window import Window

MakeWindow = Callable[..., Window]

# Two speakers of one body, one of another; figures, deadlines and one of neither.
REPORT = (
    "霽川市推進新年各項工作\n"
    "2031年2月3日\n"
    "霽川市發改委主任陳禾表示，將全力抓好項目建設；力爭全年完成投資20億元。\n"
    "霽川市發展改革委副主任林谷說，將在6月底前新建公園12個。\n"
    "霽川市水務局局長許遠表示，將加快河道治理；確保2032年底前完成河道治理30公里。\n"
)


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "jichuan.txt"
    path.write_text(REPORT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: made.session.analysis is not None)
    assert len(made.session.commitments) >= 5
    return made


@pytest.fixture
def panel(window: Window) -> CommitmentsPanel:
    return window.side.commitments


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a handful of commitments were many: fetched in blocks, put into rows beside the window."""
    from reader.ui.lists import blocks
    from reader.ui.model import library_work
    from reader.ui.panels import commitment_list

    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(commitments=1))
    monkeypatch.setattr(commitment_list, "FULL_LOAD_LIMIT", 1)
    for module in (commitment_list, blocks):
        monkeypatch.setattr(module, "BLOCK", 2)


def lines(rows: CommitmentList) -> list[str]:
    """What each line says first: the head of a group in brackets, else the text of the commitment."""
    shown = [rows.list.rows.row(number) for number in range(rows.list.rows.rowCount())]
    return [f"[{each.title} {each.meta}]" if each.expanded is not None else each.body for each in shown if each]


def choose(button: QToolButton, number: int) -> None:
    """Choose from the menu of a button."""
    button.menu().actions()[number].trigger()


def search(rows: CommitmentList, words: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.filled):
        rows.filters.search.setText(words)
