"""R10: what they asked for comes first: calls they wanted, and messages that wait for an answer.

Invariant: a request stays until it is met; neither ever counts as pestering.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Contact, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, named, remind
from followup_tui.domain.slots import call_slot, due_instant
from followup_tui.domain.wishes import callback_pending, unanswered_messages


def callback(case: Case) -> Iterator[Reminder]:
    """The call they asked for, on its day."""
    asked = callback_pending(case)
    if asked is None or asked.call_back is None or not _stands(case, asked):
        return
    due = case.calendar.roll(asked.call_back)
    person = case.person(asked.people[0]) if asked.people else case.primary
    yield remind(
        case,
        Draft(
            rule="R10",
            family="R10cb",
            now_matters=True,
            kind=Purpose.CALLBACK,
            opens=due,
            due=due,
            due_at=due_instant(due, case.calendar, case.policy),
            says=f"Call {named(person, 'them')}: they asked you to",
            because=f"they asked on {day_text(case.day(asked.when))}",
            resolve="log the call (c)",
            person=person,
            cause=asked.id,
            slot=call_slot(due, case.now, case.calendar, case.policy),
            facts=(("asked", day_text(case.day(asked.when))), ("for", day_text(asked.call_back))),
            steps=(Step("due", asked.call_back, 0, "roll", due),),
        ),
    )


def reply(case: Case) -> Iterator[Reminder]:
    """Each message of theirs that waits for an answer."""
    for message in unanswered_messages(case):
        if _stands(case, message):
            yield remind(case, _reply(case, message))


def _stands(case: Case, theirs: Contact) -> bool:
    """Whether what they asked for is not settled by the end of the application since then."""
    return case.app.closed_at is None or theirs.when >= case.app.closed_at


def _reply(case: Case, message: Contact) -> Draft:
    came = case.day(message.when)
    due = case.calendar.add(came, case.policy.reply_days)
    person = case.person(message.people[0]) if message.people else case.primary
    return Draft(
        rule="R10",
        kind=Purpose.REPLY,
        opens=came,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Answer {named(person, 'their message')}",
        because=f"their message came {day_text(came)}",
        resolve="log the answer as sent (x)",
        person=person,
        cause=message.id,
        facts=(("message", day_text(came)),),
        steps=(Step("due", came, case.policy.reply_days, "business days", due, "reply_days"),),
    )
