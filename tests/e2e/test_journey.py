"""The main job on a real window: open, mark across a gloss, note, toggle, undo, redo, survive kill -9, export."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.text.load import load
from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.settings import Settings
from reader.ui.window import Window
from tests.e2e.desk import ROOT, Desk, wait_for

GOLDEN = ROOT / "tests" / "golden" / "journey.csv"
SAMPLE = ROOT / "resources" / "sample.txt"
PAPER, TAG_2 = THEMES["light"].paper, THEMES["light"].tags[1]
Point = tuple[int, int]


class _Idle(AnalysisProcess):
    """Analyses nothing."""

    def warm(self) -> None:
        pass

    def analyse(self, *asked: object) -> None:
        pass


class Twin:
    """The same window drawn in memory; it tells where words stand on the screen, for which no analysis is needed."""

    def __init__(self, qtbot: QtBot, folder: Path, article: Path) -> None:
        session = Session(Script.HANT)
        session.analyser = _Idle(session)
        self.window = Window(session, Settings(folder / "twin.ini"), "light", "en")
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)  # the screen in memory is smaller than the other one
        self.window.session.open_file(str(article))
        with qtbot.waitSignal(self.window.setup_finished, timeout=240_000):
            self.window.show()
            self.window.set_up(folder / "twin.sqlite")

    def point(self, offset: int, shift: int) -> Point:
        """Middle of the caret before a source offset, `shift` pixels to the right."""
        box = self.window.view.box(offset)
        assert box is not None
        at = self.window.view.viewport().mapTo(self.window, box.center().toPoint())
        assert 44 < at.y() < 760, "not on the first screen"
        return at.x() + shift, at.y()

    def band(self, span: Span, script: Script) -> tuple[list[Point], list[Point]]:
        """Points of the highlight that no glyph covers, and points just beside it, in a view."""
        self.window.session.set_script(script)
        view = self.window.view
        assert view.page is not None
        views = self.window.session.views
        assert views is not None
        index = views.paragraph_at(span.start)
        layout = view.page.layout(index)
        start = view.box(views.paragraphs[index].start)
        assert start is not None
        top = start.top() - layout.caret(0).top()
        inside, beside = [], []
        for line, left, right in layout.pieces(layout.view.alignment.to_view(span)):
            # One pixel below the upper edge: above the tallest glyph, inside the band.
            y = round(top + layout.band(line, left, right).top()) + 1
            points = [(view.left + x, y) for x in (round(left) + 2, round((left + right) / 2), round(right) - 3)]
            inside += [self._on_screen(*point) for point in points]
            beside += [
                self._on_screen(view.left + round(left) - 3, y),
                self._on_screen(view.left + round(right) + 3, y),
            ]
        return inside, beside

    def _on_screen(self, x: int, y: int) -> Point:
        from PySide6.QtCore import QPoint

        at = self.window.view.viewport().mapTo(self.window, QPoint(x, y))
        return at.x(), at.y()


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path, tmp_path / "library.sqlite", script="hant")
    yield desk
    desk.end()


def span_of(article: Path, first: str, last: str) -> Span:
    """From the first place of `first` to the end of `last`, as they stand in the damaged source."""
    text = load(article).text
    start = text.index(first)
    return Span(start, text.index(last, start) + len(last))


def journey(desk: Desk, twin: Twin, article: Path, span: Span, tmp_path: Path) -> Path:
    """All steps; returns the exported file."""
    desk.launch(article)
    inside, beside = twin.band(span, Script.HANT)
    desk.wait_for_colour(PAPER, [*inside, *beside])

    desk.drag(twin.point(span.start, 2), twin.point(span.start, 60), twin.point(span.end, -2))
    desk.wait_for_colour(THEMES["light"].selection, inside)
    desk.key("2")
    ((mark, start, end),) = wait_for(lambda: desk.rows('SELECT id, start, "end" FROM annotations'))
    assert Span(int(str(start)), int(str(end))) == span
    desk.wait_for_colour(TAG_2, inside)

    desk.key("n")
    desk.type("who pays?")
    desk.key("ctrl+Return")
    wait_for(lambda: desk.rows("SELECT note FROM annotations") == [("who pays?",)])

    for shortcut, script in (("alt+3", Script.HANS), ("alt+6", Script.TWP), ("alt+4", Script.HANT)):
        desk.key(shortcut)
        inside, beside = twin.band(span, script)
        desk.wait_for_colour(TAG_2, inside)
        desk.wait_for_colour(TAG_2, beside, there=False)

    desk.key("ctrl+z")
    wait_for(lambda: desk.rows("SELECT note FROM annotations") == [("",)])
    desk.key("ctrl+z")
    wait_for(lambda: desk.rows("SELECT count(*) FROM annotations") == [(0,)])
    desk.wait_for_colour(TAG_2, inside, there=False)
    desk.key("ctrl+shift+z", "ctrl+shift+z")
    wait_for(lambda: desk.rows("SELECT id, note FROM annotations") == [(mark, "who pays?")])
    desk.wait_for_colour(TAG_2, inside)

    desk.kill()
    assert desk.rows("PRAGMA integrity_check") == [("ok",)]
    assert desk.rows("SELECT id, note FROM annotations") == [(mark, "who pays?")]
    desk.launch(article)
    desk.wait_for_colour(TAG_2, inside)

    out = tmp_path / "marks.csv"
    desk.click(*beside[0])  # without a window manager it is the click that makes a window active
    desk.wait_for_focus()
    desk.key("ctrl+e")
    desk.wait_for_focus("Export as CSV")
    desk.key("ctrl+a")
    desk.type(str(out))
    desk.key("Return")
    wait_for(out.exists)
    desk.click(*beside[0])
    assert desk.quit() == 0
    assert desk.complaints == ""
    return out


def normalised(table: bytes) -> str:
    """A table without what differs from run to run: id and times."""
    assert table.startswith(b"\xef\xbb\xbf")
    assert table.endswith(b"\r\n")
    assert table.split(b"\n")[0].endswith(b"updated\r")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    for row in rows:
        row.update(id="ID", created="TIME", updated="TIME")
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.display
def test_the_journey_on_the_sample(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    span = span_of(SAMPLE, "地區生產", "經(jīng)營(yíng)主體")
    out = journey(desk, Twin(qtbot, tmp_path, SAMPLE), SAMPLE, span, tmp_path)
    assert normalised(out.read_bytes()) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.display
def test_the_journey_on_the_real_article(desk: Desk, qtbot: QtBot, tmp_path: Path, shared: Path) -> None:
    article = shared / "corpus" / "weifang-2025.txt"
    # Words of the article's third screenful line that carry glosses; found by shape, not quoted here.
    text = load(article).text
    start = text.index("(") - 1
    span = Span(start, text.index(")", start + 24) + 1)
    out = journey(desk, Twin(qtbot, tmp_path, article), article, span, tmp_path)
    (row,) = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline=""))
    views = Views(load(article))
    assert (int(row["start"]), int(row["end"])) == (span.start, span.end)
    assert row["quote"] == views.text(span, Script.READING)
    assert row["quote_simplified"] == views.text(span, Script.HANS)
    assert "(" not in row["quote"]
