"""Modules do not import each other in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT


def name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path, modules: set[str]) -> Iterator[str]:
    """The modules that a file imports anywhere, in functions and for type checking too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield from {full if full in modules else node.module} & modules
        elif isinstance(node, ast.Import):
            yield from {alias.name for alias in node.names} & modules


def reached(start: str, graph: dict[str, set[str]]) -> set[str]:
    """The modules that one imports, directly or through others."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        waiting.extend(new := graph[waiting.pop()] - found)
        found |= new
    return found


def circles(graph: dict[str, set[str]]) -> set[frozenset[str]]:
    reach = {module: reached(module, graph) for module in graph}
    return {
        frozenset(each for each in reach[module] if module in reach[each])
        for module in graph
        if module in reach[module]
    }


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == {frozenset("bc")}


def test_there_is_none() -> None:
    files = {name(path): path for path in (ROOT / "reader").rglob("*.py")}
    graph = {module: set(imported(path, set(files))) - {module} for module, path in files.items()}
    assert circles(graph) == set()
