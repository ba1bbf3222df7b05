"""R9: how long the waiting is beside what is usual.

Invariant: it informs and never reminds; the usual days come from the table, else from the policy.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.patience import Patience, patience
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Outcome, PromiseKind, Purpose
from followup_tui.domain.waits import INDUSTRIES, by_industry, by_place
from tests.fakes import at
from tests.scene import Scene, rules_of


def met(policy: Policy | None = None, **employer: object) -> Scene:
    """Interviewed on Friday 6 November."""
    scene = Scene(policy, **employer)
    scene.held("2026-11-06 10:00", scene.person())
    return scene


def found(scene: Scene, now: str) -> Patience:
    one = patience(scene.case(now))
    assert one is not None
    return one


def test_r9_counts_the_days_since_the_last_round() -> None:
    scene = met()
    one = found(scene, "2026-11-24 10:00")
    assert (one.day, one.typical, one.slips, one.is_far) == (18, 24, 0, False)
    assert (one.says, one.short, one.line, one.advice) == (
        "day 18 of about 24", "day 18 · about 24", "day 18 of about 24", ""
    )  # fmt: skip
    assert one.source == "all employers; NACE 2012 to 2023, Glassdoor 2017"
    scene.held("2026-11-20 10:00", scene.person())
    assert found(scene, "2026-11-24 10:00").day == 4


def test_r9_the_usual_days_are_a_setting() -> None:
    assert found(met(Policy(patience_days=30)), "2026-11-24 10:00").typical == 30


@pytest.mark.parametrize(
    "change",
    [
        {"column": Column.OFFER},
        {"column": Column.CLOSED, "outcome": Outcome.REJECTED, "closed_at": at("2026-11-10 10:00")},
        {"hold_at": at("2026-11-10 10:00")},
        {"archived": True},
    ],
)
def test_r9_nothing_is_waited_for(change: dict[str, object]) -> None:
    scene = met()
    scene.change(None, **change)
    assert patience(scene.case("2026-11-24 10:00")) is None


def test_r9_nothing_is_waited_for_before_a_round() -> None:
    assert patience(Scene().case("2026-11-24 10:00")) is None
    scene = met()
    scene.held("2026-12-01 10:00", scene.person())
    assert patience(scene.case("2026-11-24 10:00")) is None


@pytest.mark.parametrize(
    ("now", "advice"),
    [
        ("2026-11-20 10:00", ""),
        ("2026-11-21 10:00", "one day late is normal; your call opens Mon 23 Nov"),
        ("2026-11-22 10:00", "two days late is normal; your call opens Mon 23 Nov"),
        ("2026-11-23 10:00", "three days late is normal; your call is due Tue 24 Nov"),
        ("2026-11-24 10:00", ""),
    ],
)
def test_r9_a_date_just_passed_is_no_reason_to_worry(now: str, advice: str) -> None:
    """R9: E passed less than two business days ago."""
    scene = met()
    scene.promise("2026-11-06", "2026-11-20")
    assert found(scene, now).advice == advice


def test_r9_many_days_late_are_told_in_figures() -> None:
    scene = met(Policy(call_due_days=7, call_opens_days=5))
    scene.promise("2026-11-06", "2026-11-20")
    assert found(scene, "2026-12-01 10:00").advice == "11 days late is normal; your call is due Wed 2 Dec"


def test_r9_beyond_twice_the_usual_it_is_a_bonus() -> None:
    scene = met()
    assert not found(scene, "2026-12-24 10:00").is_far
    one = found(scene, "2026-12-25 10:00")
    assert (one.is_far, one.short) == (True, "day 49 · unlikely, a bonus")
    assert one.line == "day 49 of about 24; treat it as unlikely, keep it as a bonus"
    assert not found(met(Policy(patience_far=3)), "2026-12-25 10:00").is_far


def test_r9_dates_that_moved_twice_ask_for_patience() -> None:
    """R1.2: each later date of theirs is a slip; the same or an earlier one is none."""
    scene = met()
    for said, end in (("06", "13"), ("13", "13"), ("14", "20"), ("15", "19")):
        scene.promise(f"2026-11-{said}", f"2026-11-{end}")
    assert (found(scene, "2026-11-17 10:00").slips, found(scene, "2026-11-17 10:00").advice) == (1, "")
    scene.promise("2026-11-16", kind=PromiseKind.NONE)
    scene.promise("2026-11-17", "2026-11-27")
    one = found(scene, "2026-11-17 10:00")
    assert one.slips == 2
    assert one.advice == "they moved the date twice: hiring runs late, so wait kindly and add one more lead"
    scene.promise("2026-11-18", "2026-12-04")
    assert "3 times" in found(scene, "2026-11-18 10:00").advice
    assert "once" in found(met_with_one_slip(), "2026-11-18 10:00").advice


def met_with_one_slip() -> Scene:
    scene = met(Policy(patience_slips=1))
    scene.promise("2026-11-06", "2026-11-13")
    scene.promise("2026-11-13", "2026-11-20")
    return scene


def test_r9_is_said_when_a_contact_would_be_too_early() -> None:
    """R9: B4 and B5 carry the line."""
    scene = met()
    assert scene.judge("2026-11-10 10:00").says.endswith("(7 days of silence); day 4 of about 24")
    scene.promise("2026-11-06", "2026-11-20")
    early = scene.judge("2026-11-19 10:00")
    assert early.says == "B4 they said Fri 20 Nov; call from Mon 23 Nov; day 13 of about 24"
    soon = scene.judge("2026-11-23 10:00")
    assert rules_of(soon) == [("B4", "amber")]
    assert soon.says == "B4 Fri 20 Nov has only just passed: three days late is normal; your call is due Tue 24 Nov"


def test_r9_makes_no_reminder_of_its_own() -> None:
    scene = met()
    kinds = {one.kind for one in scene.reminders("2027-01-24 10:00") if one.rule == "R9"}
    assert kinds == set()
    scene.change(hold_at=at("2026-11-10 10:00"))
    assert {one.kind for one in scene.reminders("2026-11-24 10:00") if one.rule == "R9"} == {Purpose.HOLD_CHECK}


@pytest.mark.parametrize(
    ("industry", "where", "days"),
    [
        ("Government", "government", 53),
        ("the US federal government", "government", 53),
        ("Goverment agency", "government", 53),
        ("Hotels & leisure", "hospitality and recreation", 55),
        ("Aerospace/Defense", "aerospace and defence", 33),
        ("utilities", "energy and utilities", 29),
        ("Oil & Gas", "energy and utilities", 29),
        ("Construction", "construction", 42),
        ("civil engineering", "construction", 42),
        ("Software engineering", "computers and electronics", 22),
        ("Engineering services", "engineering services", 42),
        ("IT consulting", "business services", 24),
        ("Accounting firm", "accounting", 24),
        ("Supermarkets", "supermarkets", 12),
        ("private security", "private security", 12),
        ("Bars", "restaurants and bars", 10),
        ("BARRISTERS", None, None),
        ("robotics", None, None),
        ("?!", None, None),
    ],
)
def test_r9_an_industry_is_known_by_its_words(industry: str, where: str | None, days: int | None) -> None:
    one = by_industry(industry)
    assert (one.where, one.days) == (where, days) if one else where is None


def test_r9_every_industry_offered_is_known() -> None:
    for name in INDUSTRIES:
        one = by_industry(name)
        assert one is not None
        assert one.where == name


@pytest.mark.parametrize(
    ("country", "subdiv", "days"),
    [("BR", None, 40), ("FR", "75", 39), ("US", "DC", 33), ("US", "CA", None), ("US", None, None), ("GB", "ENG", None)],
)
def test_r9_a_country_has_its_own_pace(country: str, subdiv: str | None, days: int | None) -> None:
    one = by_place(country, subdiv)
    assert (one.days if one else None) == days


def test_r9_the_industry_comes_before_the_country() -> None:
    scene = met(country="FR", tz="Europe/Paris")
    assert found(scene, "2026-11-24 10:00").typical == 39
    scene.change_employer(industry="government")
    one = found(scene, "2026-11-24 10:00")
    assert (one.typical, one.source) == (53, "government; NACE 2012, from interview to offer")
    scene.change_employer(industry="robotics")
    assert found(scene, "2026-11-24 10:00").source == "France; Glassdoor 2017, from application to decision"
