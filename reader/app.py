"""The program: the command line, a snapshot or the window, whichever the arguments ask for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader import cli
from reader.errors import OutputError, ReaderError


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the program's name; the exit status: 0, or 2 with a sentence on stderr.

    Like every argparse program, leaves with SystemExit after --help, --version and wrong arguments.
    """
    try:
        arguments = cli.parse(argv)
        if arguments.command is None:
            from reader.ui.app import run_window

            return run_window(arguments.files, arguments.library)
        if arguments.command == "snapshot":
            from reader.ui.app import snapshot

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
    except BrokenPipeError:  # whoever read our output has enough
        _drop_output()
        return 1


def _drop_output() -> None:
    """What could not be written must not be tried again, and complained of, when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def console() -> NoReturn:
    """The console script `chengnuo`."""
    sys.exit(main(sys.argv[1:]))
