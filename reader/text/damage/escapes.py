r"""Replaces escapes left in text by what they stand for: \u5168, &#20840;, &ldquo;, %E5%85%A8, =E5=85=A8.

Only running text is repaired: code, samples of data, addresses and texts about escapes stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.text.damage.shape import Edit, applied

_HEX = "[0-9A-Fa-f]"
_UNIT = rf"\\{{1,2}}u{_HEX}{{4}}|\\{{1,2}}u\{{{_HEX}{{4,6}}\}}|\\{{1,2}}U{_HEX}{{8}}|%u{_HEX}{{4}}"
_ENTITY = rf"&(?:amp;)*(?:#[0-9]{{1,7}}|#[xX]{_HEX}{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,20}});|&nbsp(?![\w;=])"
_TWICE = rf"(?:%25{_HEX}{{2}}){{2,}}"
_BYTES = rf"{_TWICE}|(?:%{_HEX}{{2}})+|(?:={_HEX}{{2}})+|(?:\\x{_HEX}{{2}})+"
_ESCAPE = rf"(?:{_UNIT})+|{_ENTITY}|{_BYTES}"
_LEFT = rf"{_ESCAPE}|\\[a-z]"

# Where escapes stay: addresses and quoted code; lines of code; lines that speak of escapes.
_ADDRESS = (
    r"(?:[a-z]{2,8}://|www\.|(?<![\w.-])[\w.-]{1,64}@)_*|`[^`]*`"
    r"|(?<![A-Za-z0-9%=\\-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,10}(?![A-Za-z])(?:[/?#:]_*)?"
).replace("_*", rf"(?:(?!\\u|&#|={_HEX}{{2}}=)[!-~])*")
_IN_ADDRESS = r"[?&#=]|//|[./][A-Za-z]|[A-Za-z]/|[A-Za-z]_[A-Za-z]"
_CODE = (
    r"[{}]|=>|==|[=(\[]\s*[\"'`]|[A-Za-z_]\(\)|</?[A-Za-z!]|^\s*[\"'][\w-]{1,40}[\"']\s*:|^\s*[A-Za-z0-9_.-]+\s*=|^\s*//"
    r"|[A-Za-z0-9_)\]\"'];\s*$|\[\^?-|^\s*[\"'][^\"']*[\"'],?\s*$|\\(?![nrt](?![a-z]))[A-Za-z]{2}"
    r"|^\s*(?:import|from|var|let|def|print)\b"
)
_TOPIC = (
    r"转义|轉義|转码|实体字|實體字|字符|字元|编码|編碼|代码|代碼|程式|程序|源码|正则|正規表|乱码|亂碼|空格|语法|語法"
    r"|(?i:html|xml|json|unicode|utf-?8|gbk|url|regex)"
)
_MENTION = r"\s*[\"'”’」`]?\s*(?:表示|代表|就是|指的|写作|寫作|写成|寫成|是什么|是什麼)"
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_MOSTLY = 0.8  # least share of usual characters in a line of GBK; those of four bytes stay escaped
_ENOUGH = 8  # Chinese characters of a line whose only escape is evidence enough

Char = tuple[int, int, str]  # the start and end of an escape in its line, and the character


class Escapes:
    """The escapes of a document.

    `spelt` maps characters to their escapes, `fenced` are the lines of code between fences, and `topical` tells whether
    lines that speak of escapes have damage, too.
    """

    def __init__(self, spelt: Mapping[str, str], fenced: Collection[str] = (), *, topical: bool = False) -> None:
        """Take the evidence of the document."""
        self.spelt = spelt
        self._fenced = fenced
        self._topical = topical

    def undo(self, line: str) -> Sequence[Edit]:
        """Edits of one character each; certain if escaping them again gives the line, and none stays escaped."""
        if line in self._fenced or (not self._topical and _speaks_of_escapes(line)):
            return []
        edits = [Edit(start, end, char, "escape") for start, end, char in _found(line)]
        spelt = {edit.became: line[edit.start : edit.end] for edit in edits}
        if not edits:
            return []
        read = applied(line, edits)
        if re.search(_LEFT, read) or _escaped(read, spelt) != line:
            return [edit._replace(certain=False) for edit in edits]
        return edits

    def redo(self, line: str) -> str:
        """The line with the escapes of the document."""
        return _escaped(line, self.spelt)


def recognise(text: str, forced: bool = False) -> Escapes | None:
    """The escapes of a document, or None if it has none in running text.

    One is enough in a line of eight Chinese characters, two anywhere. Lines that speak of escapes count only if they
    are a quarter or fewer of those with escapes.
    """
    if not _may_have(text):
        return None
    lines = text.split("\n")
    fenced = frozenset(_fenced(lines))
    found: dict[str, list[Char]] = {}
    for line in lines:
        if line not in found and line not in fenced and (chars := _found(line)):
            found[line] = chars
    about = {line for line in found if _speaks_of_escapes(line)}
    topical = forced or 4 * len(about) <= len(found)
    kept = [line for line in found if topical or line not in about]
    enough = sum(len(found[line]) for line in kept) > 1 or any(_chinese(line) >= _ENOUGH for line in kept)
    if not kept or not (enough or forced):
        return None
    spelt = {char: line[start:end] for line in kept for start, end, char in found[line]}
    return Escapes(spelt, fenced, topical=topical)


def _may_have(text: str) -> bool:
    r"""Whether there is anything like an escape, by the quickest tests."""
    return (
        ("&" in text and re.search("&[#a-zA-Z]", text) is not None)
        or "\\u" in text
        or "\\U" in text
        or "\\x" in text
        or ("%" in text and re.search("%[2u89A-Fa-f]", text) is not None)
        or ("=" in text and re.search("=[89A-Fa-f][0-9A-Fa-f]=", text) is not None)
    )


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        if line.lstrip().startswith(("```", "~~~")):
            inside = not inside
        elif inside:
            yield line


def _speaks_of_escapes(line: str) -> bool:
    return re.search(_TOPIC, re.sub(_ESCAPE, "", line)) is not None


def _found(line: str) -> list[Char]:
    """The escapes of a line of running text."""
    matches = list(_apart(line)) if re.search(_ESCAPE, line) else []
    if not matches or re.search(_CODE, re.sub(_ESCAPE, "", re.sub(_ADDRESS, "", line))):
        return []
    chars: list[Char] = []
    for match in matches:
        if match[0].startswith("&"):
            chars.append((match.start(), match.end(), _entity(match[0])))
        elif re.match(_UNIT, match[0]):
            chars += _of_units(match)
    runs = [match for match in matches if re.match(_BYTES, match[0])]
    if runs and runs[0][0].startswith("\\") and any(len(each[2].encode()) > 2 for each in chars):
        chars += _of_latin(runs)  # as Python spells it, \xb7 is a character, too
    elif runs:
        chars += _of_bytes(line, runs)
    chars = sorted(each for each in chars if _shows(each[2]))
    read = applied(line, [Edit(*char, "escape") for char in chars])
    letters = sum(char.isascii() and char.isalpha() for char in re.sub(_ADDRESS, "", read))
    return chars if 2 * _chinese(read) >= max(letters, 1) else []


def _apart(line: str) -> Iterator[re.Match[str]]:
    """The escapes outside addresses that the text does not speak of."""
    addresses = re.finditer(_ADDRESS, line)
    address = next(addresses, None)
    for match in re.finditer(_ESCAPE, line):
        start, end = match.span()
        while address and address.end() <= start:
            address = next(addresses, None)
        around = line[max(start - 1, 0) : start] + line[end : end + 1] if re.match("&[a-zA-Z]", match[0]) else ""
        if (
            not (address and address.start() < end)
            and around not in ('""', "''", "“”", "‘’", "「」", "()", "（）")
            and not re.match(_MENTION, line[end : end + 12])
        ):
            yield match


def _chinese(line: str) -> int:
    return sum("㐀" <= char <= "鿿" or char >= "\U00020000" for char in line)


def _shows(char: str) -> bool:
    """Whether it is one character that is seen; others stay escaped."""
    from unicodedata import category

    return len(char) == 1 and char != "\ufffd" and category(char) not in _UNSEEN


def _entity(escape: str) -> str:
    """What an entity stands for, however often its & was escaped again; several characters if it is none."""
    from html import unescape

    return unescape("&" + re.sub("^&(?:amp;)*", "", escape))


def _of_units(run: re.Match[str]) -> list[Char]:
    """Characters of escaped UTF-16 units or code points; none unless Chinese or its signs are among them."""
    chars: list[Char] = []
    for match in re.finditer(_UNIT, run[0]):
        start, end = run.start() + match.start(), run.start() + match.end()
        code = int(re.sub(r"^\\+[uU]|^%u|[{}]", "", match[0]), 16)
        high = ord(chars[-1][2]) if chars else 0
        if 0xDC00 <= code < 0xE000 and 0xD800 <= high < 0xDC00:
            start, code = chars.pop()[0], 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        chars.append((start, end, chr(code) if code < 0x110000 else "\ufffd"))
    return chars if any(_is_sign(char) and not char.isascii() for _, _, char in chars) else []


def _of_bytes(line: str, runs: Sequence[re.Match[str]]) -> list[Char]:
    """Characters of escaped bytes in UTF-8, or else in GBK; none unless all runs of the line are Chinese text."""
    signs = {_sign(run[0]) for run in runs}
    if len(signs) > 1:
        return []
    sign = signs.pop()
    for decoded, fits, share in ((_of_utf8, _is_sign, 1.0), (_of_gbk, _usual, _MOSTLY)):
        chars = [list(decoded(run, sign)) for run in runs]
        text = "".join(char for each in chars for _, _, char in each)
        if any(map(_is_chinese, text)) and sum(map(fits, text)) >= share * len(text):
            sentence = not sign.startswith("%") or not set(text).isdisjoint("，。、；：")
            kept = zip(runs, chars, strict=True)
            return [char for run, each in kept if sentence or not _in_address(line, run) for char in each]
    return []


def _of_latin(runs: Sequence[re.Match[str]]) -> list[Char]:
    return [
        (run.start() + at, run.start() + at + 4, chr(int(run[0][at + 2 : at + 4], 16)))
        for run in runs
        for at in range(0, len(run[0]), 4)
    ]


def _sign(run: str) -> str:
    """What stands before each byte of a run."""
    return "%25" if re.fullmatch(_TWICE, run) else r"\x" if run.startswith("\\") else run[0]


def _of_utf8(run: re.Match[str], sign: str) -> Iterator[Char]:
    """The characters of a run; a half at either end is left out, since a line may end within a character."""
    data, size = _data(run[0], sign), len(sign) + 2
    at = next((at for at, byte in enumerate(data[:4]) if not 0x80 <= byte < 0xC0), 0)
    text = data[at:].decode("utf-8", "replace")
    for char in text[:-1] if text.endswith("\ufffd") else text:
        length = len(char.encode()) if char != "\ufffd" else 1
        yield run.start() + at * size, run.start() + (at + length) * size, char
        at += length


def _of_gbk(run: re.Match[str], sign: str) -> Iterator[Char]:
    """The characters of a run; the last may end in an ASCII letter that stands unescaped."""
    data, size, at = _data(run[0], sign), len(sign) + 2, 0
    while at < len(data):
        code, start, end = data[at : at + 2], run.start() + at * size, run.start() + (at + 2) * size
        if code[0] < 0x80:
            code, end = code[:1], end - size
        elif len(code) == 1:
            letter = run.string[run.end() : run.end() + 1]
            code, end = code + (letter.encode("ascii") if "@" <= letter <= "~" else b""), run.end() + 1
        char = code.decode("gb18030", "replace")
        yield start, end, char if len(char) == 1 else "\ufffd"
        at += 2 if len(code) > 1 else 1


def _data(run: str, sign: str) -> bytes:
    size = len(sign) + 2
    return bytes(int(run[at - 2 : at], 16) for at in range(size, len(run) + 1, size))


def _is_chinese(char: str) -> bool:
    return "\u3001" <= char <= "鿿" or "\uf900" <= char <= "\ufaff" or "！" <= char <= "～" or char >= "\U00020000"


def _is_sign(char: str) -> bool:
    """Whether Chinese text has such a sign, character or ASCII letter."""
    return _is_chinese(char) or char.isascii() or "\u2010" <= char <= "\u3000" or char in "\u00a0°±×÷·"


def _usual(char: str) -> bool:
    from reader.text.damage.byte_halves import usual

    return usual(char) or bool(char.encode("gb2312", "ignore"))


def _in_address(line: str, run: re.Match[str]) -> bool:
    """Whether the ASCII text around the escapes looks like part of an address or a file name."""
    before = re.split("[^!-~]", line[max(run.start() - 200, 0) : run.start()])[-1]
    behind = re.split("[^!-~]", line[run.end() : run.end() + 200])[0]
    return re.search(_IN_ADDRESS, re.sub(_ESCAPE, "", f"{before} {behind}")) is not None


def _escaped(line: str, spelt: Mapping[str, str]) -> str:
    return line.translate({ord(char): escape for char, escape in spelt.items()})
