from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportFileError
from reader.store.exchange.incoming import Imported
from reader.store.exchange.refi import COLOURS, nearest_colour
from reader.store.exchange.refi_codebook import export, import_file
from reader.store.library import Library
from reader.types import Tag
from reader.ui.look import theme
from tests.store import lossless, sample

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("refi_codebook.xsd"))
HEAD = '<?xml version="1.0" encoding="UTF-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0">'


@pytest.fixture
def empty() -> Iterator[Library]:
    library = Library.in_memory("Ben")
    yield library
    library.close()


def bring(library: Library, path: Path, xml: str | bytes) -> Imported:
    path.write_bytes(xml if isinstance(xml, bytes) else xml.encode())
    return import_file(library, path)


def code(number: int, name: str, inside: str = "", color: str = "", codable: str = "true") -> str:
    painted = f' color="{color}"' if color else ""
    return f'<Code guid="{guid(number)}" name="{name}" isCodable="{codable}"{painted}>{inside}</Code>'


def codebook(*codes: str, sets: str = "") -> str:
    return f"{HEAD}<Codes>{''.join(codes)}</Codes>{sets}</CodeBook>"


def guid(number: int) -> str:
    return str(uuid.UUID(int=number))


def names(library: Library) -> dict[str, str | None]:
    """The names of tags, and of those above them."""
    by_id = {tag.id: tag.name for tag in library.codebook.tags()}
    return {tag.name: by_id.get(tag.parent or "") for tag in library.codebook.tags()}


def test_the_codebook_is_the_golden_one_and_as_the_standard_wants_it(library: Library) -> None:
    lossless.fill(library)
    content = lossless.exported(export, library)
    assert content == (lossless.GOLDEN / "codebook.qdc").read_bytes()
    SCHEMA.validate(content.decode())


# Lines that look like the one between description and memo, more or less.
LINES = st.lists(st.sampled_from(["----- memo -----", "------ memo ------", "𠮷", "", " ", "---- memo ----"])).map(
    "\n".join
)


@given(st.lists(st.tuples(lossless.NAMES.filter(bool), LINES | lossless.NAMES, LINES, st.integers(0, 8)), max_size=5))
@settings(max_examples=40, deadline=None)
def test_whatever_is_in_a_codebook_comes_back(made: list[tuple[str, str, str, int]]) -> None:
    known: dict[str, Tag] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Library.in_memory("Ana")) as one,
        closing(Library.in_memory("Ben")) as two,
    ):
        for name, description, memo, index in made:
            above = known[list(known)[-1]].id if known and index % 2 else None
            if name not in known:
                known[name] = one.codebook.add(Tag(name, index, None, description, above, memo))
        if not known:
            return
        content = lossless.exported(export, one)
        SCHEMA.validate(content.decode())
        assert bring(two, Path(folder, "a.qdc"), content) == Imported(len(known), 0, 0)
        assert set(two.codebook.tags()) == set(one.codebook.tags())


def test_what_xml_cannot_hold_is_written_as_excel_writes_it(library: Library, empty: Library, tmp_path: Path) -> None:
    tag = library.codebook.add(Tag("諾\x08言", 1, None, "一\x0b二", None, "記\x00"))
    content = lossless.exported(export, library)
    assert 'name="諾_x0008_言"' in content.decode()
    assert "\ufffd" not in content.decode()
    bring(empty, tmp_path / "a.qdc", content)
    assert tag in empty.codebook.tags()


def test_what_another_program_calls_like_that_stays(empty: Library, tmp_path: Path) -> None:
    bring(empty, tmp_path / "a.qdc", codebook(code(1, "_x0041_"), code(2, "a_x005f_"), code(3, "_xD83D_𠮷")))
    assert {"_x0041_", "a_x005f_"} <= set(names(empty))


def test_a_code_that_is_known_becomes_what_the_file_says(library: Library, tmp_path: Path) -> None:
    tags = {tag.name: tag for tag in library.codebook.tags()}
    library.add_article(sample.article(), sample.FIELDS)
    library.annotations.add(sample.mark("大會", "Promise"))
    content = lossless.exported(export, library).decode()
    content = content.replace('name="Promise"', 'name="諾言"').replace("Somebody undertakes", "Who undertakes")
    assert bring(library, tmp_path / "a.qdc", content) == Imported(0, 1, len(tags) - 1)
    after = {tag.id: tag for tag in library.codebook.tags()}[tags["Promise"].id]
    assert (after.name, after.shortcut, after.description[:14]) == ("諾言", 1, "Who undertakes")
    assert library.annotations.all()[0].tags == ("諾言",)
    assert bring(library, tmp_path / "a.qdc", content) == Imported(0, 0, len(tags))


def test_a_code_is_known_by_its_name_where_its_guid_is_not(library: Library, tmp_path: Path) -> None:
    before = {tag.name: tag for tag in library.codebook.tags()}
    xml = codebook(code(1, "Promise", "<Description>other</Description>" + code(2, "Below"), "#FF0000"))
    assert bring(library, tmp_path / "a.qdc", xml) == Imported(1, 0, 1)
    after = {tag.name: tag for tag in library.codebook.tags()}
    assert after["Promise"] == before["Promise"]
    assert after["Below"].parent == before["Promise"].id
    assert after["Below"].id == guid(2)


