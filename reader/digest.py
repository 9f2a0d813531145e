"""The hashes of texts, each computed once; hashing a book takes longer than opening it."""

from functools import lru_cache


class _Same:
    """A cache key that compares texts by identity, since comparing two equal books is slow."""

    __slots__ = ("known", "text")

    def __init__(self, text: str, known: str = "") -> None:
        self.text, self.known = text, known

    def __hash__(self) -> int:
        return id(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.text is self.text


@lru_cache(maxsize=4)
def _digest(same: _Same) -> str:
    if same.known:
        return same.known
    import hashlib

    return hashlib.sha256(same.text.encode()).hexdigest()


def sha256(text: str) -> str:
    """The hex digest of a text's UTF-8 bytes."""
    return _digest(_Same(text))


def remember(text: str, sha256: str) -> None:
    """Keep the known hash of a text."""
    _digest(_Same(text, sha256))
