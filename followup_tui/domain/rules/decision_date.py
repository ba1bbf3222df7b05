"""R1: ask when they will decide, so that every later step has a date to stand on.

Invariant: one reminder per application and round, from the working day before the interview until an answer,
"none given" included, is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Column, Interview, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, remind


def decision_date(case: Case) -> Iterator[Reminder]:
    """The reminder to ask for the decision date of the last round held, or of those to come."""
    if case.app.column is Column.OFFER:
        return
    if case.round is not None and case.promise is None and not case.coming:
        yield remind(case, _draft(case, case.round, held=True))
    for one in case.coming:
        yield remind(case, _draft(case, one, held=False))


def _draft(case: Case, one: Interview, *, held: bool) -> Draft:
    calendar, days = case.calendar, case.policy.decision_date_days
    day = case.day(one.start)
    opens = day if held else calendar.back(day - timedelta(days=1))
    due = calendar.add(day, days)
    before = "before the interview: ask when they decide, who to call and how"
    return Draft(
        rule="R1",
        kind=Purpose.DECISION_DATE,
        opens=opens,
        due=due,
        due_at=calendar.end_of_day(due),
        says="Ask when they will decide" if held else f"Ask when they decide, on {day_text(day)}",
        because="no decision date; ask in your thank-you" if held else before,
        resolve="record the date they gave, in their words, or that none was given (p)",
        interview=one.id,
        cause=one.id,
        facts=(("interview", day_text(day)), ("decision date", "not recorded")),
        steps=(Step("due", day, days, "business days", due, "decision_date_days"),),
    )
