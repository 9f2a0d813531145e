from __future__ import annotations

import contextlib
import io
import json
import sqlite3
from pathlib import Path

from reader.store.exchange import commitments_csv
from reader.store.exchange.document_json import document
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Analysis, Fields
from tests.store import sample
from tests.store.analysed import ANALYSIS

GOLDEN = Path(__file__).parents[1] / "golden"


def test_the_document_is_the_golden_one() -> None:
    found = document(Views(sample.article()), ANALYSIS)
    assert json.dumps(found, ensure_ascii=False, indent=1) + "\n" == (GOLDEN / "document.json").read_text("utf-8")


def test_offsets_are_the_sources_and_texts_the_reading_views() -> None:
    found = document(Views(sample.article()), ANALYSIS)
    first = found["commitments"][0]
    assert sample.TEXT[first["start"] : first["end"]] == "將發(fā)展旅游業(yè),讓經(jīng)濟(jì)增長8%"
    assert first["text"] == "將發展旅游業，讓經濟增長8%"
    assert found["title"] == "𠮷城發展大會召開"
    assert found["characters"] == len(sample.TEXT)
    assert [target["value"] for target in first["targets"]] == ["8", None]
    assert (first["targets"][1]["low"], first["targets"][1]["high"]) == ("4000000000", "5.5")


def test_outlet_and_byline_are_given_as_read() -> None:
    about = sample.FIELDS._replace(outlet=sample.span("旅游業(yè)"), byline=sample.span("林若谷"))
    found = document(Views(sample.article()), ANALYSIS._replace(fields=about))
    assert (found["outlet"], found["byline"]) == ("旅游業", "林若谷")


def test_an_article_without_anything() -> None:
    fields = Fields(None, None, None, None, None, (), ())
    article = sample.article("好", path="/\udcff.txt")
    found = document(Views(article), Analysis(fields, (), ()))
    assert json.dumps(found, ensure_ascii=False).encode()
    assert found["file"] == "\\udcff.txt"
    assert [found[name] for name in ("title", "outlet", "byline", "date")] == [None] * 4
    assert (found["entities"], found["commitments"]) == ([], [])


def test_the_table_of_commitments_is_the_golden_one() -> None:
    stream = io.StringIO(newline="")
    commitments_csv.export([(Views(sample.article()), ANALYSIS)], stream)
    assert stream.getvalue().encode() == (GOLDEN / "commitments.csv").read_bytes()


def test_an_analysis_is_kept_for_its_version(library: Library) -> None:
    sha256 = sample.article().sha256
    assert library.analysis(sha256, "1") is None
    library.save_analysis(sha256, "1", ANALYSIS)
    assert library.analysis(sha256, "1") == ANALYSIS
    assert library.articles()[0].commitments == 3
    newer = ANALYSIS._replace(commitments=())
    library.save_analysis(sha256, "2", newer)
    assert library.analysis(sha256, "2") == newer
    assert library.analysis(sha256, "1") is None
    assert library.articles()[0].commitments == 0
    with contextlib.closing(sqlite3.connect(library.path)) as db:
        assert db.execute("SELECT typeof(json) FROM analyses").fetchall() == [("text",)]
