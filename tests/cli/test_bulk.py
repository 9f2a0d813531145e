"""`extract` over folders, patterns and many files, as a person runs it."""

from __future__ import annotations

import contextlib
import csv
import datetime
import io
import json
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analysis.pipeline import analyse
from reader.bulk import run as running
from reader.bulk.work import Extraction, Task
from reader.errors import OutputError
from reader.store.exchange import commitments_parquet
from reader.store.library import Library
from reader.text import fields
from reader.text.accepting import accepting
from reader.text.load import load
from reader.text.views import Views
from reader.types import Decision, EntityType, Name, Script, Status, Term
from tests.cli.test_commands import command, done, refused, run, started

LINES = (
    "𠮷城县县长林若谷表示，将力争{}年新建学校{}所。\n"
    "云岭市市长慕容砚说，{}年将发放贷款6-8亿元，用水量下降{}%以上。\n"
    "白鹭区计划在{}年前建成{}座U盘工厂，使软件业收入翻一番。\n"
)


def article(number: int) -> str:
    return LINES.format(2030 + number, number + 2, 2031 + number, number + 1, 2040 + number, number + 3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five articles, one of them deeper; names that sort otherwise than they were made."""
    place = tmp_path / "articles"
    for number, name in enumerate(("e.txt", "d.md", "b/𠮷.txt", "a.txt", "c.html")):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(article(number), encoding="utf-8")
    (place / "notes.json").write_text("{}", encoding="utf-8")
    return place


IN_ORDER = ["a.txt", "𠮷.txt", "c.html", "d.md", "e.txt"]


def names(text: str) -> list[str]:
    return [json.loads(line)["file"] for line in text.splitlines()]


def test_a_folder_and_a_pattern(folder: Path) -> None:
    whole = done("extract", folder, "--format", "jsonl")
    assert names(whole) == IN_ORDER
    assert names(done("extract", folder / "**" / "*.txt", "--format", "jsonl")) == ["a.txt", "𠮷.txt", "e.txt"]
    single = json.loads(done("extract", folder / "a.txt"))
    assert json.loads(whole.splitlines()[0]) == single
    assert json.loads(done("extract", folder / "a.t?t")) == [single]  # a pattern gives a list whatever it matches


@pytest.mark.parametrize("form", ["csv", "parquet"])  # text with a head, and bytes
def test_one_process_or_several_write_the_same(folder: Path, tmp_path: Path, form: str) -> None:
    outs = [tmp_path / "one", tmp_path / "two"]
    assert done("extract", folder, "--format", form, "--out", outs[0]) == ""
    result = started("extract", folder, "--format", form, "--jobs", "2", "--out", outs[1])
    assert (result.returncode, result.stdout) == (0, b"")
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "one", "two"]
    if form != "parquet":
        assert done("extract", folder, "--format", form).encode() == outs[0].read_bytes()


def test_the_parts_of_a_table_make_the_table(folder: Path) -> None:
    table = done("extract", folder, "--format", "csv")
    assert table.count("\ufeff") == 1
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert list(dict.fromkeys(row["file"] for row in rows)) == IN_ORDER
    assert done("extract", folder, "--format", "csv", "--no-bom") == table.removeprefix("\ufeff")


def test_bad_files_stop_nothing_and_are_named(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (folder / "dd.txt").write_text(" \n")
    (folder / "ee.docx").write_bytes(b"PK\x03\x04 broken")
    out = tmp_path / "out.jsonl"
    result = run("extract", folder, tmp_path / "*.pdf", "--format", "jsonl", "--out", out)
    told = result.stderr.decode().splitlines()
    assert (result.returncode, result.stdout) == (2, b"")
    assert names(out.read_text(encoding="utf-8")) == IN_ORDER
    for sentence, name in zip(told, ("*.pdf", "aa.txt", "dd.txt", "ee.docx"), strict=False):
        assert name in sentence
    assert told[-1] == "4 of 9 could not be extracted; see above. The others were written."
    assert len(told) == 5
    assert not out.with_name("out.jsonl.unfinished").exists()


def test_nothing_good_leaves_what_stood_there(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    old = '{"file": "old", "sha256": ""}\n'
    out.write_text(old)
    (tmp_path / "a.txt").touch()
    result = run("extract", tmp_path / "a.txt", tmp_path / "missing.txt", "--out", out)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().endswith("2 of 2 could not be extracted; see above. Nothing was written.\n")
    assert out.read_text() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.json"]


def test_a_single_wrong_word_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "nothing in" in refused("extract", tmp_path / "empty")
    assert "Nothing matches" in refused("extract", tmp_path / "*.txt")
    assert "no file" in refused("extract", tmp_path / "missing.txt")
    (tmp_path / "blank.txt").touch()
    assert "is empty" in refused("extract", tmp_path / "*.txt")


def test_arguments_that_make_no_sense(folder: Path, tmp_path: Path) -> None:
    assert "--out" in refused("extract", folder, "--resume")
    assert "--out" in refused("extract", folder, "--format", "parquet")
    assert "being read" in refused("extract", folder, "--out", folder / "a.txt")
    assert "no library" in refused("extract", folder, "--library", tmp_path / "missing.sqlite")
    for jobs in ("0", "-1", "many", "²"):
        assert run("extract", folder, "--jobs", jobs).returncode == 2
    for sure in ("1.1", "-0.1", "nan", "1e-1", "", "½", "sure"):
        assert run("extract", folder / "a.txt", f"--sure={sure}").returncode == 2


# Stopped and resumed


@contextlib.contextmanager
def minding_interrupts() -> Iterator[None]:
    """What is started meanwhile hears Ctrl+C, even where a shell runs the tests in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def interrupted(folder: Path, out: Path) -> Path:
    """The journal of a run that Ctrl+C stopped when one file was done; the last file takes long."""
    (folder / "z.txt").write_text(article(7) * 20_000, encoding="utf-8")
    words = ("extract", folder, "--format", "jsonl", "--jobs", "1", "--out", out)
    journal = out.with_name(f"{out.name}.unfinished")
    with minding_interrupts():
        program = subprocess.Popen(command(*words), stderr=subprocess.PIPE, start_new_session=True)
    with program:
        assert program.stderr is not None
        while program.poll() is None and not (journal.exists() and b"\n" in journal.read_bytes()):
            time.sleep(0.01)  # somebody looks whether it goes on
        os.killpg(program.pid, signal.SIGINT)
        told = program.stderr.read().decode()
    assert program.returncode == 130
    assert told.startswith("Stopped after ")
    assert told.endswith(" of 6 files; run the same command with --resume to continue.\n")
    assert told.count("\n") == 1
    (folder / "z.txt").unlink()
    return journal


@pytest.mark.skipif(os.name != "posix", reason="groups of processes are POSIX's")
def test_stopped_and_resumed(folder: Path, tmp_path: Path) -> None:
    whole = done("extract", folder, "--format", "jsonl")
    out = tmp_path / "out.jsonl"
    old = '{"file": "old", "sha256": ""}\n'
    out.write_text(old)
    journal = interrupted(folder, out)
    assert out.read_text() == old
    first = json.loads(journal.read_text(encoding="utf-8").splitlines()[0])
    assert first["file"] == str(folder / "a.txt")
    assert first["piece"] == whole.splitlines()[0]
    journal.write_text(json.dumps(first | {"piece": "as it was"}) + "\n", encoding="utf-8")
    assert done("extract", folder, "--format", "jsonl", "--out", out, "--resume") == ""
    assert out.read_text(encoding="utf-8").splitlines() == ["as it was", *whole.splitlines()[1:]]
    assert not journal.exists()


@pytest.mark.parametrize("change", ["text", "form", "nothing kept"])
def test_what_is_no_longer_so_is_done_again(folder: Path, tmp_path: Path, change: str) -> None:
    out = tmp_path / "out"
    path = folder / "a.txt"
    kept = Extraction("jsonl")(Task(str(path)))
    line = json.dumps({"file": kept.path, "key": kept.key, "piece": "stale"}) + "\n"
    if change != "nothing kept":
        out.with_name("out.unfinished").write_text(line, encoding="utf-8")
    if change == "text":
        path.write_text(article(9), encoding="utf-8")
    form = "json" if change == "form" else "jsonl"
    assert done("extract", folder, "--format", form, "--out", out, "--resume") == ""
    assert out.read_text(encoding="utf-8") == done("extract", folder, "--format", form)


# Parquet


def test_parquet_has_what_json_has(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "commitments.parquet"
    assert done("extract", folder, "--format", "parquet", "--out", out) == ""
    rows = parquet.read_table(out).to_pylist()
    documents = json.loads(done("extract", folder))
    expected = [(document, made) for document in documents for made in document["commitments"]]
    assert len(rows) == len(expected) > 5
    for row, (document, made) in zip(rows, expected, strict=True):
        assert [row[name] for name in ("file", "sha256", "title")] == [
            document[name] for name in ("file", "sha256", "title")
        ]
        assert [row[name] for name in ("text", "cue", "strength", "start", "end")] == [
            made[name] for name in ("text", "cue", "strength", "start", "end")
        ]
        assert (row["speaker"], row["org"]) == ((made["speaker"] or {}).get("name"), (made["speaker"] or {}).get("org"))
        assert (row["rule"], row["speaker_rule"]) == (made["why"]["rule"], made["why"]["speaker"] or None)
        assert row["sure"] == made["sure"] > 0
        assert len(row["targets"]) == len(made["targets"])
        for target, figure in zip(row["targets"], made["targets"], strict=True):
            assert [target[name] for name in ("value", "unit", "metric", "comparator", "start")] == [
                figure[name] for name in ("value", "unit", "metric", "comparator", "start")
            ]
            assert (target["low"], target["high"]) == (figure.get("low"), figure.get("high"))
            for name in ("value", "low", "high"):
                exact = target[name]
                assert target[f"{name}_float"] == (None if exact is None else float(Decimal(exact)))
        deadline = made["deadline"]
        days = [row[name] and row[name].isoformat() for name in ("from", "to")]
        assert (row["deadline"], *days) == (
            (deadline["text"], deadline["from"], deadline["to"]) if deadline else (None, None, None)
        )


def test_parquet_without_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commitments_parquet, "find_spec", lambda name: None)
    with pytest.raises(OutputError, match=r"pip install 'chengnuo\[parquet\]'"):
        commitments_parquet.check("out.parquet")


def test_parquet_without_a_commitment(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.txt").write_text("好。", encoding="utf-8")
    done("extract", tmp_path / "a.txt", "--format", "parquet", "--out", tmp_path / "a.parquet")
    assert parquet.read_table(tmp_path / "a.parquet").num_rows == 0


# The library


def test_the_choices_of_the_library_hold(tmp_path: Path) -> None:
    """Repair, characters and terms as the person decided; another choice makes another key."""
    path, library = tmp_path / "page.txt", tmp_path / "library.sqlite"
    path.write_text("雲嶺市市長林若谷表示，將鼓足干勁，管好每個字節，力爭全年發放貸款20億元。\n", encoding="utf-8")
    article = load(path)
    views = Views(article)
    opened = Library.open(library, "Ana")
    opened.add_article(article, fields.find(views), views)
    before = Extraction("csv", str(library))(Task(str(path)))
    opened.set_reading(article.sha256, accepting(views, views.suspects(0)), "Ana")
    opened.set_terms([Term("字節", "位元組", Script.HANS)])
    opened.close()
    plain, said = (
        done("extract", path, "--format", "csv"),
        done("extract", path, "--format", "csv", "--library", library),
    )
    assert "鼓足干勁" in plain
    assert "鼓足幹勁" in said
    assert "位元組" not in plain
    assert "位元組" in said
    places = [[(row["start"], row["end"]) for row in csv.DictReader(io.StringIO(table))] for table in (plain, said)]
    assert places[0] == places[1]
    assert before.piece is not None
    assert before.piece in plain
    assert Extraction("csv", str(library))(Task(str(path), before.key)).piece is not None


def test_names_and_decisions_of_the_library_hold(tmp_path: Path) -> None:
    path, library = tmp_path / "page.txt", tmp_path / "library.sqlite"
    path.write_text(f"{article(1)}鱼跃龙门。\n", encoding="utf-8")
    read = load(path)
    found = analyse(Views(read))
    first, second = found.commitments[:2]
    name = read.text.index("鱼跃龙门")
    opened = Library.open(library, "Ana")
    opened.add_article(read, fields.find(Views(read)))
    opened.names.put(Name("鱼跃龙门", EntityType.ORG), "Ana")
    now = datetime.datetime(2031, 1, 2, tzinfo=datetime.UTC)
    gone = Decision(str(uuid.uuid4()), read.sha256, first.span, Status.REJECTED, first, "Ana", now)
    other = second._replace(cue="因", why=None)
    edited = Decision(str(uuid.uuid4()), read.sha256, second.span, Status.EDITED, other, "Ana", now)
    before = Extraction("json", str(library))(Task(str(path)))
    opened.decisions.put(gone)
    opened.decisions.put(edited)
    opened.close()
    plain, held = (json.loads(done("extract", path, *words)) for words in ((), ("--library", library)))
    assert [made["start"] for made in plain["commitments"]] == [made.span.start for made in found.commitments]
    assert [made["start"] for made in held["commitments"]] == [made.span.start for made in found.commitments[1:]]
    assert (held["commitments"][0]["cue"], held["commitments"][0]["why"]) == ("因", None)
    assert not any(entity["start"] == name for entity in plain["entities"] if entity["type"] == "ORG")
    assert [entity["by"] for entity in held["entities"] if entity["start"] == name] == ["person"]
    assert Extraction("json", str(library))(Task(str(path), before.key)).piece is not None


def test_more_or_fewer_commitments_by_how_sure_they_are(tmp_path: Path) -> None:
    path, library = tmp_path / "page.txt", tmp_path / "library.sqlite"
    path.write_text(f"{article(1)}去年建成泵站3座，希望明年更好。\n", encoding="utf-8")
    read = load(path)
    found = analyse(Views(read))
    assert found.unsure
    usual, every, few = (json.loads(done("extract", path, *more)) for more in ((), ("--sure", "0"), ("--sure", "0.9")))
    assert [made["start"] for made in usual["commitments"]] == [made.span.start for made in found.commitments]
    assert [made["start"] for made in every["commitments"]] == sorted(
        made.span.start for made in (*found.commitments, *found.unsure)
    )
    assert few["commitments"] == [made for made in every["commitments"] if made["sure"] >= 0.9]
    assert few["commitments"]
    assert every["entities"] == usual["entities"]
    table = done("extract", path, "--format", "csv", "--no-bom", "--sure", "0")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert list(rows[0])[-1] == "sure"
    assert [float(row["sure"]) for row in rows] == [made["sure"] for made in every["commitments"]]
    unlikely = found.unsure[0]
    opened = Library.open(library, "Ana")
    opened.add_article(read, fields.find(Views(read)))
    now = datetime.datetime(2031, 1, 2, tzinfo=datetime.UTC)
    opened.decisions.put(Decision(str(uuid.uuid4()), read.sha256, unlikely.span, Status.ACCEPTED, unlikely, "Ana", now))
    opened.close()
    for sure in ((), ("--sure", "1")):
        held = json.loads(done("extract", path, "--library", library, *sure))
        assert unlikely.span.start in [made["start"] for made in held["commitments"]]


def test_another_probability_is_extracted_again(folder: Path) -> None:
    path = str(folder / "a.txt")
    before = Extraction("csv")(Task(path))
    assert Extraction("csv")(Task(path, before.key)).piece is None
    assert Extraction("csv", sure=0.5)(Task(path, before.key)).piece is not None


# Whatever stands in a file

STRANGE: dict[str, Callable[[], str]] = {
    "no punctuation": lambda: "云岭市将力争年内新建便民市场培育优质商户" * 40,
    "only digits": lambda: "1234567890" * 60,
    "open quotes": lambda: "“云岭市将建成「新城『" * 60,
    "closed quotes": lambda: "云岭市将建成”」』》）" * 60,
    "empty lines": lambda: "\n" * 20_000 + "好",
    "classical": lambda: "師者，所以傳道受業解惑也。人非生而知之者，孰能無惑？" * 20,
    "Japanese": lambda: "雲嶺県は来年度の予算案を発表し、三百億円を計上した。" * 20,
    "English": lambda: "The mayor of Yunling will build 12 markets by 2030, she said. " * 20,
    "beyond the plane": lambda: "𠮷𠮷将" * 200,
    "signs": lambda: "《（【“‘、，。！？；：" * 60,
}


def test_whatever_stands_in_a_file(tmp_path: Path) -> None:
    for name, text in STRANGE.items():
        (tmp_path / f"{name}.txt").write_text(text(), encoding="utf-8")
    documents = {each["file"]: each for each in json.loads(done("extract", tmp_path))}
    assert len(documents) == len(STRANGE)
    for name in ("only digits", "English", "signs", "empty lines"):
        assert documents[f"{name}.txt"]["commitments"] == []


# What is told meanwhile


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_far_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("reader.bulk.progress._REDRAWN", 0)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    running.many([str(folder / "a.txt"), str(folder / "e.txt")], [], running.ExtractOptions("jsonl", jobs=1))
    states = screen.getvalue().split("\r")
    assert states[1].startswith("1 of 2 files, ")
    assert states[2].startswith("2 of 2 files, ")
    assert states[3] == "\x1b[K"
