"""What the way through a PDF file or text recognition does to text: forms of characters, and spaces between them.

python -m tools.damages.printed LAW < CLEAN.txt > PRINTED.txt
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from functools import cache

Law = Callable[[str], str]

_SUPPLEMENT = "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻳龟"


@cache
def _shown(block: str) -> dict[int, str]:
    first, last = (ord(char) for char in block)
    forms = [chr(code) for code in range(first, last + 1)]
    return {
        ord(meant): form for form in forms if len(meant := unicodedata.normalize("NFKC", form)) == 1 and meant != form
    }


def radicals(line: str) -> str:
    """A font has one glyph for 人 and the radical ⼈, and its text layer names the radical."""
    supplement = {ord(meant): form for form, meant in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)}
    return line.translate(_shown("⼀⿕") | supplement)


def compatible(line: str) -> str:
    """The same with the doubles that Unicode has for the sake of Korean encodings: 年 for 年."""
    return line.translate(_shown("\uf900\ufaff"))


def vertical(line: str) -> str:
    """A page set vertically, whose signs have forms of their own."""
    return line.translate(
        str.maketrans("，、。：；！？（）《》〈〉「」『』【】", "︐︑︒︓︔︕︖︵︶︽︾︿﹀﹁﹂﹃﹄︻︼")
    )


def small(line: str) -> str:
    """Old encodings have small signs."""
    return line.translate(str.maketrans("，、；：？！（）", "﹐﹑﹔﹕﹖﹗﹙﹚"))


def ligatures(line: str) -> str:
    """A font joins Latin letters."""
    for letters, ligature in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        line = line.replace(letters, ligature)
    return line


def parted(line: str) -> str:
    """A space between all characters, spaces included."""
    return " ".join(line)


def parted_words(line: str) -> str:
    """A space between all characters, but figures and Latin words stay whole."""
    return " ".join(re.findall(r"[A-Za-z]+|[0-9][0-9.,]*|.", line))


def parted_chinese(line: str) -> str:
    """A space beside every Chinese character, but none before punctuation."""
    han = "\u3400-\u9fff\U00020000-\U0003ffff"
    return re.sub(f"(?<=[{han}0-9%])(?=[{han}])|(?<=[{han}])(?=[0-9])", " ", line)


LAWS: dict[str, Law] = {
    law.__name__: law
    for law in (radicals, compatible, vertical, small, ligatures, parted, parted_words, parted_chinese)
}


if __name__ == "__main__":
    sys.stdout.write("\n".join(map(LAWS[sys.argv[1]], sys.stdin.read().split("\n"))))
