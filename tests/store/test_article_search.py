"""Searching one article: hits match the query, cover whole units, and are complete."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.research import article_search_process, folding
from reader.store.research.article_search import ArticleFinder, ArticleSearch, PatternError
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Normal, Reading, Script, Span, Term

if TYPE_CHECKING:
    from typing_extensions import Buffer

PIECES = (
    "信息中心",
    "U盤",
    "軟件",
    "软件",
    "發(fā)展",
    "發展",
    "𠮷",
    "😀",
    "\n",
    "乾隆",
    "後",
    "后",
    "AI",
    "ＡＩ",
    ",",
    "里",
    "件",
)
TEXT = (
    "霽川市信息中心要發(fā)展軟件業(yè),發(fā)動企業(yè),U盤夠用。\n𠮷祥村的软件和軟件,😀,AI與ＡＩ。\n\n軟件到此為止。"
)


def found(text: str, script: Script, needle: str, first: int = 0, **how: bool) -> list[Span]:
    finder = ArticleFinder(Views(from_text(text)))
    return sorted(span for _, spans in finder.find(ArticleSearch(needle, script, **how), first) for span in spans)


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("needle", ["軟件", "软件"])
def test_words_in_either_script_are_found_in_every_view(script: Script, needle: str) -> None:
    words = [TEXT[start:end] for start, end in found(TEXT, script, needle)]
    assert words == ["軟件", "软件", "軟件", "軟件"]


def test_what_one_sees_is_found() -> None:
    assert [TEXT[a:b] for a, b in found(TEXT, Script.TWP, "軟體")] == ["軟件", "软件", "軟件", "軟件"]
    assert found(TEXT, Script.HANT, "軟體") == []
    assert [TEXT[a:b] for a, b in found(TEXT, Script.TWP, "身碟")] == ["U盤"]  # the whole unit
    assert [TEXT[a:b] for a, b in found(TEXT, Script.ORIGINAL, "發(fā")] == ["發(fā", "發(fā"]
    assert [TEXT[a:b] for a, b in found(TEXT, Script.READING, "發展")] == ["發(fā)展"]
    assert [TEXT[a:b] for a, b in found(TEXT, Script.HK, "ai")] == ["AI", "ＡＩ"]


def test_exact_minds_script_case_and_width() -> None:
    assert [TEXT[a:b] for a, b in found(TEXT, Script.ORIGINAL, "软件", exact=True)] == ["软件"]
    assert [TEXT[a:b] for a, b in found(TEXT, Script.ORIGINAL, "AI", exact=True)] == ["AI"]
    assert found(TEXT, Script.ORIGINAL, "ai", exact=True) == []


def test_a_pattern_is_looked_for_paragraph_by_paragraph() -> None:
    assert [TEXT[a:b] for a, b in found(TEXT, Script.READING, "^.", regex=True)] == ["霽", "𠮷", "軟"]
    assert [TEXT[a:b] for a, b in found(TEXT, Script.READING, "。$", regex=True)] == ["。", "。", "。"]
    assert [TEXT[a:b] for a, b in found(TEXT, Script.READING, "發[展動]", regex=True)] == ["發(fā)展", "發(fā)動"]
    assert found(TEXT, Script.READING, "x*", regex=True) == []  # nothing is no hit
    for wrong in ("(", "[a", "a{2,1}", "*"):
        with pytest.raises(PatternError):
            found(TEXT, Script.READING, wrong, regex=True)


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("pattern", [r"[軟硬]件\d+%", r"[软硬]件\d+%"])
def test_a_pattern_in_either_script_matches_in_every_view(script: Script, pattern: str) -> None:
    text = "要發展硬件7%,再辦軟件12%。\n𠮷祥村的软件30%與軟件。"
    words = [text[start:end] for start, end in found(text, script, pattern, regex=True)]
    assert words == ["硬件7%", "軟件12%", "软件30%"]


def test_a_pattern_meets_a_place_once_and_a_range_stays_as_it_is_typed() -> None:
    words = [TEXT[a:b] for a, b in found(TEXT, Script.TWP, "軟體|软件|軟件", regex=True)]
    assert words == ["軟件", "软件", "軟件", "軟件"]
    assert found(TEXT, Script.HANS, "[軟-軟]件", regex=True) == []
    assert [TEXT[a:b] for a, b in found(TEXT, Script.HANT, "[軟-軟]件", regex=True)] == ["軟件"] * 3
    assert [TEXT[a:b] for a, b in found(TEXT, Script.HANT, "[软硬]件", regex=True, exact=True)] == ["软件"]


def test_several_words_are_those_of_the_search_of_the_library() -> None:
    words = [TEXT[a:b] for a, b in found(TEXT, Script.READING, '信息 "𠮷祥村"', several=True)]
    assert words == ["信息", "𠮷祥村"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.data())
def test_hits_are_what_was_sought_and_all_of_it(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    script = data.draw(st.sampled_from(list(Script)))
    needle = data.draw(st.sampled_from([piece for piece in PIECES if piece != "\n"])) + data.draw(
        st.sampled_from(["", "件", "展"])
    )
    views = Views(from_text(text))
    first = data.draw(st.integers(0, len(views.paragraphs)))
    hits = found(text, script, needle, first)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    wanted = folding.fold(needle)
    for hit in hits:
        index = views.paragraph_at(hit.start)
        assert hit.end <= views.paragraphs[index].end
        shown = [(views.paragraph(index, each), each) for each in (script, Script.HANS)]
        assert any(wanted in folding.fold(views.text(hit, each)) for _, each in shown)
        assert any(view.alignment.to_source(view.alignment.to_view(hit)) == hit for view, _ in shown)
    for index in range(len(views.paragraphs)):
        for each in (script, Script.HANS):
            view = views.paragraph(index, each)
            read = folding.fold(view.text)
            for at in range(len(read)):
                if read.startswith(wanted, at):
                    span = view.alignment.to_source(Span(at, at + len(wanted)))
                    assert any(hit.start < span.end and span.start < hit.end for hit in hits)


def test_the_paragraphs_begin_where_they_are_wanted() -> None:
    finder = ArticleFinder(Views(from_text("一\n二\n三\n四")))
    assert [index for index, _ in finder.find(ArticleSearch("三", Script.HANS), 2)] == [2, 3, 0, 1]
    assert [index for index, _ in finder.find(ArticleSearch("三", Script.HANS), 9)] == [3, 0, 1, 2]


class Told(io.BytesIO):
    """Collects the output of the process; `over` is set by the last answer to a request."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def write(self, line: Buffer) -> int:
        if not json.loads(bytes(line)).get("more"):
            self.over.set()
        return super().write(line)


