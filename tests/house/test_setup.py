"""The parts of the set-up that decide something."""

from tools.setup import LIBRARIES, candidates, chosen, unresolved

LDD = """\
/somewhere/libqxcb.so:
\tlinux-vdso.so.1 (0x00007f72a9cb7000)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f72a9b58000)
/somewhere/libqoffscreen.so:
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


POLICY = """\
libglib2.0-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libegl1:
  Installed: (none)
  Candidate: 1.7.0-1
  Version table:
     1.7.0-1 500
libglib2.0-0t64:
  Installed: 2.84.4-3
  Candidate: 2.84.4-3
  Version table:
 *** 2.84.4-3 100
"""


def test_only_what_the_linker_misses_is_named_and_once() -> None:
    assert unresolved(LDD.splitlines()) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_every_library_names_one_package_or_its_old_name_too() -> None:
    assert all(1 <= len(names.split(" | ")) <= 2 for names in LIBRARIES)


def test_of_a_renamed_library_the_name_of_this_release_is_taken() -> None:
    assert candidates(POLICY) == {"libegl1", "libglib2.0-0t64"}
    wanted = ["libglib2.0-0t64 | libglib2.0-0", "libegl1", "libunheard-of1"]
    assert chosen(wanted, candidates(POLICY)) == ["libglib2.0-0t64", "libegl1"]
    assert chosen(wanted, {"libglib2.0-0"}) == ["libglib2.0-0"]
