"""Commitments: which statements undertake something to come, and who makes them.

A paragraph is read sentence by sentence, each under its voice: the person or body quoted, else whoever spoke last,
else nobody (narration), and in a work report the government that gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis import (
    cues,
    deadlines,
    dialogue,
    genre,
    heads,
    narration,
    paragraphs,
    pieces,
    sentences,
    tasks,
    uncued,
    units,
)
from reader.analysis.context import Context
from reader.analysis.cues import Cue
from reader.analysis.pieces import Piece
from reader.analysis.rules import Attribution, Rule
from reader.analysis.speakers import Voice
from reader.analysis.units import Head
from reader.analysis.wording import (
    ASKS,
    CAUSE,
    CONDITION,
    CONNECTIVE,
    EXHORTS,
    LEAD,
    PAST,
    begins_with_work,
    behind_connectives,
    works,
)
from reader.types import Commitment, Span, Speaker

_LABEL = re.compile(r"[　 －—·●■◆▪•*-]*[^，。；：“「\n]{2,14}：")
_OWN_WORDS = ("say", "plan")
_OPINIONS = frozenset(["认为", "相信", "觉得", "坚信", "感慨", "感叹"])
"""What follows them is foretold unless a body of the speaker's does it."""
_COMPARED = re.compile("同比|环比|[比较](?:上年|去年|上月)|按年(?:[增升跌减]|下[跌降])")
"""What only figures already reached are said to be."""
_THREATENS = re.compile("将(?:会)?(?:依法|依规|从严|严肃|一律|追究|问责|究责|开罚|严惩|惩处|议处|严办)")
_GOAL = re.compile("(?:完成|实现|达到).{2,30}(?:目标|任务)$")
_SHOULD = re.compile("[若如](?=[有不再仍未屡])|若(?!干)$")
_TOPIC = re.compile("(?:率|额|费用?|价格?|税|限|人数|数量|名额|部分)$")
"""What a clause says something of, cut off by a comma: 中小企业的税率，会由…"""
_WHOLE = re.compile(r"全[局市县区省州镇乡校院厅系][\u4e00-\u9fff]{0,4}要")
_HONOURS = re.compile(r"授予|追授|任命|免去|接受|撤销|表彰|通过|召开|同意")
_ENUMERATED = re.compile(
    r"[　 ]*(?:[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]|（[一二三四五六七八九十]）|"
    r"\d[.、．])"
)


def find(context: Context, lines: Sequence[Span]) -> Iterator[list[Commitment]]:
    """For each line of the text in order the commitments in it; offsets and texts are Simplified."""
    carried: Voice | None = None
    promised = False  # whether the list that a line goes on with is one of things to come
    unclosed = False  # whether the line before ends inside a quotation
    text = context.text
    quiet = genre.contest(text)
    floor = dialogue.Floor(context)
    ahead = {number: report for report in context.reports for number in report.future}
    for number, line in enumerate(lines):
        if quiet:
            yield []
            continue
        if context.reports:
            report = ahead.get(number)
            yield list(tasks.find(context, report, line)) if report else []
            continue
        split = sentences.split(text, line.start, line.end)
        bullet = paragraphs.is_item(text, line)
        held = floor.take(line)
        follows = carried if bullet or (carried and _carries_on(text, line, carried, unclosed)) else None
        follows = follows or held
        unclosed = paragraphs.unclosed(text, line, unclosed)
        if not split or (paragraphs.heading(text, split) and not follows):
            if split and text[line.start : line.end].rstrip().endswith(("：", ":")):
                announced = paragraphs.announces(text, line)
                found = list(pieces.find(context, split, carried if announced else None))
                carried = found[-1].voice if found else None
                promised = announced or any(cues.find(context.found.words, line.start, line.end))
            yield []
            continue
        read = list(pieces.find(context, split, follows))
        item = promised and bullet and follows is not None
        whole = item and (split[-1].closed or paragraphs.goes_on_listing(text, lines, number))
        ongoing = held.speaker if held and follows is held and promised else None
        made = list(_told(context, read, ongoing, listed=whole))
        yield made
        promised = bool(made) or (promised and follows is not None) or paragraphs.announces(text, line)
        promised = promised or paragraphs.promises(context, split[-1].span)
        carried = read[-1].voice or (_acting(made[-1]) if bullet and made else None)


def _carries_on(text: str, line: Span, carried: Voice, unclosed: bool) -> bool:
    """Whether a line that is no item goes on with the voice of the line before."""
    if carried.kind == "say" and paragraphs.quoted(text, line, unclosed):
        return True
    if carried.kind == "plan" and paragraphs.works_on(text, line):
        return True
    return carried.kind in _OWN_WORDS and paragraphs.is_aspect(text, line)


