from __future__ import annotations

import contextlib
import datetime
import io
import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportFileError, OutputError
from reader.store.exchange.formats import FORMATS, export_file
from reader.store.exchange.incoming import Imported
from reader.store.exchange.library_jsonl import export, import_file, read
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.types import Collection, Name, Span, Tag
from tests.store import filled, sample

GOLDEN = Path(__file__).parents[1] / "golden" / "library.jsonl"
LATER = sample.NOW + datetime.timedelta(days=3)


def exported(library: Library, articles: list[str] | None = None) -> str:
    stream = io.StringIO(newline="")
    export(library, stream, articles)
    return stream.getvalue()


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "full.sqlite", "Ana")
    filled.fill(library)
    yield library
    library.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "other" / "library.sqlite", "Ben", "zh_TW")
    yield library
    library.close()


@pytest.fixture
def bring(empty: Library, tmp_path: Path) -> Callable[..., Imported]:
    """Import text into the empty library."""

    def bring(content: str | bytes, **options: Any) -> Imported:
        path = tmp_path / "library.jsonl"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_file(empty, path, **options)

    return bring


def steady(content: str) -> str:
    """Without the times at which the test itself did something."""
    lines = [json.loads(line) for line in content.splitlines()]
    for line in lines:
        for name in ("added", "opened") if line.get("kind") == "article" else ("created",):
            if line.get("kind") in ("article", "name", "term"):
                line[name] = "2031-02-03T00:00:00.000Z"
        for each in [*line.get("history", ()), *line.get("accepted", ())]:
            each["at" if "at" in each else "created"] = "2031-02-03T00:00:00.000Z"
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


def test_the_lines_are_the_golden_ones(full: Library) -> None:
    assert steady(exported(full)) == GOLDEN.read_text(encoding="utf-8")


def test_what_was_read_back_is_equal_and_so_to_the_byte(
    full: Library, empty: Library, bring: Callable[..., Imported]
) -> None:
    content = exported(full)
    assert bring(content) == Imported(6, 0, 0)
    assert filled.holds(empty) == filled.holds(full)
    assert exported(empty) == content
    assert bring(content) == Imported(0, 0, 6)
    assert exported(empty) == content


NAMES = st.text("a𠮷🙂發'\"\r\n\x00\u2028;", min_size=1, max_size=6)


@given(st.data())
@settings(max_examples=15, deadline=None)
def test_whatever_a_person_made_comes_back(data: st.DataObject) -> None:
    draw = data.draw
    article = sample.article()
    ends = st.integers(0, len(sample.TEXT))
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        one, two = (
            stack.enter_context(contextlib.closing(Library.open(Path(folder) / name, "Ana"))) for name in ("one", "two")
        )
        one.add_article(article, sample.FIELDS)
        parents: list[str | None] = [None]
        for number, name in enumerate(sorted(draw(st.sets(NAMES, max_size=4)))):
            parent = draw(st.sampled_from(parents))
            tag = one.codebook.add(Tag(name, number, None, name, parent, name * 2))
            one.collections.put(Collection(filled.uuid(number), name, None if number == 0 else filled.uuid(0)))
            one.names.put(Name(name, None), name)
            parents.append(tag.id)
        for at in draw(st.lists(st.tuples(ends, ends), max_size=4)):
            mark = new_annotation(
                article, Span(*sorted(at)), draw(st.lists(NAMES, max_size=3)), draw(NAMES), draw(NAMES), LATER
            )
            one.annotations.add(mark)
            match draw(st.integers(0, 2)):
                case 1:
                    one.annotations.update(mark._replace(note=draw(NAMES), tags=()))
                case 2:
                    one.annotations.delete(mark.id)
        content = exported(one)
        path = Path(folder) / "x.jsonl"
        path.write_text(content, encoding="utf-8", newline="")
        import_file(two, path)
        assert filled.holds(two) == filled.holds(one)
        assert exported(two) == content


