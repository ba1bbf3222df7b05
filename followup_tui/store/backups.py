"""Keeps earlier states of the store beside it, as hard links that cost nothing until the store changes.

Invariant: backups are ordered by their number, never by the clock; what another program wrote and what the user asked
to keep is never removed by us.
"""

from __future__ import annotations

import enum
import os
import re
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

NEWEST: Final = 20
"""So many of the newest are kept,"""

DAYS: Final = 14
"""and the last one of each of the newest so many days on which something was saved,"""

WEEKS: Final = 8
"""of each of so many weeks (Monday to Sunday),"""

MONTHS: Final = 12
"""and of each of so many months,"""

TOTAL_BYTES: Final = 256 * 1024 * 1024
"""as long as all of these together are not larger than this,"""

ALWAYS: Final = 3
"""but so many are kept however large they are."""


class Kind(enum.StrEnum):
    """Why a backup is there; the word stands in its name."""

    SAVED = ""
    """Every save makes one of the state before it; they are thinned out with time."""
    OUTSIDE = "outside-"
    """What another program had written when we saved; stays."""
    KEPT = "kept-"
    """Asked for by the user, or put aside before another state was put back; stays."""


class Backup(NamedTuple):
    """One earlier state."""

    number: int
    made: datetime
    """When it was put aside, UTC, by the clock as it stood then."""
    path: Path
    kind: Kind = Kind.SAVED


class Backups:
    """The folder `backups` beside one store."""

    def __init__(self, store: Path) -> None:
        self.folder = store.parent / "backups"
        """Where they are; several stores of one folder share it, each with its own names."""
        self._name = store.name
        kinds = "|".join(Kind)
        self._pattern = re.compile(rf"{re.escape(store.name)}\.({kinds})(\d{{6,18}})\.(\d{{8}}T\d{{6}})Z\.json")

    def all(self) -> list[Backup]:
        """All of this store's, oldest first; empty when there is no folder."""
        try:
            names = os.listdir(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(found for name in names if (found := self._named(name)) is not None)

    def _named(self, name: str) -> Backup | None:
        match = self._pattern.fullmatch(name)
        if match is None:
            return None
        try:
            made = datetime.fromisoformat(f"{match[3]}Z")
        except ValueError:
            return None
        return Backup(int(match[2]), made, self.folder / name, Kind(match[1]))

    def next(self, now: datetime, kind: Kind) -> Path:
        """The name for the next one."""
        made = self.all()
        number = made[-1].number + 1 if made else 1
        return self.folder / f"{self._name}.{kind}{number:06d}.{now:%Y%m%dT%H%M%SZ}.json"

    def prune(self) -> None:
        """Remove those that need not be kept; what cannot be removed stays."""
        with suppress(OSError):
            for one in surplus([one for one in self.all() if one.kind is Kind.SAVED]):
                with suppress(OSError):
                    one.path.unlink()


_SPANS: Final[tuple[tuple[int, Callable[[datetime], Hashable]], ...]] = (
    (DAYS, lambda made: made.date()),
    (WEEKS, lambda made: made.isocalendar()[:2]),
    (MONTHS, lambda made: (made.year, made.month)),
)


def surplus(backups: Sequence[Backup]) -> list[Backup]:
    """Those of the backups, oldest first, that need not be kept, newest first."""
    wanted = _wanted(backups)
    gone, total = [], 0
    for place, one in enumerate(reversed(backups)):
        if one.number not in wanted:
            gone.append(one)
            continue
        total += one.path.stat().st_size
        if total > TOTAL_BYTES and place >= ALWAYS:
            gone.append(one)
    return gone


def _wanted(backups: Sequence[Backup]) -> set[int]:
    """The numbers of the newest, and of the last of each day, week and month.

    Last and newest are by number: a clock that was set back makes a day come twice, but disorders nothing.
    """
    wanted = {one.number for one in backups[-NEWEST:]}
    for most, span in _SPANS:
        seen: set[Hashable] = set()
        for one in reversed(backups):
            if len(seen) == most:
                break
            if span(one.made) not in seen:
                seen.add(span(one.made))
                wanted.add(one.number)
    return wanted
