"""Weights: the files of `resources/models`, checked before anything of them is used."""

from __future__ import annotations

import functools
import hashlib
import json
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import ReaderError
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

FORMAT = 1
"""Of the features and the encoder; weights that were trained for another one are refused. Raise it with every change
of `clauses`, `subwords` or `encoder` that gives the same text other numbers, and train again."""

NAMES = ("clauses", "encoder")


class ModelError(ReaderError):
    """A file of weights is missing, damaged, or made for another version of the program."""


class Weights(NamedTuple):
    """The arrays of one file, and what it says about itself: format, data, figures of cross-validation."""

    arrays: Mapping[str, NDArray[Any]]
    about: Mapping[str, Any]


@functools.cache
def load(name: str) -> Weights:
    """The weights `resources/models/NAME.npz`, whole and of this format, else ModelError.

    A file is whole when the arrays have the hash that the file states.
    """
    import numpy

    path = resource(f"models/{name}.npz")
    try:
        with path.open("rb") as file, numpy.load(file, allow_pickle=False) as stored:
            arrays = {key: stored[key] for key in stored.files}
        about = json.loads(arrays.pop("about").tobytes())
        if about["format"] != FORMAT:
            raise ModelError(f"No commitments are found: {path.name} is for another version; reinstall the program.")
        if about["sha256"] != digest(arrays):
            raise ModelError(f"No commitments are found: {path.name} is damaged; reinstall the program.")
    except FileNotFoundError:
        raise ModelError(f"No commitments are found: {path.name} is missing; reinstall the program.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(f"No commitments are found: {path.name} is damaged; reinstall the program.") from error
    return Weights(arrays, about)


def digest(arrays: Mapping[str, NDArray[Any]]) -> str:
    """SHA-256 over the names, shapes, types and bytes of the arrays, in the order of their names."""
    total = hashlib.sha256()
    for key in sorted(arrays):
        array = arrays[key]
        total.update(f"{key} {array.shape} {array.dtype.str}\n".encode())
        total.update(array.tobytes())
    return total.hexdigest()


@functools.cache
def problem() -> str | None:
    """Why the model cannot be used, in a sentence; None where it can."""
    try:
        for name in NAMES:
            load(name)
    except ModelError as error:
        return str(error)
    return None
