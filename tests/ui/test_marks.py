import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.types import Annotation, Span
from reader.ui.reading_view.marks import _AnnotationIndex

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


def annotations(spans: list[Span]) -> list[Annotation]:
    """One on each span, in the order of the text."""
    time = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)
    return [
        Annotation(f"{number:02}", "", span, "", "", "", (), "", "", time, time)
        for number, span in enumerate(sorted(spans))
    ]


@given(st.lists(spans, min_size=1, max_size=12), st.data())
def test_a_single_change_is_reported_and_found(positions: list[Span], data: st.DataObject) -> None:
    """Only a single change is reported; lookups match those of a list without changes."""
    index, all_ = _AnnotationIndex(), annotations(positions)
    number = data.draw(st.integers(0, len(all_) - 1))
    without = all_[:number] + all_[number + 1 :]
    noted = [*all_[:number], all_[number]._replace(note="x"), *all_[number + 1 :]]
    index.update(without)
    assert index.update(all_) == [all_[number]]
    assert index.update(noted) == [all_[number], noted[number]]
    assert index.update(list(noted)) == []
    stretch = data.draw(spans)
    touching = [each for each in noted if each.span.start < stretch.end and stretch.start < each.span.end]
    assert index.touching(stretch) == touching
    assert index.update(without) == [noted[number]]
    assert index.touching(stretch) == [each for each in touching if each.id != all_[number].id]
    fresh = _AnnotationIndex()
    assert (fresh.update(all_) is None) is (len(all_) > 1)
