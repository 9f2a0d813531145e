"""Plot the figures of cross-validation, the learning curve and the reliability: `python -m tools.train.plots`.

Reads `tools/train/figures/*.json` and writes `docs/models-*.png`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication

from reader.ui.exchange import pictures
from tools.train.__main__ import FIGURES

DOCS = Path(__file__).resolve().parents[2] / "docs"
MEASURES = {
    "commitment F1": ("o", "#1f4e9c"),
    "speaker": ("t", "#b03a2e"),
    "target F1": ("s", "#1e7145"),
    "deadline F1": ("d", "#8a5a00"),
    "entity F1": ("star", "#6c3a8c"),
}
"""Symbol and colour of each figure, so that neither is needed alone."""
_SIZE = (860, 460)
_NAMES = 170  # pixels; width of the row names
_INK = "#222"

Figures = Mapping[str, float]


def main() -> None:
    """Plot all figures that exist."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = pg.mkQApp()
    for name in ("sources", "genre"):
        if (rows := _kept(name)) is not None:
            _write(name, by_row({row: found for row, found in rows.items() if not row.startswith("fold ")}), app)
    if (rows := _kept("curve")) is not None:
        _write("curve", over_texts({int(row.split()[0]): found for row, found in rows.items()}), app)
    if (parts := _kept("reliability")) is not None:
        _write("reliability", reliability({part: found for part, found in parts.items() if "," not in part}), app)


def by_row(rows: Mapping[str, Figures]) -> pg.PlotWidget:
    """A chart with a line for each row, the first on top, and a symbol for each figure."""
    chart = _chart()
    chart.setLabel("bottom", "per cent")
    chart.setXRange(0, 100)
    chart.getAxis("left").setWidth(_NAMES)
    chart.getAxis("left").setStyle(hideOverlappingLabels=False)
    chart.getAxis("left").setTicks([[(-place, name) for place, name in enumerate(rows)]])
    for measure, (symbol, colour) in MEASURES.items():
        found = [(row[measure], -place) for place, row in enumerate(rows.values()) if measure in row]
        chart.plot(*zip(*found, strict=True), name=measure, pen=None, **_symbols(symbol, colour))
    chart.setYRange(0.5 - len(rows), 0.5)
    return chart


def over_texts(rows: Mapping[int, Figures]) -> pg.PlotWidget:
    """A chart of each figure over the number of training texts."""
    chart = _chart()
    chart.setLabel("bottom", "texts")
    chart.setLabel("left", "per cent")
    for measure, (symbol, colour) in MEASURES.items():
        found = sorted((texts, row[measure]) for texts, row in rows.items() if measure in row)
        chart.plot(*zip(*found, strict=True), name=measure, pen=pg.mkPen(colour, width=1.5), **_symbols(symbol, colour))
    chart.setXRange(0, max(rows))
    return chart


def reliability(parts: Mapping[str, Mapping[str, Any]]) -> pg.PlotWidget:
    """A chart of how many units are right over how sure the program is of them, for each part of the texts."""
    chart = _chart()
    chart.setLabel("bottom", "sure, per cent")
    chart.setLabel("left", "right, per cent")
    chart.plot((0, 100), (0, 100), pen=pg.mkPen(_INK, style=Qt.PenStyle.DashLine))
    for (part, found), (symbol, colour) in zip(parts.items(), MEASURES.values(), strict=False):
        points = [(100 * row["sure"], 100 * row["right"]) for row in found["tenths"]]
        chart.plot(*zip(*points, strict=True), name=part, pen=pg.mkPen(colour, width=1.5), **_symbols(symbol, colour))
    chart.setXRange(0, 100)
    chart.setYRange(0, 100)
    return chart


def _chart() -> pg.PlotWidget:
    chart = pg.PlotWidget(background="w")
    chart.resize(*_SIZE)
    for side in ("left", "bottom"):
        chart.getAxis(side).setPen(_INK)
        chart.getAxis(side).setTextPen(_INK)
    chart.showGrid(x=True, y=True, alpha=0.2)
    legend = pg.LegendItem(colCount=len(MEASURES), labelTextSize="10pt", labelTextColor=_INK)
    item = chart.getPlotItem()
    item.layout.removeItem(item.titleLabel)  # the legend takes its place
    item.layout.addItem(legend, 0, 1)
    item.legend = legend
    return chart


def _symbols(symbol: str, colour: str) -> dict[str, Any]:
    return {"symbol": symbol, "symbolBrush": colour, "symbolPen": None, "symbolSize": 11}


def _kept(name: str) -> dict[str, Any] | None:
    path = FIGURES / f"{name}.json"
    kept: dict[str, Any] | None = json.loads(path.read_text("utf-8")) if path.exists() else None
    return kept


def _write(name: str, chart: pg.PlotWidget, app: QApplication) -> None:
    chart.show()  # lays it out
    app.processEvents()
    path = DOCS / f"models-{name}.png"
    path.write_bytes(pictures.png(chart, lambda painter: chart.render(painter, QRectF(chart.rect()), chart.rect())))
    chart.close()
    print(path.name)


if __name__ == "__main__":
    main()
