from __future__ import annotations

import datetime
import sqlite3
import tempfile
import uuid
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store import times
from reader.store.codebook import starting_codebook
from reader.store.library import Library, default_path
from reader.store.selectors import new_annotation, selectors
from reader.types import Annotation, Article, Fields, Span, Tag
from tests.store import sample

NO_FIELDS = Fields(None, None, None, None, None, (), ())


def test_a_mark_comes_back_as_it_was(library: Library) -> None:
    mark = sample.mark("業(yè),讓經(jīng)濟(jì)", "Promise", "Figure", note="𠮷 = 吉\n“?”")
    library.annotations.add(mark)
    assert library.annotations.get(mark.id) == mark
    assert library.annotations.all() == library.annotations.of(mark.article) == [mark]
    assert library.annotations.of("0" * 64) == []


def test_everything_is_there_after_reopening(library: Library) -> None:
    marks = [sample.mark("林若谷", "Praise", "new"), sample.mark("50億元")]
    for mark in marks:
        library.annotations.add(mark)
    library.close()
    again = Library.open(library.path, "Ben", "zh_CN")  # the language speaks only when a library is made
    assert again.annotations.all() == marks
    assert again.article(marks[0].article) == sample.article()
    *started, new = again.codebook.tags()
    assert started == starting_codebook("en")
    assert new == Tag("new", 0, None, "", id=new.id)
    assert str(uuid.UUID(new.id)) == new.id
    assert again.author == "Ben"
    again.close()


def test_marks_come_in_the_order_of_the_text(library: Library) -> None:
    spans = [Span(9, 12), Span(3, 9), Span(3, 4), Span(0, 30)]
    for span in spans:
        library.annotations.add(sample.mark(span))
    assert [mark.span for mark in library.annotations.all()] == sorted(spans)


def test_update_replaces_all_but_the_id(library: Library) -> None:
    mark = sample.mark("林若谷", "Praise", "Quote")
    library.annotations.add(mark)
    changed = sample.mark("旅游業(yè)", "Quote", "Doubt", "Praise", note="n")._replace(id=mark.id, updated=times.now())
    library.annotations.update(changed)
    assert library.annotations.all() == [changed]


def test_undo_and_redo_of_each_change(library: Library) -> None:
    mark = sample.mark("林若谷", "Praise")
    library.annotations.add(mark)
    library.annotations.delete(mark.id)
    assert library.annotations.all() == []
    assert library.annotations.get(mark.id) is None
    library.annotations.add(mark)
    assert library.annotations.all() == [mark]


def test_mistakes_of_the_program_are_not_the_persons(library: Library) -> None:
    mark = sample.mark("林若谷")
    library.annotations.add(mark)
    with pytest.raises(sqlite3.IntegrityError):
        library.annotations.add(mark)
    with pytest.raises(sqlite3.IntegrityError):
        library.annotations.add(sample.mark(Span(0, 1), text="不在"))
    with pytest.raises(LookupError):
        library.annotations.update(sample.mark("林若谷"))
    with pytest.raises(LookupError):
        library.annotations.delete("unknown")
    assert library.annotations.all() == [mark]


def test_a_change_that_fails_half_way_leaves_nothing(library: Library) -> None:
    mark = sample.mark("林若谷")._replace(tags=("Praise", "one", "one"))
    with pytest.raises(sqlite3.IntegrityError):
        library.annotations.add(mark)
    assert library.annotations.all() == []
    assert library.codebook.tags() == starting_codebook("en")


def test_changes_in_one_transaction_are_kept_or_dropped_together(library: Library) -> None:
    kept, dropped = sample.mark("林若谷"), sample.mark("50億元", "another")
    with library.transaction():
        library.annotations.add(kept)

    def fail_half_way() -> None:
        with library.transaction():
            library.annotations.add(dropped)
            library.annotations.delete(kept.id)
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert library.annotations.all() == [kept]
    assert library.codebook.tags() == starting_codebook("en")


def test_unknown_tags_take_the_least_used_colours(library: Library) -> None:
    library.annotations.add(sample.mark("林若谷", *"abcdefghij"))
    colours = [tag.colour for tag in library.codebook.tags() if tag.shortcut is None]
    assert colours == [0, 1, 2, 3, 4, 5, 6, 7, 8, 0]


def test_tags_with_a_shortcut_come_first(library: Library) -> None:
    theme = library.codebook.add(Tag("Theme", 4, None, "what it is about"))
    assert [tag.shortcut for tag in library.codebook.tags()] == [*range(1, 10), None]
    assert library.codebook.tags()[-1] == theme == Tag("Theme", 4, None, "what it is about", id=theme.id)
    with pytest.raises(sqlite3.IntegrityError):
        library.codebook.add(Tag("Theme", 5, None, ""))


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_each_language_has_a_whole_codebook(tmp_path: Path, language: str) -> None:
    library = Library.open(tmp_path / "l.sqlite", "", language)
    tags = library.codebook.tags()
    library.close()
    assert [tag.shortcut for tag in tags] == list(range(1, 10))
    assert sorted(tag.colour for tag in tags) == list(range(9))
    assert all(tag.name and tag.description for tag in tags)
    assert tags == starting_codebook(language)
    assert (tags == starting_codebook("eo")) is (language == "en")


