"""The rules of good follow-up, one module per family, and their evaluation for one application.

Invariant: a rule is a function of a `Case` and yields reminders; it reads no clock and changes nothing. To add
one, write its module and name it in `OPEN_RULES`, `LASTING_RULES` or `PARTING_RULES`. Archived applications are
never asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.parting import Parting, parting_of
from followup_tui.domain.records import Column, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.agency import recruiter_debrief
from followup_tui.domain.rules.bridges import feedback, gracious_reply, referral
from followup_tui.domain.rules.callbacks import callback, reply
from followup_tui.domain.rules.decision_date import decision_date
from followup_tui.domain.rules.hold import hold_check
from followup_tui.domain.rules.hunting import hunt_idle, pipeline_low
from followup_tui.domain.rules.keep_in_touch import keep_in_touch
from followup_tui.domain.rules.leverage import leverage
from followup_tui.domain.rules.offer import offer_acknowledge, offer_decide, offer_extend
from followup_tui.domain.rules.one_basket import one_basket
from followup_tui.domain.rules.person_details import person_details
from followup_tui.domain.rules.references import alert_references, thank_references
from followup_tui.domain.rules.status_call import status_call
from followup_tui.domain.rules.thank_you import thank_you
from followup_tui.domain.rules.together import together
from followup_tui.domain.rules.weekly_review import weekly_review
from followup_tui.domain.rules.withdraw import is_leaving, withdraw
from followup_tui.domain.whole import Whole
from followup_tui.domain.workdays import WorkCalendar

ApplicationRule = Callable[[Case], Iterator[Reminder]]
"""What a rule is."""

OPEN_RULES: Final[tuple[ApplicationRule, ...]] = (
    decision_date,
    person_details,
    thank_you,
    alert_references,
    status_call,
    recruiter_debrief,
    hold_check,
    offer_acknowledge,
    offer_decide,
    offer_extend,
    leverage,
)
"""The rules about an application that is not closed."""

LASTING_RULES: Final[tuple[ApplicationRule, ...]] = (thank_references, callback, reply, withdraw)
"""The rules that hold for a closed one too, and for one that is left because another offer was accepted."""

ALL_RULES: Final = (*OPEN_RULES, *LASTING_RULES)
"""Every rule about one application."""

PartingRule = Callable[[Parting], Iterator[Reminder]]
"""What a rule about the time after the end is."""

PARTING_RULES: Final[tuple[PartingRule, ...]] = (gracious_reply, feedback, referral, keep_in_touch)
"""The rules about an application that has ended (R13)."""

OWED_RULES: Final[tuple[PartingRule, ...]] = (gracious_reply,)
"""Those that are left on a holiday from the search, and when nothing was said for so long that the matter is cold."""

SearchRule = Callable[[Whole], Iterator[Reminder]]
"""What a rule about the search as a whole is."""

SEARCH_RULES: Final[tuple[SearchRule, ...]] = (hunt_idle, pipeline_low, one_basket, weekly_review)
"""The rules about the search as a whole; none of them speaks on a holiday from it."""

NEVER: Final = datetime(9999, 12, 31, tzinfo=UTC)
"""The moment at which a settled application changes by itself."""


class Evaluation(msgspec.Struct, frozen=True):
    """What the rules say about one application, or about the whole search, at one moment."""

    reminders: tuple[Reminder, ...]
    """Hidden ones too; dismissed ones left out."""
    stable_until: datetime
    """The first moment at which evaluating again could give anything else, records unchanged."""
    known_until: datetime = NEVER
    """The first moment at which something on record begins to count or ends, whatever the date."""


def evaluate(case: Case) -> Evaluation:
    """All reminders of one application, and until when they stand."""
    if case.app.archived:
        return Evaluation((), NEVER)
    dismissed = case.context.dismissals
    if case.is_open:
        rules = LASTING_RULES if is_leaving(case) else ALL_RULES
        kept = tuple([one for rule in rules for one in rule(case) if one.id not in dismissed])
        return _evaluation(case, kept, _known_until(case, kept))
    found = [one for rule in LASTING_RULES for one in rule(case)]
    end = parting_of(case)
    if end is not None:
        found += [one for rest in (OWED_RULES if end.is_cold or case.is_paused else PARTING_RULES) for one in rest(end)]
    kept = tuple([one for one in found if one.id not in dismissed])
    moments = [*case.ahead, *case.pauses] if case.policy.pause_from else case.ahead
    return _evaluation(case, kept, min(moments, default=NEVER))


def evaluate_search(whole: Whole) -> Evaluation:
    """All reminders about the search as a whole, and until when they stand; none before it has begun."""
    if not whole.search.steps():
        return Evaluation((), NEVER)
    rules = () if whole.is_paused else SEARCH_RULES
    dismissed = whole.context.dismissals
    kept = together(one for rule in rules for one in rule(whole) if one.id not in dismissed)
    return Evaluation(kept, min([whole.calendar.next_midnight(whole.now), *whole.ahead]))


def stable_until(
    reminders: tuple[Reminder, ...], known: datetime, calendar: WorkCalendar, now: datetime, *, is_open: bool
) -> datetime:
    """The first moment at which reminders may differ, `known` being that at which what is on record does.

    An open application may do so every day, a closed one not before one of its reminders does.
    """
    if not reminders and not is_open:
        return known
    turns = [calendar.next_midnight(now)] if is_open else [_turn(one, calendar, now) for one in reminders]
    ends = [one.slot.end for one in reminders if one.slot is not None and one.slot.end > now]
    return min([known, *turns, *ends])


def _evaluation(case: Case, reminders: tuple[Reminder, ...], known: datetime) -> Evaluation:
    until = stable_until(reminders, known, case.calendar, case.now, is_open=case.is_open)
    return Evaluation(reminders, until, known)


def _known_until(case: Case, reminders: tuple[Reminder, ...]) -> datetime:
    deals = case.context.deals
    if case.app.column is Column.OFFER:
        moments = [*case.ahead, *deals.ahead, *deals.waiting_ahead]
    else:
        moments = [*case.ahead, *deals.ahead_of(case.app)]
    for one in case.held:
        moments.append(one.start + timedelta(minutes=one.minutes + case.policy.thank_you_rest_minutes))
    moments += [one.slot.end for one in reminders if one.slot is not None and _is_bound(case, one)]
    return min((moment for moment in moments if moment > case.now), default=NEVER)


def _is_bound(case: Case, one: Reminder) -> bool:
    """Whether the time to call hangs on more than the due date: on the day to answer an offer, or on the one before."""
    return one.kind is Purpose.LEVERAGE or case.app.reopened_at is not None


def _turn(one: Reminder, calendar: WorkCalendar, now: datetime) -> datetime:
    """The moment at which the date alone makes a reminder another one."""
    days = {Status.HIDDEN: one.opens, Status.OPEN: one.due}
    if one.status in days and one.snoozed_until is None and one.slot is None:
        first = calendar.at(days[one.status], time.min)
        if first > now:
            return first
    return calendar.next_midnight(now)
