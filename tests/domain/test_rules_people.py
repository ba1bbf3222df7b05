"""R3 and R4: getting names and titles right, and thanking everybody met.

Invariant: being late never hides what is owed.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Direction, Purpose, Result
from followup_tui.domain.reminders import Status
from followup_tui.domain.rules.person_details import missing_of
from followup_tui.domain.rules.thank_you import owed
from tests.fakes import at
from tests.scene import Scene, texts

DETAILS, THANKS = Purpose.PERSON_DETAILS, Purpose.THANK_YOU


def met(**person: str) -> tuple[Scene, str]:
    scene = Scene()
    who = scene.person(**person)
    scene.held("2026-11-20 16:00", who)
    return scene, who


@pytest.mark.parametrize(
    ("name", "lacks"),
    [
        ("panel", True), ("Panel of 4", True), ("the hiring team", True), ("interviewer 2", True), ("someone", True),
        ("Hiring Manager", True), ("HR", True), ("tbd", True), ("N/A", True), ("??", True),
        ("Paneli Okafor", False), ("The Hien Tran", False), ("Theo", False), ("Hr. Maier", False),
    ],
)  # fmt: skip
def test_r3_an_entry_that_stands_for_people_is_no_name(name: str, lacks: bool) -> None:
    """R3: "panel" and the like."""
    scene, who = met(name=name)
    assert ("name" in missing_of(scene.search.people[who], thanked=True)) is lacks


@pytest.mark.parametrize(
    ("fields", "lack"),
    [
        ({"title": ""}, "title"),
        ({"email": ""}, "address"),
        ({"name": "the panel"}, "name"),
        ({"name": "?", "title": " ", "email": ""}, "name and title and address"),
    ],
)
def test_r3_names_what_is_missing(fields: dict[str, str], lack: str) -> None:
    scene, who = met(**fields)
    one = scene.one("2026-11-20 17:00", DETAILS)
    assert (one.rule, one.due.isoformat(), one.status, one.person) == ("R3", "2026-11-20", Status.DUE, who)
    assert one.says.endswith(f"’s {lack}")
    assert scene.one("2026-11-21 00:00", DETAILS).status is Status.OVERDUE


@pytest.mark.parametrize("fields", [{}, {"email": "", "phone": "555 0100"}, {"email": "", "via": "the coordinator"}])
def test_r3_ends_when_it_is_filled_in(fields: dict[str, str]) -> None:
    scene, _ = met(**fields)
    assert scene.reminders("2026-11-20 17:00", DETAILS) == []


def test_r3_the_address_no_longer_matters_once_thanked() -> None:
    scene, who = met(email="")
    scene.contact("2026-11-20 18:00", THANKS, who)
    assert scene.reminders("2026-11-20 19:00", DETAILS) == []
    assert missing_of(scene.search.people[who], thanked=False) == ("address",)


def test_r3_asks_once_per_person_by_the_last_round() -> None:
    scene, who = met(title="")
    second = scene.held("2026-11-23 10:00", who)
    assert scene.one("2026-11-23 12:00", DETAILS).interview == second


def test_r3_asks_who_it_was_when_nobody_is_named() -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00")
    one = scene.one("2026-11-20 17:00", DETAILS)
    assert (one.says, one.person) == ("Find out who interviewed you", None)


def test_r3_wants_the_interview_of_a_card_without_one() -> None:
    scene = Scene()
    scene.change(created=at("2026-11-21 10:00"))
    one = scene.one("2026-11-21 12:00", DETAILS)
    assert (one.says, one.due.isoformat()) == ("Log the interview: when, and with whom", "2026-11-23")
    scene.held("2026-12-01 10:00", scene.person())
    assert scene.reminders("2026-11-21 12:00", DETAILS) == []


@pytest.mark.parametrize("column", [Column.OFFER, Column.CLOSED])
def test_r3_rests_when_it_no_longer_blocks_anything(column: Column) -> None:
    scene, _ = met(title="")
    scene.change(column=column)
    assert scene.reminders("2026-11-21 12:00", DETAILS) == []


def test_people_who_are_gone_from_the_records_are_passed_over() -> None:
    scene, who = met()
    scene.search = scene.search.drop(scene.search.people[who])
    assert scene.reminders("2026-11-21 12:00", DETAILS) == []
    assert scene.reminders("2026-11-21 12:00", THANKS) == []
    assert scene.case("2026-11-21 12:00").primary is None


def test_r4_opens_half_an_hour_after_the_end() -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person(), minutes=90)
    assert scene.reminders("2026-11-20 15:59", THANKS) == []
    assert scene.one("2026-11-20 17:59", THANKS).status is Status.HIDDEN
    one = scene.one("2026-11-20 18:00", THANKS)
    assert (one.status, one.says, one.because) == (
        Status.OPEN, "Thank Jane Doe (CTO)", "best within a day of the interview"
    )  # fmt: skip
    assert one.best_by == at("2026-11-21 16:00")


def test_r4_that_ends_after_midnight_opens_on_the_next_date() -> None:
    scene = Scene()
    scene.held("2026-11-23 23:30", scene.person(), minutes=50)
    assert scene.one("2026-11-24 00:49", THANKS).status is Status.HIDDEN
    one = scene.one("2026-11-24 00:50", THANKS)
    assert (one.opens.isoformat(), one.due.isoformat(), one.status) == ("2026-11-24", "2026-11-25", Status.OPEN)


@pytest.mark.parametrize("result", [Result.SENT, Result.DELEGATED, Result.MERGED, None])
def test_r4_ends_with_a_note_however_it_went(result: Result | None) -> None:
    scene, who = met()
    scene.contact("2026-11-20 18:00", THANKS, who, result=result)
    assert scene.reminders("2026-11-20 19:00", THANKS) == []
    assert owed(scene.case("2026-11-20 19:00")) == (1, 1)


@pytest.mark.parametrize("column", [Column.THANKED, Column.AWAITING, Column.OFFER])
def test_r4_is_never_silenced_while_the_card_is_open(column: Column) -> None:
    scene, _ = met()
    scene.change(column=column)
    assert scene.one("2026-12-24 12:00", THANKS).status is Status.OVERDUE


def test_r4_merges_into_the_goodbye_when_closed() -> None:
    scene, _ = met()
    scene.change(column=Column.CLOSED)
    assert scene.reminders("2026-12-24 12:00", THANKS) == []


def test_r4_counts_what_is_left_of_a_panel() -> None:
    scene = Scene()
    people = [scene.person(name) for name in ("Ann Lee", "Jane Doe", "Max Roe")]
    scene.held("2026-11-20 16:00", *people)
    scene.contact("2026-11-20 18:00", THANKS, people[1])
    found = scene.reminders("2026-11-20 19:00", THANKS)
    assert texts(found) == ["Thank Ann Lee (CTO)", "Thank Max Roe (CTO)"]
    assert {one.because for one in found} == {"2 of 3 still owed"}


def test_r4_a_note_without_a_person_counts_for_everybody_met() -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person("Ann Lee"), scene.person("Jane Doe"))
    scene.contact("2026-11-20 18:00", THANKS)
    assert scene.reminders("2026-11-20 19:00", THANKS) == []


def test_r4_a_note_belongs_to_its_round_or_the_latest_before_it() -> None:
    scene, who = met()
    first = scene.search.applications[scene.app].interviews[0].id
    scene.held("2026-11-23 10:00", who)
    scene.contact("2026-11-23 12:00", THANKS, who)
    assert [one.interview for one in scene.reminders("2026-11-23 13:00", THANKS)] == [first]
    scene.contact("2026-11-23 12:30", THANKS, who, interview=first)
    assert scene.reminders("2026-11-23 13:00", THANKS) == []


def test_r4_a_note_of_the_wrong_kind_or_time_does_not_count() -> None:
    scene, who = met()
    scene.contact("2026-11-19 18:00", THANKS, who)
    scene.contact("2026-11-20 18:00", THANKS, who, direction=Direction.IN)
    scene.contact("2026-11-20 18:00", Purpose.OTHER, who)
    scene.contact("2026-11-20 23:00", THANKS, who)
    assert len(scene.reminders("2026-11-20 22:59", THANKS)) == 1
    assert scene.reminders("2026-11-20 23:00", THANKS) == []


@pytest.mark.parametrize(
    ("column", "now", "says"),
    [
        (Column.AWAITING, "2026-12-01 12:00", "Thank Jane Doe (CTO)"),
        (Column.AWAITING, "2026-12-02 12:00", "Thank Jane Doe (CTO) within your follow-up"),
        (Column.OFFER, "2026-12-02 12:00", "Thank Jane Doe (CTO)"),
    ],
)
def test_r4_late_by_a_week_is_merged_into_the_follow_up(column: Column, now: str, says: str) -> None:
    scene, _ = met()
    scene.change(column=column)
    assert scene.one(now, THANKS).says == says


def test_r4_takes_its_days_from_the_policy() -> None:
    scene = Scene(Policy(thank_you_days=3, thank_you_rest_minutes=0, thank_you_best_hours=12))
    scene.held("2026-11-20 16:00", scene.person())
    one = scene.one("2026-11-20 17:00", THANKS)
    assert (one.due.isoformat(), one.status) == ("2026-11-25", Status.OPEN)
    assert one.best_by == at("2026-11-21 04:00")
    assert isinstance(one.due_at, datetime)
