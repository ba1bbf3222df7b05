"""The frozen records of a job search: what is stored, exchanged and reasoned about.

Invariant: a record never changes; an edit makes a new one (`msgspec.structs.replace`), so that an object seen
twice means nothing changed in between. Instants are aware datetimes in UTC with the zone's name beside
them; follow-up dates are plain dates of the employer's calendar.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.domain.kinds import (
    BOARD_COLUMNS,
    Channel,
    Column,
    Direction,
    Outcome,
    PromiseKind,
    Purpose,
    Result,
    Role,
)
from followup_tui.domain.parts import Interview, Offer, Promise, Strength
from followup_tui.domain.plain import ID_ALPHABET, ID_LENGTH, Count, Id, Instant, Name, Text, is_id

__all__ = [
    "BOARD_COLUMNS",
    "ID_ALPHABET",
    "ID_LENGTH",
    "TABLES",
    "TABLE_OF",
    "AnyRecord",
    "Application",
    "Channel",
    "Column",
    "Contact",
    "Count",
    "Direction",
    "Dismissal",
    "Employer",
    "Id",
    "Interview",
    "Lead",
    "Name",
    "Offer",
    "Outcome",
    "Person",
    "Promise",
    "PromiseKind",
    "Purpose",
    "Record",
    "Result",
    "Role",
    "Snooze",
    "Strength",
    "Text",
    "is_id",
    "local_date",
]

class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What every stored record shares."""

    id: Id
    """Unique among all records of all kinds."""


class Employer(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An organisation with its calendar, its telephone and its wishes."""

    name: Name
    tz: str
    """IANA zone name; its dates are the employer's dates (C1, C3)."""
    country: str
    """ISO 3166-1 alpha-2 code; gives weekend and public holidays (C1)."""
    subdiv: str | None = None
    """State or province code of the `holidays` library, e.g. CA; changes results (C7)."""
    open_days: tuple[date, ...] = ()
    """Holidays on which this employer works all the same."""
    closed_days: tuple[date, ...] = ()
    """Further days on which nobody is there."""
    phone: str = ""
    prefers: Channel | None = None
    """The channel they like, when they said so: phone or email."""
    no_calls: bool = False
    """They said "no calls, please" (B7)."""
    agency: bool = False
    """True for a recruitment agency rather than an employer."""
    industry: str = ""
    notes: Text = ""
    created: Instant


class Person(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Somebody met, asked or known: an interviewer, recruiter, coordinator, reference or contact."""

    name: Name
    pronounced: str = ""
    title: str = ""
    department: str = ""
    email: str = ""
    phone: str = ""
    via: str = ""
    """Who passes messages on, when there is no address: "via coordinator" counts as a channel (R3)."""
    employer: Id | None = None
    """Where they work, if it is one of the employers on record."""
    roles: tuple[Role, ...] = ()
    relation: str = ""
    """How a reference or network contact is known: "former manager at …"."""
    facts: tuple[Text, ...] = ()
    """Rapport facts: what was talked about beyond the job (R8)."""
    verified: bool = False
    """True once spelling and title were checked with somebody (R3)."""
    complete_at: Instant | None = None
    """When the last thing missing of their details was filled in (UTC); None while it is not, or nothing ever was."""
    created: Instant


class Application(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One role at one employer: one card on the board."""

    employer: Id
    role: Name
    column: Column
    rank: Count | None = None
    """1 = most wanted; unranked ones are equal last."""
    agency: Id | None = None
    """The `Employer` with agency=True through which all contact goes (B9)."""
    direct_ok: bool = False
    """True when the recruiter allowed writing to the employer directly (B9)."""
    contact: Id | None = None
    """The primary contact, who gets all status questions (R10); None = first interviewer."""
    interviews: tuple[Interview, ...] = ()
    """In the order of their start."""
    promises: tuple[Promise, ...] = ()
    """History, the newest last; the newest of the current round counts (R1)."""
    strengths: tuple[Strength, ...] = ()
    questions: tuple[Text, ...] = ()
    """Open questions to ask on the next call."""
    references: tuple[Id, ...] = ()
    """Persons who may be asked about this role; empty = all references on record."""
    references_given: date | None = None
    """The date (user's zone) on which their names were handed over (R5 b)."""
    references_checked: Instant | None = None
    """When the employer announced that it is checking references (R5 c)."""
    offer: Offer | None = None
    outcome: Outcome | None = None
    """Set exactly when the column is CLOSED."""
    closed_at: Instant | None = None
    """UTC."""
    reopened_at: Instant | None = None
    """When they came back, or the card was opened again, after a close (UTC); nothing was due while it was closed."""
    hold_at: Instant | None = None
    """When they put the position on hold; None when it is not (UTC)."""
    hold_ended_at: Instant | None = None
    """When the last hold ended (UTC): who is on hold hears of no offer elsewhere (R12)."""
    archived: bool = False
    """Hidden from the board; nothing is ever deleted."""
    tags: tuple[str, ...] = ()
    notes: Text = ""
    applied: date | None = None
    """The day on which it was applied for (user's zone), where an import told it."""
    link: Text = ""
    source: Text = ""
    """Its number in the list it was imported from, so that importing that again adds nothing."""
    created: Instant


class Contact(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One exchange, in either direction, as logged."""

    when: Instant
    """UTC."""
    zone: str
    """The zone in which it was stated."""
    direction: Direction
    channel: Channel
    purpose: Purpose
    applications: tuple[Id, ...]
    """Every card it covers; one call may cover several cards of one employer (B8)."""
    people: tuple[Id, ...] = ()
    result: Result | None = None
    """Of an outbound contact; None reads as sent or made."""
    interview: Id | None = None
    """The round a thank-you belongs to; None = the latest round before it with that person."""
    text: Text = ""
    call_back: date | None = None
    """The employer-local date on which they asked to be called (inbound; R10)."""
    needs_reply: bool = False
    """Their message waits for an answer (inbound; R10)."""
    override: str = ""
    """Why it was made against a red warning (B11)."""
    strength: Text = ""
    """The strength that was sold in it, by its text, so that the next call takes another one (R8)."""
    template: str = ""
    """The catalogue's name of what its text was written from, so that the next note there takes another one (R4)."""
    created: Instant


class Lead(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A new opportunity found, or a networking step taken (R6)."""

    text: Text
    when: Instant


class Snooze(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A reminder put off."""

    reminder: str
    """The reminder's stable id."""
    until: date
    """It shows again on this date (employer's zone)."""
    reason: str = ""
    when: Instant


class Dismissal(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A reminder judged not to apply, with the reason."""

    reminder: str
    reason: str
    when: Instant


AnyRecord = Employer | Person | Application | Contact | Lead | Snooze | Dismissal
"""Whatever has a table of its own."""

TABLES: Final[dict[str, type[Record]]] = {
    "employers": Employer,
    "people": Person,
    "applications": Application,
    "contacts": Contact,
    "leads": Lead,
    "snoozes": Snooze,
    "dismissals": Dismissal,
}
"""Table name in the store → record type."""

TABLE_OF: Final[dict[type[Record], str]] = {kind: name for name, kind in TABLES.items()}
"""Record type → table name."""


def local_date(instant: datetime, tz: str) -> date:
    """The calendar date of an aware instant in the named zone (C3)."""
    return instant.astimezone(ZoneInfo(tz)).date()
