"""What is kept of one application from one look to the next, and how it grows older without being evaluated anew.

Invariant: what has grown older equals what evaluating at that moment would find.
"""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec.structs import replace

from followup_tui.domain.cards import older
from followup_tui.domain.picture import Card, Coming, Row
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Employer
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rows import row
from followup_tui.domain.rules import Evaluation, stable_until
from followup_tui.domain.slots import call_slot
from followup_tui.domain.workdays import WorkCalendar


class Kept(msgspec.Struct, frozen=True):
    """What was found for one application, and how long it stands."""

    found: Evaluation
    card: Card | None
    """None of an archived one."""
    rows: tuple[Row, ...]
    coming: tuple[Coming, ...]
    seen: datetime
    """The moment of all this, UTC."""
    stands_until: datetime
    """The first moment at which more may differ than how late things are, and when it is best to call."""


def grown(kept: Kept, employer: Employer, calendar: WorkCalendar, policy: Policy, now: datetime) -> Kept:
    """The same at a later moment, up to which it stands."""
    assert kept.card is not None, "an archived application never changes by itself"
    days = (calendar.today(now) - calendar.date_at(kept.seen)).days
    known = kept.found.known_until
    found = {one.id: _grown(one, days, calendar, policy, now) for one in kept.found.reminders}
    reminders = tuple(found.values())
    until = stable_until(reminders, known, calendar, now, is_open=kept.card.column is not Column.CLOSED)
    return Kept(
        Evaluation(reminders, until, known),
        older(kept.card, days) if days else kept.card,
        tuple([_row(one, found[one.reminder.id], employer, now) for one in kept.rows]),
        kept.coming,
        now,
        kept.stands_until,
    )


def _grown(one: Reminder, days: int, calendar: WorkCalendar, policy: Policy, now: datetime) -> Reminder:
    late, slot = one.days_late, one.slot
    if one.status is Status.OVERDUE:
        late += days
    if slot is not None and slot.end <= now:
        slot = call_slot(one.due, now, calendar, policy)
    return one if late == one.days_late and slot is one.slot else replace(one, days_late=late, slot=slot)


def _row(known: Row, reminder: Reminder, employer: Employer, now: datetime) -> Row:
    """The row anew where its words may differ: a slot of today is told otherwise than one on another day."""
    if reminder.slot is not None:
        return row(reminder, employer, now)
    return known if reminder is known.reminder else replace(known, reminder=reminder)
