from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.resources import resource
from reader.store.library import Library
from tests.store import sample

CODEBOOK = resource("codebook.tsv")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An English library that holds the sample article."""
    opened = Library.open(tmp_path / "library.sqlite", "Ana")
    opened.add_article(sample.article(), sample.FIELDS)
    yield opened
    opened.close()


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder whose permissions apply to the tests: as root they continue as the user nobody."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        if not os.access(CODEBOOK, os.R_OK, effective_ids=True):
            pytest.skip("this checkout is closed to nobody")
        yield folder
    finally:
        os.seteuid(user)
        shutil.rmtree(folder)
