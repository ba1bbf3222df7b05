"""What would follow if something happened: imagined events, carried out by the use-cases themselves.

Invariant: what is imagined reaches no store, and recording the same at that moment gives exactly what was foretold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from followup_tui.domain.board import effective_column
from followup_tui.domain.contacts import Asked, Level, Verdict, judge
from followup_tui.domain.records import Channel, Column, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.search import Search
from followup_tui.tracker import applications, contacting, offers, outcomes
from followup_tui.tracker.calling import CALLS
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.difference import Moved, compared
from followup_tui.tracker.supposing import Ending, Event, Supposed, events_of
from followup_tui.tracker.values import Debrief, Heard, LogContact, OfferNews


class Foretold(msgspec.Struct, frozen=True, kw_only=True):
    """What would follow."""

    at: datetime
    """The moment it is looked at from, UTC."""
    says: str
    """What recording it would say."""
    verdict: Verdict | None
    """How the contact would be judged; None when it is none of the user's."""
    was: Column
    """Where the card stands without it."""
    column: Column
    """Where it would stand."""
    resolved: tuple[Reminder, ...]
    """What it would end, shown or still to come, on any card."""
    raised: tuple[Reminder, ...]
    moved: tuple[Moved, ...]
    next: Reminder | None
    """What comes next on the card then."""
    following: Reminder | None
    """The next step towards them."""
    then: Verdict
    """Whether they may be contacted again on the next business day."""

    @property
    def next_date(self) -> date | None:
        """The next date on the card."""
        return date_of(self.next) if self.next else None


All = Callable[[Search], Iterable[Reminder]]
"""Every reminder of records at the moment, hidden ones too."""


_TOWARDS: Final = frozenset({*CALLS, Purpose.REPLY, Purpose.HOLD_CHECK, Purpose.SUGGEST_CLOSE, Purpose.OFFER_DECIDE})
"""Reminders of which one is always the next step towards an employer; others are duties by the way."""


def date_of(one: Reminder) -> date:
    """The date a reminder asks for next: when it opens, or by when it is due once it shows."""
    return (one.snoozed_until or one.opens) if one.status is Status.HIDDEN else one.due


def following(mine: Iterable[Reminder]) -> Reminder | None:
    """The next step towards them among a card's reminders; of other ones the soonest, where there is none."""
    ordered = sorted(mine, key=lambda one: (one.kind not in _TOWARDS, date_of(one), one.sort_key()))
    return next(iter(ordered), None)


def imagine(desk: Desk, application_id: str, supposed: Supposed, everything: All) -> Foretold:
    """What would follow on the desk's records at its moment; raises what the use-cases raise.

    A contact that the guard advises against is imagined all the same; its verdict tells.
    """
    before, now = desk.case(application_id), tuple(everything(desk.search))
    events = events_of(before, [one for one in now if one.application == application_id], supposed)
    search, verdict, says = _happened(desk, application_id, events)
    after, then = desk.on(search).case(application_id), tuple(everything(search))
    next_day = after.on(after.calendar.add(after.today, 1))
    differ = compared(now, then)
    mine = [one for one in then if one.application == application_id]
    return Foretold(
        at=desk.now,
        says=says,
        verdict=verdict,
        was=effective_column(before.app, desk.now),
        column=effective_column(after.app, desk.now),
        resolved=tuple(differ.gone),
        raised=tuple(differ.new),
        moved=tuple(one for one in differ.kept if _when(one.before) != _when(one.after)),
        next=min(mine, key=lambda one: (date_of(one), one.sort_key()), default=None),
        following=following(mine),
        then=judge(next_day, Asked(channel=Channel.EMAIL if after.by_mail else Channel.PHONE)),
    )


def happen(desk: Desk, application_id: str, event: Event) -> Done:
    """What the event's own use-case makes of the records."""
    if isinstance(event, LogContact):
        return contacting.log(desk, application_id, event)
    if isinstance(event, Heard):
        return contacting.heard(desk, application_id, event)
    if isinstance(event, OfferNews):
        return offers.offer(desk, application_id, event)
    if isinstance(event, Debrief):
        return applications.interview(desk, application_id, event)
    if isinstance(event, Ending):
        return outcomes.close(desk, application_id, event.outcome, event.at)
    return outcomes.lead(desk, event.text, event.at)


def _happened(desk: Desk, application_id: str, events: Sequence[Event]) -> tuple[Search, Verdict | None, str]:
    """The records after the events, how the contact among them is judged, and what each says."""
    search, verdict, says = desk.search, None, []
    for event in events:
        here = desk.on(search)
        if isinstance(event, LogContact):
            case = here.case(application_id, event.at)
            verdict = judge(case, contacting.asked_of(here, case, event))
            event = replace(event, override=verdict.says) if verdict.level is Level.RED else event
        done = happen(here, application_id, event)
        search = done.search
        says.append(done.says)
    return search, verdict, "; ".join(says)


def _when(one: Reminder) -> tuple[object, ...]:
    return (one.opens, one.due, one.due_at, one.status is Status.HIDDEN, one.snoozed_until)
