"""R13: the people stay: a message now and then after the end, until two got no answer; and when to apply again.

Invariant: a turn has one id however its date moves, and the next one has another; no turn opens on a day on which the
contact guard would call it red (B10).
"""

from __future__ import annotations

import calendar as months
from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.parting import NOES, Parting
from followup_tui.domain.records import Column, Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.bridges import cleared, reply_id
from followup_tui.domain.rules.making import Draft, named, remind


def keep_in_touch(end: Parting) -> Iterator[Reminder]:
    """The next message to somebody whose process has ended; after an acceptance elsewhere one more, with the news."""
    base = _base(end)
    if base is None or end.rests:
        return
    news = end.case.accepted_elsewhere is not None
    if news and _knows(end):
        return
    setting = "keep_days" if end.sent(Purpose.KEEP_IN_TOUCH) else "keep_first_days"
    days = int(getattr(end.case.policy, setting))
    due = end.case.calendar.roll(base + timedelta(days=days))
    due, steps = cleared(end, due, Step("due", base, days, "calendar days", due, setting))
    yield remind(end.case, _draft(end, base, due, steps, news=news))


def _base(end: Parting) -> date | None:
    """What a turn is counted from: the last message of that kind, the farewell, or the end itself."""
    if end.outcome is Outcome.ACCEPTED:
        return None
    written = end.sent(Purpose.KEEP_IN_TOUCH)
    if written:
        return end.case.day(written[-1].when)
    if end.outcome in (Outcome.NO_RESPONSE, Outcome.FROZEN):
        return end.day
    farewell = (*end.sent(Purpose.GRACIOUS_REPLY), *end.sent(Purpose.WITHDRAW))
    if farewell:
        return end.case.day(farewell[0].when)
    owes = end.outcome in NOES and reply_id(end) not in end.case.context.dismissals
    return None if owes else end.day


def _knows(end: Parting) -> bool:
    """Whether they heard from us since another offer was accepted."""
    taken = end.case.accepted_elsewhere
    since = taken.closed_at if taken else None
    told = (Purpose.GRACIOUS_REPLY, Purpose.WITHDRAW, Purpose.KEEP_IN_TOUCH)
    return since is not None and any(c.when >= since for one in told for c in end.sent(one))


def _draft(end: Parting, base: date, due: date, steps: tuple[Step, ...], *, news: bool) -> Draft:
    case = end.case
    who = named(case.primary, "them")
    again = reapply_from(case)
    facts = [("closed", day_text(end.day)), ("counted from", day_text(base))]
    facts.append(("unanswered", f"{len(end.silent)} of {case.policy.closed_unanswered}, then it rests"))
    if again is not None:
        facts.append(("same role again", f"from {day_text(again)} {again.year}"))
    return Draft(
        rule="R13",
        kind=Purpose.KEEP_IN_TOUCH,
        opens=due,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Tell {who} your good news" if news else f"Keep in touch with {who}",
        because=f"closed {day_text(end.day)}" if base == end.day else f"last message {day_text(base)}",
        resolve="log the message (x), or dismiss it with a reason (d) to let it rest",
        person=case.primary,
        cause=base.isoformat(),
        lasting=True,
        facts=tuple(facts),
        steps=steps,
    )


def reapply_from(case: Case) -> date | None:
    """The first working day on which the same role may be applied for again after a no; None after anything else."""
    app = case.app
    if app.column is not Column.CLOSED or app.outcome is not Outcome.REJECTED or app.closed_at is None:
        return None
    return case.calendar.roll(_months_later(case.day(app.closed_at), case.policy.reapply_months))


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))
