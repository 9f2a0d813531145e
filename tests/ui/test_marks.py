import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.types import Annotation, Span
from reader.ui.reading_view.marks import _Marked

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


def annotations(spans: list[Span]) -> list[Annotation]:
    """One on each span, in the order of the text."""
    time = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)
    return [
        Annotation(f"{number:02}", "", span, "", "", "", (), "", "", time, time)
        for number, span in enumerate(sorted(spans))
    ]


@given(st.lists(spans, min_size=1, max_size=12), st.data())
def test_one_mark_more_less_or_changed_is_told_and_found(lying: list[Span], data: st.DataObject) -> None:
    """What changed is told only where it is one; what is found is the same as for a list that was never another."""
    marked, all_ = _Marked(), annotations(lying)
    number = data.draw(st.integers(0, len(all_) - 1))
    without = all_[:number] + all_[number + 1 :]
    noted = [*all_[:number], all_[number]._replace(note="x"), *all_[number + 1 :]]
    marked.take(without)
    assert marked.take(all_) == [all_[number]]
    assert marked.take(noted) == [all_[number], noted[number]]
    assert marked.take(list(noted)) == []
    stretch = data.draw(spans)
    touching = [each for each in noted if each.span.start < stretch.end and stretch.start < each.span.end]
    assert marked.on(stretch) == touching
    assert marked.take(without) == [noted[number]]
    assert marked.on(stretch) == [each for each in touching if each.id != all_[number].id]
    fresh = _Marked()
    assert (fresh.take(all_) is None) is (len(all_) > 1)
