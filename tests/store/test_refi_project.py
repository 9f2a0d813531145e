from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given, settings

from reader.store.exchange.formats import FORMATS, export_file, format_of_path
from reader.store.exchange.incoming import Imported
from reader.store.exchange.refi_project import export, import_file
from reader.store.library import Library
from reader.types import Article, Span, Tag
from tests.store import lossless

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("refi_project.xsd"))
QDE = "project.qde"


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "one.sqlite", "Ana")
    lossless.fill(library)
    yield library
    library.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "two.sqlite", "Ben")
    yield library
    library.close()


def bring(library: Library, content: bytes, path: Path, partly: bool = False) -> Imported:
    path.write_bytes(content)
    return import_file(library, path, partly=partly)


def test_the_project_is_the_golden_one_and_as_the_standard_wants_it(filled: Library) -> None:
    found = lossless.members(lossless.exported(export, filled))
    assert found[QDE] == (lossless.GOLDEN / QDE).read_text(encoding="utf-8")
    SCHEMA.validate(found[QDE])


def test_sources_are_texts_of_which_positions_are_code_points(filled: Library) -> None:
    found = lossless.members(lossless.exported(export, filled))
    root = xmlschema.XMLResource(found[QDE]).root
    space = "{urn:QDA-XML:project:1.0}"
    (source,) = root.iter(f"{space}TextSource")
    text = found[source.get("plainTextPath", "").replace("internal://", "Sources/")]
    assert text == lossless.TEXT
    passages = list(source.iter(f"{space}PlainTextSelection"))
    quotes = {
        each.get("guid"): text[int(each.get("startPosition", "")) : int(each.get("endPosition", ""))]
        for each in passages
    }
    assert quotes == {mark.id: mark.quote for mark in lossless.hard()}
    codes = {each.get("guid"): each.get("name") for each in root.iter(f"{space}Code")}
    tags = {
        each.get("guid"): tuple(codes[ref.get("targetGUID")] for ref in each.iter(f"{space}CodeRef"))
        for each in passages
    }
    assert tags == {mark.id: mark.tags for mark in lossless.hard()}


def test_all_that_a_project_can_hold_comes_back(filled: Library, empty: Library, tmp_path: Path) -> None:
    content = lossless.exported(export, filled)
    assert bring(empty, content, tmp_path / "a.qdpx") == Imported(5, 0, 0)
    assert lossless.state(empty) == lossless.state(filled)
    again = lossless.members(lossless.exported(export, empty))
    named = f"<TextValue>{Path(lossless.ARTICLE.path).name}</TextValue>"
    assert named in lossless.members(content)[QDE]
    assert {name: text for name, text in again.items() if name != QDE} == {
        name: text for name, text in lossless.members(content).items() if name != QDE
    }
    assert bring(empty, content, tmp_path / "a.qdpx") == Imported(0, 0, 5)
    assert lossless.state(empty) == lossless.state(filled)


@given(lossless.marks(lossless.NAMES))
@settings(max_examples=25, deadline=None)
def test_whatever_was_marked_comes_back(made: lossless.Made) -> None:
    one, two = Library.in_memory("Ana"), Library.in_memory("Ben")
    lossless.add(one, made)
    content = lossless.exported(export, one)
    SCHEMA.validate(lossless.members(content)[QDE])
    with tempfile.TemporaryDirectory() as folder:
        bring(two, content, Path(folder, "a.qdpx"))
    assert lossless.state(two) == lossless.state(one)
    one.close()
    two.close()


def test_the_state_updated_last_stays(filled: Library, empty: Library, tmp_path: Path) -> None:
    older = lossless.exported(export, filled)
    bring(empty, older, tmp_path / "a.qdpx")
    mark = lossless.hard()[0]._replace(note="later", tags=("Doubt",), updated=lossless.LATER.replace(year=2030))
    filled.annotations.update(mark)
    assert bring(empty, lossless.exported(export, filled), tmp_path / "b.qdpx") == Imported(0, 1, 4)
    assert empty.annotations.get(mark.id) == mark
    assert bring(empty, older, tmp_path / "a.qdpx") == Imported(0, 0, 5, differ=1)


def test_only_the_articles_asked_for_and_their_coders(filled: Library) -> None:
    other = Article("𠮷 別的文章\n", "", "utf-8")
    lossless.add(filled, [(Span(0, 1), [], "", "Carl", lossless.LATER)], other)
    found = lossless.members(lossless.exported(export, filled, [other.sha256]))
    assert [text for name, text in found.items() if name != QDE] == [other.text]
    assert "Carl" in found[QDE]
    assert "Ana" not in found[QDE]


def test_an_empty_library_makes_a_project_too(empty: Library, tmp_path: Path) -> None:
    content = lossless.exported(export, empty)
    SCHEMA.validate(lossless.members(content)[QDE])
    assert bring(empty, content, tmp_path / "a.qdpx") == Imported(0, 0, 0)
    bare = Library.in_memory("Ana")
    SCHEMA.validate(lossless.members(lossless.exported(export, bare))[QDE])
    bare.close()


def test_what_xml_cannot_hold_in_a_name_comes_back(empty: Library, tmp_path: Path) -> None:
    one = Library.in_memory("Ana")
    lossless.add(one, [(Span(0, 2), ["a\x0bb", "c"], "n\x00", "A\x01", lossless.LATER)])
    bring(empty, lossless.exported(export, one), tmp_path / "a.qdpx")
    (mark,) = empty.annotations.all()
    assert (mark.tags, mark.note, mark.author) == (("a\x0bb", "c"), "n\x00", "A\x01")
    one.close()


def test_a_memo_of_a_tag_that_xml_cannot_hold_comes_back(filled: Library, empty: Library, tmp_path: Path) -> None:
    memo = "what counts\x0b𠮷 😀\nU盤"
    filled.codebook.add(Tag("pledge", 0, None, "", memo=memo))
    content = lossless.exported(export, filled)
    SCHEMA.validate(lossless.members(content)[QDE])
    bring(empty, content, tmp_path / "a.qdpx")
    assert {tag.name: tag.memo for tag in empty.codebook.tags()}["pledge"] == memo


def test_it_is_written_whole_to_a_file_and_known_by_its_name(filled: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.qdpx"
    export_file(filled, FORMATS["refi-qda"], path)
    assert path.read_bytes() == lossless.exported(export, filled)
    assert format_of_path(path) == FORMATS["refi-qda"]


def test_articles_are_written_one_by_one(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of an article waits in memory but its lines of XML, which go to the disk."""
    from reader.store.exchange import refi_project

    held: list[int] = []
    texts = [f"{number}𠮷" * 50_000 for number in range(8)]
    for text in texts:
        lossless.add(filled, [(Span(0, 2), ["x"], "", "Ana", lossless.LATER)], Article(text, "", "utf-8"))
    stream = io.BytesIO()
    walk = refi_project.exported_articles

    def watched(*given: object, **named: object) -> Iterator[object]:
        for out in walk(*given, **named):  # type: ignore[arg-type]
            held.append(stream.tell())
            yield out

    monkeypatch.setattr(refi_project, "exported_articles", watched)
    refi_project.export(filled, stream)
    assert held == sorted(set(held))
