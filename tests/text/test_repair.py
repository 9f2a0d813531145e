from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.glosses import GLOSS, glossed
from reader.text.load import from_text, load
from reader.text.readings import readings
from reader.text.shift import common
from reader.text.views import Views
from reader.types import Repair, Script, Span
from tests.text.pages import CLEAN, GLOSSES, UNTOUCHED
from tests.text.simulator import damage

PAGE = repair.Page({"國": "guó", "經": "jīng", "學": "xué", "濟": "jì", "業": "yè"})
LETTERS = "發業經產創規農鄉優網數驗戰鎮們為當地因步決我幫企在學校全市將推動增長的了是和中國,。、“”(){}\n𠮷AI3Qq"


def reading(text: str) -> str:
    return Views(from_text(text)).whole(Script.READING).text


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("我?guī)推髽I(yè)", "我幫企業"),
        ("起步?jīng)Q定", "起步決定"),
        ("我們?cè)趯W(xué)校", "我們在學校"),
        ("夠?yàn)槲覈?guó)的", "夠為我國的"),
        ("經(jīng)濟(jì)", "經濟"),
        ("業(yè)績?cè)鲩L", "業績增長"),
    ],
)
def test_known_shapes_are_put_right(damaged: str, clean: str):
    assert repair.mend(damaged, 0, PAGE).text == clean


def test_a_run_is_one_unit_and_one_repair():
    line = repair.mend("𠮷我?guī)推髽I(yè)組", 100, PAGE)
    assert line.text == "𠮷我幫企業組"
    assert list(line.alignment.units()) == [(100, 102, 0, 2), (102, 114, 2, 5), (114, 115, 5, 6)]
    assert line.repairs == (Repair(Span(102, 114), "?guī)推髽I(yè)", "幫企業", "shift", True),)


def test_a_gloss_belongs_to_its_character():
    line = repair.mend("𠮷產業(yè)園", 7, PAGE)
    assert list(line.alignment.units()) == [(7, 9, 0, 2), (9, 14, 2, 3), (14, 15, 3, 4)]
    assert line.repairs == (Repair(Span(9, 14), "業(yè)", "業", "gloss", True),)


def test_a_second_gloss_on_one_character_stays():
    assert repair.mend("產(chǎn)(chǎn)業(yè)", 0, PAGE).text == "產(chǎn)業"


def test_what_a_half_and_a_digit_lost_stays_a_question_mark_and_a_guess():
    source = damage("當地的人有5萬", {"數": "shù"})
    assert source == "當?shù)氐娜擞?萬"
    line = repair.mend(source, 0, repair.Page({"場": "chǎng"}))
    assert line.text == "當地的人?萬"
    assert [found.certain for found in line.repairs] == [False]


def test_a_run_without_an_end_stays_as_it_is():
    for line in ("我?guī)", "我?guī)推髽", "?guī)推髽I", "A?guī)推髽I", "我?guī)推 髽I", "我?guī)推𠮷I", "我?(guī)"):
        assert repair.mend(line, 0, PAGE).text == line


@pytest.mark.parametrize("text", UNTOUCHED)
def test_glosses_that_an_author_wrote_stay(text: str):
    views = Views(from_text(text))
    assert repair.examine(text) is None
    assert views.whole(Script.READING).text == text
    assert views.repairs == ()


def test_a_short_excerpt_fails_the_gate():
    assert repair.examine("產業(yè)園") is None
    assert repair.examine("產(chǎn)業(yè)園") is None
    assert repair.examine("產業(yè)園,企業(yè)家,創業(yè)者") is None
    assert repair.examine("產(chǎn)業(yè)園,企業(yè)家") is not None


def test_each_condition_of_the_gate_counts():
    page = "產(chǎn)業(yè)園,企業(yè)家,發(fā)展"
    assert repair.examine(page) is not None
    assert repair.examine(page + "產業,發展" * 2) is None  # not glossed wherever it occurs
    assert repair.examine("天(tiān)地(dì)人(rén),發(fā)") is None  # mostly in GB2312
    assert repair.examine("產(chán)業(yé)園,企業(yé)家") is None  # not their readings
    rare = [char for char in readings().block(0x87) if not common(char)][:3]
    glossed_rare = "".join(f"{char}({readings().of(char)[0]})" for char in rare)
    assert len(GLOSS.findall(glossed_rare)) == 3
    assert repair.examine(glossed_rare) is None
    assert repair.examine(glossed_rare + "產(chǎn)業(yè)") is not None


def test_light_syllables_go_only_from_a_page_that_glosses_them():
    assert reading("我們(men)的產(chǎn)業(yè)園,企業(yè)家,他們(men)") == "我們的產業園,企業家,他們"
    once = "我們(men)和你們、他們都有產(chǎn)業(yè)園,企業(yè)家"
    assert reading(once) == "我們(men)和你們、他們都有產業園,企業家"
    assert reading("發(fa)展產(chǎn)業(yè)園,企業(yè)家") == "發(fa)展產業園,企業家"


