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
from followup_tui.domain.records import Column
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


def evaluate(case: Case) -> Evaluation:
    """All reminders of one application, and until when they stand."""
    if case.app.archived:
        return Evaluation((), NEVER)
    dismissed = case.context.dismissals
    if case.is_open:
        rules = LASTING_RULES if is_leaving(case) else ALL_RULES
        kept = tuple(one for rule in rules for one in rule(case) if one.id not in dismissed)
        return Evaluation(kept, _stable_until(case, kept))
    found = [one for rule in LASTING_RULES for one in rule(case)]
    end = parting_of(case)
    if end is not None:
        found += [one for rest in (OWED_RULES if end.is_cold or case.is_paused else PARTING_RULES) for one in rest(end)]
    kept = tuple(one for one in found if one.id not in dismissed)
    return Evaluation(kept, _settled_until(case, kept))


def evaluate_search(whole: Whole) -> Evaluation:
    """All reminders about the search as a whole, and until when they stand; none before it has begun."""
    if not whole.search.steps():
        return Evaluation((), NEVER)
    rules = () if whole.is_paused else SEARCH_RULES
    dismissed = whole.context.dismissals
    kept = together(one for rule in rules for one in rule(whole) if one.id not in dismissed)
    return Evaluation(kept, min([whole.calendar.next_midnight(whole.now), *whole.ahead]))


def _stable_until(case: Case, reminders: tuple[Reminder, ...]) -> datetime:
    deals = case.context.deals
    moments = [case.calendar.next_midnight(case.now), *case.ahead, *deals.ahead]
    if case.app.column is Column.OFFER:
        moments += deals.waiting_ahead
    for one in case.held:
        end = one.start + timedelta(minutes=one.minutes + case.policy.thank_you_rest_minutes)
        moments.append(end)
    moments += [one.slot.end for one in reminders if one.slot is not None]
    return min(moment for moment in moments if moment > case.now)


def _settled_until(case: Case, reminders: tuple[Reminder, ...]) -> datetime:
    """When a closed application differs: not before one of its reminders opens, falls due or grows later."""
    moments = [*case.ahead, *case.pauses] if case.policy.pause_from else list(case.ahead)
    for one in reminders:
        moments.append(_turn(case, one))
        if one.slot is not None and one.slot.end > case.now:
            moments.append(one.slot.end)
    return min(moments, default=NEVER)


def _turn(case: Case, one: Reminder) -> datetime:
    """The moment at which the date alone makes a reminder another one."""
    days = {Status.HIDDEN: one.opens, Status.OPEN: one.due}
    if one.status in days and one.snoozed_until is None and one.slot is None:
        first = case.calendar.at(days[one.status], time.min)
        if first > case.now:
            return first
    return case.calendar.next_midnight(case.now)
