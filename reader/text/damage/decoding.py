"""Undoes wrong decodings: text that was written in one encoding and read in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from reader.text.damage.shape import LOST, Edit

if TYPE_CHECKING:
    from reader.text.damage.decoding_runs import Run, Steps

# Characters that hardly any text has, but most lines that were UTF-8, Big5 or GBK and were read as another have.
_OF_LATIN = "åæçèéäÖÊÒÐÓÄÈÏÎËÍÃµ¹¶"
_OF_UTF8 = "锛紝浜涓銆浠澶鐨鏄鏂鏀鎺鍙鍏鍦瀹鐢聠聛氓莽脙脟脪脢脠"
_OF_BIG5 = "瓣カらぃ筿い琌狝秈"
_OF_GBK = "笢珨岆衄淉堎埏奻眕扂珛夔湮"
_LETTERS = "\xc0-\xff"
_LATIN = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_PRIVATE = bytes(range(0xE0, 0xE9))  # first bytes in UTF-16 of characters that Big5 becomes
_RARE = b"\x31\xfe"  # and of those that the signs of GBK become: bopomofo and small forms
_STRONG = 8.0  # minimum evidence of a run that proves a wrong decoding
_SIGN = 3.0  # the same if the user asks for the repair
_DIFFERENT = 2  # minimum of different Chinese characters in it
_NONSENSE = 2.0  # by which a character of a known wrong decoding may be less likely than any other
_OFTEN_LOST = ("\x81\x8d\x8f\x90\x9d", "\xa0\xad")
_PATIENCE = 3000  # different lines that are examined without finding one
_LINE = 160  # characters of a line that are examined
_ENOUGH = 40  # runs that prove one


def recognise(text: str, forced: bool = False) -> Page | None:
    """The wrong decodings of a document, None if there are none."""
    suspects = _suspects(text)
    if not suspects:
        return None
    found: Counter[Steps] = Counter()
    examined: set[str] = set()
    for line in text.split("\n"):
        line = line[:_LINE]
        if line in examined or not (kinds := _suspects(line)):
            continue
        examined.add(line)
        steps = _steps_of(line, kinds, tuple(found), _SIGN if forced else _STRONG)
        if steps is not None:
            found[steps] += 1
        if found.total() >= _ENOUGH or len(examined) >= _PATIENCE:
            break
    whole = all(any(map(text.__contains__, often)) for often in _OFTEN_LOST)
    return Page([steps for steps, _ in found.most_common()], whole) if found else None


def _steps_of(line: str, kinds: frozenset[str], known: Sequence[Steps], least: float) -> Steps | None:
    """The wrong decoding that a line proves, tried without losses first and the `known` ones before all."""
    from reader.text.damage.decoding_runs import runs

    chains = list(_chains(kinds))
    once, twice = ([steps for steps in chains if len(steps) == length] for length in (1, 2))
    for allowed, lossy in ((known, False), (known, True), (once, False), (twice, False), (once, True), (twice, True)):
        found = [run for steps in allowed for run in runs(line, steps, lossy) if _proves(run, least)]
        if found:
            return max(found, key=_rank).steps
    return None


def _suspects(text: str) -> frozenset[str]:
    """The encodings in which the text may have been read wrongly."""
    if text.isascii():
        return frozenset()
    found = set()
    if any(map(text.__contains__, _OF_LATIN)):
        import re

        found |= {"latin"} if re.search(f"[{_LETTERS}][{_LETTERS}{_LATIN}]|[{_LATIN}][{_LETTERS}]", text) else set()
    firsts = text.encode("utf-16-be", "surrogatepass")[::2]
    if any(map(firsts.__contains__, _PRIVATE)) or any(map(text.__contains__, _OF_UTF8 + _OF_BIG5)):
        found.add("gbk")
    if any(map(firsts.__contains__, _RARE)) or any(map(text.__contains__, _OF_GBK)):
        found.add("big5")
    return frozenset(found)


def _chains(kinds: frozenset[str]) -> Iterator[Steps]:
    from reader.text.damage.decoders import Step

    steps = [
        Step("utf-8", "latin"),
        Step("gbk", "latin"),
        Step("utf-8", "gbk"),
        Step("cp950", "gbk"),
        Step("gbk", "big5"),
        Step("gbk", "cp950"),
        Step("cp950", "latin"),
    ]
    first = [step for step in steps if step.read in kinds or (step.read == "cp950" and "big5" in kinds)]
    for step in first:
        yield (step,)
    for one, other in product(first, steps):
        if _BIG5.get(one.written, one.written) != _BIG5.get(other.read, other.read):  # else it is undone itself
            yield one, other


_BIG5 = {"cp950": "big5"}


def _alike(chain: Steps) -> Iterator[Steps]:
    """The steps, and the same with the other kind of Big5, which shares most characters."""
    yield chain
    other = {"big5": "cp950", "cp950": "big5"}
    if any(step.read in other for step in chain):
        yield tuple(step._replace(read=other.get(step.read, step.read)) for step in chain)


def _rank(run: Run) -> float:
    return run.worth.least - 6 * len(run.steps)


def _proves(run: Run, least: float) -> bool:
    lost = sum(unit.holes is not None for unit in run.units)
    return 3 * lost < 2 * len(run.units) and run.worth.least >= least and run.worth.hanzi >= _DIFFERENT


class Page:
    """The wrong decodings of a document."""

    def __init__(self, chains: Sequence[Steps], whole: bool = True) -> None:
        """Take the steps of each, the most frequent first.

        `whole` is False if bytes that are often lost without a trace are nowhere in the document.
        """
        self._whole = whole
        self._chains = tuple(dict.fromkeys(steps for chain in chains for steps in _alike(chain)))

    def undo(self, line: str) -> Sequence[Edit]:
        """The edits that repair one line."""
        if line.isascii():
            return []
        from reader.text.damage.decoding_runs import runs

        found: list[Run] = []
        for steps in self._chains:
            found += [run for run in runs(line, steps, known=True) if self._accepts(line, run)]
            if any(_settles(line, run) for run in found):
                break
        found.sort(key=_rank, reverse=True)
        kept: list[Run] = []
        for run in found:
            if all(run.end <= other.start or other.end <= run.start for other in kept):
                kept.append(run)
        return [edit for run in sorted(kept, key=lambda run: run.start) for edit in self._edits(line, run)]

    def redo(self, line: str) -> str:
        """The line as the document's commonest wrong decoding shows it."""
        from reader.text.damage.decoders import misread

        for step in reversed(self._chains[0]):
            line = next(misread(line, step), line)
        return line

    def _accepts(self, line: str, run: Run) -> bool:
        """A run among other text needs proof of its own; one that is all of a line only sense."""
        whole = (line[: run.start] + line[run.end :]).replace("\ufffd", "").isascii()
        if not whole:
            return run.worth.least > _STRONG
        return run.worth.gain > 0 and run.worth.sense > -_NONSENSE * (3 + run.worth.hanzi)

    def _edits(self, line: str, run: Run) -> Iterator[Edit]:
        from reader.text.damage.decoding_lost import guessed
        from reader.text.damage.decoding_runs import BEYOND

        in_pairs = any(step.read == "latin" and step.written != "utf-8" for step in run.steps)
        sure = self._whole or not in_pairs or BEYOND.isdisjoint(line[run.start : run.end])
        for index, (unit, text) in enumerate(zip(run.units, guessed(run.units), strict=True)):
            start, end = run.start + unit.start, run.start + unit.end
            if "\ufffd" in text:
                yield Edit(start, end, text.replace("\ufffd", LOST), "lost", False)
            elif text != line[start:end]:
                certain = sure and unit.sure and unit.holes is None and run.first <= index < run.last
                yield Edit(start, end, text, "decoding", certain)


def _settles(line: str, run: Run) -> bool:
    """Whether a run is all of the line and leaves no doubt, so that nothing else need be tried."""
    whole = (line[: run.start] + line[run.end :]).isascii()
    return whole and run.worth.least > _STRONG and all(unit.sure and unit.holes is None for unit in run.units)
