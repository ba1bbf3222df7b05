"""The picture of a whole search: columns, strip, counts, and the moment until which it stands.

Invariant: what is shown follows from records, policy and moment alone.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.pause import pause_turns
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Outcome, Purpose, Snooze
from followup_tui.domain.rules import NEVER, evaluate
from followup_tui.domain.search import Search
from tests.fakes import at
from tests.scene import CALENDARS, NY, Scene, case_of, two_houses

NOW = "2026-11-24 12:00"


def test_an_empty_search_has_an_empty_picture_for_ever() -> None:
    shown = Evaluator(CALENDARS).picture(Search(), Policy(), at(NOW), NY)
    assert [len(view.cards) for view in shown.columns] == [0, 0, 0, 0, 0]
    assert (shown.rows, shown.strip, shown.overdue, shown.today, shown.week) == ((), (), 0, 0, 0)
    assert shown.next_change == NEVER


def test_the_columns_stand_in_their_order_and_leave_out_what_is_scheduled_or_archived() -> None:
    scene = Scene()
    for column in Column:
        scene.add_application(column.value, column=column, outcome=Outcome.FROZEN if column is Column.CLOSED else None)
    scene.add_application("gone", column=Column.AWAITING, archived=True)
    scene.held("2026-12-20 16:00", app=list(scene.search.applications)[1])
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), at(NOW), NY)
    assert [(view.column.value, [card.role for card in view.cards]) for view in shown.columns] == [
        ("interviewed", ["Data Engineer", "interviewed"]),
        ("thanked", ["thanked"]),
        ("awaiting", ["awaiting"]),
        ("offer", ["offer"]),
        ("closed", ["closed"]),
    ]


def test_the_header_counts_what_is_late_today_and_to_come() -> None:
    scene, *_ = two_houses()
    monday, tuesday, wednesday = (
        Evaluator(CALENDARS).picture(scene.search, Policy(), at(f"2026-11-{day} 12:00"), NY) for day in (23, 24, 25)
    )
    assert (monday.overdue, monday.today, monday.week) == (0, 3, 6)
    assert (tuesday.overdue, tuesday.today, tuesday.week) == (3, 6, 0)
    assert (wednesday.overdue, wednesday.today) == (9, 0)


def test_the_week_has_seven_days() -> None:
    scene, late_call = Scene(), Policy(call_due_days=7)
    who = scene.person()
    scene.held("2026-11-20 10:00", who)
    scene.promise("2026-11-20", "2026-12-01")
    for purpose in (Purpose.THANK_YOU, Purpose.ALERT_REFERENCES):
        scene.contact("2026-11-20 12:00", purpose, who)
    moments = [at(f"2026-12-{day} 12:00") for day in ("02", "03", "09", "10")]
    weeks = [Evaluator(CALENDARS).picture(scene.search, late_call, moment, NY).week for moment in moments]
    assert weeks == [0, 1, 1, 0]


def test_the_week_is_the_users() -> None:
    scene, *_ = two_houses()
    evaluator = Evaluator(CALENDARS)
    shown = evaluator.picture(scene.search, Policy(), at("2026-11-23 12:00"), "Pacific/Auckland")
    assert (shown.week, shown.next_change) == (0, at("2026-11-24 00:00"))
    shown = evaluator.picture(scene.search, Policy(), at("2026-11-23 05:00"), "Pacific/Auckland")
    assert (shown.week, shown.next_change) == (6, at("2026-11-23 06:00"))


def test_rounds_to_come_stand_in_the_strip_with_a_hint_on_the_day_before() -> None:
    scene = Scene()
    scene.held("2026-11-30 10:00", scene.person())
    later = scene.add_application("SRE", column=Column.SCHEDULED)
    scene.held("2026-11-27 10:00", app=later)
    evaluator = Evaluator(CALENDARS)
    early = evaluator.picture(scene.search, Policy(), at("2026-11-24 12:00"), NY).strip
    assert [(one.role, one.hint) for one in early] == [("SRE", "Fri 27 Nov"), ("Data Engineer", "Mon 30 Nov")]
    late = evaluator.picture(scene.search, Policy(), at("2026-11-27 09:00"), NY).strip
    assert [one.hint for one in late] == ["ask when they decide", "ask when they decide"]
    scene.change(column=Column.CLOSED)
    assert len(evaluator.picture(scene.search, Policy(), at("2026-11-27 09:00"), NY).strip) == 1


def test_a_settled_card_is_stable_until_something_recorded_for_later() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-12 10:00"))
    assert evaluate(scene.case(NOW)).stable_until == NEVER
    scene.heard("2026-12-01 10:00", needs_reply=True)
    assert evaluate(scene.case(NOW)).stable_until == at("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ("2026-11-20 15:00", "2026-11-20 16:00"),
        ("2026-11-20 16:30", "2026-11-20 17:30"),
        ("2026-11-20 18:00", "2026-11-21 00:00"),
        ("2026-12-01 10:30", "2026-12-01 11:30"),
        ("2026-12-01 11:30", "2026-12-01 16:30"),
    ],
)
def test_the_next_change_is_a_round_its_end_a_slot_or_midnight(now: str, change: str) -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    scene.promise("2026-11-20", "2026-11-27")
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), at(now), NY)
    assert shown.next_change == at(change)


def test_the_users_midnight_is_always_ahead_of_now() -> None:
    scene, *_ = two_houses()
    moment = datetime.fromisoformat("2026-11-24T05:00:00+00:00")
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), moment, NY)
    assert moment < shown.next_change <= moment + timedelta(days=1)


def test_the_first_thing_recorded_for_later_is_the_next_change() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-12 10:00"))
    for when in ("2026-11-20 10:00", "2026-12-05 10:00", "2026-12-01 10:00"):
        scene.heard(when)
    assert evaluate(scene.case(NOW)).stable_until == at("2026-12-01 10:00")


CLOSED_MOMENTS = (
    ("2026-11-25 12:00", "2026-11-27 00:00"),
    ("2026-11-27 09:00", "2026-11-30 00:00"),
    ("2026-11-30 09:00", "2026-12-01 00:00"),
    ("2026-12-05 09:00", "2026-12-06 00:00"),
)


@pytest.mark.parametrize(("now", "change"), CLOSED_MOMENTS)
def test_a_closed_card_changes_when_something_on_it_opens_falls_due_or_grows_later(now: str, change: str) -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-25 10:00"))
    assert evaluate(scene.case(now)).stable_until == at(change)


def test_a_closed_card_sleeps_for_months_until_its_next_message() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2026-11-25 10:00"))
    assert evaluate(scene.case("2026-11-25 12:00")).stable_until == at("2026-12-23 00:00")
    scene.contact("2026-12-23 10:00", Purpose.KEEP_IN_TOUCH)
    assert evaluate(scene.case("2026-12-23 12:00")).stable_until == at("2027-03-24 00:00")
    scene.contact("2027-03-24 10:00", Purpose.KEEP_IN_TOUCH)
    assert evaluate(scene.case("2027-03-24 12:00")).stable_until == NEVER


def test_a_closed_card_looks_again_every_day_at_what_was_put_off() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2026-10-20 10:00"))
    (one,) = evaluate(scene.case(NOW)).reminders
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=date(2026, 12, 1), when=at(NOW)))
    assert evaluate(scene.case(NOW)).stable_until == at("2026-11-25 00:00")


def test_a_closed_card_with_a_call_they_asked_for_changes_with_its_slot() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-12 10:00"))
    scene.heard("2026-11-20 10:00", call_back=date(2026, 11, 24))
    assert evaluate(scene.case("2026-11-24 09:00")).stable_until == at("2026-11-24 11:30")
    assert evaluate(scene.case("2026-11-24 18:00")).stable_until == at("2026-11-25 00:00")


@pytest.mark.parametrize(("now", "change"), [("2026-11-12 12:00", "2026-11-20"), ("2026-11-22 12:00", "2026-11-25")])
def test_a_holiday_from_the_search_begins_and_ends_at_the_users_midnight(now: str, change: str) -> None:
    pause = Policy(pause_from=date(2026, 11, 20), pause_until=date(2026, 11, 24))
    scene = Scene(pause)
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2026-11-02 10:00"))
    assert evaluate(scene.case(now, tz="Asia/Tokyo")).stable_until == at(f"{change} 00:00", "Asia/Tokyo")


def test_without_a_holiday_from_the_search_nothing_begins_or_ends() -> None:
    assert pause_turns(Policy(), NY) == ()


def test_a_day_that_is_shown_twice_still_ends() -> None:
    """Where clocks go back over midnight a date is left and comes again."""
    scene = Scene(tz="America/St_Johns", country="CA", open_days=(date(2010, 11, 7),))
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2010-10-10 10:00"))
    twice = datetime.fromisoformat("2010-11-07T02:45:00+00:00")
    case = case_of(scene.search, Policy(keep_first_days=28), twice, scene.app)
    assert case.today == date(2010, 11, 6)
    found = evaluate(case)
    assert [one.opens for one in found.reminders] == [date(2010, 11, 7)]
    assert found.stable_until == datetime.fromisoformat("2010-11-07T03:30:00+00:00")


def test_advice_that_is_never_late_is_shown_and_not_counted() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2026-10-27 10:00"))
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), at(NOW), NY)
    assert Purpose.KEEP_IN_TOUCH in [one.reminder.kind for one in shown.rows]
    assert (shown.overdue, shown.today, shown.week) == (0, 0, 0)
