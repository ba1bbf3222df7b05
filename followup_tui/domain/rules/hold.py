"""R9: a position on hold is left in peace and looked at again every few weeks, a set number of times.

Invariant: while a card is on hold the ladder of R7 is off and this is its next step; it never comes before the contact
guard would let it pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Column, Direction, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, named, remind
from followup_tui.domain.touches import freed_on, freed_step, gap_ends, is_spent, touched_since


def hold_check(case: Case) -> Iterator[Reminder]:
    """The next check on a position on hold, or, after the last one, the suggestion to close it."""
    if case.app.hold_at is None or case.app.column is Column.OFFER:
        return
    since = max(case.app.hold_at, case.word_at or case.app.hold_at)
    checks = [
        case.day(c.when)
        for c in case.contacts
        if c.purpose is Purpose.HOLD_CHECK and c.direction is Direction.OUT and c.when >= since
    ]
    base = checks[-1] if checks else case.day(since)
    if len(checks) >= case.policy.hold_checks:
        yield remind(case, _close(case, base, base, f"on hold; asked {case.policy.hold_checks} times"))
    elif is_spent(case):
        last = max([base, *touched_since(case)])
        yield remind(case, _close(case, base, last, "on hold, and every contact used up"))
    else:
        yield remind(case, _check(case, base, len(checks)))


def _check(case: Case, base: date, done: int) -> Draft:
    days = case.policy.hold_check_days
    due = case.calendar.add(base, days)
    steps = [Step("due", base, days, "business days", due, "hold_check_days"), *_not_before(case, due)]
    due = max(step.result for step in steps)
    return Draft(
        rule="R9",
        kind=Purpose.HOLD_CHECK,
        opens=due,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Ask {named(case.primary, 'them')} whether the hold still stands",
        because=f"on hold; check {done + 1} of {case.policy.hold_checks}",
        resolve="log the message (x)",
        person=case.primary,
        cause=base.isoformat(),
        facts=(("on hold since", day_text(case.day(case.app.hold_at or case.now))), ("last check", day_text(base))),
        steps=tuple(steps),
    )


def _not_before(case: Case, due: date) -> Iterator[Step]:
    """What would make a check on that date come too early for the contact guard."""
    gap, promised, freed, policy = gap_ends(case), case.anchor.promised, freed_on(case), case.policy
    if gap is not None and gap.result > due:
        yield gap
    if freed is not None and due <= freed:
        yield freed_step(case, freed)
    if promised is not None:
        days = policy.no_calls_days if case.no_calls else policy.call_opens_days
        opens = case.calendar.add(promised, days)
        if opens > due:
            setting = "no_calls_days" if case.no_calls else "call_opens_days"
            yield Step("not before the date they gave", promised, days, "business days", opens, setting)
    elif case.anchor.base is not None:
        yield from _after_silence(case, case.anchor.base, due)


def _after_silence(case: Case, base: date, due: date) -> Iterator[Step]:
    """Where no date was given, a check keeps the distance from their last word that any question does (B5, B7)."""
    days = case.policy.silence_opens_days
    quiet = case.calendar.roll(base + timedelta(days=days))
    if quiet > due:
        yield Step("not before some days of silence", base, days, "calendar days", quiet, "silence_opens_days")
    days = case.policy.no_calls_days
    free = case.calendar.add(base, days)
    if case.no_calls and free > due:
        yield Step("not before, as they want no calls", base, days, "business days", free, "no_calls_days")


def _close(case: Case, base: date, last: date, because: str) -> Draft:
    days = case.policy.hold_check_days
    due = case.calendar.add(last, days)
    return Draft(
        rule="R9",
        kind=Purpose.SUGGEST_CLOSE,
        opens=due,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says="Close it as frozen, or keep it on purpose",
        because=because,
        resolve="close the card (K), or dismiss this with a reason (d)",
        cause=f"hold-{base.isoformat()}",
        facts=(("last contact", day_text(last)),),
        steps=(Step("close it", last, days, "business days", due, "hold_check_days"),),
    )
