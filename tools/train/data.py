"""Annotated texts: their sources, and their labels on the Simplified text that the analysis reads."""

from __future__ import annotations

import csv
import gzip
import hashlib
import importlib.util
import json
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script, Span

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TRAINING, EVAL = SHARED / "training", SHARED / "eval"
ORIGINALS = ROOT / "tests" / "texts"
"""Texts written for the project, each NAME.txt with NAME.ann."""
OFFSETS = Path(__file__).parent / "annotations.jsonl.gz"
"""Annotations of texts of the two shared pools as offsets and labels, with the hash of each text."""
LATER = OFFSETS.with_name("later.jsonl.gz")
"""The same of texts that were annotated after the shipped model was trained: it is measured on them and not trained."""
SENTENCES = ROOT / "tests" / "analysis" / "sentences.tsv"
"""Single sentences with their commitments; nothing else of them is annotated."""
HELD_OUT = 10
"""One text of so many is never trained on; `make bench` measures the shipped model on them, `make test` on some."""

_BUILT_ON = ("development", "sentences")
"""Sources that the program was built on: they say nothing about texts that it has not seen."""
_REPOSITORIES = {
    "caijing666666/xinwenlianbo": "national news",
    "hkarchivist/hkcnews-article-archive": "Hong Kong news",
    "likgjava/eb": "procurement and industry",
    "kiang/www.tainan.gov.tw": "Tainan",
    "kiang/www.president.gov.tw": "president's office",
    "johncodes404/china-provincial-gov-reports-2026": "provincial reports",
    "eidors/checkResourcesFiles": "company pages",
}
_WRITTEN = {"county": "county, lists, pledges", "compan": "company pages", "reacti": "reactions, interviews"}


@dataclass(frozen=True)
class Example:
    """One annotated text. `gold` is the output of `compile_gold.py`, with offsets in the source."""

    name: str
    source: str
    text: str
    gold: Mapping[str, Any] = field(repr=False)
    pooled: bool = False
    """Whether it is of the shared pools; most of those were chosen because a model was unsure of them."""
    later: bool = False

    @property
    def draw(self) -> bytes:
        """Pseudo-random numbers for sampling texts, always the same for a name."""
        return hashlib.sha256(self.name.encode()).digest()

    @property
    def held_out(self) -> bool:
        """Whether the text is in the tenth that is never trained on."""
        if self.source in _BUILT_ON:
            return False
        return self.later or self.draw[0] % HELD_OUT == 0

    @property
    def chosen_on(self) -> bool:
        """Whether a held-out text is in the half used for choosing thresholds, so that its figures are optimistic."""
        return not self.later and self.draw[1] % 2 == 0

    @property
    def unseen(self) -> bool:
        """Whether nothing was trained or chosen on the text, and it was annotated before the model was trained."""
        return self.held_out and not self.chosen_on and not self.later

    @cached_property
    def views(self) -> Views:
        """The views of the text, as the program makes them."""
        return Views(from_text(self.text))

    @cached_property
    def hans(self) -> str:
        """The Simplified text that the analysis reads."""
        return self.views.whole(Script.HANS).text

    @cached_property
    def _starts(self) -> list[int]:
        alignment = self.views.whole(Script.HANS).alignment
        return [alignment.to_source(Span(at, at + 1)).start for at in range(len(self.hans))]

    def span(self, start: int, end: int) -> slice:
        """Map a span of the source to the Simplified text."""
        return slice(bisect_left(self._starts, start), bisect_left(self._starts, end))


def examples() -> list[Example]:
    """All annotated texts, in order of name."""
    found = [*_shared(), *_originals(), *_offsets(), *_development(), *_sentences()]
    return sorted(found, key=lambda example: example.name)


def available() -> bool:
    """Whether the shared training texts are next to the checkout."""
    return TRAINING.is_dir() and EVAL.is_dir()


