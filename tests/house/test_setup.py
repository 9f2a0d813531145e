"""The parts of the set-up that decide something."""

from tools.setup import LIBRARIES, unresolved

LDD = """\
/somewhere/libqxcb.so:
\tlinux-vdso.so.1 (0x00007f72a9cb7000)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f72a9b58000)
/somewhere/libqoffscreen.so:
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


def test_only_what_the_linker_misses_is_named_and_once() -> None:
    assert unresolved(LDD.splitlines()) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_every_library_names_one_package_or_its_old_name_too() -> None:
    assert all(1 <= len(names.split(" | ")) <= 2 for names in LIBRARIES)
