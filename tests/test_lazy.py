"""A lazy property is found once, and by one object while another's is being found."""

import threading

from reader.lazy import lazy


class Thing:
    def __init__(self) -> None:
        self.found = 0
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()

    @lazy
    def value(self) -> int:
        """What is found."""
        self.found += 1
        self.begun.set()
        assert self.go_on.wait(240)
        return self.found


def test_it_is_found_once() -> None:
    thing, other = Thing(), Thing()
    assert (thing.value, thing.value, other.value) == (1, 1, 1)
    assert thing.found == 1
    assert Thing.value.__doc__ == "What is found."


def test_nobody_waits_for_another_object() -> None:
    slow, quick = Thing(), Thing()
    slow.go_on.clear()
    thread = threading.Thread(target=lambda: slow.value)
    thread.start()
    try:
        assert slow.begun.wait(240)
        asked: list[int] = []
        other = threading.Thread(target=lambda: asked.append(quick.value), daemon=True)
        other.start()
        other.join(10)
        assert asked == [1]
    finally:
        slow.go_on.set()
        thread.join()
