"""R4: each interviewer is thanked in writing, individually, within two business days of the interview.

Invariant: one reminder per interviewer and round until a thank-you to that person after that round is logged as
sent, delegated or merged; being late never hides it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Column, Contact, Interview, Person, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, named, remind
from followup_tui.domain.thanking import thanks


def thanks_for(case: Case, one: Interview, person_id: str) -> Contact | None:
    """The contact by which a person was thanked for a round, or None while it is owed."""
    return thanks(case).get((one.id, person_id))


def owed(case: Case) -> tuple[int, int]:
    """How many thank-yous were sent and how many were owed in all, over the rounds held."""
    pairs = [(one, person) for one in case.held for person in one.interviewers]
    return sum(1 for one, person in pairs if thanks_for(case, one, person) is not None), len(pairs)


def outrun_by(case: Case) -> date | None:
    """The promised day that a letter written today may come too late for, or None: an e-mail is wanted too then."""
    end = case.anchor.promised
    if end is None or not case.today <= end < case.calendar.add(case.today, case.policy.thank_you_letter_days):
        return None
    return end


def thank_you(case: Case) -> Iterator[Reminder]:
    """One reminder per interviewer and round still to be thanked."""
    for one in case.held:
        for person_id in one.interviewers:
            person = case.person(person_id)
            if person is not None and thanks_for(case, one, person_id) is None:
                yield remind(case, _draft(case, one, person))


def _draft(case: Case, one: Interview, person: Person) -> Draft:
    calendar, policy = case.calendar, case.policy
    day = case.day(one.start)
    due = calendar.add(day, policy.thank_you_days)
    end = one.start + timedelta(minutes=one.minutes)
    merge = _is_to_merge(case, due)
    best = one.start + timedelta(hours=policy.thank_you_best_hours)
    name = named(person)
    return Draft(
        rule="R4",
        kind=Purpose.THANK_YOU,
        opens=case.day(end + timedelta(minutes=policy.thank_you_rest_minutes)),
        opens_at=end + timedelta(minutes=policy.thank_you_rest_minutes),
        due=due,
        due_at=calendar.end_of_day(due),
        best_by=best,
        says=f"Thank {name} within your follow-up" if merge else f"Thank {name}",
        because=_because(case, one, due, merge=merge),
        resolve="log the note as sent, passed on by the recruiter, or said within another message (x)",
        person=person,
        interview=one.id,
        cause=one.id,
        facts=(("interview", day_text(day)), ("interviewer", name), ("thanked", "not yet")),
        steps=(Step("due", day, policy.thank_you_days, "business days", due, "thank_you_days"),),
    )


def _is_to_merge(case: Case, due: date) -> bool:
    if not case.is_past(due) or case.app.column is Column.OFFER:
        return False
    return case.has_come(case.calendar.add(due, case.policy.thank_you_merge_days))


def _because(case: Case, one: Interview, due: date, *, merge: bool) -> str:
    if merge:
        return f"was due {day_text(due)}: one short thanks in the next message"
    left = sum(1 for person in one.interviewers if thanks_for(case, one, person) is None)
    many = len(one.interviewers)
    return f"{left} of {many} still owed" if many > 1 else "best within a day of the interview"