def ask(text: str, sought: ArticleSearch) -> list[dict[str, object]]:
    told = Told()

    def lines() -> Iterator[bytes]:
        yield json.dumps(article_search_process.article_message(from_text(text), Reading())).encode() + b"\n"
        yield json.dumps(article_search_process.request(1, sought, 0)).encode() + b"\n"
        assert told.over.wait(240)

    article_search_process.serve(lines(), told)
    return [json.loads(line) for line in told.getvalue().splitlines()]


def test_the_process_reads_the_article_as_the_person_does() -> None:
    reading = Reading(normal=Normal(punctuation=False), terms=(Term("軟件", "軟硬件", Script.HK),))
    told = article_search_process.views_from(
        json.loads(json.dumps(article_search_process.article_message(from_text(TEXT), reading)))
    )
    here = Views(from_text(TEXT), reading)
    assert [told.whole(script) for script in Script] == [here.whole(script) for script in Script]


def test_a_line_never_holds_hits_from_before_and_behind_the_beginning() -> None:
    finder = ArticleFinder(Views(from_text("\n".join(["甲乙甲"] * 6))))
    asked = article_search_process.request(7, ArticleSearch("甲", Script.HANS), 4)
    *parts, last = article_search_process.answers(finder, asked, lambda: False)
    start = Views(from_text("\n".join(["甲乙甲"] * 6))).paragraphs[4].start
    assert last == {"id": 7, "hits": [], "more": False, "all": True}
    assert sum(len(part["hits"]) for part in parts) == 12
    for part in parts:
        assert len({hit[0] >= start for hit in part["hits"]}) <= 1


def test_a_question_that_is_void_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_search_process, "_REPORT_INTERVAL", 0)
    finder = ArticleFinder(Views(from_text("\n".join(["甲"] * 50))))
    turns = iter([False, False, True])
    told = list(
        article_search_process.answers(
            finder, article_search_process.request(1, ArticleSearch("甲", Script.HANS), 0), lambda: next(turns)
        )
    )
    assert all(part["more"] for part in told)
    assert sum(len(part["hits"]) for part in told) == 2


def test_no_more_hits_than_anybody_steps_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_search_process, "MAX_HITS", 5)
    finder = ArticleFinder(Views(from_text("\n".join(["甲甲"] * 50))))
    *parts, last = article_search_process.answers(
        finder, article_search_process.request(1, ArticleSearch("甲", Script.HANS), 0), lambda: False
    )
    assert sum(len(part["hits"]) for part in parts) == 5
    assert last["all"] is False


def test_what_is_no_pattern_is_answered_with_where() -> None:
    assert ask(TEXT, ArticleSearch("ab[", Script.READING, regex=True)) == [{"id": 1, "wrong": 2}]
    *parts, last = ask(TEXT, ArticleSearch("信息", Script.READING))
    assert [TEXT[a:b] for part in parts for a, b in part["hits"]] == ["信息"]  # type: ignore[attr-defined]
    assert last["all"] is True
