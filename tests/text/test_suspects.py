from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from reader.resources import resource, rows
from reader.text import suspects
from reader.text.accepting import accepting
from reader.text.load import from_text
from reader.text.phrases import entries
from reader.text.suspects import Doubt, Table
from reader.text.views import Views
from reader.types import Reading, Repair, Script, Suspect
from tests.text.pages import CLEAN, GLOSSES
from tests.text.simulator import damage
from tools import make_suspects

# A text with mistakes, and what it should be.
MISTAKES = (
    ("瀾江縣干部干勁十足,干字當頭抓項目。", "瀾江縣幹部幹勁十足,幹字當頭抓項目。"),
    ("關系企業生存的建筑制造業,增速高于全省。", "關係企業生存的建築製造業,增速高於全省。"),
    ("奮力沖刺首季,防范風險,出臺三項標准。", "奮力衝刺首季,防範風險,出臺三項標準。"),
    ("放松管制之后,民兵上山了望,演員在后台等游客。", "放鬆管制之後,民兵上山瞭望,演員在後台等遊客。"),
    ("雲嶺市征求意見,采購糧食5000余噸,占地3里。", "雲嶺市徵求意見,採購糧食5000餘噸,占地3里。"),
    ("他于2031年開辟面粉廠,并兼并兩家谷物公司。", "他於2031年開闢麵粉廠,並兼併兩家穀物公司。"),
    ("皇後的頭發長了,批準她面麵俱到地瞭解云層。", "皇后的頭髮長了,批准她面面俱到地瞭解雲層。"),
    ("𠮷先生的胡須与历".replace("与历", "和日歷") + ",后來舍棄了一只船。", "𠮷先生的鬍鬚和日曆,後來捨棄了一隻船。"),
    ("到瞭穫獎那天,癥狀全消,合並的系數也復雜。", "到了獲獎那天,症狀全消,合併的係數也複雜。"),
)

# Rightly written, as in Taiwan, in Hong Kong and as OpenCC does, with all that might mislead.
RIGHT = """\
臺灣與台灣、里長住在水里鄉、屋裡屋裏都有燈、一群羊一羣人、因為與爲了、航線和綫路、床上牀上。
后里的太后不像皇后,若干部門不相干涉,欄干上曬著餅乾與干貝,幹事拿著樹幹。
記者于美琴報導,局長于大同、范仲平、游淑慧和鍾子文出席,雲嶺市里長三人於會前致詞。
法院認為系爭契約准予變更,準此,應整合並公布制度;所得稅制面臨改制,符合並適用者得聲請復查。
詩云山中有路,人云亦云,他沖洗相片後往上游游泳,茶几上的杯子是遊客的,游擊隊在游牧。
頭髮、發展、理髮店、複雜、恢復、重複、反覆、曆法、歷史、鐘錶、鍾情、一隻貓、只有一個、只是說說而已。
這一只是開始,兩只能算小事,生產制的資金由民間結合並管理,醫院係統一採購,自白須出於自由意志。
麵包、方面、公里、里程、心裡、山谷、穀物、北斗、奮鬥、松樹、輕鬆、范先生示範、征服、象徵、瞄準、核准。
扎實的佈局與布局、週末與周末、占領佔領、才能、標桿與標杆、注解與註解、台中風大、了解瞭解一目了然。
臺灣大學歷史系的關係圖,聯繫維繫體系,星系裡的數據鏈,乾淨、乾隆、乾坤、若干、干預、主幹。
演算法是啟發式"""


def corrected(text: str, doubts: tuple[Doubt, ...]) -> str:
    chars = list(text)
    for doubt in doubts:
        chars[doubt.at] = doubt.likely
    return "".join(chars)


@pytest.mark.parametrize(("wrong", "right"), MISTAKES)
def test_mistakes_of_converters_are_found(wrong: str, right: str):
    assert corrected(wrong, suspects.find(wrong)) == right
    assert suspects.find(right) == ()


def test_the_word_that_says_so_is_given_with_its_place():
    assert suspects.find("𠮷市的關系") == (Doubt(4, "係", "關係"),)
    assert suspects.find("旅游人次") == (Doubt(1, "遊", "旅遊"),)
    assert suspects.find("他于會上說") == (Doubt(1, "於", ""),)


