r"""The immutable value types shared by the whole program.

They are named tuples because every start waits for this module, and creating a data class takes eight times as long;
`_replace` makes a changed copy.

Offsets are code points and a `Span` is half-open. Unless a docstring says otherwise, offsets are of the *source*: the
decoded file with newlines as ``\n``, glosses and damage included.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader import digest

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812
    from datetime import datetime as Time  # noqa: N812
    from decimal import Decimal as Number
else:  # not needed at run time
    Date = Time = Number = object


class Span(NamedTuple):
    """A half-open range of code points, ``0 <= start <= end``."""

    start: int
    end: int


class Script(StrEnum):
    """The views the user can choose, in the order of the toggle."""

    ORIGINAL = "original"
    READING = "reading"
    HANS = "hans"
    HANT = "hant"
    TW = "tw"
    TWP = "twp"
    HK = "hk"


class EntityType(StrEnum):
    """The type of an entity; the reading view's colours and line shapes follow this order."""

    PER = "PER"
    TITLE = "TITLE"
    ORG = "ORG"
    LOC = "LOC"
    TIME = "TIME"
    QUANTITY = "QUANTITY"
    PROGRAMME = "PROGRAMME"


class Strength(StrEnum):
    """How firmly a commitment is worded."""

    PLEDGE = "pledge"
    AIM = "aim"
    PLAN = "plan"
    FORECAST = "forecast"


class Comparator(StrEnum):
    """How a target's figure is to be compared with the outcome."""

    REACH = "reach"
    EXCEED = "exceed"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    INCREASE_BY = "increase_by"
    DECREASE_BY = "decrease_by"


class FoundBy(StrEnum):
    """How an entity was recognised; the window explains each in a sentence."""

    GRAMMAR = "grammar"  # figures and times
    TITLE = "title"  # next to a title, or a title itself
    BYLINE = "byline"  # a byline or the credits
    SPEECH = "speech"  # the speaker of a statement
    FORM = "form"  # by the form of such names: 某某公司, 某某县, 《…》
    LEXICON = "lexicon"  # one of our lists
    LAC = "lac"  # the LAC model
    WORDS = "words"  # jieba's dictionary
    AGAIN = "again"  # recognised elsewhere in the article
    MODEL = "model"  # the learned model
    PERSON = "person"  # the user's list, or added by hand


class Status(StrEnum):
    """The status of a finding."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    EDITED = "edited"  # edited, or added by hand
    REJECTED = "rejected"


class Article(NamedTuple):
    """A decoded text and its origin.

    `text` is the immutable source. `path` is the absolute path of the file as a string, or "" for pasted text.
    `encoding` is the codec that decoded it, `format` the file's format: "txt", "md", "html", "docx", "odt", "pdf" or
    "epub". `marked` lists the fields that the file itself marks, in order: their name in `Fields` ("title", "outlet",
    "date", "byline", "credit") and span.
    """

    text: str
    path: str
    encoding: str
    format: str = "txt"
    marked: tuple[tuple[str, Span], ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the text's UTF-8 bytes, which identifies the article everywhere; computed on first access."""
        return digest.sha256(self.text)


class Repair(NamedTuple):
    """A place where the reading view differs from the source: the text there before (`was`) and after (`became`).

    `certain` is False for a statistical choice. `kind` is "gloss" (a pronunciation removed), "shift" (misaligned bytes
    restored), "decoding" (text read in the wrong encoding), "lost" (characters of which too little is left, shown as
    □), "escape" (escapes read), "form" (a font's form of a character replaced), "spaces" (spaces between all characters
    removed) or "variant" (a replacement of a character that the user accepted).
    """

    span: Span
    was: str
    became: str
    kind: str
    certain: bool


class Suspect(NamedTuple):
    """A character that a converter to Traditional probably got wrong; only the user changes it.

    `span` is the whole unit of the source, `within` the index of the character in the unit's text, nearly always 0.
    `char` is the character in the reading view, `likely` the probable right one. `phrase` is the correct word that
    suggests it, or "" if the character alone does.
    """

    span: Span
    within: int
    char: str
    likely: str
    phrase: str


class Term(NamedTuple):
    """The user's conversion of a word.

    `text` is the word as the article writes it, `becomes` its conversion, or None to leave it unchanged. `script` is
    the converted view it applies to (hans, hant, tw, twp or hk), None for all of them.
    """

    text: str
    becomes: str | None
    script: Script | None


class Normal(NamedTuple):
    """The normalisations of the reading view to the usual form of Chinese print; each can be switched off."""

    punctuation: bool = True  # half-width signs next to Chinese characters become full-width
    spaces: bool = True  # removed at line ends, next to full-width signs and within 张 三; collapsed elsewhere
    digits: bool = True  # full-width digits and Latin letters become half-width
    forms: bool = True  # characters that only fonts and layouts need become those they stand for: ⼈, 年, ︵, ﬁ
    spacing: bool = True  # spaces between all characters of a document are removed: 全 市 经 济


class Reading(NamedTuple):
    """The reading options of an article.

    `repair` is the user's choice, or None to repair if the document shows evidence of damage. `accepted` are the
    accepted replacements of suspects, of kind "variant", in order of their spans.
    """

    repair: bool | None = None
    accepted: tuple[Repair, ...] = ()
    normal: Normal = Normal()
    terms: tuple[Term, ...] = ()