def _acting(made: Commitment) -> Voice | None:
    """Who acts in an item of a list where nobody speaks, as a voice for the items to come."""
    if made.speaker is None or made.why is None:
        return None
    at = Span(made.span.start, made.span.start)
    return Voice(at.start, made.speaker, "plan", at, Attribution.CARRIED, made.why.evidence or at)


def _told(context: Context, read: Sequence[Piece], ongoing: Speaker | None, *, listed: bool) -> Iterator[Commitment]:
    """News: what voices undertake, and what narration says that an actor will do.

    A paragraph that is `listed` is an item of what its speaker has begun to undertake; `ongoing` has undertaken
    something in the paragraph before and still holds the floor.
    """
    committed = pieces.speaker_of(read[0]) if listed else ongoing
    opened: Speaker | None = None  # who has announced a list, in this sentence or the one before
    for number, piece in enumerate(read):
        if piece.voice and (piece.voice.kind == "find" or not _accountable(context, piece.voice.speaker)):
            committed = None
            continue
        speaker = pieces.speaker_of(piece)
        head = heads.of_piece(context, piece)
        headed = head is not None and context.text[head.end - 1] in ("：", ":")
        if not (headed or _ENUMERATED.match(context.text, piece.start)):
            opened = None
        if speaker and ((headed and head and not head.cue) or paragraphs.promises(context, piece.sentence.span)):
            opened = speaker
        for clause in piece.sentence.clauses:
            low = max(piece.start, head.end) if head and (head.cue or headed) else piece.start
            label = _LABEL.match(context.text, low, piece.end) if listed and number == 0 else None
            segments = sentences.clip(context.text, clause, label.end() if label else low, piece.end)
            while segments and _says_nothing(context.text, segments[0]):
                segments = segments[1:]
            if _decided(context, piece, segments):
                decided = pieces.grounds(piece, Rule.DECIDED)
                made = units.cut(context, segments, segments[0].start, decided, head)
            else:
                going_on = _same(committed, speaker) or _lists(piece, head)
                enumerated = bool(segments) and _ENUMERATED.match(context.text, segments[0].start) is not None
                item = (listed and number == 0) or (enumerated and _same(opened, speaker))
                going_on = going_on or item
                made = list(_clause(context, piece, segments, head, going_on=going_on, item=item)) if segments else []
            yield from made
            if made and piece.voice and piece.voice.kind in (*_OWN_WORDS, "decide"):
                committed = speaker


def _accountable(context: Context, speaker: Speaker) -> bool:
    """Whether a speaker is somebody: not one who is only a name in a text without bodies and offices, a story."""
    return (
        bool(speaker.role or speaker.org or speaker.name is None) or context.registry.official or pieces.many(speaker)
    )


def _decided(context: Context, piece: Piece, segments: Sequence[Span]) -> bool:
    """Whether a clause is an item of what a meeting settles: 会议明确，一是…."""
    if not piece.voice or piece.voice.kind != "decide" or not segments:
        return False
    text, first = context.text, segments[0]
    if _ENUMERATED.match(text, first.start):
        return True
    start = behind_connectives(text, first)
    if _WHOLE.match(text, start):
        return True
    if EXHORTS.match(text, start) or _HONOURS.match(text, start) or units.past(context, first):
        return False
    dated = deadlines.find(context, start, first.end) is not None
    return dated or works(text, start, first.end) or bool(units.figured(context, Span(start, first.end)))


def _lists(piece: Piece, head: Head | None) -> bool:
    """Whether a piece lists what is to come: a document does, and a voice after …目标是："""
    return piece.voice is not None and (piece.voice.kind == "plan" or bool(head and head.cue))