def test_the_word_keeps_what_is_right_in_the_text_and_mends_all_that_is_wrong():
    """裡 and 裏 are both right, and 胡須 is wrong twice."""
    assert suspects.find("胡須") == (Doubt(0, "鬍", "鬍鬚"), Doubt(1, "鬚", "鬍鬚"))
    assert {doubt.phrase for word in ("里面", "裡邊的云層") for doubt in suspects.find(word)} == {"裏面", "雲層"}
    assert suspects.find("著手于") == (Doubt(2, "於", "著手於"),)


@pytest.mark.parametrize("line", RIGHT.split("\n"))
def test_nothing_right_is_doubted(line: str):
    assert suspects.find(line) == ()


def test_a_name_is_no_mistake():
    for text in ("于先生說", "書記于大同", "由趙于真、于明二人", "“于莉”"):
        assert suspects.find(text) == (), text
    assert suspects.find("他致力于民生,落戶于瀾江")[-1] == Doubt(9, "於", "")


# What can be in a text: every character that may be doubted, what belongs there, and what makes words of them.
TABLE = suspects.table()
CHARS = "".join({*TABLE.likely, *"".join(TABLE.likely.values()), *"的部關人一二部長業新出造發高5,。\n𠮷a 為裡裏台臺"})
TEXTS = st.lists(st.one_of(st.sampled_from(CHARS), st.sampled_from([wrong for wrong, _ in MISTAKES])), max_size=12).map(
    "".join
)


@given(TEXTS)
def test_doubts_are_in_order_within_the_text_and_change_something(text: str):
    doubts = suspects.find(text)
    assert doubts == suspects.find(text)
    places = [doubt.at for doubt in doubts]
    assert places == sorted(set(places))
    for at, likely, phrase in doubts:
        assert 0 <= at < len(text)
        assert likely in TABLE.likely[text[at]]
        assert not phrase or likely in phrase


@given(TEXTS, st.data())
def test_accepting_some_leaves_exactly_the_others(text: str, data: st.DataObject):
    doubts = suspects.find(text)
    some = data.draw(st.sets(st.sampled_from(doubts))) if doubts else set()
    mended = corrected(text, tuple(some))
    assert suspects.find(mended) == tuple(doubt for doubt in doubts if doubt not in some)


def test_both_characters_have_the_same_simplified_form():
    simplify = OpenCC("t2s").convert
    pairs = [(char, likely) for char, several in TABLE.likely.items() for likely in several]
    assert len(pairs) > 100
    different = [pair for pair in pairs if simplify(pair[0]) != simplify(pair[1])]
    assert set(map(frozenset, different)) == {frozenset("了瞭")}  # OpenCC has it so in words: 瞭解
    assert simplify("瞭解") == "了解"
    assert all(char != likely for char, likely in pairs)


def test_regional_variants_are_no_pairs():
    for variants in ("台臺", "裡裏", "群羣", "為爲", "線綫", "床牀", "占佔", "說説", "眾衆", "峰峯"):
        assert not any(likely in variants for char in variants for likely in TABLE.likely.get(char, ""))


def test_a_text_without_doubtful_characters_is_only_searched():
    class Searched(Table):
        def simplified(self, text: str) -> str:
            raise AssertionError(text)

    table = Searched.__new__(Searched)
    table.__dict__.update(TABLE.__dict__)
    assert table.find("白嶺市的天空很藍。𠮷") == ()
    with pytest.raises(AssertionError):
        table.find("干")


def test_words_are_what_the_tool_makes():
    assert resource("lexicons/suspect_words.tsv").read_text(encoding="utf-8") == make_suspects.table()


def test_the_rows_say_what_their_head_says():
    kinds = {"pair": 3, "only": 4, "alone": (3, 4), "word": 2, "both": 2}
    for row in rows("lexicons/suspects.tsv"):
        assert len(row) in ((cells,) if isinstance(cells := kinds[row[0]], int) else cells), row
    listed = [tuple(row[:3]) for row in rows("lexicons/suspects.tsv") if row[0] in ("pair", "only", "alone")]
    assert len(listed) == len(set(listed))
    for kind, char, likely in listed:
        assert kind != "alone" or likely in TABLE.likely[char]


