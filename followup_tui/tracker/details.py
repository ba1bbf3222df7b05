"""What is known of one application, as the card screen and the call desk show it.

Invariant: times are aware datetimes in UTC with the zone's name beside them; texts are raw, as recorded, and pass
through `domain.display.show` only where a front end draws them.
"""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from followup_tui.domain.call_sheet import CallSheet
from followup_tui.domain.contacts import Verdict
from followup_tui.domain.patience import Patience
from followup_tui.domain.picture import Card, Row, Tone
from followup_tui.domain.records import (
    Application,
    Channel,
    Direction,
    Employer,
    Interview,
    Person,
    Promise,
    Purpose,
)
from followup_tui.domain.reminders import Reminder, Slot
from followup_tui.words.script import Script


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """One interviewer of one round, with where the thank-you stands."""

    person: Person
    tone: Tone
    thanks: str
    """"thanked Fri 13 Nov", "due Tue 24 Nov", "delegated …"."""


class RoundView(msgspec.Struct, frozen=True, kw_only=True):
    """One round on the card screen."""

    interview: Interview
    meetings: tuple[Meeting, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the timeline, past (newest first)."""

    when: datetime
    says: str
    direction: Direction | None = None
    text: str = ""
    """What was written or said, whole; empty where nothing was kept."""


class Detail(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known about one application, for the card screen and `followup show`."""

    card: Card
    application: Application
    employer: Employer
    agency: Employer | None
    primary: Person | None
    """Who gets status questions."""
    rounds: tuple[RoundView, ...]
    promises: tuple[Promise, ...]
    timeline: tuple[Entry, ...]
    sheet: CallSheet
    """What a call to the primary contact would be made of (R8)."""
    patience: Patience | None
    """How long the waiting is beside what is usual, if a decision is waited for (R9)."""
    rows: tuple[Row, ...]
    """Its visible reminders, in order."""
    coming: tuple[Reminder, ...]
    """Its reminders that are not open yet, by date: what comes next and why."""
    verdict: Verdict
    """Whether they may be contacted now."""
    confirm: str
    """What only you can say before they are told of an offer: "accept Gum over Fir"; empty where nothing is to be."""
    reapply_from: date | None = None
    """After a no, the date from which the same role may be applied for again."""


class CallDesk(msgspec.Struct, frozen=True, kw_only=True):
    """Everything needed before and during a call."""

    detail: Detail
    person: Person | None
    number: str
    """The number to ring, or empty."""
    zone: str
    """The zone in which it rings."""
    slot: Slot | None
    slot_says: str
    agreed: str
    """What was last agreed, or empty."""
    last: str
    """The last exchange with its date, or empty."""
    facts: tuple[str, ...]
    """Rapport facts and topics."""
    verdict: Verdict
    sheet: CallSheet
    """Strengths, rapport facts and questions for this person, and whether they are enough (R8)."""
    strength: str
    """The strength that the talking points sell, or empty; logged with the call, so that the next takes another."""
    purpose: Purpose
    """What the call would be logged as."""
    covers: tuple[Application, ...]
    """Further applications that the same call is about (B8)."""
    processes: tuple[str, ...]
    """What else is under way, with dates, where a recruiter will ask for it (S8)."""
    script: Script | None
    switchboard: Script | None
    """What to say to somebody else who picks up, or None while it cannot be said."""
    unsaid: str = ""
    """Why there is nothing to say to them: the missing required field, and where to type it in; or empty."""
    channel: Channel = Channel.PHONE
    """By which the script is best said or sent."""
    most: int | None = None
    """Words that the message for a machine should have at most."""
    problem: str = ""
    """Why there is no script: the missing required field, and where to type it in."""
