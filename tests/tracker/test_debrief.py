"""The interview's debrief and the decision date.

Invariant: what was understood is told back, and every promise stays with its round.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.records import Column, Outcome, PromiseKind, Purpose, Strength
from followup_tui.errors import RefusedError
from followup_tui.tracker.values import Debrief, Met, OfferNews
from tests.fakes import at
from tests.tracker.support import JANE, RAJ, World


def test_the_debrief_records_everything_at_once() -> None:
    world = World()
    app = world.add()
    change = world.met(
        app, "2026-11-20 16:00", JANE, RAJ, promise="end of next week", topics=("caching", " "),
        strengths=("Calm — on call", ""), kind="panel", permission=True, minutes=90,
    )  # fmt: skip
    card = world.app(app)
    (one,) = card.interviews
    assert (one.round, one.kind, one.minutes, one.topics, one.permission) == (1, "panel", 90, ("caching",), True)
    assert [world.tracker.search.people[who].name for who in one.interviewers] == ["Jane Doe", "Raj Patel"]
    assert card.strengths == (Strength(text="Calm", proof="on call"),)
    assert change.says == "round 1 on Fri 20 Nov recorded; decision: end of next week → Fri 27 Nov"
    assert card.promises[0].said == date(2026, 11, 20)


def test_the_debrief_tells_what_looks_wrong_about_a_person() -> None:
    world = World()
    app = world.add()
    says = world.met(app, "2026-11-20 16:00", Met(name="Jane Doe", address="bob@acme.example")).says
    assert "bob@acme.example does not look like Jane Doe" in says


def test_a_round_to_come_stands_in_the_strip_and_is_filled_in_later() -> None:
    world = World()
    app = world.add()
    world.tracker.interview(app, Debrief(at=at("2026-11-30 10:00"), kind="video"))
    assert world.column(app) is Column.SCHEDULED
    assert [one.application for one in world.tracker.picture().strip] == [app]
    world.move_to("2026-11-30 12:00")
    world.met(app, "2026-11-30 10:30", no_date=True)
    (one,) = world.app(app).interviews
    assert (one.kind, one.start, world.column(app)) == ("video", at("2026-11-30 10:30"), Column.INTERVIEWED)


def test_the_same_round_told_twice_gains_what_is_new() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE, topics=("caching",))
    world.met(app, "2026-11-20 16:00", RAJ, JANE, topics=("tests",))
    (one,) = world.app(app).interviews
    assert (len(one.interviewers), one.topics) == (2, ("caching", "tests"))


def test_a_debrief_fills_in_the_round_of_its_moment_before_any_other_of_that_day() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 10:00")
    world.tracker.interview(app, Debrief(at=at("2026-11-20 16:00")))
    world.tracker.interview(app, Debrief(at=at("2026-11-20 17:00")))
    starts = [one.start for one in world.app(app).interviews]
    assert starts == [at("2026-11-20 10:00"), at("2026-11-20 17:00")]
    world.tracker.interview(app, Debrief(at=at("2026-11-20 09:00")))
    world.met(app, "2026-11-20 09:00", RAJ)
    world.met(app, "2026-11-20 10:00", RAJ)
    assert [(one.round, len(one.interviewers)) for one in world.app(app).interviews] == [(1, 1), (2, 2)]


def test_a_round_filled_in_later_keeps_each_promise_with_its_round() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", promise="end of next week")
    world.met(app, "2026-11-16 10:00")
    card = world.app(app)
    assert [one.round for one in card.interviews] == [1, 2]
    assert [one.round for one in card.promises] == [2]


def test_a_further_round_brings_the_card_back_and_asks_anew() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", no_date=True)
    world.log(app, Purpose.THANK_YOU)
    assert world.column(app) is Column.AWAITING
    world.tracker.interview(app, Debrief(at=at("2026-12-03 10:00")))
    assert world.column(app) is Column.INTERVIEWED
    assert Purpose.STATUS_CALL not in world.kinds()


def test_a_round_reopens_a_closed_card_but_not_an_accepted_one() -> None:
    world = World()
    app = world.add()
    world.tracker.close(app, Outcome.NO_RESPONSE)
    world.met(app)
    assert (world.column(app), world.app(app).outcome) == (Column.INTERVIEWED, None)
    world.tracker.offer(app, OfferNews())
    world.met(app, "2026-11-23 16:00")
    assert world.column(app) is Column.OFFER
    world.tracker.close(app, Outcome.ACCEPTED)
    with pytest.raises(RefusedError, match="accepted"):
        world.met(app, "2026-11-24 09:00")


def test_a_promise_belongs_to_the_round_before_it() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-16 10:00")
    world.met(app, "2026-11-20 16:00")
    world.tracker.promise(app, "two weeks", at=at("2026-11-17 10:00"))
    change = world.tracker.promise(app, "Monday", who="Jane", at=at("2026-11-20 09:00"))
    assert change.says == "decision: Monday → Mon 23 Nov"
    assert [(one.round, str(one.date), one.who) for one in world.app(app).promises] == [
        (1, "2026-12-01", ""), (2, "2026-11-23", "Jane")
    ]  # fmt: skip


def test_the_promise_said_last_counts_whenever_it_was_recorded() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-16 10:00")
    world.tracker.promise(app, "2026-12-04", at=at("2026-11-20 10:00"))
    world.tracker.promise(app, "2026-11-25", at=at("2026-11-17 10:00"))
    assert str(world.app(app).promises[-1].date) == "2026-12-04"


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [("none given", PromiseKind.NONE, "noted: no date given"), ("don't call us", PromiseKind.THEY_CALL, "contact you")],
)
def test_an_answer_without_a_date_is_noted(words: str, kind: PromiseKind, says: str) -> None:
    world = World()
    app = world.add()
    world.met(app)
    assert says in world.tracker.promise(app, words).says
    assert world.app(app).promises[-1].kind is kind


def test_a_promise_told_twice_at_once_is_kept_once() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", promise="end of next week")
    world.met(app, "2026-11-20 16:00", promise="end of next week")
    assert len(world.app(app).promises) == 1
