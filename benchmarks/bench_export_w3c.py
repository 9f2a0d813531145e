"""Exporting 100,000 annotations as W3C JSON-LD, against `json.dump` of the same objects."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench_export_csv import ARTICLES, EACH, fill
from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.exchange import web_annotation
from reader.store.library import Library


def measured(articles: int, each: int, rounds: int) -> tuple[float, float, float]:
    """The ratio, our seconds and those of `json.dump`."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林若谷")
        fill(library, articles, each)
        written = io.StringIO()
        web_annotation.export(library, written)
        objects = json.loads(written.getvalue())
        assert objects["total"] == articles * each

        def ours() -> float:
            return timed(lambda: web_annotation.export(library, io.StringIO()))

        def floor() -> float:
            return timed(lambda: json.dump(objects, io.StringIO(), ensure_ascii=False))

        found = ratio_in_turn(ours, floor, rounds)
        library.close()
        return found


def main() -> None:
    alone, _, _ = measured(1, ARTICLES * EACH, 1)
    ratio, took, bare = measured(ARTICLES, EACH, 3)
    report("export_w3c", ratio, 2, f"{took:.2f} s, json.dump {bare:.2f} s; all in one article {alone:.2f}")


if __name__ == "__main__":
    main()
