"""What the tracker needs from the outside world, as protocols; `wiring` picks the real ones, tests bring fakes.

Invariant: no port names a library or a file; times are aware datetimes in UTC.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Protocol

import msgspec

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search


class Clock(Protocol):
    """Tells the time; a fake one can be moved."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...

    def zone(self) -> str:
        """The IANA name of the user's zone, read anew each time: it can change while the program is open."""
        ...


class Region(msgspec.Struct, frozen=True):
    """The days off of one country or state in one year."""

    weekend: frozenset[int]
    """Weekdays that are off, Monday = 0."""
    holidays: Mapping[date, str]
    """Public holidays, observed ones included, with their names."""


class HolidaySource(Protocol):
    """Knows the public holidays."""

    def region(self, country: str, subdiv: str | None, year: int) -> Region:
        """Weekend and holidays; raises `BadInputError` for an unknown country or subdivision."""
        ...


class Commit(msgspec.Struct, frozen=True):
    """What one transaction did."""

    label: str
    """What the user did, for undo: "log a call to Initech"."""
    before: Search
    after: Search


Contents = Mapping[str, Mapping[str, object]]
"""Records as JSON has them, by id, with what this version does not know of them."""
NOTHING: Final[Contents] = MappingProxyType({})


class StoreState(msgspec.Struct, frozen=True):
    """What there is to say about the store itself."""

    path: str
    read_only: bool = False
    banner: str = ""
    """One line to show while it holds: read-only, changed outside, newer schema, conflict file; or empty."""
    undo: str = ""
    """The label of what undo would take back, or empty."""
    redo: str = ""
    """The label of what redo would bring again, or empty."""


class Store(Protocol):
    """Keeps the records durably; every method may block on the disk and is called off the event loop."""

    def load(self) -> Search:
        """The records as they are on disk now; the same object as before when nothing changed.

        Records that did not change keep their identity. Raises `BadDataError`, `CannotWriteError`.
        """
        ...

    def transact(self, label: str, change: Callable[[Search], Search], contents: Contents = NOTHING) -> Commit:
        """Apply a pure change to the newest records and make it durable before returning.

        `contents` has records that it may put, with what else is to be kept of them. Raises `StoreBusyError`,
        `DiskFullError`, `CannotWriteError`, `BadDataError`, and whatever `change` raises; then nothing was written.
        """
        ...

    def undo(self) -> Commit | None:
        """Take back the last transaction, durably; None when there is none.

        Raises `EditConflictError` when what it changed was changed again elsewhere.
        """
        ...

    def redo(self) -> Commit | None:
        """Bring back the last transaction taken back; None when there is none."""
        ...

    def contents(self) -> Mapping[str, Contents]:
        """Every record there is, by table; as `load`."""
        ...

    def understood(self, data: bytes) -> tuple[tuple[Record, ...], Contents]:
        """The records in an exported file, checked as those in the store's own are; raises `BadDataError`."""
        ...

    def state(self) -> StoreState:
        """Path, banner and what undo and redo would do; never blocks for long."""
        ...


class BackupView(msgspec.Struct, frozen=True):
    """One earlier state of the records that is kept."""

    name: str
    number: int
    """Counts up; the order does not depend on the clock."""
    made: datetime
    """When it was put aside, by the clock as it stood then."""
    kind: str
    """saved (thinned out with time), outside (another program wrote it) or kept (asked for); the latter two stay."""
    size: int
    """Bytes."""


class CheckedBackup(msgspec.Struct, frozen=True):
    """A backup that was read as if it were the store."""

    backup: BackupView
    problem: str = ""
    """Why it cannot be put back, in one line; empty when it can."""
    remark: str = ""
    """What else there is to say of it, or empty."""
    search: Search = Search()
    """What it holds."""


class Restored(msgspec.Struct, frozen=True):
    """What putting a backup back did to the records."""

    backup: BackupView
    came: int
    """Records there again that were gone."""
    changed: int
    went: int
    """Records that the backup does not know."""


class Unreadable(msgspec.Struct, frozen=True):
    """A record that did not come back as it was last."""

    table: str
    """Or empty, when that cannot be told."""
    name: str
    """What it was called, as far as it can be read, or empty; record text."""
    line: int
    """Where it stands in the damaged file."""
    why: str
    earlier: Record | None = None
    """What came back in its place: the record as the backup has it."""


class Recovery(msgspec.Struct, frozen=True, kw_only=True):
    """What bringing back a damaged or missing store does, or did."""

    problem: str
    """What is the matter, in one line; empty when the store is whole and nothing has to be done."""
    source: BackupView | None = None
    """The newest good backup, if there is one."""
    behind: int | None = None
    """How many saves it is older than the damaged file; None when that cannot be read."""
    aside: str = ""
    """The path under which the damaged file is kept, or empty."""
    search: Search = Search()
    """The records as they are then."""
    added: tuple[Record, ...] = ()
    """Of those, the ones that only the damaged file has,"""
    newer: tuple[Record, ...] = ()
    """and the ones that it has in another state than the backup."""
    unseen: int = 0
    """Records of the backup of which the damaged file shows nothing."""
    unreadable: tuple[Unreadable, ...] = ()


class Keeper(Protocol):
    """Looks after the file that holds the records, also when it cannot be opened; every method blocks on the disk.

    All raise `CannotWriteError` where the place cannot be read or written.
    """

    def backups(self) -> tuple[BackupView, ...]:
        """The earlier states that are kept, oldest first."""
        ...

    def check(self, name: str | None = None) -> tuple[CheckedBackup, ...]:
        """Read one backup, or all, oldest first; raises `NotFoundError` for a name that none has."""
        ...

    def keep(self) -> BackupView:
        """Make a backup of the records as they are, which stays; raises `NotFoundError` when there are none yet."""
        ...

    def restore(self, name: str) -> Restored:
        """Put a backup's records in the place of those there are, as an action that undo takes back.

        The state before stays as a backup. Raises `NotFoundError`, `BadDataError` for one that is not good, and what
        `Store.transact` raises.
        """
        ...

    def recover(self, *, dry_run: bool = False) -> Recovery:
        """Bring back a damaged or missing store; `dry_run` only looks.

        The damaged file is put aside, never removed. Raises `NotFoundError` when there is nothing to bring back,
        `BadDataError` for the store of a newer version, `StoreBusyError` and `DiskFullError`.
        """
        ...


class CopyRoute(enum.StrEnum):
    """Where a text went when it was copied."""

    NATIVE = "native"
    """The system clipboard took it."""
    TERMINAL = "terminal"
    """It was sent to the terminal (OSC 52), which does not say whether it took it."""
    NONE = "none"
    """Nowhere; the text has to be shown for selecting."""


class CopyResult(msgspec.Struct, frozen=True):
    """What happened to a text that was to be copied."""

    route: CopyRoute
    says: str
    """One honest line for the user."""


class Clipboard(Protocol):
    """Puts text where the user can paste it; blocks two seconds at most, so called off the event loop."""

    def copy(self, text: str, osc52: Callable[[str], None] | None) -> CopyResult:
        """Copy the text; `osc52` writes to the terminal, if there is one, and is used over SSH or on failure."""
        ...
