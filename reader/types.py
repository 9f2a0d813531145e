r"""The values that every room shares: frozen, without behaviour beyond themselves.

Named tuples, since every start of the program waits for this module and a data class takes eight times as long
to make; `_replace` gives a changed copy.

Offsets are code points. A `Span` is half-open. Unless a docstring says otherwise it counts in the
*source*: the decoded file with newlines as ``\n``, glosses and damage still in it.
"""

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812
    from datetime import datetime as Time  # noqa: N812
    from decimal import Decimal as Number
else:  # not needed at run time
    Date = Time = Number = object


class Span(NamedTuple):
    """Half-open range of code points, ``0 <= start <= end``."""

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
    """What an entity is; the colours and line shapes of the reading view follow this order."""

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
    """How a target's figure is to be compared with what comes."""

    REACH = "reach"
    EXCEED = "exceed"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    INCREASE_BY = "increase_by"
    DECREASE_BY = "decrease_by"


class FoundBy(StrEnum):
    """What says that an entity is one; the window puts each into a sentence."""

    GRAMMAR = "grammar"  # figures and times
    TITLE = "title"  # a title stands with it, or it is one
    BYLINE = "byline"  # a byline or the credits
    SPEECH = "speech"  # a speaker
    FORM = "form"  # how such names are built: 某某公司, 某某县, 《…》
    LEXICON = "lexicon"  # a list of ours
    LAC = "lac"  # the LAC model
    WORDS = "words"  # jieba's dictionary
    AGAIN = "again"  # it was found elsewhere in the article
    MODEL = "model"  # the learned model
    PERSON = "person"  # the user's list or hand


class Status(StrEnum):
    """What became of a suggestion."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    EDITED = "edited"  # put right, or made by hand
    REJECTED = "rejected"


class Article(NamedTuple):
    """A decoded text with where it came from.

    `text` is the source, immutable; `path` is the absolute path of the file as a string, or "" (pasted text);
    `encoding` is the codec that decoded it; `format` is what the file was: "txt", "md", "html", "docx", "odt", "pdf"
    or "epub". `marked` are fields that the file itself marks as such, by their name in `Fields` ("title", "outlet",
    "date", "byline", "credit"), with their spans, in order.
    """

    text: str
    path: str
    encoding: str
    format: str = "txt"
    marked: tuple[tuple[str, Span], ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the text's UTF-8 bytes, which identifies the article everywhere; found when first asked for."""
        return _digest(_Same(self.text))


