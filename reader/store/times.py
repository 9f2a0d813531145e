"""Times of the library: aware datetimes in UTC with millisecond precision, stored as milliseconds since 1970."""

from __future__ import annotations

import datetime

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MILLISECOND = datetime.timedelta(milliseconds=1)


def now() -> datetime.datetime:
    """The current time, truncated to milliseconds."""
    return from_milliseconds(to_milliseconds(datetime.datetime.now(datetime.UTC)))


def to_milliseconds(time: datetime.datetime) -> int:
    """Milliseconds since 1970-01-01 UTC of an aware datetime, rounded down."""
    return (time - _EPOCH) // _MILLISECOND


def from_milliseconds(milliseconds: int) -> datetime.datetime:
    """The time in UTC; OverflowError outside the years 1 to 9999."""
    return _EPOCH + milliseconds * _MILLISECOND


def to_text(time: datetime.datetime) -> str:
    """ISO 8601 in UTC such as ``2025-02-06T08:30:00.000Z``."""
    return time.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime.datetime:
    """The time, in UTC, of an ISO 8601 text with a time zone; ValueError for any other text."""
    time = datetime.datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("a time without its time zone")
    return from_milliseconds(to_milliseconds(time))
