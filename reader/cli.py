"""The command line, for everything that needs no window. It makes the same calls as the window.

The window also starts through `parse`, so heavy modules are imported only when a command runs.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import LibraryError, OutputError
from reader.types import Normal, Reading, Script

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.types import Article

COMMANDS = ("view", "extract", "annotations", "library", "snapshot")
# The format names of `reader.store.exchange.formats`, repeated here so that parsing imports nothing heavy.
_OUT = ("csv", "xlsx", "jsonl", "w3c", "refi-qda", "qdc", "xmi", "brat", "markdown")
_IN = _OUT[:-1]
_REPAIRS = ("auto", "on", "off")
THEMES = ("light", "dark", "sepia", "contrast")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments; `command` is None for the window, which gets `files` and `library`.

    To open a file named like a command, write ``./view``. Raises SystemExit as argparse does.
    """
    parser = _command_parser() if _first_word(argv) in COMMANDS else _window_parser()
    return parser.parse_args(argv)


def run(arguments: argparse.Namespace) -> None:
    """Run a parsed command, except the window and snapshots, which `reader.app` handles."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # regardless of locale and platform
    if arguments.command not in ("annotations", "library") and arguments.library is None:
        arguments.run(arguments)
        return
    from reader.store import connections

    with connections.reporting_waits(lambda sentence: print(sentence, file=sys.stderr)):
        arguments.run(arguments)


def _first_word(argv: Sequence[str]) -> str | None:
    words = iter(argv)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("--library="):
            return word
    return None


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chengnuo",
        allow_abbrev=False,
        description="Read and annotate Chinese official news: who promised what, how much, by when.",
        epilog=f"Without a window: chengnuo {{{','.join(COMMANDS)}}} --help",
    )
    parser.add_argument("files", nargs="*", metavar="FILE|FOLDER", help="what to open (default: where you left off)")
    _add_common(parser, default=None)
    parser.set_defaults(command=None)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="chengnuo", allow_abbrev=False)
    _add_common(parser, default=None)
    commands = parser.add_subparsers(dest="command", required=True)

    view = _command(commands, "view", "print an article in one script")
    view.add_argument("file", metavar="FILE")
    view.add_argument("--script", choices=[script.value for script in Script], default=Script.READING.value)
    view.add_argument("--format", choices=("text", "json"), default="text")
    view.add_argument("--encoding", metavar="NAME", help="encoding of the file (default: detected)")
    view.add_argument("--repair", choices=_REPAIRS, default="auto", help="automatically, always or never")
    view.add_argument(
        "--normal",
        metavar="WHAT",
        type=_normal,
        help=f"what to normalise: a list of {','.join(Normal._fields)}, or none (default: all)",
    )
    view.set_defaults(run=_view)

    _add_extract(commands)
    _add_annotations(commands)
    from reader import library_commands

    library_commands.add(commands, _command)

    snapshot = _command(commands, "snapshot", "save a picture of the window")
    snapshot.add_argument("file", metavar="FILE")
    snapshot.add_argument("--out", metavar="PNG", required=True)
    _add_force(snapshot)
    snapshot.add_argument("--script", choices=[script.value for script in Script])
    snapshot.add_argument("--theme", choices=THEMES, default="light")
    snapshot.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800))
    return parser


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    extract = _command(commands, "extract", "print the entities and commitments of articles")
    extract.add_argument(
        "files", nargs="+", metavar="FILE|FOLDER|GLOB", help="patterns may be quoted; ** matches any depth"
    )
    extract.add_argument(
        "--format",
        choices=("csv", "json", "jsonl", "parquet"),
        default="json",
        help="csv and parquet have one row per commitment; parquet needs --out and the extra of that name",
    )
    _add_output(extract)
    extract.add_argument(
        "--sure",
        metavar="P",
        type=_probability,
        help="only commitments with at least this probability, 0 to 1 (default: where precision and recall balance)",
    )
    extract.add_argument("--jobs", metavar="N", type=_count, help="number of processes (default: one per core)")
    extract.add_argument(
        "--resume", action="store_true", help="continue a stopped run of the same command with the same --out"
    )
    extract.set_defaults(run=_extract)


def _add_annotations(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    annotations = commands.add_parser("annotations", help="export or import annotations", allow_abbrev=False)
    actions = annotations.add_subparsers(dest="action", required=True)
    export = _command(actions, "export", "export the annotations of the library")
    export.add_argument("--format", choices=_OUT, help="default: by the name of --out, else csv")
    export.add_argument(
        "--article", metavar="FILE", action="append", help="only those of this article; may be repeated"
    )
    export.add_argument("--collection", metavar="NAME", help="only those of the articles in this collection")
    _add_output(export)
    export.set_defaults(run=_export)
    bring = _command(actions, "import", "import annotations into the library")
    bring.add_argument("path", metavar="PATH")
    bring.add_argument("--format", choices=_IN, help="default: by the file name, else csv")
    bring.add_argument(
        "--article", metavar="FILE", action="append", help="a text the annotations belong to; may be repeated"
    )
    bring.add_argument("--partly", action="store_true", help="skip marks that cannot be placed")
    bring.add_argument("--replace", action="store_true", help="on conflict, use the file's version")
    bring.set_defaults(run=_import)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    _add_common(parser, default=argparse.SUPPRESS)  # otherwise it would override one given before the command
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--library", metavar="DB", default=default, help="the library file (default: your own)")
    parser.add_argument("--version", action="version", version=f"chengnuo {__version__}")


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="PATH", help="write to this file instead of standard output")
    _add_force(parser)
    parser.add_argument("--no-bom", dest="bom", action="store_false", help="write CSV without a byte order mark")


def _add_force(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="replace a file at --out that is another program's")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9]\d{1,4})x([1-9]\d{1,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT in pixels, such as 1280x800")
    return int(found[1]), int(found[2])


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number of processes")
    return int(text)


def _probability(text: str) -> float:
    if not re.fullmatch(r"0?\.[0-9]+|[01](\.0*)?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a probability from 0 to 1, such as 0.9")
    return float(text)


def _normal(text: str) -> Normal:
    names = set() if text == "none" else set(text.split(","))
    if not names <= set(Normal._fields):
        raise argparse.ArgumentTypeError(f"{text!r} must be none or a list of {','.join(Normal._fields)}")
    return Normal(*(name in names for name in Normal._fields))


def _view(arguments: argparse.Namespace) -> None:
    from reader.store.exchange import view_json
    from reader.store.exchange.atomic import writing
    from reader.text.load import load
    from reader.text.views import Views

    script = Script(arguments.script)
    article = load(arguments.file, arguments.encoding)
    views = Views(article, _reading(arguments, article))
    with writing(None) as stream:
        if arguments.format == "text":
            stream.write(views.whole(script).text)
        else:
            json.dump(view_json.document(views, script), stream, ensure_ascii=False)
            stream.write("\n")


def _reading(arguments: argparse.Namespace, article: Article) -> Reading:
    """The reading options stored in the library given with --library; the other arguments override them."""
    reading = Reading()
    if arguments.library is not None:
        with contextlib.closing(_library(arguments, must_exist=True)) as library:
            reading = library.reading(article.sha256)
    if arguments.repair != "auto":
        reading = reading._replace(repair=arguments.repair == "on")
    return reading if arguments.normal is None else reading._replace(normal=arguments.normal)


def _extract(arguments: argparse.Namespace) -> None:
    from reader.analysis.model import weights
    from reader.bulk import inputs, run

    files, wrong = inputs.files(arguments.files)
    check_out(arguments, files, arguments.library)
    if arguments.format == "parquet":
        from reader.store.exchange import commitments_parquet

        commitments_parquet.check(arguments.out)
    out = None if arguments.out == "-" else arguments.out
    if arguments.resume and out is None:
        raise OutputError("There is nothing to resume without --out; give the --out of the stopped command.")
    if arguments.library is not None:
        _library(arguments, must_exist=True).close()  # raises at once if it cannot be opened
    wish = run.ExtractOptions(
        arguments.format, out, arguments.bom, arguments.jobs, arguments.resume, arguments.library, arguments.sure
    )
    if inputs.one_file(arguments.files):
        run.one(files[0], wish)
    else:
        run.many(files, wrong, wish)
    problem = weights.problem()
    if problem:
        print(problem, file=sys.stderr)


def _export(arguments: argparse.Namespace) -> None:
    from reader.store.exchange.formats import FORMATS, export_file, format_of_path

    named = format_of_path(arguments.out, read=False) if arguments.out else None
    format = FORMATS[arguments.format] if arguments.format else named or FORMATS["csv"]
    with contextlib.closing(_library(arguments, must_exist=True)) as library:
        check_out(arguments, arguments.article or (), library.path)
        options = {"bom": arguments.bom} if format.name == "csv" else {}
        export_file(library, format, arguments.out, _wanted(arguments, library), **options)


def _wanted(arguments: argparse.Namespace, library: Library) -> set[str] | None:
    """The hashes of the articles named; None for all."""
    from reader.store.exchange.outgoing import ExportQueries
    from reader.text.load import load

    wanted = {load(file).sha256 for file in arguments.article} if arguments.article else None
    if arguments.collection is None:
        return wanted
    found = ExportQueries(library).in_collection(arguments.collection)
    return found if wanted is None else found & wanted


def _import(arguments: argparse.Namespace) -> None:
    from reader.store.exchange.atomic import writing
    from reader.store.exchange.formats import FORMATS, format_of_path, import_file
    from reader.text.load import load

    format = FORMATS[arguments.format] if arguments.format else format_of_path(arguments.path) or FORMATS["csv"]
    articles = [load(file) for file in arguments.article or ()]
    with contextlib.closing(_library(arguments, must_exist=False)) as library:
        done = import_file(library, format, arguments.path, articles, arguments.partly, arguments.replace)
    with writing(None) as stream:
        stream.write(f"{done.added} added, {done.updated} updated, {done.kept} unchanged\n")
    for problem in done.problems:
        sys.stderr.write(f"{problem}\n")
    if done.differ:
        differ = f"{done.differ} {'differs' if done.differ == 1 else 'differ'} from the library but"
        verb = "is" if done.differ == 1 else "are"
        sys.stderr.write(f"{differ} {verb} not newer; change `updated` or import with --replace\n")


def check_out(arguments: argparse.Namespace, inputs: Iterable[str | Path], library: str | Path | None) -> None:
    """Raise OutputError if --out would replace one of the inputs, the library or another program's file."""
    from reader.store import schema
    from reader.store.exchange.outputs import check_replacing

    if arguments.out is None or arguments.out == "-":
        return
    files = [Path(file) for file in inputs]
    if library is not None:
        files += [Path(library), *schema.wal_files(schema.resolve(library))]
    check_replacing(arguments.out, files, arguments.force)


def _library(arguments: argparse.Namespace, must_exist: bool) -> Library:
    from reader.store import schema
    from reader.store.library import Library, default_path

    path = schema.resolve(arguments.library or default_path())
    with schema.library_errors(path):
        there = path.exists()
    if must_exist and not there:
        raise LibraryError("There is no library at {0}; open an article first or choose another with --library.", path)
    return Library.open(path, author="")