@pytest.mark.parametrize("narrow", [False, True])
def test_the_page_is_repaired_and_its_proof_holds(narrow: bool):
    source = damage(CLEAN, GLOSSES, narrow=narrow)
    assert source.count("?") >= 4
    assert "(fā)" in source
    views = Views(from_text(source))
    assert views.whole(Script.READING).text == CLEAN
    assert all(found.certain for found in views.repairs)
    assert {found.kind for found in views.repairs} == {"gloss", "shift"}


def test_forcing_a_new_line_never_lets_a_repair_cross_it():
    source = damage(CLEAN, GLOSSES)
    views = Views(from_text(source))
    for found in views.repairs:
        assert "\n" not in found.was
        assert source[found.span.start : found.span.end] == found.was
        assert views.text(found.span, Script.READING) == found.became
    assert all(one.span.end <= two.span.start for one, two in pairwise(views.repairs))


def test_the_real_article_is_repaired_and_damaging_it_again_gives_its_bytes(shared: Path):
    article = load(shared / "corpus" / "weifang-2025.txt")
    views = Views(article)
    text = views.whole(Script.READING).text
    assert "我幫企業組主場" in text
    assert "起步決定" in text
    assert "(小麥、玉米)" in text
    assert text.count("(") == 2
    assert all(found.certain for found in views.repairs)
    glosses = {}
    for found in views.repairs:
        if found.kind == "gloss":
            glosses[found.became] = found.was[2:-1]
    assert damage(text, glosses).encode() == (shared / "corpus" / "weifang-2025.txt").read_bytes()
    assert glossed(text, glosses) == article.text


def test_no_clean_document_changes(shared: Path):
    clean = [file for file in sorted((shared / "corpus").glob("*.txt")) if "weifang" not in file.name]
    clean = [file for file in clean if "derived" not in file.name]
    assert len(clean) >= 15
    for file in clean:
        assert Views(load(file)).repairs == (), file.name


@given(st.text(st.sampled_from(LETTERS), max_size=60), st.permutations(sorted(GLOSSES)), st.booleans())
def test_any_damaged_line_is_mended_in_step_with_its_source(text: str, order: list[str], narrow: bool):
    """Whatever comes out, it is aligned, keeps what it did not repair, and is certain only with proof."""
    source = damage(text, {char: GLOSSES[char] for char in order}, narrow=narrow)
    for line in source.split("\n"):
        mended = repair.mend(line, 3, repair.Page(GLOSSES))
        assert (mended.alignment.source[0], mended.alignment.source[-1]) == (3, 3 + len(line))
        assert mended.alignment.view[-1] == len(mended.text)
        for a, b, c, d in mended.alignment.units():
            if b - a == d - c:
                assert line[a - 3 : b - 3] == mended.text[c:d]
        for found in mended.repairs:
            assert line[found.span.start - 3 : found.span.end - 3] == found.was


@given(
    st.text(st.sampled_from([char for char in LETTERS if char not in "(){}\n𠮷AIQq3"]), max_size=60),
    st.lists(st.sampled_from([char for char in LETTERS if not char.encode("gb2312", "ignore")]), unique=True),
)
def test_glosses_on_their_characters_come_off_exactly(text: str, searched: list[str]):
    """Without a break, that is with no question mark, every line comes back exactly and certainly."""
    glosses = {char: known[0] for char in searched if (known := readings().of(char))}
    source = damage(text, glosses)
    mended = repair.mend(source, 0, repair.Page(glosses))
    if "?" not in source:
        assert mended.text == text
        assert all(found.certain for found in mended.repairs)


@given(st.text(st.sampled_from("?()āǎabgI業髽推我\ue000𠮷 ;，"), max_size=80))
def test_nothing_that_looks_like_damage_raises(text: str):
    mended = repair.mend(text, 0, PAGE)
    assert mended.alignment.source[-1] == len(text)


def test_a_page_reopened_is_repaired_within_the_first_paint():
    """The aim is 15 ms for 5,000 characters, lookups included; the bar leaves room for a busy machine."""
    lines = damage(CLEAN, GLOSSES).split("\n")
    source = "\n".join(lines * (5000 // sum(map(len, lines)) + 1))
    best = 1.0
    for _ in range(5):
        readings.cache_clear()
        start = time.perf_counter()
        Views(from_text(source)).whole(Script.READING)
        best = min(best, time.perf_counter() - start)
    assert best < 0.06


def test_a_line_full_of_broken_starts_takes_linear_time():
    def seconds(times: int) -> float:
        start = time.perf_counter()
        repair.mend("我?guī)推髽" * times, 0, PAGE)
        return time.perf_counter() - start

    seconds(10)
    assert min(seconds(2000) for _ in range(3)) < 40 * min(seconds(200) for _ in range(3))
