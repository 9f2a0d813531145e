"""Texts with a flipped bit: everything around the broken character is kept and reported as changed."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.memos import Memo
from reader.store.safety import backups, recovery
from reader.store.selectors import new_annotation
from reader.types import Annotation, Article, Span
from tests.store import broken, sample
from tests.store.test_migrations import MARK, old  # noqa: F401 — a fixture
from tests.store.test_recovery import held

Whole = tuple[list[Article], list[Annotation]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Whole]:
    """A library on which nothing has been broken yet."""
    path = tmp_path_factory.mktemp("whole") / "library.sqlite"
    return path, broken.library(path)


@pytest.fixture
def whole(made: tuple[Path, Whole]) -> Whole:
    """The contents."""
    return made[1]


@pytest.fixture
def path(made: tuple[Path, Whole], tmp_path: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copy(made[0], tmp_path / "library.sqlite"))


def flip(path: Path, before: str, words: str, bit: int) -> None:
    """Flip one bit of words that stand behind others in only one place."""
    content = bytearray(path.read_bytes())
    assert content.count((before + words).encode()) == 1
    content[content.index((before + words).encode()) + len(before.encode()) + bit // 8] ^= 1 << bit % 8
    path.write_bytes(content)


@pytest.mark.parametrize("bit", range(24))
def test_one_bit_of_a_text_costs_no_more_than_a_character(path: Path, whole: Whole, bit: int) -> None:
    article = whole[0][3]
    with contextlib.closing(Library.open(path, "Ana")) as library:
        over = sample.mark("第3", "Doubt", text=article.text)
        last = Span(len(article.text) - 9, len(article.text))
        behind = new_annotation(article, last, ("Praise",), "", "Ana", sample.NOW)
        library.annotations.add(over)
        library.annotations.add(behind)
        library.memos.put(article.sha256, Memo("𠮷U盤", "Ana", sample.NOW))
    flip(path, "🙂。", "第3篇", bit)
    report = recovery.recover(path)
    assert report.lost == 2  # the mark on that character and its tag
    assert {found.table: found.changed for found in report.tables if found.changed} == {"articles": 1}
    found, texts = held(path)
    (new,) = texts - {each.sha256 for each in whole[0]}
    assert len(texts) == len(whole[0])
    kept = {mark.id: mark for mark in (*whole[1], behind)}
    assert found == {id: mark._replace(article=found[id].article) for id, mark in kept.items()}
    assert {found[mark.id].article for mark in kept.values() if mark.article == article.sha256} == {new}
    with contextlib.closing(Library.open(path, "Ana")) as library:
        read = library.article(new)
        assert read is not None
        at = article.text.index("第3篇")
        assert (read.text[:at], read.text[at + 1 :]) == (article.text[:at], article.text[at + 1 :])
        assert library.memos.get(new) is not None
        (past,) = library.annotations.history(over.id)
        assert (past.deleted, past.state) == (True, over)
    backups.check(path, thoroughly=True)


def test_a_broken_text_is_as_it_was_if_a_backup_has_it(path: Path, whole: Whole) -> None:
    backups.make(path, "day")
    flip(path, "🙂。", "第3篇", 0)
    report = recovery.recover(path)
    assert [found.changed for found in report.tables if found.changed] == []
    assert held(path) == ({mark.id: mark for mark in whole[1]}, {article.sha256 for article in whole[0]})


def test_a_note_that_is_no_text_any_more_is_kept(path: Path, whole: Whole) -> None:
    with contextlib.closing(Library.open(path, "Ana")) as library:
        noted = sample.mark("林若谷", note="瀾江縣\n🎏U盤", text=whole[0][2].text)
        library.annotations.add(noted)
    flip(path, "", "瀾江縣", 7)
    recovery.recover(path)
    found, _ = held(path)
    assert found[noted.id].note.endswith("江縣\n🎏U盤")
    assert found == {mark.id: mark for mark in whole[1]} | {noted.id: found[noted.id]}


def test_a_broken_text_of_an_older_library_keeps_its_marks(old: Path) -> None:  # noqa: F811
    flip(old, "U盤(", "容量大", 1)
    recovery.recover(old)
    found, texts = held(old)
    new = found[MARK.id].article
    assert new != MARK.article
    assert MARK.article not in texts
    assert found == {MARK.id: MARK._replace(article=new)}
