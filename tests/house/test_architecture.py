"""The rooms and journeys in docs/architecture.md are those of the code."""

from __future__ import annotations

import importlib
import inspect
import re
from itertools import pairwise

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
_SECTION = re.sub(r"\n +", " ", PAGE.partition("## Five journeys")[2].partition("\n## ")[0])
JOURNEYS = [chain for line in _SECTION.split("\n") if line.startswith("- ") for chain in line.split(";")]


def found(name: str) -> object:
    module, _, path = name.partition(":")
    value: object = importlib.import_module(module)
    for part in path.split("."):
        value = inspect.getattr_static(value, part)
    return getattr(value, "fget", None) or value


@pytest.mark.parametrize("chain", JOURNEYS)
def test_each_step_of_a_journey_names_the_next(chain: str) -> None:
    steps = re.findall(r"`(reader[\w.]+:[\w.]+)`", chain)
    assert len(steps) > 1
    for step, following in pairwise(steps):
        found(following)
        source = inspect.getsource(found(step))  # type: ignore[arg-type]
        assert re.search(rf"\b{following.rsplit('.')[-1].rpartition(':')[2]}\b", source), (step, following)


def test_every_room_is_listed_and_every_listed_room_exists() -> None:
    rooms = {str(path.parent.relative_to(ROOT)) for path in (ROOT / "reader").rglob("*.py")} - {"reader"}
    listed = set(re.findall(r"^\| `(reader/[\w/]+)`", PAGE, re.MULTILINE))
    assert listed <= rooms
    assert {room for room in rooms if not any(room == each or room.startswith(f"{each}/") for each in listed)} == set()
