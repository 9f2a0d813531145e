"""The names of the rules that make a clause a commitment, and of those that give it its speaker.

`Why` carries them; docs/commitments.md lists them, and the window puts each into a sentence. What a rule is called
is kept in libraries and exports: a name may be added, never changed.
"""

from enum import StrEnum


class Rule(StrEnum):
    """Why a clause is a commitment."""

    CUE = "cue"
    """A word in it looks ahead: 将, 力争, 拟."""
    BARE = "bare"
    """What somebody says first begins with a verb of work and holds a figure or a date: 表示，新建学校5所."""
    GOING_ON = "going_on"
    """Its speaker has just undertaken something and goes on: 将抓好消费。推广经验."""
    LIST = "list"
    """It is an item of a list that its speaker opened as one of things to come."""
    HEAD = "head"
    """The words before a list say what it is: 主要预期目标是：."""
    DOCUMENT = "document"
    """A document that sets down what is to come says it."""
    REPORT = "report"
    """It is a task or a target in the part of a work report that looks ahead."""
    DECIDED = "decided"
    """A meeting settled it for the body that held it: 会议明确，一是…."""
    ASKED = "asked"
    """Somebody asks others for an outcome, or for something to be done by a date."""
    LEARNED = "learned"
    """The model has learned from annotated texts that such clauses are commitments."""


class Attribution(StrEnum):
    """Why a speaker is the speaker."""

    SAID = "said"
    """Named before a verb of speech, which the words follow."""
    QUOTED = "quoted"
    """Named before a verb of speech, which the words follow in quotation marks."""
    AFTER_QUOTATION = "after_quotation"
    """Named right after the quotation that the words stand in."""
    CARRIED = "carried"
    """Spoke last, and nobody else is named since."""
    POINTS_BACK = "points_back"
    """A word points back to the one named before: 该公司, 他, 许市长, 局长."""
    UNDERSTOOD = "understood"
    """The verb of speech has no subject of its own and takes that of the clause before."""
    MEETING = "meeting"
    """A meeting speaks, for the body that held it."""
    DOCUMENT = "document"
    """A document speaks, for whoever presented or issued it."""
    ISSUER = "issuer"
    """The government that gives the work report, or the body that issues the document."""
    ACTOR = "actor"
    """Nobody speaks; named before the word that looks ahead, as the one who acts."""
    TOPIC = "topic"
    """Nobody speaks; what the passage is about, to which 全市, 该项目 or 政府 belongs."""
    POINTED = "pointed"
    """The model takes them for the one who commits, of all who are named near."""
