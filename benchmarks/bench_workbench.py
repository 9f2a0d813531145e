"""The workbench on 100,000 commitments, against bare SQLite reading the same table.

A slice in each order against a bare slice; a search, groups and a filter against a scan of all rows.
"""

from __future__ import annotations

import datetime
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from reader.store.library import Library
from reader.store.query import GroupBy, Query, Sort
from reader.text import fields
from reader.text.views import Views
from reader.types import (
    Article,
    Commitment,
    Comparator,
    Deadline,
    Decision,
    Reviewed,
    Span,
    Speaker,
    Status,
    Strength,
    Target,
)

ARTICLES, EACH = 2_500, 40
_SURNAMES, _GIVEN = "陳林許白江云岳沈顧陸", "禾霽川嵐若谷溪舟鷺明遠青"
_PLACES = ("霽川市", "雲嶺市", "瀾江縣", "白鷺區", "青嵐州", "𠮷溪鎮")
_OFFICES = ("發改委", "商務局", "人民政府", "農業農村局", "交通局", "白鷺重工集團")
_WORK = (
    "建設高標準農田",
    "新建改建農村公路",
    "培育專精特新企業",
    "改造老舊小區",
    "新增城鎮就業",
    "實現地區生產總值增長",
)
_WHERE = ("在全域範圍內", "聚焦重點領域", "依託產業園區", "結合鄉村實際", "圍繞民生關切")
_MEASURES = ("高標準農田", "農村公路", "專精特新企業", "老舊小區", "城鎮新增就業", "地區生產總值")
_UNITS = ("亩", "公里", "家", "个", "人", "%")


def _name(rng: random.Random) -> str:
    return rng.choice(_SURNAMES) + "".join(rng.choices(_GIVEN, k=2))


def _commitment(rng: random.Random, year: int, start: int) -> Commitment:
    kind, size = rng.randrange(6), rng.randrange(1, 5000)
    where, cue = rng.choices(_WHERE, k=2), rng.choice(("將", "力爭", "計劃", "預計"))
    text = f"{cue}{where[0]}{_WORK[kind]}{size}，{where[1]}抓好落實"
    last = datetime.date(year, rng.randrange(1, 13), 28)
    person = rng.random() < 0.6
    return Commitment(
        span=Span(start, start + len(text)),
        text=text,
        cue=cue,
        cue_span=None,
        strength=rng.choice(list(Strength)),
        speaker=Speaker(
            _name(rng) if person else None, "局長" if person else None, rng.choice(_PLACES) + rng.choice(_OFFICES), None
        ),
        targets=(
            Target(
                Span(start + 4, start + 8),
                str(size),
                _MEASURES[kind],
                Comparator.REACH,
                Decimal(size),
                None,
                None,
                _UNITS[kind],
            ),
        )
        * (rng.random() < 0.5),
        deadline=Deadline(Span(start, start + 2), "年底前", datetime.date(year, 1, 1), last)
        if rng.random() < 0.4
        else None,
    )


def fill(library: Library, articles: int = ARTICLES, each: int = EACH) -> None:
    """Add articles about invented places, with `each` commitments per article; a tenth of them are decided."""
    rng = random.Random(20310203)
    with library.transaction():
        for number in range(articles):
            year = 2020 + number % 12
            text = (
                f"{rng.choice(_PLACES)}第{number}次工作會議召開\n{year}年{1 + number % 12}月3日\n"
                + "會議作出部署。" * 9
            )
            views = Views(Article(text, f"/news/{number}.txt", "utf-8"))
            library.add_article(views.article, fields.find(views), views)
            made = (_commitment(rng, year, 40 * at) for at in range(each))
            library.workbench.save(views.article.sha256, [_judged(rng, one, views) for one in made], views)


def _judged(rng: random.Random, commitment: Commitment, views: Views) -> Reviewed:
    if rng.random() < 0.9:
        return Reviewed(commitment, None)
    status = rng.choice((Status.ACCEPTED, Status.REJECTED))
    now = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)
    return Reviewed(commitment, Decision("", views.article.sha256, commitment.span, status, commitment, "林禾", now))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite", "林禾")
        fill(library)
        bench, connection = library.workbench, library._db.conn

        def bare(sql: str) -> Callable[[], float]:
            return lambda: timed(lambda: connection.execute(sql).fetchall())

        def each(works: Sequence[Callable[[], object]]) -> Callable[[], float]:
            return lambda: sum(timed(work) for work in works) / len(works)

        order = "SELECT * FROM commitments ORDER BY dated DESC, article, place LIMIT 100"
        scan = "SELECT count(*) FROM commitments WHERE text LIKE '%鄉村實%'"
        narrow = Query(with_figures=True, with_deadline=True, due_from=datetime.date(2026, 1, 1))
        people = bench.groups(Query(), GroupBy.SPEAKER)
        for name, works, floor, limit in (
            ("slice", [lambda sort=sort: bench.rows(Query(), sort, limit=100) for sort in Sort], order, 15),
            ("filter", [lambda: bench.count(narrow), lambda: bench.rows(narrow, Sort.DEADLINE, limit=100)], scan, 1),
            ("groups", [lambda by=by: bench.groups(Query(), by) for by in GroupBy], scan, 1.5),
            ("one_group", [lambda: bench.rows(Query(), Sort.FIGURE, people[9], limit=100)], scan, 1),
            (
                "search",
                [
                    lambda: bench.rows(Query(search="乡村实 4321"), limit=100),
                    lambda: bench.count(Query(search="民生關切")),
                ],
                scan,
                1,
            ),
            ("short_search", [lambda: bench.count(Query(search="民生"))], scan, 2),
        ):
            ratio, ours, bottom = ratio_in_turn(each(works), bare(floor), 20)
            detail = f"{ours * 1000:.1f} ms, bare {bottom * 1000:.1f} ms"
            report(f"workbench_{name}", ratio, limit, detail)
        library.close()


if __name__ == "__main__":
    main()
