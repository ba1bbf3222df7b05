"""R7 for rounds held through an agency: the recruiter hears the same day how it went.

Invariant: one debrief per round held; it goes to the agency, never to the employer (B9).
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Direction, Interview, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, named, remind
from followup_tui.domain.slots import call_slot, due_instant


def recruiter_debrief(case: Case) -> Iterator[Reminder]:
    """The debrief owed to the recruiter for each round held through an agency."""
    if case.agency is None:
        return
    for one in case.held:
        if not _debriefed(case, one):
            yield remind(case, _draft(case, one))


def _debriefed(case: Case, one: Interview) -> bool:
    return any(
        c.purpose is Purpose.RECRUITER_DEBRIEF and c.direction is Direction.OUT and c.when >= one.start
        for c in case.contacts
    )


def _draft(case: Case, one: Interview) -> Draft:
    day = case.day(one.start)
    due = case.calendar.roll(day)
    recruiter = case.recruiter
    agency = case.agency.name if case.agency else ""
    return Draft(
        rule="R7",
        kind=Purpose.RECRUITER_DEBRIEF,
        opens=day,
        due=due,
        due_at=due_instant(due, case.calendar, case.policy),
        says=f"Tell {named(recruiter, agency)} how it went",
        because="the recruiter speaks for you today",
        resolve="log the talk with the recruiter (x)",
        person=recruiter,
        interview=one.id,
        cause=one.id,
        slot=call_slot(due, case.now, case.calendar, case.policy),
        facts=(("interview", day_text(day)), ("agency", agency)),
        steps=(Step("due", day, 0, "roll", due),),
    )
