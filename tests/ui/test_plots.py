"""Charts of what cross-validation and the learning curve found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tools.train import plots


@pytest.mark.usefixtures("qtbot")
def test_each_file_of_figures_becomes_a_chart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(plots, "FIGURES", tmp_path)
    monkeypatch.setattr(plots, "DOCS", tmp_path)
    found = dict.fromkeys(plots.MEASURES, 50.0)
    for name, rows in (("sources", ("fold 0", "county", "all")), ("curve", (" 240 texts", "1904 texts"))):
        (tmp_path / f"{name}.json").write_text(json.dumps(dict.fromkeys(rows, found)), "utf-8")
    plots.main()
    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["models-curve.png", "models-sources.png"]
    assert not QImage(str(tmp_path / "models-curve.png")).isNull()


def test_a_row_has_a_symbol_for_each_figure_that_it_has(qtbot: QtBot) -> None:
    rows = {"county": dict.fromkeys(plots.MEASURES, 80.0), "weather": {"commitment F1": 10.0, "entity F1": 70.0}}
    chart = plots.by_row(rows)
    qtbot.addWidget(chart)
    drawn = {item.name(): list(zip(*item.getData(), strict=True)) for item in chart.getPlotItem().listDataItems()}
    assert drawn["speaker"] == [(80, 0)]
    assert drawn["entity F1"] == [(80, 0), (70, -1)]
    assert set(drawn) == set(plots.MEASURES)


def test_a_curve_goes_from_few_texts_to_many(qtbot: QtBot) -> None:
    chart = plots.over_texts({1904: {"speaker": 80.0}, 240: {"speaker": 60.0}})
    qtbot.addWidget(chart)
    (curve,) = (item for item in chart.getPlotItem().listDataItems() if item.name() == "speaker")
    assert list(curve.getData()[0]) == [240, 1904]
