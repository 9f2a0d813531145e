"""The commitment form: the extent of the passage, and parsing of the fields."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import Commitment, Comparator, Script, Span, Speaker, Strength
from reader.ui.dialogs import commitment_form, extent
from reader.ui.dialogs.commitment_form import FormError, FormFields, TargetRow
from reader.ui.dialogs.extent import Step
from tests.ui.conftest import TEXT

VIEWS = Views(load.from_text(TEXT))
FOUND = pipeline.analyse(VIEWS).commitments
PROMISE = next(each for each in FOUND if each.targets and each.deadline)
FIELDS = commitment_form.form_fields(PROMISE)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def read(fields: FormFields, before: Commitment = PROMISE) -> Commitment:
    return commitment_form.parse(VIEWS, fields, before)


def lengths_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lengths of all stretches of source that are read from now on."""
    read: list[int] = []
    make = Views._make

    def counted(self: Views, index: int, span: Span, script: Script) -> object:
        read.append(span.end - span.start)
        return make(self, index, span, script)

    monkeypatch.setattr(Views, "_make", counted)
    return read


# Extent


@pytest.mark.parametrize(
    ("step", "end", "forward", "expected"),
    [
        (Step.CHARACTER, True, True, "發(fā)動企業(yè),"),
        (Step.CHARACTER, True, False, "發(fā)動企"),  # the gloss goes with its character
        (Step.CHARACTER, False, True, "動企業(yè)"),
        (Step.CHARACTER, False, False, ",發(fā)動企業(yè)"),
        (Step.CLAUSE, True, True, "發(fā)動企業(yè),力爭全年發(fā)放貸款20億元"),
        (Step.CLAUSE, False, False, "將發(fā)展軟件業(yè),發(fā)動企業(yè)"),
        (Step.SENTENCE, True, True, "發(fā)動企業(yè),力爭全年發(fā)放貸款20億元"),
        (Step.SENTENCE, False, False, "雲嶺市信息中心主任陳禾說,將發(fā)展軟件業(yè),發(fā)動企業(yè)"),
        (Step.CLAUSE, False, True, "發(fā)動企業(yè)"),  # nothing would be left
    ],
)
def test_ends_move_in_whole_pieces(step: Step, end: bool, forward: bool, expected: str) -> None:
    moved = extent.moved(VIEWS, at("發(fā)動企業(yè)"), end, step, forward)
    assert TEXT[moved.start : moved.end] == expected


def test_an_end_goes_over_to_the_next_paragraph() -> None:
    moved = extent.moved(VIEWS, at("20億元。"), True, Step.CLAUSE, True)
    assert TEXT[moved.start : moved.end] == "20億元。\n𠮷祥村的(小麥、玉米)也要發(fā)展"
    back = extent.moved(VIEWS, at("𠮷祥"), False, Step.SENTENCE, False)
    assert back.start == 0


@given(st.data(), st.sampled_from(Step), st.booleans(), st.booleans())
def test_moving_an_end_keeps_a_passage_of_the_text(data: st.DataObject, step: Step, end: bool, forward: bool) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 2))
    span = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
    moved = extent.moved(VIEWS, span, end, step, forward)
    assert 0 <= moved.start < moved.end <= len(TEXT)
    assert (moved.start if end else moved.end) == (span.start if end else span.end)
    if moved != span:
        assert ((moved.end > span.end) if end else (moved.start > span.start)) is forward
        again = extent.moved(VIEWS, extent.moved(VIEWS, moved, end, step, forward), end, step, not forward)
        assert again == moved or extent.moved(VIEWS, moved, end, step, forward) == moved


@given(st.data(), st.booleans(), st.booleans())
def test_larger_steps_go_at_least_as_far(data: st.DataObject, end: bool, forward: bool) -> None:
    pieces = [each.span for each in FOUND]
    span = data.draw(st.sampled_from(pieces))
    ends = [extent.moved(VIEWS, span, end, step, forward) for step in Step]
    lengths = [each.end - each.start for each in ends]
    if end is forward:
        assert lengths == sorted(lengths)


def test_ends_move_in_an_over_long_paragraph_without_all_of_it_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "雲嶺縣建成便民市場三處，新增就業四百人。"
    views, size = Views(load.from_text(sentence * 4_000)), len(sentence)
    read = lengths_read(monkeypatch)
    for number in (1, 1_999, 3_998):  # of the sentence
        here = Span(number * size, number * size + size - 1)
        assert extent.moved(views, here, True, Step.SENTENCE, True) == Span(here.start, here.end + size)
        assert extent.moved(views, here, False, Step.SENTENCE, False) == Span(here.start - size, here.end)
        assert extent.moved(views, here, True, Step.CLAUSE, False) == Span(here.start, here.start + 11)
        assert extent.moved(views, here, False, Step.CLAUSE, True) == Span(here.start + 12, here.end)
    assert read
    assert sum(read) < 4_000 * size / 4


def test_words_are_found_as_the_reading_view_has_them() -> None:
    assert extent.find(VIEWS, "發現", PROMISE.span) is None
    assert extent.find(VIEWS, "發放貸款", PROMISE.span) == at("發(fā)放貸款")
    assert extent.find(VIEWS, "", PROMISE.span) is None
    assert extent.find_near(VIEWS, "發展", len(TEXT)) == Span(TEXT.rindex("發(fā)展"), TEXT.rindex("發(fā)展") + 6)
    assert extent.find_near(VIEWS, "發展", at("力爭").start) == at("發(fā)展")
    assert extent.find_near(VIEWS, "文若", 0) == at("文若")  # behind
    assert extent.find_near(VIEWS, "文如", 0) is None
    assert extent.find_near(VIEWS, "20億元", 0) == at("20億元")  # behind, in the same paragraph


