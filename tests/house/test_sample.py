"""The sample article: an invented one, damaged by the mechanism of the real ones."""

from pathlib import Path

from reader.resources import resource
from reader.text.load import load
from reader.text.views import Views
from reader.types import Normal, Reading, Script
from tools.damage import GLOSSES, damage

CLEAN = Path(__file__).resolve().parent.parent / "golden" / "sample-clean.txt"


def test_damaging_the_clean_text_gives_the_sample() -> None:
    clean = CLEAN.read_text(encoding="utf-8")
    assert damage(clean).encode() == resource("sample.txt").read_bytes()


def test_the_sample_shows_each_shape_of_the_damage() -> None:
    sample = resource("sample.txt").read_text(encoding="utf-8")
    glosses = [f"{char}({reading})" for char, reading in GLOSSES.items()]
    assert all(gloss in sample for gloss in glosses if gloss[0] in CLEAN.read_text(encoding="utf-8"))
    across_two_characters = ["我們?cè)谥饝羯祥T", "當?shù)厍嗄", "因?yàn)橹悄芸棛C", "變?yōu)榛仡^客", "初步?jīng)Q定"]
    assert all(shape in sample for shape in across_two_characters)
    assert "(稻米、山茶油)" in sample


def test_damage_keeps_what_it_has_no_business_with() -> None:
    assert damage("他說:好!(小麥)3.5%\n第二行") == "他說:好!(小麥)3.5%\n第二行"


def test_damage_shifts_the_bytes_of_a_character_cut_in_two() -> None:
    assert damage("我幫企業組主場") == "我?guī)推髽I(yè)組主場"
    assert damage("我們在學校") == "我們?cè)趯W校"


def test_the_reading_view_of_the_sample_is_the_clean_text() -> None:
    as_it_is = Normal(punctuation=False, spaces=False, digits=False)
    views = Views(load(resource("sample.txt")), Reading(normal=as_it_is))
    assert views.whole(Script.READING).text == CLEAN.read_text(encoding="utf-8")
    shifts = [repair.became for repair in views.repairs if repair.kind == "shift"]
    assert shifts == ["地青年在家門", "在逐戶上門", "為智能織機", "為回頭", "決"]
