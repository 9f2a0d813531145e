"""Commitments of articles about places that do not exist, for tests of the workbench."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import strategies as st

from reader.store.library import Library
from reader.text import fields
from reader.text.views import Views
from reader.types import (
    Article,
    Commitment,
    Comparator,
    Deadline,
    Decision,
    Reviewed,
    Span,
    Speaker,
    Status,
    Strength,
    Target,
    Why,
)

DECIDED = datetime.datetime(2031, 3, 4, 5, 6, 7, 891000, tzinfo=datetime.UTC)

HANT = Views(Article("霽川市部署新一年工作\n2031年2月3日\n" + "霽川市將努力𠮷。\n" * 30, "/news/霽川.txt", "utf-8"))
HANS = Views(Article("云岭市谋划全年发展\n2030年1月5日\n" + "云岭市将努力发展。\n" * 30, "/news/云岭.txt", "utf-8"))

_TEXTS = {
    HANT: ("將發展數字經濟", "力爭產值達到50億元", "擬建設A區100%示范點_\\", "確保糧食\n豐收"),
    HANS: ("将发展数字经济", "力争产值达到50亿元", "拟建设A区100%示范点_\\", "确保粮食𠮷收"),
}
SPEAKERS = {
    HANT: (
        None,
        Speaker("許霽", "市長", "霽川市人民政府", None),
        Speaker("許霽", None, None, None),
        Speaker(None, None, "霽川市發改委", None),
    ),
    HANS: (
        None,
        Speaker("许霁", "市委书记", "中共霁川市委", None),
        Speaker(None, None, "霁川市发展和改革委员会", None),
        Speaker("各县区", None, None, None),
    ),
}
_DEADLINES = (
    None,
    Deadline(Span(3, 5), "今年", datetime.date(2031, 1, 1), datetime.date(2031, 12, 31)),
    Deadline(Span(3, 5), "年中", datetime.date(2031, 6, 1), datetime.date(2031, 6, 30)),
    Deadline(Span(3, 5), "早日", None, None),
)
_TARGETS = (
    Target(Span(4, 6), "6%", "全市GDP", Comparator.INCREASE_BY, Decimal("6.50"), None, None, "%"),
    Target(Span(4, 6), "6-8亿元", "投资", Comparator.REACH, None, Decimal("6E8"), Decimal(800000000), "元"),
    Target(Span(4, 6), "高于全省", "地区生产总值增速", Comparator.EXCEED, None, None, None, ""),
    Target(Span(4, 6), "三", "", Comparator.REACH, Decimal(3), None, None, "个"),
)
_WHYS = (None, Why("cue", "", None), Why("cue", "said", None, 0.25), Why("learned", "", None, 0.75))


def add(library: Library, views: Views) -> None:
    """Take an article in."""
    library.add_article(views.article, fields.find(views), views)


@st.composite
def judged(draw: st.DrawFn, views: Views) -> Reviewed:
    """A commitment of one of the two articles, with a decision or without."""
    start = draw(st.integers(0, 200))
    value = Commitment(
        span=Span(start, start + draw(st.integers(0, 20))),
        text=draw(st.sampled_from(_TEXTS[views])),
        cue="將",
        cue_span=None,
        strength=draw(st.sampled_from(Strength)),
        speaker=draw(st.sampled_from(SPEAKERS[views])),
        targets=tuple(draw(st.lists(st.sampled_from(_TARGETS), max_size=2))),
        deadline=draw(st.sampled_from(_DEADLINES)),
        why=draw(st.sampled_from(_WHYS)),
    )
    status = draw(st.sampled_from(Status))
    if status is Status.SUGGESTED:
        return Reviewed(value, None)
    return Reviewed(value, Decision("id", views.article.sha256, value.span, status, value, "Ana", DECIDED))


def several(views: Views) -> st.SearchStrategy[list[Reviewed]]:
    """The commitments of one article."""
    return st.lists(judged(views), max_size=8)
