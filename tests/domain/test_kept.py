"""What only grows older from day to day: it is not evaluated again, and equals what evaluating would find.

Invariant: what is counted here is which applications were evaluated; the dates are those of the worked examples.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from followup_tui.domain.dated import Dated
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Outcome, Purpose
from tests.domain.test_evaluation import Watched
from tests.fakes import at
from tests.scene import CALENDARS, NY, Scene


def waiting() -> Scene:
    """An interview long past its thank-you, whose promised day has passed: everything on it is late."""
    scene = Scene()
    scene.held("2026-11-10 15:00", scene.person())
    scene.promise("2026-11-10", "2026-11-17")
    return scene


def called_for() -> Scene:
    """A closed one whose people asked to be called."""
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-12 10:00"))
    scene.heard("2026-11-20 10:00", call_back=date(2026, 11, 24))
    return scene


def withdrawn() -> Scene:
    """A closed one that was withdrawn from without a word."""
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.WITHDRAWN, closed_at=at("2026-11-12 10:00"))
    return scene


def opened_again_later() -> Scene:
    """One that came back on a day still to come, as the clock was set back: what was owed falls due only then."""
    scene = waiting()
    scene.change(reopened_at=at("2026-12-10 10:00"))
    return scene


def told_of_an_offer() -> Scene:
    """One whose people are to hear of an offer from another employer by phone, while the answer is not due yet."""
    scene = waiting()
    other = scene.add_application("SRE", employer=scene.add_employer("Fir"), column=Column.OFFER)
    scene.offer("2026-11-30 10:00", "2026-12-08 17:00", app=other)
    return scene


STEPS = (
    (waiting, "2026-12-01 12:00", "2026-12-01 17:00", False),
    (waiting, "2026-12-01 17:00", "2026-12-02 00:00", False),
    (waiting, "2026-12-01 17:00", "2026-12-05 09:00", False),
    (waiting, "2026-11-18 09:00", "2026-11-19 09:00", True),
    (called_for, "2026-11-30 09:00", "2026-12-01 11:30", False),
    (called_for, "2026-11-23 09:00", "2026-11-24 09:00", True),
    (withdrawn, "2026-11-30 09:00", "2026-12-02 09:00", False),
    (opened_again_later, "2026-12-01 09:00", "2026-12-01 17:00", True),
    (told_of_an_offer, "2026-12-02 09:00", "2026-12-02 12:00", True),
)


@pytest.mark.parametrize(("scene", "first", "then", "anew"), STEPS)
def test_what_only_grows_later_or_is_called_at_another_hour_is_not_evaluated_again(
    scene: Callable[[], Scene], first: str, then: str, anew: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, watched = scene(), Watched(monkeypatch)
    before = watched.picture(known.search, first)
    after = watched.picture(known.search, then)
    assert (known.app in watched.seen) is anew
    assert after.rows != before.rows
    assert after == Evaluator(CALENDARS).picture(known.search, Policy(), at(then), NY)


def test_what_grew_older_goes_on_doing_so(monkeypatch: pytest.MonkeyPatch) -> None:
    known, watched = waiting(), Watched(monkeypatch)
    watched.picture(known.search, "2026-12-01 12:00")
    for day in range(2, 8):
        shown = watched.picture(known.search, f"2026-12-0{day} 09:00")
        late = {one.reminder.kind: one.reminder.days_late for one in shown.rows}
        assert late[Purpose.ALERT_REFERENCES] == 18 + day
        assert watched.seen == []
    assert shown == Evaluator(CALENDARS).picture(known.search, Policy(), at("2026-12-07 09:00"), NY)


def test_an_edit_evaluates_what_would_have_grown_older(monkeypatch: pytest.MonkeyPatch) -> None:
    known, watched = waiting(), Watched(monkeypatch)
    watched.picture(known.search, "2026-12-01 12:00")
    known.change(role="Data Engineer II")
    shown = watched.picture(known.search, "2026-12-02 12:00")
    assert watched.seen == [known.app]
    assert shown == Evaluator(CALENDARS).picture(known.search, Policy(), at("2026-12-02 12:00"), NY)


class OneDay(Dated):
    """Nothing but a day in New York."""

    def __init__(self, now: str) -> None:
        self.calendar, self.now = CALENDARS.at(NY, "US"), at(now)


def turn(*asked: Callable[[OneDay], object], now: str = "2026-11-24 12:00") -> date:
    day = OneDay(now)
    for one in asked:
        one(day)
    return day.turn


def test_what_was_asked_of_a_day_stands_until_the_first_day_asked_for() -> None:
    friday, sunday, past = date(2026, 11, 27), date(2026, 11, 29), date(2026, 11, 23)
    assert turn() == turn(lambda day: day.has_come(past), lambda day: day.is_past(past)) == date.max
    assert turn(lambda day: day.has_come(friday), lambda day: day.is_past(friday)) == friday
    assert turn(lambda day: day.is_past(friday), lambda day: day.has_come(sunday)) == date(2026, 11, 28)
    assert turn(lambda day: day.has_come(friday), lambda day: day.today) == date(2026, 11, 25)
    assert turn(lambda day: day.is_past(date.max)) == date.max
    assert turn(lambda day: day.days_since(past)) == date.max


@pytest.mark.parametrize(
    ("day", "come", "past"), [(date(2026, 11, 23), True, True), (date(2026, 11, 24), True, False),
                              (date(2026, 11, 25), False, False)]
)  # fmt: skip
def test_a_day_comes_and_is_past_the_day_after(day: date, come: bool, past: bool) -> None:
    found = OneDay("2026-11-24 12:00")
    assert (found.has_come(day), found.is_past(day)) == (come, past)


def test_a_day_turns_at_midnight_there() -> None:
    found = OneDay("2026-11-24 12:00")
    found.has_come(date(2026, 11, 27))
    assert found.turns_at == datetime.fromisoformat("2026-11-27T05:00:00+00:00")


def test_an_offer_that_runs_out_concerns_those_who_may_be_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known, watched = told_of_an_offer(), Watched(monkeypatch)
    (offer,) = known.search.deals()
    for rank, concerned in ((None, {known.app, offer.id}), (1, {offer.id})):
        known.change(offer.id, rank=rank)
        watched.picture(known.search, "2026-12-08 16:59")
        shown = watched.picture(known.search, "2026-12-08 17:00")
        assert set(watched.seen) == concerned
        assert shown == Evaluator(CALENDARS).picture(known.search, Policy(), at("2026-12-08 17:00"), NY)
