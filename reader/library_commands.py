"""The command line's `library`: what is done to the library file as a whole."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add(commands: Commands, command: Callable[[Commands, str, str], argparse.ArgumentParser]) -> None:
    """Add `library` and its actions to the parser; `command` makes one that takes --library."""
