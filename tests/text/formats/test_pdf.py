"""PDF files, written by ReportLab (fonts that are not embedded) and by Qt (embedded ones)."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter, QTextDocument
from pytestqt.qtbot import QtBot
from reportlab.lib import pdfencrypt
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from reader.text.formats import pdf
from reader.text.formats.document import UnreadableError
from reader.text.formats.radicals import as_characters

TITLE = "云岭市政府工作报告"
LONG = "云岭市今年将投入三亿元改善澜江沿岸的学校和医院让更多人就近读书看病"  # a full line of 32 characters


def canvas(
    *, vertical: bool = False, encrypt: pdfencrypt.StandardEncryption | None = None
) -> tuple[Canvas, io.BytesIO]:
    file = io.BytesIO()
    made = Canvas(file, encrypt=encrypt)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light", isVertical=vertical))
    made.setFont("STSong-Light", 12)
    return made, file


def pages(*lines_of_pages: Sequence[str], head: str = "", title: str = "") -> bytes:
    """A document of lines 18 points apart, 12 points high; `head` and the page's number stand on every page."""
    made, file = canvas()
    made.setTitle(title)
    for number, lines in enumerate(lines_of_pages, 1):
        made.setFont("STSong-Light", 12)
        if head:
            made.drawString(72, 810, head)
            made.drawCentredString(300, 30, f"— {number} —")
        for row, line in enumerate(lines):
            indent = len(line) - len(line.lstrip("　"))
            made.drawString(72 + 12 * indent, 760 - 18 * row, line.lstrip("　"))
        made.showPage()
    made.save()
    return file.getvalue()


def test_paragraphs_are_whole_again_without_spaces_in_chinese():
    data = pages(
        [TITLE, "　　" + LONG[:30], LONG[:32], "完。", "　　𠮷字号项目有 twelve different", "parts and", "　　三段。"]
    )
    assert pdf.extract(data).text.split("\n") == [
        *(TITLE, LONG[:30] + LONG[:32] + "完。", "𠮷字号项目有 twelve different", "parts and", "三段。"),
    ]


def test_latin_words_keep_a_space_between_lines():
    line = "a line of Latin words that is as wide as the column, or nearly so, abcd"
    assert pdf.extract(pages(["　　" + line, line, "its end"])).text == f"{line} {line} its end"


def test_a_paragraph_goes_on_over_the_page_and_running_heads_are_dropped():
    first = ["　　" + LONG[:30], LONG[:32]]
    data = pages(first, [LONG[:32], "完。", "　　" + LONG[:30]], [LONG[:10] + "。"], head="云岭市公报")
    assert pdf.extract(data).text.split("\n") == [
        LONG[:30] + LONG[:32] + LONG[:32] + "完。",
        LONG[:30] + LONG[:10] + "。",
    ]


def test_what_stands_only_once_at_the_edge_of_a_page_stays():
    data = pages(["　　市长讲话。", "　　中间。", "　　末一行。"], ["　　县长讲话。", "　　又一行。", "　　末二行。"])
    assert len(pdf.extract(data).text.split("\n")) == 6
    assert pdf.extract(pages(["一页只有这一行"], ["一页只有这一行"])).text.count("一页只有这一行") == 2


def test_a_title_of_another_size_is_a_line_of_its_own_and_marked_by_the_properties():
    made, file = canvas()
    made.setTitle(TITLE)
    made.setAuthor("慕容砚")
    made.setFont("STSong-Light", 20)
    made.drawString(72, 780, TITLE)
    made.setFont("STSong-Light", 12)
    made.drawString(72, 757, "慕容砚")
    made.drawString(72, 720, LONG)
    made.save()
    found = pdf.extract(file.getvalue())
    assert found.text == f"{TITLE}\n慕容砚\n{LONG}"
    assert [(name, found.text[span.start : span.end]) for name, span in found.marked] == [
        ("title", TITLE),
        ("byline", "慕容砚"),
    ]


def test_columns_of_vertical_writing_are_read_from_the_right():
    made, file = canvas(vertical=True)
    made.setFont("STSong-Light", 12)
    for place, column in ((400, "雲嶺市召開瀾江會議，市長說，今年"), (380, "將投入三億元。")):
        made.drawString(place, 700, column)
    made.save()
    assert pdf.extract(file.getvalue()).text == "雲嶺市召開瀾江會議，市長說，今年將投入三億元。"


def test_a_document_of_qt_with_embedded_fonts_gives_characters_and_not_radicals(qtbot: QtBot):
    paragraphs = ["雲嶺市市長表示，今年投入三億元，飛龍入門，食馬黃麥。" * count for count in (1, 3, 9)]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document = QTextDocument()
    document.setHtml("<h1>長門青龍</h1>" + "".join(f"<p>{text}</p>" for text in paragraphs))
    document.print_(QPdfWriter(buffer))
    assert pdf.extract(buffer.data().data()).text.split("\n") == ["長門青龍", *paragraphs]


def test_radicals_become_characters_one_for_one():
    assert as_characters("⻑⼊⽰⻓⿓字𠮷") == "長入示长龍字𠮷"
    assert all(len(as_characters(chr(code))) == 1 for code in range(0x2E80, 0x2FE0))


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        pdf.extract(data)
    return str(caught.value)


def test_a_document_without_text_is_refused():
    made, file = canvas()
    made.rect(72, 72, 300, 300, fill=1)
    made.save()
    assert "run text recognition" in refusal(file.getvalue())


def test_a_document_whose_characters_mean_nothing_is_refused():
    assert "does not say which characters" in refusal(pages(["\ue000\ue001\ue002\ue003字"]))


def test_a_password_to_open_is_needed_and_one_to_print_is_not():
    made, file = canvas(encrypt=pdfencrypt.StandardEncryption("secret"))
    made.drawString(72, 700, "字")
    made.save()
    assert "needs a password" in refusal(file.getvalue())
    made, file = canvas(encrypt=pdfencrypt.StandardEncryption("", ownerPassword="secret", canPrint=0))
    made.drawString(72, 700, "雲嶺市")
    made.save()
    assert pdf.extract(file.getvalue()).text == "雲嶺市"


def test_a_broken_document_is_refused_and_a_cut_off_one_mended_or_refused():
    assert "is damaged" in refusal(b"%PDF-1.7\n")
    whole = pages(["字"] * 3)
    for length in range(20, len(whole), 211):
        with contextlib.suppress(UnreadableError):
            assert set(pdf.extract(whole[:length]).text) <= {"字", "\n"}


def test_properties_in_broken_characters_cost_nothing_but_themselves():
    data = pages(["字"], title="題")
    assert b"\\230L" in data  # 題 in UTF-16, with the escapes of the format
    assert pdf.extract(data.replace(b"\\230L", b"\\330L")).text == "字"