def _same(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two known speakers are one."""
    return one is not None and other is not None and (one.name, one.org) == (other.name, other.org)


def _clause(
    context: Context, piece: Piece, segments: Sequence[Span], head: Head | None, *, going_on: bool, item: bool
) -> Iterator[Commitment]:
    """The units of one clause: from each cue on, or the whole of it where a speaker goes on listing.

    An `item` of a list of things to come needs no more than a verb of work anywhere.
    """
    text, speaker = context.text, pieces.speaker_of(piece)
    said = piece.voice.kind if piece.voice else ""
    asks = said == "say" and not pieces.many(speaker) and ASKS.match(text, behind_connectives(text, segments[0]))
    reached = max(
        (found.start() for found in _COMPARED.finditer(text, segments[0].start, segments[-1].end)), default=-1
    )
    number = 0
    while number < len(segments):
        segment = segments[number]
        if units.past(context, segment):
            number += 1
            continue
        start = behind_connectives(text, segment)
        cue, kind = _cue(context, segment, said, going_on and number == 0), said
        if cue and kind == "ask" and _THREATENS.match(text, cue.span.start):
            kind = "say"
        if asks and not (cue and cue.span.start - start > 1):  # 要…，我市将… has a subject of its own again
            cue, kind = _cue(context, segment, "ask", False), "ask"
        if cue is None:
            rule = None
            if going_on and number == 0 and segment.start > reached and not _leads(context, segments, kind):
                rule = uncued.going_on(context, piece, Span(start, segment.end), head, item=item)
            if not rule and segment.start > reached and uncued.first_said(context, piece, kind, segments, number):
                rule = Rule.ASKED if kind == "ask" else Rule.BARE
            if rule is None:
                number += 1
                continue
            last = units.length(context, segments, number)
            because = pieces.grounds(piece, rule)
            yield from units.cut(context, segments[number:last], segment.start, because, head, whole=kind == "ask")
            number = last
            continue
        because = pieces.grounds(piece, Rule.ASKED if kind == "ask" else Rule.CUE)
        actor = because if speaker else narration.actor(context, segment, cue, segments, number)
        opinion = piece.voice is not None and text[piece.voice.verb.start : piece.voice.verb.end] in _OPINIONS
        if actor is None or not narration.own(context, segment, cue, segments, kind, None if opinion else speaker):
            number += 1
            continue
        last = units.length(context, segments, number)
        first = number - _circumstances(context, segments, number, kind)
        opens = cue.span.start if re.search(r"正在|加紧", text[segment.start : cue.span.start]) else segment.start
        chain = [*segments[first:number], Span(opens, segment.end), *segments[number + 1 : last]]
        yield from units.cut(context, chain, opens, actor, head, whole=kind == "ask")
        number = last


def _says_nothing(text: str, segment: Span) -> bool:
    """Whether a segment is no more than a connective, or names the aspect of what follows."""
    return behind_connectives(text, segment) >= segment.end or paragraphs.is_aspect(text, segment)


def _leads(context: Context, segments: Sequence[Span], kind: str) -> bool:
    """Whether the first segment is only the circumstance of a cue that comes in the next."""
    first = segments[0]
    circumstance = LEAD.match(context.text, first.start) and not begins_with_work(context.text, first.start)
    return bool(circumstance) and len(segments) > 1 and _cue(context, segments[1], kind, False) is not None


def _cue(context: Context, segment: Span, kind: str, going_on: bool) -> Cue | None:
    text = context.text
    for cue in cues.find(context.found.words, segment.start, segment.end):
        word = text[cue.span.start : cue.span.end]
        if units.in_quotation(text, segment.start, cue.span.start, segment.end):
            continue
        threatens = kind == "ask" and _THREATENS.match(text, cue.span.start)
        if kind == "ask" and not threatens and word not in {"力争", "争取", "确保", "力促", "务必"}:
            continue
        if (
            cue.kind == "future"
            or (cue.kind == "own" and kind in _OWN_WORDS)
            or (cue.kind == "adverb" and kind in _OWN_WORDS and going_on)
            # A leader who asks that something be done by a day names a date striven for.
            or threatens
            or (word == "务必" and kind and deadlines.find(context, cue.span.end, segment.end))
        ):
            return cue
        if word in {"会", "承诺"} and narration.GOVERNMENT.search(text[segment.start : cue.span.start]):
            return cue
    return None


def _circumstances(context: Context, segments: Sequence[Span], number: int, kind: str) -> int:
    """How many segments right before that of the cue belong to its unit: times, conditions and circumstances."""
    text, count = context.text, 0
    for segment in reversed(segments[:number]):
        piece = text[segment.start : segment.end].strip("　 “")
        connective = CONNECTIVE.match(piece)
        if PAST.search(piece) or CAUSE.match(piece) or (connective and connective.end() >= len(piece)):
            break
        timed = any(time.end - time.start >= len(piece) - 3 for time in context.times(segment.start, segment.end))
        shares = (
            count == 0
            and re.match(r"[亦也都均]", text[segments[number].start : segments[number].end])
            and not works(text, segment.start, segment.end)
        )
        if not (
            shares
            or kind == "ask"
            or LEAD.match(piece)
            or CONDITION.search(piece)
            or timed
            or re.match("十[一二三四五六七八九]五", piece)
            or (count == 0 and (_GOAL.match(piece) or _SHOULD.search(piece)))
            or (count == 0 and _TOPIC.search(piece) and not works(text, segment.end - 6, segment.end, surely=True))
        ):
            break
        count += 1
    return count
