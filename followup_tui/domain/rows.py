"""How a reminder becomes a row of the Do-next list: when, and which key does it.

Invariant: every row names a key that exists.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.cards import tone_of
from followup_tui.domain.contacts import day_text
from followup_tui.domain.picture import Row
from followup_tui.domain.records import Employer, Purpose, local_date
from followup_tui.domain.reminders import Reminder, Slot, Status
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


# A member of an enum costs several times more to look up than to compare, and these are compared a thousand times.
_DETAILS, _OVERDUE, _DUE = Purpose.PERSON_DETAILS, Status.OVERDUE, Status.DUE


def row(reminder: Reminder, employer: Employer | None, now: datetime, tz: str = "UTC") -> Row:
    """The row of a visible reminder; `tz` is the zone of one that concerns no employer."""
    key, action = KEYS.get(reminder.kind, ("enter", "card"))
    if reminder.kind is _DETAILS and reminder.person is None:
        key, action = ("a", "person") if asks_for_recruiter(reminder) else ("i", "interview")
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
    if reminder.slot is not None:
        return _slot_text(reminder.slot, tz, local_date(now, tz))
    if reminder.status is _OVERDUE:
        return f"since {day_text(reminder.due)}"
    if reminder.status is _DUE:
        if reminder.lasting and reminder.due < local_date(now, tz):
            return f"since {day_text(reminder.due)}"
        return f"today {_clock_text(reminder.due_at, tz)}"
    return f"by {day_text(reminder.due)}"


@lru_cache(maxsize=4096)
def _slot_text(slot: Slot, tz: str, today: date) -> str:
    zone = ZoneInfo(tz)
    start, end = slot.start.astimezone(zone), slot.end.astimezone(zone)
    day = "today" if start.date() == today else f"{start:%a} {start.day} {start:%b}"
    return f"{day} {start:%H:%M}–{end:%H:%M} {zone_text(start, tz)}"


@lru_cache(maxsize=4096)
def _clock_text(instant: datetime, tz: str) -> str:
    return f"{instant.astimezone(ZoneInfo(tz)):%H:%M} {zone_text(instant, tz)}"
