"""What the project and the codebook of REFI-QDA have in common: identifiers, colours, times and codes."""

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

# What is known of an article and has no other place in a project, by the kind of its value.
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

# The nine colours of tags as the light theme has them.
COLOURS = ("#FFE58A", "#BFE8C6", "#C2DBFF", "#F6C6D9", "#FFD3B0", "#DBCFF8", "#BCECEC", "#E4DDCA", "#D9E896")
_GREYISH = 7
_HUES = {
    0: 54,
    1: 130,
    2: 225,
    3: 350,
    4: 30,
    5: 280,
    6: 185,
    8: 80,
}  # in degrees, of what each would be if it were strong
_PALE = 0.15  # saturation under which a colour has no hue to speak of
_NAMED = 64  # characters of a passage that name it

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:chengnuo:refi-qda")
_SIX, _THREE = re.compile(r"#[0-9A-Fa-f]{6}"), re.compile(r"#[0-9A-Fa-f]{3}")


def derived_guid(kind: str, name: str) -> str:
    """The identifier of what has none of its own, the same wherever it is made."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}:{name}"))


def read_guid(path: str | Path, text: str | None) -> str:
    """An identifier as the library writes it, from either of the two ways in which it may be written."""
    try:
        return str(uuid.UUID((text or "").strip().strip("{}")))
    except ValueError:
        raise import_error(path, f"{(text or '')[:80]!r} in it is not a GUID") from None


def nearest_colour(text: str | None) -> int | None:
    """Which of the nine a colour like ``#RRGGBB`` is nearest to; None for anything else.

    One of the nine is itself; another goes by its hue, since most programs' colours are stronger than ours.
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
        return _GREYISH
    away = {index: abs(each - 360 * hue) for index, each in _HUES.items()}
    return min(away, key=lambda index: min(away[index], 360 - away[index]))


def parse_time(text: str | None) -> datetime.datetime | None:
    """A time as XML Schema writes it, in UTC where it has no time zone; None for anything else."""
    if not text:
        return None
    try:
        found = datetime.datetime.fromisoformat(text.strip())
        aware = found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
        return times.from_milliseconds(times.to_milliseconds(aware))
    except (ValueError, OverflowError):
        return None


def child_text(element: Any, name: str) -> str:
    """The text of the first element of this local name right below one, "" where there is none."""
    return next(("".join(child.itertext()) for child in children(element, name)), "")


def code_lines(tags: Iterable[Tag], description: dict[str, str], notes: dict[str, str]) -> Iterator[str]:
    """Tags as nested codes, line by line, without the element around them.

    `description` and `notes` say by a tag's id what stands in its description, and which note belongs to it.
    """
    listed = list(tags)
    below: dict[str | None, list[Tag]] = {}
    for each in listed:
        below.setdefault(each.parent, []).append(each)
    known = {each.id for each in listed}
    top = [each for each in listed if each.parent not in known]
    yield from _write_codes(top, below, description, notes)


def _write_codes(
    tags: list[Tag], below: dict[str | None, list[Tag]], description: dict[str, str], notes: dict[str, str]
) -> Iterator[str]:
    for each in tags:
        attributes = {"guid": each.id, "name": escaped(each.name), "isCodable": "true", "color": COLOURS[each.colour]}
        inside = below.get(each.id, [])
        if not (inside or each.id in description or each.id in notes):
            yield xml_tag("Code", attributes)
            continue
        yield xml_tag("Code", attributes, close=False)
        if each.id in description:
            yield xml_tag("Description", {}, escaped(description[each.id]))
        if each.id in notes:
            yield xml_tag("NoteRef", {"targetGUID": notes[each.id]})
        yield from _write_codes(inside, below, description, notes)
        yield "</Code>"


class Codes:
    """Codes that are being read, each when its element begins and again when it ends."""

    def __init__(self, path: str | Path) -> None:
        """`path` is the file, for what is said of it."""
        self._path = path
        self.tags: dict[str, Tag] = {}  # by their guid; colour -1 where none is given
        self.notes: dict[str, list[str]] = {}  # guids of the notes of a code
        self._open: list[str] = []

    def see(self, event: str, element: Any) -> None:
        """Take a code's element in; at its end it has its description."""
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
    """The beginning of a text on one line, as programs name a passage by its words."""
    return xml_safe(" ".join(text[:_NAMED].split()))
