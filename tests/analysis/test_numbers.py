from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,700", "2700"),
        ("2，700", "2700"),
        ("3.9万", "39000"),
        ("3.9萬", "39000"),
        ("4万7千", "47000"),
        ("1万亿", "1000000000000"),
        ("1.2亿", "120000000"),
        ("千亿", "100000000000"),
        ("千億", "100000000000"),
        ("百万", "1000000"),
        ("亿", "100000000"),
        ("两百零五", "205"),
        ("一百二十", "120"),
        ("十二", "12"),
        ("二〇三〇", "2030"),
        ("百分之五", "0.05"),
        ("五分之二", "0.4"),
        ("１２", "12"),
    ],
)
def test_written_numbers(text: str, value: str) -> None:
    assert numbers.value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "百姓", "a", "。", "零分之一"])
def test_what_is_no_number(text: str) -> None:
    assert numbers.value(text) is None


@given(st.integers(0, 10**12))
def test_digits_are_themselves(number: int) -> None:
    assert numbers.value(str(number)) == number
    assert numbers.value(f"{number:,}") == number


@given(st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]))
def test_a_magnitude_multiplies(number: int, scale: str) -> None:
    assert numbers.value(f"{number}{scale}") == number * {"万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]


@given(st.text(alphabet="零一二三十百千万亿0123456789.,分之", max_size=20))
def test_nonsense_raises_nothing(text: str) -> None:
    numbers.value(text)
