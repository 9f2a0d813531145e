"""Repairs runs of a line whose bytes pair up wrongly, since a gloss or a narrowed sign came between two characters.

Uses a beam search along the line. Each path is either in step, reading the page as shown, or out of step: then it holds
the first half of a character and needs the second.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from reader.text.damage import signs
from reader.text.damage.byte_halves import before_signs, begun, candidates, full, hidden, spelt, usual
from reader.text.damage.evidence import Evidence
from reader.text.damage.glosses import MARK, decoded, wide
from reader.text.damage.likelihood import State, words
from reader.text.damage.readings import readings

_MARK = re.compile(MARK)
_TAG = re.compile("/?[a-z]{1,10}>")

_AHEAD = 5  # code points in step after the run before paths are compared
_LONGEST = 400  # code points of a run; it ends at the first half that looks like a letter, mostly within ten
_ROOM = 24  # beam width per kind of path
_ROOM_AT_SIGNS = 48  # the same on a narrowed page, where a run has dozens of beginnings
_ROOM_WITH_GAPS = 60
_GAPS = 6  # maximum per path
_FROM = 2  # the number of best paths that may get gaps

# Log-likelihoods, like the scores of `likelihood`.
_CONTRADICTED = -8.0  # the page glosses the character, but not here; or it was searched for and also occurs bare
_NEW = -7.0  # a searched character whose gloss occurs nowhere else on the page
_SIMPLIFIED = -3.0  # such a character in GB2312; sites seldom search for these
_GAP = -1.0  # a pair of bytes that the page does not show
_CUT = -4.0  # a half lost together with the byte after it
_TAGGED = 6.0  # such a byte that was the < of an HTML tag
_LOST = -2.0  # a second half of a character that a narrowed sign hides
_ODD = -4.0  # a sentence of one character, or the same one twice
_UNLIKELY = -6.0  # for each character of a run that begins at a narrowed sign; four in five are above -5.2
_CLEARLY = 6.0  # minimum lead of a certain reading over the next one; without a gloss, over leaving the line unchanged

Gloss = tuple[str, str]  # a character and its reading


class Run(NamedTuple):
    """A repaired run, which ends before `end` in the line and reads `text`.

    `sure` is False if there was a choice or the text has uncommon characters. `gain` is how much likelier the text is
    than what the page shows, as a difference of logarithms. `glosses` are the searched characters with their readings.
    """

    end: int
    text: str
    sure: bool
    gain: float
    glosses: tuple[Gloss, ...]


def resolve(line: str, at: int, before: str, page: Evidence) -> Run | None:
    """Repair the run that begins at `at`; None if no path is plausible.

    `before` is the repaired text before it. The run begins with a ``?``. If a reading follows, the site searched for a
    character that begins with the last byte of `before`, and whose second byte, shown as ``?``, begins the run.
    Otherwise the ``?`` may be the first half of a 。 or ”. On a narrowed page it is the first half of a character whose
    second half became part of the sign after it; if the page is stripped, the run may begin with that sign.
    """
    glossed = _MARK.match(line, at) is not None
    if not glossed and not _plausible(line, at, page):
        return None
    judge = _Likely(page)
    ranked = _ranked(_Search(line, page, judge).paths(at, before))
    unchanged = not ranked or (page.stripped and not ranked[0].read)
    if page.lossy and (places := range(at, len(line)) if unchanged else judge.doubtful(ranked[0])):
        ranked = _ranked(_Search(line, page, judge, places).paths(at, before))
    if not ranked or not ranked[0].read:
        return None
    best = ranked[0]
    if not glossed and page.narrowed and best.score < _UNLIKELY * len(best.text):
        return None
    alone = best.margin >= _CLEARLY and all(path.score < best.score - _CLEARLY for path in ranked[1:2])
    plain = _Search(line, page, _Plain(page)).paths(at, before) if glossed and alone and not best.gaps else ()
    sure = [path.read for path in plain if path.score == 0] == [best.read]
    shown = next((path.score for path in ranked if not path.read), best.score - judge.hopeless)
    return Run(best.end, best.read, sure, best.score - shown, best.glosses)


def _plausible(line: str, at: int, page: Evidence) -> bool:
    """Whether anything after a sign without a gloss looks like a run, so that a search is worth its time."""
    ahead = line[at + 1 : at + 5]
    if page.narrowed:
        if ahead == "" or signs.hides(line, at):
            return True
        if any(char.isascii() and char.isalpha() for char in ahead[:3]):
            return True
    return not all(usual(char, page.simplified) for char in ahead)


class _Path(NamedTuple):
    """A path up to `at` in the line. It reads `text`, whose first character precedes the run.

    `firsts` are the possible values of a pending first half, empty in step. `state` is the judge's; `extra` adds to its
    score. `places` holds the place in the line of each character but the first; `gaps` counts pairs that the page does
    not show. The path was first in step again at `end`, with `read`, and beat the next path with the same continuation
    by `margin`.
    """

    at: int
    text: str
    firsts: bytes
    state: State
    places: tuple[int, ...] = ()
    extra: float = 0.0
    gaps: int = 0
    glosses: tuple[Gloss, ...] = ()
    end: int = 0
    read: str = ""
    margin: float = _CLEARLY

    @property
    def score(self) -> float:
        return self.state.score + self.extra


def _ranked(paths: list[_Path]) -> list[_Path]:
    return sorted(paths, key=lambda path: path.score, reverse=True)


class _Plain:
    """Scores by the number of uncommon characters, and never guesses anything that the page does not show."""

    hopeless = 2.5
    guesses = False

    def __init__(self, page: Evidence) -> None:
        self._simplified = page.simplified

    def after(self, state: State, char: str) -> State:
        return state if usual(char, self._simplified) else State("", (state.score - 1,))


class _Likely:
    """Scores by the words of the language and of the page."""

    hopeless = 20.0
    guesses = True

    def __init__(self, page: Evidence) -> None:
        self._pairs = page.pairs
        self._words = words(page.simplified)

    def after(self, state: State, char: str) -> State:
        return self._words.after(state, char, self._pairs)

    def doubtful(self, path: _Path) -> frozenset[int]:
        """The places in the line of the run's characters that are not part of a longer word."""
        loose = self._words.loose(path.text, self._pairs)
        return frozenset(path.places[index - 1] for index in loose if 0 < index <= len(path.read))


