"""Facts that are worked out once per object, cheaper than the standard library does it.

Invariant: the method runs at most once per object; its object is used by one thread.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Generic, TypeVar

S = TypeVar("S")
T = TypeVar("T")


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


def once_of(find: Callable[[S], T]) -> Callable[[S], T]:
    """The same for a function of one object that is not its method; the object keeps what was found."""
    name = f"{find.__module__}.{find.__qualname__}"

    @functools.wraps(find)
    def found(thing: S) -> T:
        kept = thing.__dict__
        if name not in kept:
            kept[name] = find(thing)
        value: T = kept[name]
        return value

    return found
