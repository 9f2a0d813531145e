"""Undoes a wrong decoding that destroyed bytes: what is left is decoded, and what is lost is guessed if clear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.text.damage.decoders import LOST, Step, Unit, code, single
from reader.text.damage.decoding_worth import alone, likely
from reader.text.damage.likelihood import State, words

_UNDEFINED = b"\x81\x8d\x8f\x90\x9d\xad\xa0"  # bytes that windows-1252 or a copy of it does not show
_MARKED = re.compile(f"[?{LOST}]")
_ASKED = "(?<=[^\\x00-\\x7f])\\?+|\\?+(?=[^\\x00-\\x7f])"  # that stand for a lost character, it seems
_HOLE = -1  # in place of a byte
_ODD = -18.0  # log-likelihood of a character that hardly any text has
_LONGEST = 4000  # code points of a run that is searched
_BEAM = 12  # paths
_GONE = -12.0  # log-likelihood of a lost character
_UNSEEN = -8.0  # that its byte left no trace
_CLEARLY = 4.0  # minimum lead of a guess
_LIKELIEST = 12  # guesses that are compared with all of the text behind
_CONTEXT = 3  # characters on either side of a guess
_MOST = 96  # characters to choose from


def units(run: str, step: Step) -> list[Unit]:
    """What is left of a run, in units; what is lost has `holes`."""
    if step.written == "utf-8":
        found = list(_of_utf8(run, step.read))
        unseen = [unit for unit in found if unit.holes is not None and not _MARKED.search(run, unit.start, unit.end)]
        if step.read != "latin" and any(unit.end < len(run) for unit in unseen):
            found = [unit._replace(sure=False) for unit in found]  # two lost bytes may hide between two characters
        return found
    return _Search(step).units(run) if step.read == "latin" else list(_of_pairs(run, step))


def _of_utf8(run: str, read: str) -> Iterator[Unit]:
    """Units of a text that was UTF-8, whose bytes say where each character begins."""
    places: list[int] = []  # of each byte, in the run
    data: list[int] = []
    asked = _asked(run) if read != "latin" else set()
    for at, char in enumerate(run):
        behind = run[at + 1 : at + 2]
        if char == LOST or at in asked:
            found = [_HOLE] * (2 if read != "latin" and behind and (behind > "~" or at + 1 in asked) else 1)
        else:
            found = list(code(char, read))
        data += found
        places += [at] * len(found)
    places.append(len(run))
    start = at = 0  # of the unit in the run, and in the bytes
    text = ""
    holes: tuple[str, ...] | None = None
    while at < len(data):
        char, at, lost = _next_of_utf8(data, at, read)
        holes = lost if holes is None and not text else () if lost is not None else holes
        text += char
        if places[at] != places[at - 1]:  # else a shown character holds bytes of the next too
            by_itself = run[start : places[at]] == "?" and not run[:start].endswith("?")
            if by_itself and holes is not None and len(text) > 1 and data[at - 1] == _HOLE:  # between two characters
                text, holes = "?", None
            yield Unit(start, places[at], text if holes is None or len(text) > 1 else LOST, holes and holes[:_MOST])
            start, text, holes = places[at], "", None


def _next_of_utf8(data: Sequence[int], at: int, read: str) -> tuple[str, int, tuple[str, ...] | None]:
    """The character at a byte, the byte it ends before and, if some of it is lost, what it may have been."""
    first = data[at]
    if 0 <= first < 0x80:
        return chr(first), at + 1, None
    length = 2 if 0xC2 <= first < 0xE0 else 3 if 0xE0 <= first < 0xF0 else 4 if 0xF0 <= first < 0xF5 else 0
    if first == _HOLE and all(0x80 <= byte < 0xC0 for byte in (*data[at + 1 : at + 3], 0)[:2]):
        length = 3  # its first byte is lost
    if not length:
        return LOST, at + 1, ()
    end = at + 1
    while end < len(data) and end < at + length and _continues(data, end, read):
        end += 1
    parts = data[at:end]
    if len(parts) == length and min(parts) >= 0x80:
        try:
            return bytes(parts).decode(), end, None
        except UnicodeDecodeError:
            return LOST, end, ()
    return LOST, end, _may_be(parts, length, read)


def _continues(data: Sequence[int], at: int, read: str) -> bool:
    """Whether the byte at `at` continues a character; a space may have been a no-break space, a ``?`` anything."""
    return 0x80 <= data[at] < 0xC0 or data[at] in (_HOLE, ord("?")) or (read == "latin" and data[at] == ord(" "))


def _may_be(parts: Sequence[int], length: int, read: str) -> tuple[str, ...]:
    """The characters of three bytes in UTF-8 of which some are lost."""
    if length != 3 or len(parts) < 2:
        return ()
    lost = _UNDEFINED if read == "latin" else bytes(range(0x80, 0xC0))
    options = [b"\xa0" if part == ord(" ") else lost if part in (_HOLE, ord("?")) else bytes((part,)) for part in parts]
    if parts[0] == _HOLE:
        options[0] = bytes(range(0xE3, 0xF0))
    ways = [options] if len(options) == 3 else [[*options, lost]]
    if len(options) == 2 and read == "latin":
        ways.append([options[0], lost, options[1]])
    found = {
        bytes((one, two, three)).decode("utf-8", "ignore")
        for firsts, seconds, thirds in ways
        for one in firsts
        for two in seconds
        for three in thirds
    }
    return _ranked(char for char in found if len(char) == 1 and not "\ue000" <= char <= "\uf8ff")


def _asked(run: str) -> set[int]:
    """The places of question marks that seem to stand for lost characters."""
    return {at for match in re.finditer(_ASKED, run) for at in range(match.start(), match.end())}


def _of_pairs(run: str, step: Step) -> Iterator[Unit]:
    """Units of a text in two bytes that was read as another encoding in two bytes, which keeps them together."""
    asked = _asked(run)
    at = 0
    while at < len(run):
        char, end = run[at], at + 1
        holes: tuple[str, ...] | None = None
        if char == LOST or at in asked:
            behind = run[at + 1 : at + 3]
            ends_a_pair = "@" <= behind[:1] <= "~" and not (behind.isascii() and behind[1:].isalpha())
            kept = behind[0] if char == LOST and ends_a_pair else ""
            end += len(kept)
            char, holes = LOST, _hidden(step, kept)
        elif not char.isascii():
            char = single(code(char, step.read), step.written)
            if not char:
                char, holes = LOST, ()
        yield Unit(at, end, char, holes)
        at = end


@lru_cache(maxsize=256)
def _hidden(step: Step, kept: str) -> tuple[str, ...]:
    """The characters whose bytes the wrong encoding does not have; `kept` is the second byte if it was shown."""
    seconds = kept.encode() or bytes((*range(0x40, 0x7F), *range(0x80, 0xFF)))
    pairs = (bytes((first, second)) for first in range(0x81, 0xFF) for second in seconds)
    return _ranked(char for pair in pairs if (char := single(pair, step.written)) and not single(pair, step.read))


@lru_cache(maxsize=4096)
def _halves(firsts: bytes, seconds: bytes, written: str) -> tuple[str, ...]:
    """The characters of two bytes of which one is among several."""
    pairs = (bytes((first, second)) for first in firsts for second in seconds)
    return _ranked(char for pair in pairs if (char := single(pair, written)))


def _ranked(chars: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(chars, key=lambda char: (-alone(char), char))[:_MOST])


class _Path(NamedTuple):
    """Units of a run so far, linked backwards; `pending` is a first byte that waits for its second from `start`."""

    state: State
    pending: int | None = None
    start: int = 0
    last: tuple[_Path | None, Unit] | None = None


class _Search:
    """Finds where bytes are lost in a text in two bytes that was read byte by byte."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._unseen = _UNDEFINED

    def units(self, run: str) -> list[Unit]:
        """The likeliest units of the run; empty if there are none.

        Where a byte may have left no trace, the cuts up to the next ASCII character are not sure.
        """
        if not any(0x80 < byte <= 0xA0 for char in run for byte in code(char, "latin")):
            self._unseen = b"\xad"  # in GB2312, all others are shown
        plain = self._plain(run)
        if plain or len(run) > _LONGEST:
            return plain
        paths = [_Path(State("", (0.0,)))]
        for at, char in enumerate(run):
            byte = _HOLE if char == LOST else code(char, "latin")[0]
            found = [step for path in paths for step in self._steps(path, at, byte)]
            found.sort(key=lambda path: path.state.score, reverse=True)
            best: dict[tuple[int | None, str], _Path] = {}
            for path in found:
                best.setdefault((path.pending, path.state.tail), path)
                if len(best) == _BEAM:
                    break
            paths = list(best.values())
        ends = [path if path.pending is None else self._lost(path, len(run), _UNDEFINED) for path in paths]
        if not ends:
            return []
        node: _Path | None = max(ends, key=lambda path: path.state.score)
        found_units: list[Unit] = []
        while node is not None and node.last is not None:
            found_units.append(node.last[1])
            node = node.last[0]
        return list(_with_doubts(run, found_units[::-1]))

    def _plain(self, run: str) -> list[Unit]:
        """The units if every lost byte left a mark and the text is sound; else none."""
        data = [_HOLE if char == LOST else code(char, "latin")[0] for char in run]
        found: list[Unit] = []
        at = odd = 0
        while at < len(data):
            first, *second = data[at : at + 2]
            if 0 <= first < 0x80:
                found.append(Unit(at, at + 1, chr(first)))
                at += 1
                continue
            if not second or 0 <= second[0] < 0x40:
                return []
            holes = self._holes(first, second[0])
            char = LOST if holes is not None else single(bytes((first, *second)), self._step.written)
            odd += char != LOST and alone(char) < _ODD
            if not char:
                return []
            found.append(Unit(at, at + 2, char, holes))
            at += 2
        return found if 20 * odd <= len(found) else []

    def _holes(self, first: int, second: int) -> tuple[str, ...] | None:
        """What a pair of bytes may be, None if neither of them is lost."""
        if _HOLE not in (first, second):
            return None
        if first == second:
            return ()
        firsts = _UNDEFINED if first == _HOLE else bytes((first,))
        return _halves(firsts, _UNDEFINED if second == _HOLE else bytes((second,)), self._step.written)

    def _steps(self, path: _Path, at: int, byte: int) -> Iterator[_Path]:
        if path.pending is None:
            yield from self._begun(path, at, byte)
            return
        if byte == _HOLE or byte == ord(" ") or (byte == ord("?") and self._unseen is _UNDEFINED):
            yield self._lost(path, at + 1, b"\xa0" if byte == ord(" ") else _UNDEFINED)
        if byte != _HOLE:
            pair = bytes((path.pending, byte)) if path.pending != _HOLE else b""
            if not pair:
                holes = _halves(_UNDEFINED, bytes((byte,)), self._step.written)
                yield self._read(path, path.start, at + 1, LOST, holes)
            elif char := single(pair, self._step.written):
                yield self._read(path, path.start, at + 1, char)
            if path.pending != _HOLE and at > path.start:
                lost = self._lost(path, at, self._unseen, _UNSEEN)
                yield from self._begun(lost, at, byte)

    def _begun(self, path: _Path, at: int, byte: int) -> Iterator[_Path]:
        if 0 <= byte < 0x80:
            yield self._read(path, at, at + 1, chr(byte))
        if byte > 0x80 or byte == _HOLE or (byte == ord("?") and self._unseen is _UNDEFINED):
            yield path._replace(pending=byte if byte > 0x80 else _HOLE, start=at, last=(path, Unit(at, at, "")))
        if byte >= 0x40 and self._unseen is _UNDEFINED:  # the second byte of a pair whose first left no trace
            holes = _halves(_UNDEFINED, bytes((byte,)), self._step.written)
            yield self._read(path, at, at + 1, LOST, holes, _UNSEEN)

    def _lost(self, path: _Path, end: int, seconds: bytes, extra: float = 0.0) -> _Path:
        first = path.pending
        holes = _halves(bytes((first,)), seconds, self._step.written) if first is not None and first != _HOLE else ()
        return self._read(path, path.start, end, LOST, holes, extra)

    def _read(
        self, path: _Path, start: int, end: int, char: str, holes: tuple[str, ...] | None = None, extra: float = 0.0
    ) -> _Path:
        before = path.last[0] if path.pending is not None and path.last else path
        lost = holes is not None
        state = State("", (path.state.score + _GONE + extra,)) if lost else words(None).after(path.state, char)
        return _Path(state, None, 0, (before, Unit(start, end, char, holes)))


