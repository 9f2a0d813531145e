from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import given, settings

from reader.analysis import edition
from reader.analysis.pipeline import analyse
from reader.errors import ImportFileError
from reader.store.exchange.formats import FORMATS, export_file, format_of_path
from reader.store.exchange.incoming import Imported
from reader.store.exchange.uima_xmi import TYPES, export, import_file, type_system
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Span
from tests.store import lossless

NAME = f"undated-{lossless.ARTICLE.sha256[:16]}.xmi"
HARD = lossless.TEXT.replace("\x0c", "\ufffd")


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
    def bring(content: bytes | str, partly: bool = False) -> Imported:
        path = tmp_path / "a.xmi.zip"
        path.write_bytes(content if isinstance(content, bytes) else lossless.packed({"a.xmi": content}))
        return import_file(empty, path, partly=partly)

    return bring


def loaded(content: bytes) -> dict[str, Any]:
    """What cassis makes of an archive, with the archive's own types."""
    found = lossless.members(content)
    types = cassis.load_typesystem(io.BytesIO(found.pop("TypeSystem.xml").encode()))
    return {name: cassis.load_cas_from_xmi(xmi, types) for name, xmi in found.items()}


def marks_only(library: Library) -> dict[str, Any]:
    return lossless.state(library) | {"tags": None}


def test_a_cas_is_the_golden_one(filled: Library) -> None:
    found = lossless.members(lossless.exported(export, filled))
    assert list(found) == ["TypeSystem.xml", NAME]
    assert found[NAME] == (lossless.GOLDEN / "article.xmi").read_text(encoding="utf-8")
    assert found["TypeSystem.xml"] == (lossless.GOLDEN / "TypeSystem.xml").read_text(encoding="utf-8")


