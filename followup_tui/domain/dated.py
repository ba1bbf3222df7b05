"""The date at one moment, which remembers until which later date what was asked of it stands.

Invariant: whoever reads the date itself is taken to need it anew every day; whoever asks only whether a day has come
is answered otherwise on that day at the earliest. So a new day asks only those again whom it concerns.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from followup_tui.domain.once import Once
from followup_tui.domain.workdays import WorkCalendar

_ONE = timedelta(days=1)


class Dated:
    """Something looked at on one day of a calendar."""

    calendar: WorkCalendar
    now: datetime
    """UTC."""
    turn: date = date.max
    """The first later date on which something asked so far would be answered otherwise; the last there is for never."""

    @Once
    def _date(self) -> date:
        return self.calendar.today(self.now)

    @Once
    def today(self) -> date:
        """The date there (C6); where it is enough to know whether a day has come, ask for that."""
        self.turns_daily()
        return self._date

    def turns_daily(self) -> None:
        """Note that something was asked that may be answered otherwise every day."""
        self.turn = min(self.turn, _after(self._date))

    @property
    def turns_at(self) -> datetime:
        """When that date begins, UTC."""
        return self.calendar.at(self.turn, time.min)

    def has_come(self, day: date) -> bool:
        """Whether it is that date or a later one."""
        if self._date >= day:
            return True
        if day < self.turn:
            self.turn = day
        return False

    def is_past(self, day: date) -> bool:
        """Whether it is a later date."""
        if self._date > day:
            return True
        following = _after(day)
        if following < self.turn:
            self.turn = following
        return False

    def days_since(self, day: date) -> int:
        """How many days ago it was; that one more goes by each day is left to the caller to see to."""
        return (self._date - day).days


def _after(day: date) -> date:
    return day + _ONE if day < date.max else date.max
