"""Entry point: runs a command, takes a snapshot or opens the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader.errors import OutputError, ReaderError

_COMMANDS = ("view", "extract", "annotations", "library", "snapshot")


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the program's name. Returns the exit status: 2 after a ReaderError, shown on stderr.

    Raises SystemExit after --help, --version and invalid arguments, like every argparse program.
    """
    try:
        if not any(word.startswith("-") for word in argv) and (not argv or argv[0] not in _COMMANDS):
            return _window(list(argv), None)
        from reader import cli

        arguments = cli.parse(argv)
        if arguments.command is None:
            return _window(arguments.files, arguments.library)
        if arguments.command == "snapshot":
            from reader.ui.app import snapshot

            cli.check_out(arguments, [arguments.file], arguments.library)
            return snapshot(
                arguments.file, arguments.out, arguments.script, arguments.theme, arguments.size, arguments.library
            )
        cli.run(arguments)
        return 0
    except ReaderError as error:
        print(error, file=sys.stderr)
        if isinstance(error, OutputError):
            _drop_output()
        return 2
    except BrokenPipeError:  # the consumer of our output has closed it
        _drop_output()
        return 1


def _drop_output() -> None:
    """Redirect stdout to devnull: a failed flush at exit would make Python 3.13 exit with 120."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def before_qt() -> None:
    """Prepare a fast start; call before importing Qt.

    Garbage collection is disabled, since nothing becomes garbage during startup. Imports the modules that do not need
    Qt, then the one that stops PySide from inspecting all the others.
    """
    gc.disable()
    import reader.text.load
    import reader.text.views
    import reader.ui.features  # noqa: F401


def _window(files: list[str], library: str | None) -> int:
    before_qt()
    from reader.ui.app import run_window

    return run_window(files, library)


def console() -> NoReturn:
    """The console script `chengnuo`."""
    sys.exit(main(sys.argv[1:]))
