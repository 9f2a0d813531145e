"""Whatever bytes come, a text without traps comes out, or a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.errors import InputError
from reader.text.formats import worker
from reader.text.load import load
from reader.types import Span
from tests.fuzz.cases import TEXTS, fuzz, rounds

CODECS = ("utf-8", "utf-8-sig", "gb18030", "gbk", "big5hkscs", "cp950", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
_TAGS = """<html> <head>
<title> </title> <body> <h1> </h1> <p> </p> <br> <div> </div> <table><tr><td> </td></tr></table>
<a_href='http://example.org/x'> </a> <script> </script> <style> <svg> <!-- --> <![CDATA[ <!DOCTYPE_html>
<!ENTITY_a_'b'> &a; &emsp; &#x20BB7; &#0; &#xD800; <meta_charset='gb2312'> <meta_charset=utf-16>
<img_src=x_onerror=y> # * > ``` [a](b) |a|b| |-|-| 来源： 2031-04-06"""
TAGS = [tag.replace("_", " ") for tag in _TAGS.split()] + ["\n", "\0"]
SOUP = st.lists(st.sampled_from(TAGS) | TEXTS.map(lambda text: text[:12]), max_size=30).map("".join)
_NAMES = """mimetype META-INF/container.xml META-INF/manifest.xml content.opf a.xhtml content.xml meta.xml styles.xml
[Content_Types].xml _rels/.rels word/document.xml word/styles.xml docProps/core.xml ../../evil /abs word/media/a.png"""
NAMES = _NAMES.split()
MEMBERS = st.dictionaries(
    st.sampled_from(NAMES), SOUP.map(lambda text: text.encode("utf-8", "surrogatepass")), max_size=6
)


@st.composite
def broken(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """Bytes with some of them changed, lost, doubled or cut off."""
    data = bytearray(draw(whole))
    for _ in range(draw(st.integers(0, 4))):
        if data:
            at = draw(st.integers(0, len(data) - 1))
            match draw(st.integers(0, 3)):
                case 0:
                    data[at] = draw(st.integers(0, 255))
                case 1:
                    del data[at : at + draw(st.integers(1, 4))]
                case 2:
                    data[at:at] = data[at : at + draw(st.integers(1, 9))]
                case 3:
                    del data[at:]
    return bytes(data)


@st.composite
def encoded(draw: st.DrawFn) -> bytes:
    return draw(TEXTS).encode(draw(st.sampled_from(CODECS)), "ignore")


@st.composite
def mixed(draw: st.DrawFn) -> bytes:
    return b"\n".join(draw(st.lists(encoded(), max_size=4)))


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


@rounds
def test_any_bytes_give_a_text_or_a_sentence(round_: int, tmp_path: Path) -> None:
    path = tmp_path / "any.txt"
    codecs = st.none() | st.sampled_from((*CODECS, "no such", "hz", "idna"))

    @fuzz(1.6)
    @given(st.binary(max_size=80) | broken(encoded()) | broken(mixed()), codecs)
    def law(data: bytes, codec: str | None) -> None:
        head = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").lower()
        if head.startswith((b"<", b"%pdf", b"pk", b"\xd0\xcf", b"mime", b"from")):
            data = b"." + data  # documents have a process of their own, and a law of their own
        path.write_bytes(data)
        try:
            article = load(path, codec)
        except InputError:
            return
        text = article.text
        assert text.strip()
        text.encode("utf-8")  # no lone surrogate
        assert not set(text) & {"\r", "\0"}
        assert not text.startswith("\ufeff")
        again = load(path, article.encoding) if codec is None and "\ufffd" not in text else article
        assert codec is not None or again.text == text or article.encoding == "utf-8"

    law()


def answered(data: bytes, kind: str) -> None:
    """Text with its fields inside, or a refusal that goes on from the name of the file."""
    said = worker.answer(data, kind)
    if "refused" in said:
        assert said["refused"]
        return
    text = said["text"]
    text.encode("utf-8")  # no lone surrogate
    assert not set(text) & {"\r", "\0"}
    for _, start, end in said["marked"]:
        assert 0 <= start < end <= len(text), Span(start, end)


@rounds
def test_any_page_gives_a_text_or_a_sentence(round_: int) -> None:
    @fuzz(0.12)
    @given(broken(SOUP.map(lambda text: text.encode("utf-8", "surrogatepass"))))
    def law(data: bytes) -> None:
        answered(data, "html")

    law()


@rounds
def test_any_markdown_gives_a_text_or_a_sentence(round_: int) -> None:
    @fuzz(0.4)
    @given(broken(SOUP.map(lambda text: text.encode("utf-8", "surrogatepass"))))
    def law(data: bytes) -> None:
        answered(data, "md")

    law()


@rounds
def test_any_archive_gives_a_text_or_a_sentence(round_: int) -> None:
    @fuzz(0.3)
    @given(broken(MEMBERS.map(zipped)))
    def law(data: bytes) -> None:
        answered(data, "zip")

    law()


@rounds
def test_any_printed_document_gives_a_text_or_a_sentence(round_: int) -> None:
    whole = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 99 99]>>endobj\n"
        b"4 0 obj<</Length 30>>stream\nBT (a) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )

    @fuzz(0.2)
    @given(broken(st.just(whole)) | st.binary(max_size=60).map(lambda data: b"%PDF-" + data))
    def law(data: bytes) -> None:
        answered(data, "pdf")

    law()