def test_equal_names_in_a_hierarchy_get_their_parents(empty: Library, tmp_path: Path) -> None:
    xml = codebook(
        code(1, "School", code(2, "Good") + code(3, "Bad")),
        code(4, "Work", code(5, "Good") + code(6, "Bad", code(7, "Bad"))),
        code(8, "Bad"),
        code(9, "Bad"),
    )
    assert bring(empty, tmp_path / "a.qdc", xml) == Imported(9, 0, 0)
    assert names(empty) == {
        "School": None,
        "School / Good": "School",
        "School / Bad": "School",
        "Work": None,
        "Work / Good": "Work",
        "Work / Bad": "Work",
        "Bad / Bad": "Work / Bad",
        "Bad": None,
        "Bad (2)": None,
    }
    assert bring(empty, tmp_path / "a.qdc", xml).kept == 9


def test_names_that_change_places_do_not_get_lost(empty: Library, tmp_path: Path) -> None:
    bring(empty, tmp_path / "a.qdc", codebook(code(1, "A"), code(2, "B"), code(3, "C")))
    bring(empty, tmp_path / "a.qdc", codebook(code(1, "B"), code(2, "A"), code(3, "D"), code(4, "C")))
    assert {tag.id: tag.name for tag in empty.codebook.tags() if tag.id in (guid(1), guid(2))} == {
        guid(1): "A",
        guid(2): "B",
    }
    assert "D" in names(empty)


def test_a_tag_is_never_below_itself(empty: Library, tmp_path: Path) -> None:
    bring(empty, tmp_path / "a.qdc", codebook(code(1, "A", code(2, "B"))))
    bring(empty, tmp_path / "a.qdc", codebook(code(2, "B", code(1, "A"))))
    parents = {tag.id: tag.parent for tag in empty.codebook.tags()}
    assert parents in ({guid(1): guid(2), guid(2): None}, {guid(1): None, guid(2): guid(1)})


def test_what_other_programs_write(empty: Library, tmp_path: Path) -> None:
    braced = f"{{{guid(0xABC).upper()}}}"
    xml = codebook(
        f'<Code guid="{braced}" name="Folder" isCodable="false">{code(2, "𠮷", color="#0f0")}</Code>',
        sets=f'<Sets><Set guid="{guid(5)}" name="S"><MemberCode guid="{guid(2)}"/></Set></Sets>',
    )
    done = bring(empty, tmp_path / "a.qdc", xml)
    assert done == Imported(2, 0, 0, ("Sets of codes are not supported; 1 skipped",))
    assert names(empty) == {"Folder": None, "𠮷": "Folder"}
    assert {tag.id for tag in empty.codebook.tags()} == {guid(0xABC), guid(2)}
    assert (
        bring(empty, tmp_path / "b.qdc", xml.replace("urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0")).kept == 2
    )


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("", "not well-formed"),
        (b"\x89PNG\r\n", "not well-formed"),
        (b"PK\x03\x04", "not well-formed"),
        ("<Project/>", "not a REFI-QDA codebook"),
        (codebook('<Code name="x" isCodable="true"/>'), "'' in it is not a GUID"),
        (codebook('<Code guid="1; DROP TABLE tags" name="x"/>'), "is not a GUID"),
        (codebook(code(1, "A"), code(1, "B")), "two codes in it have the GUID"),
        (codebook(code(1, "A"))[:-20], "not well-formed"),
        (f'<!DOCTYPE a [<!ENTITY x "y">]>{codebook(code(1, "&x;"))}'.replace(HEAD, HEAD[38:]), "document type"),
        (codebook("".join(f'<Code guid="{guid(n)}" name="x" isCodable="true">' for n in range(1, 500))), "deep|depth"),
    ],
)
def test_a_file_that_is_no_codebook_changes_nothing(
    empty: Library, tmp_path: Path, xml: str | bytes, words: str
) -> None:
    with pytest.raises(ImportFileError, match=words):
        bring(empty, tmp_path / "a.qdc", xml)
    assert empty.codebook.tags() == []


def test_a_file_that_cannot_be_read(empty: Library, tmp_path: Path) -> None:
    for path in (tmp_path / "none.qdc", tmp_path):
        with pytest.raises(ImportFileError, match=path.name):
            import_file(empty, path)


def test_colours_are_the_light_themes_and_come_back() -> None:
    assert theme.THEMES["light"].tags == COLOURS
    assert [nearest_colour(each.lower()) for each in COLOURS] == list(range(9))


@pytest.mark.parametrize(
    ("written", "index"),
    [
        ("#FF0000", 3),
        ("#FFA500", 4),
        ("#FFFF00", 0),
        ("#008000", 1),
        ("#00FFFF", 6),
        ("#0000FF", 2),
        ("#800080", 5),
        ("#808080", 7),
        ("#000", 7),
        ("#0f0", 1),
        ("red", None),
        ("#12345", None),
        (None, None),
    ],
)
def test_other_colours_go_by_their_hue(written: str | None, index: int | None) -> None:
    assert nearest_colour(written) == index
