"""Maps tags to brat types, whose characters are restricted, in annotation.conf and visual.conf."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.store.exchange.foreign_text import fix_surrogates
from reader.store.exchange.refi import COLOURS
from reader.types import Tag

UNTAGGED = "Untagged"
_COMMENT_PREFIX = "# chengnuo "  # prefix of our comments in annotation.conf
_RESERVED = {UNTAGGED, "SEPARATOR", "SPAN_DEFAULT", "ARC_DEFAULT"}
_INVALID = re.compile(r"[^A-Za-z0-9]+")
_LABEL = re.compile(r"[|\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = re.compile(r"[\x85\u2028\u2029\ud800-\udfff]")  # line breaks that JSON leaves unescaped, and lone surrogates
_MAX_DEPTH = 30  # deepest indentation


def types(tags: Iterable[Tag]) -> dict[str, str]:
    """The type of each tag by name: the name itself if valid in brat, else its valid characters, made unique."""
    listed = list(tags)
    plain = {tag.name for tag in listed if _is_type(tag.name)}
    found: dict[str, str] = {}
    taken = plain | _RESERVED
    for tag in listed:
        if tag.name in plain:
            found[tag.name] = tag.name
            continue
        base = _INVALID.sub("_", tag.name).strip("_") or "tag"
        name, number = base, 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        found[tag.name] = name
    return found


def annotation_conf(tags: Sequence[Tag], names: dict[str, str]) -> str:
    """The file that declares the types; its comments hold the whole codebook, so that it can be restored."""
    lines = ["# Tags of Chengnuo; the comments hold what brat has no place for.", "[entities]"]
    for depth, tag in _nested(tags):
        data = {"type": names[tag.name], **tag._asdict()}
        lines.append(_COMMENT_PREFIX + one_line(data))
        lines.append(" " * depth + names[tag.name])
    lines += [UNTAGGED, "[relations]", "[events]", "[attributes]", ""]
    return "\n".join(lines)


def visual_conf(tags: Sequence[Tag], names: dict[str, str]) -> str:
    """The file with the labels and colours of types."""
    lines = ["[labels]"]
    for tag in tags:
        label = _LABEL.sub(" ", tag.name).strip()
        if label and label != names[tag.name]:
            lines.append(f"{names[tag.name]} | {label}")
    lines += ["[drawing]"]
    lines += [f"{names[tag.name]}\tbgColor:{COLOURS[tag.colour]}" for tag in tags]
    return "\n".join([*lines, ""])


def one_line(data: dict[str, Any]) -> str:
    """An object as JSON without line breaks."""
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(data, ensure_ascii=False))


def read_tags(conf: str) -> dict[str, Tag]:
    """The tags in our comments, by type; other lines are ignored."""
    found: dict[str, Tag] = {}
    for line in conf.split("\n"):
        if line.startswith(_COMMENT_PREFIX):
            data = _object(line.removeprefix(_COMMENT_PREFIX))
            name, tag = data.pop("type", None), _tag(data)
            if isinstance(name, str) and tag:
                found[name] = tag
    return found


def read_labels(conf: str) -> dict[str, str]:
    """The labels of types in another program's visual.conf."""
    section, found = "", {}
    for line in conf.split("\n"):
        if line.strip().startswith("["):
            section = line.strip()
        elif section == "[labels]" and not line.startswith("#"):
            name, _, rest = line.partition("|")
            label = rest.partition("|")[0].strip()
            if label:
                found[name.strip()] = label
    return found


def _is_type(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name)) and name not in _RESERVED


def _nested(tags: Sequence[Tag]) -> Iterator[tuple[int, Tag]]:
    """The tags with their depth, parents first."""
    children: dict[str | None, list[Tag]] = {}
    known = {tag.id for tag in tags}
    for tag in tags:
        children.setdefault(tag.parent if tag.parent in known else None, []).append(tag)
    stack = [(0, tag) for tag in reversed(children.get(None, []))]
    while stack:
        depth, tag = stack.pop()
        yield min(depth, _MAX_DEPTH), tag
        stack += [(depth + 1, each) for each in reversed(children.get(tag.id, []))]


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _tag(data: dict[str, Any]) -> Tag | None:
    try:
        tag = Tag(**data)
        texts = (tag.name, tag.description, tag.memo)
        name, description, memo = (fix_surrogates(text) for text in texts)
        id = str(uuid.UUID(tag.id))
        parent = None if tag.parent is None else str(uuid.UUID(tag.parent))
    except (TypeError, ValueError, AttributeError):
        return None
    if not name or tag.colour not in range(len(COLOURS)) or tag.shortcut not in (None, *range(1, 10)):
        return None
    return Tag(name, int(tag.colour), tag.shortcut, description, parent, memo, id)