def _compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_gold", EVAL / "compile_gold.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compiled(folder: Path, text_of: Callable[[str], str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield name, text and gold of each NAME.ann in a folder; exit the program on the first problem."""
    compiler = _compiler()
    for path in sorted(folder.glob("*.ann")):
        text = text_of(path.stem)
        gold, problems = compiler.compile_one(path.read_text("utf-8").splitlines(), text, path.stem)
        if problems:
            sys.exit(f"tools.train: {problems[0]}")
        yield path.stem, text, gold


def _read(folder: Path) -> Callable[[str], str]:
    return lambda name: (folder / f"{name}.txt").read_text("utf-8")


def _shared() -> Iterator[Example]:
    with (TRAINING / "sources.tsv").open(encoding="utf-8") as rows:
        sources = {row["name"]: _source(row["source"], row["genre"]) for row in csv.DictReader(rows, delimiter="\t")}
    for name, text, gold in compiled(TRAINING / "ann", _read(TRAINING / "texts")):
        yield Example(name, sources[name], text, gold)


def _source(source: str, genre: str) -> str:
    """A label for the repository of a text, or for the genre of a written one."""
    repository = source.split(" ")[0].split("@")[0].removeprefix("github:")
    return _REPOSITORIES.get(repository) or _WRITTEN[genre[:6].lower()]


def _originals() -> Iterator[Example]:
    genres = {}
    with (ORIGINALS / "genres.tsv").open(encoding="utf-8") as rows:
        genres = {row["name"]: row["source"] for row in csv.DictReader(rows, delimiter="\t")}
    for name, text, gold in compiled(ORIGINALS, _read(ORIGINALS)):
        yield Example(name, genres[name], text, gold)


def pool() -> dict[str, tuple[str, str]]:
    """Source and text of the unannotated shared texts by name; unnamed texts are named by their hash."""
    out = {}
    with (TRAINING / "unlabelled.jsonl").open(encoding="utf-8") as rows:
        for one in map(json.loads, rows):
            out[one["name"]] = (_source(one["source"], ""), one["text"])
    with gzip.open(TRAINING / "more.jsonl.gz", "rt", encoding="utf-8") as rows:
        for one in map(json.loads, rows):
            name = f"m{hashlib.sha256(one['text'].encode()).hexdigest()[:7]}"
            out[name] = (_source(one["source"], ""), one["text"])
    return out


def _offsets() -> Iterator[Example]:
    texts = pool()
    for path in (OFFSETS, LATER):
        yield from _of_file(path, texts)


def _of_file(path: Path, texts: Mapping[str, tuple[str, str]]) -> Iterator[Example]:
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            source, text = texts[row["name"]]
            if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
                sys.exit(f"tools.train: the text {row['name']} is not the one that was annotated.")
            yield Example(row["name"], source, text, expanded(row, text), pooled=True, later=path == LATER)


def _development() -> Iterator[Example]:
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (SHARED / "corpus" / gold["text_file"]).read_text("utf-8")
        yield Example(path.stem, "development", text, gold)


def _sentences() -> Iterator[Example]:
    for number, line in enumerate(SENTENCES.read_text("utf-8").splitlines()):
        if line.startswith("#"):
            continue
        _, text, units = line.replace("¶", "\n").split("\t")
        made, at = [], 0
        for unit in units.split("｜") if units != "—" else ():
            at = text.index(unit, at)
            made.append({"start": at, "end": at + len(unit), "strength": None})
            at += len(unit)
        gold = {"start": 0, "end": len(text), "borderline": [], "commitments": made}
        yield Example(f"sentence {number:03}", "sentences", text, gold)


def expanded(row: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Convert offsets and labels to gold in the form of `compile_gold.py`."""

    def words(span: list[int] | None) -> str | None:
        return text[slice(*span)] if span else None

    commitments = [
        {
            **{key: words(made[key]) or "" for key in ("speaker", "role", "org", "cue")},
            "start": made["span"][0],
            "end": made["span"][1],
            "text": words(made["span"]),
            "strength": made["strength"],
            "deadline": words(made["deadline"]),
            "targets": [
                {
                    "metric": "",
                    "comparator": target["comparator"],
                    "value": target["value"],
                    "unit": target["unit"],
                    "text": words(target["span"]),
                    "start": target["span"][0],
                    "end": target["span"][1],
                }
                for target in made["targets"]
            ],
        }
        for made in row["commitments"]
    ]
    return {
        "start": 0,
        "end": len(text.rstrip("\n")),
        "commitments": commitments,
        "borderline": [{"start": start, "end": end} for start, end in row["borderline"]],
        "entities": [
            {"type": kind, "start": start, "end": end, "text": text[start:end]} for kind, start, end in row["entities"]
        ],
    }
