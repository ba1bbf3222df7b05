"""Every worked date of the rules, through the use-cases.

Invariant: the table is the very one that the command line is run through.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from followup_tui.domain.records import Channel, Outcome, Purpose, Result
from followup_tui.domain.reminders import Reminder
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import (
    ApplicationEdit,
    Debrief,
    Heard,
    LogContact,
    Met,
    NewApplication,
    OfferNews,
    PersonEdit,
)
from tests.cases import CASES
from tests.fakes import HandClock, tracker_at
from tests.story import (
    Accept,
    Add,
    Case,
    Found,
    Hear,
    Held,
    Log,
    Look,
    NamesGiven,
    Offered,
    Reference,
    Reviewed,
    Said,
    Seen,
    Step,
    check,
)


class Teller:
    """Tells a story to a tracker."""

    def __init__(self, case: Case, tracker: Tracker, clock: HandClock) -> None:
        self.case, self.tracker, self.clock = case, tracker, clock
        self.ids: dict[str, str] = {}

    def add(self, employer: str, role: str, rank: int | None = None) -> None:
        place = self.case.place
        new = NewApplication(
            employer=employer, role=role, tz=place.tz, country=place.country, subdiv=place.subdiv, rank=rank
        )
        change = self.tracker.add(new)
        assert change.application is not None
        self.ids[employer] = change.application.id
        for day in place.opened:
            self.tracker.edit(change.application.id, ApplicationEdit(open_day=date.fromisoformat(day)))
        for day in place.closed:
            self.tracker.edit(change.application.id, ApplicationEdit(closed_day=date.fromisoformat(day)))

    def tell(self, step: Step) -> None:
        self.clock.moment = self.case.moment(step.at)
        TOLD[type(step)](self, self.ids.get(step.to, ""), step)

    def held(self, app: str, step: Held) -> None:
        met = tuple(Met(**dict(zip(("name", "title", "address"), one.split(", "), strict=False))) for one in step.met)
        debrief = Debrief(at=self.clock.moment, met=met, promise=step.promise, no_date=step.no_date)
        self.tracker.interview(app, debrief)

    def log(self, app: str, step: Log) -> None:
        people = (self.tracker.find_person(step.who, application_id=app).id,) if step.who else ()
        result = Result(step.outcome) if step.outcome else None
        self.tracker.log(app, LogContact(purpose=Purpose(step.purpose), people=people, result=result))

    def hear(self, app: str, step: Hear) -> None:
        news = Heard(call_back=step.call_back, needs_reply=step.needs_reply, hold=step.hold,
                     rejected=step.rejected, stays_closed=step.stays_closed)  # fmt: skip
        self.tracker.heard(app, news)

    def offered(self, app: str, step: Offered) -> None:
        until = self.case.moment(step.answer_by) if step.answer_by else None
        self.tracker.offer(app, OfferNews(answer_by=until, written=True))

    def accept(self, app: str, _step: Accept) -> None:
        self.tracker.offer(app, OfferNews())
        self.tracker.close(app, Outcome.ACCEPTED)

    def look(self, look: Look) -> None:
        self.clock.moment = self.case.moment(look.at)
        if look.whole:
            about_all = [seen(one) for one in self.tracker.reminders() if one.application is None]
            check(self.case, look, about_all)
            return
        app = self.ids[look.to]
        shown = self.tracker.detail(app)
        check(self.case, look, [seen(one) for one in (*(row.reminder for row in shown.rows), *shown.coming)])
        assert look.column in (None, shown.card.column)
        if look.decision is not None:
            assert shown.promises[-1].date == date.fromisoformat(look.decision)
        if look.reapply is not None:
            assert shown.reapply_from == date.fromisoformat(look.reapply)
        if look.verdict is not None:
            verdict = self.tracker.may_contact(app, channel=Channel(look.verdict.channel))
            assert verdict.level == look.verdict.level, verdict
            assert look.verdict.rule in (None, *(one.rule for one in verdict.reasons))
            assert look.verdict.free == (verdict.next_allowed.isoformat() if verdict.next_allowed else None)


def seen(one: Reminder) -> Seen:
    start = one.slot.start if one.slot else None
    return Seen(kind=one.kind, opens=one.opens, due=one.due, due_at=one.due_at, status=one.status, says=one.says,
                because=one.because, urgency=one.urgency, slot=start, best_by=one.best_by)  # fmt: skip


TOLD: dict[type[Step], Callable[[Teller, str, Any], object]] = {
    Add: lambda teller, _app, step: teller.add(step.to, step.role, step.rank),
    Reference: lambda teller, _app, step: teller.tracker.add_person(PersonEdit(name=step.name, roles=("reference",))),
    Held: Teller.held,
    Said: lambda teller, app, step: teller.tracker.promise(app, step.words),
    Log: Teller.log,
    Hear: Teller.hear,
    NamesGiven: lambda teller, app, step: teller.tracker.edit(
        app, ApplicationEdit(references_given=date.fromisoformat(step.at.split()[0]))
    ),
    Offered: Teller.offered,
    Accept: Teller.accept,
    Found: lambda teller, _app, step: teller.tracker.lead(step.text),
    Reviewed: lambda teller, _app, _step: teller.tracker.review_done(),
}


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.id)
def test_worked_date(case: Case) -> None:
    tracker, clock, _ = tracker_at(case.moment(case.story[0].at), case.home)
    teller = Teller(case, tracker, clock)
    if not any(isinstance(one, Add) for one in case.story):
        teller.add(*case.employers()[0])
    for one in case.story:
        if isinstance(one, Look):
            teller.look(one)
        else:
            teller.tell(one)


def test_every_example_has_an_id_of_its_own() -> None:
    ids = [one.id for one in CASES]
    assert len(set(ids)) == len(ids)
    numbers = {int(one.split()[0][1:]) for one in ids if one.startswith("X")}
    assert numbers == {*range(1, 65)}
