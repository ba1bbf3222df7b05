"""R12: an offer in hand is acknowledged, decided in time, and given more time once, where another answer comes later.

Invariant: what opens does so no earlier than the receipt and falls due no later than the day to answer by; once the
stated deadline has passed only the decision is left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.deals import Terms, said_since
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, named, remind

ABOUT_IT = frozenset({Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND})
"""Contacts with which they know that the offer has arrived."""


def offer_acknowledge(case: Case) -> Iterator[Reminder]:
    """Thanks for the offer, without a yes or a no."""
    terms = case.terms
    if terms is None or terms.is_over(case.now) or _said(case, terms, ABOUT_IT):
        return
    days = case.policy.offer_acknowledge_days
    first = case.calendar.add(terms.received, days)
    step = Step("due", terms.received, days, "business days", first, "offer_acknowledge_days")
    if first > terms.answer:
        step = Step("due with the answer", terms.answer, 0, "given", terms.answer)
    yield _remind(case, terms, Draft(
        rule="R12",
        kind=Purpose.OFFER_ACKNOWLEDGE,
        opens=terms.received,
        due=step.result,
        due_at=_due_at(case, terms, step.result),
        now_matters=_is_near(case, terms),
        says=f"Thank {named(case.primary, 'them')} for the offer, with no yes or no yet",
        because=f"the offer came {day_text(terms.received)}",
        resolve="log that you acknowledged it (x)",
        steps=(step,),
    ))  # fmt: skip


def offer_decide(case: Case) -> Iterator[Reminder]:
    """The decision, until the card is closed with it."""
    terms = case.terms
    if terms is None:
        return
    days = case.policy.offer_decide_days
    opens = case.calendar.sub(terms.answer, days)
    yield _remind(case, terms, Draft(
        rule="R12",
        kind=Purpose.OFFER_DECIDE,
        opens=opens,
        due=terms.answer,
        due_at=terms.answer_at,
        now_matters=_is_near(case, terms),
        says=_decide_says(case, terms),
        because=_decide_because(case, terms),
        resolve="close the card with what you decided (K), or record the new deadline they gave you (o)",
        steps=(_answer_step(case, terms),
               Step("deciding comes up", terms.answer, -days, "business days", opens, "offer_decide_days")),
    ))  # fmt: skip


def offer_extend(case: Case) -> Iterator[Reminder]:
    """A request for more time, while an employer wanted at least as much decides on or after the day to answer."""
    terms = case.terms
    if terms is None or not terms.is_stated or terms.is_over(case.now) or terms.offer.extended:
        return
    first = min(_deciding_later(case, terms), default=None)
    if first is None or _said(case, terms, {Purpose.OFFER_EXTEND}):
        return
    end, house, known = first
    days, most = case.policy.offer_extend_days, case.policy.offer_extend_most
    latest, since = case.calendar.sub(terms.answer, days), max(terms.received, known)
    soonest = min(case.calendar.roll(since), terms.answer)
    due = max(latest, soonest)
    until = _until(case, terms, end)
    yield _remind(case, terms, Draft(
        rule="R12",
        kind=Purpose.OFFER_EXTEND,
        opens=terms.received,
        due=due,
        due_at=_due_at(case, terms, due),
        says=f"Ask for more time, once: propose {day_text(until)}",
        because=f"{house} decides by {day_text(end)}, and your answer is due {day_text(terms.answer)}",
        resolve="log that you asked, with the new deadline if they granted one (x)",
        facts=(("another decision", f"{house}, by {day_text(end)}"),),
        steps=(_answer_step(case, terms),
               Step("ask at the latest", terms.answer, -days, "business days", latest, "offer_extend_days"),
               *((_not_before(since, soonest),) if due != latest else ()),
               Step("the day after they decide", end, 1, "business days", case.calendar.add(end, 1)),
               Step("more time at most", terms.answer, most, "business days",
                    case.calendar.add(terms.answer, most), "offer_extend_most")),
    ))  # fmt: skip


def more_time(case: Case) -> date | None:
    """The day to propose when more time is asked for: the one after the next decision elsewhere, else the last usual.

    None where no offer with a deadline still to come is in hand.
    """
    terms = case.terms
    if terms is None or not terms.is_stated or terms.is_over(case.now):
        return None
    first = min(_deciding_later(case, terms), default=None)
    return _until(case, terms, first[0] if first is not None else None)


def _until(case: Case, terms: Terms, end: date | None) -> date:
    """The day after that decision, if there is one, and never later than is usual."""
    most = case.calendar.add(terms.answer, case.policy.offer_extend_most)
    return most if end is None else min(case.calendar.add(end, 1), most)


def _not_before(since: date, soonest: date) -> Step:
    says = "no sooner than there was a reason"
    return Step(says, min(since, soonest), 0, "roll" if since <= soonest else "given", soonest)


def answer_text(case: Case, terms: Terms) -> str:
    """The day and hour to answer by, on their clock: "Fri 27 Nov, 17:00"."""
    return _moment_text(case, terms.answer_at)


def _moment_text(case: Case, moment: datetime) -> str:
    local = moment.astimezone(case.calendar.zone)
    return f"{day_text(local.date())}, {local:%H:%M}"


def _said(case: Case, terms: Terms, purposes: Collection[Purpose]) -> bool:
    return said_since(case.contacts, purposes, terms.offer.received)


def _is_near(case: Case, terms: Terms) -> bool:
    return case.has_come(case.calendar.sub(terms.answer, case.policy.offer_now_days))


def _deciding_later(case: Case, terms: Terms) -> Iterator[tuple[date, str, date]]:
    """Of those to tell of the offer, who decides on or after the day to answer: when, who, and since when it is known.

    The last is a date of the employer who made the offer.
    """
    deals = case.context.deals
    for one in deals.waiting:
        # What they said at any time is soon looked at; which of it stands takes all that passed between you.
        if deals.decides_from(one, terms.answer) and terms in deals.against(one):
            other = case.beside(one)
            end = other.anchor.promised
            if other.promise is not None and end is not None and end >= terms.answer:
                yield end, other.employer.name, case.day(max(other.promise.at, one.created))


def _decide_says(case: Case, terms: Terms) -> str:
    if _said(case, terms, {Purpose.OFFER_DECIDE}):
        return "Record what you decided: accepted or declined"
    missing = [] if terms.is_stated else ["the date to answer by"]
    missing += [] if terms.offer.written else ["the terms"]
    return f"Decide on the offer; get {' and '.join(missing)} in writing first" if missing else "Decide on the offer"


def _decide_because(case: Case, terms: Terms) -> str:
    if not terms.is_stated:
        return f"no deadline stated: {day_text(terms.answer)} is assumed, so ask for the date"
    if terms.is_over(case.now):
        return f"the answer was due {answer_text(case, terms)}"
    haste = _haste(case, terms)
    return f"answer by {answer_text(case, terms)}" + (f": {haste}" if haste else "")


def _haste(case: Case, terms: Terms) -> str:
    """What short notice is called: an exploding offer, and how severe."""
    if not terms.is_stated or terms.days >= case.policy.exploding_days:
        return ""
    days = f"{terms.days} business day{'' if terms.days == 1 else 's'}"
    if terms.days <= case.policy.severe_days:
        return f"an exploding offer, severe with {days} to answer"
    return f"an exploding offer, with {days} to answer"


def _answer_step(case: Case, terms: Terms) -> Step:
    if terms.offer.answer_by is None:
        days = case.policy.offer_assumed_days
        says = "answer by, assumed as no deadline was stated"
        return Step(says, terms.received, days, "business days", terms.answer, "offer_assumed_days")
    stated = case.day(terms.offer.answer_by)
    return Step("answer by", stated, 0, "given" if stated == terms.answer else "roll", terms.answer)


def _facts(case: Case, terms: Terms) -> tuple[tuple[str, str], ...]:
    stated = terms.offer.answer_by
    return (
        ("offer received", day_text(terms.received)),
        ("deadline", _moment_text(case, stated) if stated is not None else "none stated"),
        ("to answer", _haste(case, terms) or f"{terms.days} business days"),
        ("terms", "in writing" if terms.offer.written else "only spoken so far: get them in writing before you accept"),
    )


def _remind(case: Case, terms: Terms, draft: Draft) -> Reminder:
    """The reminder of a draft about an offer, with what all of them share."""
    return remind(
        case,
        replace(
            draft,
            opens=min(max(draft.opens, terms.received), draft.due),
            person=case.primary,
            cause=terms.received.isoformat(),
            facts=(*_facts(case, terms), *draft.facts),
        ),
    )


def _due_at(case: Case, terms: Terms, due: date) -> datetime:
    return terms.answer_at if due == terms.answer else case.calendar.end_of_day(due)
