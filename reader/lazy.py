"""Attributes computed on first access."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Value = TypeVar("_Value")


class lazy(Generic[_Value]):  # noqa: N801 — used like a property
    """A property computed once and cached, like functools.cached_property of Python 3.12.

    Before 3.12, cached_property has one lock for all instances: the window would wait for a job's computation.
    """

    def __init__(self, find: Callable[[Any], _Value]) -> None:
        """`find` computes the value for an instance."""
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Remember the name under which the instance caches the value."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[_Value]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...

    def __get__(self, instance: object | None, owner: type) -> lazy[_Value] | _Value:
        """Compute and cache the value; later accesses find it in the instance's `__dict__`."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._find(instance)
        return value
