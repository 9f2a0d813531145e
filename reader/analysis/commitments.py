"""Commitments: which statements undertake something to come, and who makes them.

A paragraph is read sentence by sentence, each under its voice: the person or body quoted, else whoever spoke last,
else nobody (narration), and in a work report the government that gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis import cues, deadlines, genre, heads, narration, paragraphs, pieces, sentences, tasks, units
from reader.analysis.context import Context
from reader.analysis.cues import Cue
from reader.analysis.pieces import Piece
from reader.analysis.rules import Attribution, Rule
from reader.analysis.speakers import Voice
from reader.analysis.units import Head
from reader.analysis.wording import (
    ASKS,
    BACKGROUND,
    CAUSE,
    CONDITION,
    CONNECTIVE,
    EXHORTS,
    LEAD,
    PAST,
    begins_with_work,
    completes,
    works,
)
from reader.types import Commitment, Span, Speaker

_LABEL = re.compile(r"[　 －—·●■◆▪•*-]*[^，。；：“「\n]{2,14}：")
_FOR = re.compile(r"[并也还亦]?(?:为|在|对|向|以|就|针对|利用)[^，。；]{2,30}")
_REACHED = re.compile(r"(?:全面|顺利|提前|成功|累计|共)*(?:实现|完成|达到|突破|超过|新增|获得|建成)")
_OWN_WORDS = ("say", "plan")
_OPINIONS = frozenset(["认为", "相信", "觉得", "坚信", "感慨", "感叹"])
"""What follows them is foretold unless a body of the speaker's does it."""
_PROMISES = frozenset(["承诺", "允诺", "保证"])
_DECLARES = frozenset(["表示", "宣布", "决定", "公布", "明确"])
_COMPARED = re.compile("同比|环比|[比较](?:上年|去年|上月)|按年(?:[增升跌减]|下[跌降])")
"""What only figures already reached are said to be."""
_BY_THEN = re.compile(r"[前底末内]$")
_PEOPLE = re.compile(
    "(?:人士|干部|群众|职工|员工|党员|企业家|代表|委员|师生|居民|村民|农户|青年|工作者|志愿者|与会者|同志)$"
)
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
        follows = carried if bullet or (carried and _carries_on(text, line, carried, unclosed)) else None
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
        made = list(_told(context, read, listed=whole))
        yield made
        promised = bool(made) or (promised and follows is not None) or paragraphs.announces(text, line)
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


def _told(context: Context, read: Sequence[Piece], *, listed: bool) -> Iterator[Commitment]:
    """News: what voices undertake, and what narration says that an actor will do.

    A paragraph that is `listed` is an item of what its speaker has begun to undertake.
    """
    committed = pieces.speaker_of(read[0]) if listed else None
    for number, piece in enumerate(read):
        if piece.voice and (piece.voice.kind == "find" or not _accountable(context, piece.voice.speaker)):
            committed = None
            continue
        speaker = pieces.speaker_of(piece)
        head = heads.of_list(context, piece.sentence) or heads.of_time(context, piece.sentence, piece.start, piece.end)
        for clause in piece.sentence.clauses:
            low = max(piece.start, head.end) if head and head.cue else piece.start
            label = _LABEL.match(context.text, low, piece.end) if listed and number == 0 else None
            segments = sentences.clip(context.text, clause, label.end() if label else low, piece.end)
            while segments and _says_nothing(context.text, segments[0]):
                segments = segments[1:]
            if _decided(context, piece, segments):
                decided = pieces.grounds(piece, Rule.DECIDED)
                made = units.cut(context, segments, segments[0].start, decided, head)
            else:
                going_on = _same(committed, speaker) or _lists(piece, head)
                item = listed and number == 0
                made = list(_clause(context, piece, segments, head, going_on=going_on, item=item)) if segments else []
            yield from made
            if made and piece.voice and piece.voice.kind in (*_OWN_WORDS, "decide"):
                committed = speaker


def _accountable(context: Context, speaker: Speaker) -> bool:
    """Whether a speaker is somebody: not one who is only a name in a text without bodies and offices, a story."""
    return bool(speaker.role or speaker.org or speaker.name is None) or context.registry.official or _many(speaker)


