from __future__ import annotations

import datetime
import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from reader.errors import ImportFileError
from reader.store.exchange.incoming import Imported
from reader.store.exchange.json_stream import JsonStream
from reader.store.exchange.web_annotation import export, import_file
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.types import Annotation, Span
from tests.store import filled, sample, webs

GOLDEN = Path(__file__).parents[1] / "golden" / "annotations.jsonld"
SAVED = datetime.datetime(2025, 5, 1, 12, tzinfo=datetime.UTC)


def exported(library: Library) -> str:
    stream = io.StringIO(newline="")
    export(library, stream)
    return stream.getvalue()


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "full.sqlite", "Ana")
    filled.fill(library)
    yield library
    library.close()


@pytest.fixture
def bring(library: Library, tmp_path: Path) -> Callable[..., Imported]:
    """Import an object, saved at a known time, into the library with the sample."""

    def bring(data: object, **options: Any) -> Imported:
        path = tmp_path / "x.jsonld"
        path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        os.utime(path, (SAVED.timestamp(), SAVED.timestamp()))
        return import_file(library, path, **options)

    return bring


def test_the_collection_is_the_golden_one(full: Library) -> None:
    assert exported(full) == GOLDEN.read_text(encoding="utf-8")


def test_it_is_what_the_model_demands(full: Library) -> None:
    data = json.loads(exported(full))
    assert webs.demands(data) == 6
    known = set(webs.CONTEXT["@context"]) | {"@context"}
    assert {name for name in webs.terms(data) if not name.startswith("chengnuo:")} <= known
    (expanded,) = jsonld.expand(data, {"documentLoader": webs.loader})
    oa = "http://www.w3.org/ns/oa#"
    first = expanded["http://www.w3.org/ns/activitystreams#first"][0]
    items = first["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [each["@type"] for each in items] == [[f"{oa}Annotation"]] * 6
    across = items[1]
    assert {each["@id"] for each in across[f"{oa}motivatedBy"]} == {f"{oa}tagging", f"{oa}commenting"}
    selectors = across[f"{oa}hasTarget"][0][f"{oa}hasSelector"]
    assert selectors[0][f"{oa}start"] == [{"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@value": 8}]
    assert selectors[1][f"{oa}exact"] == [{"@value": "大會召開\n𠮷城市"}]
    quads = jsonld.to_rdf(data, {"documentLoader": webs.loader, "format": "application/n-quads"})
    assert quads.count(f"<{oa}hasTarget>") == 6


def test_it_comes_back_equal(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonld"
    path.write_text(exported(full), encoding="utf-8", newline="")
    other = Library.in_memory("Ben")
    texts = [full.article(row.sha256) for row in full.articles()]
    done = import_file(other, path, [text for text in texts if text])
    assert done == Imported(6, 0, 0)
    assert other.annotations.all() == full.annotations.all()
    assert sorted(other.codebook.tags()) == sorted(full.codebook.tags())
    assert other.codebook.coders() == full.codebook.coders()
    assert json.loads(exported(other))["first"] == json.loads(exported(full))["first"]
    assert import_file(other, path) == Imported(0, 0, 6)
    other.close()


TEXTS = st.text("a𠮷🙂發'\"\r\n\x00\u2028<", max_size=6)
ENDS = st.integers(0, len(sample.TEXT))


@given(st.lists(st.tuples(st.tuples(ENDS, ENDS), st.lists(TEXTS.filter(bool), max_size=3), TEXTS, TEXTS), max_size=4))
@settings(max_examples=25)
def test_whatever_was_marked_comes_back(made: list[tuple[tuple[int, int], list[str], str, str]]) -> None:
    article = sample.article()
    one, two = Library.in_memory("Ana"), Library.in_memory("Ben")
    one.add_article(article, sample.FIELDS)
    for ends, tags, note, author in made:
        one.annotations.add(new_annotation(article, Span(*sorted(ends)), tags, note, author, sample.NOW))
    path = Path(os.environ["HOME"]) / "law.jsonld"
    path.write_text(exported(one), encoding="utf-8", newline="")
    if made:
        import_file(two, path, [article])
    assert two.annotations.all() == one.annotations.all()
    one.close()
    two.close()


# Other people's files


def position(words: str) -> dict[str, Any]:
    span = sample.span(words)
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def quote(words: object, **around: object) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": words, **around}


AT = sample.span("U盤")
SOURCE = f"urn:sha256:{sample.article().sha256}"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def theirs(selector: object, **members: object) -> dict[str, Any]:
    target = {"source": SOURCE, "selector": selector}
    return {"@context": CONTEXT, "id": "http://example.org/a/1", "type": "Annotation", "target": target, **members}


def only(library: Library) -> Annotation:
    (mark,) = library.annotations.all()
    return mark


@pytest.mark.parametrize(
    "selector",
    [
        position("U盤"),
        quote("U盤"),
        [position("U盤"), quote("U盤")],
        {"type": "FragmentSelector", "value": f"char={AT.start},{AT.end}", "refinedBy": quote("U盤")},
        [{"type": "CssSelector", "value": "p", "refinedBy": quote("U盤", prefix="一個", suffix="(")}],
        [{"type": "TextPositionSelector", "start": 9000, "end": 9002}, quote("U盤")],
        quote({"@value": "U盤", "@language": "zh"}),
        quote("一個U盤", refinedBy={"type": "TextPositionSelector", "start": 2, "end": 4}),
        quote("一個U盤", refinedBy=quote("U盤")),
        position("一個U盤") | {"refinedBy": {"type": "TextPositionSelector", "start": 2, "end": 4}},
        position("一個U盤")
        | {
            "refinedBy": {
                "type": "TextPositionSelector",
                "start": 1,
                "end": 4,
                "refinedBy": {"type": "FragmentSelector", "value": "char=1,3"},
            }
        },
        quote("U盤", refinedBy={"type": "SvgSelector", "value": "<svg/>"}),
    ],
)
def test_selectors_of_every_kind(library: Library, bring: Callable[..., Imported], selector: object) -> None:
    assert bring(theirs(selector)) == Imported(1, 0, 0)
    assert only(library).span == sample.span("U盤")
    assert only(library).created == only(library).updated == SAVED
    assert bring(theirs(selector)) == Imported(0, 0, 1)  # the same id whenever it comes


def test_every_target_is_a_mark(library: Library, bring: Callable[..., Imported]) -> None:
    places = [{"source": SOURCE, "selector": quote(words)} for words in ("U盤", '"很高興"🙂。')]
    given = theirs([], target=["http://example.org/page", *places], body=body("標", purpose="tagging"))
    assert bring(given) == Imported(2, 0, 0)
    assert {mark.quote for mark in library.annotations.all()} == {"U盤", '"很高興"🙂。'}
    assert [mark.tags for mark in library.annotations.all()] == [("標",), ("標",)]
    assert bring(given) == Imported(0, 0, 2)


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "CssSelector", "value": "p", "refinedBy": position("U盤")},
        quote("U盤", refinedBy={"type": "TextPositionSelector", "start": 1, "end": 3}),
    ],
)
def test_offsets_in_an_unknown_passage_are_no_place(
    library: Library, bring: Callable[..., Imported], selector: object
) -> None:
    with pytest.raises(ImportFileError, match="annotation 1: the offsets do not fit"):
        bring(theirs(selector))


