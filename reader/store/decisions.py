"""The user's decisions on suggestions, and findings made by hand."""

from __future__ import annotations

import json
from typing import Any

from reader.analysis import codec
from reader.store import times
from reader.store.component import Component
from reader.types import Commitment, Decision, Span, Status


class Decisions(Component):
    """The decisions of the library. Each stores a copy of its finding and so outlives every analysis."""

    def of(self, sha256: str) -> list[Decision]:
        """The decisions on an article, in text order."""
        sql = 'SELECT * FROM decisions WHERE article = ? ORDER BY start, "end", decided, id'
        return [_decision(row) for row in self._read(sql, sha256)]

    def put(self, decision: Decision) -> None:
        """Insert a decision, or overwrite the one with its id. Its article must be in the library."""
        with self.transaction():
            self._db.table("decisions").upsert(_row(decision), pk="id")

    def drop(self, id: str) -> None:
        """Delete a decision; it can be put again under the same id. LookupError if there is none."""
        with self.transaction():
            if not self._db.execute("DELETE FROM decisions WHERE id = ?", [id]).rowcount:
                raise LookupError(id)


def _row(decision: Decision) -> dict[str, Any]:
    value = decision.value
    return {
        "id": decision.id,
        "article": decision.article,
        "kind": "commitment" if isinstance(value, Commitment) else "entity",
        "start": decision.span.start,
        "end": decision.span.end,
        "status": decision.status.value,
        "json": json.dumps(codec.value_to_json(value), ensure_ascii=False, separators=(",", ":")),
        "author": decision.author,
        "decided": times.to_milliseconds(decision.decided),
    }


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(
        row["id"],
        row["article"],
        Span(row["start"], row["end"]),
        Status(row["status"]),
        codec.value_from_json(json.loads(row["json"])),
        row["author"],
        times.from_milliseconds(row["decided"]),
    )
