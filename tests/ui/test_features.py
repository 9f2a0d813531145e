"""What spares the start PySide's look into every source is still there to be spared."""

import subprocess
import sys

from tests.conftest import ROOT

_PROGRAM = """
import reader.ui.features, sys
from shibokensupport import feature
sources = []
feature.inspect.getsource = lambda module: sources.append(module) or ""
import reader.ui.model.session
feature._mod_uses_pyside(sys)
print(len(sources))
"""


def test_pyside_reads_no_source_of_ours() -> None:
    ran = subprocess.run([sys.executable, "-c", _PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0"]


def test_there_is_something_to_be_spared() -> None:
    program = _PROGRAM.replace("import reader.ui.features, sys", "import sys, PySide6.QtCore")
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(ran.stdout) > 5
