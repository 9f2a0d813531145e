"""Parses numbers in Chinese text, in either script: 2,700, 3.9万, 4億2,700萬, 千亿, 三分之二, 两成半.

docs/figures.md has the grammar.
"""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○", 0) | {"两": 2, "兩": 2}
_DIGITS |= {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {c: i for i, c in enumerate("零壹貳參肆伍陸柒捌玖")}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

ARABIC = r"(?<![\d.．])(?:\d{1,3}(?:[,，]\d{3}){1,5}+(?:[.．]\d{1,9}+)?|\d{1,20}+(?:[.．]\d{1,9}+)?)(?![.．]?\d)"
"""Arabic digits with thousands separators and a decimal point; not versions (2.5.1) or parts of longer numbers."""
CHINESE = r"[零〇一二两三四五六七八九十百千万亿]"
"""A character of a number in Simplified Chinese numerals."""
SCALE = r"(?:[十百千]?[万亿]{1,2}|兆(?=[\d元美日欧港韩，。余多])|[百千](?![瓦克米伏卡帕]))"
"""Magnitudes after digits: 万亿, 千万, 百; 兆 only for money, since 兆瓦 is a unit."""
MIXED = rf"{ARABIC}(?:{SCALE}(?:(?:\d{{1,4}}|\d,\d{{3}}){SCALE})*(?:(?:\d,\d{{3}}|\d{{4}})(?![\d年.]))?)?"
"""Digits with magnitudes between and after them: 1.4万亿, 4亿2,700万, 1万2,000."""

_MAX_LENGTH = 24
_NUMERAL = re.compile(ARABIC)
_FRACTION = re.compile(r"(.{1,12})分之(.{1,12})")
_TENTHS = re.compile(r"(.{1,4})成(半?)")
_POINT = re.compile(r"(.{1,12})[点點]([零〇一二三四五六七八九]{1,6})")


def value(text: str) -> Decimal | None:
    """Parse a number in either script, half or full width; None if `text` is not one.

    A magnitude alone counts once (千亿 is 10**11); a final digit without one takes the next lower (一万二 is 12,000);
    digits without magnitudes are read in order (二〇二五 is 2025). 五分之二 and 百分之五 are fractions, 两成半 is a
    quarter, 七点五 is 7.5. Commas between digits separate thousands. More than 24 characters are a code, not a number.
    """
    if fraction := _FRACTION.fullmatch(text):
        below, above = value(fraction[1]), value(fraction[2])
        return above / below if below and above is not None else None
    if tenths := _TENTHS.fullmatch(text):
        whole = value(tenths[1])
        return None if whole is None else plain((whole + (Decimal("0.5") if tenths[2] else 0)) / 10)
    if point := _POINT.fullmatch(text):
        whole = value(point[1])
        return None if whole is None else plain(whole + Decimal("0." + "".join(str(_DIGITS[c]) for c in point[2])))
    total = _read(text) if 0 < len(text) <= _MAX_LENGTH else None
    return None if total is None else plain(total)


def plain(value: Decimal) -> Decimal:
    """`value` without an exponent if it is whole, otherwise without trailing zeros."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _read(text: str) -> Decimal | None:
    """Sum sections: 十百千 within 10**4, then 万 and 亿, which also multiply everything before them (万亿)."""
    if all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total, section, digit = Decimal(0), Decimal(0), None
    last = 0  # the magnitude right before a lone digit
    at = 0
    while at < len(text):
        char = text[at]
        if numeral := _NUMERAL.match(text, at):
            digit, last = Decimal(re.sub("[,，]", "", numeral[0]).replace("．", ".")), 0
            at = numeral.end()
            continue
        if char in _DIGITS:
            last = 0 if digit is not None or _DIGITS[char] == 0 else last
            digit = Decimal(_DIGITS[char])
        elif char in _SMALL:
            section += (Decimal(1) if digit is None else digit) * _SMALL[char]
            digit, last = None, _SMALL[char]
        elif char in _LARGE:
            scale = _LARGE[char]
            written = section != 0 or digit is not None
            section += digit or 0
            if total and (not written or total < scale):
                total = (total + section) * scale
            else:
                total += (section if written else Decimal(1)) * scale
            section, digit, last = Decimal(0), None, scale
        else:
            return None
        at += 1
    return total + section + (digit or 0) * (last // 10 if last > 10 else 1)
