"""The encoder: nine transformer layers over subwords, computed with numpy.

Based on multilingual-e5-small (MIT licence) and fine-tuned by `tools/train`. It takes about 0.4 ms per character, so
`reading` uses it for short texts only.
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
"""The epsilon of layer normalisation."""
BLOCK = 32
"""The number of weights that share a scale."""
MATRICES = {
    "attend": (3 * WIDTH, WIDTH),
    "gather": (WIDTH, WIDTH),
    "widen": (4 * WIDTH, WIDTH),
    "narrow": (WIDTH, 4 * WIDTH),
}
"""The shape (rows, columns) of each matrix of a layer."""


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
    """The weights; `heads` holds the matrix and bias of each output by name."""

    vocabulary: Vocabulary
    word_embeddings: NDArray[float32]
    position_embeddings: NDArray[float32]
    norm: NDArray[float32]
    layers: tuple[_Layer, ...]
    heads: Mapping[str, tuple[NDArray[float32], NDArray[float32]]]

    def encode(self, source: Input) -> NDArray[float32]:
        """The state of each subword and special token of an input, for `score`."""
        import numpy as np

        embedded = self.word_embeddings[np.array(source.numbers)] + self.position_embeddings[: len(source.numbers)]
        state = _layer_norm(embedded, self.norm)
        length = len(state)
        for layer in self.layers:
            mixed = (state @ layer.attend + layer.attend_bias).reshape(length, 3, HEADS, WIDTH // HEADS)
            query, key, value = mixed.transpose(1, 2, 0, 3)
            weight = query @ key.transpose(0, 2, 1)
            weight *= np.float32((WIDTH // HEADS) ** -0.5)
            weight -= weight.max(axis=-1, keepdims=True)
            np.exp(weight, out=weight)
            weight /= weight.sum(axis=-1, keepdims=True)
            attended = (weight @ value).transpose(1, 0, 2).reshape(length, WIDTH)
            state = _layer_norm(state + attended @ layer.gather + layer.gather_bias, layer.gather_norm)
            wide = _gelu(state @ layer.widen + layer.widen_bias)
            state = _layer_norm(state + wide @ layer.narrow + layer.narrow_bias, layer.narrow_norm)
        return state

    def score(self, name: str, state: NDArray[float32]) -> NDArray[float32]:
        """The unnormalised output of a head for each row of states."""
        matrix, bias = self.heads[name]
        return state @ matrix + bias


def log_softmax(x: NDArray[float32]) -> NDArray[float32]:
    """Log-probabilities along the last axis."""
    import numpy as np

    x = x - x.max(axis=-1, keepdims=True)
    result: NDArray[float32] = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return result


def _layer_norm(state: NDArray[float32], norm: NDArray[float32]) -> NDArray[float32]:
    """Layer normalisation; `norm` holds the gain and the bias."""
    import numpy as np

    state = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(state).mean(axis=-1, keepdims=True) + EPSILON)
    result: NDArray[float32] = state / spread * norm[0] + norm[1]
    return result


def _gelu(x: NDArray[float32]) -> NDArray[float32]:
    """GELU in its tanh approximation, as in training."""
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
    """The encoder of `resources/models/encoder.npz`, cached. Raises ModelError if it cannot be loaded."""
    import numpy as np

    arrays = weights.load("encoder").arrays

    def plain(name: str) -> NDArray[float32]:
        return arrays[name].astype(np.float32)

    def matrix(name: str) -> NDArray[float32]:
        """Dequantise a matrix, which has one scale per block of a row."""
        quantised, scale = arrays[name], plain(f"{name}.scale")
        return (quantised.reshape(*scale.shape, BLOCK) * scale[..., None]).reshape(quantised.shape)

    def layer(number: int) -> _Layer:
        prefix = f"layer{number}."
        fields: dict[str, NDArray[float32]] = {}
        for name in MATRICES:
            fields[name] = np.ascontiguousarray(matrix(prefix + name).T)
            fields[f"{name}_bias"] = plain(f"{prefix}{name}.bias")
        return _Layer(gather_norm=plain(f"{prefix}gather.norm"), narrow_norm=plain(f"{prefix}narrow.norm"), **fields)

    heads = {
        name.removesuffix(".bias").removeprefix("head."): (plain(name.removesuffix(".bias")).T.copy(), plain(name))
        for name in arrays
        if name.startswith("head.") and name.endswith(".bias")
    }
    subwords = arrays["subwords"].tobytes().decode().split("\n")
    layers = tuple(layer(number) for number in range(LAYERS))
    vocabulary = Vocabulary(subwords, arrays["subwords.scores"].tolist())
    return Encoder(vocabulary, matrix("words"), matrix("places"), plain("norm"), layers, heads)
