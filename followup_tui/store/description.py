"""Says in one line what is remarkable about the store as it stands.

Invariant: the line names files and causes, never what a record says.
"""

from __future__ import annotations

from pathlib import Path

from followup_tui.ports import StoreState
from followup_tui.store import history
from followup_tui.store.layout import SCHEMA
from followup_tui.store.snapshot import Snapshot
from followup_tui.store.surroundings import Found


def describe(path: Path, snapshot: Snapshot, around: Found) -> StoreState:
    """The state of a store whose file was read."""
    says = []
    if snapshot.newer():
        says.append(newer(snapshot.meta.schema))
    if around.read_only:
        says.append(f"{around.read_only}: open for reading only")
    if not snapshot.intact:
        says.append("changed outside followup; the next save keeps a copy of it among the backups")
    if around.conflicts:
        says.append(f"beside the store lies a conflict copy, which is not used: {', '.join(around.conflicts)}")
    return StoreState(
        path=str(path),
        read_only=snapshot.newer() or bool(around.read_only),
        banner="; ".join(says),
        undo=history.label(snapshot.tables[history.DONE]),
        redo=history.label(snapshot.tables[history.UNDONE]),
    )


def newer(schema: int) -> str:
    """What to say of a store with a schema later than ours."""
    return f"written by a newer followup (schema {schema}, this one knows {SCHEMA}): update followup to change it"
