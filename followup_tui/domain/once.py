"""Facts that are worked out once per object, and answers that it remembers, cheaper than the standard library does.

Invariant: a fact is worked out at most once per object, which is used by one thread; an answer depends on nothing but
the object and what was asked.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from types import MethodType
from typing import Any, Concatenate, Final, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")

MANY: Final = 4096
"""Answers of one method that an object remembers; those not asked for longest are forgotten first."""


class Once(Generic[T]):
    """A method that is worked out when first asked and then kept.

    It is `functools.cached_property` without the lock that Python 3.11 takes, which cost a third of an evaluation.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find, self._name = find, find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, thing: Any, owner: type) -> T:
        """The value; from then on the instance's own attribute hides this."""
        found = thing.__dict__[self._name] = self._find(thing)
        return found


class Often(Generic[P, T]):
    """A method that is asked the same again and again, and remembers its last answers (`MANY`)."""

    def __init__(self, find: Callable[Concatenate[Any, P], T]) -> None:
        self._find, self._name = find, find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, thing: Any, owner: type) -> Callable[P, T]:
        """The method that remembers; from then on the instance's own attribute hides this."""
        remembering: Any = functools.lru_cache(MANY)
        found: Callable[P, T] = remembering(MethodType(self._find, thing))
        thing.__dict__[self._name] = found
        return found


def once_of(find: Callable[[S], T]) -> Callable[[S], T]:
    """The same for a function of one object that is not its method; the object keeps what was found."""
    name = f"{find.__module__}.{find.__qualname__}"

    @functools.wraps(find)
    def found(thing: S) -> T:
        kept = thing.__dict__
        try:
            value: T = kept[name]
        except KeyError:
            value = kept[name] = find(thing)
        return value

    return found
