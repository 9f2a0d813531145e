"""OpenDocument texts, written by odfdo and by hand."""

from __future__ import annotations

import io

import odfdo
import pytest

from reader.text.formats import odt
from reader.text.formats.document import Extract, UnreadableError
from tests.text.formats import archives

TITLE = "雲嶺市政府工作報告"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}.items()
)


def marked(extract: Extract) -> dict[str, str]:
    return {name: extract.text[span.start : span.end] for name, span in extract.marked}


def content(body: str) -> dict[str, str]:
    return {"content.xml": f"<office:document-content {NAMESPACES}>{body}</office:document-content>"}


def test_a_document_of_a_real_writer_is_read_in_order_and_its_properties_are_found_again():
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Paragraph(TITLE, style="Title"))
    document.body.append(odfdo.Paragraph("慕容硯"))
    document.body.append(odfdo.Header(1, "一、去年的工作"))
    document.body.append(odfdo.Paragraph("今年將投入三億元，\n改善𠮷字號項目。\t完"))
    document.body.append(odfdo.List(["碼頭三座", "學校十二所"]))
    table = odfdo.Table("T", width=2, height=1)
    table.set_values([["甲", "乙"]])
    document.body.append(table)
    document.meta.creator = "慕容硯"
    file = io.BytesIO()
    document.save(file)
    found = odt.extract(file.getvalue())
    assert found.text.split("\n") == [
        *(TITLE, "慕容硯", "一、去年的工作", "今年將投入三億元，", "改善𠮷字號項目。 完"),
        *("碼頭三座", "學校十二所", "甲", "乙"),
    ]
    assert marked(found) == {"title": TITLE, "byline": "慕容硯"}


def test_what_was_deleted_noted_commented_or_drawn_is_not_read():
    body = (
        "<text:tracked-changes><text:p>刪</text:p></text:tracked-changes>"
        "<text:p>前<text:note><text:note-body><text:p>註</text:p></text:note-body></text:note>"
        '中<text:s text:c="3"/>A<text:span>後</text:span>'
        "<office:annotation><text:p>評</text:p></office:annotation>尾</text:p>"
        "<text:p><draw:frame><svg:title>圖名</svg:title>"
        "<draw:text-box><text:p>框中𠮷</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert odt.extract(archives.archive(content(body))).text == "前中 A後尾\n框中𠮷"


def test_a_document_with_a_password_or_damage_is_refused():
    with pytest.raises(UnreadableError, match="password"):
        odt.extract(
            archives.archive({"content.xml": b"\x80\x81", "META-INF/manifest.xml": "<manifest:encryption-data/>"})
        )
    with pytest.raises(UnreadableError, match="is damaged"):
        odt.extract(archives.archive({"content.xml": b"\x80\x81"}))
    with pytest.raises(UnreadableError, match="is damaged"):
        odt.extract(archives.archive({"mimetype": "application/vnd.oasis.opendocument.text"}))
