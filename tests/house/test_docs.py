"""The README says what the command line does, no more and no less."""

import re
import shlex
from pathlib import Path

import pytest

from reader import cli

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [["view"], ["extract"], ["annotations", "export"], ["annotations", "import"], ["snapshot"]]
COMMANDS += [["library", action] for action in ("check", "merge", "add")]


def test_every_command_is_known_here() -> None:
    assert sorted({command[0] for command in COMMANDS}) == sorted(cli.COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_and_option_is_in_the_readme(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.parse([*command, "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert "--library" in options
    assert f"chengnuo {' '.join(command)} " in README
    assert {option for option in options if option not in README} == set()


def test_every_command_line_of_the_readme_is_understood() -> None:
    lines = [line.partition("#")[0] for line in README.splitlines() if line.startswith("chengnuo ")]
    assert len(lines) > len(COMMANDS)
    for line in lines:
        arguments = cli.parse(shlex.split(line)[1:])
        assert arguments.command in (None, *cli.COMMANDS)


def test_every_file_that_the_docs_link_to_exists() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
    links = [
        page.parent / link
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert links
    assert [str(link) for link in links if not link.exists()] == []
