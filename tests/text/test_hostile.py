"""Files made to break readers: a sentence or the right text; nothing fetched, nothing written, all bounded."""

from __future__ import annotations

import io
import re
import socket
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from reader.errors import InputError
from reader.text.formats import archive, parser_process, worker
from reader.text.load import load
from reader.types import Article
from tests.text.formats import archives

TEXT = "雲嶺市今年將投入三億元，改善𠮷字號項目。"
PARAGRAPH = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)) + "]>"
)


def opened(folder: Path, data: bytes, name: str = "file") -> Article:
    file = folder / name
    file.write_bytes(data)
    return load(file)


def refusal(folder: Path, data: bytes, name: str = "file") -> str:
    with pytest.raises(InputError) as caught:
        opened(folder, data, name)
    text = str(caught.value)
    assert text.startswith(str(folder / name))
    assert re.fullmatch(r"[^\n]+\.", text)
    return text


def pdf(draw_link: str = "") -> bytes:
    file = io.BytesIO()
    made = Canvas(file)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    made.setFont("STSong-Light", 12)
    made.drawString(72, 700, "云岭市的文字。")
    if draw_link:
        made.linkURL(draw_link, (72, 690, 200, 720))
    made.save()
    return file.getvalue()


class Listener:
    """A server on this machine that counts who calls."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection:
                if connection.recv(4) == b"stop":
                    return
                self.calls += 1

    def close(self) -> None:
        """Stop counting; all calls made before are counted."""
        host, port = self.address.split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"stop")
        self._thread.join()
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener()
    yield server
    if server._thread.is_alive():
        server.close()


def calling_documents(address: str) -> dict[str, bytes]:
    """Documents of every kind, each with all the ways it has to name something elsewhere."""
    url = f"http://{address}"
    external = f'<!DOCTYPE x SYSTEM "{url}/x.dtd" [<!ENTITY e SYSTEM "{url}/e"><!ENTITY % p SYSTEM "{url}/p"> %p;]>'
    page = (
        f'<html><head><base href="{url}/"><link rel="stylesheet" href="{url}/a.css"><script src="{url}/a.js"></script>'
        f'<meta http-equiv="refresh" content="0;{url}"></head><body background="{url}/b"><img src="{url}/1.png">'
        f'<iframe src="{url}/f"></iframe><object data="{url}/o"></object>'
        f'<svg><image href="{url}/s"/><use href="{url}/u#a"/></svg><p>{TEXT}&e;</p></body></html>'
    )
    relation = (
        '<Relationships><Relationship Id="r" Type="x/{}" Target="'
        + url
        + '/{}" TargetMode="External"/></Relationships>'
    )
    document = (
        f'{external}<w:document xmlns:w="{archives.W}"><w:body>'
        f"{PARAGRAPH}<w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    )
    word = {
        "word/document.xml": document,
        "word/_rels/settings.xml.rels": relation.format("attachedTemplate", "t.dotm"),
        "_rels/.rels": relation.format("officeDocument", "document.xml"),
        "docProps/core.xml": external + "<c/>",
    }
    odt = (
        f'{external}<d xmlns:t="text" xmlns:x="http://www.w3.org/1999/xlink"><t:p x:href="{url}/h">{TEXT}&e;</t:p></d>'
    )
    return {
        "html": page.encode(),
        "xhtml": f'<?xml version="1.0"?>{external}{page}'.encode(),
        "md": f"![x]({url}/1.png)\n\n[{TEXT}]({url})\n\n<img src='{url}/2.png'>\n".encode(),
        "docx": archives.archive(word),
        "odt": archives.archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": odt}),
        "epub": archives.epub({"a.xhtml": f'<img src="{url}/1.png"/><p>{TEXT}</p>', f"{url}/b.xhtml": "x"}),
        "pdf": pdf(url),
    }  # fmt: skip


def test_the_listener_counts_those_who_call(listener: Listener):
    host, port = listener.address.split(":")
    for _ in range(3):
        socket.create_connection((host, int(port))).close()
    listener.close()
    assert listener.calls == 3


@pytest.mark.parametrize("kind", ["html", "xhtml", "md", "docx", "odt", "epub", "pdf"])
def test_nothing_is_fetched(tmp_path: Path, listener: Listener, kind: str):
    article = opened(tmp_path, calling_documents(listener.address)[kind], f"file.{kind}")
    assert ("云岭市的文字。" if kind == "pdf" else TEXT) in article.text
    listener.close()
    assert listener.calls == 0


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "epub"])
def test_no_file_of_this_machine_gets_into_a_text(tmp_path: Path, kind: str):
    secret = tmp_path / "secret"
    secret.write_text("外人不可見", encoding="utf-8")
    head = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    documents = {
        "html": f"<?xml version='1.0'?>{head}<html><p>{TEXT}&e;</p></html>".encode(),
        "docx": archives.docx(PARAGRAPH + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", head),
        "odt": archives.archive({"content.xml": f'{head}<d xmlns:t="text"><t:p>{TEXT}&e;</t:p></d>'}),
        "epub": archives.epub({"a.xhtml": f"<p>{TEXT}&e;</p>", "../../secret": "x", secret.as_uri(): "x"}),
    }
    article = opened(tmp_path, documents[kind])
    assert TEXT in article.text
    assert "外人" not in article.text


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "epub"])
@pytest.mark.parametrize("depth", [2, 11])
def test_entities_that_multiply_stay_what_they_are_or_are_refused(tmp_path: Path, kind: str, depth: int):
    laughter = f"&a{depth};"
    documents = {
        "html": f"<html>{LAUGHS}<p>{TEXT}</p><p>{laughter}</p></html>".encode(),
        "docx": archives.docx(f"{PARAGRAPH}<w:p><w:r><w:t>{laughter}</w:t></w:r></w:p>", LAUGHS),
        "odt": archives.archive({"content.xml": f'{LAUGHS}<d xmlns:t="t"><t:p>{TEXT}</t:p><t:p>{laughter}</t:p></d>'}),
        "epub": archives.epub({"a.xhtml": f"<p>{TEXT}</p><p>{laughter}</p>"}),
    }
    if depth == 11 and kind in ("docx", "odt"):  # the parser itself counts what would come of it
        assert "is damaged" in refusal(tmp_path, documents[kind])
    else:
        article = opened(tmp_path, documents[kind])
        assert TEXT in article.text
        assert "haha" not in article.text


def test_archives_that_unpack_to_too_much_are_refused_unopened(tmp_path: Path):
    assert "zip bomb" in refusal(tmp_path, archives.docx("<w:p/>" * 2_000_000))  # by the ratio
    many = {"word/document.xml": "x", **{f"word/{number}": "" for number in range(archive.MEMBERS)}}
    assert "zip bomb" in refusal(tmp_path, archives.archive(many))
    padded = archives.epub({"a.xhtml": "字"}, **{f"p{number}": bytes(4_999_999).decode() for number in range(41)})
    assert "zip bomb" in refusal(tmp_path, padded)


def test_a_member_that_is_larger_than_it_says_is_not_read_on(tmp_path: Path):
    """The directory says 1000 bytes; what is packed is a hundred times that."""
    data = bytearray(archives.archive({"word/document.xml": "字" * 100_000}))
    where = data.rindex(b"PK\x01\x02")
    data[where + 24 : where + 28] = struct.pack("<I", 1000)
    assert "is damaged" in refusal(tmp_path, bytes(data))


def test_members_that_share_their_bytes_are_refused(tmp_path: Path):
    """The bombs that repeat no byte let many names point at one packed member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "<x/>" * 3000)
        info = file.infolist()[0]
        file.filelist.extend([info] * (archive.MEMBERS + 1))
    assert "zip bomb" in refusal(tmp_path, buffer.getvalue())


