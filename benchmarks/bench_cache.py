"""The cached analysis of 600,000 characters, against fetching its row and parsing its JSON.

Garbage collection is disabled for both, since it would cost the floor more.
"""

from __future__ import annotations

import gc
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from benchmarks.texts import clean_text
from reader.analysis.pipeline import analyse
from reader.store.library import Library
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views


def main() -> None:
    """Run fifteen rounds."""
    article = from_text(clean_text())
    views = Views(article)
    sha256 = article.sha256
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", author="")
        library.add_article(article, fields.find(views), views)
        library.save_analysis(sha256, "1", analyse(views))
        with closing(sqlite3.connect(library.path)) as plain:

            def floor() -> object:
                sql = "SELECT json FROM analyses WHERE article = ? AND edition = ?"
                (row,) = plain.execute(sql, (sha256, "1")).fetchall()
                return json.loads(row[0])

            gc.disable()
            ratio, ours, bare = ratio_in_turn(
                lambda: timed(lambda: library.analysis(sha256, "1")), lambda: timed(floor), 15
            )
            gc.enable()
        library.close()
    report("kept_analysis", ratio, 2, f"{ours * 1000:.0f} ms, its row and JSON {bare * 1000:.0f} ms")


if __name__ == "__main__":
    main()
