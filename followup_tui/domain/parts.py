"""What an application consists of beside its own fields: rounds, promises, strengths, an offer.

Invariant: as of the records, which hand these out too; none of them has a table of its own.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from followup_tui.domain.kinds import PromiseKind
from followup_tui.domain.plain import Count, Id, Instant, Text


class Interview(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One round of an application."""

    id: Id
    round: Count
    """1 for the first; a new round resets promise, ladder and contact count (2.2)."""
    start: Instant
    """UTC; the day of the event is its start date in the employer's zone (C3)."""
    zone: str
    """The zone in which the start was stated."""
    minutes: Count = 60
    """Length; a thank-you opens half an hour after the end (R4)."""
    kind: str = ""
    """Phone screen, panel, on-site, …, in the user's words."""
    interviewers: tuple[Id, ...] = ()
    """Persons met, in the order given."""
    topics: tuple[Text, ...] = ()
    """What they raised."""
    permission: bool = False
    """They said it is fine to follow up."""


class Promise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What the employer said about the decision date, in their words and as a date."""

    kind: PromiseKind
    words: str
    """As said: "end of next week"."""
    date: dt.date | None = None
    """E: the end of the promised day in the employer's zone; None unless kind is DATE."""
    said: dt.date
    """The employer-local date on which it was said, the base of the counting."""
    round: Count
    """The round it belongs to; 0 before any interview."""
    who: str = ""
    """Who said it."""
    at: Instant
    """When it was recorded, UTC."""


class Strength(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A strength to sell on the call: the claim, its proof, and the need of theirs it meets (R8)."""

    text: Text
    proof: Text = ""
    need: Text = ""


class Offer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An offer in hand."""

    received: Instant
    """UTC."""
    written: bool = False
    """False while it is only verbal."""
    answer_by: Instant | None = None
    """The stated deadline, UTC; None when none was stated."""
    terms: Text = ""
    private: bool = False
    """True when its terms or the employer's name must not be disclosed."""
    signed: bool = False
    """True once the contract is signed: only then does the hunt end (R6)."""
    extended: bool = False
    """True once more time was asked for: it is asked once only (W10)."""
