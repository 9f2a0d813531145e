"""The labels of single lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.resources import rows
from reader.text import labels


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, word and value of every label of a line."""
    return [(label.kind, label.word, text[label.value : label.end].strip()) for label in labels.of_line(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("責任編輯：𠮷長洲校對:拓跋柳", [("credit", "責任編輯", "𠮷長洲"), ("credit", "校對", "拓跋柳")]),
        ("文/图：慕容砚 图／文：拓跋柳", [("byline", "文/图", "慕容砚"), ("byline", "图／文", "拓跋柳")]),
        ("责 编：诸葛石", [("credit", "责编", "诸葛石")]),
        ("来源丨云岭日报", [("outlet", "来源", "云岭日报")]),
        ("责任编辑诸葛石", [("credit", "责任编辑", "诸葛石")]),
        ("（编辑 诸葛石）", [("credit", "编辑", "诸葛石）")]),
        ("图文 慕容砚", [("byline", "图文", "慕容砚")]),
        ("图 会场", []),
        ("时间：2031-04-06", [("date", "时间", "2031-04-06")]),
        ("时间：", [("date", "时间", "")]),
        ("时间：下周一", []),
        ("视频：市长谈云岭三件大事", []),
        ("编辑出版", []),
        ("记者：您怎么看？", []),
        ("08/09", []),
        ("", []),
    ],
)
def test_labels_and_their_values(line: str, expected: list[tuple[str, str, str]]):
    assert told(line) == expected


@given(
    st.lists(st.sampled_from(["来源：", "編輯:", "文/图：", "业(yè)", "𠮷长洲", " ", "|", "\n", "2031-04-06", "图"]))
)
def test_labels_and_values_stand_in_the_line_one_after_the_other(parts: list[str]):
    text = "".join(parts)
    end = 0
    for label in labels.of_line(text):
        assert end <= label.start < label.value <= label.end <= len(text)
        assert "".join(text[label.start : label.value].split()).startswith(label.word)
        end = label.end


def test_no_label_is_of_two_kinds():
    words = [word.removesuffix("*") for _, words in rows("lexicons/labels.tsv") for word in words.split()]
    assert sorted(words) == sorted(set(words))
