"""Electronic books."""

from __future__ import annotations

import pytest

from reader.text.formats import epub
from reader.text.formats.document import UnreadableError
from tests.text.formats import archives


def test_chapters_are_read_in_the_order_of_the_spine_and_the_metadata_is_found_again():
    metadata = (
        "<dc:title>瀾江風物</dc:title><dc:creator>慕容硯</dc:creator><dc:date>2031-04-07</dc:date>"
        "<dc:publisher>雲嶺出版社</dc:publisher>"
    )
    chapters = {
        "z title.xhtml": "<h1>瀾江風物</h1><p>慕容硯著</p><p>雲嶺出版社 2031年4月7日</p>",
        "a/一.xhtml": "<h2>第一章</h2><p>第一段，&nbsp;有\n𠮷字。</p><table><tr><td>甲</td><td>乙</td></tr></table>",
        "b.xhtml": "<ul><li>其一</li><li>其二</li></ul><script>var x;</script>",
    }
    found = epub.extract(archives.epub(chapters, metadata))
    assert found.text.split("\n") == [
        *(
            "瀾江風物",
            "慕容硯著",
            "雲嶺出版社 2031年4月7日",
            "第一章",
            "第一段，\xa0有𠮷字。",
            "甲",
            "乙",
            "其一",
            "其二",
        ),
    ]
    assert [(name, found.text[span.start : span.end]) for name, span in found.marked] == [
        ("title", "瀾江風物"),
        ("byline", "慕容硯"),
        ("outlet", "雲嶺出版社"),
        ("date", "2031年4月7日"),
    ]


def test_chapters_that_are_missing_or_lead_out_of_the_book_are_passed_over():
    assert epub.extract(archives.epub({"a.xhtml": "字", "../../etc/passwd": "外"})).text == "字"


def test_a_locked_book_is_refused_and_one_with_scrambled_fonts_is_not():
    locked = '<encryption><CipherReference URI="OEBPS/{}"/></encryption>'
    book = {"a.xhtml": "<p>字</p>"}
    with pytest.raises(UnreadableError, match="copy-protected"):
        epub.extract(archives.epub(book, **{"META-INF__encryption.xml": locked.format("a.xhtml")}))
    assert epub.extract(archives.epub(book, **{"META-INF__encryption.xml": locked.format("font.otf")})).text == "字"


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"META-INF/container.xml": "<c/>"},
        {"META-INF/container.xml": "x"},
        {"META-INF/container.xml": archives.CONTAINER},
    ],
)
def test_a_broken_book_is_refused(members: dict[str, str]):
    with pytest.raises(UnreadableError, match="is damaged"):
        epub.extract(archives.archive({"mimetype": "application/epub+zip", **members}))
