"""What is in sight is shown before the whole is known, by the real analyser and in slices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.analysis import pipeline
from reader.store.library import Library
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Analysis, Script
from reader.ui.background import child_process, jobs
from reader.ui.model.session import Session
from reader.ui.window import Window
from tests.ui.conftest import TEXT

LINE = "将新建学校12所。\n"


@pytest.fixture(scope="module")
def expected() -> Analysis:
    """The analysis of the long article."""
    return pipeline.analyse(Views(from_text(LINE * 600)))


def glimpsed(text: str) -> Analysis:
    return pipeline.analyse_excerpt(Views(from_text(text)), None)


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text(LINE * 600, encoding="utf-8")
    return path


@pytest.fixture
def eager(qtbot: QtBot, tmp_path: Path) -> Session:
    """A session whose analyser is the real one."""
    session = Session(Script.READING)
    session.library = Library.open(tmp_path / "library.sqlite", "tester")
    return session


@pytest.mark.real_analyser
def test_the_paragraphs_in_sight_come_first(
    eager: Session, long_article: Path, expected: Analysis, qtbot: QtBot
) -> None:
    eager.visible_paragraphs = lambda: (200, 204)
    seen: list[tuple[Analysis | None, int, int]] = []
    eager.glimpsed.connect(lambda: seen.append((eager.analysis, len(eager.entities), len(eager.commitments))))
    with qtbot.waitSignal(eager.analysed):
        eager.open_file(str(long_article))
    glimpse = glimpsed(LINE * 5)
    assert seen == [(None, len(glimpse.entities), 5)]
    assert eager.glimpse is None
    assert eager.analysis == expected
    assert len(eager.commitments) == 600
    eager.close()


@pytest.mark.real_analyser
def test_a_long_answer_leaves_turns_to_the_window(
    eager: Session, long_article: Path, expected: Analysis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process, "_TIME_SLICE", -1)  # one line at a time
    taken = []
    take = jobs.AnalysisProcess._take_lines
    monkeypatch.setattr(jobs.AnalysisProcess, "_take_lines", lambda self: (taken.append(len(self._lines)), take(self)))
    with qtbot.waitSignal(eager.analysed):
        eager.open_file(str(long_article))
    assert len(taken) > 20  # the steps of progress alone
    assert eager.analysis == expected
    eager.close()


def test_stopped_before_the_whole_is_known_the_glimpse_stays(session: Session, article: Path) -> None:
    session.open_file(str(article))
    assert session.views is not None
    glimpse = glimpsed(TEXT.split("\n")[0])
    session.analyser.glimpsed.emit(glimpse)
    session.stop()
    assert session.commitments == glimpse.commitments
    session.analyses.reset()
    assert session.commitments == ()
    session.open_file(str(article))
    assert session.glimpse is None


def test_what_was_found_of_a_part_does_not_pass_for_all(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None)
    assert window.notice.sentence == ""
    session.analyses.reset()
    session.analyser.glimpsed.emit(glimpsed(TEXT.split("\n")[0]))
    session.stop()
    assert "Only part of the article" in window.notice.sentence
    with qtbot.waitSignal(session.analysed):
        window.notice.action.click()
    assert session.analysis is not None
    assert window.notice.sentence == ""


def test_the_page_shows_what_is_in_sight(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None)
    assert session.visible_paragraphs() == window.view.visible()
    assert session.views is not None
    found = session.analysis
    with qtbot.waitSignal(session.analysed):
        session.analyses.reset()
        assert not painted(window)
        session.analyser.glimpsed.emit(glimpsed(TEXT.split("\n")[0]))
        assert painted(window)
    assert session.analysis == found


def painted(window: Window) -> bool:
    """Whether the first paragraph has entities under it."""
    return bool(window.view.marks_of(0).entities)
