"""Agencies, further rounds and holds: to whom everything goes, and what starts anew (B9, 2.2, R9).

Invariant: a card through an agency is never without somebody to go to, nor a further round bound by the last one.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Outcome, Purpose, Result, Role
from followup_tui.domain.reminders import Status
from tests.fakes import at
from tests.scene import Scene, rules_of

DETAILS, CALL, HOLD, CLOSE = Purpose.PERSON_DETAILS, Purpose.STATUS_CALL, Purpose.HOLD_CHECK, Purpose.SUGGEST_CLOSE


def through_agency(*, recruiter: bool = True) -> tuple[Scene, str]:
    """Interviewed on Thursday 12 November through Hirewell; the id of the agency."""
    scene = Scene()
    agency = scene.add_employer("Hirewell", agency=True)
    scene.change(agency=agency)
    scene.held("2026-11-12 10:00", scene.person())
    if recruiter:
        scene.person("Rob Stone", title="", employer=agency, roles=(Role.RECRUITER,))
    return scene, agency


def test_r3_asks_who_the_recruiter_is() -> None:
    """R3, B9: due on the card's first working day, gone with the person."""
    scene, agency = through_agency(recruiter=False)
    one = scene.one("2026-11-12 12:00", DETAILS)
    assert (one.rule, one.says) == ("R3", "Find out who at Hirewell is your recruiter")
    assert (one.due.isoformat(), one.status) == ("2025-12-31", Status.OVERDUE)
    scene.person("Rob Stone", title="", employer=agency, roles=(Role.RECRUITER,))
    assert scene.reminders("2026-11-12 12:00", DETAILS) == []


def test_r3_asks_for_no_recruiter_without_an_agency() -> None:
    scene = Scene()
    scene.held("2026-11-12 10:00", scene.person())
    assert scene.reminders("2026-11-12 12:00", DETAILS) == []


def test_r7_everything_goes_to_the_recruiter() -> None:
    """R7, R9: debrief, ladder and hold checks."""
    scene, _ = through_agency()
    assert scene.one("2026-11-12 12:00", Purpose.RECRUITER_DEBRIEF).says == "Tell Rob Stone how it went"
    assert scene.one("2026-11-24 12:00", CALL).says == "Call Rob Stone"
    scene.touch("2026-11-19")
    assert scene.one("2026-12-01 12:00", Purpose.SECOND_FOLLOW_UP).says == "Write to Rob Stone once more"
    scene.change(hold_at=at("2026-11-23 10:00"))
    assert scene.one("2026-12-22 12:00", HOLD).says == "Ask Rob Stone whether the hold still stands"


def test_b9_the_recruiter_named_as_contact_speaks_for_the_card() -> None:
    scene, agency = through_agency()
    kim = scene.person("Kim Lane", title="", employer=agency, roles=(Role.RECRUITER,))
    scene.change(contact=kim)
    assert scene.one("2026-11-24 12:00", CALL).says == "Call Kim Lane"
    scene.change(contact=next(iter(scene.search.people)))
    assert scene.one("2026-11-24 12:00", CALL).says == "Call Rob Stone"


def test_b9_without_an_agency_there_is_no_recruiter() -> None:
    assert Scene().case("2026-11-12 12:00").recruiter is None


def test_b9_direct_contact_goes_to_the_interviewer() -> None:
    scene, _ = through_agency()
    scene.change(direct_ok=True)
    assert scene.one("2026-11-24 12:00", CALL).says == "Call Jane Doe (CTO)"
    assert scene.one("2026-11-12 12:00", Purpose.RECRUITER_DEBRIEF).says == "Tell Rob Stone how it went"


def two_rounds() -> Scene:
    """A date promised and let pass, two follow-ups without an answer, then a second round on Thursday 10 December."""
    scene = Scene()
    ann = scene.person("Ann Lee")
    scene.held("2026-11-12 10:00", ann)
    scene.promise("2026-11-12", "2026-11-20")
    scene.promise("2026-11-20", "2026-11-23")
    scene.touch("2026-11-25", "2026-12-03")
    scene.held("2026-12-10 10:00", ann)
    return scene


