"""Converts values to JSON for another process, and back by their type annotations."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any

_NONE_TYPE = type(None)


def to_json(value: object) -> Any:
    """The value for `json.dumps`: data classes, named tuples and collections as lists, days as ISO 8601.

    A dictionary is taken to be JSON already.
    """
    if isinstance(value, enum.Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | dict):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        return [to_json(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, list | tuple | set | frozenset):
        return [to_json(each) for each in value]
    raise TypeError(type(value))


def from_json(kind: Any, data: Any) -> Any:
    """The value of type `kind`: any type that `to_json` accepts, an optional or a collection of it."""
    return _reader(kind)(data)


def arguments(function: Callable[..., Any], data: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a function, by its annotations; TypeError for an unknown one."""
    kinds = _hints(function)
    if unknown := data.keys() - kinds.keys():
        raise TypeError(f"no such argument: {', '.join(sorted(unknown))}")
    return {name: from_json(kinds[name], each) for name, each in data.items()}


def return_type(function: Callable[..., Any]) -> Any:
    """The annotated return type of a function."""
    return _hints(function)["return"]


@cache
def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    return typing.get_type_hints(function)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """The function that makes a value of a type from JSON."""
    inside = typing.get_args(kind)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        (other,) = (each for each in inside if each is not _NONE_TYPE)
        read = _reader(other)
        return lambda data: None if data is None else read(data)
    if inside:
        return _collection(typing.get_origin(kind), inside)
    if dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"):
        hints = typing.get_type_hints(kind)
        readers = [_reader(hints[name]) for name in kind.__annotations__]
        return lambda data: kind(*(read(each) for read, each in zip(readers, data, strict=True)))
    if kind is datetime.date:
        return datetime.date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind
    return lambda data: data


def _collection(origin: Any, inside: tuple[Any, ...]) -> Callable[[Any], Any]:
    if origin is tuple and inside[-1] is not Ellipsis:
        readers = [_reader(each) for each in inside]
        return lambda data: tuple(read(each) for read, each in zip(readers, data, strict=True))
    read = _reader(inside[0])
    make = origin if origin in (tuple, set, frozenset) else list
    return lambda data: make(map(read, data))
