"""Each employer's working days, so that every date the rules promise is one on which somebody is there.

Invariant: the answers depend only on the constructor's arguments; what is kept between calls is memory of what the
source said. Every method ends and returns a date, whatever the dates given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.once import Often
from followup_tui.domain.regions import RegionSource
from followup_tui.errors import BadInputError

FIRST_YEAR: Final = 1990
"""The first year whose holidays are asked for; before it only weekends are off."""

LAST_YEAR: Final = 2100
"""The last one; after it only weekends are off."""

_FAR: Final = 36_525
"""Days (a century) beyond which counting between two dates stops, so that a nonsense date costs nothing."""

_ONE: Final = timedelta(days=1)
_EARLIEST: Final = datetime.min.replace(tzinfo=UTC)
_LATEST: Final = datetime.max.replace(tzinfo=UTC)


class WorkCalendar:
    """The working days of one employer (C1, C2) and its clock (C3, C4).

    A day is off in the country's weekend and on a public holiday, but not on one of `open_days`; `closed_days`
    are off in any case. Raises `BadInputError` for an unknown zone, and whatever the source raises.
    """

    def __init__(
        self,
        tz: str,
        source: RegionSource,
        country: str,
        subdiv: str | None = None,
        open_days: tuple[date, ...] = (),
        closed_days: tuple[date, ...] = (),
    ) -> None:
        self.tz: Final = tz
        """IANA name of the zone whose dates these are."""
        self.zone: Final = _zone(tz)
        """The same, as `tzinfo`."""
        self._source = source
        self._country = country
        self._subdiv = subdiv
        self._open = frozenset(open_days)
        self._closed = frozenset(closed_days)
        self._years: dict[int, list[int]] = {}
        self._working: set[int] = set()
        self._today: tuple[object, date] = (None, date.min)
        self._midnight: tuple[object, datetime] = (None, _EARLIEST)

    def is_working(self, d: date) -> bool:
        """Whether somebody is there on that day (C1)."""
        if d.year not in self._years:
            self._year(d.year)
        return d.toordinal() in self._working

    def off_reason(self, d: date) -> str | None:
        """Why the day is off: the holiday's name, the weekday's, or "closed day"; None on a working day."""
        if self.is_working(d):
            return None
        if d in self._closed:
            return "closed day"
        return self._holidays(d.year).get(d) or d.strftime("%A")

    @Often
    def roll(self, d: date) -> date:
        """The first working day on or after the date (C2)."""
        return self._ahead(d.year, bisect_left(self._year(d.year), d.toordinal()))

    @Often
    def back(self, d: date) -> date:
        """The last working day on or before the date (C2)."""
        return self._behind(d.year, bisect_right(self._year(d.year), d.toordinal()) - 1)

    @Often
    def add(self, d: date, n: int) -> date:
        """The n-th working day strictly after the date; with 0 the date rolled forward (C2).

        A negative count is that of `sub`.
        """
        if n <= 0:
            return self.sub(d, -n) if n else self.roll(d)
        return self._ahead(d.year, bisect_right(self._year(d.year), d.toordinal()) + n - 1)

    @Often
    def sub(self, d: date, n: int) -> date:
        """The n-th working day strictly before the date; with 0 the date rolled back (C2)."""
        if n <= 0:
            return self.add(d, -n) if n else self.back(d)
        return self._behind(d.year, bisect_left(self._year(d.year), d.toordinal()) - n)

    def between(self, a: date, b: date) -> int:
        """How many working days lie in (a, b]; 0 when b is not after a; a century at most is counted."""
        low, high = _span(a, b)
        if high <= low:
            return 0
        first, last = date.fromordinal(low).year, date.fromordinal(high).year
        whole = sum(len(self._year(year)) for year in range(first, last))
        return whole + bisect_right(self._year(last), high) - bisect_right(self._year(first), low)

    def skipped(self, a: date, b: date) -> tuple[tuple[date, str], ...]:
        """The days off in (a, b] with their reasons, in order; of a century at most."""
        low, high = _span(a, b)
        days = (date.fromordinal(number) for number in range(low + 1, high + 1))
        return tuple((day, reason) for day in days if (reason := self.off_reason(day)))

    @Often
    def is_bridge(self, d: date) -> bool:
        """Whether it is a working day with days off on both sides (C8)."""
        if not self.is_working(d) or d in (date.min, date.max):
            return False
        return not self.is_working(d - _ONE) and not self.is_working(d + _ONE)

    @Often
    def at(self, d: date, clock: time) -> datetime:
        """The instant, UTC, at which the employer's clock shows that time on that day.

        A time the clock skips in spring counts on from before the change; one it shows twice is the first.
        """
        return _utc(datetime.combine(d, clock, self.zone))

    @Often
    def end_of_day(self, d: date) -> datetime:
        """23:59:59 of that day, UTC: when written things fall due (C4)."""
        return _utc(datetime.combine(d, time(23, 59, 59, fold=1), self.zone))

    def date_at(self, instant: datetime) -> date:
        """The employer's date at an aware instant (C3)."""
        try:
            return instant.astimezone(self.zone).date()
        except OverflowError:
            return date.max if instant.year > FIRST_YEAR else date.min

    def today(self, now: datetime) -> date:
        """The same for the moment of a look, which is asked of one calendar many times over."""
        known, today = self._today
        if known is not now:
            today = self.date_at(now)
            self._today = (now, today)
        return today

    def next_midnight(self, now: datetime) -> datetime:
        """The first instant, UTC, at which the employer's date is a later one than now."""
        known, midnight = self._midnight
        if known is not now:
            midnight = self._midnight_after(now)
            self._midnight = (now, midnight)
        return midnight

    def _midnight_after(self, now: datetime) -> datetime:
        today = self.today(now)
        if today == date.max:
            return _LATEST
        wall = datetime.combine(today + _ONE, time.min, self.zone)
        # Where clocks go back over midnight (St John's until 2011) the first of the two midnights may be past.
        return first if (first := _utc(wall)) > now else _utc(wall.replace(fold=1))

    def _year(self, year: int) -> list[int]:
        """The ordinals of a year's working days, in order."""
        found = self._years.get(year)
        if found is None:
            known = min(max(year, FIRST_YEAR), LAST_YEAR)
            weekend = self._source.region(self._country, self._subdiv, known).weekend
            first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            off = {d.toordinal() for d in self._holidays(year)}
            opened = {d.toordinal() for d in self._open}
            closed = {d.toordinal() for d in self._closed}
            found = [
                number
                for number in range(first, last + 1)
                if number not in closed
                and (number in opened or ((number - 1) % 7 not in weekend and number not in off))
            ]
            self._working.update(found)
            self._years[year] = found
        return found

    def _holidays(self, year: int) -> Mapping[date, str]:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return {}
        return self._source.region(self._country, self._subdiv, year).holidays

    def _ahead(self, year: int, index: int) -> date:
        """The working day at that place counted from the year's first, or the last there is."""
        while index >= (length := len(self._year(year))):
            if year == date.max.year:
                return date.max
            index -= length
            year += 1
        return date.fromordinal(self._years[year][index])

    def _behind(self, year: int, index: int) -> date:
        """The same towards the past, for an index that may be negative."""
        while index < 0:
            if year == date.min.year:
                return date.min
            year -= 1
            index += len(self._year(year))
        return date.fromordinal(self._year(year)[index])


def _zone(tz: str) -> ZoneInfo:
    try:
        return ZoneInfo(tz)
    except (KeyError, ValueError, OSError) as error:
        raise BadInputError(f"No time zone is called {tz!r}; use an IANA name such as Europe/London.") from error


def _span(a: date, b: date) -> tuple[int, int]:
    low = a.toordinal()
    return low, min(b.toordinal(), low + _FAR)


def _utc(wall: datetime) -> datetime:
    """The instant of a zoned wall time, kept within what a datetime can hold."""
    try:
        return wall.astimezone(UTC)
    except OverflowError:
        return _LATEST if wall.year > FIRST_YEAR else _EARLIEST
