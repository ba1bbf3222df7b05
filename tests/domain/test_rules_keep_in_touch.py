"""R13: the messages that keep people, the news of an acceptance, and when the same role may be applied for again.

Invariant: counted are calendar days, rolled to a day on which somebody is there; B10 always holds.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Dismissal, Offer, Outcome, Purpose, Result
from followup_tui.domain.reminders import Status
from followup_tui.domain.rules.keep_in_touch import reapply_from
from tests.domain.test_rules_bridges import accept_elsewhere, ended
from tests.fakes import at
from tests.scene import EPOCH, Scene

D = date.fromisoformat
GR, KT = Purpose.GRACIOUS_REPLY, Purpose.KEEP_IN_TOUCH


def replied(outcome: Outcome = Outcome.REJECTED) -> Scene:
    """A no on the day before Thanksgiving 2026, replied to on Monday 30 November."""
    scene = ended(outcome)
    scene.contact("2026-11-30 10:00", GR)
    return scene


def test_r13_four_weeks_after_the_reply_and_then_every_quarter() -> None:
    scene = replied()
    one = scene.one("2026-11-30 12:00", KT)
    assert (one.rule, one.opens, one.due, one.status) == ("R13", D("2026-12-28"), D("2026-12-28"), Status.HIDDEN)
    assert (one.says, one.because) == ("Keep in touch with Jane Doe (CTO)", "last message Mon 30 Nov")
    scene.contact("2026-12-28 10:00", KT)
    two = scene.one("2026-12-28 12:00", KT)
    assert two.due == D("2027-03-29")
    assert two.id != one.id
    assert dict(two.facts)["unanswered"] == "1 of 2, then it rests"


def test_r13_a_turn_keeps_its_id_when_it_moves_behind_a_referral() -> None:
    """R13 and B10: the referral is in order on its day, and the message moves behind it."""
    scene = replied()
    before = scene.one("2026-12-14 09:00", KT)
    scene.contact("2026-12-14 10:00", Purpose.REFERRAL)
    after = scene.one("2026-12-14 12:00", KT)
    assert (before.id, before.due) == (after.id, D("2026-12-28"))
    assert after.due == D("2027-01-11")
    assert [step.setting for step in after.steps] == ["keep_first_days", "closed_gap_days"]


def test_r13_a_message_on_the_day_of_the_reply_moves_nothing() -> None:
    scene = replied()
    scene.contact("2026-11-30 15:00", Purpose.OTHER)
    one = scene.one("2026-12-14 09:00", KT)
    assert (one.due, [step.setting for step in one.steps]) == (D("2026-12-28"), ["keep_first_days"])


def test_r13_stops_after_two_without_an_answer_and_goes_on_after_one() -> None:
    scene = replied()
    for day in ("2026-12-28", "2027-03-29"):
        scene.contact(f"{day} 10:00", KT)
    assert not scene.reminders("2027-06-28 10:00", KT)
    scene.heard("2027-04-02 10:00")
    assert scene.one("2027-06-28 10:00", KT).status is Status.DUE


def test_r13_a_call_that_reached_them_is_a_turn_with_its_answer() -> None:
    scene = replied()
    for day in ("2026-12-28", "2027-03-29"):
        scene.contact(f"{day} 10:00", KT, result=Result.SPOKE)
    one = scene.one("2027-04-01 10:00", KT)
    assert (one.due, dict(one.facts)["unanswered"]) == (D("2027-06-28"), "0 of 2, then it rests")
    scene.contact("2027-06-28 10:00", KT, result=Result.NO_ANSWER)
    assert scene.one("2027-06-28 12:00", KT).due == D("2027-06-28")


@pytest.mark.parametrize(
    ("outcome", "farewell", "due"),
    [
        (Outcome.NO_RESPONSE, None, "2026-12-23"),
        (Outcome.FROZEN, None, "2026-12-23"),
        (Outcome.NO_RESPONSE, GR, "2026-12-23"),
        (Outcome.WITHDRAWN, None, "2026-12-23"),
        (Outcome.WITHDRAWN, Purpose.WITHDRAW, "2026-12-28"),
        (Outcome.DECLINED, GR, "2026-12-28"),
        (Outcome.EXPIRED, None, "2026-12-23"),
        (Outcome.RESCINDED, GR, "2026-12-28"),
        (Outcome.RESCINDED, None, None),
        (Outcome.REJECTED, None, None),
        (Outcome.ACCEPTED, GR, None),
        (None, GR, "2026-12-28"),
    ],
)
def test_r13_counts_from_the_farewell_or_the_end(outcome: Outcome, farewell: Purpose | None, due: str | None) -> None:
    scene = ended(outcome)
    if farewell is not None:
        scene.contact("2026-11-30 10:00", farewell)
    found = scene.reminders("2026-12-01 12:00", KT)
    assert [one.due.isoformat() for one in found] == ([due] if due else [])
    if due == "2026-12-23":
        assert found[0].because == "closed Wed 25 Nov"


def test_r13_after_a_reply_that_was_skipped_it_counts_from_the_end() -> None:
    scene = ended()
    skip = scene.one("2026-11-27 12:00", GR).id
    scene.put(Dismissal(id=scene.new_id(), reminder=skip, reason="they would not read it", when=EPOCH))
    assert scene.one("2026-11-30 12:00", KT).due == D("2026-12-23")


def test_r13_a_matter_gone_cold_rests() -> None:
    scene = ended(Outcome.NO_RESPONSE)
    assert scene.one("2027-05-26 12:00", KT).status is Status.DUE
    assert not scene.reminders("2027-05-27 12:00", KT)
    assert not scene.reminders("2029-05-27 12:00", KT)


def test_r13_an_acceptance_elsewhere_is_told_once_and_that_is_all() -> None:
    scene = replied()
    accept_elsewhere(scene, "2026-12-10 10:00")
    assert scene.one("2026-12-09 12:00", KT).says == "Keep in touch with Jane Doe (CTO)"
    one = scene.one("2026-12-28 12:00", KT)
    assert (one.says, one.due) == ("Tell Jane Doe (CTO) your good news", D("2026-12-28"))
    scene.contact("2026-12-28 13:00", KT)
    scene.heard("2026-12-28 15:00")
    assert not scene.reminders("2027-03-29 12:00", KT)


@pytest.mark.parametrize(("outcome", "farewell"), [(Outcome.REJECTED, GR), (Outcome.WITHDRAWN, Purpose.WITHDRAW)])
def test_r13_a_farewell_after_the_acceptance_has_told_them(outcome: Outcome, farewell: Purpose) -> None:
    scene = ended(outcome)
    other = accept_elsewhere(scene, "2026-11-27 10:00")
    scene.contact("2026-11-27 10:00", farewell)
    assert not scene.reminders("2026-12-28 12:00", KT)
    scene.change(other, outcome=Outcome.RESCINDED)
    assert scene.reminders("2026-12-28 12:00", KT)


def test_r13_goes_to_the_recruiter_where_an_agency_stands_between() -> None:
    scene = replied()
    agency = scene.add_employer("Hire Example", agency=True)
    rob = scene.person("Rob Stone", title="", employer=agency)
    scene.change(agency=agency)
    assert scene.one("2026-12-01 12:00", KT).person == rob


def test_x62_the_same_role_again_after_six_months() -> None:
    scene = ended(closed="2026-11-23 10:00")
    assert reapply_from(scene.case("2026-11-24 10:00")) == D("2027-05-24")
    scene.contact("2026-11-24 10:00", GR)
    assert dict(scene.one("2026-11-24 12:00", KT).facts)["same role again"] == "from Mon 24 May 2027"


@pytest.mark.parametrize(
    ("closed", "months", "again"),
    [("2026-08-31", 6, "2027-03-01"), ("2027-08-31", 6, "2028-02-29"), ("2026-12-01", 1, "2027-01-04"),
     ("2026-06-15", 18, "2027-12-15")],
)  # fmt: skip
def test_r13_months_end_where_the_month_ends(closed: str, months: int, again: str) -> None:
    scene = ended(closed=f"{closed} 10:00", policy=Policy(reapply_months=months))
    assert reapply_from(scene.case("2028-11-24 10:00")) == D(again)


def test_r13_months_beyond_the_calendar_end_with_it() -> None:
    scene = ended(closed="9999-11-23 10:00")
    assert reapply_from(scene.case("2026-11-24 10:00")) == date.max
    scene.change(closed_at=at("9999-03-01 10:00"))
    assert reapply_from(scene.case("2026-11-24 10:00")) == D("9999-09-01")


@pytest.mark.parametrize("change", [{"outcome": Outcome.NO_RESPONSE}, {"closed_at": None}, {"column": Column.AWAITING}])
def test_r13_only_a_no_makes_one_wait(change: dict[str, Any]) -> None:
    scene = ended()
    scene.change(**change)
    assert reapply_from(scene.case("2026-11-24 10:00")) is None


def test_an_acceptance_recorded_for_later_is_the_next_change() -> None:
    scene = ended(Outcome.ACCEPTED)
    scene.add_application(
        "SRE", column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2027-02-01 10:00"),
        offer=Offer(received=at("2026-11-16 10:00")),
    )  # fmt: skip
    assert scene.case("2026-11-30 10:00").ahead == (at("2027-02-01 10:00"),)
    assert [when for when, _ in scene.search.accepted()] == [at("2026-11-25 10:00"), at("2027-02-01 10:00")]
