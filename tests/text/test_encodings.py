"""Bytes that are cut off, damaged or in two encodings: the right text, U+FFFD for what is lost, or nothing at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.encodings import NAMES, decode, detect

HANS = (
    "云岭市财政局局长说，今年将投入三亿元，改善澜江县的学校和医院，让更多人就近读书看病。\n"
    "会议指出，要坚持问题导向，把群众的满意度作为标准，确保年底前完成。\n"
)
HANT = (
    "雲嶺市財政局局長說，今年將投入三億元，改善瀾江縣的學校和醫院，讓更多人就近讀書看病。\n"
    "會議指出，要堅持問題導向，把群眾的滿意度作為標準，確保年底前完成。\n"
)


@pytest.mark.parametrize("name", NAMES)
def test_every_encoding_to_choose_by_hand_can_be_chosen(name: str):
    text = HANT if name in ("big5hkscs", "cp950") else HANS
    assert decode(text.encode(name), name) == text


@pytest.mark.parametrize("name", ["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("keep_newline", [True, False])
def test_a_file_cut_off_within_its_last_character_opens(name: str, keep_newline: bool):
    text = HANT if name == "big5hkscs" else HANS
    data = text.rstrip("\n").encode(name)[:-1]
    assert detect(data) == (text.rstrip("\n")[:-1] + "\ufffd", name)
    assert decode(data, name) == text.rstrip("\n")[:-1] + "\ufffd"


def test_a_marked_file_cut_off_opens_in_the_encoding_of_its_mark():
    assert detect(b"\xff\xfe" + HANS.encode("utf-16-le") + b"\x4e") == (HANS + "\ufffd", "utf-16-le")
    assert detect(b"\xef\xbb\xbf" + HANS.encode() + b"\xe5") == (HANS + "\ufffd", "utf-8")


@given(st.integers(1, len(HANS) - 1), st.sampled_from(["utf-8", "gb18030"]), st.integers(1, 2))
def test_wherever_a_file_is_cut_what_came_before_is_right(characters: int, name: str, extra: int):
    kept = (HANS + HANS)[: len(HANS) + characters]  # some text: a few bytes alone prove nothing
    following = "𠮷".encode(name)
    assert detect(kept.encode(name) + following[:extra]) == (kept + "\ufffd", name)


@pytest.mark.parametrize("mostly", ["utf-8", "gb18030"])
def test_lines_in_another_encoding_are_read_each_in_its_own(mostly: str):
    one, two = HANS.split("\n")[:2]
    lines = [one, two, one + "𠮷", two] * 3
    codecs_used = [mostly] * 10 + [{"utf-8": "gb18030", "gb18030": "utf-8"}[mostly]] * 2
    data = b"\r\n".join(line.encode(codec) for line, codec in zip(lines, codecs_used, strict=True))
    assert detect(data) == ("\r\n".join(lines), "utf-8+gb18030")
    assert decode(data, "utf-8+gb18030") == "\r\n".join(lines)


def test_big5_lines_in_a_utf8_file_are_read():
    one, two = HANT.split("\n")[:2]
    found = detect(f"{one}\n{two}\n".encode() + one.encode("big5hkscs"))
    assert found is not None
    assert found[0] == f"{one}\n{two}\n{one}"


def test_a_file_in_one_encoding_is_never_taken_for_one_in_two():
    for name in ("gb18030", "big5hkscs"):
        text = HANT if name == "big5hkscs" else HANS
        data = (text + "联通\n" if name == "gb18030" else text).encode(name)  # 联通 in GBK is valid UTF-8
        assert detect(data * 5) == (data.decode(name) * 5, name)


def test_surrogates_written_like_characters_are_paired_or_lost():
    pair = "𠮷".encode("utf-16-be")
    cesu = b"".join(chr(int.from_bytes(pair[i : i + 2])).encode("utf-8", "surrogatepass") for i in (0, 2))
    assert detect(HANS.encode() + cesu) == (HANS + "𠮷", "utf-8")
    assert detect(HANS.encode() + cesu[:3] + "字".encode()) == (HANS + "\ufffd字", "utf-8")


@pytest.mark.parametrize("name", ["utf-8", "gb18030"])
def test_few_lost_bytes_are_shown_and_many_refused(name: str):
    before, after = (HANS * 5)[:150].encode(name), (HANS * 5)[150:].encode(name)
    assert detect(before + b"\xff" + after) == ((HANS * 5)[:150] + "\ufffd" + (HANS * 5)[150:], name)
    assert detect(before + b"\xff" * 40 + after) is None


def test_nulls_that_pad_a_file_go_and_stray_ones_are_shown():
    for name in ("utf-8", "gb18030", "utf-16-le"):
        assert detect(HANS.encode(name) + b"\0" * 512) == (HANS, name)
    assert detect((HANS[:30] + "\0" + HANS[30:] * 2).encode()) == (HANS[:30] + "\ufffd" + HANS[30:] * 2, "utf-8")
    assert detect("字\0字\0字".encode()) is None


def test_an_encoding_that_is_none_of_texts_is_unknown():
    for name in ("klingon", "hex", "utf-8+hex", "+", "utf-8+utf-8+x"):
        with pytest.raises((LookupError, ValueError)):
            decode(b"x", name)
    assert decode("程超".encode("gb18030"), "utf-8") is None
    assert decode(HANS.encode(), "ascii") is None


@given(st.binary(max_size=300), st.sampled_from([*NAMES, "utf-8+gb18030", "utf-32", "ascii", "idna", "punycode"]))
def test_any_bytes_are_decoded_to_whole_characters_or_refused(data: bytes, name: str):
    for text in (decode(data, name), (detect(data) or ("",))[0]):
        if text is not None:
            assert "\0" not in text
            text.encode("utf-8")


WORDS = (HANS[:9], HANT[:9], "联通", "𠮷", "\n", "a")
PIECES = [word.encode(name) for word in WORDS for name in ("utf-8", "gb18030")]
PIECES += [
    HANT[:9].encode("big5hkscs"),
    HANS[:9].encode("utf-16-le"),
    b"\0",
    b"\xff",
    b"\x1d",
    b"\xed\xa0\x80",
    b"\xe4",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_what_was_detected_can_be_opened_by_the_name_it_got(pieces: list[bytes]):
    data = b"".join(pieces)
    if found := detect(data):
        assert decode(data, found[1]) == found[0]
