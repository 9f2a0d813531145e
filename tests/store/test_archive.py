from __future__ import annotations

import io
import stat
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.errors import ImportFileError
from reader.store.exchange import archive as archives
from reader.store.exchange import strict_xml
from reader.store.exchange.incoming import import_error
from tests.store import lossless


def written(path: Path, members: dict[str, str | bytes]) -> Path:
    path.write_bytes(lossless.packed(members))
    return path


def made_of(path: Path, *members: tuple[zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for info, data in members:
            file.writestr(info, data)
    return path


def whole(path: Path) -> dict[str, bytes]:
    with archives.reading(path) as archive:
        return {name: archive.read(name) for name in archive.names}


def refusal(path: Path) -> str:
    with pytest.raises(ImportFileError) as caught:
        whole(path)
    assert str(caught.value).startswith(f"Cannot import {path}: ")
    assert str(caught.value).endswith("; nothing was changed.")
    return str(caught.value)


def test_the_same_members_make_the_same_bytes_and_come_back(tmp_path: Path) -> None:
    texts = {"a.txt": "𠮷🙂\r\n", "b/c.txt": ""}

    def write() -> bytes:
        stream = io.BytesIO()
        with archives.writing(stream) as archive:
            for name, text in texts.items():
                archive.text(name, text)
            archive.copy("d", iter([io.BytesIO(b"one"), io.BytesIO(b"two")]))
        return stream.getvalue()

    assert write() == write()
    path = tmp_path / "a.zip"
    path.write_bytes(write())
    with archives.reading(path) as archive:
        assert {name: archive.read(name).decode() for name in archive.names} == texts | {"d": "onetwo"}
        assert archive.size("d") == 6
        assert "a.txt" in archive
        assert "A.TXT" not in archive
        with pytest.raises(ImportFileError, match="there is no 'none' in it"):
            archive.read("none")


def test_it_can_be_written_to_a_pipe(tmp_path: Path) -> None:
    code = (
        "import sys; from reader.store.exchange.archive import writing\n"
        "with writing(sys.stdout.buffer) as a: a.text('x', '𠮷')"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=240)
    assert lossless.members(done.stdout) == {"x": "𠮷"}


@pytest.mark.parametrize(
    "name", ["../x.txt", "a/../../x.txt", "/etc/x.txt", "C:/x.txt", "c:x.txt", "a\\x.txt", "..\\x.txt", ".."]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert "leads out of the archive" in refusal(written(tmp_path / "a.zip", {"good.txt": "x", name: "x"}))
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("link")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "'link' in it is a link" in refusal(made_of(tmp_path / "a.zip", (info, b"/etc/passwd")))


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = made_of(tmp_path / "a.zip", (zipfile.ZipInfo("x"), b"1"), (zipfile.ZipInfo("x"), b"2"))
    assert "it holds 'x' twice" in refusal(path)


def test_a_locked_member_is_refused(tmp_path: Path) -> None:
    content = bytearray(lossless.packed({"x": "y"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert "locked by a password" in refusal(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = written(tmp_path / "one.zip", {"x.txt": b"\0" * 20_000_000})
    assert bomb.stat().st_size < 20_000_000 / 900
    assert "unpack to far more" in refusal(bomb)
    many = written(tmp_path / "many.zip", {f"{number}.txt": b"\0" * 4_900_000 for number in range(8)})
    assert "unpack to far more" in refusal(many)


def test_a_bomb_that_states_less_gives_no_more_than_it_states(tmp_path: Path) -> None:
    content = bytearray(lossless.packed({"x.txt": b"\0" * 20_000_000}))
    for head, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", content, content.index(head) + at, 1000)
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert "broken or incomplete" in refusal(path)


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    """Many entries of the directory for one packed stretch: what they would unpack to is not limited by the file."""
    one = lossless.packed({"a": bytes(range(256)) * 400})
    at = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    entry = one[at:end]
    entries = b"".join(entry.replace(b"a", chr(98 + number).encode(), 1) if number else entry for number in range(3))
    tail = bytearray(one[end:])
    struct.pack_into("<2H2L", tail, 8, 3, 3, len(entries), at)
    path = tmp_path / "a.zip"
    path.write_bytes(one[:at] + entries + bytes(tail))
    refusal(path)


def test_more_members_than_any_export_has_are_refused_before_they_are_read(tmp_path: Path) -> None:
    content = bytearray(lossless.packed({"x": "y"}))
    end = content.index(b"PK\x05\x06")
    larger = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 10**6, 10**6, 10**8, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    path = tmp_path / "a.zip"
    path.write_bytes(bytes(content[:end]) + larger + locator + bytes(content[end:]))
    assert "lists more than 300000 members" in refusal(path)


@pytest.mark.parametrize("kept", [0, 10, 0.5, 0.95])
def test_a_truncated_archive_is_refused(tmp_path: Path, kept: float) -> None:
    content = lossless.packed({f"{number}.txt": str(number) * 1000 for number in range(20)})
    path = tmp_path / "a.zip"
    path.write_bytes(content[: int(kept if kept >= 1 else kept * len(content))])
    assert "broken or incomplete" in refusal(path)


@pytest.mark.parametrize("at", range(30, 700, 37))
def test_a_damaged_archive_is_refused_or_read_as_it_was(tmp_path: Path, at: int) -> None:
    members: dict[str, str | bytes] = {f"{number}.txt": str(number) * 300 for number in range(8)}
    content = bytearray(lossless.packed(members))
    content[at] ^= 0xFF
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    try:
        found = {name: data.decode("latin-1") for name, data in whole(path).items() if name in members}
    except ImportFileError:
        return
    assert found.items() <= members.items()


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "none.zip")
    refusal(tmp_path)


# XML in archives


def elements(path: Path, xml: str | bytes, *tags: str, large: bool = False) -> list[str]:
    written(path, {"x.xml": xml})
    with archives.reading(path) as archive:
        found = strict_xml.elements(path, archive, "x.xml", set(tags), large)
        return [strict_xml.local_name(element) for _, element in found]


BOMB = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))


@pytest.mark.parametrize(
    "xml",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "lol">{BOMB}]><a>&l11;</a>',
        f'<!DOCTYPE a [<!ENTITY l0 "lol">{BOMB}]><a x="&l11;"/>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        f"<!--{'x' * 100_000}--><!DOCTYPE a><a/>",
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
    ],
)
def test_a_document_type_is_refused(tmp_path: Path, xml: str | bytes) -> None:
    with pytest.raises(ImportFileError, match=r"has a document type \(DOCTYPE\)"):
        elements(tmp_path / "a.zip", xml, "a")


@pytest.mark.parametrize(
    "xml", ["", "<a>", "<a>&x;</a>", "<a/><b/>", "text", b"<a>\xff</a>", "<a>\x01</a>", "<a><b></a>"]
)
def test_what_is_not_well_formed_is_refused(tmp_path: Path, xml: str | bytes) -> None:
    with pytest.raises(ImportFileError, match="not well-formed"):
        elements(tmp_path / "a.zip", xml, "a")


@pytest.mark.parametrize("large", [False, True])
def test_deep_nesting_is_refused(tmp_path: Path, large: bool) -> None:
    with pytest.raises(ImportFileError, match=r"nests too deeply|Excessive depth"):
        elements(tmp_path / "a.zip", "<a>" * 100_000 + "</a>" * 100_000, "b", large=large)


def test_elements_are_whole_at_their_end_and_free_those_before(tmp_path: Path) -> None:
    count = 20_000
    path = written(tmp_path / "a.zip", {"x.xml": "<a>" + "<b><c>𠮷</c></b>" * count + "<d/></a>"})
    seen = most = 0
    with archives.reading(path) as archive:
        found = strict_xml.elements(path, archive, "x.xml", {"b"})
        assert strict_xml.local_name(next(found)[1]) == "a"
        for event, element in found:
            assert strict_xml.local_name(element) == "b"
            if event == "end":
                assert [child.text for child in element] == ["𠮷"]
                seen += 1
                most = max(most, len(element.getparent()))
    assert seen == count
    assert most < count / 5


def test_written_tags_are_read_as_they_were_meant(tmp_path: Path) -> None:
    text = "<&>\"'\r\n\t 𠮷🙂\u2028"
    xml = strict_xml.xml_tag("a", {"x": text, "none": None}, text)
    other = strict_xml.xml_tag("a", {"x": "\x0b"})
    path = written(tmp_path / "a.zip", {"x.xml": f"<r>{xml}{other}</r>"})
    with archives.reading(path) as archive:
        found = [
            (e.get("x"), e.get("none"), e.text)
            for event, e in strict_xml.elements(path, archive, "x.xml", {"a"})
            if event == "end"
        ]
    assert found == [(text, None, text), ("\ufffd", None, None)]
    assert not strict_xml.is_xml_safe("\x0b")
    assert list(strict_xml.unsafe_chars("a\x0b𠮷\ufffe")) == [(1, "\x0b"), (3, "\ufffe")]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a file without an end is POSIX's")
def test_a_file_without_an_end_is_not_read() -> None:
    with pytest.raises(ImportFileError, match="broken"), archives.reading("/dev/zero"):
        pass


def test_what_a_parser_says_on_two_lines_is_told_on_one() -> None:
    assert "\n" not in str(import_error("霽川市.qde", "it is not well-formed XML (expected\n>, line 1)"))
