"""What the tracker needs from the outside world, as protocols; `wiring` picks the real ones, tests bring fakes.

Invariant: no port names a library or a file; times are aware datetimes in UTC.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

import msgspec

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

    def transact(self, label: str, change: Callable[[Search], Search]) -> Commit:
        """Apply a pure change to the newest records and make it durable before returning.

        Raises `StoreBusyError`, `DiskFullError`, `CannotWriteError`, `BadDataError`, and whatever
        `change` raises; then nothing was written.
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

    def state(self) -> StoreState:
        """Path, banner and what undo and redo would do; never blocks for long."""
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
