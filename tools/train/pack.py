"""Pack annotations of the shared pools as offsets and labels: `python -m tools.train.pack [later] FOLDER…`.

Each FOLDER holds NAME.ann in the line format of `compile_gold.py`. Packed annotations are kept unless a folder has the
text again; with `later`, the texts are only used for measuring. Only positions are stored, no words of the texts.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools.train.data import LATER, OFFSETS, compiled, pool


def main(folders: list[str]) -> None:
    """Add the annotations in the folders to the packed ones."""
    texts = {name: text for name, (_, text) in pool().items()}
    rows: dict[str, dict[str, Any]] = {}
    packed_in = LATER if folders[:1] == ["later"] else OFFSETS
    if packed_in.exists():
        with gzip.open(packed_in, "rt", encoding="utf-8") as kept:
            rows = {row["name"]: row for row in map(json.loads, kept)}
    for folder in folders[packed_in == LATER :]:
        for name, text, gold in compiled(Path(folder), texts.__getitem__):
            rows[name] = {"name": name, "sha256": hashlib.sha256(text.encode()).hexdigest(), **packed(gold, text)}
    lines = "".join(json.dumps(rows[name], separators=(",", ":")) + "\n" for name in sorted(rows))
    packed_in.write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(rows)} texts")


def packed(gold: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Convert gold to offsets and labels; words that are not in the text are left out."""
    return {
        "commitments": [
            {
                "span": [made["start"], made["end"]],
                **{key: _place(made[key], made["start"], made["end"], text) for key in _WORDS},
                "strength": made["strength"],
                "targets": [
                    {
                        "span": [target["start"], target["end"]],
                        **{key: target[key] for key in ("comparator", "value", "unit")},
                    }
                    for target in made["targets"]
                ],
            }
            for made in gold["commitments"]
        ],
        "borderline": [[one["start"], one["end"]] for one in gold["borderline"]],
        "entities": [[one["type"], one["start"], one["end"]] for one in gold["entities"]],
    }


_WORDS = ("speaker", "role", "org", "cue", "deadline")


def _place(words: str | None, start: int, end: int, text: str) -> list[int] | None:
    """The position of words: in the unit, else the last one before it, else anywhere."""
    if not words:
        return None
    for at in (text.find(words, start, end), text.rfind(words, 0, start), text.find(words)):
        if at >= 0:
            return [at, at + len(words)]
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
