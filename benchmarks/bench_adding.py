"""Adding 10,000 articles from a folder to the library, against reading the files and bare inserts of the same rows.

Our time is that of the whole process, as the window runs it. The floor's transactions are as short as ours must be to
let the window write marks: each has as many rows as take about 15 milliseconds.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ROOT, ratio_in_turn, report, timed
from reader.store.library import Library

FILES, TOGETHER = 10_000, 100
_PLACES = ("霽川市", "雲嶺縣", "瀾江縣", "白鷺區", "青嵐州", "𠮷溪鎮")
_WORDS = (
    "推進",
    "數字經濟",
    "發展",
    "加快",
    "高標準農田",
    "道路",
    "橋樑",
    "項目",
    "改善",
    "民生",
    "就業",
    "統籌",
    "落實",
)


def write(folder: Path, count: int = FILES) -> None:
    """Write articles of 1,000 to 2,000 characters about invented places."""
    rng = random.Random(20310203)

    def paragraph() -> str:
        clauses = ("".join(rng.choices(_WORDS, k=rng.randrange(4, 9))) for _ in range(rng.randrange(12, 22)))
        return "，".join(clauses) + "。"

    for number in range(count):
        head = f"{rng.choice(_PLACES)}第{number}次工作會議召開\n2031年{1 + number % 12}月3日 09:30　來源：霽川日報\n"
        text = head + "\n".join(paragraph() for _ in range(6)) + "\n責任編輯：文若\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def add(folder: Path, library: Path) -> None:
    """Run the process."""
    asked = json.dumps({"id": 1, "verb": "add", "arguments": {"words": [str(folder)]}}) + "\n"
    command = [sys.executable, "-m", "reader.bulk.adding", str(library), "林禾"]
    done = subprocess.run(command, input=asked.encode(), check=True, capture_output=True, cwd=ROOT)
    assert json.loads(done.stdout.splitlines()[-1])["result"][0] == FILES


def main() -> None:
    """Run three rounds."""
    with tempfile.TemporaryDirectory() as name:
        folder, numbers = Path(name) / "news", iter(range(1_000))
        folder.mkdir()
        write(folder)

        def fresh() -> Path:
            path = Path(name) / f"{next(numbers)}.sqlite"
            Library.open(path, "林禾").close()
            return path

        first = fresh()
        add(folder, first)
        library = Library.open(first, "林禾")
        tables = {
            table: [tuple(row.values()) for row in library._read(f"SELECT t.* FROM {table} AS t {order}")]
            for table, order in (
                ("articles", "ORDER BY t.rowid"),
                ("listed_words", "JOIN articles AS r ON r.sha256 = t.article ORDER BY r.rowid"),
            )
        }
        library.close()

        def bare() -> float:
            opened = Library.open(fresh(), "林禾")
            connection = opened._db.conn

            def work() -> None:
                texts = {path: Path(path).read_bytes().decode() for path in paths}
                for at in range(0, FILES, TOGETHER):
                    connection.execute("BEGIN IMMEDIATE")
                    for table, rows in tables.items():
                        marks = ", ".join("?" * len(rows[0]))
                        some = _with_texts(rows[at : at + TOGETHER], texts)
                        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", some)
                    connection.commit()

            seconds = timed(work)
            opened.close()
            return seconds

        paths = [str(path) for path in sorted(folder.iterdir())]

        def ours() -> float:
            path = fresh()
            return timed(lambda: add(folder, path))

        ratio, seconds, floor = ratio_in_turn(ours, bare, 3)
    report("add_ten_thousand", ratio, 5, f"{seconds:.1f} s, bare {floor:.2f} s")


def _with_texts(rows: list[tuple[Any, ...]], texts: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    """Yield rows of articles with their newly read texts, and other rows unchanged."""
    for row in rows:
        yield (*row[:-1], texts[row[1]]) if row[1] in texts else row


if __name__ == "__main__":
    main()
