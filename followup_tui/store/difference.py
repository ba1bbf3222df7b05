"""Finds what a change did to the records, by identity.

Invariant: only tables that are not the same object are looked at, so a small change costs little at any size.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search


class TableDifference(NamedTuple):
    """What happened to one table."""

    table: str
    put: tuple[Record, ...]
    """Records that are new or other objects than before."""
    gone: tuple[str, ...]
    """Ids of records that are no longer there."""


def difference(old: Search, new: Search) -> Iterator[TableDifference]:
    """The tables that differ, and how."""
    for name, after in new.tables.items():
        before = old.tables[name]
        if after is not before:
            put = tuple(one for key, one in after.items() if before.get(key) is not one)
            yield TableDifference(name, put, tuple(key for key in before if key not in after))
