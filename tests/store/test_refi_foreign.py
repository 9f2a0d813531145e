"""Projects of REFI-QDA as other programs write them, and as somebody writes them who means no good."""

from __future__ import annotations

import datetime
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import ImportFileError
from reader.store.exchange.incoming import Imported
from reader.store.exchange.refi_project import export, import_file
from reader.store.library import Library
from reader.types import Annotation
from tests.store import lossless
from tests.store.test_refi_codebook import code, guid, names

TEXT = "𠮷城會議召開\n市長林若谷🙂表示\n\n今年經濟增長8%,每人領到U盤。"
USERS = (
    f'<Users><User guid="{guid(1)}" name="林若谷"/><User guid="{guid(2)}" id="zoe"/><User guid="{guid(3)}"/></Users>'
)
CODES = f"<CodeBook><Codes>{code(11, '諾言')}{code(12, '數字', color='#FF0000')}</Codes></CodeBook>"


@pytest.fixture
def empty() -> Iterator[Library]:
    library = Library.in_memory("Ben")
    yield library
    library.close()


@pytest.fixture
def bring(empty: Library, tmp_path: Path) -> Callable[..., Imported]:
    """Import an archive, or the XML of a project with texts, into the empty library."""

    def bring(xml: str | bytes, partly: bool = False, **texts: str | bytes) -> Imported:
        path = tmp_path / "a.qdpx"
        members = {f"Sources/{name}.txt": text for name, text in texts.items()}
        path.write_bytes(xml if isinstance(xml, bytes) else lossless.packed({"project.qde": xml} | members))
        return import_file(empty, path, partly=partly)

    return bring


def project(sources: str = "", notes: str = "", rest: str = "", head: str = "", codes: str = CODES) -> str:
    sources = f"<Sources>{sources}</Sources>" if sources else ""
    notes = f"<Notes>{notes}</Notes>" if notes else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<Project xmlns="urn:QDA-XML:project:1.0" name="x" '
        f'creationDateTime="2024-01-02T03:04:05Z">{USERS}{codes}{sources}{notes}{rest}</Project>'
    )


def source(*passages: str, place: str = 'plainTextPath="internal://one.txt"', inside: str = "", after: str = "") -> str:
    return f'<TextSource guid="{guid(21)}" name="one" {place}>{inside}{"".join(passages)}{after}</TextSource>'


def passage(start: object, end: object, *codings: str, number: int = 31, words: str = "", more: str = "") -> str:
    return (
        f'<PlainTextSelection guid="{guid(number)}" name="{words}" startPosition="{start}" endPosition="{end}" {more}>'
        f"{''.join(codings)}</PlainTextSelection>"
    )


def coding(number: int, user: int | None = None, more: str = "") -> str:
    by = "" if user is None else f' creatingUser="{guid(user)}"'
    return f'<Coding guid="{guid(900 + number)}"{by}><CodeRef targetGUID="{guid(number)}"/>{more}</Coding>'


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def only(library: Library) -> Annotation:
    (mark,) = library.annotations.all()
    return mark


def test_a_project_of_another_program(empty: Library, bring: Callable[..., Imported]) -> None:
    more = (
        f'creatingUser="{guid(1)}" creationDateTime="2024-05-06T07:08:09+02:00" modifiedDateTime="2024-05-07T00:00:00"'
    )
    note = f'<Note guid="{guid(41)}"><PlainTextContent>記一\n筆</PlainTextContent></Note>'
    refs = f'<NoteRef targetGUID="{guid(41)}"/>'
    xml = project(source(passage(*at("林若谷🙂"), coding(11), refs, more=more)), note)
    assert bring(xml, one=TEXT) == Imported(1, 0, 0)
    mark = only(empty)
    assert (mark.id, mark.quote, mark.tags, mark.note, mark.author) == (
        guid(31),
        "林若谷🙂",
        ("諾言",),
        "記一\n筆",
        "林若谷",
    )
    assert mark.created == datetime.datetime(2024, 5, 6, 5, 8, 9, tzinfo=datetime.UTC)
    assert mark.updated == datetime.datetime(2024, 5, 7, tzinfo=datetime.UTC)
    assert {tag.name: tag.colour for tag in empty.codebook.tags()}["數字"] == 3
    assert [row.title for row in empty.articles()] == ["𠮷城會議召開"]


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("words", ["林若谷🙂表示", ""])
def test_line_breaks_and_byte_order_marks_of_windows(
    empty: Library, bring: Callable[..., Imported], ending: str, mark: str, words: str
) -> None:
    text = TEXT.replace("\n", ending)
    start, end = at("林若谷🙂表示", text)
    bring(project(source(passage(start, end, words=words))), one=mark + text)
    assert only(empty).quote == "林若谷🙂表示"
    assert empty.article(only(empty).article) is not None


