"""Checks that records changed by other programs still fit together, before the rules rely on it.

Invariant: what passes has well-formed ids, and every record named by another one is there.
"""

from __future__ import annotations

from followup_tui.domain.links import lacking
from followup_tui.domain.records import is_id
from followup_tui.domain.search import Search
from followup_tui.store.damage import DamageError


def check(search: Search) -> None:
    """Raise `DamageError` for the first record that names another one which is not there."""
    for table, records in search.tables.items():
        for record in records.values():
            if not is_id(record.id):
                raise DamageError(f"{table}: {record.id!a} is not an id")
            if lacks := lacking(record, search):
                raise DamageError(f"{table} {record.id}: {lacks}")
