"""What was found and decided, in words of the window's language, with its signs between them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from reader.analysis.rules import Attribution, Rule
from reader.types import Comparator, Deadline, Decision, EntityType, FoundBy, Status, Strength, Target


def tr(text: str) -> str:
    """A text in the language of the window; lupdate files what is said outside a class under no context."""
    return QCoreApplication.translate("", text)


def quoted(text: str) -> str:
    """Words of an article in the quotation marks of the window's language; its own of that kind become inner ones."""
    around = tr("“{0}”")
    outer, inner = ("「」", "『』") if "「" in around else ("“”", "‘’")
    if outer[0] in text:
        text = text.translate(str.maketrans(outer + inner, inner + outer))
    return around.format(text)


def named(name: str, value: object) -> str:
    """A value behind its name."""
    return tr("{0}: {1}").format(name, value)


def listed(parts: Iterable[str]) -> str:
    """Things one after the other."""
    return tr(", ").join(parts)


def article(title: str, path: str, dated: datetime.date | None) -> str:
    """The line that an article has in lists of what is from many: its day, and its title or the name of its file."""
    title = title or Path(path).stem or tr("Untitled")
    return f"{dated.isoformat()} · {title}" if dated else title


def grouped(sentence: str, count: int) -> str:
    """A sentence that names a count, with its digits in groups; Qt writes them in a row."""
    return sentence.replace(str(count), f"{count:,}", 1)


def strength(strength: Strength) -> str:
    """How firmly something is worded."""
    return {
        Strength.PLEDGE: tr("pledge"),
        Strength.AIM: tr("aim"),
        Strength.PLAN: tr("plan"),
        Strength.FORECAST: tr("forecast"),
    }[strength]


def comparator(comparator: Comparator) -> str:
    """How a figure compares, for a list to choose from."""
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
    """What an entity is."""
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
    """What became of a suggestion."""
    return {
        Status.SUGGESTED: tr("suggested"),
        Status.ACCEPTED: tr("accepted"),
        Status.EDITED: tr("edited"),
        Status.REJECTED: tr("rejected"),
    }[status]


def decided(decision: Decision | None) -> str:
    """The status with who and when."""
    if decision is None:
        return status(Status.SUGGESTED)
    time = QDateTime.fromSecsSinceEpoch(int(decision.decided.timestamp()))
    when = QLocale().toString(time, QLocale.FormatType.ShortFormat)
    return " · ".join(filter(None, (status(decision.status), decision.author, when)))


def found_by(by: FoundBy) -> str:
    """What says that an entity is one."""
    return {
        FoundBy.GRAMMAR: tr("read as a figure or a time"),
        FoundBy.TITLE: tr("by the title with it"),
        FoundBy.BYLINE: tr("from the byline or the credits"),
        FoundBy.SPEECH: tr("by who speaks"),
        FoundBy.FORM: tr("by its form"),
        FoundBy.LEXICON: tr("in a word list"),
        FoundBy.LAC: tr("by the LAC model"),
        FoundBy.MODEL: tr("by the learned model"),
        FoundBy.WORDS: tr("by jieba's words"),
        FoundBy.AGAIN: tr("named elsewhere in the article"),
        FoundBy.PERSON: tr("by you"),
    }[by]


def rule(name: str) -> str:
    """Why a clause is a commitment; a name this version does not know is shown as it is."""
    sentences: dict[str, str] = {
        Rule.CUE: tr("A word in it looks ahead."),
        Rule.BARE: tr("What somebody says first begins with a verb of work and has a figure or a date."),
        Rule.GOING_ON: tr("Its speaker has just undertaken something and goes on."),
        Rule.LIST: tr("It is an item of a list of things to come."),
        Rule.HEAD: tr("The words before the list say so."),
        Rule.DOCUMENT: tr("A document that sets down what is to come says it."),
        Rule.REPORT: tr("It is a task or a target in the part of a work report that looks ahead."),
        Rule.DECIDED: tr("A meeting settled it."),
        Rule.ASKED: tr("Somebody asks others for an outcome, or for something by a date."),
        Rule.LEARNED: tr("The model has learned from annotated texts that such clauses are commitments."),
    }
    return sentences.get(name, name)


def attribution(name: str) -> str:
    """Why the speaker is the speaker; a name this version does not know is shown as it is."""
    sentences: dict[str, str] = {
        Attribution.SAID: tr("Named before a verb of speech that the words follow."),
        Attribution.QUOTED: tr("Named before a verb of speech that the quotation follows."),
        Attribution.AFTER_QUOTATION: tr("Named right after the quotation."),
        Attribution.CARRIED: tr("Spoke last, and nobody else is named since."),
        Attribution.POINTS_BACK: tr("A word points back to the one named before."),
        Attribution.UNDERSTOOD: tr("The verb of speech takes the subject of the clause before."),
        Attribution.MEETING: tr("A meeting speaks, for the body that held it."),
        Attribution.DOCUMENT: tr("A document speaks, for whoever issued it."),
        Attribution.ISSUER: tr("The government that gives the report."),
        Attribution.ACTOR: tr("Nobody speaks; this is who is to act."),
        Attribution.TOPIC: tr("Nobody speaks; the passage is about this body."),
        Attribution.POINTED: tr("The model takes them for the one who commits."),
    }
    return sentences.get(name, name)


def target(target: Target, text: str) -> str:
    """A target with its plain value, such as "投資 ≥ 270,000,000,000 元"; `text` stands where it has none."""
    if target.value is not None:
        size = number(target.value)
    elif target.low is not None or target.high is not None:
        size = "–".join(number(each) for each in (target.low, target.high) if each is not None)
    else:
        return " ".join(filter(None, (target.metric, text)))
    return " ".join(filter(None, (target.metric, _SIGNS[target.comparator], size, target.unit)))


def number(value: Decimal) -> str:
    """A plain number with its thousands apart and no zeros that say nothing."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def days(deadline: Deadline) -> str:
    """The days a deadline means, in ISO form, "" where they are unknown."""
    known = dict.fromkeys(each.isoformat() for each in (deadline.first, deadline.last) if each is not None)
    return " – ".join(known)
