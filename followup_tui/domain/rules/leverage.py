"""R12: whoever is wanted at least as much as an offer in hand hears of it in time, by phone.

Invariant: one reminder per offer and other application, on the card of the employer to be rung, until they were told;
nobody is told of an offer whose stated deadline has passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.deals import Terms, rank, told_at
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Column, Direction, Purpose
from followup_tui.domain.reminders import Reminder, Slot, Step
from followup_tui.domain.rules.making import Draft, id_of, named, remind
from followup_tui.domain.slots import call_slot, due_instant, next_slot


def leverage(case: Case) -> Iterator[Reminder]:
    """The call that tells them of each offer in hand elsewhere, while none was accepted."""
    for terms in _untold(case):
        yield remind(case, _draft(case, terms))


def is_to_be_told(case: Case) -> bool:
    """Whether they are to hear of an offer, and the user has not decided against it."""
    return any(_id(case, terms) not in case.context.dismissals for terms in _untold(case))


def last_told(case: Case) -> date | None:
    """The day they were last told of an offer without a word of theirs since, or None."""
    told = (c for c in reversed(case.contacts) if c.purpose is Purpose.LEVERAGE and c.result not in ATTEMPTS)
    last = next((c.when for c in told if c.direction is Direction.OUT), None)
    return case.day(last) if last is not None and (case.word_at is None or case.word_at < last) else None


def _untold(case: Case) -> Iterator[Terms]:
    """The offers they should hear of and have not."""
    if case.on_hold or case.app.column is Column.OFFER or case.accepted_elsewhere is not None:
        return
    for terms in case.context.deals.against(case.app):
        if told_at(terms, case.contacts, case.now) is None:
            yield terms


def _id(case: Case, terms: Terms) -> str:
    return id_of(Purpose.LEVERAGE, case.app.id, terms.application.id)


def _draft(case: Case, terms: Terms) -> Draft:
    step = _due(case, terms)
    due, last = step.result, case.day(terms.answer_at)
    written = case.by_mail or _is_tried(case, terms)
    end = case.calendar.end_of_day(due) if written else due_instant(due, case.calendar, case.policy)
    days_left = case.policy.leverage_now_days
    until = f" to answer by {day_text(terms.answer)}" if terms.is_stated else " in hand"
    return Draft(
        rule="R12",
        kind=Purpose.LEVERAGE,
        opens=min(_since(case, terms), due),
        due=due,
        due_at=min(end, terms.answer_at),
        now_matters=case.has_come(case.calendar.sub(last, days_left)),
        says=f"{'Write to' if written else 'Call'} {named(case.primary, 'them')}: you have an offer{until}",
        because=_because(case, terms),
        resolve="log the contact as leverage, with what came of it (c or x)",
        person=case.primary,
        cause=terms.application.id,
        slot=None if written else _slot(case, terms, step),
        facts=(
            ("offer from", terms.house + (", whose name stays with you" if terms.offer.private else "")),
            ("answer by", day_text(terms.answer) if terms.is_stated else "not stated"),
            ("rank of this one", _place(case.app.rank)),
            ("rank of the offer", _place(terms.application.rank)),
        ),
        steps=(step, Step("comes before everything", last, -days_left, "business days",
                          case.calendar.sub(last, days_left), "leverage_now_days")),
    )  # fmt: skip


def _is_tried(case: Case, terms: Terms) -> bool:
    """Whether a call about the offer reached nobody: then it is told in writing, as it cannot wait."""
    return any(c.purpose is Purpose.LEVERAGE and c.when >= terms.offer.received for c in case.contacts)


def _since(case: Case, terms: Terms) -> date:
    """The day, by their calendar, from which there was both the offer and this application, going on."""
    app = case.app
    begun = min((app.created, *(one.start for one in app.interviews[:1])))
    return case.day(max(terms.offer.received, begun, app.reopened_at or begun, app.hold_ended_at or begun))


def _due(case: Case, terms: Terms) -> Step:
    """A business day later, by their calendar; the same day where the answer would be due by then."""
    since, last = _since(case, terms), case.day(terms.answer_at)
    days = case.policy.leverage_days
    due = case.calendar.add(since, days)
    if due < last:
        return Step("due", since, days, "business days", due, "leverage_days")
    says = f"due at once, as you answer by {day_text(last)}"
    at_once, latest = case.calendar.roll(since), max(since, last)
    if at_once > latest:
        return Step(says, latest, 0, "given", latest)
    return Step(says, since, 0, "roll", at_once)


def _slot(case: Case, terms: Terms, due: Step) -> Slot | None:
    """The best slot that still lies before the answer is due, or the next one there is."""
    best = call_slot(due.result, case.now, case.calendar, case.policy)
    if best.end > terms.answer_at:
        best = next_slot(case.today, case.now, case.calendar, case.policy)
    return best if best.end <= terms.answer_at else None


def _because(case: Case, terms: Terms) -> str:
    if rank(case.app) < rank(terms.application):
        return f"you rank it above {terms.house}, whose offer you have"
    return f"if you would accept it over the offer from {terms.house}"


def _place(number: int | None) -> str:
    return "none" if number is None else str(number)
