"""Speeds up the import of PySide. Import this before any other module that imports Qt.

PySide ships some of its modules as source inside a library and compiles them at every start. Their bytecode is
cached here next to Python's own, under the same rules: for this Python, while the source is unchanged, and not if
writing bytecode is disabled. The module that generates stub files, and imports half the standard library for it, is
left empty. Very long regular expressions are compiled on first use.

PySide also reads the source of every module imported after it, to look for "from __feature__"; that is turned off.
"""

from __future__ import annotations

import builtins
import importlib.util
import marshal
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from types import CodeType
from typing import Any

_SUPPORT = "shibokensupport/"  # the file name PySide gives its own modules
_UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
_CACHE = importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".pyside"
_LONG_PATTERN = 1000  # characters


@contextmanager
def cached_compile(path: str = _CACHE) -> Iterator[None]:
    """Compile PySide's modules only if `path` lacks their bytecode, and store it there afterwards.

    A file that is unreadable, unwritable or from another Python is ignored.
    """
    cache = _read(path)
    size = len(cache)
    original_compile = builtins.compile

    def compiled(source: bytes, filename: str, mode: str, *rest: int, **more: int) -> CodeType:
        if not (isinstance(filename, str) and filename.startswith(_SUPPORT) and isinstance(source, bytes)):
            return original_compile(source, filename, mode, *rest, **more)  # type: ignore[call-overload, no-any-return]
        source = b"" if filename == _UNUSED else source
        key = importlib.util.source_hash(source)
        if key not in cache:
            cache[key] = original_compile(source, filename, mode, *rest, **more)  # type: ignore[call-overload]
        return cache[key]

    original_re_compile = re.compile

    def lazy_compile(pattern: Any, flags: int = 0) -> Any:
        return _LazyPattern(pattern, flags) if len(pattern) > _LONG_PATTERN else original_re_compile(pattern, flags)

    builtins.compile = compiled  # type: ignore[assignment]
    re.compile = lazy_compile
    try:
        yield
    finally:
        builtins.compile = original_compile
        re.compile = original_re_compile
    if len(cache) != size and not sys.dont_write_bytecode:
        _write(path, cache)


class _LazyPattern:
    """A regular expression compiled on first use."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = pattern, flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(*self._arguments)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)


def _read(path: str) -> dict[bytes, CodeType]:
    with suppress(OSError, ValueError, EOFError, TypeError), open(path, "rb") as file:  # noqa: PTH123 — pathlib is slow
        if file.read(4) == importlib.util.MAGIC_NUMBER:
            found = marshal.load(file)  # as trusted as the .pyc files next to it
            if isinstance(found, dict):
                return found
    return {}


def _write(path: str, cache: dict[bytes, CodeType]) -> None:
    draft = f"{path}.{os.getpid()}"
    with suppress(OSError):
        with open(draft, "wb") as file:  # noqa: PTH123
            file.write(importlib.util.MAGIC_NUMBER + marshal.dumps(cache))
        os.replace(draft, path)  # noqa: PTH105


with cached_compile():
    import PySide6.QtCore  # noqa: F401

_switches = sys.modules.get("shibokensupport.feature")
if _switches is not None and hasattr(_switches, "_mod_uses_pyside"):
    _switches._mod_uses_pyside = lambda _: False  # type: ignore[attr-defined]
