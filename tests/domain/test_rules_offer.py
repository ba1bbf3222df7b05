"""R12 on the card with the offer: acknowledge, decide, ask for more time once.

Invariant: dates are those of the employer who made the offer.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Purpose, Result
from followup_tui.domain.reminders import Reminder, Status
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum

ACK, DECIDE, EXTEND = Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND
D = date.fromisoformat


def offered(received: str, answer_by: str | None = None, **more: Any) -> Scene:
    scene = Scene()
    scene.held("2026-11-16 10:00", scene.person())
    scene.offer(received, answer_by, **more)
    return scene


def facts(one: Reminder) -> dict[str, str]:
    return dict(one.facts)


def test_r12_an_offer_is_acknowledged_within_a_business_day() -> None:
    one = offered("2026-11-25 19:00", "2026-12-08 17:00").one("2026-11-25 20:00", ACK)
    assert (one.rule, one.opens, one.due, one.due_at) == (
        "R12", D("2026-11-25"), D("2026-11-27"), at("2026-11-27 23:59:59")
    )  # fmt: skip
    assert one.says == "Thank Jane Doe (CTO) for the offer, with no yes or no yet"
    assert (one.status, one.urgency) == (Status.OPEN, 2)


def test_r12_an_offer_is_acknowledged_no_later_than_it_is_answered() -> None:
    one = offered("2026-11-25 19:00", "2026-11-25 22:00").one("2026-11-25 20:00", ACK)
    assert (one.due, one.due_at, one.urgency) == (D("2026-11-25"), at("2026-11-25 22:00"), 0)
    assert one.steps[0].says == "due with the answer"


def test_r12_thanks_within_the_same_minute_are_thanks_for_it() -> None:
    scene = offered("2026-11-20 18:00", "2026-12-08 17:00")
    scene.contact("2026-11-20 18:00", ACK)
    assert not scene.reminders("2026-11-20 18:00", ACK)


def test_r12_where_the_answer_is_due_a_day_later_the_thanks_are_counted_all_the_same() -> None:
    one = offered("2026-12-01 10:00", "2026-12-02 17:00").one("2026-12-01 11:00", ACK)
    assert (one.due, one.due_at, one.steps[0].says) == (D("2026-12-02"), at("2026-12-02 17:00"), "due")


@pytest.mark.parametrize("purpose", [ACK, DECIDE, EXTEND])
def test_r12_any_word_about_the_offer_acknowledges_it(purpose: Purpose) -> None:
    scene = offered("2026-11-20 18:00", "2026-12-08 17:00")
    scene.contact("2026-11-20 17:00", purpose)
    assert scene.reminders("2026-11-20 20:00", ACK)
    scene.contact("2026-11-20 19:00", purpose, result=Result.NO_ANSWER)
    assert scene.reminders("2026-11-20 20:00", ACK)
    scene.contact("2026-11-20 19:30", purpose)
    assert not scene.reminders("2026-11-20 20:00", ACK)


def test_r12_what_is_recorded_for_later_is_no_offer_yet() -> None:
    scene = offered("2026-11-20 18:00", "2026-12-08 17:00")
    assert scene.reminders("2026-11-20 17:59", ACK) == scene.reminders("2026-11-20 17:59", DECIDE) == []


def test_r12_deciding_comes_up_in_time_and_before_everything_at_last() -> None:
    scene = offered("2026-12-01 10:00", "2026-12-15 12:00")
    one = scene.one("2026-12-09 10:00", DECIDE)
    assert (one.opens, one.due, one.due_at) == (D("2026-12-10"), D("2026-12-15"), at("2026-12-15 12:00"))
    assert (one.status, one.says) == (Status.HIDDEN, "Decide on the offer")
    found = [scene.one(f"2026-12-{day} 10:00", DECIDE) for day in ("10", "11", "14", "15", "16")]
    assert [one.urgency for one in found] == [2, 2, 0, 0, 0]
    assert [one.status.value for one in found[2:]] == ["open", "due", "overdue"]
    assert found[0].because == "answer by Tue 15 Dec, 12:00"
    assert found[-1].because == "the answer was due Tue 15 Dec, 12:00"


def test_r12_a_deadline_on_a_day_off_means_the_day_before() -> None:
    scene = offered("2026-11-20 10:00", "2026-11-29 12:00")
    one = scene.one("2026-11-23 10:00", DECIDE)
    assert (one.opens, one.due, one.due_at) == (D("2026-11-23"), D("2026-11-27"), at("2026-11-27 17:00"))
    assert facts(one)["deadline"] == "Sun 29 Nov, 12:00"
    assert [step.unit for step in one.steps] == ["roll", "business days"]


def test_r12_a_deadline_on_the_weekend_after_the_offer_came_means_that_very_day() -> None:
    one = offered("2026-11-27 10:00", "2026-11-29 12:00").one("2026-11-27 11:00", DECIDE)
    assert (one.due, one.due_at) == (D("2026-11-27"), at("2026-11-27 17:00"))


def test_r12_between_an_offer_and_its_deadline_within_a_weekend_the_day_itself_counts() -> None:
    one = offered("2026-11-21 10:00", "2026-11-22 20:00").one("2026-11-21 12:00", DECIDE)
    assert (one.opens, one.due, one.due_at) == (D("2026-11-21"), D("2026-11-22"), at("2026-11-22 20:00"))


@pytest.mark.parametrize(
    ("answer_by", "says"),
    [
        ("2026-12-02 17:00", "answer by Wed 2 Dec, 17:00: an exploding offer, severe with 1 business day to answer"),
        ("2026-12-03 17:00", "answer by Thu 3 Dec, 17:00: an exploding offer, severe with 2 business days to answer"),
        ("2026-12-07 17:00", "answer by Mon 7 Dec, 17:00: an exploding offer, with 4 business days to answer"),
        ("2026-12-08 17:00", "answer by Tue 8 Dec, 17:00"),
    ],
)  # fmt: skip
def test_r12_a_short_deadline_is_called_what_it_is(answer_by: str, says: str) -> None:
    one = offered("2026-12-01 10:00", answer_by).one("2026-12-01 11:00", DECIDE)
    assert one.because == says
    assert facts(one)["to answer"] == (says.partition(": ")[2] or "5 business days")


def test_r12_without_a_deadline_one_is_assumed_and_the_date_asked_for() -> None:
    one = offered("2026-11-20 10:00").one("2026-11-24 10:00", DECIDE)
    assert (one.opens, one.due, one.due_at) == (D("2026-11-24"), D("2026-11-30"), at("2026-11-30 17:00"))
    assert one.says == "Decide on the offer; get the date to answer by in writing first"
    assert one.because == "no deadline stated: Mon 30 Nov is assumed, so ask for the date"
    assert (facts(one)["deadline"], one.steps[0].setting) == ("none stated", "offer_assumed_days")


def test_r12_terms_belong_in_writing_before_a_yes() -> None:
    one = offered("2026-12-01 10:00", "2026-12-03 17:00", written=False).one("2026-12-01 11:00", DECIDE)
    assert one.says == "Decide on the offer; get the terms in writing first"
    assert facts(one)["terms"] == "only spoken so far: get them in writing before you accept"
    one = offered("2026-12-01 10:00", written=False).one("2026-12-04 11:00", DECIDE)
    assert one.says == "Decide on the offer; get the date to answer by and the terms in writing first"


def test_r12_a_decision_that_was_told_is_only_to_be_recorded() -> None:
    scene = offered("2026-12-01 10:00", "2026-12-03 17:00")
    scene.contact("2026-12-02 10:00", DECIDE)
    assert scene.one("2026-12-02 11:00", DECIDE).says == "Record what you decided: accepted or declined"
    scene.change(column=Column.CLOSED)
    assert not scene.reminders("2026-12-02 11:00", DECIDE)


def test_r12_past_the_deadline_only_the_decision_is_left() -> None:
    scene = fir_and_gum()
    assert {one.kind for one in scene.reminders("2026-12-03 16:59", app=FIR)} == {ACK, DECIDE, EXTEND}
    assert {one.kind for one in scene.reminders("2026-12-03 17:00", app=FIR)} == {DECIDE}


def test_r12_more_time_is_asked_for_while_a_better_one_decides_later() -> None:
    scene = fir_and_gum(answer_by="2026-12-08 17:00")
    one = scene.one("2026-12-01 11:00", EXTEND, FIR)
    assert (one.opens, one.due, one.due_at) == (D("2026-12-01"), D("2026-12-04"), at("2026-12-04 23:59:59"))
    assert one.says == "Ask for more time, once: propose Mon 14 Dec"
    assert one.because == "Gum decides by Fri 11 Dec, and your answer is due Tue 8 Dec"
    assert [step.result.day for step in one.steps] == [8, 4, 14, 15]


def test_r12_more_time_is_at_most_five_business_days() -> None:
    scene = fir_and_gum()
    assert scene.one("2026-12-01 11:00", EXTEND, FIR).says.endswith("propose Thu 10 Dec")
    scene.policy = Policy(offer_extend_most=2)
    assert scene.one("2026-12-01 11:00", EXTEND, FIR).says.endswith("propose Mon 7 Dec")


def test_r12_more_time_is_asked_for_at_once_where_the_deadline_is_near() -> None:
    scene = fir_and_gum(received="2026-12-02 10:00")
    one = scene.one("2026-12-02 11:00", EXTEND, FIR)
    assert (one.opens, one.due, one.steps[2].says) == (
        D("2026-12-02"), D("2026-12-02"), "no sooner than there was a reason"
    )  # fmt: skip
    scene = fir_and_gum(received="2026-11-28 10:00", answer_by="2026-11-30 17:00")
    one = scene.one("2026-11-28 11:00", EXTEND, FIR)
    assert (one.opens, one.due, one.due_at) == (D("2026-11-28"), D("2026-11-30"), at("2026-11-30 17:00"))


def test_r12_more_time_is_not_due_before_another_one_named_a_later_date() -> None:
    scene = fir_and_gum(answer_by="2026-12-08 17:00")
    old = scene.search.applications[scene.app].promises[0]
    scene.change(promises=(replace(old, at=at("2026-12-07 09:00")),))
    one = scene.one("2026-12-07 10:00", EXTEND, FIR)
    assert (one.due, one.status) == (D("2026-12-07"), Status.DUE)


def test_r12_more_time_is_due_with_the_answer_at_last() -> None:
    scene = fir_and_gum("2026-11-20 10:00", "2026-11-29 17:00")
    old = scene.search.applications[scene.app].promises[0]
    scene.change(promises=(replace(old, at=at("2026-11-28 09:00")),))
    one = scene.one("2026-11-28 10:00", EXTEND, FIR)
    assert one.due == D("2026-11-27")
    assert (one.steps[2].base, one.steps[2].unit) == (D("2026-11-27"), "given")
    scene.change(promises=(replace(old, at=at("2026-11-27 09:00")),))
    assert scene.one("2026-11-27 10:00", EXTEND, FIR).steps[2].unit == "roll"


def test_r12_more_time_rests_on_what_they_said_last() -> None:
    scene = fir_and_gum()
    scene.promise("2026-11-25", "2026-12-02")
    assert not scene.reminders("2026-12-01 13:00", EXTEND, FIR)


def test_r12_more_time_is_asked_for_once() -> None:
    asked = fir_and_gum()
    asked.contact("2026-12-01 12:00", EXTEND, applications=(FIR,), result=Result.NO_ANSWER)
    assert asked.reminders("2026-12-01 13:00", EXTEND, FIR)
    asked.contact("2026-12-01 12:30", EXTEND, applications=(FIR,))
    assert not asked.reminders("2026-12-01 13:00", EXTEND, FIR)
    assert not fir_and_gum(extended=True).reminders("2026-12-01 13:00", EXTEND, FIR)


def test_r12_no_more_time_is_asked_for_without_a_stated_deadline() -> None:
    assert not fir_and_gum(answer_by=None).reminders("2026-12-01 13:00", EXTEND, FIR)


@pytest.mark.parametrize(
    ("change", "asks"),
    [
        ({}, True),
        ({"rank": 2}, True),
        ({"rank": 3}, False),
        ({"rank": None}, False),
        ({"hold_at": at("2026-11-25 10:00")}, False),
        ({"archived": True}, False),
        ({"column": Column.CLOSED}, False),
        ({"column": Column.OFFER}, False),
        ({"promises": ()}, False),
    ],
    ids=str,
)
def test_r12_more_time_is_asked_for_the_sake_of_those_still_deciding(change: dict[str, Any], asks: bool) -> None:
    scene = fir_and_gum()
    scene.change(**change)
    assert bool(scene.reminders("2026-12-01 13:00", EXTEND, FIR)) is asks


def test_r12_an_answer_without_a_date_outlasts_no_deadline() -> None:
    scene = fir_and_gum()
    scene.promise("2026-11-25")
    assert not scene.reminders("2026-12-01 13:00", EXTEND, FIR)


def test_r12_the_first_of_the_later_decisions_says_how_much_time_is_needed() -> None:
    scene = fir_and_gum(answer_by="2026-12-08 17:00")
    oak = scene.add_application("SRE", employer=scene.add_employer("Oak"), rank=1)
    promise = scene.search.applications[scene.app].promises[0]
    scene.change(oak, promises=(replace(promise, date=D("2026-12-09"), round=0),))
    one = scene.one("2026-12-01 11:00", EXTEND, FIR)
    assert (one.says, one.because.partition(",")[0]) == (
        "Ask for more time, once: propose Thu 10 Dec", "Oak decides by Wed 9 Dec"
    )  # fmt: skip


def test_r12_a_decision_promised_for_a_day_off_comes_the_working_day_after() -> None:
    scene = fir_and_gum(answer_by="2026-12-14 17:00")
    scene.promise("2026-11-20", "2026-12-12")
    assert scene.one("2026-12-01 11:00", EXTEND, FIR).because.startswith("Gum decides by Mon 14 Dec")


def test_r12_no_more_time_is_needed_where_they_decide_before() -> None:
    scene = fir_and_gum(answer_by="2026-12-15 17:00")
    assert not scene.reminders("2026-12-01 13:00", EXTEND, FIR)
    scene = fir_and_gum(answer_by="2026-12-11 17:00")
    assert scene.one("2026-12-01 13:00", EXTEND, FIR).says.endswith("propose Mon 14 Dec")


def test_r12_dates_are_those_of_the_employer_who_made_the_offer() -> None:
    scene = Scene(tz="Europe/London", country="GB", subdiv="ENG")
    scene.offer("2026-11-25 20:00", "2026-11-27 12:00")
    one = scene.one("2026-11-25 20:30", ACK)
    assert (one.opens, one.due) == (D("2026-11-26"), D("2026-11-27"))
    assert scene.one("2026-11-26 10:00", DECIDE).because.startswith("answer by Fri 27 Nov, 17:00")
