"""Marks whose article is not known by its hash go to the text that fits them best, or nowhere."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from reader.errors import ImportFileError
from reader.store.exchange import annotations_csv, annotations_xlsx, web_annotation, workbooks
from reader.store.exchange.incoming import Imported
from reader.store.library import Library
from reader.text.load import from_text
from reader.types import Article, Span

FIRST = "𠮷城市將發展旅游。\n雲嶺縣將發展農業。\n"
SECOND = "會議之後，\n𠮷溪鎮將發展工業。\n"


def article(text: str, name: str) -> Article:
    return from_text(text)._replace(path=f"/articles/{name}")


A, B = article(FIRST, "a.txt"), article(SECOND, "b.txt")
QUOTE = "發展"
AT = SECOND.index(QUOTE)


def brought(
    library: Library, path: Path, kind: str, articles: list[Article], partly: bool = False, **place: Any
) -> Imported:
    """Import a mark on QUOTE in one format; `place` has prefix, suffix, start and file."""
    start, file = place.get("start"), place.get("file", "")
    prefix, suffix = place.get("prefix", ""), place.get("suffix", "")
    if kind == "w3c":
        selectors: list[dict[str, object]] = [
            {"type": "TextQuoteSelector", "exact": QUOTE, "prefix": prefix, "suffix": suffix}
        ]
        if start is not None:
            selectors.append({"type": "TextPositionSelector", "start": start, "end": start + len(QUOTE)})
        target = {"source": f"https://example.org/old/{file}", "selector": selectors}
        path.write_text(json.dumps({"type": "Annotation", "target": target}), encoding="utf-8")
        return web_annotation.import_file(library, path, articles, partly)
    at = 10**6 if start is None else start
    row = {
        **dict.fromkeys(annotations_csv.COLUMNS, ""),
        "id": "00000000-0000-4000-8000-000000000001",
        "sha256": "0" * 64,
        "file": file,
        "quote": QUOTE,
        "start": at,
        "end": at + len(QUOTE),
        "prefix": prefix,
        "suffix": suffix,
        **dict.fromkeys(("created", "updated"), "2031-01-01T00:00:00Z"),
    }
    if kind == "xlsx":
        with path.open("wb") as stream, workbooks.writing(stream) as book:
            sheet = workbooks.Sheet(book, "Annotations", list(row), {}, workbooks.LongTexts(book))
            sheet.append("", list(row.values()))
            sheet.finish()
        return annotations_xlsx.import_file(library, path, articles, partly)
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, row)
        writer.writeheader()
        writer.writerow(row)
    return annotations_csv.import_file(library, path, articles, partly)


@pytest.mark.parametrize("kind", ["w3c", "csv", "xlsx"])
@pytest.mark.parametrize(
    "place",
    [
        {"prefix": "𠮷溪鎮將", "suffix": "工業。"},
        {"prefix": "𠮷溪鎮將", "suffix": ""},
        {"start": AT},
        {"file": "b.txt"},
        {"file": "b.txt", "start": AT, "prefix": "將", "suffix": "工業"},
    ],
    ids=["context", "prefix", "position", "name", "all"],
)
@pytest.mark.parametrize("articles", [[A, B], [B, A]], ids=["first", "last"])
def test_the_article_that_fits_best_gets_the_mark(
    library: Library, tmp_path: Path, kind: str, place: dict[str, Any], articles: list[Article]
) -> None:
    once = [each._replace(text=FIRST.replace("雲嶺縣將發展", "雲嶺縣興")) if each is A else each for each in articles]
    once = [article(each.text, Path(each.path).name) for each in once]
    assert brought(library, tmp_path / "x", kind, once, **place).added == 1
    (mark,) = library.annotations.all()
    assert (mark.article, mark.span) == (B.sha256, Span(AT, AT + len(QUOTE)))


@pytest.mark.parametrize("kind", ["w3c", "csv"])
def test_two_that_fit_alike_are_refused(library: Library, tmp_path: Path, kind: str) -> None:
    other = article(SECOND.replace("會議", "大會"), "c.txt")
    for place in ({}, {"prefix": "溪鎮將"}, {"start": AT}):
        with pytest.raises(ImportFileError, match="fits several articles alike"):
            brought(library, tmp_path / "x", kind, [B, other], **place)
        done = brought(library, tmp_path / "x", kind, [B, other], partly=True, **place)
        assert (done.added, len(done.problems)) == (0, 1)
    assert library.annotations.all() == []


def test_signs_that_disagree_are_refused(library: Library, tmp_path: Path) -> None:
    once = article("今年發展旅游。\n", "a.txt")
    with pytest.raises(ImportFileError, match="fits several articles alike"):
        brought(library, tmp_path / "x", "w3c", [once, B], file="a.txt", prefix="𠮷溪鎮將", suffix="工業。")


def test_words_alone_are_no_sign_of_an_article_that_fits_in_nothing_else(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="nothing but its words fits"):
        brought(library, tmp_path / "x", "w3c", [B], prefix="要穩步", suffix="文化事業")
    assert brought(library, tmp_path / "x", "w3c", [B], prefix="要穩步", suffix="文化事業", file="b.txt").added == 1


def test_offsets_that_agree_with_the_words_are_the_place(library: Library, tmp_path: Path) -> None:
    for at in (FIRST.index(QUOTE), FIRST.rindex(QUOTE)):
        assert brought(library, tmp_path / "x", "w3c", [A], start=at).added == 1
    assert [mark.span.start for mark in library.annotations.all()] == [FIRST.index(QUOTE), FIRST.rindex(QUOTE)]
    with pytest.raises(ImportFileError, match="the offsets do not fit"):
        brought(library, tmp_path / "x", "w3c", [A], start=3)