def _decided(context: Context, piece: Piece, segments: Sequence[Span]) -> bool:
    """Whether a clause is an item of what a meeting settles: 会议明确，一是…."""
    if not piece.voice or piece.voice.kind != "decide" or not segments:
        return False
    text, first = context.text, segments[0]
    if _ENUMERATED.match(text, first.start):
        return True
    start = _behind_connectives(text, first)
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
    asks = said == "say" and not _many(speaker) and ASKS.match(text, _behind_connectives(text, segments[0]))
    reached = max(
        (found.start() for found in _COMPARED.finditer(text, segments[0].start, segments[-1].end)), default=-1
    )
    number = 0
    while number < len(segments):
        segment = segments[number]
        if units.past(context, segment):
            number += 1
            continue
        start = _behind_connectives(text, segment)
        cue, kind = _cue(context, segment, said, going_on and number == 0), said
        if asks and not (cue and cue.span.start - start > 1):  # 要…，我市将… has a subject of its own again
            cue, kind = _cue(context, segment, "ask", False), "ask"
        if cue is None:
            rule = None
            if going_on and number == 0 and segment.start > reached and not _leads(context, segments, kind):
                rule = _uncued(context, piece, Span(start, segment.end), head, item=item)
            if not rule and segment.start > reached and _bare(context, piece, kind, segments, number):
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


def _many(speaker: Speaker | None) -> bool:
    """Whether many speak as one: 与会代表纷纷表示，要…, which asks it of themselves."""
    return bool(speaker and speaker.name and not speaker.role and not speaker.org and _PEOPLE.search(speaker.name))


def _says_nothing(text: str, segment: Span) -> bool:
    """Whether a segment is no more than a connective, or names the aspect of what follows."""
    return _behind_connectives(text, segment) >= segment.end or paragraphs.is_aspect(text, segment)


def _behind_connectives(text: str, segment: Span) -> int:
    start = segment.start
    while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
        start = found.end()
    return start


def _uncued(context: Context, piece: Piece, segment: Span, head: Head | None, *, item: bool) -> Rule | None:
    """The rule by which a clause without a cue goes on with what its speaker undertook."""
    if _goes_on(context, segment):
        if item:
            return Rule.LIST
        if head and head.cue:
            return Rule.HEAD
        return Rule.DOCUMENT if piece.voice and piece.voice.kind == "plan" else Rule.GOING_ON
    return Rule.LIST if item and works(context.text, segment.start, segment.end) else None


def _goes_on(context: Context, segment: Span) -> bool:
    """Whether a clause without a cue goes on with what its speaker undertook: by its verb, figure or date."""
    text = context.text
    if EXHORTS.match(text, segment.start) or BACKGROUND.match(text, segment.start):
        return False
    if begins_with_work(text, segment.start) or units.figured(context, segment):
        return True
    if _FOR.match(text, segment.start, segment.end) and works(text, segment.start, segment.end, surely=True):
        return True
    return deadlines.find(context, segment.start, segment.end) is not None


def _bare(context: Context, piece: Piece, kind: str, segments: Sequence[Span], number: int) -> bool:
    """Whether a voice undertakes something without a cue, in what it says first: by a verb, a figure or a date.

    What a leader asks for counts if it is to be finished by a date; what somebody promises needs a verb or a date,
    other words a verb of work and a date, by which it is to be done. It would begin with segment `number`.
    """
    text, voice = context.text, piece.voice
    if not voice:
        return False
    first, verb = segments[number], text[voice.verb.start : voice.verb.end]
    time = deadlines.find(context, first.start, first.end)
    done = time is not None and completes(text, first.start, first.end)
    if kind == "say" and time and _BY_THEN.search(time.text) and (done or works(text, first.start, first.end)):
        return True
    opens = segments[0].start <= voice.start + 2
    if not opens or any(not LEAD.match(text, segment.start) for segment in segments[:number]):
        return False
    if kind == "ask":
        return done
    if _many(voice.speaker) and re.match("要|一定|决心|定", text[first.start : first.end]):
        return True
    if verb in _PROMISES:
        return time is not None or begins_with_work(text, first.start)
    if verb in _DECLARES and begins_with_work(text, first.start):
        reached = _REACHED.match(text, first.start)
        chain = segments[number : units.length(context, segments, number)]
        return time is not None or (not reached and any(units.figured(context, part) for part in chain))
    return False


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
        if kind == "ask" and word not in {"力争", "争取", "确保", "力促", "务必"}:
            continue
        if (
            cue.kind == "future"
            or (cue.kind == "own" and kind in _OWN_WORDS)
            or (cue.kind == "adverb" and kind in _OWN_WORDS and going_on)
            # A leader who asks that something be done by a day names a date striven for.
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
        ):
            break
        count += 1
    return count
