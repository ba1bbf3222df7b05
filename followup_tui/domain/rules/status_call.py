"""R7: phone when the promised date passes or silence lasts, then once more, then close the loop, then let go.

Invariant: exactly one step of the ladder stands at a time, and never before the contact guard would let it pass,
so that what is suggested is never what is warned against. A ladder that nobody climbs ends all the same: letting go is
then suggested beside the step that is still owed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Column, Purpose
from followup_tui.domain.reminders import Reminder, Status, Step
from followup_tui.domain.rules import ladder_words
from followup_tui.domain.rules.leverage import is_to_be_told, last_told
from followup_tui.domain.rules.making import Draft, remind
from followup_tui.domain.slots import call_slot, due_instant, low_odds
from followup_tui.domain.touches import (
    attempts,
    freed_on,
    freed_step,
    gap_ends,
    is_spent,
    touched_since,
    touched_since_word,
)
from followup_tui.domain.wishes import callback_pending


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the ladder with its dates."""

    kind: Purpose
    opens: date
    due: date
    steps: tuple[Step, ...]


LADDER: Final = frozenset({Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE})
"""The steps that ask where things stand, one after the other."""


def status_call(case: Case) -> Iterator[Reminder]:
    """The next step of the ladder, or nothing while something else comes first: a further round, a call they want.

    Once it may be taken, it rests while they are to hear of an offer: that call asks about their timing too.
    """
    if (found := _standing(case)) is None:
        return
    rung, start = found
    if not _is_within_leverage(case, rung):
        yield remind(case, _joint(case, _draft(case, rung, start)))
    last = _given_up(case, rung)
    if last is not None and case.has_come(last.due):
        yield remind(case, _close(case, last, start, f"not followed up since {day_text(rung.due)}, and no answer"))


def _is_within_leverage(case: Case, rung: Rung) -> bool:
    return rung.kind in LADDER and case.has_come(rung.opens) and is_to_be_told(case)


def _standing(case: Case) -> tuple[Rung, date] | None:
    """The step that stands, and the date it is counted from."""
    start = case.anchor.promised or case.anchor.base
    if case.round is None or start is None or case.coming or case.app.column is Column.OFFER:
        return None
    if case.on_hold or callback_pending(case) is not None:
        return None
    return _cleared(case, _rung(case, start)), start


def _joint(case: Case, draft: Draft) -> Draft:
    """The step as one about all cards at the employer of which one is open too, so that nobody is asked twice (B8)."""
    if draft.kind not in LADDER or not case.has_come(draft.opens) or case.through_agency:
        return draft
    others = [one.app for one in _neighbours(case) if _asks_too(one) and one.no_calls == case.no_calls]
    if not others:
        return draft
    others.sort(key=lambda app: (app.role.casefold(), app.id))
    roles = [app.role for app in others]
    told = roles[0] if len(roles) == 1 else f"{', '.join(roles[:-1])} and {roles[-1]}"
    return replace(draft, says=f"{draft.says} about {told} too", covers=tuple(app.id for app in others))


def _neighbours(case: Case) -> Iterator[Case]:
    """The other open applications that are asked about at the employer itself."""
    for one in case.search.applications_at(case.app.employer):
        if one != case.app.id:
            other = case.beside(case.search.applications[one])
            if other.is_open and not other.through_agency:
                yield other


def _asks_too(case: Case) -> bool:
    """Whether a step of its ladder is open or due."""
    if (found := _standing(case)) is None or _is_within_leverage(case, found[0]):
        return False
    one = remind(case, _draft(case, *found))
    return one.kind in LADDER and one.status is not Status.HIDDEN and one.id not in case.context.dismissals


def _rung(case: Case, start: date) -> Rung:
    """Which step is next, by the touches since their last word; the end of it when contact accounting allows none."""
    first = _first(case, start)
    days = touched_since_word(case)
    last = case.policy.touches_unanswered - 1
    if is_spent(case):
        return _let_go(case, max(touched_since(case), default=first.due))
    if not days:
        return first
    if len(days) == last:
        return _later(case, Purpose.CLOSING_NOTE, days[-1], "closing_days", first)
    return _later(case, Purpose.SECOND_FOLLOW_UP, days[-1], "second_days", first)


def _first(case: Case, start: date) -> Rung:
    calendar, policy = case.calendar, case.policy
    quiet = calendar.roll(start + timedelta(days=policy.silence_opens_days))
    if case.no_calls:
        free, silence = calendar.add(start, policy.no_calls_days), policy.silence_opens_days
        waits = case.anchor.promised is None and quiet > free
        says, days = "one e-mail, as they want no calls", policy.no_calls_days
        steps: tuple[Step, ...] = (Step(says, start, days, "business days", free, "no_calls_days"),)
        if waits:
            steps += (Step("not before", start, silence, "calendar days", quiet, "silence_opens_days"),)
        day = quiet if waits else free
        return Rung(kind=Purpose.STATUS_CALL, opens=day, due=day, steps=steps)
    if case.anchor.promised is not None:
        opens, due = calendar.add(start, policy.call_opens_days), calendar.add(start, policy.call_due_days)
        steps = (
            Step("may call", start, policy.call_opens_days, "business days", opens, "call_opens_days"),
            Step("due", start, policy.call_due_days, "business days", due, "call_due_days"),
        )
    else:
        opens, due = quiet, calendar.roll(start + timedelta(days=policy.silence_due_days))
        steps = (
            Step("may call", start, policy.silence_opens_days, "calendar days", opens, "silence_opens_days"),
            Step("due", start, policy.silence_due_days, "calendar days", due, "silence_due_days"),
        )
    return Rung(kind=Purpose.STATUS_CALL, opens=opens, due=due, steps=steps)


