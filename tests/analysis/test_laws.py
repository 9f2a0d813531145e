"""Properties for any text: script and damage do not change the findings, and no text is slow or fails."""

from __future__ import annotations

import itertools
import re

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import Analysis, Commitment, Reading, Script
from tests.analysis import article
from tests.analysis.odd import ODD
from tests.analysis.test_sentences import ROWS
from tools.damage import damage


def analysed(text: str) -> Analysis:
    return pipeline.analyse(Views(load.from_text(text)))


def hans(text: str) -> str:
    return opencc.OpenCC("t2s").convert(text)


def content(made: Commitment) -> tuple[object, ...]:
    """A commitment in Simplified and without offsets."""
    speaker = made.speaker and tuple(
        hans(words or "") for words in (made.speaker.name, made.speaker.role, made.speaker.org)
    )
    targets = [(hans(t.text), hans(t.metric), t.comparator, t.value, t.low, t.high, hans(t.unit)) for t in made.targets]
    deadline = made.deadline and (hans(made.deadline.text), made.deadline.first, made.deadline.last)
    why = made.why and made.why[:2]
    return hans(made.text), hans(made.cue), made.strength, speaker, targets, deadline, why


def test_script_and_damage_change_nothing() -> None:
    assert "(" in article.damaged()
    simplified, traditional, damaged = (
        analysed(text) for text in (article.TEXT, article.traditional(), article.damaged())
    )
    assert len(simplified.commitments) >= 7
    expected = [content(made) for made in simplified.commitments]
    assert [content(made) for made in traditional.commitments] == expected
    assert [content(made) for made in damaged.commitments] == expected
    named = [(e.type, hans(e.text), e.by) for e in simplified.entities]
    assert len({by for _, _, by in named}) > 3
    assert [(e.type, hans(e.text), e.by) for e in traditional.entities] == named
    assert [(e.type, hans(e.text), e.by) for e in damaged.entities] == named


@settings(max_examples=10)
@given(st.lists(st.sampled_from(ROWS), min_size=2, max_size=9, unique=True))
def test_any_article_yields_the_same_in_each_script_and_damaged(rows: list[tuple[str, ...]]) -> None:
    simplified = "\n".join(text.replace("¶", "\n") for _, text, _ in rows)
    traditional = opencc.OpenCC("s2t").convert(simplified)
    # Damage is only detected on a whole page; for a short one, repair is requested explicitly.
    damaged = Views(load.from_text(damage(traditional)), Reading(repair=True))
    expected = [content(made) for made in analysed(simplified).commitments]
    assert [content(made) for made in analysed(traditional).commitments] == expected
    mended = pipeline.analyse(damaged)
    assert [content(made) for made in mended.commitments] == expected
    spans = [entity.span for entity in mended.entities]
    assert all(former.end <= later.start for former, later in itertools.pairwise(spans))


@pytest.mark.parametrize("text", [article.TEXT, article.traditional(), article.damaged()])
def test_every_span_reads_as_its_text(text: str) -> None:
    views = Views(load.from_text(text))
    found = pipeline.analyse(views)
    spans = [(entity.span, entity.text) for entity in found.entities]
    for made in found.commitments:
        spans.append((made.span, made.text))
        spans += [(target.span, target.text) for target in made.targets]
        spans += [(made.deadline.span, made.deadline.text)] if made.deadline else []
        spans += [(made.cue_span, made.cue)] if made.cue_span else []
        spans += (
            [(made.speaker.span, made.speaker.name or made.speaker.org or "")]
            if made.speaker and made.speaker.span
            else []
        )
    assert len(spans) > 70
    for span, words in spans:
        assert views.text(span, Script.READING) == words


def test_a_span_ends_behind_the_gloss_of_its_last_character() -> None:
    text = article.damaged()
    ends = [text[made.span.start : made.span.end] for made in analysed(text).commitments]
    assert any(end.endswith(")") for end in ends) or all(
        ")" in end for end in ends if re.search(f"[{article.GLOSSED}]$", end)
    )
    names = {text[e.span.start : e.span.end] for e in analysed(text).entities if e.text == "市發改委"}
    assert len(names) == 1
    assert re.fullmatch(r"市發\(.+\)改委", names.pop())


def test_progress_is_told_and_may_stop() -> None:
    views = Views(load.from_text("\n".join([article.TEXT] * 4)))
    told: list[tuple[int, int]] = []
    pipeline.analyse(views, progress=lambda done, total: told.append((done, total)))
    total = len(views.paragraphs)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, total), (total, total))
    assert len(set(told)) > 2

    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if 0 < done < total:
            raise Stop

    with pytest.raises(Stop):
        pipeline.analyse(views, progress=stop)


@pytest.mark.parametrize("text", ["", "\n", "。", "将", *ODD.values()], ids=["empty", "newline", "stop", "will", *ODD])
def test_odd_texts_are_analysed(text: str) -> None:
    analysed(text)


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(re.findall(r"[\u4e00-\u9fff𠮷]{1,4}|[^\u4e00-\u9fff]", article.TEXT + "「」『』《》；、“”")),
        max_size=80,
    )
)
def test_shuffled_words_raise_nothing_and_stay_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    views = Views(load.from_text(text))
    found = pipeline.analyse(views)
    ends = [0]
    for entity in found.entities:
        assert ends[-1] <= entity.span.start < entity.span.end <= len(text)
        ends.append(entity.span.end)
    for made in found.commitments:
        assert 0 <= made.span.start < made.span.end <= len(text)
        for target in made.targets:
            assert made.span.start <= target.span.start < target.span.end <= made.span.end
