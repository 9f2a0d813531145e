"""The words of a text as jieba finds them without its hidden Markov model, in less than half of its time.

Among all ways to cut a run of characters into words of the dictionary, the one whose words are most frequent in
product; of equally good ones that with the longer first word. What is no run (signs, blanks) is cut into single
characters.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Mapping

_RUN = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+")
_LATIN = frozenset(string.ascii_letters + string.digits)


class Segmenter:
    """Cuts by a dictionary of words with how often each occurs, in which every beginning of a word stands with 0."""

    def __init__(self, frequencies: Mapping[str, int], total: int) -> None:
        """`frequencies` is looked at and not copied; `total` is their sum."""
        self._frequencies = frequencies
        whole = math.log(total)
        self._weights = {count: math.log(count) - whole for count in {*frequencies.values(), 1} if count}

    def starts(self, text: str) -> list[int]:
        """Where the words of `text` begin, in order; the time grows with its length."""
        found: list[int] = []
        done = 0
        for run in _RUN.finditer(text):
            found.extend(range(done, run.start()))
            self._cut(run[0], run.start(), found)
            done = run.end()
        found.extend(range(done, len(text)))
        return found

    def _cut(self, run: str, base: int, found: list[int]) -> None:
        """Add the starts of the words of a run that begins at `base`; Latin letters that are no word stay together."""
        ends, size, at = self._best(run), len(run), 0
        while at < size:
            found.append(base + at)
            end = ends[at]
            if end == at + 1 and run[at] in _LATIN:
                while end < size and ends[end] == end + 1 and run[end] in _LATIN:
                    end += 1
            at = end

    def _best(self, run: str) -> list[int]:
        """For every place of a run where the best word from there on ends, found from the last place to the first."""
        size, get, weights = len(run), self._frequencies.get, self._weights
        behind = [0.0] * (size + 1)  # the logarithm of the best product from there on
        ends = [0] * size
        for at in range(size - 1, -1, -1):
            count = get(run[at])
            best, last = (weights[count] + behind[at + 1], at + 1) if count else (-math.inf, 0)
            if count is not None:
                for end in range(at + 2, size + 1):
                    count = get(run[at:end])
                    if count:
                        weight = weights[count] + behind[end]
                        if weight >= best:
                            best, last = weight, end
                    elif count is None:
                        break
            if not last:
                best, last = weights[1] + behind[at + 1], at + 1
            behind[at], ends[at] = best, last
        return ends
