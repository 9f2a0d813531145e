"""Loads and verifies the weights in `resources/models`, and their calibration."""

from __future__ import annotations

import functools
import hashlib
import json
import math
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import ReaderError
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

FORMAT = 1
"""The version of the features and the encoder; weights of another version are rejected. Raise it and retrain when a
change to `clauses`, `subwords` or `encoder` changes the numbers of the same text."""

NAMES = ("clauses", "encoder")


class ModelError(ReaderError):
    """A weights file is missing, damaged, or for another version of the program."""


class Weights(NamedTuple):
    """The arrays of one file and its metadata: format, data, cross-validation figures."""

    arrays: Mapping[str, NDArray[Any]]
    about: Mapping[str, Any]


class Calibration(NamedTuple):
    """Turns the mean log-odds of a unit's clauses into the probability that it is a commitment (Platt scaling)."""

    slope: float
    intercept: float

    def probability(self, log_odds: float) -> float:
        """The probability from 0 to 1."""
        return 1 / (1 + math.exp(-(self.slope * log_odds + self.intercept)))


@functools.cache
def load(name: str) -> Weights:
    """Load `resources/models/NAME.npz`. Raises ModelError unless its arrays match its hash and its format `FORMAT`."""
    import numpy

    path = resource(f"models/{name}.npz")
    try:
        with path.open("rb") as file, numpy.load(file, allow_pickle=False) as stored:
            arrays = {key: stored[key] for key in stored.files}
        about = json.loads(arrays.pop("about").tobytes())
        if about["format"] != FORMAT:
            raise ModelError(
                "Commitments cannot be detected: {0} belongs to another version; reinstall the program.", path.name
            )
        if about["sha256"] != digest(arrays):
            raise _damaged(path)
    except FileNotFoundError:
        raise _missing(path) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, zipfile.BadZipFile) as error:
        raise _damaged(path) from error
    return Weights(arrays, about)


@functools.cache
def calibration(name: str) -> Calibration:
    """Load the calibration of the weights `name` from `resources/models/calibration.json`. Raises ModelError."""
    path = resource("models/calibration.json")
    try:
        kept = json.loads(path.read_text("utf-8"))[name]
        return Calibration(float(kept["slope"]), float(kept["intercept"]))
    except FileNotFoundError:
        raise _missing(path) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(path) from error


def digest(arrays: Mapping[str, NDArray[Any]]) -> str:
    """SHA-256 over the names, shapes, types and bytes of the arrays, sorted by name."""
    total = hashlib.sha256()
    for key in sorted(arrays):
        array = arrays[key]
        total.update(f"{key} {array.shape} {array.dtype.str}\n".encode())
        total.update(array.tobytes())
    return total.hexdigest()


def _missing(path: Path) -> ModelError:
    return ModelError("Commitments cannot be detected: {0} is missing; reinstall the program.", path.name)


def _damaged(path: Path) -> ModelError:
    return ModelError("Commitments cannot be detected: {0} is damaged; reinstall the program.", path.name)


@functools.cache
def problem() -> ModelError | None:
    """Why the model cannot be used; None if it can."""
    try:
        for name in NAMES:
            load(name)
            calibration(name)
    except ModelError as error:
        return ModelError(*error.args)  # without the traceback, which holds the arrays
    return None