def test_any_number_of_threads_may_be_the_first():
    texts = [wrong for wrong, _ in MISTAKES] * 20
    suspects.table.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(suspects.find, texts))
    assert found == [suspects.find(text) for text in texts]


def test_finding_loads_nothing_heavy():
    program = (
        "import sys; from reader.text import suspects; suspects.warm(); print(len(suspects.find('干部')),"
        "sorted({'opencc', 'jieba', 'sqlite3', 'PySide6', 'lxml'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-X", "utf8", "-c", program], capture_output=True)
    assert (found.stderr, found.stdout.strip()) == (b"", b"1 []")


# A converter that goes by characters: it leaves what Big5 has too, and takes the first of several otherwise.


def naive() -> dict[int, str]:
    several = {key: value for key, value in entries("STCharacters.txt") if len(key) == 1}
    table = {}
    for char, simple in entries("TSCharacters.txt"):
        if char in TABLE.likely or any(char in likely for likely in TABLE.likely.values()):
            table[ord(char)] = simple if simple.encode("big5", "ignore") else several.get(simple, char)
    for char in "臺台裏裡":
        table.pop(ord(char), None)
    return table


def measured(right: str) -> tuple[int, int, int]:
    """How many characters the converter got wrong, how many of them are found and put right, how many others are."""
    wrong = right.translate(NAIVE)
    doubts = {doubt.at: doubt.likely for doubt in suspects.find(wrong)}
    mistakes = {at: char for at, char in enumerate(right) if char in TABLE.likely.get(wrong[at], "")}
    found = sum(doubts.get(at) == char for at, char in mistakes.items())
    return len(mistakes), found, sum(wrong[at] == right[at] for at in doubts)


NAIVE = naive()


def test_what_a_converter_does_to_right_texts_is_undone():
    text = "\n".join([right for _, right in MISTAKES] + [line for line in RIGHT.split("\n") if "于" not in line])
    mistakes, found, false = map(sum, zip(*map(measured, text.split("\n")), strict=True))
    assert mistakes > 60
    assert found >= 0.85 * mistakes
    assert false <= 1


def test_converted_reports_are_mended_and_right_ones_left_alone(shared: Path):
    """Reports in Simplified, as OpenCC converts them, with its own slips, and as a converter by characters does."""
    total = [0, 0, 0]
    length = doubted = 0
    for name in ("a02*", "a05*", "a07*", "a15*", "a16*", "a17*", "b03*", "b05*", "b06*"):
        (file,) = (shared / "corpus").glob(name)
        source = file.read_text(encoding="utf-8")
        for line in OpenCC("s2t").convert(source).split("\n"):
            total = [one + more for one, more in zip(total, measured(line), strict=True)]
        for config in ("s2t", "s2tw", "s2hk"):
            for line in OpenCC(config).convert(source).split("\n"):
                length += len(line)
                doubted += len(suspects.find(line))
    mistakes, found, false = total
    assert mistakes > 200
    assert found >= 0.85 * mistakes
    assert false * 10_000 <= 3 * length / 3
    assert doubted * 10_000 <= 3 * length


def test_texts_of_taiwan_and_hong_kong_are_left_alone(shared: Path):
    files = [file for file in (shared / "corpus").glob("*.txt") if re.match(r"c\d|e05", file.name)]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").split("\n")]
    assert len(files) >= 4
    assert sum(len(suspects.find(line)) for line in lines) * 10_000 <= 3 * sum(map(len, lines))


def test_the_article_has_what_such_converters_leave(shared: Path):
    (file,) = (shared / "corpus").glob("weifang*")
    views = Views(from_text(file.read_text(encoding="utf-8")))
    found = [suspect for index in range(len(views.paragraphs)) for suspect in views.suspects(index)]
    pairs = {suspect.char + suspect.likely for suspect in found}
    assert pairs == {"干幹", "沖衝", "于於", "范範", "系係", "云雲", "筑築", "并並", "游遊", "制製", "后後"}
    accepted = Views(views.article, accepting(views, found))
    assert all(accepted.suspects(index) == () for index in range(len(views.paragraphs)))


