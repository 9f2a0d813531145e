"""The rules that make a clause a commitment, and those that find its speaker.

`Why` refers to them, docs/commitments.md lists them, and the window explains each in a sentence. Libraries and exports
store the values: add new ones, never change existing ones.
"""

from enum import StrEnum


class Rule(StrEnum):
    """Why a clause is a commitment."""

    CUE = "cue"
    """It contains a cue: 将, 力争, 拟."""
    BARE = "bare"
    """It opens a statement with an action verb and has a figure or a date: 表示，新建学校5所."""
    GOING_ON = "going_on"
    """It continues a commitment of the same speaker: 将抓好消费。推广经验."""
    LIST = "list"
    """It is an item of a list that its speaker introduced as plans."""
    HEAD = "head"
    """The words before its list announce targets: 主要预期目标是：."""
    DOCUMENT = "document"
    """A planning document says it."""
    REPORT = "report"
    """It is a task or a target in the part of a work report about the future."""
    DECIDED = "decided"
    """A meeting decided it for the body that held it: 会议明确，一是…."""
    ASKED = "asked"
    """Somebody asks others for an outcome, or for something to be done by a date."""
    LEARNED = "learned"
    """The model, trained on annotated texts, classifies it as a commitment."""


class Attribution(StrEnum):
    """How a speaker was identified."""

    SAID = "said"
    """Named before the verb of speech that introduces the words."""
    QUOTED = "quoted"
    """Named before the verb of speech that introduces the words in quotation marks."""
    AFTER_QUOTATION = "after_quotation"
    """Named right after the quotation that contains the words."""
    CARRIED = "carried"
    """The last speaker, with nobody else named since."""
    POINTS_BACK = "points_back"
    """Referred to by a pronoun or short form: 该公司, 他, 许市长, 局长."""
    UNDERSTOOD = "understood"
    """The subject of the preceding clause; the verb of speech has no subject."""
    MEETING = "meeting"
    """A meeting speaks, for the body that held it."""
    DOCUMENT = "document"
    """A document speaks, for its presenter or issuer."""
    ISSUER = "issuer"
    """The government that gives the work report, or the body that issues the document."""
    ACTOR = "actor"
    """Nobody speaks; named before the cue as the one who acts."""
    TOPIC = "topic"
    """Nobody speaks; the topic of the passage, to which 全市, 该项目 or 政府 refers."""
    POINTED = "pointed"
    """The candidate nearby that the model found likeliest."""
