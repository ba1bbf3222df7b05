"""How every rule makes its reminders, so that ids, status, urgency and order mean the same everywhere.

Invariant: a status follows from the employer's date alone (C6), but for a reminder that opens at an instant.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.records import Person, Purpose, Snooze
from followup_tui.domain.reminders import Reminder, Slot, Status, Step
from followup_tui.domain.snoozing import OWED
from followup_tui.domain.whole import Whole

FAMILY_ORDER: Final[dict[str, int]] = {
    "R10cb": 0, "R12": 1, "R10": 2, "R5now": 3, "R4": 4, "R5": 5, "R7": 6, "R9": 6, "R1": 7, "R3": 8,
    "R13": 9, "R6": 10, "R11": 11, "R2": 12,
}  # fmt: skip
"""Rank of each rule family among equals (rules 2.4)."""

TODAY_RULES: Final = frozenset({"R4", "R5", "R7", "R12", "R10"})
"""Rules whose due reminders belong to today (rules 2.4, U1)."""

ADVICE_RULES: Final = frozenset({"R2", "R6", "R9", "R11", "R13"})
"""Rules that advise, whatever the date (rules 2.4, U3)."""

PER_PERSON: Final = frozenset({Purpose.THANK_YOU, Purpose.PERSON_DETAILS, Purpose.THANK_REFERENCES})
"""Kinds of which there is one per person."""

# A member of an enum costs several times more to look up than to compare, and these are compared a thousand times.
_HIDDEN, _DUE, _OVERDUE = Status.HIDDEN, Status.DUE, Status.OVERDUE


class Draft(msgspec.Struct, kw_only=True):
    """What a rule knows of a reminder before its status is worked out."""

    rule: str
    kind: Purpose
    opens: date
    due: date
    due_at: datetime
    says: str
    resolve: str
    person: Person | None = None
    interview: str | None = None
    cause: str = ""
    """What tells it from an earlier one of the same kind: a date or a contact's id."""
    opens_at: datetime | None = None
    """When it opens within its first day, if not at once."""
    best_by: datetime | None = None
    because: str = ""
    slot: Slot | None = None
    covers: tuple[str, ...] = ()
    """Further applications that one call is about (B8)."""
    lasting: bool = False
    """True for advice that stands as long as its cause and is never overdue."""
    now_matters: bool = False
    """True puts it above everything else (U0)."""
    family: str = ""
    """Its place among equals; None = the rule's own."""
    facts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()


def remind(case: Case | Whole, draft: Draft) -> Reminder:
    """The reminder of a draft at the moment of the case, or of the search as a whole."""
    application = None
    if isinstance(case, Case):
        application = case.app.id
        if case.app.reopened_at is not None:
            draft = _since_reopened(case, draft, case.day(case.app.reopened_at))
    person = draft.person.id if draft.person else None
    name = id_of(draft.kind, application, person if draft.kind in PER_PERSON else None, draft.cause)
    snooze = case.context.snoozes.get(name)
    put_off = _put_off(case, draft, snooze) if snooze is not None else None
    status = _HIDDEN if put_off else _status(case, draft)
    return Reminder(
        id=name,
        rule=draft.rule,
        kind=draft.kind,
        application=application,
        person=person,
        interview=draft.interview,
        opens=draft.opens,
        due=draft.due,
        due_at=draft.due_at,
        best_by=draft.best_by,
        status=status,
        urgency=_urgency(draft, status),
        days_late=case.days_since(draft.due) if status is _OVERDUE else 0,
        says=draft.says,
        because=draft.because,
        resolve=draft.resolve,
        slot=draft.slot,
        order=FAMILY_ORDER[draft.family or draft.rule],
        facts=draft.facts,
        steps=draft.steps,
        covers=draft.covers,
        snoozed_until=put_off,
        opens_at=draft.opens_at,
        lasting=draft.lasting,
    )


def id_of(kind: Purpose, *parts: str | None) -> str:
    """The id of a reminder: its kind, then application, person and cause, as far as it has them."""
    return ":".join([kind, *filter(None, parts)])


def _since_reopened(case: Case, draft: Draft, day: date) -> Draft:
    """Nothing was owed while the application was closed: what fell due before they came back is due on that day."""
    if draft.due >= day or not case.is_open:
        return draft
    due = case.calendar.roll(day)
    step = Step("not before they came back", day, 0, "roll", due)
    return replace(draft, due=due, due_at=case.calendar.end_of_day(due), steps=(*draft.steps, step))


def _put_off(case: Case | Whole, draft: Draft, snooze: Snooze) -> date | None:
    """Until when it stays hidden, if the user put it off.

    What is owed by a date shows again on that date, unless it was put off when the date was past; what comes before
    everything else is not hidden at all.
    """
    if draft.now_matters:
        return None
    until = snooze.until
    if draft.rule in OWED and case.calendar.date_at(snooze.when) < draft.due:
        until = min(until, draft.due)
    return None if case.has_come(until) else until


def _status(case: Case | Whole, draft: Draft) -> Status:
    if case.is_past(draft.due):
        return _DUE if draft.lasting else _OVERDUE
    if not case.has_come(draft.opens) or (draft.opens_at is not None and case.now < draft.opens_at):
        return _HIDDEN
    return _DUE if case.has_come(draft.due) else Status.OPEN


def _urgency(draft: Draft, status: Status) -> int:
    if draft.now_matters and status is not _HIDDEN:
        return 0
    is_late = status is _OVERDUE
    if is_late and draft.kind is Purpose.REPLY:
        return 0
    if draft.rule in ADVICE_RULES:
        return 3
    return 1 if (is_late or status is _DUE) and draft.rule in TODAY_RULES else 2


def named(person: Person | None, other: str = "the interviewer") -> str:
    """A person as a reminder names them: "Ann Lee (VP Ops)"."""
    if person is None:
        return other
    return f"{person.name} ({person.title})" if person.title else person.name


def listed(names: Iterable[str]) -> str:
    """Names as a sentence has them: "Ann Lee, Raj Patel and Jane Doe"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