@pytest.mark.parametrize("end", ["", "\n"])
def test_words_are_found_without_all_of_a_book_being_read(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    sentence = f"雲嶺縣建成便民市場三處，新增就業四百人。{end}"
    name, filler, size = "主任陳禾說：", sentence * 5_000, len(sentence) * 5_000
    views = Views(load.from_text(f"{name}{filler}{name}{filler}{filler}{name}"))
    read = lengths_read(monkeypatch)
    second = Span(size + 8, size + 10)
    assert extent.find(views, "陳禾", Span(size - 100, size + 200)) == second
    assert extent.find_near(views, "陳禾", size + 5_000) == second
    assert extent.find_near(views, "陳禾", size - 5_000) == second
    assert extent.find_near(views, "陳禾", size + 9) == Span(second.start, second.end)  # the offset is inside
    assert sum(read) < 60_000
    assert extent.find_near(views, "陳禾", 2 * size) is None  # too far away
    assert sum(read) < 110_000


# The fields


@pytest.mark.parametrize("commitment", FOUND)
def test_untouched_fields_make_the_same_commitment(commitment: Commitment) -> None:
    assert read(commitment_form.form_fields(commitment), commitment) == commitment


def test_every_field_can_be_changed() -> None:
    target = TargetRow("20億元", "小額貸款", Comparator.AT_LEAST, "18億–20亿", "元", None)
    made = read(
        FormFields(
            at("發(fā)動企業(yè),力爭全年發(fā)放貸款20億元"),
            "文若",
            "責任編輯",
            "",
            "發動",
            Strength.PLAN,
            (target,),
            "全年",
            "2031-01-01",
            "2031-06-30",
        )
    )
    assert made.text == "發動企業，力爭全年發放貸款20億元"
    assert made.speaker == Speaker("文若", "責任編輯", None, at("文若"))
    assert (made.cue, made.cue_span, made.strength) == ("發動", at("發(fā)動"), Strength.PLAN)
    (kept,) = made.targets
    assert (kept.span, kept.metric, kept.comparator) == (at("20億元"), "小額貸款", Comparator.AT_LEAST)
    assert (kept.value, kept.low, kept.high) == (None, Decimal(1_800_000_000), Decimal(2_000_000_000))
    assert made.deadline is not None
    assert made.deadline[0:2] == (at("全年"), "全年")
    assert made.deadline.last == datetime.date(2031, 6, 30)
    assert made.why == PROMISE.why


def test_what_is_emptied_is_nothing() -> None:
    made = read(FIELDS._replace(name=" ", role="", org="", cue="", targets=(), deadline=" ", first="", last=""))
    assert (made.speaker, made.cue, made.cue_span, made.targets, made.deadline) == (None, "", None, (), None)


def test_a_cue_from_the_head_of_a_list_stands_elsewhere() -> None:
    made = read(FIELDS._replace(cue="目標是"))
    assert (made.cue, made.cue_span) == ("目標是", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,200", (Decimal(1200), None, None)),
        ("3.5", (Decimal("3.5"), None, None)),
        ("-3", (Decimal(-3), None, None)),
        ("−3", (Decimal(-3), None, None)),
        ("2700億", (Decimal(270_000_000_000), None, None)),
        ("三千", (Decimal(3000), None, None)),
        ("6–8", (None, Decimal(6), Decimal(8))),
        ("6 - 8", (None, Decimal(6), Decimal(8))),
        ("-8–-6", (None, Decimal(-8), Decimal(-6))),
        ("", (None, None, None)),
    ],
)
def test_values_are_read(text: str, expected: tuple[Decimal | None, ...]) -> None:
    row = FIELDS.targets[0]._replace(value=text)
    (target,) = read(FIELDS._replace(targets=(row,))).targets
    assert (target.value, target.low, target.high) == expected


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"targets": (TargetRow("30億元", "", Comparator.REACH, "", "", None),)}, "is not in the passage"),
        ({"targets": (TargetRow(" ", "", Comparator.REACH, "5", "", None),)}, "has no text"),
        ({"targets": (FIELDS.targets[0]._replace(value="許多"),)}, "許多” is not a number"),
        ({"targets": (FIELDS.targets[0]._replace(value="8-6"),)}, "the end is lower"),
        ({"last": "2031-02-30"}, "is not a date"),
        ({"first": "2032-01-01", "last": "2031-01-01"}, "ends before it begins"),
        ({"deadline": "", "last": "2031-01-01"}, "no text"),
        ({"deadline": "明年"}, "明年” is not in the article"),
        ({"span": Span(TEXT.index("\n\n"), TEXT.index("\n\n") + 1)}, "passage is empty"),
    ],
)
def test_what_cannot_be_kept_is_one_sentence(change: dict[str, object], words: str) -> None:
    with pytest.raises(FormError, match=words) as caught:
        read(FIELDS._replace(**change))  # type: ignore[arg-type]
    assert str(caught.value).endswith(".")


def test_a_figure_keeps_its_place_among_equal_ones() -> None:
    views = Views(load.from_text("霽川市將新增5億元稅收、5億元投資。"))
    text = views.article.text
    span = Span(text.index("新增"), text.index("。"))
    second = text.rindex("5億元")
    (target,) = PROMISE.targets[:1]
    target = target._replace(span=Span(second, second + 3 + 0), text="5億元", value=Decimal(500_000_000))
    target = target._replace(span=Span(second, second + len("5億元")))
    before = PROMISE._replace(span=span, targets=(target,), deadline=None, speaker=None, cue="", cue_span=None)
    (kept,) = commitment_form.parse(views, commitment_form.form_fields(before), before).targets
    assert kept.span.start == second
    assert views.text(kept.span, Script.READING) == "5億元"
