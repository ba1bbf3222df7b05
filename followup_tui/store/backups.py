"""Keeps earlier states of the store beside it, as hard links that cost nothing until the store changes.

Invariant: backups are ordered by their number, never by the clock; what another program wrote is pinned and
never removed by us.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

NEWEST: Final = 20
"""So many of the newest are kept,"""

DAYS: Final = 14
"""and the last one of each of so many days,"""

TOTAL_BYTES: Final = 256 * 1024 * 1024
"""as long as all together are not larger than this,"""

ALWAYS: Final = 3
"""but so many are kept however large they are."""


class Backup(NamedTuple):
    """One earlier state."""

    number: int
    day: str
    """UTC date of the save that put it aside, as 20261201."""
    path: Path
    pinned: bool


class Backups:
    """The folder `backups` beside one store."""

    def __init__(self, store: Path) -> None:
        self.folder = store.parent / "backups"
        """Where they are; several stores of one folder share it, each with its own names."""
        self._name = store.name
        self._pattern = re.compile(rf"{re.escape(store.name)}(\.outside-|\.)(\d{{6,}})\.(\d{{8}})T\d{{6}}Z\.json")

    def all(self) -> list[Backup]:
        """All of this store's, oldest first; empty when there is no folder."""
        try:
            names = os.listdir(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        found = [(name, match) for name in names if (match := self._pattern.fullmatch(name))]
        return sorted(
            Backup(int(match[2]), match[3], self.folder / name, match[1] == ".outside-") for name, match in found
        )

    def next(self, now: datetime, *, pinned: bool) -> Path:
        """The name for the next one; `pinned` for what another program wrote."""
        made = self.all()
        number = made[-1].number + 1 if made else 1
        kind = "outside-" if pinned else ""
        return self.folder / f"{self._name}.{kind}{number:06d}.{now:%Y%m%dT%H%M%SZ}.json"

    def advice(self) -> str:
        """What to do when the store itself cannot be used."""
        with suppress(OSError):
            ours = [one for one in self.all() if not one.pinned]
            if ours:
                return f"put back the newest file of the backups folder: {ours[-1].path}"
        return f"no backup is in {self.folder}: put back a copy of your own, or move the file away to start anew"

    def prune(self) -> None:
        """Remove those that need not be kept; what cannot be removed stays."""
        with suppress(OSError):
            for one in surplus([one for one in self.all() if not one.pinned]):
                with suppress(OSError):
                    one.path.unlink()


def surplus(backups: Sequence[Backup]) -> list[Backup]:
    """Those of the backups, oldest first, that need not be kept."""
    last_of_day = {one.day: one.number for one in backups}
    of_days = set(list(last_of_day.values())[-DAYS:])
    newest = {one.number for one in backups[-NEWEST:]}
    gone, total = [], 0
    for place, one in enumerate(reversed(backups)):
        if one.number not in newest | of_days:
            gone.append(one)
            continue
        total += one.path.stat().st_size
        if total > TOTAL_BYTES and place >= ALWAYS:
            gone.append(one)
    return gone