def test_a_part_takes_only_what_belongs_to_it(full: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    bring(exported(full, [sample.article().sha256]))
    held = filled.holds(empty)
    assert list(held["texts"]) == [sample.article().sha256]
    assert [each.name for each in held["collections"]] == ["專題", "年度"]
    assert (held["gone"], held["names"], held["terms"], held["versions"]) == ([], [], [], [])
    assert held["tags"] == full.codebook.tags()


def test_libraries_meet_by_id_and_name(full: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    empty.add_article(sample.article(), sample.FIELDS)
    mine = empty.codebook.add(Tag("上位", 8, None, "mine"))
    empty.collections.put(Collection(filled.uuid(50), "專題"))
    newer = filled.marks()[0]._replace(note="mine", updated=LATER)
    empty.annotations.add(newer)
    assert bring(exported(full)) == Imported(5, 0, 1, differ=1)
    assert empty.annotations.get(newer.id) == newer
    tags = {tag.name: tag for tag in empty.codebook.tags()}
    assert tags["上位"].id == mine.id
    assert tags["上位"].description == "mine"
    assert tags["下位"].parent == mine.id
    assert len(tags) == len(empty.codebook.tags())
    assert [(each.id, each.name) for each in empty.collections.of(sample.article().sha256)] == [
        (filled.uuid(50), "專題"),
        (filled.uuid(93), "年度"),
    ]


def test_the_later_state_comes_and_its_history(full: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    bring(exported(full))
    mark = full.annotations.all()[0]
    full.annotations.update(mark._replace(note="again", updated=LATER))
    assert bring(exported(full)) == Imported(0, 1, 5)
    assert empty.annotations.get(mark.id) == full.annotations.get(mark.id)
    assert {past.state for past in full.annotations.history(mark.id)} <= {
        past.state for past in empty.annotations.history(mark.id)
    }


def lines_of(content: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.splitlines()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_full_disk_is_told_of_where_it_is(library: Library) -> None:
    library.add_article(sample.article("霽川市𠮷😀U盤\n" * 20_000), sample.FIELDS)
    with pytest.raises(OutputError, match="Cannot write /dev/full"):
        export_file(library, FORMATS["jsonl"], "/dev/full")


def changed(which: str, **members: Any) -> Callable[[list[dict[str, Any]]], None]:
    def apply(lines: list[dict[str, Any]]) -> None:
        next(line for line in lines if line.get("kind") == which).update(members)

    return apply


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (changed("tag", kind="quark"), r"line \d+ is of a kind unknown to this version \(quark\); update"),
        (changed("tag", colour=9), "not a number from 0 to 8"),
        (changed("tag", colour=True), "not a number from 0 to 8"),
        (changed("tag", id="x"), r"line \d+ cannot be understood"),
        (changed("tag", name=""), "is empty"),
        (changed("coder", name=3), "3 is not text"),
        (changed("collection", parent=filled.uuid(1)), "is in a collection that does not precede it"),
        (changed("article", text="別的"), "does not match its sha256"),
        (changed("article", text="\ud800"), "cannot be understood"),
        (changed("article", collections=[filled.uuid(1)]), "a collection that does not precede it"),
        (changed("article", marked=[["title", 0, 99999]]), "not a number"),
        (changed("article", date="yesterday"), "cannot be understood"),
        (changed("article", memo=[]), "cannot be understood"),
        (changed("article", memo={}), "cannot be understood|lacks"),
        (changed("annotation", span=[3, 2]), "not a number"),
        (changed("annotation", span=[0, 10**30]), "not a number"),
        (changed("annotation", span=[10**6, 10**6 + 2], quote="不在", prefix="", suffix=""), "the offsets do not fit"),
        (changed("annotation", article="0" * 64), "the article is not in the library"),
        (changed("annotation", updated="2025-02-06T08:30:00"), "time zone"),
        (changed("decision", status="suggested"), "nobody decided"),
        (changed("decision", value={"kind": "?"}), "cannot be understood|lacks"),
        (changed("decision", span=[0, 10**6]), "is missing or too short"),
        (changed("version", previous="0" * 64), "an article is missing"),
        (changed("term", script="reading"), "there is no conversion"),
        (lambda lines: lines[0].update(version=2), "newer version of Chengnuo; update"),
        (lambda lines: lines[0].update(format="x"), "does not identify it as a Chengnuo library"),
        (lambda lines: lines[1].pop("colour"), "line 2 lacks 'colour'"),
    ],
)
def test_what_does_not_hold_together_changes_nothing(
    full: Library,
    empty: Library,
    bring: Callable[..., Imported],
    damage: Callable[[list[dict[str, Any]]], None],
    words: str,
) -> None:
    lines = lines_of(exported(full))
    damage(lines)
    before = exported(empty)
    with pytest.raises(ImportFileError, match=words) as caught:
        bring("\n".join(map(json.dumps, lines)))
    assert "nothing was changed." in str(caught.value)
    assert exported(empty) == before
    assert len(empty.codebook.tags()) == 9


def test_a_circle_of_versions_is_refused(full: Library, bring: Callable[..., Imported]) -> None:
    lines = lines_of(exported(full))
    one = lines[-1]
    lines.append({"kind": "version", "article": one["previous"], "previous": one["article"]})
    with pytest.raises(ImportFileError, match="its own earlier version"):
        bring("\n".join(map(json.dumps, lines)))


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff", b"[" * 100_000, b'{"format":"chengnuo-library","version":1}\n' + b"[" * 100_000, b"null\n"],
)
def test_what_is_no_such_file(bring: Callable[..., Imported], content: bytes) -> None:
    with pytest.raises(ImportFileError, match="nothing was changed"):
        bring(content)


def test_what_has_no_place_may_be_left_out(full: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    lines = lines_of(exported(full))
    changed("annotation", span=[10**6, 10**6 + 2], quote="不在", prefix="", suffix="")(lines)
    done = bring("\n".join(map(json.dumps, lines)), partly=True)
    assert (done.added, len(done.problems)) == (5, 1)
    assert "the offsets do not fit" in done.problems[0]
    assert len(empty.annotations.all()) == 5


def test_a_file_is_read_as_a_stream(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(exported(full) + "{", encoding="utf-8")
    items = read(path)
    places = [next(items)[0] for _ in range(5)]  # what is broken behind them does not matter yet
    assert places == [f"line {number}" for number in range(2, 7)]
    items.close()  # type: ignore[attr-defined]
