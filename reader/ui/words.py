"""Findings and decisions as text in the window's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from reader.analysis.rules import Attribution, Rule
from reader.types import Comparator, Deadline, Decision, EntityType, FoundBy, Status, Strength, Target


def tr(text: str) -> str:
    """Translate text outside a class; lupdate files it under an empty context."""
    return QCoreApplication.translate("", text)


def quoted(text: str) -> str:
    """Text in the quotation marks of the window's language; the same marks inside become inner ones."""
    around = tr("“{0}”")
    outer, inner = ("「」", "『』") if "「" in around else ("“”", "‘’")
    if outer[0] in text:
        text = text.translate(str.maketrans(outer + inner, inner + outer))
    return around.format(text)


def named(name: str, value: object) -> str:
    """A value after its label."""
    return tr("{0}: {1}").format(name, value)


def listed(parts: Iterable[str]) -> str:
    """Items joined as a list."""
    return tr(", ").join(parts)


def article(title: str, path: str, dated: datetime.date | None) -> str:
    """The caption of an article in a list: its date, and its title or file name."""
    title = title or Path(path).stem or tr("Untitled")
    return f"{dated.isoformat()} · {title}" if dated else title


def grouped(sentence: str, count: int) -> str:
    """A sentence whose count gets digit grouping, which Qt omits."""
    return sentence.replace(str(count), f"{count:,}", 1)


def moment(time: datetime.datetime) -> str:
    """A date and time as the user's system writes them."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(time.timestamp())), QLocale.FormatType.ShortFormat)


def strength(strength: Strength) -> str:
    """How firm a commitment is."""
    return {
        Strength.PLEDGE: tr("pledge"),
        Strength.AIM: tr("aim"),
        Strength.PLAN: tr("plan"),
        Strength.FORECAST: tr("forecast"),
    }[strength]


def comparator(comparator: Comparator) -> str:
    """A comparator, as a choice in a list."""
    return {
        Comparator.REACH: tr("= reach"),
        Comparator.EXCEED: tr("> exceed"),
        Comparator.AT_LEAST: tr("≥ at least"),
        Comparator.AT_MOST: tr("≤ at most"),
        Comparator.ABOUT: tr("≈ about"),
        Comparator.INCREASE_BY: tr("+ increase by"),
        Comparator.DECREASE_BY: tr("− decrease by"),
    }[comparator]


_SIGNS = {
    Comparator.REACH: "=",
    Comparator.EXCEED: ">",
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
    Comparator.ABOUT: "≈",
    Comparator.INCREASE_BY: "+",
    Comparator.DECREASE_BY: "−",
}


def kind(kind: EntityType) -> str:
    """The name of an entity type."""
    return {
        EntityType.PER: tr("Person"),
        EntityType.TITLE: tr("Title"),
        EntityType.ORG: tr("Organisation"),
        EntityType.LOC: tr("Place"),
        EntityType.TIME: tr("Time"),
        EntityType.QUANTITY: tr("Quantity"),
        EntityType.PROGRAMME: tr("Programme"),
    }[kind]


def status(status: Status) -> str:
    """The name of a status."""
    return {
        Status.SUGGESTED: tr("suggested"),
        Status.ACCEPTED: tr("accepted"),
        Status.EDITED: tr("edited"),
        Status.REJECTED: tr("rejected"),
    }[status]


def decided(decision: Decision | None) -> str:
    """A decision's status, author and time."""
    if decision is None:
        return status(Status.SUGGESTED)
    return " · ".join(filter(None, (status(decision.status), decision.author, moment(decision.decided))))


def found_by(by: FoundBy) -> str:
    """How an entity was detected."""
    return {
        FoundBy.GRAMMAR: tr("recognised as a figure or time"),
        FoundBy.TITLE: tr("from the title next to it"),
        FoundBy.BYLINE: tr("from the byline or credits"),
        FoundBy.SPEECH: tr("from reported speech"),
        FoundBy.FORM: tr("from its form"),
        FoundBy.LEXICON: tr("from a word list"),
        FoundBy.LAC: tr("from the LAC model"),
        FoundBy.MODEL: tr("from the trained model"),
        FoundBy.WORDS: tr("from jieba segmentation"),
        FoundBy.AGAIN: tr("named elsewhere in the article"),
        FoundBy.PERSON: tr("set by you"),
    }[by]


def rule(name: str) -> str:
    """The reason why a clause is a commitment; unknown names are returned unchanged."""
    sentences: dict[str, str] = {
        Rule.CUE: tr("Future marker"),
        Rule.BARE: tr("Statement opens with an action verb and gives a figure or date"),
        Rule.GOING_ON: tr("Continues the previous commitment"),
        Rule.LIST: tr("Item in a list of planned actions"),
        Rule.HEAD: tr("Stated in the introduction to the list"),
        Rule.DOCUMENT: tr("Stated in a planning document"),
        Rule.REPORT: tr("Task or target in the outlook section of a work report"),
        Rule.DECIDED: tr("Decided at a meeting"),
        Rule.ASKED: tr("Instruction to others with an outcome or a deadline"),
        Rule.LEARNED: tr("Recognised by the trained model"),
    }
    return sentences.get(name, name)


def sure(probability: float) -> str:
    """How sure the model is that a passage is a commitment."""
    return tr("{0} % sure").format(round(100 * probability))


def attribution(name: str) -> str:
    """The reason why someone is the speaker; unknown names are returned unchanged."""
    sentences: dict[str, str] = {
        Attribution.SAID: tr("Speaker named before a speech verb"),
        Attribution.QUOTED: tr("Speaker named before the quotation"),
        Attribution.AFTER_QUOTATION: tr("Speaker named right after the quotation"),
        Attribution.CARRIED: tr("Most recent speaker"),
        Attribution.POINTS_BACK: tr("Refers back to someone named earlier"),
        Attribution.UNDERSTOOD: tr("Subject carried over from the previous clause"),
        Attribution.MEETING: tr("Meeting, on behalf of the body that held it"),
        Attribution.DOCUMENT: tr("Document, on behalf of its issuer"),
        Attribution.ISSUER: tr("Government presenting the report"),
        Attribution.ACTOR: tr("No speaker; the body that is to act"),
        Attribution.TOPIC: tr("No speaker; the body the passage is about"),
        Attribution.POINTED: tr("Identified by the model"),
    }
    return sentences.get(name, name)


def target(target: Target, text: str) -> str:
    """A target with its value, such as "投資 ≥ 270,000,000,000 元"; `text` replaces a missing value."""
    if target.value is not None:
        size = number(target.value)
    elif target.low is not None or target.high is not None:
        size = "–".join(number(each) for each in (target.low, target.high) if each is not None)
    else:
        return " ".join(filter(None, (target.metric, text)))
    return " ".join(filter(None, (target.metric, _SIGNS[target.comparator], size, target.unit)))


def number(value: Decimal) -> str:
    """A number with grouped digits and no trailing zeros."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def days(deadline: Deadline) -> str:
    """The dates of a deadline in ISO form, "" if unknown."""
    known = dict.fromkeys(each.isoformat() for each in (deadline.first, deadline.last) if each is not None)
    return " – ".join(known)
