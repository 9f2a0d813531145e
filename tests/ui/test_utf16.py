from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading_view.utf16 import Utf16

texts = st.text(alphabet=st.sampled_from("中a𠮷😀\n。"), max_size=40)


@given(texts)
def test_points_and_units_agree_with_the_encoding(text: str) -> None:
    bridge = Utf16(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert bridge.units(point) == unit
        assert bridge.point(unit) == point


@given(texts)
def test_the_middle_of_a_pair_belongs_to_its_character(text: str) -> None:
    bridge = Utf16(text)
    for point, char in enumerate(text):
        if char > "\uffff":
            assert bridge.point(bridge.units(point) + 1) == point
