"""The window in each language: every word translated, found at run time, and given the room it needs."""

from __future__ import annotations

import ast
import contextlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QFileInfo, QLocale, QRect, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QLabel,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.resources import resource
from reader.types import Analysis, Commitment, Entity, EntityType, Span, Strength
from reader.ui.app import SAMPLE, application, apply_language
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.commands.shortcuts import native_text
from reader.ui.model.analyses import Analyses
from reader.ui.research.frequencies_page import FrequenciesPage
from reader.ui.research.window import FREQUENCIES
from reader.ui.settings import Settings
from reader.ui.window import Window
from reader.ui.words import quoted
from tests.ui import every
from tests.ui.every import clipped
from tools.error_templates import templates

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN", "zh_TW")
SCREEN = (1024, 640)  # the smallest that the program is made for
COUNTS = (45, 12, 143)  # commitments, marks and entities of a long article

# What a person sees first in each language: tabs, filters, legend, status, and the menu's titles.
WORDS = {
    "en": (
        ["Commitments 45", "Marks 12", "Entities 143", "Article"],
        ["Fewer", "Balanced", "More", "Figures", "Deadline", "Due ▾", "Status ▾", "Tag ▾", "Coder ▾", "Note"],
        ["Person", "Title", "Organisation", "Place", "Time", "Quantity", "Programme"],
        {"Saved · 12 marks", "Library"},
        ["File", "Edit", "Library", "Mark", "Review", "Script", "Text", "Appearance", "Language", "Panels", "Help"],
    ),
    "zh_CN": (
        ["承诺 45", "批注 12", "实体 143", "文章"],
        ["较少", "适中", "较多", "数字", "期限", "到期 ▾", "状态 ▾", "标签 ▾", "编码员 ▾", "备注"],
        ["人名", "职务", "机构", "地点", "时间", "数量", "专项"],
        {"已存 · 12 处批注", "文库"},
        ["文件", "编辑", "文库", "批注", "审定", "简繁", "文本", "外观", "语言", "面板", "帮助"],
    ),
    "zh_TW": (
        ["承諾 45", "批註 12", "實體 143", "文章"],
        ["較少", "適中", "較多", "數字", "期限", "到期 ▾", "狀態 ▾", "標籤 ▾", "編碼者 ▾", "備註"],
        ["人名", "職務", "機構", "地點", "時間", "數量", "方案"],
        {"已存 · 12 處批註", "文庫"},
        ["檔案", "編輯", "文庫", "批註", "審定", "簡繁", "文字", "外觀", "語言", "面板", "說明"],
    ),
}
ONE = {"en": "Saved · 1 mark", "zh_CN": "已存 · 1 处批注", "zh_TW": "已存 · 1 處批註"}


# The files


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Messages of a .ts file by context and source text."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name") or "", message.findtext("source") or ""] = message
    return found


@pytest.fixture(scope="module")
def spoken() -> set[tuple[str, str]]:
    """Context and words of what is translated: the templates of errors, and the words of the window's code.

    Those in f-strings too, which lupdate passes over.

    A widget's own `tr` has the context of its class; the one of `reader.ui.words` has none, in a class either.
    """
    found = set()

    def constant(call: ast.Call, place: int) -> str:
        words = call.args[place]
        assert isinstance(words, ast.Constant), f"{ast.unparse(call)} cannot be extracted"
        return str(words.value)

    def visit(node: ast.AST, context: str) -> None:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            return  # it translates what it is given
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "tr":
            found.add((context if isinstance(node.func, ast.Attribute) else "", constant(node, 0)))
        said = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if said == "QT_TRANSLATE_NOOP" or (said == "QCoreApplication.translate" and path.name != "messages.py"):
            assert isinstance(node, ast.Call)
            found.add((constant(node, 0), constant(node, 1)))
        for child in ast.iter_child_nodes(node):
            visit(child, context)

    for path in (ROOT / "reader" / "ui").rglob("*.py"):
        visit(ast.parse(path.read_text(encoding="utf-8")), "")
    return found | {("Errors", template) for template in templates()}


