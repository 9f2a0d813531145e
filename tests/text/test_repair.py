from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from reader.text import repair
from reader.text.damage.byte_halves import common
from reader.text.damage.glosses import GLOSS, glossed
from reader.text.damage.pairing import Page
from reader.text.damage.readings import readings
from reader.text.load import load
from reader.types import Repair, Span
from tests.text.pages import CLEAN, GLOSSES, UNTOUCHED
from tests.text.simulator import damage

PAGE = (Page({"國": "guó", "經": "jīng", "學": "xué", "濟": "jì", "業": "yè"}),)
LETTERS = "發業經產創規農鄉優網數驗戰鎮們為當地因步決我幫企在學校全市將推動增長的了是和中國,。、“”(){}\n𠮷AI3Qq"


def lines(text: str, forced: bool = False) -> list[repair.Line]:
    """The lines of a document as they are mended."""
    page = repair.examine(text, forced)
    found, start = [], 0
    for line in text.split("\n"):
        found.append(repair.mend(line, start, page))
        start += len(line) + 1
    return found


def reading(text: str, forced: bool = False) -> str:
    return "\n".join(line.text for line in lines(text, forced))


def repairs(text: str) -> list[Repair]:
    return [found for line in lines(text) for found in line.repairs]


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("我?guī)推髽I(yè)", "我幫企業"),
        ("起步?jīng)Q定", "起步決定"),
        ("我們?cè)趯W(xué)校", "我們在學校"),
        ("夠?yàn)槲覈?guó)的", "夠為我國的"),
        ("經(jīng)濟(jì)", "經濟"),
        ("業(yè)績?cè)鲩L", "業績增長"),
        ("我們?nèi)σ愿捌唇?jīng)濟(jì)", "我們全力以赴拼經濟"),
        ("創新?;谛鼙颂?、", "創新。基于熊彼特?、"),
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
    line = repair.mend(source, 0, (Page({"場": "chǎng"}),))
    assert line.text == "當地的人有?萬"
    assert [found.certain for found in line.repairs] == [False]


def test_a_run_without_an_end_stays_as_it_is():
    for line in ("我?guī)", "我?guī)推髽", "?guī)推髽I", "A?guī)推髽I", "我?guī)推 髽I", "我?guī)推𠮷I", "我?(guī)"):
        assert repair.mend(line, 0, PAGE).text == line


@pytest.mark.parametrize("text", UNTOUCHED)
def test_glosses_that_an_author_wrote_stay(text: str):
    assert repair.examine(text) == ()
    assert reading(text) == text
    assert repairs(text) == []


def test_a_short_excerpt_fails_the_gate():
    assert repair.examine("產業(yè)園") == ()
    assert repair.examine("產(chǎn)業(yè)園") == ()
    assert repair.examine("產業(yè)園,企業(yè)家,創業(yè)者") == ()
    assert repair.examine("產(chǎn)業(yè)園,企業(yè)家") != ()


def test_each_condition_of_the_gate_counts():
    page = "產(chǎn)業(yè)園,企業(yè)家,發(fā)展"
    assert repair.examine(page) != ()
    assert repair.examine(page + "產業,發展" * 2) == ()  # not glossed wherever it occurs
    assert repair.examine("天(tiān)地(dì)人(rén),發(fā)") == ()  # mostly in GB2312
    assert repair.examine("產(chán)業(yé)園,企業(yé)家") == ()  # not their readings
    assert repair.examine("產(chǎn)品很好,事業(yè)有成,發(fā)展很快") == ()  # none recurs
    assert repair.examine("產(chǎn)品很好,事業(yè)有成,發(fā)展很快,我?guī)推髽I") != ()  # but one is broken
    rare = [char for char in readings().block(0x87) if not common(char)][:3]
    glossed_rare = "".join(f"{char}({readings().of(char)[0]})" for char in rare)
    assert len(re.findall(GLOSS, glossed_rare)) == 3
    assert repair.examine(glossed_rare) == ()
    assert repair.examine(glossed_rare + "產(chǎn)業(yè)") != ()


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
    assert reading(source) == CLEAN
    assert {found.kind for found in repairs(source)} == {"gloss", "shift"}
    assert all(found.certain for found in repairs(source) if found.kind == "gloss")


def test_no_repair_crosses_a_line_and_each_says_what_stood_there():
    source = damage(CLEAN, GLOSSES)
    for line in lines(source):
        assert all(one.span.end <= two.span.start for one, two in pairwise(line.repairs))
        for found in line.repairs:
            assert "\n" not in found.was
            assert source[found.span.start : found.span.end] == found.was
            at = line.alignment.to_view(found.span)
            assert line.text[at.start : at.end] == found.became


