from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.tokens import Cutter, cutter


@given(st.text(alphabet="全市将推进𠮷项目建设 \n，。0123ab", max_size=40))
def test_words_cover_the_text(text: str) -> None:
    words = cutter().cut(text)
    assert "".join(words.word(at) for at in words.starts) == text
    assert [at for at in range(len(text)) if words.edge(at)] == list(words.starts)
    assert words.edge(len(text))
    for at in words.starts[1:]:
        assert words.next(words.previous(at)) == at


def test_the_index_is_kept_in_the_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    Cutter().warm()
    (folder,) = tmp_path.iterdir()
    assert [file.name for file in folder.iterdir()] == ["jieba.cache"]
    assert (folder / "jieba.cache").stat().st_mode & 0o077 == 0


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    fresh = Cutter()
    fresh.warm()
    assert fresh.cut("全市项目").starts == (0, 2)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_common_words_are_no_rare_names() -> None:
    assert not cutter().is_rare("建设")
    assert cutter().is_rare("𠮷𠮷")


def test_the_first_question_may_be_any() -> None:
    assert Cutter().is_common("平台")
    assert not Cutter().is_rare("平台")


def test_ordinary_words_are_no_names() -> None:
    assert cutter().is_common("平台")
    assert cutter().is_common("管理")
    assert not cutter().is_common("向东")  # the dictionary has it as a name
    assert not cutter().is_common("霁川")  # not in the dictionary