class _Same:
    """A text that is known again by being the same object, since to compare a book with its equal takes a while."""

    __slots__ = ("known", "text")

    def __init__(self, text: str, known: str = "") -> None:
        self.text, self.known = text, known

    def __hash__(self) -> int:
        return id(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.text is self.text


@lru_cache(maxsize=4)
def _digest(same: _Same) -> str:
    if same.known:
        return same.known
    import hashlib

    return hashlib.sha256(same.text.encode()).hexdigest()


def identified(article: Article, sha256: str) -> Article:
    """The article, whose hash its keeper knows; of a book it takes longer to find again than to open the book."""
    _digest(_Same(article.text, sha256))
    return article


class Repair(NamedTuple):
    """One place where the reading view differs from the source: what stood there, what it became.

    `certain` is False where a statistical choice was made; `kind` is "gloss" (a pronunciation dropped),
    "shift" (bytes put back into step) or "variant" (a character that a person accepted in another's place).
    """

    span: Span
    was: str
    became: str
    kind: str
    certain: bool


class Suspect(NamedTuple):
    """A character that a converter to Traditional probably got wrong; only the user changes it.

    `span` is its place in the source: the whole unit, of whose text it is character number `within`, nearly always 0;
    `char` what the reading view has there; `likely` what probably belongs there; `phrase` the word, rightly written,
    that says so, or "" where only the character itself does.
    """

    span: Span
    within: int
    char: str
    likely: str
    phrase: str


class Term(NamedTuple):
    """The user's conversion of a word, or that it stays as it is.

    `text` as the article writes them; `becomes` is what they become, None where they stay as they are; `script` is
    the converted view this is for (hans, hant, tw, twp or hk), None for all of them.
    """

    text: str
    becomes: str | None
    script: Script | None


class Normal(NamedTuple):
    """What the reading view puts into the usual form of Chinese print; each can be switched off."""

    punctuation: bool = True  # half-width signs next to Chinese characters become full-width
    spaces: bool = True  # none at line ends, next to full-width signs or within 张 三, one elsewhere
    digits: bool = True  # full-width digits and Latin letters become half-width


class Reading(NamedTuple):
    """The reading options of an article.

    `repair` is None where the document's evidence decides whether it is repaired, else the person's choice.
    `accepted` are characters put in the place of suspicious ones, of kind "variant", in order of their spans.
    """

    repair: bool | None = None
    accepted: tuple[Repair, ...] = ()
    normal: Normal = Normal()
    terms: tuple[Term, ...] = ()


class Fields(NamedTuple):
    """What an article says about itself; spans in the source, `date` worked out where it can be.

    `outlet` is who published it. `body` are the indices of the paragraphs that are neither title, outlet, byline,
    credit nor blank.
    """

    title: Span | None
    outlet: Span | None
    date: Date | None
    date_span: Span | None
    byline: Span | None
    credits: tuple[Span, ...]
    body: tuple[int, ...]


class Name(NamedTuple):
    """A name the user knows: always of this type, or, if `type` is None, never a name.

    `text` is in any script; it holds wherever the Simplified texts agree.
    """

    text: str
    type: EntityType | None


class Entity(NamedTuple):
    """A named thing. `text` is the reading view's text of `span`; `by` what found it."""

    type: EntityType
    span: Span
    text: str
    by: FoundBy = FoundBy.FORM


class Speaker(NamedTuple):
    """Who commits: a person with role and organisation, an organisation, or a collective (then `name`).

    `span` is where the name (else the organisation) stands, None where it is only understood.
    """

    name: str | None
    role: str | None
    org: str | None
    span: Span | None


class Target(NamedTuple):
    """A figure that will show whether the commitment was met.

    `value` is normalised to the plain `unit` (2700億元 → 270000000000 元), None for a comparison
    without a figure of its own; a range has `low` and `high` instead.
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
    """The exact words of a time and the days they mean, both ends included; None where unknown."""

    span: Span
    text: str
    first: Date | None
    last: Date | None


class Why(NamedTuple):
    """Why a clause is held to be a commitment, and why its speaker is held to be the speaker.

    `rule` and `speaker` are names of rules, put into sentences by the window and listed in docs/commitments.md;
    `speaker` is "" where there is no speaker. `evidence` is where the words stand that name or point to the
    speaker's act (表示, 该公司, 会议指出), None where there are none.

    `score` is the model's probability from 0 to 1 that the clause is a commitment, `weighed` where the words stand in
    it that speak most for that; both are None where no model was asked.
    """

    rule: str
    speaker: str
    evidence: Span | None
    score: float | None = None
    weighed: Span | None = None


class Commitment(NamedTuple):
    """A passage in which someone commits to something in the future.

    `text` and `cue` are the reading view's; `cue_span` is None where the cue is inherited from a list head.
    `why` is None for what a person made by hand.
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
    """What the analysis found in one article, in the order of the text."""

    fields: Fields
    entities: tuple[Entity, ...]
    commitments: tuple[Commitment, ...]


class Decision(NamedTuple):
    """The user's decision on a suggestion, or a finding made by hand.

    `id` is a UUID string; `article` the article's sha256; `span` that of the suggestion it was made on, or of the
    passage that was selected, by which a later analysis recognises it; `status` any but SUGGESTED; `value` what is
    held from then on (for REJECTED what was rejected); `decided` an aware datetime in UTC, to the millisecond.
    """

    id: str
    article: str
    span: Span
    status: Status
    value: Commitment | Entity
    author: str
    decided: Time


class Reviewed(NamedTuple):
    """A commitment or entity: a suggestion, or what the user made of it."""

    value: Commitment | Entity
    decision: Decision | None

    @property
    def status(self) -> Status:
        """Suggested until the user decides."""
        return self.decision.status if self.decision else Status.SUGGESTED


class Tag(NamedTuple):
    """A code of the codebook.

    `name` is no other tag's; `colour` is 0–8, a place in the theme's tag colours; `shortcut` is 1–9 or None; `parent`
    the id of the tag above it; `id` a UUID string, "" for one that is not in a library yet.
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
    """A folder of the library. `id` is a UUID string; `parent` the id of the one it lies in."""

    id: str
    name: str
    parent: str | None = None


class Annotation(NamedTuple):
    """A marked passage.

    `id` is a UUID string; `article` the article's sha256; `quote` exactly the source's text of `span`,
    `prefix` and `suffix` up to 32 code points of source around it; `tags` names in the order they were
    given; times are aware datetimes in UTC with millisecond precision.
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
    """What an annotation was until `author` changed it at a time, or `deleted` it."""

    state: Annotation
    at: Time
    author: str
    deleted: bool