@pytest.mark.skipif(not (ROOT / ".venv").exists(), reason="tools/translate works in .venv")
def test_the_files_are_what_the_code_and_the_translations_make(tmp_path: Path) -> None:
    for language in LANGUAGES:
        shutil.copy(FILES / f"{language}.ts", tmp_path)
    subprocess.run([ROOT / "tools" / "translate", tmp_path], capture_output=True, check=True)
    for name in (f"{language}.{kind}" for language in LANGUAGES for kind in ("ts", "qm")):
        same = (tmp_path / name).read_bytes() == (FILES / name).read_bytes()
        assert same, f"run tools/translate, translate what is unfinished in {name}, and run it again"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str, spoken: set[tuple[str, str]]) -> None:
    found = messages(FILES / f"{language}.ts")
    counted = {key for key in spoken if "%n" in key[1]}
    assert set(found) == (counted if language == "en" else spoken)
    for (context, source), message in found.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source} is {translation.get('type')}"
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert len(forms) == (2 if language == "en" else 1)
        for form in forms:
            assert form.strip()
            for mark in ("%n", "{0}", "{1}"):
                assert form.count(mark) == source.count(mark), f"{context}: {form}"


# The window


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    """The program speaks a language, as it does after a start, and no longer when the test is over."""
    font, locale = qapp.font(), QLocale()
    settings = Settings(tmp_path / "language.ini")
    settings.language = request.param
    apply_language(application(), request.param)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setFont(font)
    QLocale.setDefault(locale)


@pytest.fixture
def window(make_window: Callable[..., Window], monkeypatch: pytest.MonkeyPatch, language: str) -> Window:
    """A window in that language on the sample, which was repaired; as much is found and marked as in a long article."""
    monkeypatch.setattr(AnalysisProcess, "warm", lambda self: None)
    monkeypatch.setattr(Analyses, "start", lambda self: None)
    window = make_window(resource(SAMPLE), language=language)
    session = window.session
    assert session.fields is not None
    commitments, marks, entities = COUNTS
    promise = Commitment(Span(0, 2), "", "", None, Strength.AIM, None, (), None)
    name = Entity(EntityType.PER, Span(0, 2), "")
    session.analysis = Analysis(session.fields, (name,) * entities, (promise,) * commitments)
    session.analysed.emit()
    for start in range(marks):
        session.changes.mark(Span(start, start + 2), [])
    return window


@pytest.mark.parametrize("language", ["zh_TW"], indirect=True)
def test_dates_are_in_the_language_of_the_window_where_the_system_has_the_other_script(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = QLocale("zh_CN")
    monkeypatch.setattr(QLocale, "system", lambda: system)
    apply_language(application(), language)
    assert QLocale().dayName(1, QLocale.FormatType.ShortFormat) == "週一"
    apply_language(application(), "zh_CN")
    assert QLocale() == system


def words(window: Window) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel)}


def test_the_window_speaks_the_language(window: Window, language: str, qtbot: QtBot) -> None:
    tabs, pills, legend, labels, menu = WORDS[language]
    bar = window.side.findChild(QTabBar)
    assert bar is not None
    *counted, article = (bar.tabText(index) for index in range(bar.count()))
    assert [*counted, article.split()[0]] == tabs  # a count of suspicious characters follows when they are found
    assert [pill.text() for pill in window.side.findChildren(QToolButton, "pill")] == pills
    assert list(window.status_line.legend.names().values()) == legend
    assert labels <= words(window)
    assert [title for title in dict.fromkeys(window.actions_.titles.values()) if title] == menu
    dialog = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)  # Qt's own words
    assert dialog.buttons()[0].text().replace("&", "") == ("Cancel" if language == "en" else "取消")
    if language != "en":
        files = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        said = [each.text() for each in files.findChildren(QLabel)] + [QFileIconProvider().type(QFileInfo(str(FILES)))]
        assert said
        assert [each for each in said if each.replace("&", "").isascii()] == []
    assert QLocale().language() == QLocale(language).language()
    while len(window.session.annotations) > 1:
        window.session.changes.undo()
    qtbot.waitUntil(lambda: ONE[language] in words(window))


