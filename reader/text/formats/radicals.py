"""Replaces radicals that fonts in PDF files return instead of characters: ⻑ for 長, ⼊ for 入.

Such fonts share one glyph for both, and map it to the radical. No text is written in radicals, so the character is
meant. The pairs are those of Unicode's EquivalentUnifiedIdeograph.txt for radicals that are characters by themselves;
the block of Kangxi radicals has compatibility mappings.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = (
    "⺁厂⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马"
    "⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟⻫斉⻭歯⻯竜⻲亀"
    "⺅亻⺉刂⺎兀⺐尢⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺝月⺡氵⺣灬⺤爫⺨犭⺩王⺪疋⺫罒⺭礻⺲罒⺹耂⺾艹⺿艹⻀艹⻂衤⻃覀⻈讠⻊足"
    "⻌辶⻏阝⻐钅⻒镸⻖阝⻟飠⻠饣"
)


def as_characters(text: str) -> str:
    """The text with radicals replaced by characters, one for one."""
    return text.translate(_table()) if any("\u2e80" <= char <= "\u2fdf" for char in text) else text


def _table() -> dict[int, str]:
    kangxi = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    pairs = zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)
    return kangxi | {ord(radical): character for radical, character in pairs}
