"""The encoder: nine transformer layers over subwords, computed with numpy.

It starts from multilingual-e5-small (MIT licence) and is trained further by `tools/train`. What it costs grows with the
text, some 0.4 ms a character, so `reading` gives it short texts only.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.model import weights
from reader.analysis.model.subwords import Input, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy import float32
    from numpy.typing import NDArray

LAYERS = 9
HEADS = 12
WIDTH = 384
EPSILON = 1e-12
"""Of the layer normalisation."""
BLOCK = 32
"""Weights that share a scale."""
MATRICES = {
    "attend": (3 * WIDTH, WIDTH),
    "gather": (WIDTH, WIDTH),
    "widen": (4 * WIDTH, WIDTH),
    "narrow": (WIDTH, 4 * WIDTH),
}
"""The matrices of a layer, as rows and columns."""


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

    vocabulary: Vocabulary
    words: NDArray[float32]
    places: NDArray[float32]
    norm: NDArray[float32]
    layers: tuple[_Layer, ...]
    heads: Mapping[str, tuple[NDArray[float32], NDArray[float32]]]

    def read(self, one: Input) -> NDArray[float32]:
        """The state of each subword and mark of an input, from which `score` computes the outputs."""
        import numpy as np

        state = _normal(self.words[np.array(one.numbers)] + self.places[: len(one.numbers)], self.norm)
        length = len(state)
        for layer in self.layers:
            mixed = (state @ layer.attend + layer.attend_bias).reshape(length, 3, HEADS, WIDTH // HEADS)
            asked, known, told = mixed.transpose(1, 2, 0, 3)
            weight = asked @ known.transpose(0, 2, 1)
            weight *= np.float32((WIDTH // HEADS) ** -0.5)
            weight -= weight.max(axis=-1, keepdims=True)
            np.exp(weight, out=weight)
            weight /= weight.sum(axis=-1, keepdims=True)
            seen = (weight @ told).transpose(1, 0, 2).reshape(length, WIDTH)
            state = _normal(state + seen @ layer.gather + layer.gather_bias, layer.gather_norm)
            wide = _gelu(state @ layer.widen + layer.widen_bias)
            state = _normal(state + wide @ layer.narrow + layer.narrow_bias, layer.narrow_norm)
        return state

    def score(self, name: str, state: NDArray[float32]) -> NDArray[float32]:
        """One output for each row of states, unnormalised."""
        matrix, bias = self.heads[name]
        return state @ matrix + bias


def log_softmax(x: NDArray[float32]) -> NDArray[float32]:
    """Log-probabilities along the last axis."""
    import numpy as np

    x = x - x.max(axis=-1, keepdims=True)
    result: NDArray[float32] = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return result


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


@functools.cache
def encoder() -> Encoder:
    """The encoder of `resources/models/encoder.npz`, read when it is first needed; ModelError where it cannot be."""
    import numpy as np

    arrays = weights.load("encoder").arrays

    def plain(name: str) -> NDArray[float32]:
        return arrays[name].astype(np.float32)

    def matrix(name: str) -> NDArray[float32]:
        """Stored in a few steps, with a scale for each block of a row."""
        steps, scale = arrays[name], plain(f"{name}.scale")
        return (steps.reshape(*scale.shape, BLOCK) * scale[..., None]).reshape(steps.shape)

    def layer(number: int) -> _Layer:
        at = f"layer{number}."
        found: dict[str, NDArray[float32]] = {}
        for name in MATRICES:
            found[name] = np.ascontiguousarray(matrix(at + name).T)
            found[f"{name}_bias"] = plain(f"{at}{name}.bias")
        return _Layer(gather_norm=plain(f"{at}gather.norm"), narrow_norm=plain(f"{at}narrow.norm"), **found)

    heads = {
        name.removesuffix(".bias").removeprefix("head."): (plain(name.removesuffix(".bias")).T.copy(), plain(name))
        for name in arrays
        if name.startswith("head.") and name.endswith(".bias")
    }
    subwords = arrays["subwords"].tobytes().decode().split("\n")
    layers = tuple(layer(number) for number in range(LAYERS))
    vocabulary = Vocabulary(subwords, arrays["subwords.scores"].tolist())
    return Encoder(vocabulary, matrix("words"), matrix("places"), plain("norm"), layers, heads)
