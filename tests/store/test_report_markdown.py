from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.store.exchange.document_json import file_name
from reader.store.exchange.report_markdown import escape, export
from reader.store.library import Library
from reader.store.memos import Memo
from reader.types import Span, Tag
from tests.store import filled, sample

GOLDEN = Path(__file__).parents[1] / "golden" / "report.md"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def exported(library: Library, articles: list[str] | None = None) -> str:
    stream = io.StringIO(newline="")
    export(library, stream, articles)
    return stream.getvalue()


def parsed(text: str) -> list[Token]:
    """Every token, those within a line too."""
    return [each for token in READER.parse(text) for each in (token, *(token.children or ()))]


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "full.sqlite", "Ana")
    filled.fill(library)
    yield library
    library.close()


def test_the_report_is_the_golden_one(full: Library) -> None:
    assert exported(full) == GOLDEN.read_text(encoding="utf-8")


def test_only_the_articles_asked_for(full: Library) -> None:
    text = exported(full, [sample.article(filled.SECOND).sha256])
    titles = [line for line in text.splitlines() if line.startswith("# ")]
    assert titles == ["# 雲嶺縣印發方案", "# Codebook"]
    assert "**Promise** (1)" in text
    assert "**Quote** (0)" in text


WILD = st.text("a1.-+*_`~#>|\\[]()!<>&;:/@=\t \n\r'\"{}$^𠮷發🙂\x00", max_size=24)


@given(WILD)
@example("1. a")
@example("http://a.b <http://a.b> &amp; &#64; ![x](y) `z`")
def test_a_line_reads_as_it_is(text: str) -> None:
    line = " ".join(text.splitlines())
    (_, inline, _), *rest = [READER.parse(f"> {escape(line)}x")[1:4]]
    assert not rest
    assert [token.type for token in inline.children or ()] == ["text"] * len(inline.children or ())
    assert "".join(token.content for token in inline.children or ()) == line.replace("\0", "\ufffd") + "x"


ALLOWED = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "blockquote_open", "blockquote_close"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "inline", "text", "hardbreak"),
    *("strong_open", "strong_close", "softbreak", "table_open", "table_close", "thead_open", "thead_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "tbody_open", "tbody_close", "td_open", "td_close"),
}


@given(st.lists(WILD.filter(lambda text: text.strip(" \n\r\t") != ""), min_size=6, max_size=6))
@settings(max_examples=25)
def test_nothing_becomes_markup(texts: list[str]) -> None:
    library = Library.in_memory(texts[0])
    body = f"標題\n{texts[1]}\n𠮷U盤"
    article = sample.article(body, f"/{texts[2].replace('/', '')}")
    library.add_article(article, sample.FIELDS._replace(title=Span(0, len(body)), date=None))
    library.memos.put(article.sha256, Memo(texts[3], "Ana", sample.NOW))
    library.codebook.add(Tag(texts[4], 0, None, texts[5]))
    whole = Span(0, len(body))
    mark = sample.mark(whole, texts[4], note=texts[3], text=body)._replace(author=texts[0], article=article.sha256)
    library.annotations.add(mark)
    found = parsed(exported(library))
    library.close()
    assert {token.type for token in found} <= ALLOWED
    headings = [token.tag for token in found if token.type == "heading_open"]
    assert headings == ["h1", "h2", "h1"]
    assert sum(token.type == "blockquote_open" for token in found) <= 1 + len(re.findall(r"[\n\r]", body))
    assert sum(token.type == "list_item_open" for token in found) == 2 + bool(file_name(article.path))


def test_the_table_has_a_row_for_each_commitment(full: Library) -> None:
    rows = [token for token in parsed(exported(full)) if token.type == "tr_open"]
    assert len(rows) == 2
