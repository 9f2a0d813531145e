"""Repairs runs of a line whose bytes pair up wrongly because a gloss was inserted between the halves of a character.

Uses a beam search along the line. Each path is either in step, reading the page as shown, or out of step: then it holds
the first half of a character and needs the second.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple, Protocol

from reader.text.damage.byte_halves import begun, candidates, full, hidden, spelt, usual
from reader.text.damage.glosses import MARK, decoded, wide
from reader.text.damage.likelihood import State, words
from reader.text.damage.readings import readings

_MARK = re.compile(MARK)

_AHEAD = 5  # code points in step after the run before paths are compared
_LONGEST = 400  # code points of a run; it ends at the first half that looks like a letter, mostly within ten
_ROOM = 24  # beam width per kind of path
_ROOM_WITH_GAPS = 60
_GAPS = 6  # maximum per path
_FROM = 2  # the number of best paths that may get gaps

# Log-likelihoods, like the scores of `likelihood`.
_CONTRADICTED = -8.0  # the page glosses the character, but not here; or it was searched for and also occurs bare
_NEW = -7.0  # a searched character whose gloss occurs nowhere else on the page
_SIMPLIFIED = -3.0  # such a character in GB2312; sites seldom search for these
_GAP = -1.0  # a pair of bytes that the page does not show
_CUT = -4.0  # a half lost together with the byte after it
_CLEARLY = 6.0  # minimum lead of a certain reading over the next one; without a gloss, over leaving the line unchanged

Gloss = tuple[str, str]  # a character and its reading


class Evidence(Protocol):
    """The evidence that the search needs from a page."""

    @property
    def glosses(self) -> Mapping[str, str]:
        """The glossed characters of the page, with their readings."""

    @property
    def bare(self) -> frozenset[str]:
        """The characters that occur on the page without a gloss."""

    @property
    def lossy(self) -> bool:
        """Whether the page may have lost private-use characters."""

    @property
    def pairs(self) -> frozenset[str]:
        """Adjacent characters in undamaged lines of the page, in Simplified."""


class Run(NamedTuple):
    """A repaired run, which ends before `end` in the line and reads `text`.

    `sure` is False if there was a choice or the text has uncommon characters. `glosses` are the searched characters
    with their readings.
    """

    end: int
    text: str
    sure: bool
    glosses: tuple[Gloss, ...]


def resolve(line: str, at: int, before: str, page: Evidence) -> Run | None:
    """Repair the run that begins with the ``?`` at `at`; None if no path is plausible.

    `before` is the repaired text before it. If a reading follows the ``?``, the site searched for a character that
    begins with the last byte of `before`, and whose second byte, shown as ``?``, begins the run. Otherwise the ``?``
    may be the first half of a 。 or ”.
    """
    glossed = _MARK.match(line, at) is not None
    if not glossed and all(usual(char) for char in line[at + 1 : at + 5]):
        return None
    judge = _Likely(page)
    ranked = _ranked(_Search(line, page, judge).paths(at, before))
    if page.lossy and (places := judge.doubtful(ranked[0]) if ranked else range(at, len(line))):
        ranked = _ranked(_Search(line, page, judge, places).paths(at, before))
    if not ranked or not ranked[0].read:
        return None
    best = ranked[0]
    alone = best.margin >= _CLEARLY and all(path.score < best.score - _CLEARLY for path in ranked[1:2])
    plain = _Search(line, page, _Plain()).paths(at, before) if glossed and alone and not best.gaps else ()
    sure = [path.read for path in plain if path.score == 0] == [best.read]
    return Run(best.end, best.read, sure, best.glosses)


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

    def after(self, state: State, char: str) -> State:
        return state if usual(char) else State("", (state.score - 1,))


class _Likely:
    """Scores by the words of the language and of the page."""

    hopeless = 20.0
    guesses = True

    def __init__(self, page: Evidence) -> None:
        self._pairs = page.pairs
        self._words = words()

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

    def paths(self, at: int, before: str) -> list[_Path]:
        """The best paths from the ``?`` at `at`, one for each reading of the first run."""
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
        else:
            yield path._replace(at=at + 1, firsts=b"\xa1")
            yield self._read(path, "?", at + 1)._replace(end=at + 1, extra=_CLEARLY)

    def _best(self, paths: list[_Path]) -> list[_Path]:
        """The best paths at one place, best first, one for each distinct continuation."""
        if len(paths) < 2:
            return paths
        paths = _ranked(paths)
        room = {"in step": _ROOM, "out of step": _ROOM, "with gaps": _ROOM_WITH_GAPS}
        kept: dict[tuple[bytes, str, str], _Path] = {}
        for path in paths:
            if path.score < paths[0].score - self._judge.hopeless:
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

    def _in_step(self, path: _Path, mark: re.Match[str] | None) -> Iterator[_Path]:
        if mark and mark[0][0] == "?":
            yield from self._broken(path, mark)
        elif mark and mark[1] in readings().of(path.text[-1]):
            yield path._replace(at=mark.end())
        elif path.at < len(self._line):
            yield self._read(path, self._line[path.at], path.at + 1)
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
            for char in spelt(path.firsts, code[0]) if shown >= "@" else ():
                yield self._closed(self._read(path, char, path.at + 1))
            if code := full(shown):  # or the page narrowed a full-width sign
                yield from self._pair(path, code)

    def _pair(self, path: _Path, code: bytes) -> Iterator[_Path]:
        """A character on the page is the second half of one character and the first half of the next."""
        for char in spelt(path.firsts, code[0]):
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
        for path in [path for path in best if len(path.firsts) == 1 and path.gaps < _GAPS][:_FROM]:
            for step in self._gap(path):
                (found if step.at == path.at else waiting.setdefault(step.at, [])).append(step)
        return self._best(found)

    def _gap(self, path: _Path) -> Iterator[_Path]:
        """The path with a pair of bytes that the page does not show, or shows as a question mark."""
        question = path.at < len(self._line) and self._line[path.at] == "?" and not _MARK.match(self._line, path.at)
        for char, behind in hidden(path.firsts[0]) if question or path.at in self._gaps else ():
            step = self._read(path, char, path.at, behind)._replace(gaps=path.gaps + 1, extra=path.extra + _GAP)
            if path.at in self._gaps:
                yield step
            if question:
                yield step._replace(at=path.at + 1)
        if question:
            yield from self._cut(path)

    def _cut(self, path: _Path) -> Iterator[_Path]:
        """A half that swallowed an ASCII character, or was at the end of the line."""
        at = path.at + 1
        for char in begun(path.firsts[0]):
            step = self._read(path, char, at)._replace(gaps=path.gaps + 1, extra=path.extra + _CUT)
            if at < len(self._line):
                yield _ended(self._read(step, "?", at))
            elif char not in "，、":
                yield _ended(step)

    def _read(self, path: _Path, char: str, at: int, firsts: bytes = b"") -> _Path:
        contradicted = firsts and char in self._page.glosses
        return path._replace(
            at=at,
            text=path.text + char,
            places=(*path.places, path.at),
            firsts=firsts,
            state=self._judge.after(path.state, char),
            extra=path.extra + (_CONTRADICTED if contradicted else 0),
        )

    def _closed(self, path: _Path) -> _Path:
        """The path in step again, after the gloss of its last character if there is one."""
        char = path.text[-1]
        mark = _MARK.match(self._line, path.at)
        if mark and mark[0][0] == "(" and mark[1] in readings().of(char):
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
    return char if reading in readings().of(char) else ""
