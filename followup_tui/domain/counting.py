"""Lays date arithmetic out day by day: which days were counted, which were not, and as what.

Invariant: it recounts on the calendar that the rule counted on, and tells what it finds; it never repeats a number it
has not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.reminders import Step
from followup_tui.domain.why import Count, Counted
from followup_tui.domain.workdays import WorkCalendar

EACH_DAY: Final = 15
"""Days up to which a count is laid out day by day."""

_ONE: Final = timedelta(days=1)
_WORK: Final = "business days"
_PLAIN: Final = "calendar days"


def counts(steps: Iterable[Step], calendar: WorkCalendar) -> tuple[Count, ...]:
    """The arithmetic of these steps; short counts of the same days from the same day stand together."""
    groups: dict[tuple[object, ...], list[Step]] = {}
    for index, step in enumerate(steps):
        groups.setdefault(_group(index, step), []).append(step)
    return tuple(_count(group, calendar) for group in groups.values())


def _group(index: int, step: Step) -> tuple[object, ...]:
    if step.unit in (_WORK, _PLAIN) and step.count and abs((step.result - step.base).days) <= EACH_DAY:
        return (step.base, step.unit, step.count > 0)
    return (index,)


def _count(steps: list[Step], calendar: WorkCalendar) -> Count:
    days = tuple(_days(steps, calendar))
    short = len(days) <= EACH_DAY
    lines = tuple(_line(one, calendar, short=short) for one in steps)
    return Count(lines, days if short and (len(days) > 1 or any(one.off for one in days)) else ())


def _days(steps: list[Step], calendar: WorkCalendar) -> Iterator[Counted]:
    """Each day that was passed, the first one counted first."""
    step = steps[0]
    if step.unit not in (_WORK, _PLAIN, "roll") or (step.unit == "roll" and step.base == step.result):
        return
    back = step.count < 0 or step.result < step.base
    last = min(one.result for one in steps) if back else max(one.result for one in steps)
    most = max(abs(one.count) for one in steps)
    by, number = (-_ONE if back else _ONE), 0
    day = step.base if step.unit == "roll" else step.base + by
    while day <= last if not back else day >= last:
        off = _off(day, calendar)
        counted = number < most and (step.unit == _PLAIN or (step.unit == _WORK and not off))
        number += counted
        reaches = ", ".join(one.says for one in steps if one.result == day)
        yield Counted(day, number if counted else 0, off, reaches)
        day += by


def _off(day: date, calendar: WorkCalendar) -> str:
    reason = calendar.off_reason(day) or ""
    return "weekend" if reason == f"{day:%A}" else reason


def _line(step: Step, calendar: WorkCalendar, *, short: bool) -> str:
    result = day_text(step.result)
    if step.unit == "given":
        return f"{step.says}: {result}"
    if step.unit == "roll" or not step.count:
        moved = f", moved from {day_text(step.base)} to a working day" if step.base != step.result else ""
        return f"{step.says}: {result}{moved}"
    many = abs(step.count)
    sign = "+" if step.count > 0 else "−"
    line = f"{step.says}: {day_text(step.base)} {sign} {many} {step.unit if many > 1 else step.unit.removesuffix('s')}"
    reached = _reached(step, calendar)
    if reached == step.result:
        return f"{line} = {result}" + ("" if short else _skipped(step, calendar))
    return f"{line} = {day_text(reached)}, moved to {result}"


def _reached(step: Step, calendar: WorkCalendar) -> date:
    """The day that the count itself comes to."""
    if step.unit == _WORK:
        return calendar.add(step.base, step.count)
    return step.base + timedelta(days=step.count) if step.unit == _PLAIN else step.result


def _skipped(step: Step, calendar: WorkCalendar) -> str:
    """The days that a long count left out: holidays by name, weekends by number."""
    if step.unit != _WORK:
        return ""
    first, last = sorted((step.base, step.result))
    off = [(day, _off(day, calendar)) for day, _ in calendar.skipped(first, last)]
    named = [f"{day_text(day)} {reason}" for day, reason in off if reason != "weekend"]
    weekends = len(off) - len(named)
    if weekends:
        named.append(f"{weekends} {'days' if weekends > 1 else 'day'} of weekends")
    return f" (not counted: {', '.join(named)})" if named else ""
