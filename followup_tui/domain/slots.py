"""When to call: the hours at which people are reached, on a day that still counts.

Invariant: a slot lies on a working day of the employer, within the policy's hours there, and has not ended.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.policy import Policy
from followup_tui.domain.reminders import Slot
from followup_tui.domain.workdays import WorkCalendar

_BEST_DAYS: Final = (1, 2, 3)
"""Tuesday to Thursday: Monday opens and Friday closes the week (default 13 of the rules)."""


def call_slot(due: date, now: datetime, calendar: WorkCalendar, policy: Policy) -> Slot:
    """The next good time to call for something due on that employer-local date.

    It is on the first Tuesday to Thursday within a few business days of the due date (`slot_within_days`, C8), or of
    today when that is later, else on that day itself; in the morning, or in the afternoon of a day whose morning is
    over.
    """
    day = calendar.roll(max(due, calendar.today(now)))
    while True:
        best = _best_day(day, calendar, policy.slot_within_days)
        slot = _slot_of(best, now, calendar, policy)
        if slot is not None:
            return slot
        day = calendar.add(best, 1)


def next_slot(due: date, now: datetime, calendar: WorkCalendar, policy: Policy) -> Slot:
    """The very next time to call on or after that date, or today when that is later, on whatever weekday."""
    day = calendar.roll(max(due, calendar.today(now)))
    while (slot := _slot_of(day, now, calendar, policy)) is None:
        day = calendar.add(day, 1)
    return slot


def _slot_of(day: date, now: datetime, calendar: WorkCalendar, policy: Policy) -> Slot | None:
    """The first slot of a day that has not ended; the last one, ended or not, where time itself ends."""
    for start, end in ((policy.morning_from, policy.morning_to), (policy.afternoon_from, policy.afternoon_to)):
        slot = Slot(start=calendar.at(day, start), end=calendar.at(day, end))
        if now < slot.end or day == date.max:
            return slot
    return None


def due_instant(due: date, calendar: WorkCalendar, policy: Policy) -> datetime:
    """When a call due on that date falls due: the end of its last slot, UTC (C4)."""
    return calendar.at(due, policy.afternoon_to)


def low_odds(due: date, calendar: WorkCalendar) -> str:
    """What to add where a call falls due between days off, when few are there (C8); empty on any other day."""
    return f"; low odds on {day_text(due)}, between days off" if calendar.is_bridge(due) else ""


def slot_says(slot: Slot, tz: str, user_tz: str) -> str:
    """The slot on the employer's clock, and on the user's where it differs.

    "Tue 10:00–11:30", or "Tue 10:00–11:30 = 07:00–08:30 yours", with the user's weekday if that is another.
    """
    theirs, yours = _wall(slot, tz), _wall(slot, user_tz)
    said = f"{theirs[0]:%a} {_hours(theirs)}"
    if theirs[0].replace(tzinfo=None) == yours[0].replace(tzinfo=None):
        return said
    weekday = "" if theirs[0].date() == yours[0].date() else f"{yours[0]:%a} "
    return f"{said} = {weekday}{_hours(yours)} yours"


def slot_text(slot: Slot, calendar: WorkCalendar, user_tz: str) -> str:
    """The slot with its date, on the employer's clock: "Tue 24 Nov 10:00–11:30", and on the user's where it differs."""
    _, _, hours = slot_says(slot, calendar.tz, user_tz).partition(" ")
    return f"{day_text(calendar.date_at(slot.start))} {hours}"


def _best_day(day: date, calendar: WorkCalendar, within: int) -> date:
    for ahead in range(within + 1):
        candidate = calendar.add(day, ahead)
        if candidate.weekday() in _BEST_DAYS:
            return candidate
    return day


def _wall(slot: Slot, tz: str) -> tuple[datetime, datetime]:
    zone = ZoneInfo(tz)
    return slot.start.astimezone(zone), slot.end.astimezone(zone)


def _hours(span: tuple[datetime, datetime]) -> str:
    return f"{_clock(span[0].time())}–{_clock(span[1].time())}"


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"
