"""What was done on time and what was not: follow-ups that fell due lately, each as it stood before it was done (R2).

Invariant: a follow-up counts once, in the time in which it fell due; it was on time when it was done by its `due_at`,
however early. What was dismissed, or ended by their word before it fell due, counts neither way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.past import as_of, bare, contacts_at, moments
from followup_tui.domain.records import Application, Column, Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate
from followup_tui.domain.search import Search

REACH: Final = timedelta(days=28)
"""How long before it falls due a follow-up may be done and still be found."""

_JUST_BEFORE: Final = timedelta(microseconds=1)

_BY_CLOSING: Final = frozenset(
    {Purpose.SUGGEST_CLOSE, Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND, Purpose.WITHDRAW}
)
"""What is done by closing a card."""

_YOURS: Final = frozenset({Outcome.ACCEPTED, Outcome.DECLINED, Outcome.WITHDRAWN, Outcome.NO_RESPONSE, Outcome.FROZEN})
"""The ends that the user decides."""

CaseAt = Callable[[Search, str, datetime], Case]
"""The case of an application of some records at a moment."""


class FollowUp(msgspec.Struct, frozen=True):
    """Something that fell due."""

    reminder: Reminder
    """As it stood just before it was done, or as it stands."""
    done_at: datetime | None
    """UTC; None when it was not done, or is not done yet."""

    @property
    def is_on_time(self) -> bool:
        """Whether it was done by the moment it fell due."""
        return self.done_at is not None and self.done_at <= self.reminder.due_at


def follow_ups(
    search: Search, standing: Iterable[Reminder], since: datetime, until: datetime, tz: str, case_at: CaseAt
) -> tuple[FollowUp, ...]:
    """What fell due in (since, until], by when it did; `standing` are all reminders at `until`, `tz` the user's zone.

    A reminder still standing counts once its date has passed, whether or not it was put off.
    """
    records = bare(search)
    dismissed = {one.reminder for one in search.dismissals.values()}
    found: dict[tuple[str, datetime], FollowUp] = {}
    for one in search.applications.values():
        if not one.archived:
            for done in _of_card(records, one, since, until, tz, case_at):
                if done.reminder.id not in dismissed:
                    found[done.reminder.id, done.reminder.due_at] = done
    for left in standing:
        if left.application is not None and since < left.due_at <= until and _is_late(left, until, case_at, search):
            found[left.id, left.due_at] = FollowUp(left, None)
    return tuple(sorted(found.values(), key=lambda one: (one.reminder.due_at, one.reminder.id)))


def _is_late(one: Reminder, until: datetime, case_at: CaseAt, search: Search) -> bool:
    if one.status is not Status.HIDDEN:
        return one.status is Status.OVERDUE
    return one.snoozed_until is not None and case_at(search, one.application or "", until).today > one.due


def _of_card(
    search: Search, one: Application, since: datetime, until: datetime, tz: str, case_at: CaseAt
) -> Iterator[FollowUp]:
    for at in moments(search, one, since - REACH, until):
        before = _standing(search, one.id, at - _JUST_BEFORE, tz, case_at)
        after = {left.id for left in _standing(search, one.id, at, tz, case_at)}
        for gone in before:
            if gone.id not in after and since < gone.due_at <= until:
                yield from _ended(search, one, gone, at)


def _standing(search: Search, one: str, at: datetime, tz: str, case_at: CaseAt) -> tuple[Reminder, ...]:
    return evaluate(case_at(as_of(search, one, at, tz), one, at)).reminders


def _ended(search: Search, one: Application, gone: Reminder, at: datetime) -> Iterator[FollowUp]:
    """What became of a reminder that was gone at a moment: done, or too late for it, or nothing to count."""
    purposes = {contact.purpose for contact in contacts_at(search, one.id, at)}
    shown = gone.status is not Status.HIDDEN
    if _is_done(search, one, gone, at) or gone.kind in purposes or (purposes and shown):
        yield FollowUp(gone, at)
    elif gone.due_at <= at and not purposes:
        yield FollowUp(gone, None)


def _is_done(search: Search, one: Application, gone: Reminder, at: datetime) -> bool:
    """Whether it was done at that moment in another way than by a contact."""
    if gone.kind is Purpose.DECISION_DATE:
        return any(said.at == at for said in one.promises)
    if gone.kind is Purpose.PERSON_DETAILS:
        person = search.people.get(gone.person or "")
        return person is not None and person.complete_at == at
    closed = one.column is Column.CLOSED and one.closed_at == at
    return closed and one.outcome in _YOURS and gone.kind in _BY_CLOSING