def test_the_real_article_is_repaired_and_damaging_it_again_gives_its_bytes(shared: Path):
    article = load(shared / "corpus" / "weifang-2025.txt")
    text = reading(article.text)
    assert "我幫企業組主場" in text
    assert "起步決定" in text
    assert "(小麥、玉米)" in text
    assert text.count("(") == 2
    assert all(found.certain for found in repairs(article.text))
    glosses = {found.became: found.was[2:-1] for found in repairs(article.text) if found.kind == "gloss"}
    assert damage(text, glosses).encode() == (shared / "corpus" / "weifang-2025.txt").read_bytes()
    assert glossed(text, glosses) == article.text


def test_an_honest_gloss_on_a_damaged_page_stays_and_the_damage_goes():
    text = "產(chǎn)業(yè)園和企業(yè)家。范曄(yè)是順陽人,范曄善文,范曄早逝。"
    assert reading(text) == "產業園和企業家。范曄(yè)是順陽人,范曄善文,范曄早逝。"
    heteronym = "產(chǎn)業(yè)園和企業(yè)家。這裡讀作樂(lè),音樂的樂讀作樂(yuè)。"
    assert reading(heteronym) == "產業園和企業家。這裡讀作樂(lè),音樂的樂讀作樂(yuè)。"


def test_who_forces_the_repair_gets_it_from_the_glosses_there_are():
    assert reading("產業(yè)園") == "產業(yè)園"
    assert reading("產業(yè)園", forced=True) == "產業園"
    assert reading("范曄(yè)是順陽人,范曄善文", forced=True) == "范曄是順陽人,范曄善文"
    assert reading("他們(men)的書,我們的書", forced=True) == "他們的書,我們的書"
    assert reading("我?guī)推髽I組", forced=True) == "我幫企業組"
    assert reading("漢字(hànzì)和(AI)與產業(yē)", forced=True) == "漢字(hànzì)和(AI)與產業(yē)"
    assert repair.examine("漢字(hànzì)和(AI)與產業(yē),對嗎?", forced=True) == ()


def test_a_question_mark_without_a_reading_stays_unless_a_run_behind_it_is_much_likelier():
    for line in ("經(jīng)濟(jì)好嗎?好!", "經(jīng)濟(jì)是誰的?谢騫的。", "是?;也是?!?是??都是"):
        assert "?" in repair.mend(line, 0, PAGE).text
        assert all(found.kind == "gloss" for found in repair.mend(line, 0, PAGE).repairs)


def test_what_a_page_shows_as_question_mark_or_not_at_all_is_guessed_at():
    glosses = {"內": "nèi", "經": "jīng"}
    clean = "我們全力以赴拼經濟"
    source = damage(clean, glosses)
    assert source != damage(clean, glosses, strip_private=True)
    hidden = repair.mend(damage(clean, glosses, strip_private=True), 0, (Page(glosses),))
    shown = repair.mend("".join("?" if "\ue000" <= char <= "\uf8ff" else char for char in source), 0, (Page(glosses),))
    assert hidden.text == shown.text == clean
    assert not any(found.certain for found in (*hidden.repairs, *shown.repairs))


def test_no_clean_document_changes(shared: Path):
    """However a text is cut into documents and in either script; the gate is tried on each."""
    clean = [file for file in sorted((shared / "corpus").glob("*.txt")) if "weifang" not in file.name]
    clean = [file for file in clean if "derived" not in file.name]
    assert len(clean) >= 15
    paragraphs = 0
    for file in clean:
        text = load(file).text
        for script in ("t2s", "s2t"):
            whole = convert(text[:150_000], script).split("\n")
            for size in (1, 5, 40):
                for at in range(0, len(whole), size):
                    assert repairs("\n".join(whole[at : at + size])) == [], file.name
                paragraphs += len(whole)
    assert paragraphs > 4000


def convert(text: str, script: str) -> str:
    return OpenCC(script).convert(text)


@given(st.text(st.sampled_from(LETTERS), max_size=60), st.permutations(sorted(GLOSSES)), st.booleans())
def test_any_damaged_line_is_mended_in_step_with_its_source(text: str, order: list[str], narrow: bool):
    """Whatever comes out, it is aligned, keeps what it did not repair, and is certain only with proof."""
    source = damage(text, {char: GLOSSES[char] for char in order}, narrow=narrow)
    for line in source.split("\n"):
        mended = repair.mend(line, 3, (Page(GLOSSES),))
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
    mended = repair.mend(source, 0, (Page(glosses),))
    if "?" not in source:
        assert mended.text == text
        assert all(found.certain for found in mended.repairs)


@given(st.text(st.sampled_from("?()āǎabgI業髽推我\ue000𠮷 ;，"), max_size=80))
def test_nothing_that_looks_like_damage_raises(text: str):
    mended = repair.mend(text, 0, PAGE)
    assert mended.alignment.source[-1] == len(text)
