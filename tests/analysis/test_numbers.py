from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import numbers

DIGITS = "零一二三四五六七八九"


def section(number: int) -> str:
    """A number below 10,000 in Chinese numerals, without zeros at its ends."""
    out, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            out += ("零" if gap and out else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return out


def chinese(number: int) -> str:
    """A number below 10**12 as it is read out."""
    out, gap = "", False
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // power % 10**4
        if part:
            out += ("零" if out and (gap or part < 1000) else "") + section(part) + name
            gap = False
        else:
            gap = True
    return out or "零"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,700", "2700"),
        ("2，700", "2700"),
        ("3.9万", "39000"),
        ("3.9萬", "39000"),
        ("4万7千", "47000"),
        ("4億2,700萬", "427000000"),
        ("1万亿", "1000000000000"),
        ("三万五千亿", "3500000000000"),
        ("1.2亿", "120000000"),
        ("千亿", "100000000000"),
        ("千億", "100000000000"),
        ("百万", "1000000"),
        ("亿", "100000000"),
        ("两百零五", "205"),
        ("兩百五", "250"),
        ("一万二", "12000"),
        ("一百二十", "120"),
        ("十二", "12"),
        ("贰佰万", "2000000"),
        ("二〇三〇", "2030"),
        ("百分之五", "0.05"),
        ("百分之七点五", "0.075"),
        ("五分之二", "0.4"),
        ("六成", "0.6"),
        ("两成半", "0.25"),
        ("三點五", "3.5"),
        ("１２", "12"),
        ("４７．５", "47.5"),
    ],
)
def test_written_numbers(text: str, value: str) -> None:
    assert numbers.value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "百姓", "a", "。", "零分之一", "半", "成", "1" * 25])
def test_what_is_no_number(text: str) -> None:
    assert numbers.value(text) is None


@given(st.integers(0, 10**12 - 1))
def test_every_way_of_writing_has_the_same_value(number: int) -> None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    hant = str.maketrans("万亿两", "萬億兩")
    for text in (str(number), f"{number:,}", chinese(number)):
        assert numbers.value(text) == number
        assert numbers.value(text.translate(wide)) == number
        assert numbers.value(text.translate(hant)) == number
    if number % 1000 == 0 and number:
        assert numbers.value(f"{Decimal(number) / 10000:f}万") == number
        assert numbers.value(f"{number // 10**8}亿{number % 10**8 // 10**4}万{number % 10**4 // 1000}千") == number


@given(st.decimals(0, 10**9, places=4, allow_nan=False))
def test_a_plain_value_reads_back_as_itself(value: Decimal) -> None:
    text = format(numbers.plain(value), "f")
    read = numbers.value(text)
    assert read is not None
    assert (read, format(read, "f")) == (value, text)
    assert "E" not in text


@given(st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]))
def test_a_magnitude_multiplies(number: int, scale: str) -> None:
    assert numbers.value(f"{number}{scale}") == number * {"万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]


@given(st.text(alphabet="零一二三十百千万亿0123456789.,分之成半点兆", max_size=20))
def test_nonsense_raises_nothing(text: str) -> None:
    numbers.value(text)
