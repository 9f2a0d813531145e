"""Copying: plain text, with source, and HTML with the page's formatting."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QClipboard, QGuiApplication, QTextDocument
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.text.views import Views
from reader.types import EntityType, Script, Span
from reader.ui.exchange import as_html, copying
from reader.ui.look.layers import Layer
from reader.ui.look.theme import THEMES
from reader.ui.window import Window
from tests.ui.conftest import TEXT

LIGHT = THEMES["light"]
NEWS = (
    "霽川市信息中心建成\n"
    "霽川日报 2031年3月4日\n"
    "𠮷祥村书记林若谷说，力争2032年建成U盘工厂12座，😀。\n"
    "<b>陈禾</b>补充：“将于2033年完成。” & 其他\n"
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


class Read(HTMLParser):
    """The words of a fragment, and for every character the styles over it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.styles: list[str] = []
        self.titles: set[str] = set()
        self.languages: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(source)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        assert tag in ("div", "p", "span", "br")
        if tag != "br":
            self._open.append((tag, of.get("style", "") if tag == "span" else ""))
        self.languages += [of["lang"]] if "lang" in of else []
        self.titles |= {of["title"]} if "title" in of else set()

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag
        if tag == "p":
            self._add("\n", "")

    def handle_data(self, data: str) -> None:
        if any(tag == "p" for tag, _ in self._open):
            self._add(data, "".join(style for _, style in self._open))
        else:
            assert data == "\n"  # between two paragraphs

    def _add(self, text: str, style: str) -> None:
        self.text += text
        self.styles += [style] * len(text)

    def over(self, words: str) -> set[str]:
        at = self.text.index(words)
        return set(self.styles[at : at + len(words)])


def test_copy_has_paragraphs_and_no_ends_of_lines(make_window: Callable[..., Window], tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("霽川市的𠮷祥村要建设U盘工厂，" * 30 + "\n第二段", encoding="utf-8")
    window = make_window(path, Script.HANS)
    assert len(window.view.page.layout(0).lines) > 5  # type: ignore[union-attr]
    window.view.select_all()
    window.copying.copy()
    assert clipboard() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("script", "words", "source"),
    [
        (Script.HANS, "U盘工厂", "— 霽川市信息中心建成, 霽川日报, 2031-03-04 (简体)"),
        (Script.TWP, "隨身碟工廠", "— 霽川市資訊中心建成, 霽川日報, 2031-03-04 (臺灣詞)"),
    ],
)
def test_copy_with_source_says_where_from(
    make_window: Callable[..., Window], news: Path, script: Script, words: str, source: str
) -> None:
    window = make_window(news, script)
    start = NEWS.index("U盘工厂")
    window.session.select(Span(start, start + 4))
    window.copying.copy_with_source()
    heard = clipboard()
    assert heard.startswith(words + "\n— ")
    assert heard.split("\n")[1].replace("霽", "霁") == source.replace("霽", "霁")


def test_an_article_that_says_nothing_about_itself_is_known_by_its_file(
    make_window: Callable[..., Window], tmp_path: Path
) -> None:
    path = tmp_path / "yunling.txt"
    path.write_text("雲嶺縣，𠮷祥。" * 40, encoding="utf-8")
    window = make_window(path)
    assert window.copying.source() == "— yunling (閱讀)"


def test_html_shows_marks_names_and_cues(make_window: Callable[..., Window], news: Path, qtbot: QtBot) -> None:
    window = make_window(news, Script.TWP)
    session = window.session
    qtbot.waitUntil(lambda: bool(session.commitments))
    start = NEWS.index("书记林若谷说")
    session.changes.mark(Span(start, start + 6), ["<i>Who</i>"])
    session.changes.mark(Span(start + 2, start + 5), [session.tags[1].name])
    session.select(Span(0, len(NEWS)))
    window.copying.copy_as_html()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == session.text_of(Span(0, len(NEWS)))
    read = Read(mime.html().removeprefix('<meta charset="utf-8">'))
    assert read.text.strip() == mime.text().strip()
    assert read.languages == ["zh-Hant-TW"]
    assert read.titles == {"<i>Who</i>", f"<i>Who</i>, {session.tags[1].name}"}
    outer, inner = LIGHT.tags[session.colours(session.annotations[0])[0]], LIGHT.tags[session.tags[1].colour]
    assert all(f"background-color:{outer}" in style for style in read.over("書記"))
    assert all(f"background-color:{inner}" in style and outer in style for style in read.over("林若谷"))
    assert all(LIGHT.of(EntityType.PER) in style for style in read.over("林若谷"))
    assert all("bold" in style and LIGHT.accent in style for style in read.over("力爭"))
    assert all("bold" in style for style in read.over("12座"))
    assert read.over("其他") == {""}
    session.set_hidden_layers(frozenset(Layer))
    plain = as_html.fragment(session, Span(0, len(NEWS)), LIGHT)
    assert "style" not in plain.replace('style="white-space:pre-wrap"', "")