def test_a_body_without_words_is_told_of(library: Library, bring: Callable[..., Imported]) -> None:
    done = bring(theirs(quote("U盤"), body=[body("註"), {"type": "SpecificResource", "selector": {}}]))
    assert done.problems == ("annotation 1: a body contains no usable words; it was skipped",)
    assert only(library).note == "註"


def test_a_quote_as_it_reads_is_found_in_the_damaged_source(library: Library, bring: Callable[..., Imported]) -> None:
    bring(theirs(quote("發展旅游業")))
    assert only(library).quote == "發(fā)展旅游業(yè)"


def body(value: object, **members: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, **members}


@pytest.mark.parametrize(
    ("members", "tags", "note"),
    [
        ({}, (), ""),
        ({"bodyValue": "一句𠮷"}, (), "一句𠮷"),
        ({"body": "http://example.org/b"}, (), "http://example.org/b"),
        ({"body": body("註")}, (), "註"),
        ({"body": body("標"), "motivation": "tagging"}, ("標",), ""),
        ({"body": [body("標", purpose="tagging"), body("註", purpose="replying"), body("二")]}, ("標",), "註\n\n二"),
        ({"body": {"source": "http://example.org/t", "purpose": "tagging"}}, ("http://example.org/t",), ""),
        ({"body": {"type": "Choice", "items": [body("甲"), body("乙")]}}, (), "甲"),
        (
            {"body": {"type": "Composite", "items": [body("甲"), {"type": "List", "items": [body("乙")]}]}},
            (),
            "甲\n\n乙",
        ),
        ({"body": {"@value": "註𠮷", "@language": "zh"}}, (), "註𠮷"),
        ({"body": [body({"@value": "標"}, purpose="tagging"), body(["一", {"@value": "二"}])]}, ("標",), "一\n\n二"),
    ],
)
def test_bodies_of_every_kind(
    library: Library, bring: Callable[..., Imported], members: dict[str, Any], tags: tuple[str, ...], note: str
) -> None:
    bring(theirs(quote("U盤"), **members))
    assert (only(library).tags, only(library).note) == (tags, note)


