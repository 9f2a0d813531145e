"""A library of invented articles that two coders marked, and the window that asks it through the real process."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.analysis import edition, pipeline, review
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.views import Views
from reader.types import Article, Collection, Span, Tag
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from reader.ui.research.window import ResearchWindow
from tests.ui.conftest import TEXT

WAIT = 240_000  # milliseconds: the process reads jieba's dictionary, on however busy a machine
NOW = datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.UTC)
ARTICLES = (
    ("雲嶺公報", datetime.date(2023, 5, 4), TEXT),  # a gloss in nearly every line
    ("白溪簡訊", datetime.date(2024, 6, 1), "白溪區🐎產業要發展。\n林若谷說，𠮷祥鄉的U盤和軟件將發展起來。\n"),
    ("白溪簡訊二", datetime.date(2024, 7, 1), "白溪区召开会议，研究软件发展。\n陈禾说，白溪区要发展软件，也要修路。\n"),
    ("松屏短訊", datetime.date(2025, 1, 9), "松屏鎮修好了通往𠮷祥鄉的路。\n"),
)


class Heard(list[tuple[object, ...]]):
    """What the window wanted the main window to do."""


def keep(library: Library, title: str, day: datetime.date, text: str) -> Article:
    """Put an article into the library, analysed."""
    article = Article(f"{title}\n{text}", f"/news/{title}.txt", "utf-8")
    views = Views(article)
    found = fields.find(views)._replace(date=day, title=Span(0, len(title)))
    library.add_article(article, found, views)
    analysis = pipeline.analyse(views)
    library.save_analysis(article.sha256, edition(), analysis)
    library.workbench.save(article.sha256, review.commitments(analysis, ()), views)
    return article


def mark(library: Library, article: Article, words: str, tag: str, coder: str, note: str = "") -> str:
    """Mark words where they first stand; returns the annotation's id."""
    at = article.text.index(words)
    made = new_annotation(article, Span(at, at + len(words)), (tag,) if tag else (), note, coder, NOW)
    library.annotations.add(made)
    return made.id


def fill(session: Session) -> list[Article]:
    """Put the articles into the library, oldest first, marked by 甲 and 乙."""
    library = session.library
    assert library is not None
    kept = [keep(library, *each) for each in ARTICLES]
    library.codebook.add(Tag("產業", 3, None, "", id="industry"))
    library.codebook.add(Tag("軟件", 4, None, "", parent="industry", id="software"))
    for coder in ("甲", "乙"):
        mark(library, kept[1], "🐎產業要發展", "產業", coder)
        mark(library, kept[1], "U盤和軟件" if coder == "甲" else "軟件", "軟件", coder)
        mark(library, kept[2], "研究软件发展", "軟件", coder, "發展兩字要核對" if coder == "甲" else "")
    mark(library, kept[3], "𠮷祥鄉", "產業", "甲")
    library.collections.put(Collection("reports", "報告"))
    library.collections.add_articles("reports", [kept[2].sha256, kept[3].sha256])
    session.tags = library.codebook.tags()
    return kept


def is_idle(session: Session) -> bool:
    """Whether nothing is asked any more, of the process or of the jobs, and the index has caught up."""
    asking = session.research
    caught_up = asking._process is None or asking.behind == 0
    return caught_up and not asking._pending and not session.jobs._callbacks


def shown(qtbot: QtBot, session: Session) -> ResearchWindow:
    """A window that is told nothing any more when the test ends."""
    window = ResearchWindow(session, themes.THEMES["light"])

    def leave(_: QWidget) -> None:
        qtbot.waitUntil(lambda: not session.jobs._callbacks, timeout=WAIT)
        session.research._pending.clear()

    qtbot.addWidget(window, before_close_func=leave)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def articles(session: Session) -> list[Article]:
    """The articles of the library."""
    return fill(session)


@pytest.fixture
def research(qtbot: QtBot, session: Session, articles: list[Article]) -> Iterator[ResearchWindow]:
    yield shown(qtbot, session)
    session.research.stop()
    session.jobs.close()


@pytest.fixture
def heard(research: ResearchWindow) -> Heard:
    heard = Heard()
    research.passage_requested.connect(lambda *said: heard.append(("passage", *said)))
    research.mark_requested.connect(lambda *said: heard.append(("mark", *said)))
    research.memo_requested.connect(lambda *said: heard.append(("memo", *said)))
    return heard
