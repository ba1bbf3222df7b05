"""What happened to an application before it was imported, as far as the dates of its row tell.

Invariant: no event is made up; an end or an offer without a date is as old as the last thing that has one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from followup_tui.domain.board import OUTCOME_NEEDS_OFFER
from followup_tui.domain.records import Column, Employer, Interview, Offer, Promise, PromiseKind, local_date
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.exchange.dates import NOON
from followup_tui.exchange.incoming import Incoming
from followup_tui.tracker.desk import Desk


def course(desk: Desk, row: Incoming, employer: Employer) -> dict[str, Any]:
    """The fields of a card that follow from the dates of its row: its column, rounds, promise, offer and end."""
    calendar = desk.calendars.of(employer)

    def noon(day: date) -> datetime:
        return min(calendar.at(day, NOON), desk.now)

    fields: dict[str, Any] = {}
    start = _start(row.interviewed, calendar)
    if start is not None:
        fields["interviews"] = (Interview(id=desk.make_id(), round=1, start=start, zone=employer.tz),)
    if row.column in (None, Column.SCHEDULED, Column.INTERVIEWED):
        fields["column"] = Column.SCHEDULED if start is not None and start > desk.now else Column.INTERVIEWED
    if row.decision is not None:
        fields["promises"] = (_promise(desk, row.decision, start, employer),)
    past = [noon(one) for one in (row.since, row.applied) if one is not None]
    past += [start] if start is not None and start <= desk.now else []
    reached = noon(row.since) if row.since is not None else max(past, default=desk.now)
    if row.column is Column.OFFER or row.outcome in OUTCOME_NEEDS_OFFER:
        answer = calendar.at(row.answer_by, desk.settings.policy.offer_ends) if row.answer_by is not None else None
        fields["offer"] = Offer(received=reached, answer_by=answer)
    if row.column is Column.CLOSED:
        fields |= {"outcome": row.outcome, "closed_at": reached}
    return {"column": row.column, "created": min(past, default=desk.now)} | fields


def _start(given: datetime | None, calendar: WorkCalendar) -> datetime | None:
    """When an interview began; without an offset by the employer's clock."""
    if given is None or given.tzinfo is not None:
        return given.astimezone(UTC) if given is not None else None
    return calendar.at(given.date(), given.time())


def _promise(desk: Desk, day: date, start: datetime | None, employer: Employer) -> Promise:
    """A decision date; on which day it was said is not known, so it is taken to be that of the interview."""
    said = local_date(min(start or desk.now, desk.now), employer.tz)
    number = 1 if start is not None and start <= desk.now else 0
    words = day.isoformat()
    return Promise(kind=PromiseKind.DATE, words=words, date=day, said=min(said, day), round=number, at=desk.now)
