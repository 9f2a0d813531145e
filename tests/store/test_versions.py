"""A file that was changed: its marks, decisions, accepted characters, memo and collections on the newer text."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.library import Library
from reader.store.listing import ArticleFilter
from reader.store.versions import VersionMove
from reader.text import fields
from reader.text.views import Views
from reader.types import (
    Article,
    Collection,
    Commitment,
    Comparator,
    Deadline,
    Decision,
    Entity,
    EntityType,
    Reading,
    Repair,
    Span,
    Speaker,
    Status,
    Strength,
    Target,
    Why,
)
from tests.store import sample

PATH = "/news/𠮷城.txt"
NEWER = sample.TEXT.replace("=企業", "市府補充說明🙂:\n=企業").replace("會上每人", "會後每位來賓")
THIRD = NEWER.replace("50億元,", "50億元,要更好,再加把勁,")
OTHER = "霽川市另有一則消息\n2031年2月3日\n各地種樹修路,辦學開市,人人有份。\n"


def opened(library: Library, text: str, path: str = PATH) -> tuple[Article, VersionMove | None]:
    """Open a file that has this text now."""
    views = Views(Article(text, path, "utf-8"))
    is_new = library.article(views.article.sha256) is None
    library.add_article(views.article, fields.find(views), views)
    return views.article, library.versions.link_previous(views.article, is_new)


@pytest.fixture
def first(library: Library) -> Article:
    """The sample, with marks: two that stand in every version, one in words that change."""
    for words in ("業(yè),讓經(jīng)濟(jì)", "U盤(容量大)", "會上每人"):
        library.annotations.add(sample.mark(words, "新", note="𠮷"))
    return sample.article()


def quotes(library: Library, article: Article) -> dict[str, str]:
    """The marks of an article, and the text at their places."""
    return {
        each.quote: article.text[each.span.start : each.span.end] for each in library.annotations.of(article.sha256)
    }


def test_marks_move_and_doubtful_ones_stay(library: Library, first: Article) -> None:
    before = {each.id: each for each in library.annotations.all()}
    newer, moved = opened(library, NEWER)
    assert moved == VersionMove(first.sha256, 2, 1)
    assert quotes(library, newer) == {words: words for words in ("業(yè),讓經(jīng)濟(jì)", "U盤(容量大)")}
    assert quotes(library, first) == {"會上每人": "會上每人"}
    for each in library.annotations.of(newer.sha256):
        old = before[each.id]
        assert (each.tags, each.note, each.author, each.created) == (old.tags, old.note, old.author, old.created)
        assert [past.state for past in library.annotations.history(each.id)] == [old]
    assert library.listing.ids(ArticleFilter()) == [newer.sha256]
    (version,) = library.versions.earlier(newer.sha256)
    assert (version.sha256, version.annotations, version.decisions) == (first.sha256, 1, 0)
    assert library.versions.newest(first.sha256) == newer.sha256


def test_another_text_under_the_same_path_is_another_article(library: Library, first: Article) -> None:
    other, moved = opened(library, OTHER)
    assert moved is None
    assert set(library.listing.ids(ArticleFilter())) == {first.sha256, other.sha256}
    assert len(library.annotations.of(first.sha256)) == 3


def test_a_file_elsewhere_and_a_pasted_text_are_other_articles(library: Library, first: Article) -> None:
    assert opened(library, NEWER, "/news/other.txt")[1] is None
    assert opened(library, THIRD, "")[1] is None
    assert len(library.annotations.of(first.sha256)) == 3


def test_the_same_text_again_is_the_same_article(library: Library, first: Article) -> None:
    assert opened(library, sample.TEXT) == (first, None)
    assert len(library.articles()) == 1


def test_a_chain_and_the_way_back(library: Library, first: Article) -> None:
    second, _ = opened(library, NEWER)
    third, moved = opened(library, THIRD)
    assert moved == VersionMove(second.sha256, 2, 0)
    assert [each.sha256 for each in library.versions.earlier(third.sha256)] == [second.sha256, first.sha256]
    again, back = opened(library, sample.TEXT)
    assert again.sha256 == first.sha256
    assert back == VersionMove(third.sha256, 2, 0)
    assert set(quotes(library, first)) == {"業(yè),讓經(jīng)濟(jì)", "U盤(容量大)", "會上每人"}
    assert [each.sha256 for each in library.versions.earlier(first.sha256)] == [third.sha256, second.sha256]
    assert library.listing.ids(ArticleFilter()) == [first.sha256]
    assert opened(library, sample.TEXT)[1] is None


def test_a_person_may_say_that_it_is_another_article(library: Library, first: Article) -> None:
    before = {each.id: each for each in library.annotations.all()}
    newer, _ = opened(library, NEWER)
    own = sample.mark("市府補充", text=NEWER)
    library.annotations.add(own)
    library.versions.unlink(newer.sha256)
    assert {each.id: each.span for each in library.annotations.of(first.sha256)} == {
        id: each.span for id, each in before.items()
    }
    assert library.annotations.of(newer.sha256) == [own]
    assert opened(library, NEWER)[1] is None  # reported only once
    assert len(library.listing.ids(ArticleFilter())) == 2
    with pytest.raises(LookupError):
        library.versions.unlink(newer.sha256)


def test_a_doubtful_mark_is_settled_by_hand(library: Library, first: Article) -> None:
    newer, _ = opened(library, NEWER)
    (left,) = library.annotations.of(first.sha256)
    settled = library.versions.place_annotation(left, newer, sample.span("會後每位來賓", NEWER))
    assert library.annotations.get(left.id) == settled
    assert settled.quote == "會後每位來賓"
    assert library.annotations.of(first.sha256) == []
    library.versions.unlink(newer.sha256)
    assert left.span in {each.span for each in library.annotations.of(first.sha256)}


def commitment(words: str, figure: str, day: str, speaker: str) -> Commitment:
    """A commitment of the sample with its speaker before it."""
    target = Target(sample.span(figure), figure, "產值", Comparator.REACH, Decimal(1), None, None, "元")
    return Commitment(
        span=sample.span(words),
        text=words,
        cue="力爭",
        cue_span=sample.span("力爭"),
        strength=Strength.AIM,
        speaker=Speaker("林若谷", "市長", None, sample.span(speaker)),
        targets=(target,),
        deadline=Deadline(sample.span(day), day, datetime.date(2025, 1, 1), None),
        why=Why("cue", "said", sample.span("表示")),
    )


def test_a_decision_moves_with_all_its_places(library: Library) -> None:
    value = commitment("力爭產(chǎn)值達到50億元", "50億元", "今年", "林若谷")
    entity = Entity(EntityType.PER, sample.span("林若谷"), "林若谷")
    for number, each in enumerate((value, entity)):
        decision = Decision(str(number), sample.article().sha256, each.span, Status.EDITED, each, "Ana", sample.NOW)
        library.decisions.put(decision)
    newer, moved = opened(library, NEWER)
    assert moved == VersionMove(sample.article().sha256, 2, 0)
    held = {each.id: each for each in library.decisions.of(newer.sha256)}
    assert library.decisions.of(sample.article().sha256) == []
    found = held["0"].value
    assert isinstance(found, Commitment)
    assert found.cue_span is not None
    assert found.speaker is not None
    assert found.speaker.span is not None
    assert found.deadline is not None
    assert found.why is not None
    assert found.why.evidence is not None
    places = {
        found.span: "力爭產(chǎn)值達到50億元",
        found.cue_span: "力爭",
        found.speaker.span: "林若谷",
        found.targets[0].span: "50億元",
        found.deadline.span: "今年",
        found.why.evidence: "表示",
        held["1"].value.span: "林若谷",
    }
    assert {NEWER[start:end] for start, end in places} == set(places.values())
    library.versions.unlink(newer.sha256)
    assert [each.value for each in library.decisions.of(sample.article().sha256)] == [entity, value]


def test_a_decision_whose_speaker_went_stays_where_it_was(library: Library) -> None:
    value = commitment("力爭產(chǎn)值達到50億元", "50億元", "今年", "林若谷")
    decision = Decision("0", sample.article().sha256, value.span, Status.ACCEPTED, value, "Ana", sample.NOW)
    library.decisions.put(decision)
    newer, moved = opened(library, sample.TEXT.replace("林若谷", "🙂𡃁"))
    assert moved == VersionMove(sample.article().sha256, 0, 1)
    assert library.decisions.of(sample.article().sha256) == [decision]
    assert library.decisions.of(newer.sha256) == []


def test_how_it_is_read_its_memo_and_its_collections_come_along(library: Library, first: Article) -> None:
    repair = Repair(sample.span("穩"), "穩", "隱", "variant", True)
    library.set_reading(first.sha256, Reading(True, (repair,)), "Ana")
    library.memos.write(first.sha256, "看這裡𠮷", "Ana")
    library.collections.put(Collection("c", "輯"))
    library.collections.add_articles("c", [first.sha256])
    newer, _ = opened(library, NEWER)
    reading = library.reading(newer.sha256)
    assert reading.repair is True
    assert [NEWER[each.span.start : each.span.end] for each in reading.accepted] == ["穩"]
    assert (library.memos.of(newer.sha256), library.memos.of(first.sha256)) == ("看這裡𠮷", "")
    assert library.listing.ids(ArticleFilter(collection="c")) == [newer.sha256]
    library.versions.unlink(newer.sha256)
    assert library.memos.of(first.sha256) == "看這裡𠮷"


def test_an_article_goes_with_its_versions_and_marks(library: Library, first: Article) -> None:
    newer, _ = opened(library, NEWER)
    ids = [each.id for each in library.annotations.all()]
    library.remove_article(newer.sha256)
    assert library.articles() == []
    assert library.annotations.all() == []
    assert all(library.annotations.history(id)[-1].deleted for id in ids)
    with pytest.raises(LookupError):
        library.remove_article(first.sha256)


def test_all_of_it_or_nothing(library: Library, first: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(library.decisions), "of", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        opened(library, NEWER)
    assert len(library.annotations.of(first.sha256)) == 3
    assert library.versions.next(first.sha256) is None


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_mark_is_ever_lost(data: st.DataObject) -> None:
    """For any change of the text, every mark is either on the same words of the new version or on the old one."""
    library = Library.in_memory("Ana")
    opened(library, sample.TEXT)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(sample.TEXT)))
        library.annotations.add(sample.mark(Span(start, data.draw(st.integers(start, len(sample.TEXT))))))
    before = {each.id: each for each in library.annotations.all()}
    new = sample.TEXT
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(new)))
        new = new[:at] + data.draw(st.text("𠮷🙂甲\n,", max_size=9)) + new[data.draw(st.integers(at, len(new))) :]
    article, moved = opened(library, new or "空")
    after = {each.id: each for each in library.annotations.all()}
    assert after.keys() == before.keys()
    if moved is not None:
        assert moved.moved + moved.doubtful == len(before)
        assert len(library.annotations.of(article.sha256)) == moved.moved
    for id, each in after.items():
        assert each.quote == before[id].quote
        assert each == before[id] or article.text[each.span.start : each.span.end] == each.quote
    library.close()
