"""Saved pages: exactly the article's lines, and what the page marks found again in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.formats import boilerplate, html
from reader.text.formats.document import Extract, UnreadableError
from tests.text.formats.sites import HANS, HANS_TITLE, OTHERS, PARTY_PAPER, SITES, Site


def marked(extract: Extract) -> dict[str, str]:
    return {name: extract.text[span.start : span.end] for name, span in extract.marked}


@pytest.mark.parametrize("site", SITES, ids=[site.name for site in SITES])
def test_of_a_page_the_article_is_read_and_nothing_else(site: Site):
    found = html.extract(site.page.encode(site.encoding, "xmlcharrefreplace"))
    assert tuple(found.text.split("\n")) == site.lines
    assert marked(found) == site.marked
    assert found.encoding == site.encoding


@pytest.mark.parametrize("site", SITES, ids=[site.name for site in SITES])
def test_a_person_may_name_the_encoding_of_a_page(site: Site):
    data = site.page.encode(site.encoding, "xmlcharrefreplace")
    assert html.extract(data, site.encoding).text == html.extract(data).text


def test_an_encoding_that_does_not_fit_is_refused():
    with pytest.raises(UnreadableError, match=r"not encoded in \{1\}.*utf-8"):
        html.extract(PARTY_PAPER.page.encode("gb18030"), "utf-8")
    with pytest.raises(UnreadableError, match="klingon"):
        html.extract(PARTY_PAPER.page.encode(), "klingon")


def test_a_page_is_in_what_its_bytes_are_in_even_where_it_says_something_else():
    """Browsers save pages as UTF-8 and leave the declaration of the site in them."""
    assert html.extract(PARTY_PAPER.page.encode()).encoding == "utf-8"
    wrong = PARTY_PAPER.page.replace("GB2312", "no-such-encoding")
    assert html.extract(wrong.encode("gb18030")).text == html.extract(PARTY_PAPER.page.encode()).text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_decides(encoding: str):
    assert html.extract(PARTY_PAPER.page.encode(encoding)).text == html.extract(PARTY_PAPER.page.encode()).text


def test_a_declared_encoding_settles_what_too_few_characters_leave_open():
    page = '<html><head><meta charset="gbk"><title>程超</title></head><body><p>程超1000</p></body></html>'
    assert html.extract(page.encode("gb18030")).text == "程超\n程超1000"


@pytest.mark.parametrize("elements", ["<font>", "<div>", "<b><p>"])
def test_elements_that_nobody_closed_cost_no_text(elements: str):
    page = f"<html><title>{HANS_TITLE}</title><h1>{HANS_TITLE}</h1>" + elements * 700 + f"<p>{HANS[0]}<p>{HANS[1]}"
    assert html.extract(page.encode()).text == "\n".join([HANS_TITLE, *HANS[:2]])


def test_a_page_nested_so_deeply_that_the_parser_stops_is_refused_not_cut():
    with pytest.raises(UnreadableError, match="nested too deeply"):
        html.extract(f"<p>{HANS[0]}</p>".encode() + b"<div>" * 5000 + HANS[1].encode())


def test_structured_data_may_be_anything():
    for data in (
        "[]",
        "null",
        "{",
        '{"@graph": 3}',
        '{"@type": ["NewsArticle"], "author": [], "publisher": 7}',
        "[" * 9999,
    ):
        page = f'<html><script type="application/ld+json">{data}</script><h1>{HANS_TITLE}</h1><p>{HANS[0]}</p></html>'
        assert html.extract(page.encode()).text == f"{HANS_TITLE}\n{HANS[0]}"


def test_what_a_browser_does_not_show_is_not_read():
    hidden = (
        f'<p style="display: none">{HANS[1]}</p><p hidden>{HANS[1]}</p><noscript>{HANS[1]}</noscript><!-- {HANS[1]} -->'
        f"<template><p>{HANS[1]}</p></template><svg><text>{HANS[1]}</text></svg><select><option>{HANS[1]}</select>"
    )
    assert (
        html.extract(f"<html><h1>{HANS_TITLE}</h1>{hidden}<p>{HANS[0]}</p>".encode()).text == f"{HANS_TITLE}\n{HANS[0]}"
    )


def test_links_within_sentences_stay_and_lists_of_other_news_go():
    linked = HANS[0].replace("瀾江", "<a href='/k'>瀾江</a>").replace("慕容砚", "<a href='/k'>慕容砚</a>")
    others = f"<div><h3>相关新闻</h3><ul>{OTHERS}</ul></div>"
    page = f"<html><h1>{HANS_TITLE}</h1><div><p>{linked}</p><p>{HANS[1]}</p></div>{others}"
    assert html.extract(page.encode()).text == "\n".join([HANS_TITLE, *HANS[:2]])


@pytest.mark.parametrize(
    "line", ["三座", "2031", "中", "大会", "第一页", "3人", "收藏品展览", "打印机产业", "微信用户达三亿人"]
)
def test_words_and_figures_are_not_taken_for_tools(line: str):
    assert not boilerplate.is_tool(line)


@pytest.mark.parametrize(
    "line", ["【打印】【关闭】", "字号：[大 中 小]", "分享到：", "＊＊＊", "上一页 1 2 3 下一页", "浏览次数：128次"]
)
def test_tools_are_known(line: str):
    assert boilerplate.is_tool(line)


SOUP = [
    *("<p>", "</p>", "<div class=nav>", "</div>", "<h1>", "<a href=x>", "</a>", "<table><tr><td>", "<br>", "<span>"),
    *("</span>", "<script>", "</script>", "<!--", "&emsp;&emsp;", "&#0;", "\n", "<pre>", "<title>", "</title>", "]]>"),
    *("𠮷", HANS[0], HANS_TITLE, "来源：云", "相关新闻", "责任编辑：石"),
]


@given(st.lists(st.sampled_from(SOUP), max_size=40))
def test_of_any_soup_come_lines_of_words_that_are_in_it(pieces: list[str]):
    found = html.extract(("<html>" + "".join(pieces)).encode())
    assert all(line == line.strip() for line in found.text.split("\n"))
    assert set(found.text) <= set("".join(pieces)) | {" ", "\n", "\ufffd", "\u2003"}
    assert all(0 <= span.start < span.end <= len(found.text) for _, span in found.marked)
