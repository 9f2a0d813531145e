"""What PySide does anew at every start and need not, kept from it. Import this before anything else that knows Qt.

PySide carries some modules of its own as source inside a library and compiles them each time, which a start waits for.
Here what they were compiled to is kept, where Python keeps that of our modules and under its rules: for this Python,
as long as the source is the same, and not if told to write none. The one of them that makes stub files, and loads
half the standard library for it, stays empty; a regular expression as long as a page waits until it is asked.

And PySide reads the source of every module that is imported after it, to see whether it asks for
"from __feature__"; none of ours does.
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

_SUPPORT = "shibokensupport/"  # where PySide's own modules say that they are
_UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
_KEPT = importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".pyside"
_LONG = 1000  # characters of a regular expression


@contextmanager
def compiled_once(path: str = _KEPT) -> Iterator[None]:
    """While this lasts PySide's own modules are compiled only if `path` doesn't hold them; then it does afterwards.

    A file that cannot be read or written, or is another Python's, is as good as none.
    """
    kept = _read(path)
    known = len(kept)
    really = builtins.compile

    def compiled(source: bytes, filename: str, mode: str, *rest: int, **more: int) -> CodeType:
        if not (isinstance(filename, str) and filename.startswith(_SUPPORT) and isinstance(source, bytes)):
            return really(source, filename, mode, *rest, **more)  # type: ignore[call-overload, no-any-return]
        source = b"" if filename == _UNUSED else source
        key = importlib.util.source_hash(source)
        if key not in kept:
            kept[key] = really(source, filename, mode, *rest, **more)  # type: ignore[call-overload]
        return kept[key]

    express = re.compile

    def expression(pattern: Any, flags: int = 0) -> Any:
        return _Later(pattern, flags) if len(pattern) > _LONG else express(pattern, flags)

    builtins.compile = compiled  # type: ignore[assignment]
    re.compile = expression
    try:
        yield
    finally:
        builtins.compile = really
        re.compile = express
    if len(kept) != known and not sys.dont_write_bytecode:
        _write(path, kept)


class _Later:
    """A regular expression that is compiled when something is first looked for with it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._of = pattern, flags

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(*self._of)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._made.finditer(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made, name)


def _read(path: str) -> dict[bytes, CodeType]:
    with suppress(OSError, ValueError, EOFError, TypeError), open(path, "rb") as file:  # noqa: PTH123 — pathlib is slow
        if file.read(4) == importlib.util.MAGIC_NUMBER:
            found = marshal.load(file)  # as trusted as the compiled modules beside it
            if isinstance(found, dict):
                return found
    return {}


def _write(path: str, kept: dict[bytes, CodeType]) -> None:
    draft = f"{path}.{os.getpid()}"
    with suppress(OSError):
        with open(draft, "wb") as file:  # noqa: PTH123
            file.write(importlib.util.MAGIC_NUMBER + marshal.dumps(kept))
        os.replace(draft, path)  # noqa: PTH105


with compiled_once():
    import PySide6.QtCore  # noqa: F401

_switches = sys.modules.get("shibokensupport.feature")
if _switches is not None and hasattr(_switches, "_mod_uses_pyside"):
    _switches._mod_uses_pyside = lambda _: False  # type: ignore[attr-defined]
