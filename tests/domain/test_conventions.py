"""The conventions of calendar and clock, one by one: C1 to C8.

Invariant: each is shown where a user meets it, in a date or a status, not in the calendar's own arithmetic alone.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.promises import understand
from followup_tui.domain.records import Channel, Purpose
from followup_tui.domain.reminders import Status
from followup_tui.domain.slots import call_slot
from tests.fakes import at
from tests.places import place
from tests.scene import CALENDARS, Scene

D = date.fromisoformat
THANKS, CALL = Purpose.THANK_YOU, Purpose.STATUS_CALL


def met(start: str, **employer: object) -> Scene:
    scene = Scene(None, **employer)
    scene.held(start, scene.person())
    return scene


def due(scene: Scene, now: str, kind: Purpose = THANKS) -> str:
    return scene.one(now, kind).due.isoformat()


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({}, "2026-11-13"),  # Veterans Day is off
        ({"open_days": (D("2026-11-11"),)}, "2026-11-12"),
        ({"closed_days": (D("2026-11-12"),)}, "2026-11-16"),
        ({"tz": "Asia/Jerusalem", "country": "IL"}, "2026-11-12"),
    ],
)
def test_c1_weekends_holidays_and_the_employers_own_days(days: dict[str, object], expected: str) -> None:
    """C1: weekend by country, public holidays, then overrides."""
    assert due(met("2026-11-10 10:00", **days), "2026-11-10 12:00") == expected


def test_c1_the_weekend_is_the_countrys() -> None:
    """C1: in Israel Sunday is a working day and Friday is none."""
    scene = met("2026-11-18 10:00", tz="Asia/Jerusalem", country="IL")
    assert due(scene, "2026-11-18 12:00") == "2026-11-22"


def test_c2_counting_rolling_and_mirroring() -> None:
    """C2: add, sub, roll and back around Thanksgiving."""
    here = place("US")
    thanksgiving = D("2026-11-26")
    assert (here.roll(thanksgiving), here.back(thanksgiving)) == (D("2026-11-27"), D("2026-11-25"))
    assert here.add(thanksgiving, 0) == here.roll(thanksgiving)
    assert (here.add(D("2026-11-20"), 2), here.sub(D("2026-11-24"), 2)) == (D("2026-11-24"), D("2026-11-20"))


def test_c3_the_day_of_an_event_is_its_start_in_the_employers_zone() -> None:
    """C3: half past eleven at night still counts as that day, wherever the user is."""
    assert due(met("2026-11-23 23:30"), "2026-11-24 02:00") == "2026-11-25"
    sydney = {"tz": "Australia/Sydney", "country": "AU"}
    assert due(met("2026-11-19 23:30", **sydney), "2026-11-20 12:00") == "2026-11-24"


def test_c4_written_things_are_due_at_the_days_end_and_calls_with_the_last_slot() -> None:
    scene = met("2026-11-12 10:00", tz="America/Los_Angeles")
    scene.promise("2026-11-12", "2026-11-20")
    thanks, call = scene.one("2026-11-13 10:00", THANKS), scene.one("2026-11-13 10:00", CALL)
    assert thanks.due_at == at("2026-11-16 23:59:59", "America/Los_Angeles")
    assert call.due_at == at("2026-11-24 16:30", "America/Los_Angeles")


def test_c5_what_they_owe_rolls_forward_and_what_is_soft_too() -> None:
    """C5: promised for Saturday means Monday; ten days of silence that end on a holiday mean the day after."""
    scene = met("2026-11-16 10:00")
    assert due(scene, "2026-11-16 12:00", CALL) == "2026-11-27"
    scene.promise("2026-11-20", "2026-11-28")
    assert str(scene.case("2026-11-21 10:00").anchor.promised) == "2026-11-30"
    found = understand("2026-11-28", D("2026-11-20"), CALENDARS.of(scene.search.employers[scene.employer]))
    assert found.date == D("2026-11-30")


def test_c5_hard_deadlines_of_ours_roll_back() -> None:
    """X55, X56: an offer that ends on Sunday has to be answered by Friday, one on Thanksgiving the day before."""
    here = place("US")
    assert (here.back(D("2026-11-29")), here.back(D("2026-11-26"))) == (D("2026-11-27"), D("2026-11-25"))


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("2026-11-22 23:59", Status.HIDDEN),
        ("2026-11-23 00:00", Status.OPEN),
        ("2026-11-24 00:00", Status.DUE),
        ("2026-11-24 23:59", Status.DUE),
        ("2026-11-25 00:00", Status.OVERDUE),
    ],
)
def test_c6_a_status_follows_from_the_employers_date(now: str, status: Status) -> None:
    scene = met("2026-11-12 10:00")
    scene.promise("2026-11-12", "2026-11-20")
    assert scene.one(now, CALL).status is status


def test_c6_an_evening_here_may_be_tomorrow_there() -> None:
    """X50: due on Tuesday in London, and it is Wednesday there."""
    scene = met("2026-11-20 05:00", tz="Europe/London", country="GB")
    assert scene.one("2026-11-24 18:59", THANKS).status is Status.DUE
    assert scene.one("2026-11-24 19:01", THANKS).status is Status.OVERDUE


@pytest.mark.parametrize(("subdiv", "expected"), [(None, "2026-11-30"), ("CA", "2026-12-01"), ("NY", "2026-11-30")])
def test_c7_a_state_has_holidays_of_its_own(subdiv: str | None, expected: str) -> None:
    """C7: the day after Thanksgiving is off in California."""
    assert due(met("2026-11-25 10:00", subdiv=subdiv), "2026-11-25 12:00") == expected


def test_c8_a_call_on_a_bridge_day_is_put_on_the_next_good_one() -> None:
    """X34: due on Friday 27 November, between Thanksgiving and the weekend; Tuesday is within two business days."""
    here = place("US")
    assert here.is_bridge(D("2026-11-27"))
    scene = met("2026-11-16 10:00")
    one = scene.one("2026-11-25 09:00", CALL)
    assert one.due.isoformat() == "2026-11-27"
    assert one.because == "no word since Mon 16 Nov; low odds on Fri 27 Nov, between days off"
    assert one.slot is not None
    assert one.slot.start == at("2026-12-01 10:00")
    scene.change_employer(prefers=Channel.EMAIL)
    assert scene.one("2026-11-25 09:00", CALL).because == "no word since Mon 16 Nov"
    assert call_slot(D("2026-11-18"), at("2026-11-16 09:00"), here, scene.policy).start == at("2026-11-18 10:00")
