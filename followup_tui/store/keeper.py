"""Looks after the store's file: makes, checks and puts back backups, and brings a damaged store back.

Invariant: nothing is ever removed; what is replaced is kept under a name that is told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from followup_tui.domain.records import TABLES, Record
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, FollowupError, NotFoundError
from followup_tui.ports import BackupView, CheckedBackup, Recovery, Restored
from followup_tui.store import files, migrations, rescue, snapshot
from followup_tui.store.backups import Kind
from followup_tui.store.damage import DamageError
from followup_tui.store.shelf import Shelf, view
from followup_tui.store.store import JsonStore


class StoreKeeper:
    """Looks after one store; implements `ports.Keeper`."""

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        undo_limit: int = 200,
        patience: float = 5.0,
        sys: files.Sys | None = None,
        steps: migrations.Steps = migrations.STEPS,
    ) -> None:
        """As of `JsonStore`."""
        self._store = JsonStore(path, now=now, undo_limit=undo_limit, patience=patience, sys=sys, steps=steps)
        self._place = self._store.place
        self._shelf = Shelf(self._place.backups, steps)

    def backups(self) -> tuple[BackupView, ...]:
        """The earlier states that are kept, oldest first; raises `CannotWriteError`."""
        return tuple(view(one) for one in self._shelf.all())

    def check(self, name: str | None = None) -> tuple[CheckedBackup, ...]:
        """Read one backup, or all, oldest first; raises `NotFoundError` for a name that none has."""
        wanted = self._shelf.all() if name is None else [self._shelf.named(name)]
        return tuple(self._shelf.checked(one) for one in wanted)

    def keep(self) -> BackupView:
        """Make a backup of the records as they are, which stays.

        Raises `NotFoundError` when there are none yet, and what `Store.load` and a save raise.
        """
        self._store.load()
        place = self._place
        if files.signature(place.path) is None:
            raise NotFoundError(f"there is nothing to back up: {place.path} was not saved yet")
        with place.locked(), files.translated(place.backups.folder):
            files.make_private(place.backups.folder)
            # A copy: a link would change with the store, if another program writes into the file itself.
            new = place.backups.next(place.now(), Kind.KEPT)
            files.copy(place.sys, place.path, new)
            files.sync_folder(place.sys, new.parent)
        return view(self._shelf.named(new.name))

    def restore(self, name: str) -> Restored:
        """Put a backup's records in the place of those there are, as an action that undo takes back.

        The state before stays as a backup. Raises `NotFoundError`, `BadDataError` for a backup that is not good, and
        what `Store.transact` raises.
        """
        backup = self._shelf.named(name)
        try:
            found = self._shelf.read(backup)
        except (DamageError, FollowupError) as error:
            raise BadDataError(f"nothing was changed: {backup.path.name} cannot be put back ({error})") from None
        documents = {
            table: {record.id: dict(found.tables[table][key]) for key, record in snapshot.records(found.tables[table])}
            for table in TABLES
        }
        commit = self._store.become(f"put back backup {backup.number}", documents)
        before, after = _all(commit.before), _all(commit.after)
        return Restored(
            view(backup),
            came=len(after.keys() - before.keys()),
            changed=sum(after[key] != before[key] for key in after.keys() & before.keys()),
            went=len(before.keys() - after.keys()),
        )

    def recover(self, *, dry_run: bool = False) -> Recovery:
        """Bring back a damaged or missing store; `dry_run` only looks.

        Raises `NotFoundError` when there is nothing to bring back, `BadDataError` for the store of a newer version,
        and what a save raises.
        """
        return rescue.recover(self._place, self._shelf, dry_run=dry_run)


def _all(search: Search) -> dict[tuple[str, str], Record]:
    return {(table, one): record for table in TABLES for one, record in search.tables[table].items()}
