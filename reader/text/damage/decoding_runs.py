"""Finds the runs of a line that a wrong decoding may have made, and undoes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import and_
from typing import NamedTuple

from reader.text.damage import decoding_lost
from reader.text.damage.decoders import LATIN, LOST, Step, Unit, chained, code, single, units
from reader.text.damage.decoding_worth import Worth, alone, likely, worth

Steps = tuple[Step, ...]  # in the order in which they are undone

_SHARED = "“”‘’…—–•·×°±§\xa0"  # signs of Latin-1 and windows-1252 that Chinese text has too
# Characters of UTF-8 with some of their bytes lost or not; \xff stands for a lost byte, \xfe for none of GBK.
_LONG = rb"(?:[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xe1-\xef][\x80-\xbf]?(?=[\x00-\x7f\xfe\xff]|$))"
_SHORT = rb"[\xc2\xc3][\x80-\xbf]"
_NEXT = rb"(?:(?:%b)*[\x00-\x7f\xff]*[\x80-\xbf]{0,4}[\x00-\x7f\xff]*%b)" % (_SHORT, _LONG)
_CHINESE = rb"%b%b*[\xff?]?" % (_LONG, _NEXT)
# The same if they are themselves read wrongly: as Latin-1 or windows-1252, or in two bytes.
_LETTER = rb"[\xc2\xc3\xc5\xc6\xcb](?:[\x80-\xbf]|(?=[\x00-\x7f\xfe\xff]|$))"
_OF_LATIN = rb"(?:(?:%b|%b)[\x00-\x7f\xff]*){2,}" % (_LETTER, _LONG)
_EITHER = rb"(?:[\xc2-\xdf][\x80-\xbf]|%b)" % _LONG
_AGAIN = rb"C{2}(?:[\x00-\x7f\xff]*[\x80-\xbf]{0,4}[\x00-\x7f\xff]*C)*[\xff?]?".replace(b"C", _EITHER)

_ASKED = r"[^\x00-\x7f]\?+[^\x00-\x7f]|[^\x00-\x7f]\?[@-~]"  # question marks that stand for lost characters

BEYOND = frozenset(LATIN[:0x20] + LATIN[0x80:])  # what shows that a text has other bytes than those of GB2312
_RARE = -14.0  # log-likelihood of a character that lost bytes may have made
_ODD = -18.0  # log-likelihood of a character that hardly any text has
_LEAST = 6.0  # minimum by which the characters of a run speak for a wrong decoding
_DROP = 12.0  # how far they may speak against it within a run
_MOST = 8.0  # of a single character
_EDGE = 3  # characters by which the ends of a run may be wrong
_NATURAL = 6.0  # log-likelihood that a run begins or ends with the line or at a sign, over any other place
_SIGNS = "，。：；、！？）（》《】【”“　 :)|/"  # including no character at all
_CLEARLY = 5.0  # minimum lead of where a run ends


class Run(NamedTuple):
    """A run, ``line[start:end]``, as `steps` undo it.

    Offsets of `units` are of the run. The units before `first` and from `last` on may not belong to it.
    """

    start: int
    end: int
    units: Sequence[Unit]
    steps: Steps
    worth: Worth
    first: int = 0
    last: int = 1 << 30


def runs(line: str, steps: Steps, lossy: bool = True, known: bool = False) -> list[Run]:
    """The runs of a line that `steps` can undo, with losses if `lossy`; `known` if the document has others like it."""
    found = []
    for start, end in _segments(line, steps, known):
        best: Run | None = None
        for from_, to in _trimmed(line, start, end, steps[0]):
            undone = _undone(line[from_:to], steps, lossy)
            if undone:
                run = Run(from_, to, undone, steps, worth(line[from_:to], undone, steps))
                if best is None or run.worth.least > best.worth.least:
                    best = run
                if run.worth.least > _LEAST and all(unit.holes is None for unit in undone):
                    break
        if best is not None:
            found.append(_with_sure_ends(line, best) if len(steps) == 1 and _in_pairs(steps[0]) else best)
    return found


def _segments(line: str, steps: Steps, known: bool) -> list[tuple[int, int]]:
    """Where the first step may have been done."""
    if steps[0].read == "latin":
        found = [match.span() for match in re.finditer(f"[\\x00-\\x7f{LATIN}{LOST}]+", line)]
        return [(start, end) for start, end in found if len(re.findall(f"[{LATIN}]", line[start:end])) > 1]
    if steps[0].written == "utf-8":
        again = _OF_LATIN if steps[-1].read == "latin" else _AGAIN
        return list(_stretches(line, _CHINESE if len(steps) == 1 else again))
    if len(steps) > 1:  # since the text between the steps makes no sense either
        return [] if line.isascii() else [(0, len(line))]
    return list(_pair_segments(line, steps[0], 2.0 if known else _LEAST))


def _in_pairs(step: Step) -> bool:
    return step.read != "latin" and step.written != "utf-8"


def _trimmed(line: str, start: int, end: int, step: Step) -> Iterator[tuple[int, int]]:
    yield start, end
    if step.read == "latin":
        run = line[start:end]
        left = start + len(run) - len(run.lstrip(_SHARED))
        right = end - len(run) + len(run.rstrip(_SHARED))
        for from_, to in {(left, end), (start, right), (left, right)} - {(start, end)}:
            if from_ < to:
                yield from_, to


def _undone(run: str, steps: Steps, lossy: bool) -> Sequence[Unit]:
    """The units of a run after all steps; empty if they cannot be undone, which with `lossy` may lose some."""
    found: Sequence[Unit] = []
    text = run
    for step in steps:
        stage = _undone_once(text, step, lossy)
        if not stage:
            return []
        if step.read in ("big5", "cp950"):
            stage = [_of_either_big5(text, unit) for unit in stage]
        elif step.read == "latin" and step.written != "utf-8":
            rare = [alone(unit.text) < _RARE for unit in stage]
            start = next((unit.start for unit in stage if not unit.text.isspace()), 0)
            stage = [  # "……" becomes a wide space if soft hyphens are lost
                unit._replace(sure=False) if unit.text == "\u3000" and unit.start > start else unit for unit in stage
            ]
            if sum(rare) > 2 and 10 * sum(rare) > len(stage):
                stage = [unit._replace(sure=False) for unit in stage]
            elif not BEYOND.isdisjoint(text):
                stage = [unit._replace(sure=False) if odd else unit for unit, odd in zip(stage, rare, strict=True)]
        elif step.read == "gbk" and "€" in text:  # of one byte or, as in GB18030, of two
            stage = [_of_one_euro(text, unit) for unit in stage]
        found = chained(found, stage) if found else stage
        text = "".join(unit.text for unit in found)
    if len(steps) > 1 and LOST in text:
        found = [unit._replace(sure=False) for unit in found]  # the second step may have been cut wrongly
    return found


def _undone_once(text: str, step: Step, lossy: bool) -> Sequence[Unit]:
    """The units of a text after one step; empty if it cannot be undone."""
    asked = step.written != "utf-8" and re.search(_ASKED, text) is not None
    whole = [] if asked else units(text, step) or []
    if not lossy or not _encodable(text, step) or (whole and not _shifted(whole, step)):
        return whole
    return decoding_lost.units(text, step) or whole


def _shifted(found: Sequence[Unit], step: Step) -> bool:
    """Whether lost bytes seem to have shifted the pairs of a text that was shown byte by byte."""
    if step.read != "latin" or step.written == "utf-8":
        return False
    odd = [alone(char) < _ODD for unit in found for char in unit.text]
    return any(map(and_, odd, odd[1:])) or any("\ue000" <= unit.text <= "\uf8ff" for unit in found)


def _encodable(text: str, step: Step) -> bool:
    return all(code(char, step.read) or char == LOST for char in text)


def _stretches(line: str, characters: bytes) -> Iterator[tuple[int, int]]:
    """Where the bytes of the line in GBK are UTF-8."""
    if line.isascii():
        return
    shown = [b"\xff" if char == LOST else code(char, "gbk") or b"\xfe" for char in line]
    data = b"".join(shown)
    places: dict[int, int] = {}
    at = 0
    for index, found in enumerate(shown):
        places[at] = index
        at += len(found)
    places[at] = len(line)
    done = 0
    pattern = re.compile(characters)
    for at, index in places.items():
        if at < done or index == len(line) or data[at] < 0xC2:
            continue
        match = pattern.match(data, at)
        if match:
            end = match.end()
            while end > at and end not in places:
                end -= 1
            done = match.end()
            if end > at:
                yield index, places[end]


def _pair_segments(line: str, step: Step, least: float) -> Iterator[tuple[int, int]]:
    """Where the characters of the line are less likely than those that their bytes should have been read as."""
    done = 0
    for start, end in _ranges([_difference(char, step) for char in line], least):
        while start > done and (line[start - 1].isascii() or line[start - 1] == LOST):
            start -= 1
        done = end
        while done < len(line) and (line[done].isascii() or line[done] == LOST):
            done += 1
        yield start, done


def _ranges(values: Sequence[float], least: float) -> Iterator[tuple[int, int]]:
    """The ranges with a sum of at least `least` that do not fall far within."""
    start = best = 0
    total = peak = 0.0
    for at, value in enumerate(values):
        total += value
        if total > peak:
            peak, best = total, at + 1
        if total <= 0 or total < peak - _DROP:
            if peak >= least:
                yield start, best
            start, total, peak = at + 1, 0.0, 0.0
    if peak >= least:
        yield start, best


@lru_cache(maxsize=1 << 15)
def _difference(char: str, step: Step) -> float:
    if char.isascii() or char == LOST:
        return 0.0
    other = single(code(char, step.read), step.written)
    return max(-_MOST, min(alone(other) - alone(char), _MOST)) if other else -_MOST


def _with_sure_ends(line: str, run: Run) -> Run:
    """The run with its likeliest ends, and which units may still not belong to it."""
    step = run.steps[0]
    start, unsure_start = _end(line, run.start, step, backwards=False)
    end, unsure_end = _end(line, run.end, step, backwards=True)
    if start >= end:
        return run
    undone = _undone(line[start:end], run.steps, lossy=True)
    if not undone:
        return run
    first = sum(unit.start + start < unsure_start for unit in undone)
    last = sum(unit.end + start <= unsure_end for unit in undone)
    return run._replace(
        start=start, end=end, units=undone, worth=worth(line[start:end], undone, run.steps), first=first, last=last
    )


def _of_one_euro(run: str, unit: Unit) -> Unit:
    """The unit, not sure if a euro sign that was read as one byte makes an unusual character."""
    odd = "€" in run[unit.start : unit.end] and any(alone(char) < _RARE for char in unit.text)
    return unit._replace(sure=False) if odd else unit


def _of_either_big5(run: str, unit: Unit) -> Unit:
    """The unit, not sure if it is a character that the two kinds of Big5 give different bytes."""
    shown = run[unit.start]
    same = code(shown, "big5") == (code(shown, "cp950") or code(shown, "big5"))
    return unit if same else unit._replace(sure=False)


def _end(line: str, at: int, step: Step, backwards: bool) -> tuple[int, int]:
    """The likeliest place near `at` where the run begins (or, `backwards`, ends), and the other that is as likely."""
    low, high = max(at - 2 * _EDGE, 0), min(at + 2 * _EDGE, len(line))
    ways: list[tuple[float, int]] = []
    places = {at}
    for direction in (-1, 1):
        place = at
        for _ in range(_EDGE):
            crossed = line[place - 1 : place] if direction < 0 else line[place : place + 1]
            if not crossed or crossed.isascii() or not single(code(crossed, step.read), step.written):
                break
            place += direction
            places.add(place)
    for place in places:
        one, other = line[low:place], line[place:high]
        text = _read(one, step) + other if backwards else one + _read(other, step)
        edge = line[place - 1 : place] if not backwards else line[place : place + 1]
        ways.append((likely(text) + (_NATURAL if edge in _SIGNS else 0), place))
    ways.sort(reverse=True)
    best = ways[0]
    close = [place for score, place in ways if score > best[0] - _CLEARLY]
    return best[1], min(close) if backwards else max(close)


def _read(text: str, step: Step) -> str:
    return "".join(single(code(char, step.read), step.written) or char for char in text)
