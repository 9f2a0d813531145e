"""The article as PDF: its text, colours and appendix, and no partial files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRect, QSaveFile
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Script, Span
from reader.ui.look.layers import Layer
from reader.ui.look.theme import THEMES
from reader.ui.printing.dialog import PrintDialog
from reader.ui.printing.print_job import PrintJob
from reader.ui.window import Window
from tests.pixels import colours
from tests.ui.conftest import TEXT

MakeWindow = Callable[..., Window]
LIGHT = THEMES["light"]


def save(qtbot: QtBot, window: Window, path: Path, *, appendix: bool = True) -> Path:
    """Save what the window shows as PDF."""
    dialog = PrintDialog(window.context)
    qtbot.addWidget(dialog)
    dialog.appendix.setChecked(appendix)
    with qtbot.waitSignal(dialog.finished):
        dialog.write(str(path))
    return path


@contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(path)
    yield document
    document.close()


def text_of(path: Path) -> str:
    """All text of a PDF without headers, footers, spaces and line ends."""
    with opened(path) as document:
        pages = []
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            pages.append(text.get_text_bounded(0, 80, width, height - 70))
            text.close()
            page.close()
    return "".join("".join(pages).split())


def colours_of(path: Path, number: int = 0) -> set[str]:
    """The colours of a sheet."""
    with opened(path) as document:
        page = document[number]
        bitmap = page.render(scale=2)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
        found = set(colours(image, QRect(0, 0, image.width(), image.height() // 2)))
        bitmap.close()
        page.close()
    return found


def analysed(qtbot: QtBot, window: Window) -> Window:
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    return window


@pytest.mark.parametrize("script", Script)
def test_the_text_of_the_pdf_is_that_of_the_page(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, script: Script
) -> None:
    path = tmp_path / "a.txt"
    source = TEXT + "人大代表長期用力，𬱖姓人😀用U盤，一九四九年二月，干戈。\n"
    path.write_text(source, encoding="utf-8")
    window = analysed(qtbot, make_window(path, script))
    pdf = save(qtbot, window, tmp_path / "a.pdf", appendix=False)
    views = window.session.views
    assert views is not None
    page = window.view.page
    assert page is not None
    printed = text_of(pdf)
    printed = re.sub(r"^(\d+–)?\d+|\d(?=𠮷)", "", printed)  # the numbers of commitments in the margin
    assert printed == "".join(views.whole(script).text.split())


def test_what_is_shown_over_the_text_is_on_paper(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = analysed(qtbot, make_window(article, Script.TWP))
    at = TEXT.index("發(fā)展軟件")
    window.session.changes.mark(Span(at, at + 8), [window.session.tags[1].name])
    window.appearance.set_theme("dark")
    shown = colours_of(save(qtbot, window, article.with_name("a.pdf")))
    assert "#FFFFFF" in shown
    assert {LIGHT.tags[1], LIGHT.of(EntityType.QUANTITY), LIGHT.bar} <= shown
    window.session.set_hidden_layers(frozenset({Layer.MARKS, Layer.ENTITIES, Layer.COMMITMENTS}))
    hidden = colours_of(save(qtbot, window, article.with_name("b.pdf")))
    assert not {LIGHT.tags[1], LIGHT.of(EntityType.QUANTITY), LIGHT.bar} & hidden


def test_the_appendix_has_marks_and_commitments(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = analysed(qtbot, make_window(article, Script.TWP))
    at = TEXT.index("發(fā)展軟件")
    session = window.session
    session.changes.mark(Span(at, at + 8), [session.tags[1].name])
    session.changes.write_note(session.annotations[0], "<b>𠮷</b> & 林若谷\n第二行")
    pdf = save(qtbot, window, article.with_name("a.pdf"))
    text = text_of(pdf)
    assert "Marksandnotes1" in text
    assert f"{session.tags[1].name.replace(' ', '')}page1·tester" in text

    assert "“發展軟體”—<b>𠮷</b>&林若谷—第二行" in text
    assert "Commitments1陳禾" in text
    assert "2,000,000,000元" in text
    assert "suggested·page1" in text
    assert "Linesandcolours" in text
    assert "Appendix" not in text_of(save(qtbot, window, article.with_name("b.pdf"), appendix=False))
    with opened(pdf) as whole, opened(article.with_name("b.pdf")) as alone:
        assert len(whole) == len(alone) + 1


def test_a_long_article_goes_over_many_sheets(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"𠮷祥村第{n}段,U盤夠用,信息中心也夠用。" * 6 for n in range(120)), encoding="utf-8")
    window = make_window(path, Script.TWP)
    pdf = save(qtbot, window, tmp_path / "long.pdf", appendix=False)
    views = window.session.views
    assert views is not None
    assert text_of(pdf) == "".join(views.whole(Script.TWP).text.split())
    with opened(pdf) as document:
        assert 8 < len(document) < 30
        last = document[len(document) - 1]
        text = last.get_textpage()
        assert (
            text.get_text_range().rstrip().endswith(str(len(document))) or str(len(document)) in text.get_text_range()
        )
        text.close()
        last.close()


def test_where_nothing_can_be_written_a_sentence_says_so(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    pdf = article.with_name("no") / "a.pdf"
    dialog = PrintDialog(window.context)
    qtbot.addWidget(dialog)
    dialog.write(str(pdf))
    assert not dialog.isVisible()
    assert window.notice.sentence.startswith("“a.pdf” cannot be saved: ")
    assert not pdf.parent.exists()


def test_a_file_that_cannot_be_finished_leaves_the_one_before(
    make_window: MakeWindow, article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    pdf = article.with_name("a.pdf")
    pdf.write_bytes(b"before")

    def full(self: QSaveFile) -> bool:
        self.cancelWriting()
        return False

    monkeypatch.setattr("reader.ui.printing.print_job.QSaveFile.commit", full)
    save(qtbot, window, pdf)
    assert window.notice.sentence.startswith("“a.pdf” cannot be saved: ")
    assert pdf.read_bytes() == b"before"
    assert sorted(each.name for each in pdf.parent.glob("a.pdf*")) == ["a.pdf"]


def test_stopping_leaves_nothing_behind(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(["霽川市信息中心將發展軟件業。" * 9] * 400), encoding="utf-8")
    window = make_window(path)
    dialog = PrintDialog(window.context)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.write(str(tmp_path / "a.pdf"))
    press = dialog._job
    assert isinstance(press, PrintJob)
    with qtbot.waitSignal(press.progressed):
        pass
    assert dialog.cancel.text() == "Stop"
    assert not dialog.save.isEnabled()
    dialog.cancel.click()
    assert not dialog.isVisible()
    assert window.notice.sentence == ""
    assert list(tmp_path.glob("*.pdf*")) == []


def test_without_a_printer_a_pdf_is_offered(
    make_window: MakeWindow, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window = make_window(article)
    window.actions_.by_name["print"].trigger()
    assert window.notice.sentence.startswith("No printer is set up")
    window.notice.action.click()
    dialog = window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_printer_is_drawn_on_as_a_pdf_is(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = analysed(qtbot, make_window(article, Script.HANS))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(article.with_name("printed.pdf")))
    dialog = PrintDialog(window.context, printer)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.print()
    save(qtbot, window, article.with_name("saved.pdf"))
    with opened(article.with_name("printed.pdf")) as printed, opened(article.with_name("saved.pdf")) as saved:
        assert len(printed) == len(saved)
    assert window.status.currentMessage() != ""


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # Qt's own word of it
def test_a_printer_that_takes_nothing_is_reported(
    make_window: MakeWindow, article: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(article)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "a.pdf"))
    dialog = PrintDialog(window.context, printer)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.print()
    assert window.notice.sentence.startswith("The printer is not responding.")


def test_closing_the_window_leaves_what_is_printed_at_that(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(["霽川市信息中心將發展軟件業。" * 9] * 400), encoding="utf-8")
    window = make_window(path)
    window.printing.save_pdf()
    dialog = window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.write(str(tmp_path / "a.pdf"))
    press = dialog._job
    assert press is not None
    with qtbot.waitSignal(press.progressed):
        pass
    window.close()
    assert list(tmp_path.glob("*.pdf*")) == []
