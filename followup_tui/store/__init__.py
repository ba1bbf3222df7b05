"""The store: a TinyDB file that loses nothing, behind the `Store` port.

Invariant: importing this package costs next to nothing; TinyDB and the file lock are imported by the first save.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_tui.store.keeper import StoreKeeper
    from followup_tui.store.store import JsonStore


def open_store(path: Path, *, now: Callable[[], datetime], undo_limit: int = 200) -> JsonStore:
    """The store kept in the file at `path`.

    Nothing is read or created yet: the first `load` reads, the first save creates the file, its folder, its lock
    and `backups/` beside it. `now` stamps saves and backups, aware, in UTC; `undo_limit` is the number of
    actions that can be taken back.
    """
    from followup_tui.store.store import JsonStore

    return JsonStore(path, now=now, undo_limit=undo_limit)


def open_keeper(path: Path, *, now: Callable[[], datetime]) -> StoreKeeper:
    """Who looks after the store at `path`, which need not be readable. `now` as in `open_store`."""
    from followup_tui.store.keeper import StoreKeeper

    return StoreKeeper(path, now=now)
