"""The working calendar of each employer, and of the user, made once for all that keep the same days.

Invariant: the same zone, country and days give the same calendar.
"""

from __future__ import annotations

from datetime import date

from followup_tui.domain.records import Employer
from followup_tui.domain.regions import RegionSource
from followup_tui.domain.workdays import WorkCalendar

_Key = tuple[str, str, str | None, tuple[date, ...], tuple[date, ...]]


class Calendars:
    """Shares one calendar among employers that keep the same days in the same zone."""

    def __init__(self, source: RegionSource) -> None:
        self._source = source
        self._known: dict[_Key, WorkCalendar] = {}

    def of(self, employer: Employer) -> WorkCalendar:
        """The employer's calendar; raises `BadInputError` for an unknown zone."""
        return self._shared((employer.tz, employer.country, employer.subdiv, employer.open_days, employer.closed_days))

    def at(self, tz: str, country: str) -> WorkCalendar:
        """The user's own calendar, in a zone and country; raises as `of` does."""
        return self._shared((tz, country, None, (), ()))

    def _shared(self, key: _Key) -> WorkCalendar:
        found = self._known.get(key)
        if found is None:
            tz, country, subdiv, opened, closed = key
            found = self._known[key] = WorkCalendar(tz, self._source, country, subdiv, opened, closed)
        return found
