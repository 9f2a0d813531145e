"""Locates `resources/`, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a file or folder in `resources/`, such as ``"lexicons/cues.tsv"``.

    A wheel contains the folder as `reader/_resources`; in a checkout it is next to `reader/`.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root / name


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated lexicon, without blank lines and lines that begin with ``#``."""
    lines = resource(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
