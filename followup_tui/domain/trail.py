"""Remembers what the last edits of a search changed, so that two searches need not be compared record by record.

Invariant: what is remembered is complete or not remembered at all; it holds ids only and keeps no old record alive.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Final

Changes = Set[tuple[str, str]]
"""Table and id of each record that a step changed."""

STEPS: Final = 8
"""How many steps back are remembered: a use-case takes a few."""

MANY: Final = 500
"""Changes in one step beyond which comparing is as quick."""


class Trail:
    """Where one value stands in the row of values that were made from each other."""

    __slots__ = ("_mark", "_steps")

    def __init__(self, steps: tuple[tuple[object, Changes], ...] = ()) -> None:
        self._mark = object()
        self._steps = steps

    def after(self, changes: Changes) -> Trail:
        """The trail of a value made from this one by these changes."""
        return Trail(((self._mark, changes), *self._steps)[:STEPS] if len(changes) <= MANY else ())

    def since(self, other: Trail) -> set[tuple[str, str]] | None:
        """What was changed between this and another value, whichever is the older; None when it is not known."""
        found = self._from(other)
        return other._from(self) if found is None else found

    def _from(self, older: Trail) -> set[tuple[str, str]] | None:
        found: set[tuple[str, str]] = set()
        if self is older:
            return found
        for mark, changes in self._steps:
            found |= changes
            if mark is older._mark:
                return found
        return None
