"""A saved web page: its article, without menus, and the metadata in its head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from reader.text.formats import blocks, main_text, pages
from reader.text.formats.document import Extract, Facts, UnreadableError, assemble, tidy

# Names of `meta` elements: those required of Chinese government sites, Open Graph, Dublin Core, and common ones.
_TITLES = ("articletitle", "og:title", "twitter:title", "dc.title")
_OUTLETS = ("contentsource", "source", "og:site_name", "mediaid", "publisher", "dc.publisher", "sitename")
_DATES = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "og:release_date",
    "date",
    "dc.date",
    "weibo: article:create_at",
)
_AUTHORS = ("author", "article:author", "dc.creator", "byline")
_ARTICLES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage")
_LABEL = re.compile(r"(?:信息)?[来來]源\s*[:：]\s*")
_JSON = 1_000_000  # maximum code points of embedded JSON to parse


def extract(data: bytes, encoding: str | None = None) -> Extract:
    """The article of a page, title and information first; title, outlet, date and author are marked.

    `encoding` is the user's choice. Raises UnreadableError if no encoding fits.
    """
    text, codec = pages.decode(data, encoding)
    if not text.strip():
        raise UnreadableError("{0} is empty; choose a file with some text in it.")
    root = blocks.parse(text)
    facts = _facts(root)
    story = main_text.find(blocks.shown(root), facts.titles)
    facts = facts._replace(titles=[story.title, *facts.titles])
    return assemble(story.lines, facts)._replace(encoding=codec)


def _facts(root: etree._Element) -> Facts:
    """The metadata in the page's head, its structured data and its time elements."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        metas.setdefault(name, tidy(meta.get("content", "")))
    data = next(_structured(root), {})
    titled = [tidy(title.text or "") for title in root.iter("title")]
    times = [time.get("datetime", "") or tidy(time.text or "") for time in root.iter("time")]
    return Facts(
        titles=_filled(*map(metas.get, _TITLES), data.get("headline"), *titled[:1]),
        outlets=[_LABEL.sub("", name) for name in _filled(*map(metas.get, _OUTLETS), _name(data.get("publisher")))],
        dates=_filled(*map(metas.get, _DATES), data.get("datePublished"), *times[:3]),
        authors=_filled(*map(metas.get, _AUTHORS), _name(data.get("author"))),
    )


def _structured(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The descriptions of articles in JSON-LD (https://schema.org/Article)."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json" or len(script.text or "") > _JSON:
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        graph = found.get("@graph", found) if isinstance(found, dict) else found
        for item in graph if isinstance(graph, list) else [graph]:
            kind = item.get("@type") if isinstance(item, dict) else None
            if any(name in _ARTICLES for name in (kind if isinstance(kind, list) else [kind])):
                yield item


def _name(value: Any) -> str | None:
    """The name of a person or organisation, given as a string, an object, or a list of either."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _filled(*values: Any) -> list[str]:
    return [text for value in values if isinstance(value, str) and (text := tidy(value))]
