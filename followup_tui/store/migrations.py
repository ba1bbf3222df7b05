"""Brings a store written by an earlier version up to this one's schema.

Invariant: a step changes documents only; the file is replaced once, after all steps, and a copy of the old one
stays beside it for good.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from followup_tui.store import codec
from followup_tui.store.damage import DamageError
from followup_tui.store.documents import line_of
from followup_tui.store.history import DONE, UNDONE
from followup_tui.store.layout import SCHEMA, Layout

Tables = dict[str, dict[str, codec.Fields]]
"""Table name → document id → fields."""

Steps = Mapping[int, Callable[[Tables], Tables]]
"""Schema number → the step from it to the next; it may change what it is given."""

STEPS: Final[Steps] = {}
"""There is one schema so far."""


def migrated(layout: Layout, steps: Steps) -> Layout:
    """The layout in this version's schema, without its undo history; raises `DamageError` when a step fails."""
    tables: Tables = {
        name: {str(key): fields for key, fields in (_opened(line) for line in lines)}
        for name, lines in layout.tables.items()
        if name not in (DONE, UNDONE)
    }
    for number in range(layout.meta.schema, SCHEMA):
        try:
            tables = steps[number](tables)
        except Exception:
            raise DamageError(f"its records of schema {number} could not be brought up to date") from None
    lines = {
        name: [line_of(key, documents[key]) for key in sorted(documents, key=int)]
        for name, documents in tables.items()
    }
    return Layout(msgspec.structs.replace(layout.meta, schema=SCHEMA), lines, layout.intact)


def _opened(line: bytes) -> tuple[int, codec.Fields]:
    key, _, raw = line.partition(b":")
    return int(key.strip(b'"')), codec.loads(raw)
