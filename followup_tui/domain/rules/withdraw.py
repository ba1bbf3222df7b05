"""R12: whoever accepts an offer withdraws everywhere else at once, and nobody learns of a withdrawal by silence.

Invariant: one notice per card; while it is owed on an open card the rules that would keep that card going rest, and
what they asked for does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Application, Direction, Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, id_of, listed, named, remind
from followup_tui.domain.rules.thank_you import thanks_for


def is_leaving(case: Case) -> bool:
    """Whether an open card waits for nothing but the user's withdrawal, as another offer was accepted."""
    taken = case.accepted_elsewhere
    if not case.is_open or taken is None:
        return False
    return id_of(Purpose.WITHDRAW, case.app.id, taken.id) not in case.context.dismissals


def withdraw(case: Case) -> Iterator[Reminder]:
    """The notice owed: on an open card after an acceptance elsewhere, on one closed as withdrawn until it was given."""
    closed = case.app.closed_at
    if case.is_open:
        taken = case.accepted_elsewhere
        if taken is not None and taken.closed_at is not None:
            yield remind(case, _draft(case, case.day(taken.closed_at), taken.id, _accepted(case, taken)))
    elif case.app.outcome is Outcome.WITHDRAWN and closed is not None and not _is_told(case, case.day(closed)):
        day = case.day(closed)
        yield remind(case, _draft(case, day, day.isoformat(), f"you closed it as withdrawn on {day_text(day)}"))


def _accepted(case: Case, taken: Application) -> str:
    return f"you accepted the offer from {case.search.employers[taken.employer].name}"


def _is_told(case: Case, since: date) -> bool:
    return any(
        c.purpose is Purpose.WITHDRAW
        and c.direction is Direction.OUT
        and c.result not in ATTEMPTS
        and case.day(c.when) >= since
        for c in case.contacts
    )


def _draft(case: Case, day: date, cause: str, because: str) -> Draft:
    days = case.policy.withdraw_days
    due = case.calendar.add(day, days)
    owed = _owed(case)
    thanks = f", with the thanks you owe {listed(owed)}" if owed else ""
    return Draft(
        rule="R12",
        kind=Purpose.WITHDRAW,
        opens=day,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Tell {named(case.primary, 'them')} that you withdraw{thanks}",
        because=because,
        resolve="log the notice (x); an open card is closed with it",
        person=case.primary,
        cause=cause,
        facts=(("since", day_text(day)), ("thanks owed", listed(owed) if owed else "none")),
        steps=(Step("due", day, days, "business days", due, "withdraw_days"),),
    )


def _owed(case: Case) -> list[str]:
    """The names of the interviewers still to be thanked, each once."""
    met = {person: None for one in case.held for person in one.interviewers if thanks_for(case, one, person) is None}
    return [known.name for person in met if (known := case.person(person)) is not None]