def test_atlas_ti_counts_line_breaks_of_windows_as_one(empty: Library, bring: Callable[..., Imported]) -> None:
    xml = project(source(passage(*at("林若谷🙂表示"))))
    bring(xml.replace('name="x"', 'name="x" origin="ATLAS.ti 23"', 1), one=TEXT.replace("\n", "\r\n"))
    assert only(empty).quote == "林若谷🙂表示"


def test_a_program_that_counts_utf_16_is_known_by_the_words(empty: Library, bring: Callable[..., Imported]) -> None:
    start, end = (len(TEXT[:point].encode("utf-16-le")) // 2 for point in at("每人領到"))
    bring(project(source(passage(start, end, words="每人領到"))), one=TEXT)
    assert only(empty).quote == "每人領到"


def test_a_text_in_utf_16(empty: Library, bring: Callable[..., Imported]) -> None:
    bring(project(source(passage(*at("U盤")))), one=TEXT.encode("utf-16"))
    assert only(empty).quote == "U盤"


def test_a_text_within_the_xml(empty: Library, bring: Callable[..., Imported]) -> None:
    inside = f"<Description>說明</Description><PlainTextContent>{TEXT}</PlainTextContent>"
    bring(project(source(passage(*at("U盤")), place="", inside=inside)))
    assert only(empty).quote == "U盤"
    assert empty.memos.of(only(empty).article) == "說明"


def test_a_passage_that_several_people_coded_is_one_mark_of_each(
    empty: Library, bring: Callable[..., Imported]
) -> None:
    more = f'creatingUser="{guid(2)}"'
    xml = project(source(passage(*at("U盤"), coding(11, 1), coding(12, 2), coding(11, 2), coding(12, 3), more=more)))
    bring(xml, one=TEXT)
    found = {mark.author: mark.tags for mark in empty.annotations.all()}
    assert found == {"zoe": ("數字", "諾言"), "林若谷": ("諾言",), guid(3): ("數字",)}
    ids = {mark.author: mark.id for mark in empty.annotations.all()}
    assert ids["zoe"] == guid(31)
    assert bring(xml, one=TEXT) == Imported(0, 0, 3)


def test_notes_come_from_wherever_they_hang(empty: Library, bring: Callable[..., Imported]) -> None:
    notes = "".join(
        f'<Note guid="{guid(number)}" creatingUser="{guid(1)}" modifiedDateTime="2024-01-01T00:00:00Z">'
        f"<PlainTextContent>n{number}</PlainTextContent></Note>"
        for number in (41, 42, 43, 44)
    )
    ref = '<NoteRef targetGUID="{}"/>'
    codes = (
        f"<CodeBook><Codes>{code(11, '諾言', '<Description>d</Description>' + ref.format(guid(43)))}</Codes></CodeBook>"
    )
    marked = passage(
        *at("U盤"), "<Description>說</Description>", coding(11, 1, ref.format(guid(41))), ref.format(guid(42))
    )
    bring(project(source(marked, after=ref.format(guid(44))), notes, codes=codes), one=TEXT)
    assert only(empty).note == "說\n\nn42\n\nn41"
    assert [(tag.description, tag.memo) for tag in empty.codebook.tags()] == [("d", "n43")]
    memo = empty.memos.get(only(empty).article)
    assert memo is not None
    assert (memo.text, memo.author) == ("n44", "林若谷")


def test_equal_names_and_unknown_colours(empty: Library, bring: Callable[..., Imported]) -> None:
    codes = f"<CodeBook><Codes>{code(1, 'A', code(2, 'X'))}{code(3, 'B', code(4, 'X'))}</Codes></CodeBook>"
    bring(project(source(passage(*at("U盤"), coding(4))), codes=codes), one=TEXT)
    assert names(empty) == {"A": None, "A / X": "A", "B": None, "B / X": "B"}
    assert only(empty).tags == ("B / X",)
    assert len({tag.colour for tag in empty.codebook.tags()}) == 4


def test_what_is_not_kept_is_told(empty: Library, bring: Callable[..., Imported]) -> None:
    others = "".join(
        f'<{kind} guid="{guid(50 + n)}" path="internal://x"/>'
        for n, kind in enumerate(("PictureSource", "AudioSource", "VideoSource", "PictureSource"))
    )
    inner = passage(0, 1, number=62)
    inner = f'<Representation guid="{guid(61)}" plainTextPath="internal://one.txt">{inner}</Representation>'
    others += f'<PDFSource guid="{guid(60)}">{inner}</PDFSource>'
    others += f'<TextSource guid="{guid(70)}" plainTextPath="absolute:///etc/passwd"/>'
    others += f'<TextSource guid="{guid(71)}" plainTextPath="relative://../../etc/passwd"/>'
    others += f'<TextSource guid="{guid(72)}" richTextPath="internal://x.docx"/>'
    rest = f'<Links><Link guid="{guid(80)}"/></Links><Sets><Set guid="{guid(81)}" name="s"/></Sets>'
    done = bring(project(source(passage(*at("U盤"), coding(99)), after=coding(11)) + others, rest=rest), one=TEXT)
    assert (done.added, len(empty.articles())) == (1, 1)
    assert only(empty).tags == ()
    told = {found[1]: int(found[2]) for each in done.problems if (found := re.match(r"(\w+).*?(\d+)", each))}
    assert told == {
        "Images": 2,
        "Audio": 1,
        "Videos": 1,
        "PDF": 1,
        "Texts": 1,
        "Codes": 1,
        "Some": 1,
        "Links": 1,
        "Sets": 1,
    }
    assert sum("Texts outside the project" in each and "; 2 skipped" in each for each in done.problems) == 1


BAD = {
    "outside": passage(0, len(TEXT) + 1),
    "far outside": passage(10**30, 10**30 + 1),
    "before the text": passage(-1, 2),
    "the wrong way round": passage(5, 2),
    "not a number": passage("x", 2),
    "no position": passage("", ""),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_passage_without_a_place(empty: Library, bring: Callable[..., Imported], bad: str) -> None:
    xml = project(source(bad, passage(*at("U盤"), number=32)))
    with pytest.raises(ImportFileError, match=f"passage {guid(31)}: the offsets do not fit"):
        bring(xml, one=TEXT)
    assert (empty.articles(), empty.annotations.all(), empty.codebook.tags()) == ([], [], [])
    done = bring(xml, partly=True, one=TEXT)
    assert (done.added, len(done.problems)) == (1, 1)
    assert only(empty).id == guid(32)


TWICE = project(source(passage(0, 2), passage(2, 4)))
FAULTS: dict[str, tuple[str | bytes, str]] = {
    "two passages of one GUID": (TWICE, "two passages in it have the GUID"),
    "not a GUID": (project(source(passage(0, 1))).replace(guid(31), "x' OR '1'='1"), "is not a GUID"),
    "no text": (project(source(place='plainTextPath="internal://two.txt"')), "there is no 'Sources/two.txt' in it"),
    "a way out": (
        project(source(place='plainTextPath="internal://../../etc/passwd"')),
        "there is no 'Sources/../../etc",
    ),
    "not UTF-8": (
        lossless.packed({"project.qde": project(source()), "Sources/one.txt": "編號".encode("gbk")}),
        "not UTF-8",
    ),
    "no project in it": (lossless.packed({"a.txt": "x"}), "there is no 'project.qde' in it"),
    "no archive": (b"<Project/>", "broken or incomplete archive"),
    "another root": ("<CodeBook/>", "not a REFI-QDA project"),
    "a document type": (project(head='<!DOCTYPE x [<!ENTITY a "b">]>'), "has a document type"),
    "half a project": (project(source(passage(0, 1)))[:-60], "not well-formed"),
    "two codes of one GUID": (
        project(codes=f"<CodeBook><Codes>{code(1, 'A') * 2}</Codes></CodeBook>"),
        "two codes in it",
    ),
    "a way out of the archive": (lossless.packed({"project.qde": project(), "../x": "y"}), "leads out of the archive"),
    "a bomb": (lossless.packed({"project.qde": project(), "x": b"\0" * 20_000_000}), "unpack to far more"),
}


@pytest.mark.parametrize(("content", "words"), FAULTS.values(), ids=FAULTS)
def test_a_project_that_does_not_hold_together_changes_nothing(
    empty: Library, bring: Callable[..., Imported], content: str | bytes, words: str
) -> None:
    with pytest.raises(ImportFileError, match=re.escape(words)) as caught:
        bring(content, one=TEXT) if isinstance(content, str) else bring(content)
    assert "nothing was changed" in str(caught.value)
    assert (empty.articles(), empty.annotations.all(), empty.codebook.tags()) == ([], [], [])


def test_a_truncated_project_changes_nothing(empty: Library, bring: Callable[..., Imported]) -> None:
    one = Library.in_memory("Ana")
    lossless.add(one, [])
    content = lossless.exported(export, one)
    one.close()
    for part in (1, 3, 7, 9):
        with pytest.raises(ImportFileError):
            bring(content[: len(content) * part // 10])
    assert empty.articles() == []


def test_what_can_be_taken_is_taken_if_wanted(empty: Library, bring: Callable[..., Imported]) -> None:
    done = bring(TWICE, partly=True, one=TEXT)
    assert (done.added, done.problems) == (1, (f"Two passages in it have the GUID {guid(31)}; skipped",))
    assert only(empty).span == (0, 2)


# Imports two projects and prints how many bytes more the process needed for the second.
GROWTH = r"""
import re, sys
from pathlib import Path
from reader.store.exchange.refi_project import import_file
from reader.store.library import Library

library = Library.open(sys.argv[1], "Ana")
peaks = []
for path in sys.argv[2:]:
    print(import_file(library, path).added)
    peaks.append(int(re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024)
print(peaks[1] - peaks[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how large a process has been")
def test_a_project_of_many_texts_is_not_held_in_memory(tmp_path: Path) -> None:
    paths, some = [], random.Random(7)
    for name, count in (("small", 2), ("large", 40)):
        texts = {f"t{number}": TEXT + random.Random(number).randbytes(5000).hex() for number in range(count)}
        sources = "".join(
            source(passage(0, 1, number=1000 + number), place=f'plainTextPath="internal://{text}.txt"')
            for number, text in enumerate(texts)
        )
        notes = "".join(
            f'<Note guid="{guid(5000 + number)}">'
            f"<PlainTextContent>{some.randbytes(1500).hex()}</PlainTextContent></Note>"
            for number in range(count * 150)
        )
        path = tmp_path / f"{name}.qdpx"
        members: dict[str, str | bytes] = {"project.qde": project(sources, notes)}
        path.write_bytes(lossless.packed(members | {f"Sources/{text}.txt": texts[text] for text in texts}))
        paths.append(str(path))
    command = [sys.executable, "-c", GROWTH, str(tmp_path / "l.sqlite"), *paths]
    lines = subprocess.run(command, check=True, capture_output=True, text=True, timeout=240).stdout.splitlines()
    assert lines[:2] == ["2", "38"]
    assert int(lines[2]) < 9_000_000  # of 18 million bytes of notes
