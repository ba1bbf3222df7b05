"""What time alone will do: the list as it will stand, and day by day what opens, falls due and becomes overdue.

Invariant: nothing is assumed but that nothing is done; a reminder stands under its own dates, which are the
employer's, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.domain.kinds import ABOUT_SEARCH
from followup_tui.domain.picture import Picture, Row
from followup_tui.domain.records import Purpose, local_date
from followup_tui.domain.reminders import Status
from followup_tui.errors import BadInputError

MOST_DAYS = 366
"""How many days a forecast goes through at most."""

MOST_YEARS = 10
"""How many years ahead a single day may be looked at: beyond that nothing is known of holidays and zones."""

Look = Callable[[datetime], Picture]
"""Evaluates the search at a moment; asked in the order of time."""


class DayAhead(msgspec.Struct, frozen=True, kw_only=True):
    """What one day brings if nothing is done; a row stands in one group, the gravest that fits."""

    date: date
    opens: tuple[Row, ...] = ()
    """What first shows."""
    due: tuple[Row, ...] = ()
    overdue: tuple[Row, ...] = ()
    """What was due the day before."""
    closes: tuple[Row, ...] = ()
    """Where closing the card is suggested."""
    rows: int = 0
    """How many rows the list holds at the end of the day."""
    late: int = 0
    """How many of them are overdue, advice on the search not counted."""

    @property
    def is_quiet(self) -> bool:
        """Whether the day brings nothing new."""
        return not (self.opens or self.due or self.overdue or self.closes)


def moment_of(on: date | datetime, now: datetime, tz: str, morning: time) -> datetime:
    """The moment a forecast is for, in UTC: a date stands for the user's morning of it, today for now.

    Raises `BadInputError` for what is past or very far.
    """
    if on.year > now.year + MOST_YEARS:
        raise BadInputError(f"a forecast reaches {MOST_YEARS} years ahead: name an earlier day")
    if isinstance(on, datetime):
        moment, past = on.astimezone(UTC), on < now
    else:
        moment = max(datetime.combine(on, morning, ZoneInfo(tz)).astimezone(UTC), now)
        past = on < local_date(now, tz)
    if past:
        raise BadInputError("a forecast looks ahead: name today or a later date")
    return moment


def outlook(look: Look, now: datetime, tz: str, days: int, put_off: Mapping[str, date]) -> tuple[DayAhead, ...]:
    """The next days, today first; `put_off` tells until when a reminder was put off, by its id.

    Raises `BadInputError` for fewer days than one, or more than a year of them.
    """
    if not 1 <= days <= MOST_DAYS:
        raise BadInputError(f"a forecast goes through 1 to {MOST_DAYS} days")
    today = local_date(now, tz)
    dates = [today + timedelta(days=number) for number in range(days)]
    found: dict[date, dict[str, dict[str, Row]]] = {day: {} for day in dates}
    sizes = {}
    before = _by_id(look(now))
    for day in dates:
        after = _by_id(look(_end_of(day, tz)))
        for row in after.values():
            for name, when in _events(row, before.get(row.reminder.id), day, put_off):
                if when in found:
                    found[when].setdefault(name, {}).setdefault(row.reminder.id, row)
        listed = [one.reminder for one in after.values()]
        late = sum(one.status is Status.OVERDUE and one.kind not in ABOUT_SEARCH for one in listed)
        sizes[day] = (len(after), late)
        before = after
    return tuple(
        DayAhead(
            date=day,
            rows=sizes[day][0],
            late=sizes[day][1],
            **{name: tuple(rows.values()) for name, rows in found[day].items()},
        )
        for day in dates
    )


def _events(row: Row, was: Row | None, day: date, put_off: Mapping[str, date]) -> Iterator[tuple[str, date]]:
    """What happens to a row by the end of a day, and on which date; `was` is the row as it was a day before."""
    one = row.reminder
    if was is None:
        first = max(one.opens, put_off.get(one.id, one.opens), day)
        closes = one.kind is Purpose.SUGGEST_CLOSE
        yield ("closes" if closes else "opens" if one.due != first else "due"), first
        return
    if one.due == day and one.kind is not Purpose.SUGGEST_CLOSE and not one.lasting:
        yield "due", day
    if one.status is Status.OVERDUE and was.reminder.status is not Status.OVERDUE:
        yield "overdue", max(one.due + timedelta(days=1), day)


def _by_id(picture: Picture) -> dict[str, Row]:
    return {one.reminder.id: one for one in picture.rows}


def _end_of(day: date, tz: str) -> datetime:
    """The last second of the user's day."""
    return datetime.combine(day, time(23, 59, 59, fold=1), ZoneInfo(tz)).astimezone(UTC)
