"""Word documents, written by python-docx and by hand."""

from __future__ import annotations

import datetime
import io

import docx as writer
import pytest

from reader.text.formats import docx
from reader.text.formats.document import Extract, UnreadableError
from tests.text.formats import archives

TITLE = "雲嶺市政府工作報告"


def marked(extract: Extract) -> dict[str, str]:
    return {name: extract.text[span.start : span.end] for name, span in extract.marked}


def body(paragraphs: str) -> str:
    return docx.extract(archives.docx(paragraphs)).text


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_a_document_of_a_real_writer_is_read_in_order_and_its_properties_are_found_again():
    document = writer.Document()
    document.add_heading(TITLE, level=0)
    document.add_paragraph("2031年4月7日　慕容硯")
    document.add_heading("一、去年的工作", level=1)
    document.add_paragraph("今年將投入三億元，\n改善𠮷字號項目。\t完")
    document.add_paragraph("碼頭三座", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    document.add_paragraph("結束。")
    document.core_properties.author = "慕容硯"
    document.core_properties.created = datetime.datetime(2031, 4, 7, tzinfo=datetime.UTC)
    document.sections[0].header.paragraphs[0].text = "頁眉不是正文"
    file = io.BytesIO()
    document.save(file)
    found = docx.extract(file.getvalue())
    assert found.text.split("\n") == [
        *(TITLE, "2031年4月7日　慕容硯", "一、去年的工作", "今年將投入三億元，", "改善𠮷字號項目。 完", "碼頭三座"),
        *("甲", "乙", "丙", "丁", "結束。"),
    ]
    assert marked(found) == {"title": TITLE, "date": "2031年4月7日", "byline": "慕容硯"}


def test_a_title_among_the_properties_is_marked_only_where_the_text_shows_it():
    for text, title in ((f"<w:p>{run(TITLE)}</w:p>", TITLE), (f"<w:p>{run('別的')}</w:p>", None)):
        members = {
            "word/document.xml": f'<w:document xmlns:w="{archives.W}"><w:body>{text}</w:body></w:document>',
            "docProps/core.xml": '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
            + TITLE
            + "</dc:title></p>",
        }
        assert marked(docx.extract(archives.archive(members))).get("title") == title


def test_the_title_style_is_known_by_its_name_where_its_id_is_another():
    styles = f'<w:styles xmlns:w="{archives.W}"><w:style w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>'
    paragraphs = f'<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr>{run(TITLE)}</w:p><w:p>{run("𠮷正文")}</w:p>'
    document = f'<w:document xmlns:w="{archives.W}"><w:body>{paragraphs}</w:body></w:document>'
    found = docx.extract(archives.archive({"word/document.xml": document, "word/styles.xml": styles}))
    assert marked(found) == {"title": TITLE}


def test_changes_are_read_as_accepted():
    changed = f"<w:p>{run('三')}<w:del><w:r><w:delText>百</w:delText></w:r></w:del><w:ins>{run('億')}</w:ins></w:p>"
    moved = f"<w:p><w:moveFrom>{run('舊處')}</w:moveFrom><w:moveTo>{run('新處')}</w:moveTo></w:p>"
    assert body(changed + moved) == "三億\n新處"


def test_controls_links_and_fields_are_read_and_hidden_text_is_not():
    control = f"<w:sdt><w:sdtContent><w:p>{run('控件')}</w:p></w:sdtContent></w:sdt>"
    link = f"<w:p><w:hyperlink>{run('鏈接')}</w:hyperlink><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>"
    off = '<w:vanish w:val="0"/>'
    hidden = f"<w:p>{run('看得見')}{run('看不見', '<w:vanish/>')}{run('也看得見', off)}</w:p>"
    ruby = f"<w:p><w:r><w:ruby><w:rt>{run('jí')}</w:rt><w:rubyBase>{run('𠮷')}</w:rubyBase></w:ruby></w:r></w:p>"
    assert body(control + link + hidden + ruby) == "控件\n鏈接\n看得見也看得見\n𠮷"


def test_a_text_box_is_read_once():
    box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert body(f"<w:p>{run('前')}<w:r>{choice}</w:r>{run('後')}</w:p>") == "框中\n前後"


def test_stops_on_the_ruler_and_pretty_printing_add_nothing():
    assert body('<w:p>\n <w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>\n ' + run("字") + "\n</w:p>") == "字"


def test_the_main_part_is_the_one_that_the_relations_name():
    relations = '<r><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></r>'
    document = f'<w:document xmlns:w="{archives.W}"><w:p>{run("字")}</w:p></w:document>'
    members = {"_rels/.rels": relations, "word/document2.xml": document}
    assert docx.extract(archives.archive(members)).text == "字"


@pytest.mark.parametrize("document", ["", "<w:document", "no xml", '<x xmlns:w="a">&undefined;'])
def test_a_broken_document_is_refused(document: str):
    with pytest.raises(UnreadableError, match="is damaged"):
        docx.extract(archives.archive({"word/document.xml": document}))
