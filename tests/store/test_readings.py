"""Stored reading settings: repair, accepted characters and terms; and fields marked up in files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Reading, Repair, Script, Span, Term
from tests.store import sample
from tests.store.analysed import ANALYSIS

SHA = sample.article().sha256
NOBODY = "0" * 64
# 業 of 旅游業 with its gloss, corrected by the user in two ways; and 𠮷.
FIRST = Repair(sample.span("業(yè)"), "業", "葉", "variant", True)
AGAIN = FIRST._replace(became="頁")
OTHER = Repair(sample.span("𠮷"), "𠮷", "吉", "variant", True)
TERMS = (
    Term("林若谷", None, None),
    Term("U盤", "隨身碟", Script.TWP),
    Term("U盤", "优盘", Script.HANS),
    Term("𠮷城\n", "", Script.HK),
)


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.path, "Ben")


def test_what_a_file_marks_is_kept(library: Library) -> None:
    marks = (("title", Span(0, 5)), ("credit", sample.span("🙂")), ("credit", sample.span("業(yè)")))
    saved = sample.article()._replace(path="/news/𠮷.html", encoding="big5", format="html", marked=marks)
    library.add_article(saved, sample.FIELDS)
    assert library.article(SHA) == saved
    library.add_article(sample.article(path=""), sample.FIELDS)  # the same text pasted tells nothing new
    assert library.article(SHA) == saved
    library.add_article(sample.article(), sample.FIELDS)
    assert library.article(SHA) == sample.article()
    (row,) = library.articles()
    assert (row.title, row.outlet, row.byline) == ("𠮷城發展大會召開", "", "")


def test_outlet_and_byline_are_listed_as_read(library: Library) -> None:
    fields = sample.FIELDS._replace(outlet=sample.span("旅游業(yè)"), byline=sample.span("經(jīng)濟(jì)"))
    library.add_article(sample.article(), fields)
    (row,) = library.articles()
    assert (row.outlet, row.byline) == ("旅游業", "經濟")


@pytest.mark.parametrize("repair", [True, False, None])
def test_the_choice_of_repair_is_kept(library: Library, repair: bool | None) -> None:
    library.set_repair(SHA, not repair)
    library.set_repair(SHA, repair)
    library = reopened(library)
    assert library.reading(SHA) == Reading(repair=repair)
    assert library.reading(NOBODY) == Reading()
    library.close()


def test_opening_an_article_again_leaves_its_reading_alone(library: Library) -> None:
    library.set_repair(SHA, True)
    library.accept(SHA, [OTHER], "Ana")
    before = library.reading(SHA)
    library.add_article(sample.article(path="/elsewhere.txt"), sample.FIELDS)
    assert library.reading(SHA) == before == Reading(True, (OTHER,))


def test_accepted_characters_are_kept_in_order_and_read(library: Library) -> None:
    library.accept(SHA, [FIRST], "Ana")
    library.accept(SHA, [OTHER], "Ben")
    library = reopened(library)
    reading = library.reading(SHA)
    assert reading.accepted == (OTHER, FIRST)
    text = Views(sample.article(), reading).whole(Script.READING).text
    assert text.startswith("吉城發展")
    assert "旅游葉" in text
    library.withdraw(SHA, [FIRST, OTHER])
    assert library.reading(SHA).accepted == ()
    library.accept(SHA, [FIRST], "Ana")  # redone
    library.accept(SHA, [AGAIN], "Ana")  # and made otherwise
    assert library.reading(SHA).accepted == (AGAIN,)
    library.close()


def authors(library: Library) -> dict[str, str]:
    with contextlib.closing(sqlite3.connect(library.path)) as other:
        return dict(other.execute("SELECT became, author FROM accepted"))


def test_a_whole_reading_is_put_in_the_place_of_another(library: Library) -> None:
    library.set_terms(TERMS)
    library.set_reading(SHA, Reading(True, (FIRST, OTHER)), "Ana")
    assert library.reading(SHA) == Reading(True, (OTHER, FIRST), terms=TERMS)
    library.set_reading(SHA, Reading(None, (OTHER, AGAIN)), "Ben")
    assert library.reading(SHA) == Reading(None, (OTHER, AGAIN), terms=TERMS)
    assert authors(library) == {"吉": "Ana", "頁": "Ben"}
    library.set_reading(SHA, Reading(), "Ben")
    assert library.reading(SHA) == Reading(terms=TERMS)
    with pytest.raises(LookupError):
        library.set_reading(NOBODY, Reading(True), "Ana")


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.set_repair(SHA, False),
        lambda library: library.accept(SHA, [OTHER], "Ana"),
        lambda library: library.withdraw(SHA, [FIRST]),
        lambda library: library.set_reading(SHA, Reading(None, (OTHER,)), "Ana"),
    ],
    ids=["set_repair", "accept", "withdraw", "set_reading"],
)
def test_the_analysis_of_another_text_goes(library: Library, change: Callable[[Library], None]) -> None:
    library.accept(SHA, [FIRST], "Ana")
    library.save_analysis(SHA, "1", ANALYSIS)
    library.add_article(sample.article("乙"), sample.FIELDS._replace(title=None))
    library.save_analysis(sample.article("乙").sha256, "1", ANALYSIS)
    before = library.reading(SHA)

    def fail_afterwards() -> None:
        with library.transaction():
            change(library)
            raise KeyError

    with pytest.raises(KeyError):
        fail_afterwards()
    assert (library.reading(SHA), library.analysis(SHA, "1")) == (before, ANALYSIS)
    change(library)
    assert library.analysis(SHA, "1") is None
    assert library.analysis(sample.article("乙").sha256, 1) == ANALYSIS
    assert library.reading(SHA) != before


def test_mistakes_of_the_program_change_nothing(library: Library) -> None:
    library.accept(SHA, [FIRST], "Ana")
    library.save_analysis(SHA, "1", ANALYSIS)
    library.set_terms(TERMS)
    with pytest.raises(sqlite3.IntegrityError):
        library.accept(SHA, [OTHER, FIRST._replace(span=Span(3, 2))], "Ana")
    with pytest.raises(LookupError):
        library.withdraw(SHA, [FIRST, OTHER])
    with pytest.raises(LookupError):
        library.withdraw(SHA, [FIRST._replace(became="頁")])
    for change in (
        lambda: library.set_repair(NOBODY, True),
        lambda: library.accept(NOBODY, [FIRST], "Ana"),
        lambda: library.withdraw(NOBODY, []),
    ):
        with pytest.raises(LookupError):
            change()
    for wrong in ((Term("", None, None),), (*TERMS, Term("林若谷", "x", None)), (Term("甲", None, Script.READING),)):
        with pytest.raises(sqlite3.IntegrityError):
            library.set_terms(wrong)
    assert library.reading(SHA) == Reading(None, (FIRST,), terms=TERMS)
    assert library.analysis(SHA, "1") == ANALYSIS


def test_terms_are_kept_in_the_persons_order(library: Library) -> None:
    assert library.terms() == ()
    library.set_terms(TERMS)
    library = reopened(library)
    assert library.terms() == library.reading(SHA).terms == library.reading(NOBODY).terms == TERMS
    library.set_terms(TERMS[::-1])
    assert library.terms() == TERMS[::-1]
    library.set_terms(())
    assert library.terms() == ()
    library.close()


def test_a_term_keeps_the_day_it_came(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def created() -> dict[str, int]:
        with contextlib.closing(sqlite3.connect(library.path)) as other:
            return dict(other.execute("SELECT text || coalesce(script, ''), created FROM terms"))

    library.set_terms(TERMS[:2])
    before = created()
    monkeypatch.setattr("reader.store.times.now", lambda: sample.NOW)
    library.set_terms([TERMS[1]._replace(becomes="U碟"), TERMS[2], TERMS[0]])
    assert created() == before | {"U盤hans": 1738830600123}


def test_every_change_against_a_second_writer(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.accept(SHA, [FIRST], "Ana")
    library.save_analysis(SHA, "1", ANALYSIS)
    library.close()
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    library = Library.open(library.path, "Ana")
    other = sqlite3.connect(library.path)
    other.execute("BEGIN IMMEDIATE")
    changes = (
        lambda: library.set_repair(SHA, True),
        lambda: library.accept(SHA, [OTHER], "Ana"),
        lambda: library.withdraw(SHA, [FIRST]),
        lambda: library.set_reading(SHA, Reading(True, (OTHER,)), "Ana"),
        lambda: library.set_terms(TERMS),
    )
    for change in changes:
        with pytest.raises(LibraryError, match="another program"):
            change()
    assert library.reading(SHA) == Reading(None, (FIRST,))  # reads still work
    assert library.analysis(SHA, "1") == ANALYSIS
    other.rollback()
    other.close()
    for change in changes:
        change()
    assert library.reading(SHA) == Reading(True, (OTHER,), terms=TERMS)
    library.close()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_library_one_may_not_write_to_can_be_read(ordinary_folder: Path) -> None:
    path = ordinary_folder / "library.sqlite"
    library = Library.open(path, "Ana")
    library.add_article(sample.article(), sample.FIELDS)
    library.accept(SHA, [FIRST], "Ana")
    library.close()
    path.chmod(0o400)
    library = Library.open(path, "Ana")
    for change in (
        lambda: library.set_repair(SHA, True),
        lambda: library.accept(SHA, [OTHER], "Ana"),
        lambda: library.withdraw(SHA, [FIRST]),
        lambda: library.set_terms(TERMS),
    ):
        with pytest.raises(LibraryError, match="read-only"):
            change()
    assert library.reading(SHA) == Reading(None, (FIRST,))
    library.close()


ENDS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair)))
WORDS = st.text("a𠮷🙂發'\"\n業", min_size=1, max_size=3)
REPAIRS = st.builds(Repair, ENDS, WORDS, WORDS, st.just("variant"), st.just(True))
SCRIPTS = st.sampled_from([None, Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK])


@given(
    st.lists(REPAIRS, unique_by=lambda repair: repair.span, max_size=6),
    st.lists(
        st.builds(Term, WORDS, st.none() | st.just("") | WORDS, SCRIPTS),
        unique_by=lambda term: (term.text, term.script),
        max_size=6,
    ),
    st.sampled_from([None, True, False]),
    st.data(),
)
@settings(max_examples=30, deadline=None)
def test_any_reading_is_kept(
    repairs: list[Repair], terms: list[Term], choice: bool | None, data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(repairs))) if repairs else set()
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "l.sqlite", "Ana")
        library.add_article(sample.article(), sample.FIELDS)
        library.set_repair(SHA, choice)
        library.accept(SHA, repairs, "𠮷")
        library.withdraw(SHA, gone)
        library.set_terms(terms)
        library = reopened(library)
        kept = library.reading(SHA)
        library.close()
    left = sorted((repair for repair in repairs if repair not in gone), key=lambda repair: repair.span)
    assert kept == Reading(choice, tuple(left), terms=tuple(terms))