class Fields(NamedTuple):
    """The fields of an article, with spans of the source; `date` is resolved if possible.

    `outlet` is the publisher. `body` holds the indices of the paragraphs that are neither title, outlet, byline, credit
    nor blank.
    """

    title: Span | None
    outlet: Span | None
    date: Date | None
    date_span: Span | None
    byline: Span | None
    credits: tuple[Span, ...]
    body: tuple[int, ...]


class Name(NamedTuple):
    """A name the user knows: always of this type, or never a name if `type` is None.

    `text` is in any script; it matches text whose Simplified form is the same.
    """

    text: str
    type: EntityType | None


class Entity(NamedTuple):
    """A named thing. `text` is the reading view's text of `span`; `by` is how it was recognised."""

    type: EntityType
    span: Span
    text: str
    by: FoundBy = FoundBy.FORM


class Speaker(NamedTuple):
    """Who commits: a person with role and organisation, an organisation, or a collective (then `name`).

    `span` is the span of the name, else of the organisation; None if it is only implied.
    """

    name: str | None
    role: str | None
    org: str | None
    span: Span | None


class Target(NamedTuple):
    """A figure by which the commitment can be checked.

    `value` is in the plain `unit` (2700億元 → 270000000000 元), or None for a comparison without a figure of its own; a
    range has `low` and `high` instead.
    """

    span: Span
    text: str
    metric: str
    comparator: Comparator
    value: Number | None
    low: Number | None
    high: Number | None
    unit: str


class Deadline(NamedTuple):
    """The exact words of a time and its first and last day, inclusive; None if unknown."""

    span: Span
    text: str
    first: Date | None
    last: Date | None


class Why(NamedTuple):
    """Why a clause is a commitment, and how its speaker was identified.

    `rule` and `speaker` are names of rules, which the window explains in sentences and docs/commitments.md lists;
    `speaker` is "" if there is no speaker. `evidence` is the span of the words that name or point to the speaker's act
    (表示, 该公司, 会议指出), or None.

    `sure` is the calibrated probability from 0 to 1 that it is a commitment, None if no model was used. `weighed` are
    the spans of the few words that count most for it, the heaviest first; one may precede the commitment.
    """

    rule: str
    speaker: str
    evidence: Span | None
    sure: float | None = None
    weighed: tuple[Span, ...] = ()


class Commitment(NamedTuple):
    """A passage in which someone commits to something in the future.

    `text` and `cue` are the reading view's; `cue_span` is None if the cue is inherited from a list head. `why` is None
    if it was made by hand.
    """

    span: Span
    text: str
    cue: str
    cue_span: Span | None
    strength: Strength
    speaker: Speaker | None
    targets: tuple[Target, ...]
    deadline: Deadline | None
    why: Why | None = None


class Analysis(NamedTuple):
    """The findings in one article, in the order of the text.

    `unsure` are passages that the model finds too unlikely to count among the `commitments`; no two of both overlap.
    """

    fields: Fields
    entities: tuple[Entity, ...]
    commitments: tuple[Commitment, ...]
    unsure: tuple[Commitment, ...] = ()


class Decision(NamedTuple):
    """The user's decision on a suggestion, or a finding made by hand.

    `id` is a UUID string and `article` the article's sha256. `span` is that of the suggestion or the selected passage;
    a later analysis matches it by this span. `status` is any but SUGGESTED. `value` is the finding as decided; for
    REJECTED, the rejected one. `decided` is an aware datetime in UTC with millisecond precision.
    """

    id: str
    article: str
    span: Span
    status: Status
    value: Commitment | Entity
    author: str
    decided: Time


class Reviewed(NamedTuple):
    """A commitment or entity with the user's decision, if any."""

    value: Commitment | Entity
    decision: Decision | None

    @property
    def status(self) -> Status:
        """SUGGESTED until the user decides."""
        return self.decision.status if self.decision else Status.SUGGESTED


class Tag(NamedTuple):
    """A tag of the codebook.

    `name` is unique; `colour` is 0–8, an index into the theme's tag colours; `shortcut` is 1–9 or None; `parent` is the
    id of the parent tag; `id` is a UUID string, "" if the tag is not in a library yet.
    """

    name: str
    colour: int
    shortcut: int | None
    description: str
    parent: str | None = None
    memo: str = ""
    id: str = ""


class Coder(NamedTuple):
    """A person who marks. `colour` is 0–8, an index into the theme's tag colours."""

    name: str
    colour: int


class Collection(NamedTuple):
    """A folder of the library. `id` is a UUID string; `parent` is the id of the folder that contains it."""

    id: str
    name: str
    parent: str | None = None


class Annotation(NamedTuple):
    """A marked passage.

    `id` is a UUID string; `article` the article's sha256; `quote` exactly the source's text of `span`, `prefix` and
    `suffix` up to 32 code points of source around it; `tags` names in the order they were given; times are aware
    datetimes in UTC with millisecond precision.
    """

    id: str
    article: str
    span: Span
    quote: str
    prefix: str
    suffix: str
    tags: tuple[str, ...]
    note: str
    author: str
    created: Time
    updated: Time


class Past(NamedTuple):
    """An earlier state of an annotation, until `author` changed it, or `deleted` it, at a time."""

    state: Annotation
    at: Time
    author: str
    deleted: bool