def _with_doubts(run: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """The units, those that a lost byte may have shifted not sure."""
    start = 0
    for at in range(len(units) + 1):
        if at == len(units) or units[at].text.isascii():
            part = units[start:at]
            doubtful = any(unit.holes is not None and LOST not in run[unit.start : unit.end] for unit in part)
            yield from (unit._replace(sure=not doubtful) for unit in part)
            yield from units[at : at + 1]
            start = at + 1


def guessed(units: Sequence[Unit]) -> list[str]:
    """The text of each unit; for lost ones, the clearly likeliest of their `holes`, or `LOST`."""
    texts = [unit.text for unit in units]
    for index, unit in enumerate(units):
        if unit.holes:
            before = "".join(texts[max(index - _CONTEXT, 0) : index])[-_CONTEXT:]
            behind = "".join(texts[index + 1 : index + 1 + _CONTEXT])[:_CONTEXT]
            texts[index] = _guess(re.split(LOST, before)[-1], unit.holes, behind.split(LOST)[0])
    return texts


@lru_cache(maxsize=4096)
def _guess(before: str, chars: Sequence[str], behind: str) -> str:
    """The clearly likeliest character between two texts, or `LOST`."""
    table = words(None)
    state = State("", (0.0,))
    for char in before:
        state = table.after(state, char)
    found = []
    for char in chars:
        after = table.after(state, char)
        for other in behind[:1]:
            after = table.after(after, other)
        found.append((after, char))
    found.sort(key=lambda each: each[0].score, reverse=True)
    ranked: list[tuple[float, str]] = []
    for after, char in found[:_LIKELIEST]:
        for other in behind[1:]:
            after = table.after(after, other)
        ranked.append((after.score, char))
    ranked.sort(reverse=True)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEARLY:
        return LOST
    apart = state.score + likely(behind)
    return ranked[0][1] if ranked[0][0] - apart > _GONE + 2 else LOST
