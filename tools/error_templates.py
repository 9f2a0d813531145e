"""Collects the templates of the errors that the packages without Qt raise, for lupdate.

``python -m tools.error_templates`` prints each as a line of Python in the context "Errors".
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "reader"
PACKAGES = ("text", "analysis", "store", "bulk")
ERRORS = {
    *(
        "ReaderError",
        "Phrase",
        "InputError",
        "LibraryError",
        "LibraryBusy",
        "LibraryMoved",
        "LibraryDamaged",
        "OutputError",
    ),
    *("ImportFileError", "ModelError", "UnreadableError"),
}


def error_calls(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls that make an error from a template."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ERRORS and node.args:
            yield node


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module whose errors the window may show."""
    for path in (ROOT / "errors.py", *(path for each in PACKAGES for path in sorted((ROOT / each).rglob("*.py")))):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def templates() -> set[str]:
    """The literals that errors are made from, and any other literal with a place for an argument."""
    found = set()
    for _, tree in trees():
        documents = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        literals = {call.args[0] for call in error_calls(tree)}
        for node in ast.walk(tree):
            words = node.value if isinstance(node, ast.Constant) and node not in documents else None
            if isinstance(words, str) and ("{0}" in words or node in literals):
                found.add(words)
    return found


if __name__ == "__main__":
    for template in sorted(templates()):
        print(f'QT_TRANSLATE_NOOP("Errors", {json.dumps(template, ensure_ascii=False)})')
