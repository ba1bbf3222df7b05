"""Calendars of a few countries, and a source of days off that is given them, for tests of dates.

Invariant: the holidays are the library's own, those of `Bare` apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from followup_tui.domain.workdays import WorkCalendar
from followup_tui.ports import Region
from tests.fakes import RealHolidays

PLACES: Mapping[str, tuple[str, str, str | None]] = {
    "US": ("America/New_York", "US", None),
    "CA": ("America/Los_Angeles", "US", "CA"),
    "ENG": ("Europe/London", "GB", "ENG"),
    "SCT": ("Europe/London", "GB", "SCT"),
    "IL": ("Asia/Jerusalem", "IL", None),
    "IN": ("Asia/Kolkata", "IN", None),
    "SA": ("Asia/Riyadh", "SA", None),
    "AU": ("Australia/Sydney", "AU", "NSW"),
    "DE": ("Europe/Berlin", "DE", "BY"),
    "JP": ("Asia/Tokyo", "JP", None),
    "BR": ("America/Sao_Paulo", "BR", None),
    "NZ": ("Pacific/Auckland", "NZ", None),
    "FR": ("Europe/Paris", "FR", None),
}
D = date.fromisoformat


def place(name: str, *, opened: str = "", closed: tuple[date, ...] = ()) -> WorkCalendar:
    tz, country, subdiv = PLACES[name]
    return WorkCalendar(tz, RealHolidays(), country, subdiv, (D(opened),) if opened else (), closed)


class Bare:
    """A source whose holidays and weekend are given."""

    def __init__(self, weekend: set[int], **holidays: str) -> None:
        self.weekend = frozenset(weekend)
        self.holidays = {D(day.strip("_").replace("_", "-")): name for day, name in holidays.items()}
        self.asked: list[int] = []

    def region(self, country: str, subdiv: str | None, year: int) -> Region:
        self.asked.append(year)
        return Region(self.weekend, self.holidays)
