"""What goes into the tracker's use-cases, and what they did, as plain values.

Invariant: times are aware datetimes in UTC with the zone's name beside them; texts are raw, as recorded, and pass
through `domain.display.show` only where a front end draws them.
"""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from followup_tui.domain.records import (
    Application,
    Channel,
    Employer,
    Purpose,
    Record,
    Result,
)
from followup_tui.domain.reminders import Reminder


class NewApplication(msgspec.Struct, frozen=True, kw_only=True):
    """A card to be made. The employer is found by name, or made with the given calendar."""

    employer: str
    role: str
    tz: str | None = None
    """IANA zone; None = that of the employer on record, else the user's."""
    country: str | None = None
    """Two-letter code; None = that of the employer on record, else guessed from the zone."""
    subdiv: str | None = None
    rank: int | None = None
    agency: str | None = None
    """Name of the agency it runs through; made if new."""
    prefers: Channel | None = None
    no_calls: bool = False
    phone: str = ""
    industry: str = ""
    at: datetime | None = None
    """When it happened; None = now."""


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody met in an interview, as typed in. A person of the same name at that employer is reused."""

    name: str
    title: str = ""
    address: str = ""
    """An e-mail address, a telephone number, or "via NAME"."""
    pronounced: str = ""


class Debrief(msgspec.Struct, frozen=True, kw_only=True):
    """An interview held or scheduled, as typed in."""

    at: datetime
    zone: str | None = None
    """None = the employer's."""
    minutes: int = 60
    kind: str = ""
    met: tuple[Met, ...] = ()
    topics: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    """What was shown: "claim — proof"."""
    promise: str | None = None
    """When they will decide, in their words."""
    no_date: bool = False
    """Asked, and none was given."""
    permission: bool = False


class LogContact(msgspec.Struct, frozen=True, kw_only=True):
    """An outbound contact made."""

    purpose: Purpose
    people: tuple[str, ...] = ()
    """Person ids."""
    channel: Channel | None = None
    """None = phone for calls, e-mail for the rest."""
    result: Result | None = None
    at: datetime | None = None
    covers: tuple[str, ...] | None = None
    """Ids of further applications it covers (B8); None = those that its reminder is about too."""
    text: str = ""
    override: str = ""
    """Why it was made against a red warning; without one a red warning refuses (RefusedError)."""
    strength: str = ""
    """The strength that was sold in it: its text, or a part of it that names one on record (R8)."""
    template: str = ""
    """The catalogue's name of what its text was written from: W2."""
    interview: str | None = None
    """The round a thank-you belongs to; None = the latest one before it with that person."""
    answer_by: datetime | None = None
    """A new deadline they granted (with OFFER_EXTEND)."""
    would_accept: bool = False
    """With LEVERAGE: the user would accept this one over the offer in hand (R12)."""
    asks_feedback: bool = False
    """The question for feedback was in it (with GRACIOUS_REPLY)."""


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """What they said: an inbound contact and what follows from it."""

    at: datetime | None = None
    person: str | None = None
    """Person id of who said it."""
    channel: Channel = Channel.EMAIL
    text: str = ""
    promise: str | None = None
    """A new decision date, in their words."""
    call_back: str | None = None
    """When they asked to be called: a date or "next week"."""
    needs_reply: bool = False
    hold: bool = False
    rejected: bool = False
    rescinded: bool = False
    stays_closed: bool = False
    """It was a kind word on a closed card, which stays closed."""
    checking_references: bool = False
    reference_contacted: str | None = None
    """Person id of a reference they rang."""


class OfferNews(msgspec.Struct, frozen=True, kw_only=True):
    """An offer received, or what is to change of one in hand; None leaves a detail as it is."""

    at: datetime | None = None
    """When it came; None = now, or as on record."""
    answer_by: datetime | None = None
    no_deadline: bool = False
    """None was stated, or the one on record was not."""
    written: bool | None = None
    terms: str | None = None
    private: bool | None = None
    signed: bool | None = None
    """The contract is signed: only then does the hunt end (R6)."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a use-case did."""

    label: str
    """What was done, in the words undo uses."""
    says: str
    """One line for the user, telling what was understood and what follows."""
    record: Record | None = None
    """The record made or changed, when it is not an application."""
    application: Application | None = None
    employer: Employer | None = None
    resolved: tuple[Reminder, ...] = ()
    """Visible reminders it ended."""
    raised: tuple[Reminder, ...] = ()
    """Reminders that became visible."""


class PersonEdit(msgspec.Struct, frozen=True, kw_only=True):
    """Changes to a person; None leaves a field as it is."""

    name: str | None = None
    title: str | None = None
    address: str | None = None
    """E-mail, telephone, or "via NAME"."""
    pronounced: str | None = None
    department: str | None = None
    relation: str | None = None
    fact: str | None = None
    """One rapport fact to add."""
    roles: tuple[str, ...] | None = None
    employer: str | None = None
    verified: bool | None = None


class ApplicationEdit(msgspec.Struct, frozen=True, kw_only=True):
    """Changes to an application and its employer; a strength, question or day is added, None leaves a field alone."""

    employer: str | None = None
    role: str | None = None
    tz: str | None = None
    country: str | None = None
    subdiv: str | None = None
    phone: str | None = None
    industry: str | None = None
    prefers: Channel | None = None
    no_calls: bool | None = None
    direct_ok: bool | None = None
    """Whether the recruiter allowed writing to the employer directly (B9)."""
    rank: int | None = None
    notes: str | None = None
    strength: str | None = None
    """"claim — proof"."""
    question: str | None = None
    references: tuple[str, ...] | None = None
    """Ids of the persons who may be asked about this role, in place of the old ones; empty = all references (R5)."""
    references_given: date | None = None
    open_day: date | None = None
    closed_day: date | None = None
