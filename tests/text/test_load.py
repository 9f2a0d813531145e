from __future__ import annotations

import codecs
import gzip
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import InputError
from reader.text import load as loading
from reader.text.encodings import detect
from reader.text.load import LARGEST, from_text, in_folder, load, supported
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


def test_two_byte_order_marks_go_as_one(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe\xff\xfe\x01\x4e")
    assert load(path).text == load(path, "utf-16-le").text == "丁"


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


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))  # what is lost of NULs, test_encodings says
def test_any_text_comes_back_from_its_bytes_or_is_refused(text: str):
    found = detect(text.encode("utf-8"))
    article = from_text(text)
    assert "\r" not in article.text
    if found and found[1] == "utf-8":
        assert from_text(found[0]).sha256 == article.sha256


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
    assert "access is denied" in message(file)


@pytest.mark.parametrize("data", [b"", b"\n \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "　".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "empty.txt").write_bytes(data)
    assert "is empty" in message(tmp_path / "empty.txt")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (gzip.compress(HANS.encode()), "gzip"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"{\\rtf1\\ansi " + HANS.encode("gb18030"), "RTF"),
        (b"SQLite format 3\0" + bytes(80), "SQLite"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web archive"),
        ("字\0字".encode(), "binary data"),
        (bytes(range(256)) * 4, "binary data"),
    ],
)
def test_what_holds_no_text_is_refused_by_name(tmp_path: Path, data: bytes, sentence: str):
    file = tmp_path / "binary.txt"
    file.write_bytes(data)
    assert sentence in message(file)


@pytest.mark.parametrize("name", ["report.docx", "report.PDF", "report.odt", "book.epub", "old.doc"])
def test_a_document_without_its_first_bytes_is_damaged(tmp_path: Path, name: str):
    file = tmp_path / name
    file.write_bytes(bytes(range(256)) * 4)
    assert "is damaged" in message(file)


def test_bytes_in_no_encoding_are_refused(tmp_path: Path):
    file = tmp_path / "broken.txt"
    file.write_bytes(HANS.encode("utf-8") + b"\xff\xfe\xfa")
    assert "an unknown encoding" in message(file)
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
    assert "Unknown encoding 'klingon'" in message(file, "klingon")
    assert "Unknown encoding 'hex'" in message(file, "hex")
    assert "not encoded in utf-8" in message(file, "utf-8")


def test_a_page_of_the_tests_survives_the_file_system(tmp_path: Path):
    file = tmp_path / "article.txt"
    file.write_text(CLEAN, encoding="gb18030")
    assert load(file).text == CLEAN


def test_a_text_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(loading, "LONGEST", 1_000_000)
    file = tmp_path / "long.txt"
    file.write_text("字" * 1_000_001, encoding="utf-8")
    assert "more than 1 million characters" in message(file)
    file.write_text("字" * 1_000_000, encoding="utf-8")
    assert len(load(file).text) == 1_000_000


def test_a_text_in_two_encodings_can_be_opened_again_by_the_name_it_got(tmp_path: Path):
    file = tmp_path / "mixed.txt"
    file.write_bytes(f"{HANS}𠮷\n{HANS}\n".encode() + HANS.encode("gb18030"))
    article = load(file)
    assert (article.text, article.encoding) == (f"{HANS}𠮷\n{HANS}\n{HANS}", "utf-8+gb18030")
    assert load(file, article.encoding) == article


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "𠮷\n<p>字</p> <html>", "txt"),
        ("a.html", "云岭市没有一个标签的文字。", "txt"),
        ("a.txt", "<!DOCTYPE html><p>字</p>", "html"),
        ("a", "\n <HTML><body>字", "html"),
        ("a.htm", "<div>字</div>", "html"),
        ("a.md", "# 字", "md"),
        ("a.md", "<html># 字", "md"),
        ("a.docx", "只是一段文字，没有别的。", "txt"),
        ("a.pdf", "只是一段文字，没有别的。", "txt"),
    ],
)
def test_a_file_is_what_it_holds_whatever_it_is_called(tmp_path: Path, name: str, text: str, kind: str):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert load(file).format == kind
    file.write_text(text, encoding="utf-16")
    assert load(file).format == kind


def test_a_folder_gives_its_articles_sorted_without_hidden_ones_and_links_out_of_it(tmp_path: Path):
    outside = tmp_path / "outside.txt"
    outside.write_text(HANS, encoding="utf-8")
    folder = tmp_path / "folder"
    wanted = ["a.txt", "b.HTML", "deep/er/c.epub", "deep/d.md", "inside.txt"]
    for name in [*wanted[:-1], ".hidden.txt", "~$a.docx", ".git/e.txt", "picture.png", "no_extension"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(HANS, encoding="utf-8")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(outside)
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    (folder / "folder.txt").mkdir()
    assert in_folder(folder) == sorted(str(folder / name) for name in wanted)
    assert all(Path(name).suffix.lower() in supported() for name in in_folder(folder))


def test_a_folder_that_is_none_or_holds_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(InputError, match="There is no folder"):
        in_folder(tmp_path / "missing")
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(HANS, encoding="utf-8")
    monkeypatch.setattr(loading, "MOST", 2)
    with pytest.raises(InputError, match="too many files"):
        in_folder(tmp_path)
    monkeypatch.setattr(loading, "MOST", 3)
    assert len(in_folder(tmp_path)) == 3
    assert in_folder(tmp_path / ".") == in_folder(tmp_path)


def test_a_plain_text_loads_nothing_that_documents_need(tmp_path: Path):
    """The window paints a text file before anything else is imported."""
    file = tmp_path / "article.txt"
    file.write_text(HANS, encoding="utf-8")
    script = "import sys; from reader.text.load import load; load(sys.argv[1]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "reader.text.load" in loaded
    assert not [name for name in loaded if name in ("json", "zipfile", "subprocess", "lxml", "reader.text.salvage")]
    assert not [name for name in loaded if name.startswith("reader.text.formats")]
