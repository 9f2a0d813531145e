"""Segments words like jieba without its hidden Markov model, in less than half of the time.

Of all segmentations of a run of characters into dictionary words, it picks the one with the highest product of word
frequencies, and on a tie the one with the longer first word. Punctuation and blanks are single characters.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Mapping

_RUN = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+")
_LATIN = frozenset(string.ascii_letters + string.digits)


class Segmenter:
    """Segments by a dictionary of word frequencies, in which every prefix of a word has at least the entry 0."""

    def __init__(self, frequencies: Mapping[str, int], total: int) -> None:
        """`frequencies` is not copied; `total` is their sum."""
        self._frequencies = frequencies
        log_total = math.log(total)
        self._weights = {count: math.log(count) - log_total for count in {*frequencies.values(), 1} if count}

    def starts(self, text: str) -> list[int]:
        """The start of each word of `text`, in order. Takes linear time."""
        found: list[int] = []
        done = 0
        for run in _RUN.finditer(text):
            found.extend(range(done, run.start()))
            self._cut(run[0], run.start(), found)
            done = run.end()
        found.extend(range(done, len(text)))
        return found

    def _cut(self, run: str, base: int, found: list[int]) -> None:
        """Append the word starts of a run that begins at `base`; unknown Latin letters stay together."""
        ends, size, at = self._best_ends(run), len(run), 0
        while at < size:
            found.append(base + at)
            end = ends[at]
            if end == at + 1 and run[at] in _LATIN:
                while end < size and ends[end] == end + 1 and run[end] in _LATIN:
                    end += 1
            at = end

    def _best_ends(self, run: str) -> list[int]:
        """For every position of a run, the end of the best word there, by dynamic programming from the end."""
        size, get, weights = len(run), self._frequencies.get, self._weights
        scores = [0.0] * (size + 1)  # the logarithm of the best product from each position on
        ends = [0] * size
        for at in range(size - 1, -1, -1):
            count = get(run[at])
            best, last = (weights[count] + scores[at + 1], at + 1) if count else (-math.inf, 0)
            if count is not None:
                for end in range(at + 2, size + 1):
                    count = get(run[at:end])
                    if count:
                        weight = weights[count] + scores[end]
                        if weight >= best:
                            best, last = weight, end
                    elif count is None:
                        break
            if not last:
                best, last = weights[1] + scores[at + 1], at + 1
            scores[at], ends[at] = best, last
        return ends
