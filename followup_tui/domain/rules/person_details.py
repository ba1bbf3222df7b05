"""R3: every interviewer's name, title and address, because the thank-you notes cannot go out without them.

Invariant: one reminder per interviewer with something missing, gone as soon as it is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Column, Employer, Interview, Person, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, remind
from followup_tui.domain.rules.thank_you import thanks_for

NAMELESS = re.compile(
    r"(?i)^((the|a|an|hiring|interview|search)\s+)*"
    r"(panel|interviewers?|team|committee|managers?|recruiters?|hr|unknown|some(body|one)|n/?a|tb[acd]|\?+)"
    r"(\s+(of\s+)?\d+)?$"
)
"""Entries that stand for people whose names were not caught."""


_RECRUITER = "recruiter"
"""The cause of asking who the recruiter is."""


def missing_of(person: Person, *, thanked: bool) -> tuple[str, ...]:
    """What is missing of a person: "name", "title", "address".

    The way to reach them no longer matters once the thank-you has gone out.
    """
    gaps: list[str] = []
    if NAMELESS.match(person.name.strip()):
        gaps.append("name")
    if not person.title.strip():
        gaps.append("title")
    if not thanked and not (person.email or person.phone or person.via):
        gaps.append("address")
    return tuple(gaps)


def person_details(case: Case) -> Iterator[Reminder]:
    """One reminder per interviewer of a round held who lacks name, title or a channel."""
    if case.app.column is Column.OFFER:
        return
    if not case.held and not case.coming:
        yield remind(case, _no_interview(case))
    if case.agency is not None and case.recruiter is None:
        yield remind(case, _no_recruiter(case, case.agency))
    seen: set[str] = set()
    for one in reversed(case.held):
        if not one.interviewers:
            yield remind(case, _draft(case, one, None, ("names",)))
        for person_id in one.interviewers:
            person = case.person(person_id)
            if person is None or person_id in seen:
                continue
            seen.add(person_id)
            gaps = missing_of(person, thanked=thanks_for(case, one, person_id) is not None)
            if gaps:
                yield remind(case, _draft(case, one, person, gaps))


def _draft(case: Case, one: Interview, person: Person | None, gaps: tuple[str, ...]) -> Draft:
    due = case.day(one.start)
    lack = " and ".join(gaps)
    name = person.name if person else "the interviewers"
    return Draft(
        rule="R3",
        kind=Purpose.PERSON_DETAILS,
        opens=due,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Find out {name}’s {lack}" if person else "Find out who interviewed you",
        because="call reception or ask the coordinator; the thank-you needs it",
        resolve="fill it in, or put who passes messages on, as in: via the coordinator (e)",
        person=person,
        interview=one.id,
        cause="" if person else one.id,
        facts=(("interview", day_text(due)), ("missing", lack)),
        steps=(Step("due on the interview's own day", due, 0, "given", due),),
    )


def asks_for_recruiter(reminder: Reminder) -> bool:
    """Whether it is somebody at the agency that is missing, rather than an interview."""
    return reminder.kind is Purpose.PERSON_DETAILS and reminder.id.endswith(f":{_RECRUITER}")


def _no_recruiter(case: Case, agency: Employer) -> Draft:
    """R3 and R7: everything goes to the recruiter, so a name is needed from the first day on (B9)."""
    since = case.day(case.app.created)
    due = case.calendar.roll(since)
    return Draft(
        rule="R3",
        kind=Purpose.PERSON_DETAILS,
        opens=since,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Find out who at {agency.name} is your recruiter",
        because="debriefs, thanks and status questions all go to them",
        resolve="add the person, as a recruiter (a)",
        cause=_RECRUITER,
        facts=(("agency", agency.name), ("recruiter", "nobody on record")),
        steps=(Step("due", since, 0, "roll", due),),
    )


def _no_interview(case: Case) -> Draft:
    due = case.calendar.roll(case.day(case.app.created))
    return Draft(
        rule="R3",
        kind=Purpose.PERSON_DETAILS,
        opens=case.day(case.app.created),
        due=due,
        due_at=case.calendar.end_of_day(due),
        says="Log the interview: when, and with whom",
        because="no interview on record yet",
        resolve="log the interview (i)",
        cause="interview",
        facts=(("interview", "none on record"),),
        steps=(Step("due", case.day(case.app.created), 0, "roll", due),),
    )
