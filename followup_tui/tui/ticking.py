"""Knows when the dashboard has to look at the time again, what that look calls for, and what to announce.

Invariant: nothing here draws or polls; decisions follow from wall-clock time, a monotonic clock and the picture, so
that sleep, a moved clock and a new time zone are all noticed, and nothing happens while nothing has changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.domain.kinds import ABOUT_SEARCH
from followup_tui.domain.picture import Row
from followup_tui.domain.reminders import Status
from followup_tui.tui.containment import Guard

if TYPE_CHECKING:
    from textual.timer import Timer

LONGEST_WAIT: Final = 30.0
"""Seconds between two looks at the wall clock, at most: a monotonic timer does not count time asleep."""

JUMP: Final = timedelta(seconds=60)
"""A difference between the clocks beyond which the wall clock has jumped."""

LOOK_EVERY: Final = 1.5
"""Seconds between two looks for changes made by another process."""


class Moment(NamedTuple):
    """One look at the clocks."""

    now: datetime
    """UTC."""
    monotonic: float
    """Seconds."""
    zone: str
    """The user's zone."""

    @property
    def date(self) -> date:
        """The user's date."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()


class Look(NamedTuple):
    """What a look at the clocks calls for."""

    recompute: bool
    """Whether the picture may differ."""
    jump: timedelta | None
    """By how much the wall clock jumped, if it did."""


class Pace:
    """Remembers the last look and tells what the next one means."""

    def __init__(self, at: Moment) -> None:
        self._last = at

    def look(self, at: Moment, next_change: datetime) -> Look:
        """Compare this moment with the last one; `next_change` is that of the picture on screen."""
        last, self._last = self._last, at
        off = (at.now - last.now) - timedelta(seconds=at.monotonic - last.monotonic)
        jump = off if abs(off) > JUMP else None
        moved = at.zone != last.zone or at.date != last.date or at.now < last.now
        return Look(bool(jump) or moved or at.now >= next_change, jump)

    def wait(self, now: datetime, next_change: datetime) -> float:
        """Seconds until the next look: the next full minute or change, half a minute at most."""
        minute = 60.0 - now.second - now.microsecond / 1e6
        change = (next_change - now).total_seconds()
        return min(minute, LONGEST_WAIT, max(change, 1.0)) + 0.01


class Announcer:
    """Finds what has newly become overdue, so that each is announced once a day."""

    def __init__(self, rows: Iterable[Row], today: date) -> None:
        self._told = {row.reminder.id: today for row in rows if _is_late(row)}

    def news(self, rows: Iterable[Row], today: date) -> tuple[Row, ...]:
        """The overdue rows not announced before; they count as announced from now on."""
        overdue = [row for row in rows if _is_late(row)]
        fresh = tuple(row for row in overdue if row.reminder.id not in self._told)
        # An id that is gone is kept for its day: an undone log entry must not ring again.
        kept = {row.reminder.id for row in overdue}
        self._told = {one: day for one, day in self._told.items() if one in kept or day == today}
        self._told.update({row.reminder.id: today for row in fresh})
        return fresh


def _is_late(row: Row) -> bool:
    """Whether something owed to somebody is overdue; advice on the search rings no bell."""
    return row.reminder.status is Status.OVERDUE and row.reminder.kind not in ABOUT_SEARCH


class Watcher:
    """A thread that looks for changes made elsewhere, for as long as the dashboard is open."""

    def __init__(self, look: Callable[[], bool], changed: Callable[[], None], guard: Guard) -> None:
        self._look = look
        self._changed = changed
        self._guard = guard
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="followup-watcher", daemon=True)

    def start(self) -> None:
        """Begin to look; the first look comes after one interval."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread soon; does not wait for it, for the disk may hang."""
        self._stop.set()

    def _run(self) -> None:
        while not self._stop.wait(LOOK_EVERY + self._guard.pause):
            with self._guard:
                if self._look():
                    self._changed()


class Heartbeat:
    """Looks at the clocks when it is time to, by a timer that is set anew for each look."""

    def __init__(
        self,
        clock: Callable[[], Moment],
        next_change: Callable[[], datetime],
        set_timer: Callable[[float, Callable[[], None]], Timer],
        beat: Callable[[Look], None],
        guard: Guard,
    ) -> None:
        """`beat` is called on the app's thread with what a look calls for."""
        self._clock, self._next_change, self._set_timer = clock, next_change, set_timer
        self._beat, self._guard = beat, guard
        self._pace = Pace(clock())
        self._timer: Timer | None = None

    def arm(self) -> None:
        """Set the timer for the next look; call it again when the next change has come nearer."""
        if self._timer is not None:
            self._timer.stop()
        wait = self._pace.wait(self._clock().now, self._next_change())
        self._timer = self._set_timer(wait + self._guard.pause, self.look)

    def look(self) -> None:
        """Look at the clocks now, and set the timer for the next time."""
        with self._guard:
            self._beat(self._pace.look(self._clock(), self._next_change()))
        self.arm()
