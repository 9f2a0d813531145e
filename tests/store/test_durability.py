"""Marks that were confirmed outlive the program, whenever it is killed."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from reader.store.library import Library
from tests.store import sample

KILLS = 20

# Marks without end and says each id once the library has confirmed it.
MARKING = """
import sys
from reader.store.library import Library
from tests.store import sample

library = Library.open(sys.argv[1], "Ana")
library.add_article(sample.article(), sample.FIELDS)
while True:
    mark = sample.mark("林若谷", "Praise", "killed")
    library.annotations.add(mark)
    print(mark.id, flush=True)
"""


def test_no_confirmed_mark_is_lost_to_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    rng = random.Random(20250206)
    confirmed: list[str] = []
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", MARKING, str(path)], stdout=subprocess.PIPE, text=True) as marker:
            assert marker.stdout is not None
            for _ in range(rng.randrange(40)):
                confirmed.append(marker.stdout.readline().strip())
            for _ in range(rng.randrange(20000)):
                pass  # an instant within a change rather than between two
            marker.kill()
            confirmed += [line.strip() for line in marker.stdout if line.endswith("\n")]
    assert len(confirmed) > KILLS
    assert sample.integrity(path) == "ok"
    library = Library.open(path, "Ana")
    kept = {mark.id: mark for mark in library.annotations.all()}
    library.close()
    assert set(confirmed) <= set(kept)
    assert all(mark.tags == ("Praise", "killed") and mark.quote == "林若谷" for mark in kept.values())
