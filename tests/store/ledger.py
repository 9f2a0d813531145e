"""A library of invented announcements, some in Traditional characters, to look at across articles."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

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
)

ABOUT = Comparator.ABOUT
AT_LEAST = Comparator.AT_LEAST


def statement(
    text: str,
    who: tuple[str | None, str | None, str | None] = (None, None, None),
    target: tuple[str, str, Comparator, str, str]
    | None = None,  # words, metric, comparator, "value" or "low-high", unit
    due: datetime.date | None = None,
) -> Commitment:
    """A commitment at offset 0; `keep` moves it to the place of its text.

    `who` is name, role and organisation; `target` words, metric, comparator, "value" or "low-high", and unit.
    """
    targets: tuple[Target, ...] = ()
    if target is not None:
        words, metric, comparator, value, unit = target
        low, _, high = value.partition("-")
        numbers = (None, Decimal(low), Decimal(high)) if high else (Decimal(value), None, None)
        at = text.index(words)
        targets = (Target(Span(at, at + len(words)), words, metric, comparator, *numbers, unit),)
    return Commitment(
        span=Span(0, len(text)),
        text=text,
        cue="将",
        cue_span=None,
        strength=Strength.PLEDGE,
        speaker=Speaker(*who, None) if any(who) else None,
        targets=targets,
        deadline=Deadline(Span(0, 2), text[:2], due.replace(month=1, day=1), due) if due else None,
    )


def keep(
    library: Library,
    title: str,
    date: datetime.date,
    *statements: Commitment,
    rejected: tuple[int, ...] = (),
    body: str = "",
) -> str:
    """Put an article that consists of these statements into the library; returns its sha256."""
    head = f"{title}\n{date.year}年{date.month}月{date.day}日\n"
    text = head + "\n".join(each.text for each in statements) + "\n" + body
    article = Article(text, f"/news/{title}.txt", "utf-8")
    views = Views(article)
    library.add_article(article, fields.find(views)._replace(date=date), views)
    reviewed, at = [], len(head)
    for number, each in enumerate(statements):
        moved = _moved(each, at)
        decision = None
        if number in rejected:
            decided = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
            id = str(uuid.UUID(int=at))
            decision = Decision(id, article.sha256, moved.span, Status.REJECTED, moved, "tester", decided)
        reviewed.append(Reviewed(moved, decision))
        at += len(each.text) + 1
    library.workbench.save(article.sha256, reviewed, views)
    return article.sha256


def _moved(commitment: Commitment, at: int) -> Commitment:
    def span(span: Span) -> Span:
        return Span(span.start + at, span.end + at)

    deadline = commitment.deadline
    return commitment._replace(
        span=span(commitment.span),
        targets=tuple(target._replace(span=span(target.span)) for target in commitment.targets),
        deadline=deadline and deadline._replace(span=span(deadline.span)),
    )


DEPUTY = ("陈霁", "副市长", "霽川市人民政府")
CHEN = ("陈霁", "市长", "霽川市人民政府")
CHEN_HANT = ("陳霽", "市長", "霽川市人民政府")
GDP = "地区生产总值"


def fill(library: Library) -> list[str]:
    """Three years of work reports and a notice in Traditional; returns the hashes, oldest first."""
    return [
        keep(
            library,
            "霽川市2023年工作报告",
            datetime.date(2023, 1, 15),
            statement("全市地区生产总值将增长5%左右", DEPUTY, ("5%左右", GDP, ABOUT, "5", "%")),
            statement(
                "今年将新增就业3万人以上",
                DEPUTY,
                ("3万人以上", "新增就业", AT_LEAST, "30000", "人"),
                datetime.date(2023, 12, 31),
            ),
        ),
        keep(
            library,
            "霽川市2024年工作报告",
            datetime.date(2024, 1, 20),
            statement("全市地区生产总值将增长5.5%", CHEN, ("5.5%", GDP, Comparator.INCREASE_BY, "5.5", "%")),
            statement(
                "到2026年，生产总值将达到900亿至950亿元",
                CHEN,
                ("900亿至950亿元", "生产总值", Comparator.REACH, "90000000000-95000000000", "元"),
                datetime.date(2026, 12, 31),
            ),
            statement("一定办好这件事", CHEN),
            rejected=(2,),
        ),
        keep(
            library,
            "霽川市交通局公告",
            datetime.date(2026, 2, 1),
            statement(
                "三月底前將開通兩條線路",
                ("白溪", "局長", "霽川市交通局"),
                ("兩條", "線路", Comparator.REACH, "2", "條"),
                datetime.date(2026, 3, 31),
            ),
            statement("將繼續支持交通建設", CHEN_HANT),
            statement("市交通局將加強巡查", (None, None, "霽川市交通局")),
        ),
    ]
