"""Scores the program's analysis of annotated texts with the shared `score.py`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis import pipeline
from reader.types import Analysis, EntityType, Span
from tools.train.data import EVAL, Example

FIGURES = {
    "commitment precision": r"^commitment P ([\d.]+)",
    "commitment recall": r"^commitment P [\d.]+ R ([\d.]+)",
    "commitment F1": r"^commitment P [\d.]+ R [\d.]+ F1 ([\d.]+)",
    "speaker": r"^speaker ([\d.]+)",
    "target F1": r"^target F1 ([\d.]+)",
    "target value": r", value ([\d.]+)",
    "deadline F1": r"^deadline F1 ([\d.]+)",
    "entity F1": r"^entity F1 ([\d.]+)",
    **{kind.value: rf"^  {kind.value} +P +[\d.]+ R +[\d.]+ F1 +([\d.]+)" for kind in EntityType},
    "false alarms": r"^false alarms (\d+)",
}
"""What is read from the lines that `score.py` prints, in per cent; false alarms are a count."""
_OF_COMMITMENTS = ("commitment", "speaker", "target", "deadline")  # omitted if no text has commitments


class Judged(NamedTuple):
    """An annotated text, and the program's analysis of it."""

    example: Example
    analysis: Analysis


def judged(examples: Iterable[Example]) -> list[Judged]:
    """Analyse the examples with the current program."""
    return [Judged(example, pipeline.analyse(example.views)) for example in examples]


def score(pairs: Iterable[Judged]) -> dict[str, float]:
    """The figures of the analyses, plus the numbers of silent texts and of silent texts with a false alarm.

    If all texts are silent, there are no figures of commitments.
    """
    pairs = list(pairs)
    with tempfile.TemporaryDirectory() as folder:
        gold, found, texts = (Path(folder) / name for name in ("gold", "found", "texts"))
        for made in (gold, found, texts):
            made.mkdir()
        silent = alarmed = 0
        for example, analysis in pairs:
            described = {"entities": [], **example.gold, "text_file": f"{example.name}.txt"}
            predicted = prediction(analysis)
            if "entities" not in example.gold:
                predicted["entities"] = []
            silent += not example.gold["commitments"]
            alarmed += not example.gold["commitments"] and bool(analysis.commitments)
            (texts / f"{example.name}.txt").write_text(example.text, "utf-8")
            (gold / f"{example.name}.json").write_text(json.dumps(described), "utf-8")
            (found / f"{example.name}.json").write_text(json.dumps(predicted), "utf-8")
        command = [sys.executable, *map(str, (EVAL / "score.py", gold, found, texts))]
        printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    names = [name for name in FIGURES if silent < len(pairs) or not name.startswith(_OF_COMMITMENTS)]
    figures = {name: re.search(FIGURES[name], printed, re.MULTILINE) for name in names}
    return {
        **{name: float(match[1]) for name, match in figures.items() if match},
        "silent texts": silent,
        "silent texts with an alarm": alarmed,
    }


def prediction(analysis: Analysis) -> dict[str, Any]:
    """An analysis in the format of `score.py`."""

    def place(span: Span) -> dict[str, int]:
        return {"start": span.start, "end": span.end}

    return {
        "entities": [{"type": entity.type.value, **place(entity.span)} for entity in analysis.entities],
        "commitments": [
            {
                **place(made.span),
                "speaker": made.speaker and {"name": made.speaker.name, "org": made.speaker.org},
                "targets": [
                    {**place(one.span), "value": None if one.value is None else format(one.value, "f")}
                    for one in made.targets
                ],
                "deadline": made.deadline and {"text": made.deadline.text},
            }
            for made in analysis.commitments
        ],
    }


def table(rows: Mapping[str, Mapping[str, float]], columns: Iterable[str]) -> str:
    """A Markdown table with one row for each set of texts."""
    columns = list(columns)
    lines = ["| texts | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for name, figures in rows.items():
        cells = (format(figures[column], "g") if column in figures else "–" for column in columns)
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


COLUMNS = [*FIGURES, "silent texts", "silent texts with an alarm"]
