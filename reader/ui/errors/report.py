"""The report of an unhandled exception: enough to find the fault, and none of the user's text.

Messages and variables may contain article text or file names. Of a message, only parts that come from the program
are kept; of frames, only the program's own source lines.
"""

from __future__ import annotations

import linecache
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import reader

_ROOT = Path(reader.__file__).resolve().parent.parent
_MAX_FRAMES = 40  # innermost frames; a recursion has thousands
_MAX_DEPTH = 8
# Errors whose messages describe the program. Others, such as KeyError and ValueError, quote data.
_SAFE_ERRORS = (AttributeError, NameError, ImportError, TypeError, IndexError, ZeroDivisionError, RecursionError)
_FOREIGN = re.compile(r"[^\x00-\x7f]+|\S*[/\\]\S*")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"'[A-Za-z_][A-Za-z0-9_.]*'")


def fault_key(error: BaseException) -> tuple[object, ...]:
    """The key of a fault: the exception types and where they were raised.

    It leaves out the calling frames, which differ each time for a fault in painting.
    """
    return tuple((type(each).__name__, *_places(each.__traceback__)[-1:]) for each in _chain(error))


def describe(error: BaseException) -> str:
    """The exception and its causes with the program's source lines, outermost call first."""
    parts = ["\n".join([*_lines(each.__traceback__), _summary(each)]) for each in reversed(list(_chain(error)))]
    return "\n\nand then\n\n".join(parts)


def surroundings() -> str:
    """The versions of the program and its environment."""
    import PySide6
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    screens = ", ".join(
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return "\n".join(
        (
            f"Chengnuo {reader.__version__}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            f"{QGuiApplication.platformName()}, {screens}",
        )
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    for _ in range(_MAX_DEPTH):
        yield error
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None:
            return
        error = cause


def _places(trace: TracebackType | None) -> list[tuple[str, int, str]]:
    """File, line and function of the innermost frames."""
    frames = [(frame.f_code, line) for frame, line in traceback.walk_tb(trace)][-_MAX_FRAMES:]
    return [(code.co_filename, line, code.co_name) for code, line in frames]


def _lines(trace: TracebackType | None) -> Iterator[str]:
    for name, number, function in _places(trace):
        yield f"{_place(name)}:{number} in {function}"
        source = linecache.getline(name, number).strip() if Path(name).is_relative_to(_ROOT) else ""
        if source:
            yield f"    {source}"


def _place(name: str) -> str:
    """A file's name without the folders above the program."""
    path = Path(name)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        return path.relative_to(_ROOT).as_posix()
    if "site-packages" in path.parts:
        return Path(*path.parts[path.parts.index("site-packages") + 1 :]).as_posix()
    return path.name


def _summary(error: BaseException) -> str:
    """An exception's type, and those parts of its message that cannot be the user's text."""
    kind = type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        return f"{kind}: {error.errno}"
    code = getattr(error, "sqlite_errorname", "")
    if code:
        return f"{kind}: {code}"
    if not isinstance(error, _SAFE_ERRORS):
        return kind
    text = _QUOTED.sub(lambda quoted: quoted[0] if _NAME.fullmatch(quoted[0]) else "…", str(error))
    return f"{kind}: {_FOREIGN.sub('…', text)}"


def print_traceback(error: BaseException) -> None:
    """Print the full traceback to stderr, if there is one."""
    if sys.stderr is not None:
        traceback.print_exception(error, file=sys.stderr)
