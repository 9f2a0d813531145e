"""Numbers as they are written in Chinese texts, in either script: 2,700, 3.9万, 4万7千, 千亿, 三分之二, 两百零五."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

ARABIC = r"(?<!\d)(?:\d{1,3}(?:[,，]\d{3}){1,5}+(?:[.．]\d{1,9}+)?|\d{1,20}+(?:[.．]\d{1,9}+)?)"
CHINESE = r"[零〇一二两三四五六七八九十百千万亿兩萬億]"
PATTERN = rf"(?:{ARABIC})(?:[十百千]?[万亿萬億]{{0,2}}|[百千])(?:\d+千)?|{CHINESE}{{1,12}}"
"""A number with its magnitudes, without a unit."""

_LONGEST = 24
_NUMERAL = re.compile(ARABIC)


def value(text: str) -> Decimal | None:
    """The number that `text` writes, or None.

    A magnitude alone counts once (千亿 is 10**11); digits without magnitudes are read in order (二〇二五 is 2025);
    五分之二 and 百分之五 are fractions. Commas between digits are thousands. What takes
    more than 24 characters is no number but a code.
    """
    fraction = re.fullmatch(r"(.{1,12})分之(.{1,12})", text)
    if fraction:
        below, above = value(fraction[1]), value(fraction[2])
        return above / below if below and above is not None else None
    total = _read(text) if len(text) <= _LONGEST else None
    return None if total is None else plain(total)


def plain(value: Decimal) -> Decimal:
    """`value` without an exponent where it is whole, and without trailing zeros where it is not."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _read(text: str) -> Decimal | None:
    """Sum of sections: within 10**4 by 十百千, then by 万 and 亿, which also multiply what stands before (万亿)."""
    if text and all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total, section, digit = Decimal(0), Decimal(0), None
    at = 0
    while at < len(text):
        numeral = _NUMERAL.match(text, at)
        char = text[at]
        if numeral:
            digit = _decimal(numeral[0])
            if digit is None:
                return None
            at = numeral.end()
            continue
        if char in _DIGITS:
            digit = Decimal(_DIGITS[char])
        elif char in _SMALL:
            section += (Decimal(1) if digit is None else digit) * _SMALL[char]
            digit = None
        elif char in _LARGE:
            section += digit or 0
            if section == 0 and total:
                total *= _LARGE[char]
            else:
                total += (section or Decimal(1)) * _LARGE[char]
            section, digit = Decimal(0), None
        else:
            return None
        at += 1
    return total + section + (digit or 0) if text else None


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(re.sub("[,，]", "", text).replace("．", "."))
    except InvalidOperation:
        return None
