"""Pages made of real texts by the mechanism of the damage, with sets of characters that the repair has never seen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from opencc import OpenCC

from reader.text import repair, scripts
from reader.text.damage.readings import readings
from reader.text.load import load
from reader.types import Script
from tests.text.simulator import damage

NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SIZES = (5, 5, 8, 12, 20, 40)  # lines of a page

Glosses = dict[str, str]


@cache
def texts(corpus: Path) -> tuple[tuple[str, ...], ...]:
    """The lines of the real texts, all in Traditional: those in Simplified as two standards write them."""
    found = []
    for file in sorted(corpus.glob("*.txt")):
        if "weifang" in file.name or "derived" in file.name:
            continue
        text = load(file).text[:60_000]
        forms = [text]
        if scripts.detect(text) is Script.HANS:
            forms = [OpenCC(standard).convert(text) for standard in ("s2t", "s2tw")]
        found += [tuple(line for line in form.split("\n") if len(line) > 15) for form in forms]
    return tuple(found)


def pages(corpus: Path, number: int, seed: int) -> Iterator[tuple[list[str], Glosses]]:
    """Pages of five lines and more, each with 20 to 80 characters that are searched for in random order.

    Half of the sets are drawn from the page itself, the others from all texts; nearly all are missing from GB2312.
    """
    chance = random.Random(seed)
    sources = texts(corpus)
    known = sorted({char for lines in sources for line in lines for char in line if readings().of(char)})
    traditional = [char for char in known if not char.encode("gb2312", "ignore")]
    others = [char for char in known if char not in set(traditional)]
    for _ in range(number):
        lines = chance.choice(sources)
        size = chance.choice(SIZES)
        first = chance.randrange(max(len(lines) - size, 0) + 1)
        page = list(lines[first : first + size])
        own = sorted(set("".join(page)).intersection(traditional))
        count = chance.randint(20, 80)
        if chance.random() < 0.5:
            chosen = chance.sample(own, min(count, len(own)))
        else:
            chosen = chance.sample(traditional, count) + chance.sample(own, min(15, len(own)))
            chosen += chance.sample(others, count // 12)
        chance.shuffle(chosen)
        yield page, {char: readings().of(char)[0] for char in chosen}


def glossed(line: str, glosses: Glosses) -> str:
    """The line as it would look if the glosses were put behind characters, not between bytes."""
    return "".join(char + f"({glosses[char]})" if char in glosses else char for char in line)


@pytest.mark.parametrize(
    ("narrow", "strip", "share"), [(False, False, 0.82), (True, False, 0.82), (False, True, 0.6), (True, True, 0.6)]
)
def test_simulated_pages_are_repaired_and_nothing_wrong_is_certain(
    shared: Path, narrow: bool, strip: bool, share: float
):
    """Lines without a run come back exactly; those with one mostly: fewer where what was of private use is lost.

    A run that took a digit or a quotation mark along cannot come back exactly, but must say that it is a guess.
    """
    whole = broken = mended = 0
    for lines, glosses in pages(shared / "corpus", 100, seed=31):
        shown = [damage(line, glosses, narrow=narrow, strip_private=strip) for line in lines]
        page = repair.examine("\n".join(shown))
        assert page
        for line, source in zip(lines, shown, strict=True):
            found = repair.mend(source, 0, page)
            exact = found.text.translate(NARROW) == line.translate(NARROW)
            if source.translate(NARROW) == glossed(line, glosses).translate(NARROW):
                assert exact
                assert all(change.certain for change in found.repairs)
                whole += 1
            else:
                runs = [change.certain for change in found.repairs if change.kind == "shift"]
                assert exact or not runs or not all(runs)
                broken += 1
                mended += exact
    assert whole > 400
    assert broken > 30
    assert mended >= share * broken
