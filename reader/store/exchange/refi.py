"""Shared by REFI-QDA projects and codebooks: identifiers, colours, times and codes."""

from __future__ import annotations

import colorsys
import datetime
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reader.store import times
from reader.store.exchange.incoming import import_error
from reader.store.exchange.strict_xml import children, escaped, unescaped, xml_safe, xml_tag
from reader.types import Tag

ORIGIN = "Chengnuo"
NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT = "project.qde"

# Article details without another place in a project, by value type.
VARIABLES = {
    "SHA-256": "Text",
    "File": "Text",
    "Format": "Text",
    "Encoding": "Text",
    "Outlet": "Text",
    "Date": "Date",
    "Marked fields": "Text",
    "Memo author": "Text",
    "Memo changed": "DateTime",
}

# The nine tag colours of the light theme.
COLOURS = ("#FFE58A", "#BFE8C6", "#C2DBFF", "#F6C6D9", "#FFD3B0", "#DBCFF8", "#BCECEC", "#E4DDCA", "#D9E896")
_GREY = 7
_HUES = {
    0: 54,
    1: 130,
    2: 225,
    3: 350,
    4: 30,
    5: 280,
    6: 185,
    8: 80,
}  # in degrees, at full saturation
_PALE = 0.15  # saturation below which the hue is ignored
_NAMED = 64  # characters in the name of a passage

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:chengnuo:refi-qda")
_SIX, _THREE = re.compile(r"#[0-9A-Fa-f]{6}"), re.compile(r"#[0-9A-Fa-f]{3}")


def derived_guid(kind: str, name: str) -> str:
    """A reproducible identifier for something without one."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}:{name}"))


def read_guid(path: str | Path, text: str | None) -> str:
    """Normalise an identifier, which may be in braces."""
    try:
        return str(uuid.UUID((text or "").strip().strip("{}")))
    except ValueError:
        raise import_error(path, f"{(text or '')[:80]!r} in it is not a GUID") from None


def nearest_colour(text: str | None) -> int | None:
    """The index of the nearest tag colour to ``#RRGGBB`` or ``#RGB``; None for anything else.

    A tag colour gives itself; others are matched by hue, since most programs use stronger colours.
    """
    written = (text or "").strip()
    if _THREE.fullmatch(written):
        written = "#" + "".join(2 * digit for digit in written[1:])
    if not _SIX.fullmatch(written):
        return None
    if written.upper() in COLOURS:
        return COLOURS.index(written.upper())
    red, green, blue = (int(written[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE:
        return _GREY
    distances = {index: abs(each - 360 * hue) for index, each in _HUES.items()}
    return min(distances, key=lambda index: min(distances[index], 360 - distances[index]))


def parse_time(text: str | None) -> datetime.datetime | None:
    """Parse an XML Schema time, UTC by default; None if invalid."""
    if not text:
        return None
    try:
        found = datetime.datetime.fromisoformat(text.strip())
        aware = found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
        return times.from_milliseconds(times.to_milliseconds(aware))
    except (ValueError, OverflowError):
        return None


def child_text(element: Any, name: str) -> str:
    """The text of the first child with this local name, "" if there is none."""
    return next(("".join(child.itertext()) for child in children(element, name)), "")


def code_lines(tags: Iterable[Tag], description: dict[str, str], notes: dict[str, str]) -> Iterator[str]:
    """Tags as lines of nested Code elements.

    `description` and `notes` map tag ids to descriptions and note ids.
    """
    listed = list(tags)
    children_of: dict[str | None, list[Tag]] = {}
    for each in listed:
        children_of.setdefault(each.parent, []).append(each)
    known = {each.id for each in listed}
    top = [each for each in listed if each.parent not in known]
    yield from _write_codes(top, children_of, description, notes)


def _write_codes(
    tags: list[Tag], children_of: dict[str | None, list[Tag]], description: dict[str, str], notes: dict[str, str]
) -> Iterator[str]:
    for each in tags:
        attributes = {"guid": each.id, "name": escaped(each.name), "isCodable": "true", "color": COLOURS[each.colour]}
        inside = children_of.get(each.id, [])
        if not (inside or each.id in description or each.id in notes):
            yield xml_tag("Code", attributes)
            continue
        yield xml_tag("Code", attributes, close=False)
        if each.id in description:
            yield xml_tag("Description", {}, escaped(description[each.id]))
        if each.id in notes:
            yield xml_tag("NoteRef", {"targetGUID": notes[each.id]})
        yield from _write_codes(inside, children_of, description, notes)
        yield "</Code>"


class Codes:
    """Collects codes while parsing, at the start and end of each element."""

    def __init__(self, path: str | Path) -> None:
        """`path` is the file, for messages."""
        self._path = path
        self.tags: dict[str, Tag] = {}  # by GUID; colour -1 if none is given
        self.notes: dict[str, list[str]] = {}  # note GUIDs by code
        self._open: list[str] = []

    def handle(self, event: str, element: Any) -> None:
        """Handle a code's element; its description is complete at the end."""
        if event == "start":
            guid = read_guid(self._path, element.get("guid"))
            if guid in self.tags:
                raise import_error(self._path, f"two codes in it have the GUID {guid}")
            index = nearest_colour(element.get("color"))
            parent = self._open[-1] if self._open else None
            name = unescaped(element.get("name") or "?")
            self.tags[guid] = Tag(name, -1 if index is None else index, None, "", parent, "", guid)
            self._open.append(guid)
        else:
            guid = self._open.pop()
            self.tags[guid] = self.tags[guid]._replace(description=unescaped(child_text(element, "Description")))
            self.notes[guid] = [read_guid(self._path, ref.get("targetGUID")) for ref in children(element, "NoteRef")]


def passage_name(text: str) -> str:
    """The start of a text on one line, by which programs name a passage."""
    return xml_safe(" ".join(text[:_NAMED].split()))
