"""Narrow a page's full-width signs the way some sites do: byte pairs replaced wherever they stand.

The site holds its page in GBK and replaces the two bytes of each sign by one of ASCII. The same two bytes also occur
across neighbouring characters; then the first byte of the one and the second of the other remain, and every byte after
that pairs with the wrong neighbour until a sign or a letter brings them back into step.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGNS = {"，": ",", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")"}
_LOWEST = 0x40  # of a second byte


def narrow(text: str, glosses: Mapping[str, str] | None = None) -> str:
    """What a browser shows of a narrowed page.

    With `glosses`, the site also inserts the reading of each of these characters after its bytes. A first byte without
    a second one shows as ``?``; it swallows the ASCII character behind it unless that is a narrowed sign.
    """
    data = text.encode("gbk", "strict")
    for place, sign in enumerate(SIGNS):
        data = data.replace(sign.encode("gbk"), bytes((place + 1,)))
    for char, reading in (glosses or {}).items():
        code = char.encode("gbk")
        data = data.replace(code, code + f"({reading})".encode("gbk"))
    shown = []
    at = 0
    while at < len(data):
        byte = data[at]
        pair = data[at : at + 2]
        if byte < 0x80:
            shown.append(list(SIGNS.values())[byte - 1] if 0 < byte <= len(SIGNS) else chr(byte))
            at += 1
        elif len(pair) == 2 and pair[1] >= _LOWEST:
            shown.append(pair.decode("gb18030", "replace")[:1].replace("\ufffd", "?"))
            at += 2
        else:
            shown.append("?")
            at += 1 if pair[1:] == b"\n" or (len(pair) == 2 and 0 < pair[1] <= len(SIGNS)) else 2
    return "".join(shown)


def stripped(text: str, *, questions: bool = True, private: bool = True) -> str:
    """The page after the site lost its question marks, its private-use characters, or both."""
    if questions:
        text = text.replace("?", "")
    if private:
        text = "".join(char for char in text if not "\ue000" <= char <= "\uf8ff")
    return text
