"""A possible analysis of the sample article, with every kind of member."""

from __future__ import annotations

import datetime
from decimal import Decimal

from reader.types import (
    Analysis,
    Commitment,
    Comparator,
    Deadline,
    Entity,
    EntityType,
    FoundBy,
    Span,
    Speaker,
    Strength,
    Target,
    Why,
)
from tests.store import sample

_WHOLE = sample.span("力爭產(chǎn)值達到50億元")
_FIRST = sample.span("將發(fā)展旅游業(yè),讓經(jīng)濟(jì)增長8%")

ANALYSIS = Analysis(
    fields=sample.FIELDS,
    entities=(
        Entity(EntityType.PER, sample.span("林若谷"), "林若谷", FoundBy.TITLE),
        Entity(EntityType.QUANTITY, sample.span("50億元"), "50億元"),
    ),
    commitments=(
        Commitment(
            span=_FIRST,
            text="將發展旅游業，讓經濟增長8%",
            cue="將",
            cue_span=Span(_FIRST.start, _FIRST.start + 1),
            strength=Strength.PLEDGE,
            speaker=Speaker("林若谷", "市長", "𠮷城", sample.span("林若谷")),
            targets=(
                Target(sample.span("8%"), "8%", "經濟", Comparator.INCREASE_BY, Decimal(8), None, None, "%"),
                Target(
                    sample.span("50億元"),
                    "50億元",
                    "產值",
                    Comparator.REACH,
                    None,
                    Decimal("4E+9"),
                    Decimal("5.5"),
                    "元",
                ),
            ),
            deadline=Deadline(sample.span("今年"), "今年", datetime.date(2025, 1, 1), datetime.date(2025, 12, 31)),
            why=Why("cue", "quoted", sample.span("林若谷"), 0.968, (sample.span("今年"),)),
        ),
        Commitment(
            span=_WHOLE,
            text="力爭產值達到50億元",
            cue="力爭",
            cue_span=None,
            strength=Strength.AIM,
            speaker=Speaker(None, None, "=企業", None),
            targets=(),
            deadline=None,
        ),
        Commitment(
            span=_WHOLE,
            text="=讓",
            cue="讓",
            cue_span=None,
            strength=Strength.PLAN,
            speaker=None,
            targets=(),
            deadline=Deadline(sample.span("今年"), "今年", None, None),
        ),
    ),
)
