"""Reads a JSON file without holding its long lists in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, TextIO

_CHUNK = 1 << 16
_LARGEST = 1 << 26  # characters in one value
_BLANK = re.compile(r"[ \t\r\n]*")


class JsonStream:
    """Yields values of a JSON text one by one. Raises ValueError for invalid JSON or a value that is too large."""

    def __init__(self, stream: TextIO, lists: Collection[str]) -> None:
        """`lists` are the object members to descend into, yielding item by item."""
        self._stream = stream
        self._lists = lists
        self._text = ""
        self._at = 0
        self._ended = False
        self._decode = json.JSONDecoder().raw_decode

    def values(self) -> Iterator[Any]:
        """Yield the items of the outermost list and of `lists`, and the objects that contain them.

        Such an object comes after its items, without the members that were descended into.
        """
        yield from self._walk(0)
        if self._peek():
            raise ValueError("there is data after its end")

    def _walk(self, depth: int) -> Iterator[Any]:
        if depth > 8:
            raise ValueError("it is nested too deeply")
        match self._peek():
            case "[":
                for _ in self._members("]"):
                    if self._peek() == "{" and depth == 0:
                        yield from self._walk(depth + 1)
                    else:
                        yield self._value()
            case "{":
                members = {}
                for _ in self._members("}"):
                    name = self._value()
                    if self._take() != ":":
                        raise ValueError("a colon is missing")
                    if name in self._lists and self._peek() in ("[", "{"):
                        yield from self._walk(depth + 1)
                    else:
                        members[name] = self._value()
                yield members
            case _:
                raise ValueError("it begins neither with a list nor with an object")

    def _members(self, end: str) -> Iterator[None]:
        self._take()
        if self._peek() == end:
            self._take()
            return
        while True:
            yield None
            mark = self._take()
            if mark == end:
                return
            if mark != ",":
                raise ValueError("a comma is missing")

    def _peek(self) -> str:
        """The next non-blank character, "" at the end."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            assert blank is not None
            self._at = blank.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._read_more(_CHUNK):
                return ""

    def _take(self) -> str:
        found = self._peek()
        self._at += 1
        return found

    def _value(self) -> Any:
        self._peek()
        size = _CHUNK
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except json.JSONDecodeError:
                if not self._read_more(size):
                    raise
            else:
                if end < len(self._text) or not self._read_more(size):  # otherwise a number might continue
                    self._at = end
                    return value
            size *= 2

    def _read_more(self, size: int) -> bool:
        if self._ended:
            return False
        if len(self._text) - self._at > _LARGEST:
            raise ValueError("a value is too large")
        found = self._stream.read(size)
        self._ended = not found
        self._text, self._at = self._text[self._at :] + found, 0
        return not self._ended