def test_a_locked_member_is_named_for_what_it_is(tmp_path: Path):
    data = bytearray(archives.docx(PARAGRAPH))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert "needs a password" in refusal(tmp_path, bytes(data))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (archives.archive({"xl/workbook.xml": "x"}), "spreadsheet"),
        (archives.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "spreadsheet"),
        (archives.archive({"a.txt": TEXT}), "zip archive"),
        (archives.docx(PARAGRAPH)[:-40], "is damaged"),
        (b"PK\x05\x06" + bytes(18), "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le"), "old office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"), "needs a password"),
        (b"%PDF-1.7\n%\xff", "is damaged"),
        (archives.docx("<w:p/>"), "is empty"),
        (b"<html><body></body></html>", "is empty"),
        (b"<html>", "is empty"),
    ],
)  # fmt: skip
def test_what_gives_no_text_says_so_in_one_sentence(tmp_path: Path, data: bytes, sentence: str):
    assert sentence in refusal(tmp_path, data)


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.pdf", "a.html", "a.epub", "a", "a.png"])
def test_a_wrong_extension_hides_no_document(tmp_path: Path, name: str):
    documents = {
        "docx": archives.docx(PARAGRAPH),
        "odt": archives.archive({"content.xml": f'<d xmlns:t="text"><t:p>{TEXT}</t:p></d>'}),
        "epub": archives.epub({"a.xhtml": f"<p>{TEXT}</p>"}),
        "html": f"<!doctype html><p>{TEXT}</p>".encode(),
        "pdf": pdf(),
    }
    for kind, data in documents.items():
        article = opened(tmp_path, data, name)
        assert (article.format, article.encoding, article.path) == (kind, "utf-8", str(tmp_path / name))


