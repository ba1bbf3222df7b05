"""How far a reminder may be put off, so that a snooze never hides a hard deadline.

Invariant: a snooze ends on or before the last date its rule allows (rules 2.4).
"""

from __future__ import annotations

from datetime import date, timedelta

from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError

CALL_DAYS = 5
"""Business days by which a step of the ladder may be put off (R7)."""

CALL_TIMES = 2
"""How often a step of the ladder may be put off (R7)."""

SOFT_DAYS = 20
"""Business days by which anything softer may be put off (R6, R11, R13)."""


def latest(reminder: Reminder, calendar: WorkCalendar, today: date, times: int) -> date:
    """The last date to which a reminder may be put off; `times` is how often it was already.

    Raises `BadInputError` when it may not be put off at all.
    """
    if reminder.kind is Purpose.CALLBACK:
        raise BadInputError("they asked for this call today: make it, or dismiss it with a reason")
    if reminder.rule == "R4":
        return reminder.due if today < reminder.due else calendar.add(today, 1)
    if reminder.rule == "R7":
        if times >= CALL_TIMES:
            raise BadInputError("this was put off twice already: do it, or dismiss it with a reason")
        return calendar.add(today, CALL_DAYS)
    if reminder.rule == "R10":
        return max(reminder.due, calendar.add(today, 1))
    return calendar.add(today, SOFT_DAYS)


def check_snooze(reminder: Reminder, until: date, calendar: WorkCalendar, today: date, times: int) -> None:
    """Raise `BadInputError`, naming the last date possible, unless the reminder may be put off until then."""
    if until <= today:
        raise BadInputError(f"put it off to a later date than today, from {day_text(today + timedelta(days=1))}")
    last = latest(reminder, calendar, today, times)
    if until > last:
        raise BadInputError(f"{reminder.rule} allows putting it off until {day_text(last)} at the latest")
