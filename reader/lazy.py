"""Values that are found when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Value = TypeVar("_Value")


class lazy(Generic[_Value]):  # noqa: N801 — used like a property
    """A property that is found once and kept, like functools.cached_property of Python 3.12.

    That of earlier versions has one lock for all objects: the window waits until a job has found another object's.
    """

    def __init__(self, find: Callable[[Any], _Value]) -> None:
        """`find` gives the value for an object."""
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Where it is kept in the object."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[_Value]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...

    def __get__(self, instance: object | None, owner: type) -> lazy[_Value] | _Value:
        """The value; from then on Python takes it from the object itself."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._find(instance)
        return value
