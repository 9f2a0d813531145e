"""Merging two libraries: the law, and each rule by example."""

from __future__ import annotations

import contextlib
import hashlib
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError
from reader.store import merging, times
from reader.store.library import Library
from reader.store.merging import Choice, Conflict, MergeKind
from reader.types import Annotation, Collection, Name, Status, Tag
from tests.store import pair, sample
from tests.store.pair import Chooser, both, made, merge, mine, refuse, theirs

SHA = sample.article().sha256


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Library, Library]]:
    ana, bo = pair.begin(tmp_path, "Ana", "Bo")
    yield ana, bo
    ana.close()
    bo.close()


# The law


@settings(max_examples=15)
@given(st.integers(0, 2**32), st.integers(0, 8), st.integers(0, 8))
def test_who_merge_each_other_with_the_same_choices_end_with_the_same(seed: int, here: int, there: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chance = random.Random(seed)
        libraries = pair.begin(folder, "Ana", "Bo")
        before = {each.id: each for each in libraries[0].annotations.all()}
        for library, times_ in zip(libraries, (here, there), strict=True):
            for number in range(times_):
                pair.change(library, chance, number)
        ana, bo = libraries
        sides = [{each.id: each for each in library.annotations.all()} for library in libraries]
        for library in libraries:
            with contextlib.closing(sqlite3.connect(library.path)) as copy:
                copy.execute("VACUUM INTO ?", [str(folder / f"{library.author}.was")])

        def choose(conflict: Conflict, of: str) -> Choice:
            said = hashlib.sha256(f"{seed} {conflict.key}".encode()).digest()[0] % 3
            if said == 2 and conflict.both:
                return Choice.BOTH
            return Choice.MINE if ("Ana", "Bo")[said % 2] == of else Choice.THEIRS

        plans = [
            merge(ana, folder / "Bo.was", lambda conflict: choose(conflict, "Ana")),
            merge(bo, folder / "Ana.was", lambda conflict: choose(conflict, "Bo")),
        ]
        assert made(ana) == made(bo)
        _nothing_is_lost(before, sides, made(ana)["annotations"], plans[0].conflicts)
        for library, other, of in ((ana, "Bo.was", "Ana"), (bo, "Ana.was", "Bo")):  # again
            was = made(library)
            again = merge(library, folder / other, lambda conflict, of=of: choose(conflict, of))  # type: ignore[misc]
            assert made(library) == was
            assert not [each for each in again.conflicts if each.kind is MergeKind.ANNOTATION]
            assert again.counts[MergeKind.ANNOTATION].incoming == again.counts[MergeKind.ARTICLE].incoming == 0
        assert merge(ana, bo.path, refuse).empty  # and what came of it is the same for good
        for library in libraries:
            library.close()
            assert sample.integrity(library.path) == "ok"


def _nothing_is_lost(
    before: dict[str, Annotation],
    sides: list[dict[str, Annotation]],
    after: dict[str, Annotation],
    conflicts: tuple[Conflict, ...],
) -> None:
    """What one changed is so in the end, unless it was asked about; tags may be called otherwise by then."""

    def bare(annotation: Annotation | None) -> Annotation | None:
        return annotation and annotation._replace(tags=())

    asked = {each.id for each in conflicts if each.kind is MergeKind.ANNOTATION}
    for id in {*sides[0], *sides[1]} - asked:
        was, ours, yours = (bare(some.get(id)) for some in (before, *sides))
        assert yours in (was, ours) or ours == was
        assert bare(after.get(id)) == (yours if ours == was else ours)


# Annotations


def changed(library: Library, note: str) -> Annotation:
    mark = next(each for each in library.annotations.all() if each.quote == "旅游業")
    library.annotations.update(mark._replace(note=note, updated=times.now()))
    pair.tick()
    return mark._replace(note=note)


def notes(library: Library) -> list[str]:
    return sorted(each.note for each in library.annotations.all())


def test_what_they_alone_changed_comes_and_what_we_did_stays(two: tuple[Library, Library]) -> None:
    ana, bo = two
    changed(bo, "by Bo")
    gone = next(each for each in bo.annotations.all() if each.quote == "🙂")
    bo.annotations.delete(gone.id)
    bo.annotations.add(sample.mark("U盤", "a tag of Bo's", note="new")._replace(author="Bo"))
    own = next(each for each in ana.annotations.all() if each.quote == "𠮷城市")
    ana.annotations.delete(own.id)
    plan = merge(ana, bo.path, refuse)
    assert plan.counts[MergeKind.ANNOTATION] == merging.MergeCount(new=1, changed=1, deleted=1, ours=1, equal=1)
    assert notes(ana) == ["begin 2", "by Bo", "new"]
    assert {coder.name for coder in ana.codebook.coders()} == {"Ana", "Bo"}
    assert "a tag of Bo's" in {tag.name for tag in ana.codebook.tags()}
    assert [past.state.note for past in ana.annotations.history(gone.id)] == ["begin 3"]
    assert merge(ana, bo.path, refuse).empty


@pytest.mark.parametrize(("choose", "end"), [(mine, ["by Ana"]), (theirs, ["by Bo"]), (both, ["by Ana", "by Bo"])])
def test_what_both_changed_is_chosen_from_once(two: tuple[Library, Library], choose: Chooser, end: list[str]) -> None:
    ana, bo = two
    changed(ana, "by Ana")
    changed(bo, "by Bo")
    with merging.open_copy(bo.path) as other:
        (conflict,) = merging.plan(ana, other).conflicts
    assert conflict.kind is MergeKind.ANNOTATION
    assert conflict.article == SHA
    assert isinstance(conflict.mine.value, Annotation)
    assert isinstance(conflict.theirs.value, Annotation)
    assert (conflict.mine.value.note, conflict.theirs.value.note) == ("by Ana", "by Bo")
    assert (conflict.mine.author, conflict.theirs.author) == ("Ana", "Bo")
    merge(ana, bo.path, choose)
    assert [note for note in notes(ana) if note.startswith("by")] == end
    assert merge(ana, bo.path, refuse).empty  # what lost is in the history
    history = [past.state.note for past in ana.annotations.history(conflict.id)]
    assert "begin 0" in history
    assert {"by Ana", "by Bo"} <= {*history, *notes(ana)}
    merge(bo, ana.path, refuse)  # and Bo takes it over unasked
    assert notes(bo) == notes(ana)


@pytest.mark.parametrize("choose", [mine, theirs])
def test_deleted_by_one_and_changed_by_the_other_is_a_conflict(two: tuple[Library, Library], choose: Chooser) -> None:
    ana, bo = two
    mark = changed(bo, "by Bo")
    ana.annotations.delete(mark.id)
    with merging.open_copy(bo.path) as other:
        (conflict,) = merging.plan(ana, other).conflicts
    assert conflict.mine.value is None
    assert not conflict.both
    merge(ana, bo.path, choose)
    assert ("by Bo" in notes(ana)) is (choose is theirs)
    assert merge(ana, bo.path, refuse).empty
    merge(bo, ana.path, refuse)
    assert notes(bo) == notes(ana)


def test_a_renamed_tag_makes_no_conflict_of_its_marks(two: tuple[Library, Library]) -> None:
    ana, bo = two
    changed(bo, "by Bo")
    tag = next(each for each in ana.codebook.tags() if each.name == "base 0")
    ana.codebook.replace([tag], [tag._replace(name="called otherwise")])
    plan = merge(ana, bo.path, mine)
    assert [each.kind for each in plan.conflicts] == [MergeKind.TAG]
    assert {each.tags for each in ana.annotations.all() if each.note == "by Bo"} == {("called otherwise",)}


# Codebook, collections, the rest


def test_equal_names_are_one_tag_and_keys_stay_ours(two: tuple[Library, Library]) -> None:
    ana, bo = two
    free = 9 if not any(tag.shortcut == 9 for tag in ana.codebook.tags()) else None
    ana.codebook.add(Tag("same", 1, None, "", id="00000000-0000-4000-a000-000000000001"))
    bo.codebook.add(Tag("same", 1, None, "", id="00000000-0000-4000-a000-000000000002"))
    bo.codebook.add(Tag("of Bo", 2, free, ""))
    bo.annotations.add(sample.mark("企業", "same", "of Bo"))
    plan = merge(ana, bo.path, refuse)
    assert plan.counts[MergeKind.TAG].new == 1
    names = [tag.name for tag in ana.codebook.tags()]
    assert names.count("same") == 1
    assert [each.tags for each in ana.annotations.with_tag("same")] == [("same", "of Bo")]


def test_collections_meet_by_id_and_by_the_names_of_their_places(two: tuple[Library, Library]) -> None:
    ana, bo = two
    for library, number in ((ana, 1), (bo, 2)):
        library.collections.put(Collection(f"{number}-a", "Year", None))
        library.collections.put(Collection(f"{number}-b", "Month", f"{number}-a"))
    bo.collections.put(Collection("2-c", "Day", "2-b"))
    bo.collections.add_articles("2-c", [SHA])
    assert merge(ana, bo.path, refuse).counts[MergeKind.COLLECTION] == merging.MergeCount(new=1, equal=3)
    assert made(ana)["collections"] == [("Folder",), ("Year",), ("Year", "Month"), ("Year", "Month", "Day")]
    assert made(ana)["collected"] == {SHA: [("Year", "Month", "Day")]}


def test_decisions_on_one_place_are_one(two: tuple[Library, Library]) -> None:
    ana, bo = two
    ana.decisions.put(pair.decision("旅游業", Status.ACCEPTED, "Ana"))
    bo.decisions.put(pair.decision("旅游業", Status.ACCEPTED, "Bo"))
    assert merge(ana, bo.path, refuse).counts[MergeKind.DECISION].equal == 2
    assert len(ana.decisions.of(SHA)) == 2
    ana.decisions.put(pair.decision("企業", Status.ACCEPTED, "Ana"))
    rejected = pair.decision("企業", Status.REJECTED, "Bo")
    bo.decisions.put(rejected)
    plan = merge(ana, bo.path, theirs)
    assert [each.kind for each in plan.conflicts] == [MergeKind.DECISION]
    there = [each for each in ana.decisions.of(SHA) if each.span == rejected.span]
    assert [(each.status, each.author) for each in there] == [(Status.REJECTED, "Bo")]
    assert len(ana.decisions.of(SHA)) == 3


def test_of_two_memos_the_one_that_holds_the_other_is_newer(two: tuple[Library, Library]) -> None:
    ana, bo = two
    bo.memos.write(SHA, "What all know. And more.", "Bo")
    merge(ana, bo.path, refuse)
    assert ana.memos.of(SHA) == "What all know. And more."
    ana.memos.write(SHA, "Something else.", "Ana")
    merge(ana, bo.path, both)
    assert ana.memos.of(SHA) == "What all know. And more.\n\nSomething else."
    assert merge(ana, bo.path, refuse).empty


def test_another_kind_of_name_is_a_conflict(two: tuple[Library, Library]) -> None:
    ana, bo = two
    bo.names.put(Name("林若谷", None), "Bo")
    bo.names.put(Name("霽川市", None), "Bo")
    plan = merge(ana, bo.path, theirs)
    assert [each.id for each in plan.conflicts] == ["林若谷"]
    assert {name.text: name.type for name in ana.names.all()} == {"林若谷": None, "霽川市": None}


def test_an_export_is_as_good_as_the_library(two: tuple[Library, Library], tmp_path: Path) -> None:
    from reader.store.exchange import library_jsonl

    ana, bo = two
    changed(bo, "by Bo")
    for number in range(20):
        pair.change(bo, random.Random(number), number)
    export = tmp_path / "bo.jsonl"
    with export.open("w", encoding="utf-8", newline="") as stream:
        library_jsonl.export(bo, stream)
    merge(ana, export, theirs)
    assert made(ana) == made(bo)
    assert merge(ana, bo.path, refuse).empty
    export.write_text('{"format": "of something else"}\n', encoding="utf-8")
    with pytest.raises(InputError), merging.open_copy(export):
        pass


def test_versions_come_along_and_never_go_round_in_a_ring(two: tuple[Library, Library]) -> None:
    ana, bo = two
    old = sample.article()
    new = sample.article(sample.TEXT.replace("今年將", "到今年年底將"))
    for library in two:
        library.add_article(new, sample.FIELDS)
    bo.versions.link(old, new)
    merge(ana, bo.path, refuse)
    assert ana.versions.previous(new.sha256) == old.sha256
    assert {each.article for each in ana.annotations.all()} == {each.article for each in bo.annotations.all()}
    assert ana.decisions.of(new.sha256) == bo.decisions.of(new.sha256) != []
    with ana.transaction():
        ana._db.execute("UPDATE versions SET article = previous, previous = article")
    merge(ana, bo.path, refuse)
    assert ana.versions.previous(old.sha256) == new.sha256
    assert ana.versions.previous(new.sha256) is None


def test_moved_by_one_and_changed_by_the_other_is_a_conflict(two: tuple[Library, Library]) -> None:
    ana, bo = two
    new = sample.article(sample.TEXT.replace("今年將", "到今年年底將"))
    bo.add_article(new, sample.FIELDS)
    bo.versions.link(sample.article(), new)
    mark = changed(ana, "by Ana")
    plan = merge(ana, bo.path, both)
    assert mark.id in {each.id for each in plan.conflicts}
    assert {each.article for each in ana.annotations.all() if each.quote == "旅游業"} == {SHA, new.sha256}
