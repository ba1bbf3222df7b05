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
        says.append(f"open for reading only: {around.read_only}")
    if not snapshot.intact:
        says.append("changed outside followup; the next save keeps a copy of it among the backups")
    says += _older(snapshot, around)
    if around.conflicts:
        says.append(f"not used: {_copies(around.conflicts)}")
    if around.other_names:
        says.append("the store has another name (a hard link), which will not see further changes")
    if around.network:
        says.append(f"on a network file system ({around.network}): change it from one machine at a time")
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


def _older(snapshot: Snapshot, around: Found) -> list[str]:
    """That another program put an earlier state in the place of the newest, if one did."""
    if around.last is None or around.beside is None or around.beside != snapshot.signature:
        return []
    if not snapshot.meta.gen or around.generation < snapshot.meta.gen:
        return []
    if around.generation == snapshot.meta.gen:
        return ["an older state took the store's place: it is as before the last save, of which there is no backup"]
    back = f"followup backup restore {around.last.number} puts back what was saved after {_moment(snapshot)}"
    return [f"an older state took the store's place; {back}"]


def _copies(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return f"the conflict copy {names[0]}"
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"the conflict copies {', '.join(names[:3])}{more}"


def _moment(snapshot: Snapshot) -> str:
    """When a state was saved, as its first line says it."""
    return snapshot.meta.saved_at[:16].replace("T", " ") or "it"
