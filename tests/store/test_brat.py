from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportFileError
from reader.store.exchange.brat import export, import_file
from reader.store.exchange.brat_config import UNTAGGED, types
from reader.store.exchange.formats import FORMATS, export_file, format_of_path
from reader.store.exchange.incoming import Imported
from reader.store.library import Library
from reader.types import Tag
from tests.store import lossless

NAME = f"undated-{lossless.ARTICLE.sha256[:16]}"
TEXT = "𠮷城會議召開\n市長林若谷🙂表示\n今年每人領到U盤。"


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "one.sqlite", "Ana")
    lossless.fill(library)
    yield library
    library.close()


@pytest.fixture
def empty() -> Iterator[Library]:
    library = Library.in_memory("Ben")
    yield library
    library.close()


@pytest.fixture
def bring(empty: Library, tmp_path: Path) -> Callable[..., Imported]:
    """Import an archive, or a text with the lines about it, into the empty library."""

    def bring(content: bytes | str, text: str | bytes = TEXT, partly: bool = False, **more: str) -> Imported:
        path = tmp_path / "a.brat.zip"
        files: dict[str, str | bytes] = {name.replace("_", "."): each for name, each in more.items()}
        if isinstance(content, str):
            content = lossless.packed({"x/d-1.txt": text, "x/d-1.ann": content} | files)
        path.write_bytes(content)
        return import_file(empty, path, partly=partly)

    return bring


def state(library: Library) -> dict[str, object]:
    """What brat's files hold: no memos of articles, nothing of the file a text came from."""
    whole = lossless.state(library)
    texts = {sha256: article.text for sha256, article in whole["articles"].items()}
    return {"texts": texts, "marks": whole["marks"], "tags": whole["tags"]}


def check(text: str, ann: str) -> None:
    """What brat demands of a file of annotations, by the rules of its documentation."""
    ids = set()
    for line in ann.splitlines():  # as brat's reader does, also at the rarer line breaks
        id, data, *rest = line.split("\t", 2)
        assert id not in ids
        ids.add(id)
        if id.startswith("#"):
            assert re.fullmatch(r"\S+ \S+", data)
            assert data.split(" ")[1] in ids
            continue
        assert re.fullmatch(r"T\d+", id)
        type, _, offsets = data.partition(" ")
        assert re.fullmatch(r"[A-Za-z0-9_-]+", type)
        spans = [tuple(map(int, each.split(" "))) for each in offsets.split(";")]
        for (start, end), (after, _) in zip(spans, [*spans[1:], (len(text) + 1, 0)], strict=True):
            assert 0 <= start <= end < after
            assert end <= len(text)
        assert rest == [" ".join(text[start:end] for start, end in spans)]


def test_the_files_are_the_golden_ones_and_as_brat_wants_them(filled: Library) -> None:
    found = lossless.members(lossless.exported(export, filled))
    assert list(found) == ["annotation.conf", "visual.conf", f"{NAME}.txt", f"{NAME}.ann"]
    assert found[f"{NAME}.txt"] == lossless.TEXT
    check(lossless.TEXT, found[f"{NAME}.ann"])
    for name in ("annotation.conf", "visual.conf"):
        assert found[name] == (lossless.GOLDEN / name).read_text(encoding="utf-8")
    assert found[f"{NAME}.ann"] == (lossless.GOLDEN / "article.ann").read_text(encoding="utf-8")


