"""Writes a calendar that other programs read (iCalendar, RFC 5545).

Invariant: moments are in UTC, so that no table of time zones is needed; what has no hour is a whole day; every line has
at most 75 octets, and no text adds a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from icalendar import Calendar
from icalendar import Event as Entry

from followup_tui import __version__
from followup_tui.exchange.events import INTERVIEW, Event


def written(events: Iterable[Event], now: datetime) -> str:
    """The calendar's text, as of a moment."""
    calendar = Calendar()
    calendar.add("prodid", f"-//followup-tui//followup {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for one in events:
        calendar.add_component(_entry(one, now.astimezone(UTC)))
    data: bytes = calendar.to_ical()
    return data.decode("utf-8")


def _entry(one: Event, now: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{one.uid}@followup-tui")
    entry.add("dtstamp", now)
    # Counts up with time, so that a calendar takes what is exported later for the newer state.
    entry.add("sequence", max(int(now.timestamp()) // 60, 0))
    entry.add("summary", one.title)
    if one.lines:
        entry.add("description", "\n".join(one.lines))
    entry.add("dtstart", one.day if one.start is None else one.start)
    if one.end is not None:
        entry.add("dtend", one.end)
    entry.add("transp", "OPAQUE" if one.sort == INTERVIEW else "TRANSPARENT")
    entry.add("class", "PRIVATE")
    return entry
