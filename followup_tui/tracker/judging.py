"""How a contact that is only considered is described to the guard, by whichever front end asks.

Invariant: what is left open is what would be usual: the channel they prefer, now, and nobody in particular.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, Verdict, judge
from followup_tui.domain.records import Channel, Purpose
from followup_tui.tracker.desk import Desk


class How(TypedDict, total=False):
    """A contact that is being considered."""

    channel: Channel | None
    purpose: Purpose | None
    at: datetime | None
    """When; None = now."""
    person: str | None
    """Whom, by id."""
    would_accept: bool
    """The user's word that they would accept this one over the offer in hand (R12)."""


def judged(desk: Desk, application_id: str, **how: Unpack[How]) -> tuple[Case, Verdict]:
    """The application at that moment and what the guard says; raises `NotFoundError`."""
    case = desk.case(application_id, how.get("at"))
    asked = Asked(
        channel=how.get("channel") or (Channel.EMAIL if case.by_mail else Channel.PHONE),
        purpose=how.get("purpose"),
        person=case.person(how.get("person")),
        would_accept=how.get("would_accept", False),
    )
    return case, judge(case, asked)
