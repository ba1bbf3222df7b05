"""What a rule returns: a reminder with its dates and the arithmetic that led to them.

Invariant: a reminder is derived, never stored; its id stays the same as long as its cause stands, so that
snoozes and dismissals can name it.
"""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Final

import msgspec

from followup_tui.domain.records import Purpose

RULES: Final[dict[str, str]] = {
    "R1": "Ask when they will decide",
    "R2": "Be proactive: never leave a card without a next step",
    "R3": "Get every interviewer's name and title right",
    "R4": "Thank each interviewer, individually, within two business days",
    "R5": "Warn your references",
    "R6": "Keep hunting",
    "R7": "Phone when the promised date passes",
    "R8": "Build rapport and sell your strengths",
    "R9": "Be patient: hiring runs late",
    "R10": "Keep following up, without pestering",
    "R11": "Do not put all eggs in one basket",
    "R12": "Use an offer in hand as leverage",
    "R13": "Burn no bridges",
    "R14": "Sound enthusiastic, never desperate",
}
"""The fourteen rules, each in one line."""


class Status(enum.StrEnum):
    """Where a reminder stands today, by the employer's date (C6)."""

    HIDDEN = "hidden"
    """Not open yet; kept for the agenda and for the next moment something changes."""
    OPEN = "open"
    DUE = "due"
    OVERDUE = "overdue"


class Slot(msgspec.Struct, frozen=True):
    """A good time to call, as two instants in UTC."""

    start: datetime
    end: datetime


class Step(msgspec.Struct, frozen=True):
    """One piece of date arithmetic, enough to lay it out day by day later."""

    says: str
    """What the step finds: "call opens", "due"."""
    base: date
    """The date counted from."""
    count: int
    """How many days were counted; negative counts back; 0 rolls to a working day."""
    unit: str
    """"business days", "calendar days", "hours", "roll" or "given"."""
    result: date
    setting: str = ""
    """The `Policy` field the count came from, if it did."""


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """One thing owed: what, to whom, from when, by when, and why."""

    id: str
    """kind[:application][:person][:cause]; stable while its cause stands."""
    rule: str
    """R1 to R14."""
    kind: Purpose
    application: str | None
    """None for what concerns the search as a whole (R2, R6, R11)."""
    person: str | None = None
    interview: str | None = None
    opens: date
    """First date it shows (employer's zone)."""
    due: date
    due_at: datetime
    """The instant it falls due, UTC: day's end for written things, end of the last call slot for calls (C4)."""
    best_by: datetime | None = None
    """A softer, earlier instant for thank-yous (R4)."""
    status: Status
    urgency: int
    """0 now, 1 today, 2 open, 3 advice (rules 2.4)."""
    days_late: int = 0
    """Calendar days since due; 0 unless overdue."""
    says: str
    """What to do, in one line, without the employer's name: "Thank Ann Lee (VP Ops)"."""
    because: str = ""
    """The short reason beside it: "decision was due Fri 20 Nov"."""
    resolve: str
    """What ends it, in words."""
    slot: Slot | None = None
    order: int = 0
    """Rank of its family among equals (rules 2.4)."""
    facts: tuple[tuple[str, str], ...] = ()
    """Label and value of each fact used."""
    steps: tuple[Step, ...] = ()
    """The arithmetic."""
    covers: tuple[str, ...] = ()
    """Ids of further applications at the same employer that the same call is about (B8)."""
    snoozed_until: date | None = None
    """Set when it is hidden because the user put it off."""
    opens_at: datetime | None = None
    """The instant it opens within its first day, UTC; None = as the day begins."""
    lasting: bool = False
    """True for advice, which stands as long as its cause and is never overdue."""
    within: str = ""
    """The id of the reminder in whose row this one is told too; empty when it has a row of its own (R6, R11)."""

    def sort_key(self) -> tuple[int, date, int, str, str]:
        """The order of the Do-next list: urgency, due date, family (rules 2.4), then what it says, and its id."""
        return (self.urgency, self.due, self.order, self.says, self.id)
