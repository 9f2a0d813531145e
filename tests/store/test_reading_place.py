"""Marks of a page that was glossed come into the clean text of the same article, and the other way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.store.anchor import Anchor
from reader.store.exchange.formats import FORMATS, export_file, import_file
from reader.store.exchange.reading_place import in_reading
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields, load
from reader.text.views import Views
from reader.types import Article, Script, Span
from tests.store import sample

ROOT = Path(__file__).parents[2]
GLOSSED, CLEAN = ROOT / "resources" / "sample.txt", ROOT / "tests" / "golden" / "sample-clean.txt"


@pytest.mark.parametrize("name", ["w3c", "csv"])
@pytest.mark.parametrize(("mine", "theirs"), [(GLOSSED, CLEAN), (CLEAN, GLOSSED)], ids=["glossed", "clean"])
def test_marks_of_either_text_find_their_places_in_the_other(
    library: Library, tmp_path: Path, name: str, mine: Path, theirs: Path
) -> None:
    source, target = (Views(load.load(path)) for path in (mine, theirs))
    library.add_article(source.article, fields.find(source))
    read = source.whole(Script.READING)
    for start in range(0, len(read.text) - 30, 11):
        length = (2, 5, 12, 30)[start % 4]
        if "\n" not in read.text[start : start + length]:
            span = read.alignment.to_source(Span(start, start + length))
            library.annotations.add(new_annotation(source.article, span, [], "", "Ana", sample.NOW))
    path = tmp_path / "x"
    export_file(library, FORMATS[name], path)
    other = Library.in_memory("Ben")
    done = import_file(other, FORMATS[name], path, [target.article])
    assert done.added == len(library.annotations.all()) > 100
    whole = target.whole(Script.READING)
    for mark in other.annotations.all():
        was = library.annotations.get(mark.id)
        assert was is not None
        there, here = read.alignment.to_view(was.span), whole.alignment.to_view(mark.span)
        assert here.start <= there.start < there.end <= here.end  # units that glosses split are covered entirely
        assert mine == CLEAN or here == there
    other.close()


@pytest.mark.parametrize("name", ["w3c", "csv"])
def test_marks_that_cut_glosses_find_their_places_too(library: Library, tmp_path: Path, name: str) -> None:
    source, target = Views(load.load(GLOSSED)), Views(load.load(CLEAN))
    library.add_article(source.article, fields.find(source))
    for start in range(0, len(source.article.text) - 40, 7):
        span = Span(start, start + (2, 3, 5, 12, 40)[start % 5])
        library.annotations.add(new_annotation(source.article, span, [], "", "Ana", sample.NOW))
    path = tmp_path / "x"
    export_file(library, FORMATS[name], path)
    other = Library.in_memory("Ben")
    import_file(other, FORMATS[name], path, [target.article], partly=True)
    read, whole = source.whole(Script.READING).alignment, target.whole(Script.READING).alignment
    marks = other.annotations.all()
    assert len(marks) > 0.98 * len(library.annotations.all())
    for mark in marks:
        was = library.annotations.get(mark.id)
        assert was is not None
        assert read.to_view(was.span) == whole.to_view(mark.span)
    other.close()


# Each: a text, the words of a mark elsewhere, and their place here, None if ambiguous.
@pytest.mark.parametrize(
    ("text", "prefix", "quote", "suffix", "marked"),
    [
        ("霽川市🙂發展U盤\n產業𠮷。", "川市🙂", "發(fā)展U盤", "\n產(chǎn)業(yè)", "發展U盤"),
        ("霽川市發展。\n雲嶺縣發展。", "雲嶺(lǐng)縣", "發(fā)展", "。", "發展"),
        ("霽川市發展。\n雲嶺縣發展。", "", "發(fā)展", "", None),
        ("(稻米)產銷。農產品。", "農(nóng)", "產(", "chǎn)品", "產"),
        ("雲嶺縣(稻米)產銷。霽川市農產品。", "市農(nóng)", "產", "(chǎn)品", "產"),
        ("雲嶺縣發展，𠮷。", "雲嶺縣", "發展,", "𠮷。", "發展，"),
        ("雲嶺縣發(fā)展，𠮷。", "雲嶺縣", "發(fā)展,", "𠮷。", "發(fā)展，"),
        ("雲嶺縣", "", "發(fā)展", "", None),
        ("雲嶺縣", "", "", "", None),
    ],
)
def test_words_are_read_before_they_are_looked_for(
    text: str, prefix: str, quote: str, suffix: str, marked: str | None
) -> None:
    found = in_reading(Views(Article(text, "", "utf-8")), Anchor(Span(0, 0), quote, prefix, suffix))
    assert (found and text[found.start : found.end]) == marked
