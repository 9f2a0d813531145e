"""The command `library`: operations on the library file as a whole."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reader.errors import LibraryError

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add(commands: Commands, command: Callable[[Commands, str, str], argparse.ArgumentParser]) -> None:
    """Add `library` and its actions to the parser; `command` makes a subparser that takes --library."""
    library = command(commands, "library", "maintain the library file")
    actions = library.add_subparsers(dest="action", required=True)
    command(actions, "check", "check whether the library is intact").set_defaults(run=_check)
    backup = command(actions, "backup", "make a backup of the library")
    backup.add_argument("--out", metavar="PATH", help="write it to this file instead of the backup folder")
    backup.set_defaults(run=_backup)
    command(actions, "backups", "list the backups of the library").set_defaults(run=_backups)
    restore = command(actions, "restore", "restore a backup; the current library is backed up first")
    restore.add_argument("name", metavar="NAME", help="a name from `library backups`, the beginning of one, or last")
    restore.set_defaults(run=_restore)
    recover = command(actions, "recover", "set a damaged library aside and recover its readable data")
    recover.set_defaults(run=_recover)
    merge = command(actions, "merge", "merge a colleague's library or its JSONL export into this one")
    merge.add_argument("other", metavar="FILE", help="it is only read")
    merge.add_argument(
        "--conflicts",
        choices=("mine", "theirs", "stop"),
        default="stop",
        help="which side wins where both changed something",
    )
    merge.set_defaults(run=_merge)
    take = command(actions, "add", "add articles to the library")
    take.add_argument(
        "files", nargs="+", metavar="FILE|FOLDER|GLOB", help="patterns may be quoted; ** matches any depth"
    )
    take.set_defaults(run=_add)


def _check(arguments: argparse.Namespace) -> None:
    from reader.store.safety import backups

    path = _path(arguments)
    backups.check(path, thoroughly=True)
    _say(f"{path} is intact")


def _backup(arguments: argparse.Namespace) -> None:
    from reader.store.safety import backups

    path = _path(arguments)
    _say(str(backups.make(path, "asked").path if arguments.out is None else backups.write(path, Path(arguments.out))))


def _backups(arguments: argparse.Namespace) -> None:
    from reader.store.safety import backup_files, backups

    for each in backup_files.of(_path(arguments, must_exist=False)):
        try:
            held = backups.contents(each)
            what = f"{held.articles} articles\t{held.annotations} annotations"
        except LibraryError:
            what = "damaged\t"
        _say(f"{each.path.name}\t{each.made:%Y-%m-%d %H:%M} UTC\t{each.reason}\t{each.size} bytes\t{what}")


def _restore(arguments: argparse.Namespace) -> None:
    from reader.store.safety import backups

    path = _path(arguments, must_exist=False)
    backup = backups.find(path, arguments.name)
    backups.restore(path, backup)
    _say(f"{path} was restored from {backup.path.name}")


def _recover(arguments: argparse.Namespace) -> None:
    from reader.store.safety import recovery

    report = recovery.recover(_path(arguments))
    _say(f"the damaged file is now {report.aside}")
    if report.backup is not None:
        _say(f"missing data was looked up in {report.backup.name}")
    for found in report.tables:
        _say(
            f"{found.table}: {found.read} read, {found.backup} from the backup, {found.lost} lost,"
            f" {found.pages} pages unreadable" + (f", {found.changed} read with changes" if found.changed else "")
        )


def _path(arguments: argparse.Namespace, must_exist: bool = True) -> Path:
    from reader.store import schema
    from reader.store.library import default_path

    path = schema.resolve(arguments.library or default_path())
    with schema.library_errors(path):
        there = path.is_file()
    if must_exist and not there:
        raise LibraryError("There is no library at {0}; choose another with --library.", path)
    return path


def _say(line: str) -> None:
    from reader.store.exchange.atomic import writing

    with writing(None) as stream:
        stream.write(f"{line}\n")


def _add(arguments: argparse.Namespace) -> None:
    from reader.bulk import adding

    adding.command(_path(arguments, must_exist=False), arguments.files)


def _merge(arguments: argparse.Namespace) -> None:
    import contextlib

    from reader.store import merging
    from reader.store.library import Library

    path = _path(arguments)
    with contextlib.closing(Library.open(path, _author())) as library, merging.open_copy(arguments.other) as theirs:
        plan = merging.plan(library, theirs)
        if plan.conflicts and arguments.conflicts == "stop":
            raise LibraryError(
                "Nothing was merged because both sides changed {0} of the same items; choose in the window, or"
                " use --conflicts mine or --conflicts theirs.",
                len(plan.conflicts),
            )
        choice = merging.Choice.MINE if arguments.conflicts == "mine" else merging.Choice.THEIRS
        done = merging.carry_out(library, theirs, plan, merging.choose_all(plan, choice))
    for kind, count in done.counts.items():
        _say(f"{kind}: {count.new} new, {count.changed} changed, {count.deleted} deleted, {count.conflicts} chosen")


def _author() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