def test_a_document_that_takes_too_long_or_breaks_its_process_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="takes too long"):
        parser_process.read(pdf(), "pdf", "/a.pdf", seconds=0)
    with pytest.raises(InputError, match="is damaged or malicious"):
        parser_process.read(b"", "no kind that there is", "/a.pdf")


def confined(script: str, folder: Path) -> str:
    """What a script says at its end that runs under the worker's limits."""
    code = f"from reader.text.formats import worker\nimport os, socket, subprocess\nworker.confine()\n{script}"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, env=_environment())
    return done.stderr.strip().split("\n")[-1]


def _environment() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(worker.__file__).parents[3])}


@pytest.mark.parametrize(
    "script",
    [
        "open('x', 'w')",
        "os.open('x', os.O_WRONLY | os.O_CREAT)",
        "open('/dev/null', 'r+b')",
        "os.mkdir('x')",
        "os.remove('kept')",
        "socket.create_connection(('127.0.0.1', 1))",
        "socket.getaddrinfo('localhost', 1)",
        "subprocess.run(['true'])",
        "os.system('touch x')",
        "import urllib.request; urllib.request.urlopen('file:///dev/null')",
    ],
)
def test_the_process_of_a_document_may_neither_write_nor_call_nor_start_anything(tmp_path: Path, script: str):
    (tmp_path / "kept").touch()
    assert confined(script, tmp_path).startswith("PermissionError")
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system has no such limit")
def test_the_memory_of_the_process_is_bounded(tmp_path: Path):
    assert confined("bytearray(4_000_000_000)", tmp_path).startswith("MemoryError")
    assert confined("open('kept', 'rb')", tmp_path).startswith("FileNotFoundError")  # reading is what it is for


SEEDS = {
    "zip": [archives.docx(PARAGRAPH), archives.epub({"a.xhtml": TEXT}), archives.archive({"content.xml": "<d/>"})],
    "html": [f"<html><meta charset=gbk><h1>{TEXT}</h1><p>{TEXT}</p>".encode(), f"<p>{TEXT}".encode("gb18030")],
    "md": [f"---\ntitle: x\n---\n# {TEXT}\n|a|b|\n|-|-|\n".encode()],
}  # fmt: skip


@given(st.data())
def test_damage_of_any_kind_gives_a_text_or_a_refusal(data: st.DataObject):
    kind = data.draw(st.sampled_from(sorted(SEEDS)))
    document = bytearray(data.draw(st.sampled_from(SEEDS[kind])))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(document)))
        document[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    answer = worker.answer(bytes(document), kind)
    if "refused" in answer:
        assert re.fullmatch(r"[^\n]+\.", str(InputError(answer["refused"][0], "x", *answer["refused"][1:])))
    else:
        assert all(0 <= start <= end <= len(answer["text"]) for _, start, end in answer["marked"])
        answer["text"].encode()
