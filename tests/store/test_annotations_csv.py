from __future__ import annotations

import csv
import datetime
import io
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportFileError
from reader.store.exchange import annotations_csv
from reader.store.exchange.annotations_csv import COLUMNS, Imported, export, import_file
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.views import Views
from reader.types import Annotation, Script, Span
from tests.store import sample

GOLDEN = Path(__file__).parents[1] / "golden" / "annotations.csv"
LATER = sample.NOW + datetime.timedelta(days=1)


def exported(library: Library, **options: bool) -> bytes:
    stream = io.StringIO(newline="")
    export(library, stream, **options)
    return stream.getvalue().encode()


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rewritten(rows: list[dict[str, str]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def marks() -> list[Annotation]:
    """One mark of every kind that is hard on a table."""
    title = sample.TEXT.index("\n")
    found = [
        sample.mark("發(fā)展大會", note="=SUM(A1)"),
        sample.mark(Span(title - 4, title + 4), "Promise", "@名", note='線一\n線二\r\n"引", \'=1'),
        sample.mark("=企業(yè)力爭", "Figure"),
        sample.mark('"很高興"🙂。', "Quote", note="𠮷"),
        sample.mark(Span(40, 40)),
    ]
    ids = (f"00000000-0000-4000-8000-{number:012}" for number in range(1, 9))
    return [mark._replace(id=id) for mark, id in zip(found, ids, strict=False)]


@pytest.fixture
def filled(library: Library) -> Library:
    library.add_article(sample.article(), fields.find(Views(sample.article())))
    for mark in marks():
        library.annotations.add(mark)
    return library


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "other" / "library.sqlite", "Ben")
    yield library
    library.close()


@pytest.fixture
def bring(empty: Library, tmp_path: Path) -> Callable[..., Imported]:
    """Import bytes into the empty library."""

    def bring(content: bytes, *texts: str) -> Imported:
        path = tmp_path / "marks.csv"
        path.write_bytes(content)
        return import_file(empty, path, [sample.article(text) for text in texts])

    return bring


def test_the_table_is_the_golden_one(library: Library) -> None:
    for mark in marks():
        library.annotations.add(mark)
    assert exported(library) == GOLDEN.read_bytes()


def test_out_and_in_and_out_is_the_same_to_the_byte(
    filled: Library, empty: Library, bring: Callable[..., Imported]
) -> None:
    content = exported(filled)
    assert bring(content, sample.TEXT) == Imported(5, 0, 0)
    assert exported(empty) == content
    assert empty.annotations.all() == filled.annotations.all()
    assert bring(content) == Imported(0, 0, 5)


def test_the_columns(filled: Library) -> None:
    filled.add_article(sample.article(), sample.FIELDS)
    content = exported(filled)
    assert content.startswith(b"\xef\xbb\xbfid,title,")
    assert exported(filled, bom=False) == content[3:]
    assert content.count(b"\r\n") == 7 + 2  # six rows, their header, and a line break in the note of two of them
    rows = table(content)
    assert tuple(rows[0]) == COLUMNS
    assert [row["tag"] for row in rows] == ["", "Promise", "'@名", "", "Figure", "Quote"]
    assert rows[0]["note"] == "'=SUM(A1)"
    assert rows[4]["quote"] == "'=企業力爭"
    across = rows[1]
    assert (across["title"], across["file"], across["date"]) == ("𠮷城發展大會召開", "𠮷城.txt", "2025-02-06")
    assert across["quote"] == across["quote_traditional"] == "大會召開\n𠮷城市"
    assert across["quote_simplified"] == "大会召开\n𠮷城市"
    assert sample.TEXT[int(across["start"]) : int(across["end"])] == "大會召開\n𠮷城市"
    assert [row["paragraph"] for row in rows] == ["1", "1", "1", "2", "3", "5"]
    assert across["created"] == "2025-02-06T08:30:00.123Z"


def test_quotes_in_both_scripts_whatever_the_article_is_written_in(library: Library) -> None:
    text = "𠮷城发展大会召开。"
    library.add_article(sample.article(text), fields.find(Views(sample.article(text))))
    library.annotations.add(sample.mark("发展", text=text))
    (row,) = table(exported(library))
    assert (row["quote"], row["quote_simplified"], row["quote_traditional"]) == ("发展", "发展", "發展")


def test_only_the_articles_asked_for(filled: Library) -> None:
    stream = io.StringIO(newline="")
    export(filled, stream, ["0" * 64])
    assert len(stream.getvalue().splitlines()) == 1
    stream = io.StringIO(newline="")
    export(filled, stream, [sample.article().sha256])
    assert stream.getvalue().encode() == exported(filled)


TEXTS = st.text("a𠮷🙂發'\"\r\n,=+＝; \t\u3000", max_size=8)


@given(
    st.lists(
        st.tuples(
            st.tuples(st.integers(0, len(sample.TEXT)), st.integers(0, len(sample.TEXT))),
            st.lists(TEXTS.filter(bool), max_size=3),
            TEXTS,
            TEXTS,
            st.datetimes(datetime.datetime(1970, 1, 2), datetime.datetime(9999, 1, 1), timezones=st.just(datetime.UTC)),
        ),
        max_size=4,
    )
)
@settings(max_examples=25, deadline=None)
def test_whatever_was_marked_comes_back(
    made: list[tuple[tuple[int, int], list[str], str, str, datetime.datetime]],
) -> None:
    article = sample.article()
    with tempfile.TemporaryDirectory() as folder:
        one, two = (Library.open(Path(folder) / name, "Ana") for name in ("one", "two"))
        one.add_article(article, fields.find(Views(article)))
        for ends, tags, note, author, time in made:
            one.annotations.add(new_annotation(article, Span(*sorted(ends)), tags, note, author, time))
        content = exported(one)
        path = Path(folder) / "marks.csv"
        path.write_bytes(content)
        import_file(two, path, [article])
        assert two.annotations.all() == one.annotations.all()
        assert exported(two) == content
        one.close()
        two.close()


def test_a_sorted_table_comes_back_too(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    rows = sorted(table(exported(filled)), key=lambda row: row["tag"])
    rows = [{name: row[name] for name in reversed(COLUMNS)} for row in rows]
    bring(rewritten(rows), sample.TEXT)
    kept = {mark.id: mark._replace(tags=tuple(sorted(mark.tags))) for mark in empty.annotations.all()}
    assert kept == {mark.id: mark._replace(tags=tuple(sorted(mark.tags))) for mark in marks()}


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_table_saved_in_another_country_comes_back_too(
    filled: Library, empty: Library, bring: Callable[..., Imported], sign: str
) -> None:
    rows = list(csv.reader(io.StringIO(exported(filled).decode("utf-8-sig"), newline="")))
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sign).writerows([*rows, [""] * len(rows[0])])
    bring(stream.getvalue().encode(), sample.TEXT)
    assert {mark.id: mark for mark in empty.annotations.all()} == {mark.id: mark for mark in marks()}


def test_a_time_without_its_zone_is_in_utc(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    rows = table(exported(filled))
    rows[0]["updated"] = "2026-03-04 05:06"
    bring(rewritten(rows), sample.TEXT)
    found = empty.annotations.get(rows[0]["id"])
    assert found is not None
    assert found.updated == datetime.datetime(2026, 3, 4, 5, 6, tzinfo=datetime.UTC)


def test_the_state_updated_last_stays(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    bring(exported(filled), sample.TEXT)
    older, newer, same = empty.annotations.all()[:3]
    older_here = older._replace(note="here", updated=LATER)
    same_here = same._replace(note="here")
    empty.annotations.update(older_here)
    empty.annotations.update(same_here)
    newer_there = newer._replace(note="there", tags=("Doubt",), updated=LATER)
    filled.annotations.update(newer_there)
    assert bring(exported(filled)) == Imported(0, 1, 4, differ=2)
    assert empty.annotations.all()[:3] == [older_here, newer_there, same_here]


def test_marks_move_to_another_version_of_their_article(
    filled: Library, empty: Library, bring: Callable[..., Imported]
) -> None:
    filled.annotations.delete(marks()[4].id)  # marks no words
    newer = "新的開頭\n" + Views(sample.article()).whole(Script.READING).text
    bring(exported(filled), newer)
    quotes = [mark.quote for mark in empty.annotations.all()]
    assert quotes == ["發展大會", "大會召開\n𠮷城市", "=企業力爭", '"很高興"🙂。']
    assert all(newer[mark.span.start : mark.span.end] == mark.quote for mark in empty.annotations.all())


def change(column: str, value: str, row: int = 0) -> Callable[[list[dict[str, str]]], None]:
    def apply(rows: list[dict[str, str]]) -> None:
        rows[row][column] = value

    return apply


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (change("id", "one"), "row 2: its id must be a UUID"),
        (change("sha256", "x"), "row 2: its id must be a UUID and its sha256"),
        (change("start", "-1"), "row 2: '-1' and"),
        (change("start", "x"), "row 2: 'x' and"),
        (change("end", "0"), "row 2: '2' and '0'"),
        (change("end", "9" * 5000), "row 2: "),
        (change("created", "yesterday"), "row 2: "),
        (change("updated", "2025/2/6 8:30"), "row 2: Invalid isoformat string: '2025/2/6 8:30'"),
        (change("updated", "0001-01-01T00:00:00+14:00"), "row 2: "),
        (change("note", "other", 1), "rows 3 and 4 have the same id"),
        (change("sha256", "0" * 64, 4), "row 6: the article is not in the library"),
        (lambda rows: rows[4].update(start="1", end="2", quote="不在"), "row 6: the offsets do not fit"),
    ],
)
def test_a_table_that_does_not_hold_together_changes_nothing(
    filled: Library,
    empty: Library,
    bring: Callable[..., Imported],
    damage: Callable[[list[dict[str, str]]], None],
    words: str,
) -> None:
    empty.add_article(sample.article(), sample.FIELDS)
    before = (empty.articles(), empty.codebook.tags())
    rows = table(exported(filled))
    damage(rows)
    with pytest.raises(ImportFileError, match=words) as caught:
        bring(rewritten(rows))
    assert "nothing was changed." in str(caught.value)
    assert empty.annotations.all() == []
    assert (empty.articles(), empty.codebook.tags()) == before


def test_an_article_given_in_vain_does_not_stay(
    filled: Library, empty: Library, bring: Callable[..., Imported]
) -> None:
    with pytest.raises(ImportFileError, match=r"rows 2, 3, 5, 6, 7: the offsets do not fit"):
        bring(exported(filled), "別的文章")
    assert empty.articles() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "lacks the columns id, sha256"),
        (b"id,tag\r\n", "lacks the columns sha256, note"),
        (b"\x89PNG\r\n\x1a\n\xff\xff", "not UTF-8"),
        ("编号,标签".encode("gbk"), "not UTF-8"),
        (b'"id"x,"tag', "not a CSV table"),
        (b"id," + b"a" * 2000, "a line of it is too long"),
        ((",".join(COLUMNS) + "\r\na,b\r\n").encode(), "row 2 has 2 cells instead of 18"),
    ],
)
def test_a_file_that_is_no_such_table(
    bring: Callable[..., Imported], monkeypatch: pytest.MonkeyPatch, content: bytes, words: str
) -> None:
    monkeypatch.setattr(annotations_csv, "_LONGEST_CELL", 1000)
    with pytest.raises(ImportFileError, match=words):
        bring(content)


