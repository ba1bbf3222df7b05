"""How far a reminder may be put off, so that a snooze never hides a hard deadline.

Invariant: a snooze ends on or before the last date its rule allows (rules 2.4), and what is owed by a date shows again
on that date at the latest, even if the date came nearer meanwhile.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError

OWED: Final = frozenset({"R1", "R3", "R4", "R5", "R10", "R12"})
"""Rules whose due date stands whatever is put off: what is owed to somebody by then."""


def latest(reminder: Reminder, calendar: WorkCalendar, today: date, times: int, policy: Policy) -> date:
    """The last date to which a reminder may be put off; `times` is how often it was already.

    Raises `BadInputError` when it may not be put off at all.
    """
    if reminder.kind is Purpose.CALLBACK:
        day = day_text(reminder.due)
        raise BadInputError(f"they asked for this call on {day}: make it later that day, or dismiss it with a reason")
    if reminder.rule == "R12":
        return _about_an_offer(reminder, today)
    if reminder.rule in OWED:
        return reminder.due if today < reminder.due else calendar.add(today, 1)
    if reminder.rule == "R7":
        if times >= policy.snooze_call_times:
            raise BadInputError(f"this was put off {_often(times)} already: do it, or dismiss it with a reason")
        return calendar.add(today, policy.snooze_call_days)
    return calendar.add(today, policy.snooze_soft_days)


def _about_an_offer(reminder: Reminder, today: date) -> date:
    """R12: the decision rests until the next day at most, and nothing about an offer past its due date."""
    if reminder.urgency == 0 or today >= reminder.due:
        raise BadInputError("an offer does not wait: do this now, or dismiss it with a reason")
    return today + timedelta(days=1) if reminder.kind is Purpose.OFFER_DECIDE else reminder.due


def check_snooze(
    reminder: Reminder, until: date, calendar: WorkCalendar, today: date, times: int, policy: Policy
) -> None:
    """Raise `BadInputError`, naming the last date possible, unless the reminder may be put off until then."""
    last = latest(reminder, calendar, today, times, policy)
    if until <= today:
        raise BadInputError(f"put it off to a later date than today, from {day_text(today + timedelta(days=1))}")
    if until > last:
        raise BadInputError(f"{reminder.rule} allows putting it off until {day_text(last)} at the latest")


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")
