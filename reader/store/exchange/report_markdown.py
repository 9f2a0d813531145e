"""A readable report of articles with annotations and commitments as Markdown; see docs/formats.md.

All ASCII punctuation in texts is escaped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from reader.store.exchange.document_json import file_name
from reader.store.exchange.outgoing import ExportedArticle, exported_articles
from reader.store.library import Library
from reader.types import Annotation, Commitment, Decision, Script, Status, Tag

_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
_BREAKS = re.compile(r"\r\n|[\n\r]")
_EDGES = re.compile(r"^[ \t]+|[ \t]+$|\t")

Lines = Iterator[str]


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None) -> None:
    """Write the annotated articles of the library, or of those with these hashes, to a stream.

    Quotes are from the reading view. The codebook follows, with the number of uses of each tag in the report.
    """
    selected = None if articles is None else frozenset(articles)
    counts: Counter[str] = Counter()
    for out in exported_articles(library, selected, unannotated=True):
        kept = _confirmed(library.decisions.of(out.row.sha256))
        memo = library.memos.of(out.row.sha256)
        if out.row.annotations or kept or memo:
            stream.writelines(f"{line}\n" for line in _article(out, memo, kept, counts))
    stream.writelines(f"{line}\n" for line in _codebook(library.codebook.tags(), counts))


def escape(text: str) -> str:
    """Escape a single line of text."""
    plain = _MARKUP.sub(r"\\\g<0>", text.replace("\0", "\ufffd"))
    return _EDGES.sub(lambda found: "".join("&#9;" if each == "\t" else "&#32;" for each in found[0]), plain)


def _lines(text: str) -> list[str]:
    """Escape a text of several lines, keeping its line breaks; an empty line ends a paragraph."""
    lines = [escape(line) for line in _BREAKS.split(text)]
    following = [*lines[1:], ""]
    return [f"{line}\\" if line and after else line for line, after in zip(lines, following, strict=True)]


def _article(out: ExportedArticle, memo: str, kept: Sequence[Decision], counts: Counter[str]) -> Lines:
    row = out.row
    yield f"# {escape(_one_line(row.title)) or escape(file_name(row.path)) or 'Untitled'}"
    yield ""
    for name, value in (
        ("Outlet", row.outlet),
        ("Date", str(row.date or "")),
        ("File", file_name(row.path)),
        ("SHA-256", row.sha256),
    ):
        if value:
            yield f"- {name}: {escape(_one_line(value))}"
    if memo:
        yield from ("", *_lines(memo))
    if row.annotations:
        yield from ("", "## Marks")
        for annotation in out.iter_annotations():
            counts.update(annotation.tags)
            yield from _mark(out, annotation)
    if kept:
        yield from ("", "## Commitments", "", *_commitments(out, kept))
    yield ""


def _mark(out: ExportedArticle, annotation: Annotation) -> Lines:
    quote = out.views.text(annotation.span, Script.READING)
    yield ""
    yield from (f"> {line}".rstrip() for line in _lines(quote))
    yield ""
    tags = ", ".join(f"**{escape(_one_line(tag))}**" for tag in annotation.tags)
    where = f"paragraph {out.views.paragraph_at(annotation.span.start) + 1}"
    details = " · ".join(part for part in (tags, escape(_one_line(annotation.author)), where) if part)
    yield details
    if annotation.note:
        yield from ("", *_lines(annotation.note))


def _confirmed(decisions: Iterable[Decision]) -> list[Decision]:
    """Accepted, edited and added commitments in text order."""
    kept = [each for each in decisions if isinstance(each.value, Commitment) and each.status is not Status.REJECTED]
    return sorted(kept, key=lambda each: each.value.span)


def _commitments(out: ExportedArticle, kept: Sequence[Decision]) -> Lines:
    yield "| Commitment | Who | Targets | Deadline | Paragraph | Status | By |"
    yield "|---|---|---|---|---|---|---|"
    for decision in kept:
        value = decision.value
        assert isinstance(value, Commitment)
        speaker = value.speaker
        who = " ".join(filter(None, (speaker.org, speaker.role, speaker.name))) if speaker else ""
        targets = "; ".join(target.text for target in value.targets)
        deadline = value.deadline.text if value.deadline else ""
        paragraph = str(out.views.paragraph_at(value.span.start) + 1)
        cells = (value.text, who, targets, deadline, paragraph, decision.status.value, decision.author)
        yield f"| {' | '.join(escape(_one_line(cell)) for cell in cells)} |"


def _codebook(tags: Sequence[Tag], counts: Counter[str]) -> Lines:
    yield from ("# Codebook", "")
    children: dict[str | None, list[Tag]] = {}
    for tag in tags:
        children.setdefault(tag.parent, []).append(tag)
    stack = [(0, tag) for tag in reversed(children.get(None, ()))]
    while stack:
        depth, tag = stack.pop()
        words = f" – {escape(_one_line(tag.description))}" if tag.description else ""
        yield f"{'  ' * depth}- **{escape(_one_line(tag.name))}** ({counts[tag.name]}){words}"
        stack += [(depth + 1, each) for each in reversed(children.get(tag.id, ()))]


def _one_line(text: str) -> str:
    return " ".join(text.split())
