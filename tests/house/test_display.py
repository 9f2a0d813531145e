"""The display that the tests of the real window stand on."""

import os
import subprocess
from pathlib import Path

import pytest


@pytest.mark.display
def test_the_display_has_the_size_that_the_journeys_click_in(xvfb: str) -> None:
    asked = ["xdotool", "getdisplaygeometry"]
    size = subprocess.run(asked, env={**os.environ, "DISPLAY": xvfb}, capture_output=True, text=True, check=True).stdout
    assert size.split() == ["1280", "800"]


def test_a_test_has_a_home_of_its_own() -> None:
    import pwd

    home = Path.home()
    assert home != Path(pwd.getpwuid(os.getuid()).pw_dir)
    folders = [os.environ[name] for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")]
    assert all(Path(folder).is_relative_to(home) for folder in folders)
