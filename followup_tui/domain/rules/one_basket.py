"""R11: do not lean on one job, neither because it is the only one left nor because all the work goes into it.

Invariant: at most one application is named at a time; nothing speaks while an offer has to be decided within days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.contacts import day_text
from followup_tui.domain.deals import Terms
from followup_tui.domain.records import Application, Direction, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.hunting import RESOLVE, WHY_NOW, idle_since
from followup_tui.domain.rules.making import Draft, remind
from followup_tui.domain.whole import Whole


def one_basket(whole: Whole) -> Iterator[Reminder]:
    """The advice to add a lead while everything rests on one application."""
    if not whole.active or whole.is_settled:
        return
    only = _only_one(whole)
    busy = _most_of_the_work(whole) if only is None or only.due > whole.today else None
    chosen = busy or only
    if chosen is not None and not _has_to_decide(whole):
        yield remind(whole, chosen)


def _has_to_decide(whole: Whole) -> bool:
    """Whether an offer in hand has to be answered within a few business days."""
    return any(_is_near(whole, one) for one in whole.context.deals.in_hand)


def _is_near(whole: Whole, terms: Terms) -> bool:
    employer = whole.search.employers[terms.application.employer]
    calendar = whole.context.deals.calendars.of(employer)
    return calendar.sub(terms.answer, whole.policy.offer_decide_days) <= whole.today <= terms.answer


def _only_one(whole: Whole) -> Draft | None:
    """The draft where a single application is live, however long it has been."""
    if len(whole.active) != 1:
        return None
    (only,) = whole.active
    base, days = _alone_since(whole, only), whole.policy.basket_single_days
    due = whole.calendar.add(base, days)
    name = _name(whole, only)
    reason = f"{name} is your only live application"
    step = Step("due", base, days, "business days", due, "basket_single_days")
    facts = (("the only one since", day_text(base)),)
    return _draft(whole, only, due, reason, f"{reason}: add one lead today", facts, step)


def _alone_since(whole: Whole, only: Application) -> date:
    """The date on which it became the only live one, or that of the last lead if that is later."""
    ended = [
        min(whole.day(when), whole.today)
        for one in whole.search.applications.values()
        if not one.archived and one.id != only.id and (when := one.closed_at or one.hold_at) is not None
    ]
    return max([whole.day(only.created), *ended, idle_since(whole) or whole.today])


def _most_of_the_work(whole: Whole) -> Draft | None:
    """The draft where most of what was done lately went to one application and nothing elsewhere today."""
    policy = whole.policy
    first = whole.today - timedelta(days=policy.basket_window_days - 1)
    done = actions(whole, first)
    leads = whole.leads_since(first)
    live = {one.id: one for one in whole.active}
    top = max((one for one in done if one in live), key=lambda one: (done[one], one), default=None)
    total = done.total() + leads
    if top is None or total < policy.basket_actions or done[top] * 100 < policy.basket_share * total:
        return None
    if any(one != top for one in (*whole.steps_since(whole.today), *actions(whole, whole.today))):
        return None
    reason = f"{done[top]} of {total} actions went to {_name(whole, live[top])}"
    facts = (("counted since", day_text(first)), ("share", f"{done[top] * 100 // total} % of {total} actions"),
             ("leads among them", str(leads)))  # fmt: skip
    step = Step("a lead a day while it stands", whole.today, 0, "given", whole.today, "basket_share")
    return _draft(whole, live[top], whole.today, reason, f"{reason}: add one lead today", facts, step)


def actions(whole: Whole, first: date) -> Counter[str]:
    """How many contacts you made about each application, by its id, on that date and later."""
    made = (one for one in whole.contacts_since(first) if one.direction is Direction.OUT)
    return Counter(application for one in made for application in one.applications)


def _name(whole: Whole, application: Application) -> str:
    return whole.search.employers[application.employer].name


def _draft(
    whole: Whole, one: Application, due: date, reason: str, says: str, facts: tuple[tuple[str, str], ...], step: Step
) -> Draft:
    return Draft(
        rule="R11",
        kind=Purpose.ONE_BASKET,
        opens=due,
        due=due,
        due_at=whole.calendar.end_of_day(due),
        lasting=True,
        says=says,
        resolve=f"{RESOLVE}, or do something about another application",
        cause=one.id,
        facts=((WHY_NOW, reason), *facts),
        steps=(step,),
    )
