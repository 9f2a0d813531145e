"""Markdown: CommonMark with tables, and a front matter of ``key: value`` lines between two ``---``."""

from __future__ import annotations

import re

from reader.text.formats import blocks, pages
from reader.text.formats.document import Extract, Facts, assemble

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"(title|date|author|source)\s*:\s*[\"']?(.*?)[\"']?\s*", re.IGNORECASE)


def extract(data: bytes, encoding: str | None = None) -> Extract:
    """The text without markup, after title, source, date and author of the front matter if the text lacks them."""
    from markdown_it import MarkdownIt

    text, codec = pages.decode(data, encoding)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    pairs = (_PAIR.fullmatch(line) for line in front[1].split("\n")) if front else ()
    head = {pair[1].lower(): pair[2] for pair in pairs if pair and pair[2]}
    body = text[front.end() :] if front else text
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
    found = blocks.blocks(blocks.shown(blocks.parse(page))) if page.strip() else []
    lines = [block.text for block in found]
    titles = [head.get("title", ""), *(block.text for block in found if block.element.tag == "h1")]
    if titles[0] and titles[0] not in lines:
        lines.insert(0, titles[0])
    under = 1 if lines and lines[0] in titles else 0
    lines[under:under] = [head[key] for key in ("source", "date", "author") if key in head and head[key] not in lines]
    facts = Facts(titles, [head.get("source", "")], [head.get("date", "")], [head.get("author", "")])
    return assemble(lines, facts)._replace(encoding=codec)
