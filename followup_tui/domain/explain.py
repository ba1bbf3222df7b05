"""Why a reminder or a warning stands: the facts, the arithmetic day by day, and what changes it next.

Invariant: everything said here is read off the reminder's own facts and steps, so that it cannot differ from what
the rule did.
"""

from __future__ import annotations

from datetime import timedelta

from followup_tui.domain.contacts import Verdict, day_text
from followup_tui.domain.reminders import RULES, Reminder, Status, Step, Why
from followup_tui.domain.workdays import WorkCalendar


def why(reminder: Reminder, calendar: WorkCalendar, employer: str) -> Why:
    """The explanation of a reminder, for the employer it concerns."""
    return Why(
        title=f"{reminder.says} · {employer}",
        rule=f"{reminder.rule} {RULES[reminder.rule]}",
        facts=reminder.facts,
        arithmetic=tuple(_step_text(one, calendar) for one in reminder.steps),
        resolve=reminder.resolve,
        next_change=_next(reminder),
    )


def why_not(verdict: Verdict, employer: str, facts: tuple[tuple[str, str], ...]) -> Why:
    """The explanation of a contact verdict."""
    free = verdict.next_allowed
    return Why(
        title=f"Contacting {employer}: {verdict.level.value}",
        rule=f"R10 {RULES['R10']}",
        facts=facts,
        arithmetic=tuple(f"{one.rule}: {one.says}" for one in verdict.reasons) or ("nothing speaks against it",),
        resolve="wait, or go on with a reason, which is logged" if verdict.reasons else "",
        next_change=f"in order again from {day_text(free)}" if free else "",
    )


def _step_text(step: Step, calendar: WorkCalendar) -> str:
    setting = f"  [{step.setting}]" if step.setting else ""
    result = day_text(step.result)
    if step.unit == "given":
        return f"{step.says}: {result}"
    if step.unit == "roll":
        moved = "" if step.base == step.result else f", rolled from {day_text(step.base)}"
        return f"{step.says}: {result}{moved}"
    count = f"{step.count} {step.unit if step.count != 1 else step.unit.removesuffix('s')}"
    line = f"{step.says}: {day_text(step.base)} + {count} = {result}"
    return line + _skipped(step, calendar) + setting


def _skipped(step: Step, calendar: WorkCalendar) -> str:
    start = step.base if step.unit == "business days" else step.base + timedelta(days=step.count - 1)
    days = calendar.skipped(start, step.result)
    if not days:
        return ""
    names = (day_text(day) if reason == f"{day:%A}" else f"{day_text(day)} {reason}" for day, reason in days)
    return f" (skipped {', '.join(names)})"


def _next(reminder: Reminder) -> str:
    due, opens = day_text(reminder.due), day_text(reminder.opens)
    late = day_text(reminder.due + timedelta(days=1))
    if reminder.snoozed_until is not None:
        return f"put off until {day_text(reminder.snoozed_until)}"
    if reminder.status is Status.HIDDEN:
        return f"opens {opens}, due {due}"
    if reminder.status is Status.OPEN:
        return f"due {due}, overdue from {late}"
    if reminder.status is Status.DUE:
        return f"due today; overdue from {late}"
    return f"overdue since {late}; stays so until it is done"