def test_2_2_a_further_round_asks_anew_for_a_date() -> None:
    """R1: the old promise is history, and its slips with it."""
    scene = two_rounds()
    case = scene.case("2026-12-10 12:00")
    assert (case.promise, case.slips, case.anchor.promised) == (None, 0, None)
    assert scene.one("2026-12-10 12:00", Purpose.DECISION_DATE).due.isoformat() == "2026-12-14"
    before = scene.case("2026-12-09 12:00")
    assert (before.slips, str(before.anchor.promised)) == (1, "2026-11-23")


def test_2_2_a_further_round_starts_the_ladder_anew() -> None:
    """R7: the first call again, a week of silence after that round."""
    scene = two_rounds()
    one = scene.one("2026-12-10 12:00", CALL)
    assert (one.opens.isoformat(), one.due.isoformat()) == ("2026-12-17", "2026-12-21")
    assert not [r for r in scene.reminders("2026-12-10 12:00") if r.kind is Purpose.CLOSING_NOTE]


def test_2_2_a_further_round_sets_the_contact_count_to_nothing() -> None:
    """B2: the meter is empty again; B3 still counts all there were."""
    scene = two_rounds()
    assert rules_of(scene.judge("2026-12-21 10:00", Channel.EMAIL)) == []
    scene.policy = Policy(touches_lifetime=3)
    assert rules_of(scene.judge("2026-12-21 10:00", Channel.EMAIL)) == [("B3", "amber")]


def test_2_2_a_closed_card_they_come_back_to_starts_anew() -> None:
    """2.2: history is kept, the count is nothing."""
    scene = two_rounds()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-12-15 10:00"))
    scene.heard("2027-01-11 10:00")
    scene.change(column=Column.AWAITING, outcome=None, closed_at=None)
    assert scene.one("2027-01-11 12:00", CALL).opens.isoformat() == "2027-01-19"
    assert scene.judge("2027-01-19 10:00").level is Level.GREEN


def on_hold(checks: int) -> Scene:
    scene = Scene(Policy(hold_checks=checks))
    scene.held("2026-11-02 10:00", scene.person())
    scene.heard("2026-11-23 10:00")
    scene.change(hold_at=at("2026-11-23 10:00"))
    return scene


def test_r9_a_hold_check_is_advice() -> None:
    """R9: urgency three, never more, even when it is late."""
    scene = on_hold(3)
    for now in ("2026-12-22 10:00", "2026-12-30 10:00"):
        assert scene.one(now, HOLD).urgency == 3


def test_r9_three_checks_then_freeze_it() -> None:
    """X49 and 2.2: after the last check closing as frozen is suggested; the guard lets each check pass."""
    scene = on_hold(3)
    for day in ("2026-12-22", "2027-01-22", "2027-02-22"):
        assert scene.one(f"{day} 10:00", HOLD).status is Status.DUE
        assert scene.judge(f"{day} 10:00", Channel.EMAIL, HOLD).level is Level.GREEN
        scene.contact(f"{day} 10:30", HOLD, channel=Channel.EMAIL, result=Result.SENT)
    one = scene.one("2027-03-22 10:00", CLOSE)
    assert (one.rule, one.urgency, one.says) == ("R9", 3, "Close it as frozen, or keep it on purpose")
    assert scene.reminders("2027-03-22 10:00", HOLD) == []


@pytest.mark.parametrize("checks", [1, 2])
def test_r9_how_many_checks_is_a_setting(checks: int) -> None:
    scene = on_hold(checks)
    for day in ("2026-12-22", "2027-01-22")[:checks]:
        scene.contact(f"{day} 10:30", HOLD, channel=Channel.EMAIL, result=Result.SENT)
    assert scene.one("2027-06-22 10:00", CLOSE).rule == "R9"