def test_cassis_reads_what_was_written(filled: Library) -> None:
    """Its own loader, and offsets that are UTF-16 in the file and code points in it."""
    content = lossless.exported(export, filled)
    (cas,) = loaded(content).values()
    assert cas.sofa_string == HARD
    found = {each.uuid: each for each in cas.select("chengnuo.Mark")}
    for mark in lossless.hard():
        same = found.pop(mark.id)
        assert same.get_covered_text() == mark.quote.replace("\x0c", "\ufffd")
        assert (same.begin, same.end) == mark.span
        assert tuple(json.loads(tag) if same.escaped else tag for tag in same.tags.elements) == mark.tags
    assert found == {}
    assert not cas.typecheck()
    last = lossless.hard()[2]
    ends = [len(lossless.TEXT[:at].encode("utf-16-le")) // 2 for at in last.span]
    xmi = lossless.members(content)[NAME]
    assert f'begin="{ends[0]}" end="{ends[1]}" uuid="{last.id}"' in xmi
    assert ends[0] > last.span.start


def test_all_marks_and_what_is_known_of_the_text_come_back(
    filled: Library, empty: Library, bring: Callable[..., Imported]
) -> None:
    content = lossless.exported(export, filled)
    assert bring(content) == Imported(5, 0, 0)
    assert marks_only(empty) == marks_only(filled)
    assert bring(content) == Imported(0, 0, 5)


@given(lossless.marks(lossless.TEXTS))
@settings(max_examples=15, deadline=None)
def test_whatever_was_marked_comes_back(made: lossless.Made) -> None:
    one, two = Library.in_memory("Ana"), Library.in_memory("Ben")
    lossless.add(one, made)
    content = lossless.exported(export, one)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.xmi.zip")
        path.write_bytes(content)
        import_file(two, path)
    assert marks_only(two) == marks_only(one)
    (cas,) = loaded(content).values()
    assert sorted(Span(each.begin, each.end) for each in cas.select("chengnuo.Mark")) == sorted(
        each[0] for each in made
    )
    one.close()
    two.close()


def test_what_cassis_writes_comes_in(empty: Library, bring: Callable[..., Imported]) -> None:
    types = type_system()
    cas = cassis.Cas(types, sofa_string="𠮷城🙂\n市長U盤")
    strings = types.get_type("uima.cas.StringArray")
    time = "2025-02-06T08:30:00.123Z"
    mark = types.get_type("chengnuo.Mark")(
        begin=5, end=8, uuid=lossless.hard()[0].id, tags=strings(elements=["a b", "𠮷"]), created=time, updated=time
    )
    cas.add(mark)
    assert bring(cas.to_xmi()) == Imported(1, 0, 0)
    (found,) = empty.annotations.all()
    assert (found.quote, found.tags, found.note, found.author) == ("長U盤", ("a b", "𠮷"), "", "")


def test_what_was_found_in_a_text_goes_out_with_it(filled: Library) -> None:
    views = Views(lossless.ARTICLE)
    analysis = analyse(views)
    filled.save_analysis(lossless.ARTICLE.sha256, edition(), analysis)
    (cas,) = loaded(lossless.exported(export, filled)).values()
    entities = [(each.kind, Span(each.begin, each.end)) for each in cas.select("chengnuo.Entity")]
    assert entities == [(each.type.value, each.span) for each in sorted(analysis.entities, key=lambda each: each.span)]
    made = cas.select("chengnuo.Commitment")
    assert [Span(each.begin, each.end) for each in made] == [each.span for each in analysis.commitments]
    commitment = made[0]
    target = cas.select("chengnuo.Target")[0]
    assert target.commitment is commitment
    assert (commitment.speaker, commitment.strength, commitment.status) == ("林若谷", "pledge", "suggested")
    assert (target.comparator, target.value, target.unit, target.get_covered_text()) == ("increase_by", "8", "%", "8%")
    assert not cas.typecheck()


def test_only_the_articles_asked_for(filled: Library) -> None:
    assert list(lossless.members(lossless.exported(export, filled, ["0" * 64]))) == ["TypeSystem.xml"]
    assert NAME in lossless.members(lossless.exported(export, filled, [lossless.ARTICLE.sha256]))


def test_it_is_known_by_its_name(filled: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.xmi.zip"
    export_file(filled, FORMATS["xmi"], path)
    assert path.read_bytes() == lossless.exported(export, filled)
    assert format_of_path(path) == FORMATS["xmi"]


def test_a_long_text_comes_back(empty: Library, bring: Callable[..., Imported]) -> None:
    """Longer than the 10 million bytes that libxml2 takes in one piece otherwise."""
    parts = "".join(f"雲嶺縣第{number}段𠮷\n" for number in range(400_000))
    assert len(parts.encode()) > 10_000_000
    xmi = lossless.members(_one_mark(parts))["a.xmi"]
    assert bring(xmi) == Imported(1, 0, 0)
    assert empty.annotations.all()[0].quote == parts[-3:-1]


def _one_mark(text: str) -> bytes:
    """An archive whose text has its last two characters but one marked; quicker made by hand than by cassis."""
    start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (len(text) - 3, len(text) - 1))
    time = "2025-02-06T08:30:00.123Z"
    written = text.replace("\n", "&#10;")
    xmi = (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        f'xmlns:c="http:///chengnuo.ecore"><c:Mark begin="{start}" end="{end}" uuid="{lossless.hard()[0].id}" '
        f'created="{time}" updated="{time}"/><cas:Sofa sofaString="{written}"/></xmi:XMI>'
    )
    return lossless.packed({"a.xmi": xmi})


def test_a_text_without_our_marks_is_taken_in_and_told(empty: Library, bring: Callable[..., Imported]) -> None:
    cas = cassis.Cas(sofa_string="𠮷城會議\n")
    done = bring(cas.to_xmi())
    assert done == Imported(0, 0, 0, ("1 texts have no Chengnuo marks; they were imported without marks",))
    assert [each.text for each in lossless.state(empty)["articles"].values()] == ["𠮷城會議\n"]


@pytest.mark.parametrize(
    ("pattern", "becomes", "words"),
    [
        (r'end="11"', 'end="9999"', "the offsets do not fit"),
        (r'end="11"', 'end="2"', "the offsets do not fit"),
        (r'end="11"', f'end="{"9" * 5000}"', "the offsets do not fit"),
        (r'begin="3"', 'begin="-3"', "the offsets do not fit"),
        (r'begin="3" end="11"', "", "the offsets do not fit"),
    ],
)
def test_a_mark_without_a_place(
    filled: Library, empty: Library, bring: Callable[..., Imported], pattern: str, becomes: str, words: str
) -> None:
    found = lossless.members(lossless.exported(export, filled))[NAME]
    xmi, count = re.subn(f"{pattern}(?=[^>]*uuid=)", becomes, found, count=1)
    assert count == 1
    with pytest.raises(ImportFileError, match=words):
        bring(xmi)
    assert (empty.articles(), empty.annotations.all()) == ([], [])
    done = bring(xmi, partly=True)
    assert (done.added, len(done.problems)) == (4, 1)


def test_a_broken_archive_changes_nothing(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    content = lossless.exported(export, filled)
    xmi = lossless.members(content)[NAME]
    first = lossless.hard()[0].id
    faults: list[tuple[str | bytes, str]] = [
        (xmi.replace(first, "1"), "mark 1 of a.xmi"),
        (xmi.replace(first, lossless.hard()[1].id), "already occurred"),
        (xmi.replace("2025-02-06T08:30:00.123Z", "yesterday", 1), "the memo|mark 1"),
        (xmi.replace('escaped="true"', 'escaped="true" x="1"').replace("&quot;", "{", 4), "mark|memo"),
        (xmi[:-40], "not well-formed"),
        ("<a/>", "is not XMI"),
        ('<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', "has no text"),
        (f'<!DOCTYPE a [<!ENTITY x "y">]>{xmi.partition("?>")[2]}', "has a document type"),
        (lossless.packed({"a.txt": "x"}), "contains no .xmi file"),
        (b"PK", "broken or incomplete"),
        (content[: len(content) // 2], "broken or incomplete"),
        (lossless.packed({"../a.xmi": xmi}), "leads out"),
    ]
    for fault, words in faults:
        with pytest.raises(ImportFileError, match=words):
            bring(fault)
        assert (empty.articles(), empty.annotations.all(), empty.codebook.tags()) == ([], [], []), words


def test_halves_of_surrogate_pairs_do_no_harm(filled: Library, empty: Library, bring: Callable[..., Imported]) -> None:
    xmi = lossless.members(lossless.exported(export, filled))[NAME].replace(r"a\u000bb", r"a\ud800b")
    bring(xmi)
    assert "a\ufffdb" in {mark.note for mark in empty.annotations.all()}


def test_every_type_is_in_the_documentation() -> None:
    doc = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    section = doc.split("### UIMA XMI", 1)[1].split("\n##", 1)[0]
    for name, features in TYPES.items():
        (row,) = re.findall(rf"^\| `{name}` \|.*$", section, re.MULTILINE)
        assert set(features) <= set(re.findall(r"`(\w+)`", row)), name
