"""Exporting 100,000 annotations as CSV, against `csv.writer` on the same rows in memory.

They are in 100 articles; the detail is the ratio with all of them in one.
"""

from __future__ import annotations

import csv
import datetime
import io
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.exchange import annotation_table, annotations_csv, cells
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.views import Views
from reader.types import Article, Span

ARTICLES, EACH = 100, 1000
_CLAUSES = ("霽川市要把𠮷溪鎮建成示範區", "會議聽取了雲嶺縣的報告", "每戶發一個U盤🙂", "將新建公路三十公里", "力爭完成")
_TAGS = ("承諾", "數字", "疑問", "引語", "背景")


def fill(library: Library, articles: int, each: int) -> None:
    """Add articles about invented places, with `each` marks per article."""
    rng = random.Random(20310203)
    now = datetime.datetime(2031, 2, 3, 8, 0, tzinfo=datetime.UTC)
    length = max(20, each // 50)
    with library.transaction():
        for number in range(articles):
            lines = ["，".join(rng.choices(_CLAUSES, k=8)) + "。" for _ in range(length)]
            text = f"第{number}次工作會議召開\n2031年2月3日\n" + "\n".join(lines)
            article = Article(text, f"/news/{number}.txt", "utf-8")
            views = Views(article)
            library.add_article(article, fields.find(views), views)
            for _ in range(each):
                now += datetime.timedelta(seconds=7, milliseconds=31)
                start = rng.randrange(len(text) - 40)
                span = Span(start, start + rng.randrange(2, 40))
                note = "再核對一次" if rng.random() < 0.3 else ""
                library.annotations.add(new_annotation(article, span, [rng.choice(_TAGS)], note, "林若谷", now))


def measured(articles: int, each: int, rounds: int) -> tuple[float, float, float]:
    """The ratio, our seconds and those of the bare writer."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林若谷")
        fill(library, articles, each)
        rows = list(annotation_table.rows(library, None, cells.encode))
        assert len(rows) == articles * each

        def ours() -> float:
            return timed(lambda: annotations_csv.export(library, io.StringIO(newline="")))

        def floor() -> float:
            return timed(lambda: csv.writer(io.StringIO(newline=""), lineterminator="\r\n").writerows(rows))

        found = ratio_in_turn(ours, floor, rounds)
        library.close()
        return found


def main() -> None:
    alone, _, _ = measured(1, ARTICLES * EACH, 3)
    ratio, took, bare = measured(ARTICLES, EACH, 7)
    report("export_csv", ratio, 3, f"{took:.2f} s, csv.writer {bare:.2f} s; all in one article {alone:.2f}")


if __name__ == "__main__":
    main()
