"""Finds the article's lines on a news page.

Lines of prose score by their length; links, headlines of other articles and loose words score negative. The run of
lines with the highest total is the body. It is extended by its neighbours in the same part of the page. Title and
information are searched before it, credits after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from reader.text.formats import boilerplate
from reader.text.formats.blocks import Block, blocks, take_away

_PROSE = 12  # code points outside links; a line with punctuation and at least so many is prose
_MOST = 400  # the highest score of a line
_STOP, _LINK, _LOOSE, _CELL = -300, -25, -6, -1  # a body may contain a box of other news, even a long one
_NEAR = 12  # lines after the body to search for credits
_ABOVE = 2  # lines above the title that may contain the date
_SHARE = 0.85  # of the prose; a part with at least this share is the whole article
_INFO = 120  # maximum code points of a line of information

_PUNCTUATION = re.compile(r"[，。；！？、：,.;!?]")
_SUBTITLE = re.compile(r"(?:^|[\s_-])(?:sub|lead|abstract|summary|futi|zhaiyao|intro|deck)", re.IGNORECASE)
_TITLED = re.compile(r"(?:^|[\s_-])(?:title|biaoti|headline)(?:$|[\s_-])", re.IGNORECASE)
_SITE = re.compile(r"\s*(?:[_|｜]|--| [-–—] |-(?=[^-]*(?:[网網报報社站台臺]|政府|新[闻聞]|[频頻]道)$)).*$")


class Story(NamedTuple):
    """The lines of an article in order, and its title or ""."""

    lines: list[str]
    title: str


def find(root: etree._Element, names: Sequence[str]) -> Story:
    """The article of a page whose tree holds only what is shown; modifies the tree.

    `names` are the titles in the page's head, likeliest first.
    """
    _drop_furniture(root)
    page = [block for block in blocks(root) if not boilerplate.is_tool(block.text)]
    first, end = _body(page)
    title = _title(page[:end], first, names)
    heading = " ".join(page[index].text for index in title) or (_without_site(names[0]) if names else "")
    below = title[-1] + 1 if title else 0
    if title and title[0] >= first:  # everything above the title is dropped
        first = below
    start, end = _grown(page, first, end, below)
    top = title[0] if title else start
    over = [block for block in page[max(top - _ABOVE, 0) : top] if not block.linked]
    lines = [heading, *_info(over, strict=True), *(_info(page[below:start]) if title else [])]
    for block in page[start:end]:
        if not _linky(block) and not boilerplate.is_stop(block.text) and block.text != heading:
            lines.append(_cleaned(block) if _is_info(block) else block.text)
    dated = any(boilerplate.INFO.search(line) for line in lines[1:3])
    lines += [text for block in _credits(page[end:], dated) if (text := _cleaned(block)) not in lines]
    return Story([line for line in lines if line], heading)


def _drop_furniture(root: etree._Element) -> None:
    """Remove elements whose class or id names a menu, a list of other news or a footer, unless they hold the body."""
    prose: Counter[etree._Element] = Counter()
    total = 0
    for block in blocks(root):
        gain = max(_gain(block), 0)
        total += gain
        for element in (block.element, *block.element.iterancestors()) if gain else ():
            prose[element] += gain
    furnishing = [
        element
        for element in root.iter()
        if _is_furniture(element) and prose[element] * 2 < max(total, 1) and element.find(".//h1") is None
    ]
    take_away(root, furnishing)


def _is_furniture(element: etree._Element) -> bool:
    return element.tag in boilerplate.TAGS or bool(boilerplate.PART.search(_names(element)))


def _linky(block: Block) -> bool:
    """Whether a line is all links; attachments belong to the text."""
    return block.linked > 0.6 * len(block.text) and not block.text.startswith("附件")


def _gain(block: Block) -> int:
    own = len(block.text) - block.linked
    if boilerplate.is_stop(block.text):
        return _STOP
    if _linky(block):
        return _LINK
    if own >= _PROSE and _PUNCTUATION.search(block.text):
        return min(own, _MOST)
    return _CELL if block.element.tag in ("td", "th") else _LOOSE


def _body(page: Sequence[Block]) -> tuple[int, int]:
    """The half-open run of lines with the highest score; the whole page if there is no prose."""
    best, found = 0, (0, len(page))
    gained, start = 0, 0
    for index, block in enumerate(page):
        if gained <= 0:
            gained, start = 0, index
        gained += _gain(block)
        if gained > best:
            best, found = gained, (start, index + 1)
    return found


def _title(page: Sequence[Block], first: int, names: Sequence[str]) -> list[int]:
    """The lines of the title: those that match `names`, else the last h1 before the body, else none."""
    bare = [_bare(name) for name in names if name]
    candidates: list[tuple[int, int, int]] = []
    for index, block in enumerate(page[: first + 3]):
        text = _bare(block.text)
        if text in bare:
            candidates.append((3, -bare.index(text), index))
        elif block.heading and len(text) >= 4 and any(text in name for name in bare):
            candidates.append((2, len(text), index))
        elif block.element.tag == "h1" and not block.linked:
            candidates.append((1, index, index))
        elif len(text) >= 8 and not block.linked and any(text in name for name in bare):
            candidates.append((1, len(text), index))
        elif len(text) >= 6 and not block.linked and _TITLED.search(_names(block.element)):
            candidates.append((0, index, index))
    if not candidates:
        return []
    chosen = max(candidates)[2]
    if not page[chosen].heading:
        return [chosen]
    return [index for index, block in enumerate(page) if block.element is page[chosen].element]


def _grown(page: Sequence[Block], first: int, end: int, below: int) -> tuple[int, int]:
    """The body with the short lines around it in the same part of the page, not above line `below`."""
    first = max(first, below)
    part = _part(page[first:end])
    if part is None:
        return first, end
    within = [_is_in(block.element, part) for block in page]
    while first < end and not within[first]:
        first += 1
    while end > first and not within[end - 1]:
        end -= 1
    while (
        first > below
        and within[first - 1]
        and not _linky(page[first - 1])
        and not boilerplate.is_stop(page[first - 1].text)
    ):
        first -= 1
    while end < len(page) and within[end] and not _linky(page[end]) and not boilerplate.is_stop(page[end].text):
        end += 1
    return first, end


def _part(body: Sequence[Block]) -> etree._Element | None:
    """The smallest element with the whole body, or nearly all of it if the rest is among links."""
    held: Counter[etree._Element] = Counter()
    total = 0
    for block in body:
        gain = max(_gain(block), 0)
        total += gain
        for element in (block.element, *block.element.iterancestors()):
            held[element] += gain
    if not total:
        return None
    mixed = any(_linky(block) for block in body)
    part = body[0].element.getroottree().getroot()
    while True:
        needed = total * _SHARE if mixed else total
        inner = next((child for child in part if held[child] >= needed), None)
        if inner is None or inner.tag in ("p", "h1", "h2", "h3"):
            return part
        part = inner


def _is_in(element: etree._Element, part: etree._Element) -> bool:
    return element is part or any(ancestor is part for ancestor in element.iterancestors())


def _info(page: Sequence[Block], strict: bool = False) -> list[str]:
    """The lines with outlet, date and author; unless `strict`, also a subtitle or a summary."""
    return [_cleaned(block) for block in page if _is_info(block) or (not strict and _is_subtitle(block))]


def _is_info(block: Block) -> bool:
    text = block.text
    return len(text) <= _INFO and "。" not in text and bool(boilerplate.INFO.search(text))


def _is_subtitle(block: Block) -> bool:
    return not block.linked and (
        block.heading or block.text.startswith("—") or bool(_SUBTITLE.search(_names(block.element)))
    )


def _credits(page: Sequence[Block], dated: bool) -> Iterator[Block]:
    """Lines after the body that name its authors, and the date if none is known yet."""
    for block in page[:_NEAR]:
        text = _cleaned(block)
        if boilerplate.is_stop(text):
            return
        if len(text) <= _INFO and (boilerplate.CREDIT.match(text) or (not dated and boilerplate.DAY.fullmatch(text))):
            yield block


def _cleaned(block: Block) -> str:
    return boilerplate.without_tools(block.gapped)


def _without_site(title: str) -> str:
    short = _SITE.sub("", title)
    return short if len(short) >= 6 else title


def _names(element: etree._Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