def test_a_file_that_cannot_be_read(empty: Library, tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(ImportFileError, match=path.name):
            import_file(empty, path)


def test_a_long_mark_fits_into_a_cell(library: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    csv.field_size_limit(limit := 131_072)  # Python's own, which a quote may exceed
    text = "𠮷城\n" * 50_000
    mark = sample.mark(Span(0, len(text)), text=text)
    library.add_article(sample.article(text), sample.FIELDS)
    library.annotations.add(mark)
    bring(exported(library), text)
    assert empty.annotations.all() == [mark]
    assert csv.field_size_limit() == limit


# Imports two tables and prints how many bytes more the process needed for the second. A small one goes first, so
# that what is loaded once is not counted. (getrusage would count what the parent needed before the fork.)
GROWTH = r"""
import re, sys
from pathlib import Path
from reader.errors import ImportFileError
from reader.store.exchange.annotations_csv import import_file
from reader.store.library import Library

library = Library.open(sys.argv[1], "Ana")
peaks = []
for path in sys.argv[2:]:
    try:
        import_file(library, path)
    except ImportFileError as error:
        print(error)
    peaks.append(int(re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024)
print(peaks[1] - peaks[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how large a process has been")
def test_a_huge_table_is_not_held_in_memory(tmp_path: Path) -> None:
    row = dict.fromkeys(COLUMNS, "") | {"sha256": "0" * 64, "note": "x" * 2000, "start": "0", "end": "0"}
    row |= {"created": "2025-02-06T08:30:00Z", "updated": "2025-02-06T08:30:00Z"}
    small, huge = tmp_path / "small.csv", tmp_path / "huge.csv"
    for path, count in ((small, 1), (huge, 20_000)):
        rows = [row | {"id": f"00000000-0000-4000-8000-{number:012}"} for number in range(count)]
        path.write_bytes(rewritten(rows))
    command = [sys.executable, "-c", GROWTH, str(tmp_path / "l.sqlite"), str(small), str(huge)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True, timeout=240).stdout.splitlines()
    assert "and 19995 more" in lines[1]
    assert int(lines[2]) < huge.stat().st_size / 4


def test_an_import_that_ends_early_leaves_nothing_open(
    filled: Library, empty: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "marks.csv"
    path.write_bytes(exported(filled))
    opened = []

    def connect(database: str) -> sqlite3.Connection:
        opened.append(sqlite3.Connection(database))
        return opened[-1]

    def stopped(_: Annotation) -> None:
        raise RuntimeError

    monkeypatch.setattr("reader.store.exchange.staging.sqlite3.connect", connect)
    monkeypatch.setattr(empty.annotations, "add", stopped)
    with pytest.raises(RuntimeError) as kept:  # with all that its traceback holds
        import_file(empty, path, [sample.article()])
    assert kept.tb is not None
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
