"""What a screen reader knows of the program, asked through AT-SPI; run by the system's Python, which has its bindings.

Answers each line of its input, a word, with a line of JSON: `page` with the text, the caret and the selection of the
article, `buttons` with the names of what the tool bar shows, `announced` with what was said so far.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

announced: list[str] = []


def find(role: str, name: str | None = None, inside: Any = None) -> Any:
    """The first thing in sight with this role and name, or None."""
    inside = inside or Atspi.get_desktop(0)
    for index in range(inside.get_child_count()):
        child = inside.get_child_at_index(index)
        if child is None:
            continue
        seen = child.get_state_set().contains(Atspi.StateType.SHOWING)
        if seen and child.get_role_name() == role and name in (None, child.get_name()):
            return child
        found = find(role, name, child)
        if found is not None:
            return found
    return None


def page() -> dict[str, Any] | None:
    """The article, if it is there as a text."""
    text = find("text", "Article")
    if text is None:
        return None
    count = Atspi.Text.get_character_count(text)
    selections = [Atspi.Text.get_selection(text, nth) for nth in range(Atspi.Text.get_n_selections(text))]
    return {
        "text": Atspi.Text.get_text(text, 0, count),
        "caret": Atspi.Text.get_caret_offset(text),
        "selections": [(each.start_offset, each.end_offset) for each in selections],
        "focused": text.get_state_set().contains(Atspi.StateType.FOCUSED),
        "about": text.get_description(),
    }


def buttons() -> list[str] | None:
    """The tool bar, from left to right."""
    bar = find("tool bar")
    if bar is None:
        return None
    children = [bar.get_child_at_index(index) for index in range(bar.get_child_count())]
    return [each.get_name() for each in children if each.get_state_set().contains(Atspi.StateType.FOCUSABLE)]


def answer(_channel: int, _condition: int) -> bool:
    """One question and its answer."""
    word = sys.stdin.readline().strip()
    if not word:
        loop.quit()
        return False
    try:
        said = page() if word == "page" else buttons() if word == "buttons" else announced
    except GLib.Error:  # the program is busy, or the thing just went
        said = None
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    return True


listener = Atspi.EventListener.new(lambda event: announced.append(event.any_data))
listener.register("object:announcement")
Atspi.get_desktop(0).get_child_count()  # wakes the bus, for which the program looks when it starts
GLib.io_add_watch(0, GLib.IOCondition.IN | GLib.IOCondition.HUP, answer)
sys.stdout.write("ready\n")
sys.stdout.flush()
loop = GLib.MainLoop()
loop.run()
