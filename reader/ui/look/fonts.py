"""Font families: fonts with the script's own glyph forms first, then common system fonts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont

from reader.types import Script

# A sans serif of the right script comes before a serif of another one.
_SERIF = {
    Script.HANS: (
        *("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "SimSun"),
        *("Noto Sans CJK SC", "WenQuanYi Micro Hei"),
    ),
    Script.HANT: (
        *("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
        *("Noto Sans CJK TC", "WenQuanYi Micro Hei"),
    ),
    Script.HK: (
        *("Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", "Noto Serif CJK TC", "Songti TC", "PMingLiU"),
        *("Noto Sans CJK HK", "WenQuanYi Micro Hei"),
    ),
}
_SANS = {
    "zh_CN": ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    "zh_TW": ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "zh_HK": ("Noto Sans CJK HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"),
}
_LANGUAGE = {Script.HANS: "zh_CN", Script.HK: "zh_HK"}


def serif(script: Script) -> tuple[str, ...]:
    """Families for the page; `tw` and `twp` are set like `hant`."""
    return (*_SERIF.get(script, _SERIF[Script.HANT]), "serif")


def sans(language: str) -> tuple[str, ...]:
    """Families for panels and menus in an interface language ("en", "zh_CN", "zh_TW")."""
    return (*_SANS.get(language, _SANS["zh_TW"]), "sans-serif")


def sans_of(script: Script, native: Script = Script.HANT) -> tuple[str, ...]:
    """Sans families for article text in `script`, or in its `native` script if shown as written."""
    written = native if script in (Script.ORIGINAL, Script.READING) else script
    return sans(_LANGUAGE.get(written, "zh_TW"))


def with_families(font: QFont, families: Sequence[str]) -> QFont:
    """A copy of a font with these families, if any, for text in a language other than the interface's."""
    made = QFont(font)
    if families:
        made.setFamilies(families)
        made.setFeature(QFont.Tag("locl"), 0)  # else glyph forms follow the interface language
    return made