@pytest.mark.parametrize(
    ("members", "author", "created", "updated"),
    [
        ({"creator": "mailto:a@example.org"}, "mailto:a@example.org", SAVED, SAVED),
        ({"creator": [{"id": "http://e.org/x", "nickname": "甲"}]}, "甲", SAVED, SAVED),
        ({"created": "2025-01-02T03:04:05+08:00"}, "", "2025-01-01T19:04:05Z", "2025-01-01T19:04:05Z"),
        ({"created": "2025-01-02T03:04:05", "modified": "2025-01-03"}, "", "2025-01-02T03:04:05Z", "2025-01-03T00:00Z"),
    ],
)
def test_agents_and_times(
    library: Library, bring: Callable[..., Imported], members: dict[str, Any], author: str, created: Any, updated: Any
) -> None:
    bring(theirs(quote("U盤"), **members))
    times = [datetime.datetime.fromisoformat(each) if isinstance(each, str) else each for each in (created, updated)]
    assert (only(library).author, only(library).created, only(library).updated) == (author, *times)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: each,
        lambda each: [each],
        lambda each: {"type": "AnnotationPage", "items": [each]},
        lambda each: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [each]}, "total": 1},
        lambda each: {"@graph": [each]},
    ],
)
def test_files_of_every_shape(
    library: Library, bring: Callable[..., Imported], wrap: Callable[[dict[str, Any]], object]
) -> None:
    assert bring(wrap(theirs(quote("U盤"), id="urn:uuid:" + filled.uuid(7)))) == Imported(1, 0, 0)
    assert only(library).id == filled.uuid(7)


def test_a_target_elsewhere_is_looked_for_in_the_texts_given(library: Library, bring: Callable[..., Imported]) -> None:
    target = {"source": "http://example.org/x.html", "selector": quote("每戶", prefix="一\n")}
    text = sample.article("一\n每戶𠮷, 二 每戶")
    assert bring({"type": "Annotation", "target": target}, articles=[text]) == Imported(1, 0, 0)
    assert only(library).span == Span(2, 4)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "not JSON of Web Annotations"),
        ("{", "not JSON of Web Annotations"),
        ("[1]", "is not an annotation"),
        ("{}", "contains no Web Annotation"),
        ("[" * 5000, "not JSON of Web Annotations"),
        ('{"type":"Annotation","target":"x"} x', "data after its end"),
        ('{"target": {"selector": {"type":"TextQuoteSelector","exact":"\\ud800"}}}', "not UTF-8|not JSON"),
        (theirs(quote("不在")), "annotation 1: the offsets do not fit"),
        (theirs([]), "annotation 1: the offsets do not fit"),
        (theirs(quote("每", prefix="x"), target="http://example.org/x"), "annotation 1: the article is not"),
        (theirs({"type": "TextPositionSelector", "start": -1, "end": 2}), "annotation 1: the offsets do not fit"),
        (theirs(quote("U盤"), created="yesterday"), "not JSON of Web Annotations"),
    ],
)
def test_what_cannot_be_taken_changes_nothing(
    library: Library, bring: Callable[..., Imported], data: object, words: str
) -> None:
    with pytest.raises(ImportFileError, match=words):
        bring(data)
    assert library.annotations.all() == []


def test_what_has_no_place_may_be_left_out(library: Library, bring: Callable[..., Imported]) -> None:
    done = bring([theirs(quote("U盤")), theirs(quote("不在"), id="http://example.org/2")], partly=True)
    assert (done.added, len(done.problems)) == (1, 1)
    assert "annotation 2: the offsets do not fit" in done.problems[0]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS, lambda each: st.lists(each) | st.dictionaries(TEXTS, each)
)


@given(st.lists(JSON, max_size=5), st.integers(1, 9))
@settings(max_examples=30)
def test_a_list_is_read_in_pieces_of_any_size(values: list[Any], size: int) -> None:
    class Slow(io.StringIO):
        def read(self, _: int | None = -1) -> str:
            return super().read(size)

    text = json.dumps({"a": 1, "items": values, "z": [values]}, indent=1)
    *found, whole = JsonStream(Slow(text), ("items",)).values()
    assert found == values
    assert whole == {"a": 1, "z": [values]}
