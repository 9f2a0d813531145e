"""PySide is kept from looking into every source, and from compiling its own modules at every start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_LOOKING = """
import reader.ui.features, sys
from shibokensupport import feature
sources = []
feature.inspect.getsource = lambda module: sources.append(module) or ""
import reader.ui.model.session
print(len(sources))
"""
_COMPILING = """
import builtins, sys
names, really = [], builtins.compile
sys.addaudithook(lambda event, args: names.append(str(args[1])) if event == "compile" else None)
import reader.ui.features
assert builtins.compile is really
print(sum(name.startswith("shibokensupport/") for name in names))
"""
# What PySide's own modules are for: signatures, and the sentences when a call doesn't fit them.
_ASKING = """
import {first}
from PySide6.QtCore import QPoint, QTimer
from shibokensupport.signature import get_signature
print(get_signature(QPoint.setX), get_signature(QTimer.singleShot))
for wrong in (lambda: QPoint("a"), lambda: QPoint().setX(None), lambda: QPoint(1, 2, 3, 4)):
    try:
        wrong()
    except Exception as error:
        print(type(error), error)
"""


def run(program: str, **environment: str) -> str:
    """What a Python of its own prints that runs `program`."""
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment},
    )
    assert ran.stderr == ""
    return ran.stdout


def test_pyside_reads_no_source_of_ours() -> None:
    assert run(_LOOKING).split() == ["0"]


def test_everything_can_still_be_imported_from_a_module_of_qt() -> None:
    program = "import reader.ui.features\nfrom PySide6.QtWidgets import *\nprint(QPushButton.__name__)"
    assert run(program).split() == ["QPushButton"]


def test_there_is_something_to_be_spared() -> None:
    assert int(run(_LOOKING.replace("import reader.ui.features, sys", "import sys, PySide6.QtCore"))) > 5


def test_pysides_own_modules_are_compiled_once(tmp_path: Path) -> None:
    assert [int(run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path))) for _ in range(3)] == [12, 0, 0]
    (kept,) = tmp_path.rglob("*.pyside")
    assert not list(tmp_path.rglob("*.pyside.*"))  # no draft is left
    assert kept.stat().st_size > 50_000


@pytest.mark.parametrize("broken", [b"", b"abc", b"another Python's", b"cut", b"no dictionary", b"zeros"])
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, broken: bytes) -> None:
    run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path))
    (kept,) = tmp_path.rglob("*.pyside")
    whole = kept.read_bytes()
    made = {
        b"another Python's": b"\x00\x00\r\n" + whole[4:],
        b"cut": whole[:1000],
        b"no dictionary": whole[:4] + b"N",
        b"zeros": whole[:4] + bytes(1000),
    }
    kept.write_bytes(made.get(broken, broken))
    assert int(run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path))) == 12
    assert int(run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path))) == 0


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        assert int(run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")) == 12
    assert not list(tmp_path.rglob("*.pyside"))


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert int(run(_COMPILING, PYTHONPYCACHEPREFIX=str(tmp_path / "file"))) == 12


def test_pyside_answers_as_it_does_by_itself(tmp_path: Path) -> None:
    alone = run(_ASKING.format(first="PySide6.QtCore"))
    assert alone.count("QPoint") > 3
    for _ in range(2):
        assert run(_ASKING.format(first="reader.ui.features"), PYTHONPYCACHEPREFIX=str(tmp_path)) == alone
