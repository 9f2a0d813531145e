"""Writes weight files, and temporarily replaces the shipped weights or their calibration."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.analysis import commitments
from reader.analysis.model import reading, weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # a fixed time, so that the bytes are reproducible


def write(name: str, arrays: Mapping[str, NDArray[Any]], about: Mapping[str, Any]) -> None:
    """Write `resources/models/NAME.npz`; the same arrays give the same bytes."""
    said = {**about, "format": weights.FORMAT, "sha256": weights.digest(arrays)}
    encoded = np.frombuffer(json.dumps(said, sort_keys=True, ensure_ascii=False).encode(), np.uint8)
    MODELS.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(MODELS / f"{name}.npz", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for key, array in [*sorted(arrays.items()), ("about", encoded)]:
            stream = io.BytesIO()
            np.lib.format.write_array(stream, np.ascontiguousarray(array), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{key}.npy", _LONG_AGO), stream.getvalue(), zipfile.ZIP_DEFLATED)


@contextmanager
def used(files: Mapping[str, tuple[Mapping[str, NDArray[Any]], Mapping[str, Any]]]) -> Iterator[None]:
    """Analyse with these weights inside the block: arrays and metadata, by name."""
    shipped = weights.load
    made = {name: weights.Weights(arrays, about) for name, (arrays, about) in files.items()}
    reading.clear_caches()
    weights.load = lambda name: made[name]  # type: ignore[assignment]
    try:
        yield
    finally:
        weights.load = shipped
        reading.clear_caches()


@contextmanager
def uncalibrated(name: str) -> Iterator[None]:
    """Analyse without a calibration inside the block, and keep even the unlikeliest passages.

    The texts are read by the weights `name` alone or, for "encoder", by both.
    """
    calibration, least = weights.calibration, commitments.UNSURE
    weights.calibration = lambda _: weights.Calibration(1, 0)  # type: ignore[assignment]
    commitments.UNSURE = 0
    try:
        with nullcontext() if name == "encoder" else without_encoder():
            yield
    finally:
        weights.calibration, commitments.UNSURE = calibration, least


@contextmanager
def without_encoder() -> Iterator[None]:
    """Analyse every text inside the block by the n-grams alone, as books are."""
    longest = reading.MAX_ENCODER_LENGTH
    reading.MAX_ENCODER_LENGTH = 0
    try:
        yield
    finally:
        reading.MAX_ENCODER_LENGTH = longest


def probe() -> dict[str, list[float]]:
    """The probabilities for `reading.PROBE` by file; stored in the weights so that a test detects code changes."""
    quick, whole = (reading.find(reading.PROBE, quick=quick) for quick in (True, False))
    assert quick
    assert whole
    return {
        name: [round(float(sure), 3) for sure in one.probabilities]
        for name, one in (("clauses", quick), ("encoder", whole))
    }
