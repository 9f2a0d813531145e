from hypothesis import given
from hypothesis import strategies as st

from reader.types import Span
from reader.ui.reading_view.marks import _Lying

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


@given(st.lists(spans), spans)
def test_what_touches_a_paragraph_is_found_wherever_it_begins(lying: list[Span], paragraph: Span) -> None:
    """In the order of the list, which need not be that of the text; the newline belongs to its paragraph."""
    expected = [
        number for number, span in enumerate(lying) if span.start <= paragraph.end and paragraph.start < span.end
    ]
    assert _Lying(lying).on(paragraph) == expected