class _Search:
    """The search on one line of a page."""

    def __init__(self, line: str, page: Evidence, judge: _Plain | _Likely, gaps: Container[int] = ()) -> None:
        """`gaps` are the places in the line where the page may have lost a pair of bytes."""
        self._gaps = gaps
        self._line = line
        self._page = page
        self._judge = judge
        self._closer = ""
        self._brackets = page.bare & signs.BRACKETS if page.narrowed else frozenset()
        narrow = _ROOM_AT_SIGNS if page.narrowed else _ROOM
        self._room = {"in step": narrow, "out of step": narrow, "with gaps": max(narrow, _ROOM_WITH_GAPS)}

    def paths(self, at: int, before: str) -> list[_Path]:
        """The best paths from the ``?`` at `at`, one for each reading of the first run."""
        self._closer = signs.closer(self._line[max(0, at - _LONGEST) : at]) if self._page.narrowed else ""
        waiting: dict[int, list[_Path]] = {}
        for step in self._begin(at, before):
            waiting.setdefault(step.at, []).append(step)
        while waiting:
            here = min(waiting)
            best = self._best(waiting.pop(here))
            if all(path.end and here >= min(path.end + _AHEAD, len(self._line)) for path in best) and not waiting:
                return list({path.read: path for path in reversed(best)}.values())
            best += self._with_gaps(best, waiting) if self._judge.guesses else []
            for path in best if here - at < _LONGEST else ():
                for step in self._steps(path):
                    waiting.setdefault(step.at, []).append(step)
        return []

    def _begin(self, at: int, before: str) -> Iterator[_Path]:
        state = State("", (0.0,))
        for char in before[-3:]:
            state = self._judge.after(state, char)
        state = State(state.tail, tuple(score - state.score for score in state.scores))
        path = _Path(at, before[-1:] or "\n", b"", state)
        mark = _MARK.match(self._line, at)
        if mark:
            yield from self._broken(path, mark)
            return
        shown = self._line[at]
        extra = _CLEARLY / 2 if self._page.narrowed else _CLEARLY
        yield self._read(path, shown, at + 1)._replace(end=at + 1, extra=extra)
        if self._page.narrowed and (shown != "?" or signs.hides(self._line, at)):
            yield path._replace(at=at + (shown == "?"), firsts=before_signs())
        elif shown == "?":
            yield path._replace(at=at + 1, firsts=b"\xa1")

    def _best(self, paths: list[_Path]) -> list[_Path]:
        """The best paths at one place, best first, one for each distinct continuation."""
        if len(paths) < 2:
            return paths
        paths = _ranked(paths)
        room = dict(self._room)
        kept: dict[tuple[bytes, str, str], _Path] = {}
        least = paths[0].score - self._judge.hopeless
        for path in paths:
            if path.score < least:
                break
            kind = "in step" if not path.firsts else "with gaps" if path.gaps else "out of step"
            key = (path.firsts, path.state.tail, path.read)
            if key in kept:
                if path.text != kept[key].text:
                    kept[key] = kept[key]._replace(margin=min(kept[key].margin, kept[key].score - path.score))
            elif room[kind]:
                room[kind] -= 1
                kept[key] = path
        return list(kept.values())

    def _steps(self, path: _Path) -> Iterator[_Path]:
        """The paths one step further."""
        mark = _MARK.match(self._line, path.at)
        if not path.firsts:
            yield from self._in_step(path, mark)
        elif mark and mark[0][0] == "?":
            yield from self._swallowed(path, mark)
        elif mark and (char := _across(path, mark[1])):
            yield path._replace(at=mark.end(), glosses=(*path.glosses, (char, mark[1])))
        elif path.at < len(self._line) and (mark is None or mark[1].isascii()):
            yield from self._out_of_step(path, self._line[path.at])
        elif self._page.narrowed and path.at == len(self._line) and self._judge.guesses:
            yield from self._half(path, path.at)

    def _in_step(self, path: _Path, mark: re.Match[str] | None) -> Iterator[_Path]:
        if mark and mark[0][0] == "?":
            yield from self._broken(path, mark)
        elif mark and readings().says(path.text[-1], mark[1]):
            yield path._replace(at=mark.end())
        elif path.at < len(self._line):
            yield self._read(path, self._line[path.at], path.at + 1)
            if (
                self._page.narrowed
                and self._line[path.at] == "?"
                and self._line[path.at + 1 : path.at + 2] in signs.NARROWED
            ):
                yield path._replace(at=path.at + 1, firsts=before_signs())
        else:
            yield path._replace(at=path.at + 1)  # at the end, waiting for the others

    def _broken(self, path: _Path, mark: re.Match[str]) -> Iterator[_Path]:
        """A gloss inside a character: the searched character begins with the last byte before it."""
        code = wide(path.text[-1]).encode("gb18030", "ignore")
        found = candidates(code[1:], mark[1]) if len(code) == 2 else ()
        for char, second in found:
            step = self._glossed(path, char, mark, sole=len(found) == 1)
            yield step._replace(at=mark.end(), firsts=bytes((second,)))

    def _out_of_step(self, path: _Path, shown: str) -> Iterator[_Path]:
        code = shown.encode("gb18030", "replace")
        if len(code) == 2:
            yield from self._pair(path, code)
        elif len(code) == 1:
            for char in self._spelt(path.firsts, code[0]) if shown >= "@" else ():
                yield self._closed(self._read(path, char, path.at + 1))
            if shown in signs.NARROWED and self._page.stripped and self._judge.guesses:
                yield from self._half(path, path.at)
            if code := full(shown):  # or the page narrowed a full-width sign
                yield from self._pair(path, code)

    def _pair(self, path: _Path, code: bytes) -> Iterator[_Path]:
        """A character on the page is the second half of one character and the first half of the next."""
        for char in self._spelt(path.firsts, code[0]):
            step = self._read(path, char, path.at + 1, code[1:])
            if code[1] > 0x80:
                yield step
            elif code[1] < 0x80:  # a second half that swallowed an ASCII character
                yield self._closed(self._read(step, chr(code[1]), step.at))

    def _swallowed(self, path: _Path, mark: re.Match[str]) -> Iterator[_Path]:
        """A gloss of a whole character that swallows the pending first half; the line is in step again."""
        found = candidates(path.firsts, mark[1])
        for char, _ in found:
            step = self._glossed(path, char, mark, sole=len(found) == 1)
            yield _ended(self._read(step, char, mark.end()))

    def _with_gaps(self, best: list[_Path], waiting: dict[int, list[_Path]]) -> list[_Path]:
        """The likeliest paths with a gap here; paths that continue further on are added to `waiting`."""
        found: list[_Path] = []
        ends = self._page.narrowed and any(signs.hides(self._line, path.at) for path in best[:1])
        for path in [path for path in best if len(path.firsts) == 1 and path.gaps < _GAPS][: _ROOM if ends else _FROM]:
            for step in self._gap(path):
                (found if step.at == path.at else waiting.setdefault(step.at, [])).append(step)
        return self._best(found)

    def _gap(self, path: _Path) -> Iterator[_Path]:
        """The path with a pair of bytes that the page does not show, or shows as a question mark."""
        question = path.at < len(self._line) and self._line[path.at] == "?" and not _MARK.match(self._line, path.at)
        simplified = self._page.simplified
        for char, behind in hidden(path.firsts[0], simplified) if question or path.at in self._gaps else ():
            step = self._read(path, char, path.at, behind)._replace(gaps=path.gaps + 1, extra=path.extra + _GAP)
            if path.at in self._gaps:
                yield step
            if question:
                yield step._replace(at=path.at + 1)
        if question:
            yield from self._cut(path)

    def _cut(self, path: _Path) -> Iterator[_Path]:
        """A half that swallowed an ASCII character, or was at the end of the line or before a narrowed sign."""
        at = path.at + 1
        if self._page.narrowed and (at == len(self._line) or self._line[at] in signs.NARROWED):
            yield from self._half(path, at)
            return
        swallowed = "<" if _TAG.match(self._line, at) else "?"
        for char in begun(path.firsts[0], self._page.simplified):
            if char == path.text[-1] == "。" or (swallowed == "<" and char in signs.NOT_LAST):
                continue
            step = self._read(path, char, at)
            step = step._replace(gaps=path.gaps + 1, extra=step.extra + (_CUT if swallowed == "?" else _TAGGED))
            if at < len(self._line):
                yield _ended(self._read(step, swallowed, at))
            elif char not in "，、":
                yield _ended(step)

    def _half(self, path: _Path, at: int) -> Iterator[_Path]:
        """A second half that the page does not show, before a narrowed sign at `at` or the end of the line."""
        unlikely = signs.NOT_LAST if at == len(self._line) else signs.NOT_BEFORE_SIGNS
        for char in begun(path.firsts[0], self._page.simplified, 0x81) if len(path.firsts) == 1 else ():
            if char not in unlikely and not (char == path.text[-1] == "。"):
                step = self._read(path, char, at)
                odd = path.text[-1] in ("。", char) and char not in signs.BRACKETS
                yield _ended(step._replace(gaps=path.gaps + 1, extra=step.extra + _LOST + (_ODD if odd else 0)))

    def _spelt(self, firsts: bytes, second: int) -> tuple[str, ...]:
        return spelt(firsts, second, self._page.simplified)

    def _read(self, path: _Path, char: str, at: int, firsts: bytes = b"") -> _Path:
        contradicted = firsts and char in self._page.glosses
        extra = path.extra + (_CONTRADICTED if contradicted else 0)
        if path.firsts and self._page.narrowed:
            extra += signs.likelihood(char, path.text[-1], self._closer, self._brackets)
        # Not with `_replace`, which takes three times as long.
        state, places = self._judge.after(path.state, char), (*path.places, path.at)
        _, text, _, _, _, _, gaps, glosses, end, read, margin = path
        return _Path(at, text + char, firsts, state, places, extra, gaps, glosses, end, read, margin)

    def _closed(self, path: _Path) -> _Path:
        """The path in step again, after the gloss of its last character if there is one."""
        char = path.text[-1]
        mark = _MARK.match(self._line, path.at)
        if mark and mark[0][0] != "?" and readings().says(char, mark[1]):
            path = path._replace(at=mark.end(), glosses=(*path.glosses, (char, mark[1])))
        elif char in self._page.glosses:
            path = path._replace(extra=path.extra + _CONTRADICTED)
        return _ended(path)

    def _glossed(self, path: _Path, char: str, mark: re.Match[str], sole: bool) -> _Path:
        """The path on which `char` was searched for; `sole` if it is the only candidate."""
        extra = path.extra
        if char in self._page.bare:
            extra += _CONTRADICTED
        if char not in self._page.glosses and not sole:
            extra += _NEW + (_SIMPLIFIED if char.encode("gb2312", "ignore") else 0)
        glosses = path.glosses if path.end else (*path.glosses, (char, mark[1]))
        return path._replace(extra=extra, glosses=glosses)


def _ended(path: _Path) -> _Path:
    return path if path.end else path._replace(end=path.at, read=path.text[1:])


def _across(path: _Path, reading: str) -> str:
    """The character with this reading across two others: the second half of one and the pending half of the next."""
    if len(path.firsts) > 1:
        return ""
    char = decoded(path.text[-1].encode("gb18030")[-1:] + path.firsts)
    return char if readings().says(char, reading) else ""
