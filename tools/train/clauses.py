"""Logistic regression over clause features: whether a clause is a commitment, and whether a unit begins with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.analysis.model import clauses
from tools.train import labels
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy.typing import NDArray

PENALTY = 0.1
"""Of the squared weights; by cross-validation, where it hardly matters between 0.05 and 0.3."""
_ITERATIONS = 200
_SPREAD = 10.0  # standard deviations of the weights, spanned by 8 bits


def train(examples: Sequence[Example]) -> dict[str, NDArray[Any]]:
    """The weights `inside` and `begin` in 8 bits, each with its scale and bias."""
    matrix, inside, begin, weight = _table(examples)
    out: dict[str, NDArray[Any]] = {}
    for name, target in (("inside", inside), ("begin", begin)):
        known = target >= 0
        weights, bias = _fit(matrix[known], target[known], weight[known])
        scale = _SPREAD * weights[weights != 0].std() / 127
        out[name] = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
        out[f"{name}.scale"], out[f"{name}.bias"] = np.array([scale], np.float32), np.array([bias], np.float32)
    return out


def _table(examples: Sequence[Example]) -> tuple[Any, NDArray[Any], NDArray[Any], NDArray[Any]]:
    index: list[NDArray[Any]] = []
    ends, targets = [0], []
    for example in examples:
        found = clauses.cut(example.hans)
        if not found:
            continue
        blocks = clauses.blocks(example.hans, found)
        targets.append(labels.of_clauses(found, labels.of_characters(example)))
        for number in range(len(found)):
            parts = [block.features[block.low[number] : block.high[number]] for block in blocks]
            index.extend(parts)
            ends.append(ends[-1] + sum(map(len, parts)))
    sizes = np.diff(ends)
    values = np.repeat(1 / np.sqrt(np.maximum(sizes, 1)), sizes)
    matrix = csr_matrix((values, np.concatenate(index), np.array(ends)), shape=(len(sizes), clauses.WIDTH))
    matrix.sum_duplicates()
    inside, begin, weight = (np.concatenate(column) for column in zip(*targets, strict=True))
    return matrix, inside, begin, weight


def _fit(matrix: Any, target: NDArray[Any], weight: NDArray[Any]) -> tuple[NDArray[Any], float]:
    """Fit with L-BFGS on the columns that occur; the bias is not penalised."""
    used = np.unique(matrix.indices)
    seen = matrix[:, used]
    sign = 2.0 * target - 1

    def loss(point: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        margin = sign * (seen @ point[:-1] + point[-1])
        slope = -sign * weight / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float(weight @ np.logaddexp(0, -margin)) + PENALTY / 2 * float(point[:-1] @ point[:-1])
        return value, np.append(seen.T @ slope + PENALTY * point[:-1], slope.sum())

    best = minimize(loss, np.zeros(len(used) + 1), jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS}).x
    weights = np.zeros(clauses.WIDTH)
    weights[used] = best[:-1]
    return weights, float(best[-1])