# Through the views: a gloss, a run, a newline, 𠮷 and a word that changes its length.

ARTICLE = damage(CLEAN + "\n我幫后進企業,建筑業的頭發和U盤。𠮷于瀾江關系密切,關系企業。", GLOSSES)


@pytest.fixture(scope="module")
def views() -> Views:
    return Views(from_text(ARTICLE))


def last(views: Views) -> tuple[Suspect, ...]:
    return views.suspects(len(views.paragraphs) - 1)


def reading(views: Views) -> str:
    return views.paragraph(len(views.paragraphs) - 1, Script.READING).text


def test_suspects_know_their_place_in_the_source(views: Views):
    found = last(views)
    assert [(suspect.char, suspect.likely, suspect.phrase) for suspect in found] == [
        ("后", "後", "後進"),
        ("筑", "築", "建築"),
        ("發", "髮", "頭髮"),
        ("于", "於", ""),
        ("系", "係", "關係"),
        ("系", "係", "關係"),
    ]
    in_run, plain, glossed, beside, *_ = found
    assert ARTICLE[slice(*in_run.span)].startswith("?guī)")
    assert in_run.within == 1
    assert ARTICLE[slice(*plain.span)] == "筑"
    assert ARTICLE[slice(*glossed.span)] == "發(fā)"
    assert ARTICLE[beside.span.start - 1] == "𠮷"
    assert [suspect.within for suspect in found[1:]] == [0] * 5
    for suspect in found:
        assert views.text(suspect.span, Script.READING)[suspect.within] == suspect.char


def test_nothing_is_doubted_in_the_rest_nor_in_simplified(views: Views):
    assert [views.suspects(index) for index in range(len(views.paragraphs) - 1)] == [()] * (len(views.paragraphs) - 1)
    simplified = Views(from_text("澜江县干部关系企业发展"))
    assert simplified.native is Script.HANS
    assert simplified.suspects(0) == ()


def test_accepting_one_changes_it_alone_in_every_view(views: Views):
    for number, suspect in enumerate(last(views)):
        changed = Views(views.article, accepting(views, [suspect]))
        others = [other for other in last(views) if other != suspect]
        assert [(s.span, s.within) for s in last(changed)] == [(s.span, s.within) for s in others], number
        before, after = reading(views), reading(changed)
        assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [(suspect.char, suspect.likely)]
        assert changed.whole(Script.ORIGINAL) == views.whole(Script.ORIGINAL)
        assert changed.whole(Script.HANS) == views.whole(Script.HANS)
        (kept,) = (repair for repair in changed.repairs if repair.kind == "variant")
        assert kept.span == suspect.span
        assert changed.text(suspect.span, Script.READING) == kept.became


def test_accepting_all_alike_leaves_the_others(views: Views):
    alike = [suspect for suspect in last(views) if (suspect.char, suspect.likely) == ("系", "係")]
    assert len(alike) == 2
    changed = Views(views.article, accepting(views, alike))
    assert reading(changed) == reading(views).replace("關系", "關係")
    assert {suspect.char for suspect in last(changed)} == set("后筑發于")


def test_accepting_all_leaves_none_and_taking_back_restores_everything(views: Views):
    changed = Views(views.article, accepting(views, last(views)))
    assert last(changed) == ()
    assert "建築業的頭髮和隨身碟" in changed.paragraph(len(changed.paragraphs) - 1, Script.TWP).text
    again = Views(views.article, Reading())
    assert last(again) == last(views)
    for script in Script:
        assert again.whole(script) == views.whole(script)


def test_what_was_accepted_is_recorded_as_a_repair(views: Views):
    run = last(views)[0]
    (accepted,) = accepting(views, [run]).accepted
    was = views.text(run.span, Script.READING)
    assert accepted == Repair(run.span, was, was.replace("后", "後"), "variant", True)
