"""What becomes of a mark that a file has otherwise than the library, without being later."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store import times
from reader.store.exchange.formats import FORMATS, export_file, import_file
from reader.store.library import Library
from reader.text import fields
from reader.text.views import Views
from reader.types import Annotation, Span
from tests.store import lossless

CARRYING = [name for name, each in FORMATS.items() if each.imports and name != "qdc"]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "filled" / "library.sqlite", "Ana")
    lossless.fill(library)
    yield library
    library.close()


def written(library: Library, name: str, folder: Path) -> Path:
    path = folder / f"marks.{FORMATS[name].extension}"
    export_file(library, FORMATS[name], path)
    return path


def change(library: Library, mark: Annotation) -> Annotation:
    """Somebody changes a mark in the library, later than any file."""
    changed = mark._replace(tags=("Figure",), note="U盤𠮷🙂\n後來", updated=times.now())
    library.annotations.update(changed)
    return changed


@pytest.mark.parametrize("name", CARRYING)
def test_every_format_tells_and_replaces_when_asked(name: str, filled: Library, tmp_path: Path) -> None:
    before = lossless.hard()[0]
    path = written(filled, name, tmp_path)
    assert import_file(filled, FORMATS[name], path).differ == 0
    changed = change(filled, before)
    told = import_file(filled, FORMATS[name], path)
    assert (told.added, told.updated, told.kept, told.differ) == (0, 0, 5, 1)
    assert filled.annotations.get(before.id) == changed
    done = import_file(filled, FORMATS[name], path, replace=True)
    assert (done.added, done.updated, done.kept, done.differ) == (0, 1, 4, 0)
    now = filled.annotations.get(before.id)
    assert now is not None
    assert now.updated >= changed.updated
    assert now._replace(updated=before.updated) == before
    assert filled.annotations.history(before.id)[-1].state == changed
    again = import_file(filled, FORMATS[name], path, replace=True)
    assert (again.updated, again.kept) == (0, 5)


@pytest.mark.parametrize(("column", "cell"), [("note", "新記"), ("author", "林若谷"), ("tag", "Quote"), ("span", "")])
def test_what_was_changed_in_a_spreadsheet_is_told(filled: Library, tmp_path: Path, column: str, cell: str) -> None:
    path = written(filled, "csv", tmp_path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    row = next(each for each in rows if each["id"].endswith("4"))
    if column == "span":
        row |= {"start": str(int(row["start"]) + 1), "quote": row["quote"][1:]}
    else:
        row[column] = cell
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(reversed(rows))  # sorted, which changes nothing else
    assert import_file(filled, FORMATS["csv"], path).differ == 1
    assert import_file(filled, FORMATS["csv"], path, replace=True).updated == 1
    assert import_file(filled, FORMATS["csv"], path).differ == 0


def test_a_mark_that_has_moved_to_another_text_stays_there(filled: Library, tmp_path: Path) -> None:
    path = written(filled, "csv", tmp_path)
    later = lossless.ARTICLE._replace(text=f"前言\n{lossless.TEXT}")
    filled.add_article(later, fields.find(Views(later)))
    before = lossless.hard()[0]
    moved = before._replace(
        article=later.sha256, span=Span(before.span.start + 3, before.span.end + 3), note="後", updated=times.now()
    )
    filled.annotations.update(moved)
    assert import_file(filled, FORMATS["csv"], path).differ == 1
    assert import_file(filled, FORMATS["csv"], path, replace=True).updated == 1
    now = filled.annotations.get(before.id)
    assert now is not None
    assert (now.article, now.span, now.note) == (later.sha256, moved.span, before.note)
