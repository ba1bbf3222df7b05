"""What is told about an end: what follows it, and when the same role may be applied for again (R13).

Invariant: it is read off the rules, so that what is told is what the list will hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from followup_tui.domain.cards import SHORT
from followup_tui.domain.contacts import day_text
from followup_tui.domain.parting import PARTING
from followup_tui.domain.records import Application
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules import evaluate
from followup_tui.domain.rules.keep_in_touch import reapply_from
from followup_tui.domain.search import Search
from followup_tui.tracker.desk import Desk


def follows(desk: Desk, search: Search, application_id: str) -> str:
    """What an end brings, to be said after it: "; next: reply by Mon 30 Nov, …"; empty when nothing does."""
    found = evaluate(desk.on(search).case(application_id)).reminders
    steps = sorted((one.opens, one.due, _step(one)) for one in found if one.kind in PARTING)
    return f"; next: {', '.join(says for _, _, says in steps)}" if steps else ""


def _step(one: Reminder) -> str:
    return f"{SHORT[one.kind]} {'from' if one.opens == one.due else 'by'} {day_text(one.due)}"


def known_already(desk: Desk, same: Iterable[Application], at: datetime) -> str:
    """What to say when a role is added that is on record at that employer already (R13, row 30)."""
    cases = [desk.case(one.id, at) for one in same if not one.archived]
    waits = [(again, case) for case in cases if (again := reapply_from(case)) is not None and case.today < again]
    if not waits:
        return "; note that the same role there is on record already" if cases else ""
    again, case = max(waits, key=lambda pair: pair[0])
    said = day_text(case.day(case.app.closed_at)) if case.app.closed_at else ""
    return f"; note that they said no to the same role on {said}: better from {dated(again)}"


def dated(day: date) -> str:
    """A date months away, with its year: "Mon 24 May 2027"."""
    return f"{day_text(day)} {day.year}"
