"""Reads earlier states of a store as if they were the store.

Invariant: nothing is written here; what is read was checked as strictly as the store itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.ports import BackupView, CheckedBackup
from followup_tui.store import files, layout, migrations, snapshot
from followup_tui.store.backups import Backup, Backups, Kind
from followup_tui.store.damage import DamageError
from followup_tui.store.description import newer
from followup_tui.store.snapshot import Snapshot


class Shelf:
    """The backups of one store, to be read."""

    def __init__(self, backups: Backups, steps: migrations.Steps) -> None:
        self._backups = backups
        self._steps = steps

    def all(self) -> list[Backup]:
        """All of them, oldest first; raises `CannotWriteError` when they cannot be listed."""
        with files.reading(self._backups.folder):
            return self._backups.all()

    def named(self, name: str) -> Backup:
        """The backup of that name or number; raises `NotFoundError`."""
        number = int(name) if re.fullmatch("[0-9]{1,18}", name) else None
        for one in self.all():
            if name == one.path.name or number == one.number:
                return one
        raise NotFoundError(f"there is no backup {name!a}; followup backup list names them all")

    def good(self) -> Iterator[tuple[Backup, Snapshot]]:
        """Those that can be read, newest first; those that somebody changed on the shelf come after all others."""
        changed: list[tuple[Backup, Snapshot]] = []
        for one in reversed(self.all()):
            try:
                found = self.read(one)
            except (DamageError, FollowupError):
                continue
            if found.intact or one.kind is Kind.OUTSIDE:
                yield one, found
            else:
                changed.append((one, found))
        yield from changed

    def checked(self, backup: Backup) -> CheckedBackup:
        """Whether a backup could be put back, and what it holds."""
        try:
            found = self.read(backup)
        except (DamageError, FollowupError) as error:
            return CheckedBackup(view(backup), problem=str(error))
        remark = "" if found.intact else "changed outside followup"
        return CheckedBackup(view(backup), remark=remark, search=found.search)

    def read(self, backup: Backup) -> Snapshot:
        """What a backup holds; raises `DamageError` and `CannotWriteError`."""
        data, signature = files.read(backup.path)
        found = snapshot.of_bytes(data, signature, None, self.upgraded)
        if found.newer():
            raise DamageError(newer(found.meta.schema))
        return found

    def upgraded(self, found: layout.Layout) -> layout.Layout:
        """A state of an earlier schema in this version's; nothing is written."""
        return migrations.migrated(found, self._steps)


def view(backup: Backup) -> BackupView:
    """What is told of a backup."""
    kind = backup.kind.rstrip("-") or "saved"
    return BackupView(backup.path.name, backup.number, backup.made, kind, backup.path.stat().st_size)
