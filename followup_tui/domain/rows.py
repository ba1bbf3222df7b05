"""How a reminder becomes a row of the Do-next list: when, and which key does it.

Invariant: every row names a key that exists.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.cards import tone_of
from followup_tui.domain.contacts import day_text
from followup_tui.domain.picture import Row
from followup_tui.domain.records import Employer, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.person_details import asks_for_recruiter

KEYS: Final[dict[Purpose, tuple[str, str]]] = {
    Purpose.THANK_YOU: ("t", "notes desk"),
    Purpose.PERSON_DETAILS: ("e", "fill in"),
    Purpose.DECISION_DATE: ("p", "date"),
    Purpose.ALERT_REFERENCES: ("m", "letter"),
    Purpose.THANK_REFERENCES: ("m", "letter"),
    Purpose.STATUS_CALL: ("c", "call desk"),
    Purpose.SECOND_FOLLOW_UP: ("c", "call desk"),
    Purpose.CLOSING_NOTE: ("m", "letter"),
    Purpose.SUGGEST_CLOSE: ("K", "close"),
    Purpose.CALLBACK: ("c", "call desk"),
    Purpose.REPLY: ("m", "letter"),
    Purpose.RECRUITER_DEBRIEF: ("c", "call desk"),
    Purpose.HOLD_CHECK: ("m", "letter"),
    Purpose.OFFER_ACKNOWLEDGE: ("m", "letter"),
    Purpose.OFFER_DECIDE: ("K", "decide"),
    Purpose.OFFER_EXTEND: ("m", "letter"),
    Purpose.LEVERAGE: ("c", "call desk"),
    Purpose.WITHDRAW: ("m", "letter"),
    Purpose.GRACIOUS_REPLY: ("m", "letter"),
    Purpose.FEEDBACK: ("m", "letter"),
    Purpose.REFERRAL: ("m", "letter"),
    Purpose.KEEP_IN_TOUCH: ("m", "letter"),
    Purpose.HUNT_IDLE: ("f", "lead"),
    Purpose.PIPELINE_LOW: ("f", "lead"),
    Purpose.ONE_BASKET: ("f", "lead"),
    Purpose.WEEKLY_REVIEW: ("R", "review"),
}
"""The key that does a reminder, and what it opens."""


def row(reminder: Reminder, employer: Employer | None, now: datetime, tz: str = "UTC") -> Row:
    """The row of a visible reminder; `tz` is the zone of one that concerns no employer."""
    key, action = KEYS.get(reminder.kind, ("enter", "card"))
    if asks_for_recruiter(reminder):
        key, action = "a", "person"
    elif reminder.kind is Purpose.PERSON_DETAILS and reminder.person is None:
        key, action = "i", "interview"
    return Row(
        reminder=reminder,
        employer=employer.name if employer else "",
        tone=tone_of(reminder),
        when=_when(reminder, employer.tz if employer else tz, now),
        key=key,
        action=action,
    )


def zone_text(instant: datetime, tz: str) -> str:
    """A zone in few letters, as at that instant: "EST", or "UTC+8" where it has no letters."""
    local = instant.astimezone(ZoneInfo(tz))
    name = local.tzname() or ""
    return name if name.isalpha() else f"UTC{local:%z}"[:6]


def _when(reminder: Reminder, tz: str, now: datetime) -> str:
    zone = ZoneInfo(tz)
    if reminder.slot is not None:
        start, end = reminder.slot.start.astimezone(zone), reminder.slot.end.astimezone(zone)
        day = "today" if start.date() == now.astimezone(zone).date() else f"{start:%a} {start.day} {start:%b}"
        return f"{day} {start:%H:%M}–{end:%H:%M} {zone_text(start, tz)}"
    if reminder.status is Status.OVERDUE:
        return f"since {day_text(reminder.due)}"
    if reminder.status is Status.DUE:
        due = reminder.due_at.astimezone(zone)
        if reminder.lasting and reminder.due < now.astimezone(zone).date():
            return f"since {day_text(reminder.due)}"
        return f"today {due:%H:%M} {zone_text(reminder.due_at, tz)}"
    return f"by {day_text(reminder.due)}"
