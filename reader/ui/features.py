"""Imports PySide faster. Import this before any other module that imports Qt.

Three things together save a fifth of the time to the first paint, measured on a busy machine; each is given with what
it saves:

- PySide ships a dozen of its modules as source inside a library and compiles them at every start (some 20 ms of
  processor time, but only 2 % of the time to the first paint). The module that loads them, `signature_bootstrap`, gets
  a `compile` of its own, which caches their bytecode next to Python's, under the same rules: for this Python, while the
  source is unchanged, and not if writing bytecode is disabled.
- One of them only generates stub files, and imports half the standard library for that (9 %). It is left empty.
- PySide replaces `__import__` to look for "from __feature__" in the source of every module imported later (6 %). No
  module here has it, so the one before is put back.
"""

from __future__ import annotations

import builtins
import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from types import CodeType, ModuleType

_LOADER = "signature_bootstrap"
_UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
_CACHE = importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".pyside"


def _import_pyside() -> None:
    """Import QtCore. A cache that is unreadable, unwritable or from another Python is ignored."""
    cache = _read()
    size = len(cache)

    def compile_cached(source: bytes, filename: str, mode: str) -> CodeType:
        source = b"" if filename == _UNUSED else source
        key = importlib.util.source_hash(source)
        if key not in cache:
            cache[key] = compile(source, filename, mode)
        return cache[key]

    loader = sys.modules.setdefault(_LOADER, ModuleType(_LOADER))  # PySide executes its source in this module
    vars(loader)["compile"] = compile_cached
    import PySide6.QtCore  # noqa: F401

    if len(cache) != size and not sys.dont_write_bytecode:
        _write(cache)
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _read() -> dict[bytes, CodeType]:
    with suppress(OSError, ValueError, EOFError, TypeError), open(_CACHE, "rb") as file:  # noqa: PTH123 — pathlib is slow
        if file.read(4) == importlib.util.MAGIC_NUMBER:
            found = marshal.load(file)  # as trusted as the .pyc files next to it
            if isinstance(found, dict):
                return found
    return {}


def _write(cache: dict[bytes, CodeType]) -> None:
    draft = f"{_CACHE}.{os.getpid()}"
    with suppress(OSError):
        with open(draft, "wb") as file:  # noqa: PTH123
            file.write(importlib.util.MAGIC_NUMBER + marshal.dumps(cache))
        os.replace(draft, _CACHE)  # noqa: PTH105


_import_pyside()
