from __future__ import annotations

import csv
import datetime
import io

from hypothesis import given
from hypothesis import strategies as st

from reader.store import times
from reader.store.exchange import annotation_table
from reader.store.exchange.outgoing import exported_articles, format_time
from reader.store.library import Library
from reader.text import fields
from reader.text.views import Views
from reader.types import Script, Span
from tests.store import sample

MILLISECONDS = st.integers(-62_135_596_800_000, 253_402_300_799_999)  # the years 1 to 9999


@given(MILLISECONDS)
def test_a_stamp_is_what_times_write(milliseconds: int) -> None:
    assert format_time(milliseconds) == times.to_text(times.from_milliseconds(milliseconds))


SPANS = st.lists(st.tuples(st.integers(0, len(sample.TEXT)), st.integers(0, len(sample.TEXT))), min_size=1, max_size=40)


@given(SPANS)
def test_quotes_are_what_the_views_say_whether_there_are_few_or_many(ends: list[tuple[int, int]]) -> None:
    article = sample.article()
    library = Library.in_memory("Ana")
    library.add_article(article, sample.FIELDS)
    for one in ends:
        library.annotations.add(sample.mark(Span(*sorted(one)), "甲"))
    views = Views(article)
    for row in annotation_table.rows(library, None):
        cells = dict(zip(annotation_table.COLUMNS, row, strict=True))
        span = Span(int(cells["start"]), int(cells["end"]))
        assert cells["quote"] == views.text(span, Script.READING)
        assert cells["quote_simplified"] == views.text(span, Script.HANS)
        assert cells["quote_traditional"] == views.text(span, Script.HANT)
        assert cells["paragraph"] == views.paragraph_at(span.start) + 1
    library.close()


def test_articles_come_by_date_title_and_hash_and_the_bare_ones_only_when_wanted() -> None:
    library = Library.in_memory("Ana")
    texts = [f"標題{number % 2}\n𠮷城{number}" for number in range(6)]
    for number, text in enumerate(texts):
        date = datetime.date(2025, 2, number) if number > 3 else None
        library.add_article(sample.article(text), sample.FIELDS._replace(date=date, title=Span(0, 3)))
    rows = [out.row for out in exported_articles(library, unannotated=True)]
    assert rows == sorted(library.articles(), key=lambda row: (str(row.date or ""), row.title, row.sha256))
    assert [out.article.text for out in exported_articles(library, {rows[2].sha256, "0" * 64}, unannotated=True)] == [
        library.article(rows[2].sha256).text  # type: ignore[union-attr]
    ]
    assert list(exported_articles(library)) == []
    library.close()


def test_several_tags_and_thousands_of_marks_in_one_article() -> None:
    library = Library.in_memory("Ana")
    article = sample.article()
    library.add_article(article, fields.find(Views(article)))
    with library.transaction():
        for number in range(1500):
            library.annotations.add(sample.mark(Span(number % 50, 50 + number % 9), "甲", "=乙", note=str(number)))
    stream = io.StringIO(newline="")
    from reader.store.exchange import annotations_csv

    annotations_csv.export(library, stream, bom=False)
    found = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert [row["tag"] for row in found] == ["甲", "'=乙"] * 1500
    kept = library.annotations.of(article.sha256)
    assert [row["id"] for row in found[::2]] == [mark.id for mark in kept]
    assert [mark for out in exported_articles(library) for mark in out.iter_annotations()] == kept
    library.close()
