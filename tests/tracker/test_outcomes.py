"""Offers, outcomes, moves, leads, putting off and dismissing; taking back and bringing again.

Invariant: what contradicts the records needs a reason, which stays in the card's notes.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.board import OUTCOME_NEEDS_OFFER
from followup_tui.domain.kinds import ABOUT_SEARCH
from followup_tui.domain.records import Column, Lead, Offer, Outcome, Purpose
from followup_tui.domain.reminders import Status
from followup_tui.errors import BadInputError, NotFoundError, RefusedError
from followup_tui.tracker.values import OfferNews
from tests.fakes import at
from tests.tracker.support import World


def met() -> tuple[World, str]:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", no_date=True)
    return world, app


def test_an_offer_moves_the_card_and_ends_hold_and_closure() -> None:
    world, app = met()
    world.heard(app, hold=True)
    news = OfferNews(answer_by=at("2026-11-27 17:00"), written=True, terms="x", private=True)
    change = world.tracker.offer(app, news)
    assert change.says.startswith("offer from Acme Robotics recorded; answer by Fri 27 Nov; now add a lead")
    card = world.app(app)
    assert (card.column, card.hold_at) == (Column.OFFER, None)
    assert card.offer is not None
    assert (card.offer.written, card.offer.terms, card.offer.private) == (True, "x", True)
    assert world.tracker.offer(world.add("Initech"), OfferNews()).says == "offer from Initech recorded"


def test_a_correction_of_an_offer_keeps_what_it_leaves_open() -> None:
    world, app = met()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-27 17:00"), written=True, terms="x"))
    came = world.offer(app).received
    world.move_to("2026-11-25 10:00")
    change = world.tracker.offer(app, OfferNews(answer_by=at("2026-12-04 12:00"), private=True))
    assert change.says == "offer from Acme Robotics changed; answer by Fri 4 Dec"
    assert world.offer(app) == Offer(
        received=came, written=True, answer_by=at("2026-12-04 12:00"), terms="x", private=True
    )  # fmt: skip
    world.tracker.offer(app, OfferNews(at=at("2026-11-23 10:00"), no_deadline=True, written=False, terms=""))
    assert world.offer(app) == Offer(received=at("2026-11-23 10:00"), private=True)
    with pytest.raises(BadInputError, match="due before the offer came"):
        world.tracker.offer(app, OfferNews(answer_by=at("2026-11-20 17:00")))


def test_another_offer_after_the_first_one_is_a_new_one() -> None:
    world, app = met()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-27 17:00"), terms="x"))
    world.tracker.close(app, Outcome.DECLINED)
    world.move_to("2026-11-30 10:00")
    assert world.tracker.offer(app, OfferNews()).says.startswith("offer from Acme Robotics recorded")
    assert world.offer(app) == Offer(received=at("2026-11-30 10:00"))


def test_an_accepted_offer_is_signed_with_the_yes_or_later() -> None:
    world, app = met()
    world.tracker.offer(app, OfferNews(written=True))
    with pytest.raises(BadInputError, match="only an offer that is accepted is signed"):
        world.tracker.close(app, Outcome.DECLINED, signed=True)
    world.tracker.close(app, Outcome.ACCEPTED)
    assert not world.offer(app).signed
    world.move_to("2026-11-27 10:00")
    world.tracker.close(app, Outcome.ACCEPTED, signed=True)
    assert world.offer(app).signed
    assert world.app(app).closed_at == at("2026-11-24 10:00")
    assert world.offer(app).written
    world.tracker.offer(app, OfferNews(signed=False, written=False))
    world.tracker.offer(app, OfferNews(signed=True))
    assert world.offer(app).written
    world.tracker.offer(app, OfferNews(signed=False))
    assert (world.app(app).column, world.offer(app).signed) == (Column.CLOSED, False)
    world.tracker.close(app, Outcome.ACCEPTED, at=at("2026-11-25 09:00"))
    assert world.app(app).closed_at == at("2026-11-25 09:00")


def test_an_acceptance_says_what_it_asks_for_elsewhere() -> None:
    world, app = met()
    world.tracker.offer(app, OfferNews())
    says = world.tracker.close(app, Outcome.ACCEPTED).says
    assert says == "Acme Robotics closed: accepted; get the terms in writing"
    world.tracker.undo()
    world.tracker.offer(app, OfferNews(written=True))
    other = world.add("Initech")
    change = world.tracker.close(app, Outcome.ACCEPTED)
    assert change.says == "Acme Robotics closed: accepted; now withdraw from the other open card"
    assert [one.kind for one in change.raised if one.application == other] == [Purpose.WITHDRAW]
    world.tracker.undo()
    world.add("Globex")
    assert world.tracker.close(app, Outcome.ACCEPTED).says.endswith("now withdraw from the 2 other open cards")


def test_an_offer_is_not_due_before_it_came() -> None:
    world, app = met()
    with pytest.raises(BadInputError, match="due before the offer came"):
        world.tracker.offer(app, OfferNews(answer_by=at("2026-11-20 17:00")))


@pytest.mark.parametrize("outcome", Outcome)
def test_a_card_closes_with_any_outcome_its_records_allow(outcome: Outcome) -> None:
    world, app = met()
    if outcome in OUTCOME_NEEDS_OFFER:
        with pytest.raises(BadInputError, match="no offer from Acme Robotics is on record"):
            world.tracker.close(app, outcome)
        world.tracker.offer(app, OfferNews())
    change = world.tracker.close(app, outcome, at=at("2026-11-24 09:00"))
    assert change.says.startswith("Acme Robotics closed: ")
    card = world.app(app)
    assert (card.column, card.outcome, card.closed_at) == (Column.CLOSED, outcome, at("2026-11-24 09:00"))


def test_a_second_acceptance_needs_a_reason() -> None:
    world, app = met()
    other = world.add("Globex", "SRE")
    for one in (app, other):
        world.tracker.offer(one, OfferNews())
    world.tracker.close(app, Outcome.ACCEPTED)
    with pytest.raises(RefusedError, match="Acme Robotics is accepted already"):
        world.tracker.close(other, Outcome.ACCEPTED)
    world.tracker.close(other, Outcome.ACCEPTED, force="the first fell through")
    assert world.app(other).notes == "2026-11-24 accepted as a second offer: the first fell through"


def test_a_move_that_the_records_contradict_is_refused_or_noted() -> None:
    world, app = met()
    with pytest.raises(RefusedError, match="Acme Robotics to thanked: 1 thank-you is not sent") as refused:
        world.tracker.move(app, Column.THANKED)
    assert refused.value.verdict is None
    change = world.tracker.move(app, Column.THANKED, force=" by hand ")
    assert change.says == "Acme Robotics moved to thanked"
    assert world.app(app).notes.endswith("have them passed on: by hand")
    world.tracker.move(app, Column.THANKED)
    assert world.app(app).notes.count("\n") == 0


def test_a_move_that_the_records_bear_out_needs_none() -> None:
    world, app = met()
    world.log(app, Purpose.THANK_YOU)
    world.tracker.move(app, Column.THANKED)
    assert world.column(app) is Column.THANKED
    world.tracker.move(app, Column.CLOSED, force="enough", at=at("2026-11-24 09:00"))
    assert (world.app(app).outcome, world.app(app).closed_at) == (Outcome.WITHDRAWN, at("2026-11-24 09:00"))


def test_a_lead_is_recorded() -> None:
    world = World()
    change = world.tracker.lead(" meetup ", at=at("2026-11-20 09:00"))
    assert isinstance(change.record, Lead)
    assert (change.record.text, change.record.when, change.application) == ("meetup", at("2026-11-20 09:00"), None)
    assert list(world.tracker.search.leads) == [change.record.id]
    with pytest.raises(BadInputError, match="what the lead is"):
        world.tracker.lead(" ")


def test_a_reminder_is_put_off_and_comes_back() -> None:
    world, _ = met()
    world.move_to("2026-11-23 10:00")
    one = next(one for one in world.tracker.reminders() if one.kind is Purpose.THANK_YOU)
    change = world.tracker.snooze(one.id, date(2026, 11, 24), " later ")
    assert change.says == "put off until Tue 24 Nov: Thank Jane Doe (CTO)"
    assert [gone.id for gone in change.resolved] == [one.id]
    assert Purpose.THANK_YOU not in world.kinds()
    world.move_to("2026-11-24 00:00")
    assert Purpose.THANK_YOU in world.kinds()
    with pytest.raises(BadInputError, match="R4 allows putting it off until Wed 25 Nov"):
        world.tracker.snooze(one.id, date(2026, 11, 27))


def test_advice_on_the_search_is_put_off_by_the_users_own_days_with_all_that_its_row_says() -> None:
    """R6 and R11 may be put off for up to twenty business days, and what one lead would answer rests as one."""
    world, _ = met()
    world.tracker.lead("met Sam Ortiz", at=at("2026-11-16 10:00"))
    world.move_to("2026-12-02 10:00")
    told = [one for one in world.tracker.reminders() if one.kind in (*ABOUT_SEARCH[:3],)]
    assert [one.kind for one in told] == [Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW, Purpose.ONE_BASKET]
    (first,) = (one for one in told if not one.within)
    with pytest.raises(BadInputError, match="until Thu 31 Dec at the latest"):
        world.tracker.snooze(first.id, date(2027, 1, 1))
    change = world.tracker.snooze(first.id, date(2026, 12, 31))
    assert change.application is None
    assert {one.kind for one in change.resolved} == {one.kind for one in told}
    assert not {*ABOUT_SEARCH[:3]}.intersection(world.kinds())
    world.tracker.undo()
    assert {*ABOUT_SEARCH[:3]} <= {*world.kinds()}
    world.tracker.dismiss(first.id, "I like this one")
    assert first.id not in {one.id for one in world.tracker.reminders()}
    world.move_to("2026-12-30 10:00")
    assert world.tracker.why("one_basket:" + next(iter(world.tracker.search.applications))).title.startswith("Acme")


def test_a_card_that_comes_to_awaiting_or_offer_brings_one_line_about_the_hunt() -> None:
    """R6: an extra one-line nudge, unless a lead was added today."""
    world, app = met()
    change = world.log(app, Purpose.THANK_YOU)
    assert world.column(app) is Column.AWAITING
    assert change.says.endswith("; now add a lead: until a contract is signed, keep looking")
    assert "now add a lead" not in world.tracker.undo().says
    world.tracker.lead("met Sam Ortiz")
    assert "now add a lead" not in world.log(app, Purpose.THANK_YOU).says
    world.move_to("2026-11-25 10:00")
    assert "now add a lead" not in world.log(app, Purpose.LOGISTICS).says
    assert "now add a lead" in world.tracker.move(app, Column.OFFER, force="they rang").says


def test_a_reminder_is_dismissed_with_a_reason() -> None:
    world, _ = met()
    one = world.tracker.reminders()[0]
    with pytest.raises(BadInputError, match="say why"):
        world.tracker.dismiss(one.id, " ")
    world.tracker.dismiss(one.id, "they are abroad")
    assert one.id not in {left.id for left in world.tracker.reminders()}
    with pytest.raises(NotFoundError, match="that reminder is gone"):
        world.tracker.dismiss(one.id, "again")


def test_every_change_is_one_step_to_take_back_and_bring_again() -> None:
    world, app = met()
    change = world.log(app, Purpose.THANK_YOU)
    assert change.label == "log thank you to Acme Robotics"
    undone = world.tracker.undo()
    assert undone.says == "undone: log thank you to Acme Robotics"
    assert Purpose.THANK_YOU in [one.kind for one in undone.raised]
    assert world.column(app) is Column.INTERVIEWED
    assert world.tracker.redo().says == "done again: log thank you to Acme Robotics"
    assert world.column(app) is Column.AWAITING


def test_there_is_an_end_to_undo_and_redo() -> None:
    world = World()
    with pytest.raises(NotFoundError, match="nothing to undo"):
        world.tracker.undo()
    with pytest.raises(NotFoundError, match="nothing to redo"):
        world.tracker.redo()


def test_a_refused_change_leaves_no_trace() -> None:
    world, app = met()
    before = world.tracker.search
    with pytest.raises(RefusedError):
        world.log(app, Purpose.STATUS_CALL)
    assert world.tracker.search is before
    assert all(one.status is not Status.HIDDEN for one in world.tracker.reminders())


def test_who_comes_back_after_a_no_finds_nothing_overdue() -> None:
    """R2, R4: neither the unsent thank-you of before, nor a round that was called off by the no."""
    world = World("2026-11-20 17:00")
    app = world.add()
    world.met(app)
    world.met(app, "2026-11-25 10:00")
    world.heard(app, rejected=True)
    assert [one.round for one in world.app(app).interviews] == [1]
    world.move_to("2026-12-10 10:00")
    world.heard(app, text="would you still be interested?")
    assert world.app(app).reopened_at == at("2026-12-10 10:00")
    late = [one for one in world.tracker.reminders() if one.status is Status.OVERDUE]
    assert not [one.id for one in late if one.application == app]


@pytest.mark.parametrize("how", ["offer", "interview"])
def test_an_offer_or_a_round_opens_a_closed_card_again(how: str) -> None:
    """R2: and from then on its dates count."""
    world = World()
    app = world.add()
    world.met(app)
    world.heard(app, rejected=True)
    if how == "offer":
        world.tracker.offer(app, OfferNews())
    else:
        world.met(app, "2026-12-10 10:00")
    assert (world.app(app).outcome, world.app(app).reopened_at) == (None, at("2026-11-24 10:00"))


def test_how_far_a_reminder_may_be_put_off_is_told_beforehand() -> None:
    """2.4: each rule's last date; none at all for a call they asked for."""
    world = World()
    app = world.add()
    world.met(app, "2026-11-23 16:00", promise="2026-11-24")
    world.heard(app, "2026-11-24 09:00", call_back="today")
    known = {one.kind: one.id for one in world.tracker.reminders()}
    assert world.tracker.latest_snooze(known[Purpose.THANK_YOU]) == date(2026, 11, 25)
    with pytest.raises(BadInputError, match="make it later that day"):
        world.tracker.latest_snooze(known[Purpose.CALLBACK])


def test_advice_on_the_whole_search_may_be_put_off_by_your_own_days() -> None:
    """R6: up to twenty business days of your own calendar."""
    world = World()
    world.add()
    advice = next(one.id for one in world.tracker.reminders() if one.application is None)
    assert world.tracker.latest_snooze(advice) == date(2026, 12, 23)