def _later(case: Case, kind: Purpose, last: date, setting: str, first: Rung) -> Rung:
    days = int(getattr(case.policy, setting))
    due = case.calendar.add(last, days)
    step = Step("due, counted from the last contact", last, days, "business days", due, setting)
    steps = (step, *first.steps) if max(first.opens, first.due) > due else (step,)
    return Rung(kind=kind, opens=max(due, first.opens), due=max(due, first.due), steps=steps)


def _let_go(case: Case, last: date) -> Rung:
    days = case.policy.suggest_close_days
    due = case.calendar.add(last, days)
    step = Step("close it, counted from the last contact", last, days, "business days", due, "suggest_close_days")
    return Rung(kind=Purpose.SUGGEST_CLOSE, opens=due, due=due, steps=(step,))


def _given_up(case: Case, rung: Rung) -> Rung | None:
    """The end of the ladder when nobody climbs it: as long after this step as all the others would have taken."""
    if rung.kind is Purpose.SUGGEST_CLOSE:
        return None
    policy, days = case.policy, case.policy.suggest_close_days
    if rung.kind is not Purpose.CLOSING_NOTE and not case.no_calls:
        days += policy.closing_days + (policy.second_days if rung.kind is Purpose.STATUS_CALL else 0)
    due = case.calendar.add(rung.due, days)
    step = Step("close it, as nothing was done", rung.due, days, "business days", due, "suggest_close_days")
    return Rung(kind=Purpose.SUGGEST_CLOSE, opens=due, due=due, steps=(*rung.steps, step))


def _cleared(case: Case, rung: Rung) -> Rung:
    """The step moved to where contact accounting lets it pass: attempts, and touches about sibling cards."""
    if rung.kind is Purpose.SUGGEST_CLOSE:
        return rung
    steps, opens = list(rung.steps), rung.opens
    tried = attempts(case)
    if tried:
        base = case.day(tried[-1])
        again = case.calendar.add(base, 1)
        steps.append(Step("try again, nobody was reached", base, 1, "business days", again))
        opens = max(opens, again)
    told = last_told(case)
    if told is not None:
        again = case.calendar.add(told, 1)
        steps.append(Step("not on the day they heard of your offer", told, 1, "business days", again))
        opens = max(opens, again)
    gap = gap_ends(case)
    if gap is not None and gap.result > opens:
        steps.append(gap)
        opens = gap.result
    due, freed = max(rung.due, opens), freed_on(case)
    if freed is not None and due <= freed:
        steps.append(freed_step(case, freed))
        due = steps[-1].result
    return Rung(kind=rung.kind, opens=opens, due=due, steps=tuple(steps))


def _draft(case: Case, rung: Rung, start: date) -> Draft:
    if rung.kind is Purpose.SUGGEST_CLOSE:
        return _close(case, rung, start)
    by_phone = rung.kind is not Purpose.CLOSING_NOTE and not ladder_words.goes_by_mail(case, rung.kind)
    end = due_instant(rung.due, case.calendar, case.policy) if by_phone else case.calendar.end_of_day(rung.due)
    return Draft(
        rule="R7",
        kind=rung.kind,
        opens=rung.opens,
        due=rung.due,
        due_at=end,
        says=ladder_words.says(case, rung.kind, by_phone=by_phone),
        because=ladder_words.because(case, start) + (low_odds(rung.due, case.calendar) if by_phone else ""),
        resolve="log the contact, whatever came of it (c or x); their news counts from then on",
        person=case.primary,
        cause=start.isoformat(),
        slot=call_slot(rung.due, case.now, case.calendar, case.policy) if by_phone else None,
        facts=ladder_words.facts(case, start),
        steps=rung.steps,
    )


def _close(case: Case, rung: Rung, start: date, because: str = "followed up to the end, and no answer") -> Draft:
    return Draft(
        rule="R7",
        kind=rung.kind,
        opens=rung.opens,
        due=rung.due,
        due_at=case.calendar.end_of_day(rung.due),
        says="Close it as unanswered, or keep waiting on purpose",
        because=because,
        resolve="close the card (K), or dismiss this with a reason (d)",
        cause=start.isoformat(),
        facts=ladder_words.facts(case, start),
        steps=rung.steps,
    )
