from __future__ import annotations

import codecs
import gzip
import hashlib
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import InputError
from reader.text.encodings import detect
from reader.text.load import LARGEST, from_text, load
from tests.text.pages import CLEAN

HANT = "雲嶺市財政局局長說,今年將投入三億元,改善瀾江縣的學校和醫院,讓更多人就近讀書看病。"
HANS = "云岭市财政局局长说,今年将投入三亿元,改善澜江县的学校和医院,让更多人就近读书看病。"
ENCODINGS = [
    (HANS, "utf-8"),
    (HANS, "gb18030"),
    (HANS + "𠮷", "gb18030"),
    (HANS, "utf-16-le"),
    (HANS, "utf-16-be"),
    (HANT, "big5hkscs"),
    (HANT, "gb18030"),
    (HANT, "utf-16-le"),
    (HANT + "㗎", "big5hkscs"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODINGS)
def test_the_encodings_of_chinese_files_are_told_apart(tmp_path: Path, text: str, encoding: str):
    file = tmp_path / "article.txt"
    file.write_bytes(text.encode(encoding))
    article = load(file)
    assert (article.text, article.encoding) == (text, encoding)


def test_every_encoding_of_the_real_texts_is_told_apart(shared: Path):
    """Every paragraph long enough to be more than a label, in every encoding that can hold it."""
    tried = 0
    for file in sorted((shared / "corpus").glob("*.txt")):
        lines = [line for line in load(file).text[:20_000].split("\n") if len(line) >= 12][:25]
        for line in lines:
            for encoding in ("gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be"):
                try:
                    data = line.encode(encoding)
                except UnicodeEncodeError:
                    continue
                found = detect(data)
                assert found is not None
                assert found[0] == line, (file.name, encoding)
                tried += 1
    assert tried > 800


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(tmp_path: Path, encoding: str):
    file = tmp_path / "article.txt"
    file.write_bytes("字A".encode(encoding))
    assert load(file).text == "字A"
    file.write_bytes(codecs.BOM_UTF16_BE + "字A".encode("utf-16-be"))
    assert load(file).text == "字A"
    file.write_bytes(codecs.BOM_UTF16_BE + b"\xd8\x00\x00")
    with pytest.raises(InputError):
        load(file)


def test_newlines_become_one_kind_and_everything_else_stays(tmp_path: Path):
    file = tmp_path / "article.txt"
    file.write_bytes("𠮷\r\n一\r二\n\n三\u2028四\x0b\u00a0五\u3000".encode())
    assert load(file).text == "𠮷\n一\n二\n\n三\u2028四\x0b\u00a0五\u3000"


def test_an_article_knows_its_hash_and_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "article.txt").write_bytes("𠮷\r\n字".encode("gb18030"))
    monkeypatch.chdir(tmp_path)
    article = load("article.txt")
    assert article.path == str(tmp_path / "article.txt")
    assert article.sha256 == hashlib.sha256("𠮷\n字".encode()).hexdigest()


def test_pasted_text_has_no_place_and_no_half_characters():
    article = from_text("\ufeff字\r\n\ud842\udfb7x\ud842")
    assert article.text == "字\n𠮷x\ufffd"
    assert (article.path, article.encoding) == ("", "utf-8")


@given(st.text())
def test_any_text_comes_back_from_its_bytes_or_is_refused(text: str):
    found = detect(text.encode("utf-8"))
    article = from_text(text)
    assert "\r" not in article.text
    if found and found[1] == "utf-8":
        assert from_text(found[0]).sha256 == article.sha256


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_to_whole_characters_or_refused(data: bytes):
    found = detect(data)
    if found:
        found[0].encode("utf-8")


def message(path: Path | str, encoding: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        load(path, encoding)
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def test_what_is_not_there_or_not_a_file_is_refused(tmp_path: Path):
    assert "There is no file" in message(tmp_path / "missing.txt")
    assert "is a folder" in message(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in message(tmp_path / "pipe")
    assert "cannot be read" in message(str(tmp_path / "a\0b"))
    assert "cannot be read" in message(tmp_path / ("x" * 300))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    message(tmp_path / "loop")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "secret.txt"
    file.write_text(HANS, encoding="utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):  # root may read anything: let the system call say what it says to others

        def refuse(self: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not be read" in message(file)


@pytest.mark.parametrize("data", [b"", b"\n \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "　".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "empty.txt").write_bytes(data)
    assert "is empty" in message(tmp_path / "empty.txt")


def test_binary_files_are_refused_by_name(tmp_path: Path):
    file = tmp_path / "binary.txt"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", HANS)
    assert "office document" in message(file)
    file.write_bytes(gzip.compress(HANS.encode()))
    assert "gzip" in message(file)
    file.write_bytes(b"%PDF-1.7\n")
    assert "PDF" in message(file)
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert "PNG" in message(file)
    file.write_bytes("字\0字".encode())
    assert "binary data" in message(file)
    file.write_bytes(bytes(range(256)) * 4)
    assert "binary data" in message(file)


def test_bytes_in_no_encoding_are_refused(tmp_path: Path):
    file = tmp_path / "broken.txt"
    file.write_bytes(HANS.encode("utf-8") + b"\xff\xfe\xfa")
    assert "no encoding known" in message(file)
    noise = b"".join(hashlib.sha256(bytes((number,))).digest() for number in range(20)).replace(b"\0", b"x")
    assert detect(noise) is None
    assert detect("\ue000\ue001国".encode("utf-16-le")) is None


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path):
    file = tmp_path / "large.txt"
    with file.open("wb") as sparse:
        sparse.truncate(LARGEST + 1)
    assert "larger than 50 MB" in message(file)


def test_the_person_may_name_the_encoding(tmp_path: Path):
    file = tmp_path / "article.txt"
    file.write_bytes("程超1000".encode("gb18030"))
    article = load(file, "gb18030")
    assert (article.text, article.encoding) == ("程超1000", "gb18030")
    assert "no encoding 'klingon'" in message(file, "klingon")
    assert "no encoding 'hex'" in message(file, "hex")
    assert "not written in utf-8" in message(file, "utf-8")


def test_a_page_of_the_tests_survives_the_file_system(tmp_path: Path):
    file = tmp_path / "article.txt"
    file.write_text(CLEAN, encoding="gb18030")
    assert load(file).text == CLEAN
