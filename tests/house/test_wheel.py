"""The wheel carries everything: it is built, installed beside nothing of the checkout, and asked."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as its wheel installs it."""
    built, target = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", built], cwd=ROOT, check=True)
    (wheel,) = built.glob("chengnuo-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def python(installed: Path, code: str) -> str:
    """What `code` prints where the installed package is the only one of its name."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=True).stdout


def test_resources_are_found_in_the_installed_package(installed: Path) -> None:
    found = python(installed, "from reader.resources import resource; print(resource('sample.txt'))")
    assert Path(found.strip()).is_relative_to(installed)
    assert Path(found.strip()).read_bytes() == (ROOT / "resources" / "sample.txt").read_bytes()


def test_the_command_line_works_from_the_installed_package(installed: Path) -> None:
    view = "import sys; from reader.app import main; from reader.resources import resource; "
    read = python(installed, f"{view}sys.exit(main(['view', str(resource('sample.txt')), '--script', 'hans']))")
    assert read.startswith("把图纸变成实景")
    assert "因为智能织机上线" in read


def test_every_resource_is_packed(installed: Path) -> None:
    names = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    packed = installed / "reader" / "_resources"
    assert names == {path.relative_to(packed) for path in packed.rglob("*") if path.is_file()}
    assert any(name.parts[0] == "lexicons" for name in names)


def test_the_metadata_names_the_licence_and_the_console_script(installed: Path) -> None:
    (metadata,) = installed.glob("chengnuo-*.dist-info")
    assert (metadata / "licenses" / "LICENSE").is_file()
    assert "License-Expression: Apache-2.0" in (metadata / "METADATA").read_text(encoding="utf-8")
    assert "chengnuo = reader.app:console" in (metadata / "entry_points.txt").read_text(encoding="utf-8")
