"""R2: the weekly review, which stands once and stays until it is done.

Invariant: the user is in New York; the first record is of Monday 11 January 2027 unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Dismissal, Offer, Outcome, Purpose, Snooze
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate_search
from followup_tui.domain.rules.weekly_review import DONE, last_review
from tests.fakes import at
from tests.scene import Scene


def begun(when: str = "2027-01-11 09:00", policy: Policy | None = None) -> Scene:
    scene = Scene(policy)
    scene.change(created=at(when))
    return scene


def review(scene: Scene, now: str) -> Reminder | None:
    (*one,) = (each for each in evaluate_search(scene.whole(now)).reminders if each.kind is Purpose.WEEKLY_REVIEW)
    assert len(one) < 2
    return one[0] if one else None


def deal(scene: Scene, when: str, day: str, reason: str = DONE) -> None:
    scene.put(Dismissal(id=scene.new_id(), reminder=f"weekly_review:{day}", reason=reason, when=at(when)))


@pytest.mark.parametrize(("now", "wanted", "late"), [
    ("2027-01-18 12:00", Status.HIDDEN, 0), ("2027-01-19 00:00", Status.DUE, 0),
    ("2027-01-20 00:00", Status.OVERDUE, 1), ("2027-02-24 12:00", Status.OVERDUE, 36),
])  # fmt: skip
def test_the_review_of_the_mlk_week_is_due_on_tuesday(now: str, wanted: Status, late: int) -> None:
    """R2, X64: Monday 18 January 2027 is a holiday; it stays overdue, one only, however many weeks pass."""
    one = review(begun(), now)
    assert one is not None
    assert (one.due, one.status, one.days_late) == (date(2027, 1, 19), wanted, late)
    assert (one.id, one.urgency) == ("weekly_review:2027-01-18", 3)


def test_the_next_one_falls_after_the_last_one_done() -> None:
    """R2: the next review day after the last review."""
    scene = begun()
    deal(scene, "2027-01-21 18:00", "2027-01-18")
    one = review(scene, "2027-01-21 19:00")
    assert one is not None
    assert (one.due, one.status) == (date(2027, 1, 25), Status.HIDDEN)
    assert one.because == "the last review was on Thu 21 Jan"
    assert last_review(scene.whole("2027-01-22 12:00")) == date(2027, 1, 21)


def test_one_done_ahead_of_its_day_does_not_come_again_on_it() -> None:
    scene = begun()
    deal(scene, "2027-01-16 18:00", "2027-01-18")
    one = review(scene, "2027-01-18 09:00")
    assert one is not None
    assert one.due == date(2027, 1, 25)


def test_one_set_aside_is_not_one_done() -> None:
    scene = begun()
    deal(scene, "2027-01-19 18:00", "2027-01-18", "on the road")
    one = review(scene, "2027-01-20 09:00")
    assert one is not None
    assert (one.due, one.because) == (date(2027, 1, 25), "what was on time, what is owed, what next")
    assert last_review(scene.whole("2027-01-20 09:00")) is None
    deal(scene, "2027-01-19 19:00", "nonsense", "x")
    assert review(scene, "2027-01-20 09:00") == one


def test_its_weekday_is_the_users_choice() -> None:
    one = review(begun(policy=Policy(review_weekday=4)), "2027-01-15 09:00")
    assert one is not None
    assert (one.due, one.status) == (date(2027, 1, 15), Status.DUE)
    one = review(begun("2027-01-15 09:00", Policy(review_weekday=4)), "2027-01-15 09:00")
    assert one is not None
    assert one.due == date(2027, 1, 22)


def test_it_may_be_put_off() -> None:
    scene = begun()
    scene.put(Snooze(id=scene.new_id(), reminder="weekly_review:2027-01-18", until=date(2027, 1, 21),
                     when=at("2027-01-19 09:00")))  # fmt: skip
    for now, wanted in (("2027-01-20 09:00", Status.HIDDEN), ("2027-01-21 00:00", Status.OVERDUE)):
        one = review(scene, now)
        assert one is not None
        assert one.status is wanted


def test_an_acceptance_ends_the_reviews() -> None:
    """R2: suppressed once an offer is accepted."""
    scene = begun()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2027-01-19 09:00"),
                 offer=Offer(received=at("2027-01-18 09:00")))  # fmt: skip
    assert review(scene, "2027-01-19 08:59") is not None
    assert review(scene, "2027-01-19 09:00") is None


def test_the_next_one_after_a_holiday_from_the_search_is_of_the_week_after_it() -> None:
    """R2: paused in holiday mode."""
    scene = begun(policy=Policy(pause_from=date(2027, 1, 18), pause_until=date(2027, 1, 24)))
    assert review(scene, "2027-01-24 12:00") is None
    one = review(scene, "2027-01-25 00:00")
    assert one is not None
    assert (one.due, one.status) == (date(2027, 1, 25), Status.DUE)
