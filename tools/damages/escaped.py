r"""How text gets escaped: by a serializer, by a browser's form, in an address, in mail; from the laws of each.

python -m tools.damages.escaped LAW < CLEAN.txt > ESCAPED.txt
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from html.entities import codepoint2name
from urllib.parse import quote

Law = Callable[[str], str]


def serialized(line: str) -> str:
    r"""What JSON makes of text if it has to be ASCII: \u and four digits for each UTF-16 unit."""
    return "".join(char if char in '"\\' else json.dumps(char)[1:-1] for char in line)


def python(line: str) -> str:
    r"""What Python shows of text in ASCII: \xb7, \u5168, \U00020bb7."""
    return line.encode("unicode_escape").decode("ascii").replace("\\\\", "\\")


def decimal(line: str) -> str:
    """What a browser sends from a form whose encoding lacks the characters: &#20840;."""
    return line.encode("ascii", "xmlcharrefreplace").decode("ascii")


def hexadecimal(line: str) -> str:
    """What some editors of HTML write: &#x5168;."""
    return "".join(char if char.isascii() else f"&#x{ord(char):X};" for char in line)


def named(line: str) -> str:
    """What older editors of HTML write: a name for every character of HTML 4 that has one, such as quotation marks."""
    return "".join(f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name else char for char in line)


def twice(line: str) -> str:
    """The same, escaped again."""
    return named(named(line))


def percent(line: str) -> str:
    """What an address makes of text: the bytes of UTF-8."""
    return quote(line)


def percent_gbk(line: str) -> str:
    """What older sites make of it: the bytes of GBK, of which those that are letters stay."""
    return quote(line, encoding="gbk", errors="xmlcharrefreplace")


def mailed(line: str) -> str:
    """Quoted-printable in UTF-8, without breaking lines."""
    data = line.encode()
    return "".join(chr(byte) if 32 <= byte < 127 and byte != 61 else f"={byte:02X}" for byte in data)


LAWS: dict[str, Law] = {
    law.__name__: law for law in (serialized, python, decimal, hexadecimal, named, twice, percent, percent_gbk, mailed)
}


if __name__ == "__main__":
    sys.stdout.write("\n".join(map(LAWS[sys.argv[1]], sys.stdin.read().split("\n"))))
