from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.text import scripts
from reader.text.load import from_text, load
from reader.text.readings import readings
from reader.text.views import Views
from reader.types import Script
from tests.text.simulator import damage

NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def clean_pages(corpus: Path, seed: int) -> list[tuple[str, dict[str, str]]]:
    """Traditional pages of up to forty paragraphs of the real texts, each with 30 characters to search for."""
    chance = random.Random(seed)
    pages = []
    for file in sorted(corpus.glob("*.txt")):
        if "weifang" in file.name or "derived" in file.name:
            continue
        lines = [line for line in load(file).text.split("\n") if len(line) > 30]
        first = chance.randrange(max(len(lines) - 40, 0) + 1)
        text = "\n".join(lines[first : first + 40])
        if scripts.detect(text) is Script.HANS:
            text = scripts.convert(text, Script.HANS, Script.HANT)[0]
        seen = [char for char in sorted(set(text)) if readings().of(char) and not char.encode("gb2312", "ignore")]
        chosen = chance.sample(seen, min(30, len(seen)))
        pages.append((text, {char: readings().of(char)[0] for char in chosen}))
    return pages


@pytest.mark.parametrize("narrow", [False, True])
def test_simulated_pages_are_repaired_and_nothing_wrong_is_certain(shared: Path, narrow: bool):
    """All lines without a break come back exactly, and of those with one at least three quarters."""
    whole = broken = mended = 0
    pages = [page for seed in range(4) for page in clean_pages(shared / "corpus", seed)]
    for text, glosses in pages:
        views = Views(from_text(damage(text, glosses, narrow=narrow)))
        assert views.native is Script.HANT
        for index, line in enumerate(text.split("\n")):
            span = views.paragraphs[index]
            source = views.article.text[span.start : span.end]
            read = views.paragraph(index, Script.READING).text
            exact = read.translate(NARROW) == line.translate(NARROW)
            if source.count("?") == line.translate(NARROW if narrow else {}).count("?"):
                assert exact
                whole += 1
            else:
                broken += 1
                mended += exact
                wrong = not exact and "?" not in read
                assert not (
                    wrong and all(found.certain for found in views.repairs if span.start <= found.span.start < span.end)
                )
    assert whole > 500
    assert broken > 25
    assert mended >= 0.75 * broken