def test_keys_are_called_what_stands_on_them(language: str) -> None:
    names = {
        "en": "Alt+Right, Ctrl+Return, Shift+Backspace",
        "zh_CN": "Alt+→, Ctrl+Enter, Shift+退格键",
        "zh_TW": "Alt+→, Ctrl+Enter, Shift+退格鍵",
    }
    assert native_text(("Alt+Right", "Ctrl+Return", "Shift+Backspace")) == names[language]


def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    said = ("發展軟體", "“十四五”規劃", "「十四五」規劃的『綱要』")
    quotes = {
        "en": ["“發展軟體”", "“‘十四五’規劃”", "“「十四五」規劃的『綱要』”"],
        "zh_TW": ["「發展軟體」", "「“十四五”規劃」", "「『十四五』規劃的「綱要」」"],
    }
    quotes["zh_CN"] = quotes["en"]
    assert [quoted(each) for each in said] == quotes[language]


def test_nothing_is_clipped(window: Window, language: str) -> None:
    window.notice.show_sentence(
        window.tr("The library is not open, so nothing can be marked.") + " " + str(resource(SAMPLE))
    )
    for panel in range(4):
        window.show_panel(panel)
        QApplication.processEvents()
        assert clipped(window) == []
    window.marking.bar.show_at(QRect(200, 200, 100, 30))
    QApplication.processEvents()
    assert clipped(window) == []
    window.marking.bar.hide()
    window.marking.card.show_note("雲嶺" * 40, "", QRect(200, 200, 100, 30))
    QApplication.processEvents()
    assert clipped(window) == []


# Everything else


@pytest.fixture
def filled(make_window: Callable[..., Window], article: Path, language: str, qtbot: QtBot) -> Window:
    """A window in that language on an article that is analysed and marked."""
    window = make_window(article, language=language)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.changes.mark(Span(0, 5), ["Promise"], "𠮷 🎏") is not None
    return window


def test_no_dialog_is_too_large_or_clips_or_leads_tab_astray(
    filled: Window, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    found = []
    for name, dialog in every.dialogs(filled, tmp_path):
        dialog.show()
        for page in every.pages(dialog):
            every.settle()
            found += [f"{name}{page}: {words}" for words in clipped(dialog)]
            if dialog.width() > SCREEN[0] or dialog.height() > SCREEN[1]:
                found.append(f"{name}{page} is {dialog.width()}x{dialog.height()}")
            found += [f"{name}{page}: Tab leaps {leap}" for leap in every.leaps(dialog)]
        qtbot.waitUntil(lambda: not filled.session.progress.running)
        dialog.close()
    assert found == []


def clipped_at_last(window: QWidget, qtbot: QtBot) -> list[str]:
    """The words that are clipped when what the library answered has its room."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not clipped(window))
    return clipped(window)


def test_no_window_is_too_large_or_clips_or_leads_tab_astray(filled: Window, qtbot: QtBot, language: str) -> None:
    found = []
    for name, other in every.windows(filled):
        other.resize(*SCREEN)
        every.settle()
        found += [f"{name}: {words}" for words in clipped_at_last(other, qtbot)]
        if (other.width(), other.height()) != SCREEN:
            found.append(f"{name} is {other.width()}x{other.height()}")
        found += [f"{name}: Tab leaps {leap}" for leap in every.leaps(other)]
    assert found == []


def test_no_window_clips_where_it_is_as_narrow_as_may_be(filled: Window, qtbot: QtBot, language: str) -> None:
    filled.library_verbs.research(FREQUENCIES)
    research = filled.library_verbs.research_window
    assert research is not None
    page = research.page(FREQUENCIES)
    assert isinstance(page, FrequenciesPage)
    page.options.choose(tags=False, together=True)  # there are most buttons then
    found = []
    for name, other in every.windows(filled):
        other.resize(other.minimumSize())
        every.settle()
        found += [f"{name}: {words}" for words in clipped_at_last(other, qtbot)]
    assert found == []
