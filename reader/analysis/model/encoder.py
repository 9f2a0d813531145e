"""The encoder: six transformer layers over single characters, computed with numpy.

It starts from multilingual-e5-small (MIT licence) and is trained further by `tools/train`. What it costs grows with the
text, some 0.3 ms a character, so `reading` gives it short texts only.
"""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.model import weights
from reader.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy import float32, int64
    from numpy.typing import NDArray

PIECE = 500
"""Characters that are read as one; the encoder knows 512 places, two of them for its marks."""
_PAD, _UNKNOWN, _BEGIN, _END, _SPACE = range(5)
EPSILON = 1e-12
"""Of the layer normalisation."""
_HEADS = 12
_SPACES = "\n\t 　\xa0"


class _Layer(NamedTuple):
    attend: NDArray[float32]
    attend_bias: NDArray[float32]
    gather: NDArray[float32]
    gather_bias: NDArray[float32]
    gather_norm: NDArray[float32]
    widen: NDArray[float32]
    widen_bias: NDArray[float32]
    narrow: NDArray[float32]
    narrow_bias: NDArray[float32]
    narrow_norm: NDArray[float32]


class Encoder(NamedTuple):
    """The weights, ready to multiply; `heads` are the outputs by name, as matrix and bias."""

    codes: Mapping[str, int]
    words: NDArray[float32]
    places: NDArray[float32]
    norm: NDArray[float32]
    layers: tuple[_Layer, ...]
    heads: Mapping[str, tuple[NDArray[float32], NDArray[float32]]]

    def read(self, text: str) -> dict[str, NDArray[float32]]:
        """For each output the log-probabilities of its labels at each character of a Simplified text."""
        import numpy as np

        out = {name: np.zeros((len(text), len(bias)), np.float32) for name, (_, bias) in self.heads.items()}
        for piece in pieces(text):
            hidden = self._hidden(numbers(self.codes, text[piece.start : piece.end]))[1:-1]
            for name, (matrix, bias) in self.heads.items():
                out[name][piece.start : piece.end] = _log_softmax(hidden @ matrix + bias)
        return out

    def _hidden(self, rows: NDArray[int64]) -> NDArray[float32]:
        import numpy as np

        state = _normal(self.words[rows] + self.places[: len(rows)], self.norm)
        length, width = state.shape
        for layer in self.layers:
            mixed = (state @ layer.attend + layer.attend_bias).reshape(length, 3, _HEADS, width // _HEADS)
            asked, known, told = mixed.transpose(1, 2, 0, 3)
            weight = asked @ known.transpose(0, 2, 1)
            weight *= np.float32((width // _HEADS) ** -0.5)
            weight -= weight.max(axis=-1, keepdims=True)
            np.exp(weight, out=weight)
            weight /= weight.sum(axis=-1, keepdims=True)
            seen = (weight @ told).transpose(1, 0, 2).reshape(length, width)
            state = _normal(state + seen @ layer.gather + layer.gather_bias, layer.gather_norm)
            wide = _gelu(state @ layer.widen + layer.widen_bias)
            state = _normal(state + wide @ layer.narrow + layer.narrow_bias, layer.narrow_norm)
        return state


def numbers(codes: Mapping[str, int], text: str) -> NDArray[int64]:
    """The rows of the table of characters for a text, between the marks of begin and end."""
    import numpy as np

    found = (_SPACE if char in _SPACES else codes.get(char, _UNKNOWN) for char in text)
    return np.fromiter(itertools.chain([_BEGIN], found, [_END]), np.int64, len(text) + 2)


def pieces(text: str) -> Iterator[Span]:
    """Whole paragraphs up to `PIECE` characters together; a longer one is cut, behind a full stop if there is one."""
    start = end = 0
    for run in _runs(text):
        if run.end - start > PIECE and end > start:
            yield Span(start, end)
            start = end
        end = run.end
    if end > start:
        yield Span(start, end)


def _runs(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        stop = text.find("\n", start) + 1 or len(text)
        while stop - start > PIECE:
            half = start + PIECE // 2
            cut = max(text.rfind(mark, half, start + PIECE) for mark in "。；！？") + 1 or start + PIECE
            yield Span(start, cut)
            start = cut
        if stop > start:
            yield Span(start, stop)
        start = stop


def _normal(state: NDArray[float32], norm: NDArray[float32]) -> NDArray[float32]:
    """Layer normalisation; `norm` holds the gain and the shift."""
    import numpy as np

    state = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(state).mean(axis=-1, keepdims=True) + EPSILON)
    result: NDArray[float32] = state / spread * norm[0] + norm[1]
    return result


def _gelu(x: NDArray[float32]) -> NDArray[float32]:
    """The usual approximation by tanh, which the training uses too."""
    import numpy as np

    inner = x * x
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.7978845608028654)
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _log_softmax(x: NDArray[float32]) -> NDArray[float32]:
    import numpy as np

    x = x - x.max(axis=-1, keepdims=True)
    result: NDArray[float32] = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return result


@functools.cache
def encoder() -> Encoder:
    """The encoder of `resources/models/encoder.npz`, read when it is first needed; ModelError where it cannot be."""
    import numpy as np

    arrays = weights.load("encoder").arrays

    def matrix(name: str) -> NDArray[float32]:
        """Stored as 8-bit rows with a scale each, used transposed."""
        full = arrays[name].astype(np.float32) * arrays[f"{name}.scale"][:, None]
        return np.ascontiguousarray(full.T)

    def layer(number: int) -> _Layer:
        at = f"layer{number}."
        return _Layer(
            matrix(f"{at}attend"),
            arrays[f"{at}attend.bias"],
            matrix(f"{at}gather"),
            arrays[f"{at}gather.bias"],
            arrays[f"{at}gather.norm"],
            matrix(f"{at}widen"),
            arrays[f"{at}widen.bias"],
            matrix(f"{at}narrow"),
            arrays[f"{at}narrow.bias"],
            arrays[f"{at}narrow.norm"],
        )

    characters = arrays["characters"].tobytes().decode("utf-32-le")
    codes = {char: number for number, char in enumerate(characters, _SPACE + 1)}
    heads = {
        name: (arrays[f"head.{name}"].T.copy(), arrays[f"head.{name}.bias"])
        for name in weights.load("encoder").about["heads"]
    }
    count = weights.load("encoder").about["layers"]
    words = matrix("words").T.copy()
    return Encoder(codes, words, arrays["places"], arrays["norm"], tuple(map(layer, range(count))), heads)
