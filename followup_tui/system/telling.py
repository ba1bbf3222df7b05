"""Turns moments and dates into words for the command line.

Invariant: the same moment in the same zone always reads the same, whatever the locale.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def tell_day(day: date, today: date | None = None) -> str:
    """A date: "Fri 20 Nov", with the year unless it is that of `today`."""
    told = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return told if today is not None and today.year == day.year else f"{told} {day.year}"


def tell_moment(moment: datetime, zone: str, now: datetime | None = None) -> str:
    """A moment in that zone: "Fri 20 Nov 16:00", with the year unless it is that of `now`."""
    there = moment.astimezone(ZoneInfo(zone))
    today = None if now is None else now.astimezone(ZoneInfo(zone)).date()
    return f"{tell_day(there.date(), today)} {there:%H:%M}"


def tell_distance(moment: datetime, now: datetime) -> str:
    """How far off: "3 days ago", "in 2 hours"; both moments are aware."""
    import arrow

    return str(arrow.get(moment).humanize(arrow.get(now)))
