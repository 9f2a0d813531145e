"""The metrics page: target figures by year, as a chart and a table."""

from __future__ import annotations

import importlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from reader.store.aggregates import AggregateOrder, Figure, Metric
from reader.types import Script
from reader.ui import words
from reader.ui.background.incremental import IncrementalTask, qt_type_steps
from reader.ui.exchange.file_dialogs import save_file
from reader.ui.ledger.table import Column, SearchTable, Table
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.hint import PageHint
from reader.ui.paged.page import BasePage

if TYPE_CHECKING:
    from reader.ui.ledger.chart import Chart


class _Read(NamedTuple):
    metric: Metric
    figures: list[Figure]


class MetricsPage(BasePage):
    """Metrics on the left; on the right the figures of the selected one, one unit at a time."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """`refresh` queries the library; a job imports the chart library."""
        super().__init__(session, theme)
        self.chart: Chart | None = None
        self._read: _Read | None = None
        self.list = SearchTable(
            [
                Column(self.tr("Metric"), self._name, 0, AggregateOrder.NAME, falls=False, families=self._families),
                Column(self.tr("Figures"), lambda metric: f"{metric.figures:,}", 84, AggregateOrder.COUNT, figure=True),
                Column(self.tr("From"), lambda metric: _year(metric.first), 56, AggregateOrder.FIRST, figure=True),
                Column(self.tr("To"), lambda metric: _year(metric.last), 56, AggregateOrder.LAST, figure=True),
            ],
            theme,
            self.tr("Metrics"),
            self.tr("Search metrics"),
            1,
        )
        self.table = Table(
            [
                Column(self.tr("Year"), lambda figure: _year(figure.year), 52, figure=True),
                Column(self.tr("Value"), _value, 150, figure=True),
                Column(self.tr("Comparison"), lambda figure: words.comparator(figure.comparator), 104),
                Column(self.tr("Actor"), self._who, 110, families=self._families),
                Column(self.tr("Article"), self._article, 0, hint=self._hint, families=self._families),
            ],
            theme,
            self.tr("Figures"),
        )
        self._lay_out()
        self.list.asked.connect(self._ask_metrics)
        self.list.table.chosen.connect(self._ask_metric)
        self.list.table.entered.connect(lambda _: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.unit.activated.connect(self._show_unit)
        self.table.chosen.connect(self._point_at)
        self.table.entered.connect(self._go)
        IncrementalTask(qt_type_steps(), self, self._load_chart)

    def _lay_out(self) -> None:
        self.what = QLabel()
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        font = self.what.font()
        font.setBold(True)
        self.what.setFont(font)
        self.what.setWordWrap(True)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.unit.hide()  # until a metric is selected
        self.export = QPushButton(self.tr("Save chart…"))
        self.export.setEnabled(False)
        self.export.clicked.connect(self._ask_path)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.addWidget(self.what, 1)
        head.addWidget(self.unit)
        head.addWidget(self.export)
        self.drawing = QVBoxLayout()
        chart = QWidget()
        chart.setLayout(self.drawing)
        self.drawing.setContentsMargins(14, 0, 14, 0)
        self._stack = QSplitter(Qt.Orientation.Vertical)
        self._stack.setChildrenCollapsible(False)
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self._stack.setSizes([340, 260])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setSizes([430, 650])
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(splitter, 1)
        self.hint = PageHint()
        room.addWidget(self.hint)

    def _load_chart(self) -> None:
        """Import pyqtgraph in a job, since it takes a while; the Qt types it needs exist already."""
        self.session.jobs.run(lambda: importlib.import_module("pyqtgraph"), self._make_chart, self.session.notice)

    def _make_chart(self, _: object) -> None:
        from reader.ui.ledger.chart import Chart

        self.chart = Chart(self.theme)
        self.chart.chosen.connect(self.table.choose)
        self.drawing.addWidget(self.chart)
        self._draw()

    def refresh(self) -> None:
        """Query the metrics, and the figures of the selected one."""
        self._ask_metrics()
        self.list.table.refresh()
        metric = self.list.table.current()
        if metric is not None:
            self._ask_metric(metric)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.list.table.set_theme(theme)
        self.table.set_theme(theme)
        if self.chart is not None:
            self.chart.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the search field."""
        self.list.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Querying

    def _ask_metrics(self) -> None:
        search, order, falling = self.list.search, self.list.table.order, self.list.table.falling
        self.ask("metrics", lambda library: library.aggregates.metrics(search, order, falling), self._show_metrics)

    def _show_metrics(self, metrics: list[Metric]) -> None:
        self.list.show_rows(
            metrics, self.tr("No commitment in the library has a figure yet."), self.tr("No matching metrics.")
        )
        if self._read is None:
            self.what.setText(self.tr("Select a metric to see its figures.") if metrics else "")

    def _ask_metric(self, metric: Metric) -> None:
        self.ask("metric", lambda library: _Read(metric, library.aggregates.figures(metric.key)), self._show_metric)

    def _show_metric(self, read: _Read) -> None:
        kept = self.unit.currentData() if self._read and self._read.metric.key == read.metric.key else None
        self._read = read
        self.what.setText(self._name(read.metric))
        self.unit.clear()
        for unit, count in Counter(figure.unit for figure in read.figures).most_common():
            self.unit.addItem(f"{self._unit(unit)} · {count:,}", unit)
        self.unit.setCurrentIndex(max(0, self.unit.findData(kept)))
        self.unit.setVisible(self.unit.count() > 0)
        self._show_unit()

    def _show_unit(self) -> None:
        assert self._read is not None
        unit = self.unit.currentData()
        figures = [figure for figure in self._read.figures if figure.unit == unit]
        self.table.show_rows(figures, lambda one, other: bool(one == other))
        self._draw()

    def _draw(self) -> None:
        if self.chart is None or self._read is None:
            return
        from reader.ui.ledger.chart import Point

        points = []
        for place, figure in enumerate(self.table.rows):
            known = [float(n) for n in (figure.value, figure.low, figure.high) if n is not None]
            if known and figure.year is not None:
                hint = "\n".join((f"{_value(figure)} · {self._who(figure)}", self._hint(figure)))
                points.append(Point(place, figure.year, min(known), max(known), figure.comparator, hint))
        title = f"{self._name(self._read.metric)}（{self._unit(self.unit.currentData())}）"
        hundred_million = "亿" if self.session.script is Script.HANS else "億"
        self.chart.show_points(points, title, ("万" if hundred_million == "亿" else "萬", hundred_million))
        self.export.setEnabled(bool(points))

    def _point_at(self, figure: Figure) -> None:
        if self.chart is not None:
            self.chart.choose(list(self.table.rows).index(figure))

    def _go(self, figure: Figure) -> None:
        self.passage_requested.emit(figure.article, figure.span)

    # Saving

    def _ask_path(self) -> None:
        formats = {"png": "PNG", "svg": "SVG"}
        if path := save_file(self.session, self, "research", self.tr("Save chart"), self.what.text(), formats):
            self.save(path)

    def save(self, path: str) -> None:
        """Save the chart as SVG if the path ends in .svg, else as PNG."""
        if self.chart is None:
            return
        data = self.chart.svg() if path.lower().endswith(".svg") else self.chart.png()

        def write() -> None:
            from reader.store.exchange.atomic import writing_bytes

            with writing_bytes(path) as file:
                file.write(data)

        self.session.jobs.run(write, lambda _: self.hint.show_saved(path), self.session.notice)

    # Text of the cells

    def _name(self, metric: Metric) -> str:
        return self.session.in_script(metric.label, metric.script)

    def _families(self, found: Metric | Figure) -> tuple[str, ...]:
        return fonts.sans_of(self.session.script, found.script)

    def _unit(self, unit: str) -> str:
        return self.session.in_script(unit, Script.HANS) if unit else self.tr("no unit")

    def _who(self, figure: Figure) -> str:
        return self.session.in_script(figure.who, figure.script)

    def _article(self, figure: Figure) -> str:
        return words.article(self.session.in_script(figure.title, figure.script), figure.path, figure.dated)

    def _hint(self, figure: Figure) -> str:
        return f"{self.session.in_script(figure.text, figure.script)} · {self._article(figure)}"


def _year(year: int | None) -> str:
    return str(year) if year else ""


def _value(figure: Figure) -> str:
    if figure.value is not None:
        return words.number(figure.value)
    return "–".join(words.number(each) for each in (figure.low, figure.high) if each is not None) or figure.text
