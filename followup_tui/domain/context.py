"""What all cases of one evaluation share, and the two dates that a waiting is counted from.

Invariant: it follows from the records alone, whatever the order in which they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.deals import Deals
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Dismissal, Snooze
from followup_tui.domain.search import Search


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What all cases of one evaluation share."""

    search: Search
    policy: Policy
    now: datetime
    """UTC."""
    tz: str
    """The user's zone."""
    deals: Deals
    """What is known of offers, seen from card to card (R12)."""
    snoozes: Mapping[str, Snooze] = {}
    """The newest snooze of each reminder, by reminder id."""
    dismissals: Mapping[str, Dismissal] = {}
    """By reminder id."""


def context_of(search: Search, policy: Policy, now: datetime, tz: str, calendars: Calendars) -> Context:
    """The context of an evaluation at a moment; the calendars are those of all employers."""
    return Context(
        search=search,
        policy=policy,
        now=now,
        tz=tz,
        deals=Deals(search, policy, now, calendars),
        snoozes={one.reminder: one for one in sorted(search.snoozes.values(), key=lambda one: (one.when, one.id))},
        dismissals={one.reminder: one for one in search.dismissals.values()},
    )


class Anchor(msgspec.Struct, frozen=True):
    """What the waiting is counted from."""

    promised: date | None
    """E, when a decision date stands."""
    base: date | None
    """The last round or two-way contact, when none stands; None before any round."""
