"""When: not before the date they gave, not before a week of silence, not at night (B4, B5, B7, T16).

Invariant: what is red names the date from which it is not, unless the telephone is off for good.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import Asked, Level, Reason, day_text
from followup_tui.domain.patience import just_passed, patience
from followup_tui.domain.records import Channel
from followup_tui.domain.reminders import Step
from followup_tui.domain.slots import call_slot, slot_text
from followup_tui.domain.touches import unanswered


def too_early(case: Case) -> Iterator[Reason]:
    """B4 and B5: before the promised day has passed, or before a week of silence has."""
    anchor, calendar, policy = case.anchor, case.calendar, case.policy
    if anchor.promised is not None:
        opens = calendar.add(anchor.promised, policy.call_opens_days)
        due = calendar.add(anchor.promised, policy.call_due_days)
        if case.today <= anchor.promised:
            says = f"they said {day_text(anchor.promised)}; call from {day_text(opens)}"
            step = Step("may call", anchor.promised, policy.call_opens_days, "business days", opens, "call_opens_days")
            yield Reason("B4", Level.RED, _patiently(case, says), opens, (step,))
        elif case.today < due:
            says = f"{day_text(anchor.promised)} has only just passed: {just_passed(case)}"
            step = Step("better", anchor.promised, policy.call_due_days, "business days", due, "call_due_days")
            yield Reason("B4", Level.AMBER, says, steps=(step,))
    elif anchor.base is not None:
        opens = calendar.roll(anchor.base + timedelta(days=policy.silence_opens_days))
        if case.today < opens:
            says = f"no date given; call from {day_text(opens)} ({policy.silence_opens_days} days of silence)"
            days = policy.silence_opens_days
            step = Step("may call", anchor.base, days, "calendar days", opens, "silence_opens_days")
            yield Reason("B5", Level.RED, _patiently(case, says), opens, (step,))


def _patiently(case: Case, says: str) -> str:
    """With how long the waiting is beside what is usual (R9)."""
    waited = patience(case)
    return f"{says}; {waited.line}" if waited is not None else says


def no_calls(case: Case, asked: Asked) -> Iterator[Reason]:
    """B7: no call where they want none, and one e-mail from some days after the date."""
    if not case.no_calls:
        return
    if asked.channel is Channel.PHONE:
        yield Reason("B7", Level.RED, "they want no calls: one e-mail instead")
        return
    if any(d < case.today for d in unanswered(case)):
        yield Reason("B7", Level.RED, "one e-mail is enough where they said they would be in contact")
        return
    start = case.anchor.promised or case.anchor.base
    opens = case.calendar.add(start, case.policy.no_calls_days) if start else case.today
    if start and case.today < opens:
        says = f"they will be in contact; one e-mail from {day_text(opens)}"
        step = Step("one e-mail", start, case.policy.no_calls_days, "business days", opens, "no_calls_days")
        yield Reason("B7", Level.RED, says, opens, (step,))


def hours(case: Case, asked: Asked) -> Iterator[Reason]:
    """T16: a call at night or on a day off, by the employer's clock; it names the next good slot."""
    calendar, policy, today = case.calendar, case.policy, case.today
    if asked.channel is not Channel.PHONE:
        return
    off = calendar.off_reason(today)
    if off is None and calendar.at(today, policy.calls_from) <= case.now <= calendar.at(today, policy.calls_to):
        return
    slot = call_slot(today, case.now, calendar, policy)
    best = slot_text(slot, calendar, case.context.tz)
    clock = f"{case.now.astimezone(calendar.zone):%H:%M}"
    there = f"nobody is there on {day_text(today)} ({off})" if off else f"it is {clock} there"
    yield Reason("T16", Level.AMBER, f"{there}; best {best}")
