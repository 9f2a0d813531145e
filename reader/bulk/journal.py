"""The finished part of an extraction, kept next to its output until that is complete.

One JSON line per file, in order of completion: ``{"file": path, "key": …, "piece": …}``.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from types import TracebackType

from reader.bulk.work import TaskResult
from reader.errors import OutputError
from reader.store.exchange.atomic import output_errors

_BEGINNING = b'{"file": "'


class Journal:
    """The journal of the output at `out`. Raises OutputError on disk errors."""

    def __init__(self, out: str, resume: bool) -> None:
        """Continue the journal of an interrupted run if `resume`, else start a new one."""
        self.path = Path(f"{Path(out).resolve()}.unfinished")
        self._places: dict[str, tuple[str, int]] = {}
        with output_errors(str(self.path)):
            self._file = self.path.open("a+b")
            self._end = self._read()
            if not self._is_ours():
                self._file.close()
                raise OutputError("Cannot write {0} because another program's file is there; rename it.", self.path)
            if not resume:
                self._places.clear()
                self._end = 0
            self._file.truncate(self._end)

    def _read(self) -> int:
        """Record the offset of each file's line; return the end of the last complete line."""
        self._file.seek(0)
        end = 0
        for line in self._file:
            try:
                if not line.endswith(b"\n"):
                    break
                said = json.loads(line)
                self._places[said["file"]] = (said["key"], end)
            except (ValueError, KeyError, TypeError):
                break  # an interrupted write; the rest is done again
            end += len(line)
        return end

    def _is_ours(self) -> bool:
        """Whether the file begins like a journal, or an interrupted write of its first line."""
        self._file.seek(0)
        begun = self._file.read(len(_BEGINNING))
        return _BEGINNING.startswith(begun)

    def known(self, path: str) -> str:
        """The key of a file's stored piece, "" if there is none."""
        return self._places.get(path, ("", 0))[0]

    def kept(self, done: TaskResult) -> str:
        """The piece of a finished file: stored if it is new, else read from the journal."""
        with output_errors(str(self.path)):
            if done.piece is None:
                self._file.seek(self._places[done.path][1])
                return str(json.loads(self._file.readline())["piece"])
            line = json.dumps({"file": done.path, "key": done.key, "piece": done.piece}).encode() + b"\n"
            self._file.seek(self._end)
            self._file.write(line)
            self._file.flush()
        self._places[done.path] = (done.key, self._end)
        self._end += len(line)
        return done.piece

    def __enter__(self) -> Journal:
        """Keep the journal open while the extraction runs."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete the journal if the output is complete or the journal is empty; else keep it."""
        self._file.close()
        if error is None or not self._places:
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)