def test_a_list_of_articles(library: Library) -> None:
    plain = sample.article("第二篇𠮷", path="")
    library.add_article(plain, NO_FIELDS)
    library.annotations.add(sample.mark("林若谷"))
    first, second = sorted(library.articles(), key=lambda row: row.characters, reverse=True)
    assert (first.title, first.date) == ("𠮷城發展大會召開", datetime.date(2025, 2, 6))
    assert (first.path, first.characters) == ("/news/𠮷城.txt", len(sample.TEXT))
    assert (first.annotations, first.commitments) == (1, None)
    assert (second.title, second.date, second.path, second.characters) == ("", None, "", 4)
    assert second.annotations == 0


def test_the_article_opened_last_comes_first(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for hour, text in enumerate(["甲", "乙", "甲"], start=1):
        later = sample.NOW + datetime.timedelta(days=9999, hours=hour)
        monkeypatch.setattr(times, "now", lambda later=later: later)
        library.add_article(sample.article(text), NO_FIELDS)
    texts = [library.article(row.sha256) for row in library.articles()]
    assert texts == [sample.article("甲"), sample.article("乙"), sample.article()]


def test_the_same_text_is_the_same_article(library: Library) -> None:
    (before,) = library.articles()
    library.add_article(sample.article(path="/elsewhere/b.txt"), NO_FIELDS)
    library.add_article(sample.article(path=""), sample.FIELDS)
    (row,) = library.articles()
    assert row.path == "/elsewhere/b.txt"
    assert row.title == "𠮷城發展大會召開"
    assert row.added == before.added
    assert row.opened >= before.opened


def test_a_file_name_that_is_not_utf8_can_be_kept(library: Library) -> None:
    library.add_article(sample.article("甲", path="/news/\udcff.txt"), NO_FIELDS)
    assert "/news/\\udcff.txt" in [row.path for row in library.articles()]


def test_two_programs_can_use_one_library(library: Library) -> None:
    other = Library.open(library.path, "Ben")
    mine, theirs = sample.mark("林若谷"), sample.mark("50億元")
    library.annotations.add(mine)
    other.annotations.add(theirs)
    assert library.annotations.all() == other.annotations.all() == [mine, theirs]
    other.close()


def test_the_usual_place_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert default_path().name == "library.sqlite"
    assert "chengnuo" in default_path().parts


def test_a_mark_keeps_the_words_around_it() -> None:
    text = "x" * 40 + "𠮷\n發(fā)" + "y" * 40
    mark = new_annotation(sample.article(text), Span(40, 46), ["b", "a", "b"], "", "Ana", sample.NOW)
    assert (mark.quote, mark.prefix, mark.suffix) == ("𠮷\n發(fā", "x" * 32, ")" + "y" * 31)
    assert mark.tags == ("b", "a")
    assert mark.created == mark.updated == sample.NOW
    with pytest.raises(ValueError, match="outside"):
        selectors(text, Span(0, len(text) + 1))


def test_an_annotations_time_is_cut_to_milliseconds() -> None:
    exact = sample.NOW.replace(microsecond=123999)
    mark = new_annotation(sample.article(), Span(0, 1), [], "", "", exact)
    assert mark.created == sample.NOW


@given(st.datetimes(timezones=st.timezones()))
def test_times_round_trip_as_numbers_and_as_text(time: datetime.datetime) -> None:
    try:
        kept = times.from_milliseconds(times.to_milliseconds(time))
    except OverflowError:
        return  # year 1 or 9999 in a zone, year 0 or 10000 in UTC
    assert datetime.timedelta(0) <= time - kept < datetime.timedelta(milliseconds=1)
    assert times.from_milliseconds(times.to_milliseconds(kept)) == kept
    assert times.from_text(times.to_text(kept)) == kept


WORDS = st.text("a𠮷🙂發'\"\r\n,=; \t", max_size=6)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["add", "update", "delete"]),
        st.integers(0, 3),
        st.tuples(st.integers(0, 20), st.integers(0, 20)),
        st.lists(WORDS.filter(bool), max_size=3, unique=True),
        WORDS,
    ),
    max_size=12,
)


@given(CHANGES)
@settings(max_examples=30, deadline=None)
def test_any_series_of_changes_is_kept(changes: list[tuple[str, int, tuple[int, int], list[str], str]]) -> None:
    article = sample.article()
    ids = [sample.mark(Span(0, 1)).id for _ in range(4)]
    model: dict[str, Annotation] = {}
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "l.sqlite", "Ana")
        library.add_article(article, NO_FIELDS)
        for change, index, ends, tags, note in changes:
            id = ids[index]
            mark = new_annotation(article, Span(*sorted(ends)), tags, note, "𠮷", sample.NOW)._replace(id=id)
            if change == "delete" and id in model:
                library.annotations.delete(id)
                del model[id]
            elif change == "update" and id in model:
                library.annotations.update(mark)
                model[id] = mark
            elif change == "add" and id not in model:
                library.annotations.add(mark)
                model[id] = mark
        library.close()
        library = Library.open(Path(folder) / "l.sqlite", "Ana")
        kept = {mark.id: mark for mark in library.annotations.all()}
        library.close()
    assert kept == model


def test_articles_are_read_back_exactly(library: Library) -> None:
    article: Article = sample.article("甲\u2028乙\u00a0\n𠮷\ue000", path="/a b/𠮷.txt")
    library.add_article(article, NO_FIELDS)
    assert library.article(article.sha256) == article
    assert library.article("0" * 64) is None
