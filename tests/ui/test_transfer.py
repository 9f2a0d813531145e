"""The export and import dialogs, on real files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.store.exchange.formats import FORMATS
from reader.store.safety import backups
from reader.types import Collection, Span
from reader.ui.exchange import exporting, importing
from reader.ui.exchange.exporting import ExportDialog
from reader.ui.exchange.file_dialogs import save_file
from reader.ui.exchange.importing import ImportDialog
from reader.ui.window import Window

MakeWindow = Callable[..., Window]

ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def analysed(make_window: MakeWindow, article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    return window


def exported(window: Window, dialog: ExportDialog, out: Path, qtbot: QtBot) -> bytes:
    dialog.write(str(out))
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: str(out) in window.status.currentMessage())
    return out.read_bytes()


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_is_offered_and_written(analysed: Window, tmp_path: Path, qtbot: QtBot, name: str) -> None:
    analysed.session.changes.mark(Span(0, 5), ["Promise"], "記")
    dialog = ExportDialog(analysed.context)
    dialog.formats.setCurrentIndex(list(FORMATS).index(name))
    assert dialog.format is FORMATS[name]
    assert dialog.about.text()
    assert dialog.bom.isVisibleTo(dialog) == (name == "csv")
    assert exported(analysed, dialog, tmp_path / f"x.{FORMATS[name].extension}", qtbot)


def test_the_article_a_collection_or_all(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = analysed.session
    assert session.library is not None
    assert session.views is not None
    session.changes.mark(Span(0, 5), ["Promise"])
    session.library.collections.put(Collection(ID, "專題"))
    session.library.collections.put(Collection(ID[:-1] + "2", "年度", ID))
    dialog = ExportDialog(analysed.context)
    assert [dialog.collections.itemText(row) for row in range(2)] == ["專題", "專題 / 年度"]
    assert dialog.scope() == {session.views.article.sha256}
    dialog.library.setChecked(True)
    assert dialog.scope() is None
    dialog.collection.setChecked(True)
    assert dialog.scope() == ID
    assert exported(analysed, dialog, tmp_path / "none.csv", qtbot).count(b"\r\n") == 1
    session.library.collections.add_articles(ID[:-1] + "2", [session.views.article.sha256])
    assert exported(analysed, dialog, tmp_path / "one.csv", qtbot).count(b"\r\n") == 2


def test_the_ending_is_added(analysed: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    suggested = []

    def answer(_before: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(name)
        return str(tmp_path / "marks"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = ExportDialog(analysed.context)
    dialog.ask()
    qtbot.waitUntil((tmp_path / "marks.csv").exists)
    views = analysed.session.views
    assert views is not None
    article = Path(views.article.path)
    assert suggested == [str(article.with_name(f"{article.stem}-marks.csv"))]


def test_no_export_replaces_what_is_open_or_was_not_asked_about(analysed: Window, tmp_path: Path) -> None:
    session = analysed.session
    assert session.views is not None
    assert session.library is not None
    article = Path(session.views.article.path)
    named = tmp_path / "poem.csv"
    named.write_text("我的詩")
    for chosen, kind, why in (
        (article, article.suffix[1:], "being read"),
        (session.library.path, session.library.path.suffix[1:], "being read"),
        (tmp_path / "poem", "csv", "already exists"),
    ):
        with patch.object(QFileDialog, "getSaveFileName", return_value=(str(chosen), "")):
            assert save_file(session, analysed, "export", "Save", "", {kind: kind}) == ""
        assert why in analysed.notice.sentence
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(named), "")):  # which has asked
        assert save_file(session, analysed, "export", "Save", "", {"csv": "CSV"}) == str(named)


def test_what_cannot_be_written_is_said(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way")
    dialog = ExportDialog(analysed.context)
    with qtbot.waitSignal(analysed.session.noticed):
        dialog.write(str(tmp_path / "file" / "x.csv"))
    assert "x.csv" in analysed.notice.sentence
    assert analysed.status.currentMessage() == ""


def test_marks_come_in_and_the_report_says_so(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = analysed.session
    assert session.library is not None
    made = session.changes.mark(Span(0, 5), ["Promise"], "n")
    assert made is not None
    out = tmp_path / "marks.jsonl"
    dialog = ExportDialog(analysed.context)
    dialog.formats.setCurrentIndex(list(FORMATS).index("jsonl"))
    exported(analysed, dialog, out, qtbot)
    session.changes.delete(made)
    broken = tmp_path / "broken.csv"
    broken.write_text("id,tag\r\n", encoding="utf-8")
    coming = ImportDialog(analysed.context)
    assert not coming.start.isEnabled()
    coming.set_files([str(out), str(broken)])
    coming.start.click()
    assert not coming.start.isEnabled()
    qtbot.waitUntil(lambda: not coming.progress.isVisibleTo(coming))
    qtbot.waitUntil(lambda: session.annotations == [made])
    first, second = coming.report.toPlainText().splitlines()
    assert first.startswith("marks.jsonl: 1 added")
    assert "broken.csv: it lacks the columns" in second
    coming.copy.click()
    assert QGuiApplication.clipboard().text() == coming.report.toPlainText()
    assert [each.reason for each in backups.of(session.library.path)].count("import") == 1


def test_marks_of_a_text_that_comes_with_them(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = analysed.session
    assert session.library is not None
    text = tmp_path / "𠮷.txt"
    text.write_text("𠮷溪鎮的U盤🙂\n", encoding="utf-8")
    marks = tmp_path / "x.jsonld"
    marks.write_text(
        '[{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"U盤"}}},'
        '{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"不在"}}}]',
        encoding="utf-8",
    )
    coming = ImportDialog(analysed.context)
    coming.set_files([str(marks)])
    coming.set_texts([str(text)])
    coming.run()
    qtbot.waitUntil(lambda: not coming.progress.isVisibleTo(coming))
    assert "nothing was changed" in coming.report.toPlainText()
    assert session.library.annotations.all() == []
    coming.partly.setChecked(True)
    coming.run()
    qtbot.waitUntil(lambda: not coming.progress.isVisibleTo(coming))
    assert [mark.quote for mark in session.library.annotations.all()] == ["U盤"]
    assert "annotation 2: the offsets do not fit" in coming.report.toPlainText()


def test_a_mark_that_differs_is_told_and_taken_when_asked(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = analysed.session
    made = session.changes.mark(Span(0, 5), ["Promise"], "n")
    assert made is not None
    out = tmp_path / "marks.jsonl"
    dialog = ExportDialog(analysed.context)
    dialog.formats.setCurrentIndex(list(FORMATS).index("jsonl"))
    exported(analysed, dialog, out, qtbot)
    out.write_text(out.read_text("utf-8").replace('"note":"n"', '"note":"𠮷"'), encoding="utf-8")
    coming = ImportDialog(analysed.context)
    coming.set_files([str(out)])
    coming.run()
    qtbot.waitUntil(lambda: not coming.progress.isVisibleTo(coming))
    assert "1 differ from the library but are not newer" in coming.report.toPlainText()
    coming.replace.setChecked(True)
    coming.run()
    qtbot.waitUntil(lambda: not coming.progress.isVisibleTo(coming))
    qtbot.waitUntil(lambda: [each.note for each in session.annotations] == ["𠮷"])
    assert "differ" not in coming.report.toPlainText()


def test_the_menu_shows_both(analysed: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    exporting.show(analysed.context, None)
    importing.show(analysed.context)
    dialogs = [each for each in analysed.children() if isinstance(each, ExportDialog | ImportDialog)]
    assert len(dialogs) == 2
    assert all(each.isVisible() and each.width() <= 1024 and each.height() <= 640 for each in dialogs)
    for each in dialogs:
        each.close()