def test_marks_over_each_other_lie_in_html_as_on_the_page(make_window: Callable[..., Window], news: Path) -> None:
    window = make_window(news, Script.TWP)
    session = window.session
    start, names = NEWS.index("𠮷祥村书记"), [tag.name for tag in session.tags]
    for tag, (first, last) in enumerate(((0, 4), (2, 16), (7, 12), (10, 12))):  # 0 and 2 share a lane
        session.changes.mark(Span(start + first, start + last), [names[tag]])
    colour = [LIGHT.tags[tag.colour] for tag in session.tags]

    def bands(words: str, read: Read) -> list[str]:
        (style,) = read.over(words)
        return sorted((each for each in colour[:4] if each in style.split("gradient")[1]), key=style.rindex)

    whole = Read(as_html.fragment(session, Span(start, start + 16), LIGHT))
    assert bands("村", whole) == [colour[0], colour[1]]
    assert bands("說", whole) == [colour[2], colour[1]]
    assert bands("力爭", whole) == [colour[2], colour[1], colour[3]]
    assert all(f"background-color:{colour[3]}" in style for style in whole.over("力爭"))  # the innermost
    part = Read(as_html.fragment(session, Span(start + 10, start + 12), LIGHT))  # lane starts do not matter
    assert bands("力爭", part) == [colour[2], colour[1], colour[3]]


def test_html_in_a_word_processor_has_the_colours_and_the_words(make_window: Callable[..., Window], news: Path) -> None:
    """QTextDocument reads HTML as other programs do: it ignores unknown styles."""
    window = make_window(news)
    start = NEWS.index("<b>陈禾</b>")
    window.session.changes.mark(Span(start, start + 9), [window.session.tags[0].name])
    document = QTextDocument()
    document.setHtml(as_html.fragment(window.session, Span(start, start + 12), LIGHT))
    assert document.toPlainText() == "<b>陈禾</b>补充："
    colours = [each.format.background().color().name().upper() for each in document.firstBlock().textFormats()]
    assert colours[0] == LIGHT.tags[window.session.tags[0].colour]
    assert len(set(colours)) == 2


ends = st.integers(0, len(TEXT))
spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair))).filter(lambda span: span.start < span.end)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(list(Script)),
    spans,
    st.lists(st.tuples(spans, st.booleans()), max_size=6),
)
def test_the_words_are_those_of_the_view_and_every_piece_is_over_its_own(
    script: Script, span: Span, over: list[tuple[Span, bool]]
) -> None:
    views = Views(from_text(TEXT))
    pieces = [
        as_html.Overlay(each, bold=True) if bold else as_html.Overlay(each, colours=(LIGHT.tags[0],))
        for each, bold in over
    ]
    read = Read(as_html.to_html(views, script, span, pieces, LIGHT))
    assert read.text.rstrip("\n") == views.text(span, script).rstrip("\n")
    whole = Read(as_html.to_html(views, script, Span(0, len(TEXT)), pieces, LIGHT))
    at = 0
    for index in range(len(views.paragraphs)):
        view = views.paragraph(index, script)
        for place in range(len(view.text)):
            source = view.alignment.to_source(Span(place, place + 1))
            there = [bold for each, bold in over if each.start < source.end and source.start < each.end]
            style = whole.styles[at + place]
            assert ("bold" in style) == (True in there)
            assert ("background-color" in style) == (False in there)
        at += len(view.text) + 1


def test_an_over_long_paragraph_is_one_in_html_too() -> None:
    views = Views(from_text(("霽川市要用U盤，𠮷祥村也要發展信息中心。" * 300) + "\n完。"))
    assert len(views.pieces(0)) > 1
    cut = views.pieces(0)[1].start
    span = Span(cut - 30, len(views.article.text))
    over = [as_html.Overlay(Span(cut - 5, cut + 5), bold=True)]
    for script in Script:
        read = Read(as_html.to_html(views, script, span, over, LIGHT))
        assert read.text == views.text(span, script) + "\n"
        bold = [at for at, style in enumerate(read.styles) if "bold" in style]
        assert "".join(read.text[at] for at in bold) == views.text(Span(cut - 5, cut + 5), script)


def test_the_middle_click_pastes_what_was_selected(
    make_window: Callable[..., Window], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(news, Script.TWP)
    kept: list[tuple[str, QClipboard.Mode]] = []
    monkeypatch.setattr(QClipboard, "supportsSelection", lambda self: True)
    monkeypatch.setattr(QClipboard, "setText", lambda self, text, mode: kept.append((text, mode)))
    start = NEWS.index("U盘")
    window.gestures.select(Span(start, start + 2))
    assert kept == [("隨身碟", QClipboard.Mode.Selection)]
    monkeypatch.setattr(copying, "_SELECTION_LIMIT", 1)  # as for a whole book
    window.view.select_all()
    assert len(kept) == 1


def test_a_long_passage_is_read_beside_the_window(
    make_window: Callable[..., Window], news: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(news, Script.TWP)
    window.view.select_all()
    window.copying.copy_as_html()
    there = QGuiApplication.clipboard().mimeData().html()
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(copying, "_SYNC_LIMIT", 3)
    window.copying.copy_as_html()
    assert clipboard() == ""
    qtbot.waitUntil(lambda: bool(clipboard()))
    assert QGuiApplication.clipboard().mimeData().html() == there