def test_all_that_it_can_hold_comes_back(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    content = lossless.exported(export, filled)
    assert bring(content) == Imported(5, 0, 0)
    assert state(empty) == state(filled)
    assert lossless.exported(export, empty) == content
    assert bring(content) == Imported(0, 0, 5)


@given(lossless.marks(lossless.TEXTS))
@settings(max_examples=25, deadline=None)
def test_whatever_was_marked_comes_back(made: lossless.Made) -> None:
    one, two = Library.in_memory("Ana"), Library.in_memory("Ben")
    lossless.add(one, made)
    content = lossless.exported(export, one)
    check(lossless.TEXT, lossless.members(content)[f"{NAME}.ann"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.brat.zip")
        path.write_bytes(content)
        import_file(two, path)
    assert state(two) == state(one)
    assert lossless.exported(export, two) == content
    one.close()
    two.close()


@given(
    st.lists(lossless.TEXTS | st.sampled_from(["a b", "a_b", "a  b", UNTAGGED, "tag", "tag_2", "諾", "SEPARATOR", "-"]))
)
def test_every_tag_has_a_type_of_its_own(names: list[str]) -> None:
    tags = [Tag(name, 0, None, "") for name in dict.fromkeys(names)]
    found = types(tags)
    assert list(found) == [tag.name for tag in tags]
    assert len(set(found.values()) | {UNTAGGED}) == len(tags) + 1
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", type) for type in found.values())


def test_it_is_known_by_its_name(filled: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.brat.zip"
    export_file(filled, FORMATS["brat"], path)
    assert path.read_bytes() == lossless.exported(export, filled)
    assert format_of_path(path) == FORMATS["brat"]


# From brat

FOREIGN = (
    "T1\tPerson 9 12\t林若谷\r\nT2\tOrg 0 2;9 12\t𠮷城 林若谷\n"
    "E1\tMeet:T2 Who:T1\nR1\tIn Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\n"
    "A1\tSure T1\n#1\tAnnotatorNotes T1\t記一筆\n#2\tAnnotatorNotes T1\t再記\n#3\tAnnotatorNotes E1\tx\n"
    "N1\tReference T1 Wiki:1\t林若谷\n\n"
)


def test_what_brat_made(empty: Library, bring: Callable[..., Imported]) -> None:
    done = bring(FOREIGN, x_visual_conf="", visual_conf="[labels]\nOrg | 機構 | 機\n[drawing]\nOrg\tbgColor:red\n")
    assert done.added == 2
    found = {mark.tags: mark for mark in empty.annotations.all()}
    assert found["Person",].quote == "林若谷"
    assert found["Person",].note == "記一筆\n\n再記"
    assert found["Person",].author == "Ben"
    assert found["機構",].span == (0, 12)
    told = " ".join(done.problems)
    for what in (
        "Relations",
        "Equivalences",
        "Events",
        "Attributes",
        "Normalisations",
        "Gaps within",
        "Notes on other",
    ):
        assert f"{what}" in told
    again = bring(FOREIGN)
    assert (again.added, again.updated + again.kept) == (0, 2)


def test_what_macos_packs_and_annotations_without_their_text(empty: Library, bring: Callable[..., Imported]) -> None:
    ann = "T1\tThing 0 2\t𠮷城\n"
    files: dict[str, str | bytes] = {
        "d.txt": TEXT,
        "d.ann": ann,
        "e.ann": ann,
        "__MACOSX/._d.txt": b"\0\xff",
        "__MACOSX/._d.ann": b"\0\xff",
    }
    done = bring(lossless.packed(files))
    assert done == Imported(1, 0, 0, ("Annotation files without text are not supported; 1 skipped",))
    assert empty.annotations.all()[0].quote == "𠮷城"


def test_line_breaks_of_windows(empty: Library, bring: Callable[..., Imported]) -> None:
    text = TEXT.replace("\n", "\r\n")
    start = text.index("U盤")
    bring(f"T1\tThing {start} {start + 2}\tU盤\n", text)
    assert empty.annotations.all()[0].quote == "U盤"


def test_what_was_done_to_ours_in_brat(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    files = dict(lossless.members(lossless.exported(export, filled)))
    ann = files[f"{NAME}.ann"].replace("線一 線二 <&>", "changed").replace("Quote", "Doubt")
    files[f"{NAME}.ann"] = f"{ann}T99\tFigure 0 2\t𠮷城\n"
    done = bring(lossless.packed(files))
    assert done == Imported(6, 0, 0)
    marks = {mark.id: mark for mark in empty.annotations.all()}
    first, second, *_ = lossless.hard()
    assert marks[first.id].note == "changed"
    assert marks[second.id].tags == ("Doubt",)
    (new,) = (mark for mark in marks.values() if mark.quote == "𠮷城")
    assert (new.tags, new.author) == (("Figure",), "Ben")


@pytest.mark.parametrize("spans", ["0 999", "7 3", "3 7;1 999", "0 99999999999999999999999", "99999 100000;0 2"])
def test_a_mark_without_a_place(empty: Library, bring: Callable[..., Imported], spans: str) -> None:
    ann = f"T1\tPerson {spans}\tx\nT2\tPerson 9 12\t林若谷\n"
    with pytest.raises(ImportFileError, match=r"line 1 of x/d-1\.ann: the offsets do not fit"):
        bring(ann)
    assert (empty.articles(), empty.codebook.tags()) == ([], [])
    done = bring(ann, partly=True)
    assert (done.added, len(done.problems)) == (1, 1)


OURS = "".join(f'#{n}\tChengnuo T{n}\t{{"id": "00000000-0000-4000-8000-000000000001"}}\n' for n in (1, 2))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("T1\tPerson 0 2\t𠮷城\nT1\tPerson 0 2\t𠮷城\n", "line 2 of x/d-1.ann: T1 occurs twice"),
        ("T1 Person 0 2 𠮷城\n", "line 1 of x/d-1.ann is not in brat format"),
        ("T1\tPerson x 2\t𠮷城\n", "is not in brat format"),
        ("T1\tPerson -1 2\t𠮷城\n", "is not in brat format"),
        (f"T1\tA 0 2\t𠮷城\nT2\tB 2 3\t會\n{OURS}", "is in two places"),
        (lossless.packed({"a.ann": "", "b.txt": "x"}), "no .ann and .txt files with the same name"),
        (lossless.packed({"a.ann": "", "a.txt": "編號".encode("gbk")}), "not UTF-8"),
        (lossless.packed({"a.ann": b"\xff\xfe\xff", "a.txt": "x"}), "not UTF-8"),
        (lossless.packed({"a.ann": "", "a.txt": "x", "/b": ""}), "leads out"),
        (b"PK\x05\x06", "broken or incomplete"),
    ],
)
def test_what_does_not_hold_together_changes_nothing(
    empty: Library, bring: Callable[..., Imported], content: str | bytes, words: str
) -> None:
    with pytest.raises(ImportFileError, match=words):
        bring(content)
    assert (empty.articles(), empty.annotations.all(), empty.codebook.tags()) == ([], [], [])


def test_one_annotation_in_two_texts_is_refused(empty: Library, bring: Callable[..., Imported]) -> None:
    ann = f"T1\tA 0 2\t𠮷城\n{OURS}"
    with pytest.raises(ImportFileError, match="already occurred"):
        bring(ann, e_txt="𠮷城 other", e_ann=ann)
    assert empty.articles() == []


@pytest.mark.parametrize(
    "comment",
    [
        "{", "[1]", "null", '{"id": 7}', '{"id": "x", "author": 3, "created": [], "note": {}}',
        '{"created": "0001-01-01T00:00:00+14:00"}', '{"author": "\\ud800", "note": "\\ud800"}',
    ],
)  # fmt: skip
def test_strange_comments_do_no_harm(empty: Library, bring: Callable[..., Imported], comment: str) -> None:
    conf = f'[entities]\n# chengnuo {comment}\n# chengnuo {{"type": "A", "name": "\\ud800", "colour": 99}}\n'
    tag = '{"type":"A","name":"x","colour":1,"shortcut":null,"description":"\\ud800","id":"\'; DROP TABLE tags"}'
    bring(f"T1\tA 0 2\t𠮷城\n#1\tChengnuo T1\t{comment}\n", annotation_conf=f"{conf}# chengnuo {tag}\n")
    assert [(mark.quote, mark.tags) for mark in empty.annotations.all()] == [("𠮷城", ("A",))]
