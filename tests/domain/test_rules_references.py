"""R5: references are warned before they are rung, and thanked afterwards.

Invariant: a reference is never forgotten and never told twice for the same cause.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Direction, Outcome, Purpose
from followup_tui.domain.reminders import Status
from followup_tui.domain.rules import evaluate
from tests.fakes import at
from tests.scene import Scene, texts

ALERT, THANKS = Purpose.ALERT_REFERENCES, Purpose.THANK_REFERENCES


def met(*names: str) -> tuple[Scene, list[str]]:
    scene = Scene()
    people = [scene.reference(name) for name in names]
    scene.held("2026-11-20 16:00", scene.person())
    return scene, people


def test_r5_waits_for_an_interview() -> None:
    scene = Scene()
    scene.reference("Grace Example")
    scene.held("2026-11-20 16:00", scene.person())
    assert scene.reminders("2026-11-20 15:00", ALERT) == []


def test_r5_is_due_a_business_day_after_the_first_round() -> None:
    scene, _ = met("Grace Example")
    scene.held("2026-11-30 16:00", scene.person())
    one = scene.one("2026-12-01 10:00", ALERT)
    assert (one.rule, one.due.isoformat(), one.urgency) == ("R5", "2026-11-23", 1)
    assert one.says == "Tell Grace Example that Acme Robotics may call"


def test_r5_names_all_who_have_not_been_told() -> None:
    scene, (grace, _, _) = met("Grace Example", "Lee Sample", "Kim Sample")
    assert scene.one("2026-11-20 17:00", ALERT).says.startswith("Tell Grace Example, Lee Sample and Kim Sample that")
    scene.contact("2026-11-20 18:00", ALERT, grace)
    one = scene.one("2026-11-20 19:00", ALERT)
    assert (one.says, one.because) == ("Tell Lee Sample and Kim Sample that Acme Robotics may call", "told 1 of 3")


def test_r5_speaks_of_references_in_general_while_none_is_on_record() -> None:
    scene, _ = met()
    assert scene.one("2026-11-20 17:00", ALERT).says == "Tell your references that Acme Robotics may call"
    scene.contact("2026-11-20 18:00", ALERT)
    assert scene.reminders("2026-11-20 19:00", ALERT) == []


def test_r5_takes_those_chosen_for_the_role() -> None:
    scene, (_, lee) = met("Grace Example", "Lee Sample")
    scene.change(references=(lee,))
    assert "Tell Lee Sample that" in scene.one("2026-11-20 17:00", ALERT).says


def test_r5_is_due_on_the_very_date_names_are_handed_over() -> None:
    scene, _ = met("Grace Example")
    scene.change(references_given=date(2026, 11, 21))
    assert scene.one("2026-11-21 10:00", ALERT).due.isoformat() == "2026-11-21"


def test_r5_comes_first_when_they_announce_the_check() -> None:
    scene, _ = met("Grace Example")
    scene.change(references_checked=at("2026-11-22 10:00"))
    one = scene.one("2026-11-22 11:00", ALERT)
    assert (one.urgency, one.due.isoformat()) == (0, "2026-11-22")
    assert one.because == "they are checking references now"
    assert one.order < scene.one("2026-11-22 11:00", Purpose.THANK_YOU).order


def test_r5_is_silent_once_closed() -> None:
    scene, _ = met("Grace Example")
    scene.change(column=Column.CLOSED)
    assert scene.reminders("2026-11-22 11:00", ALERT) == []


def test_r5_warns_again_after_ninety_days() -> None:
    scene, (grace, _) = met("Grace Example", "Lee Sample")
    scene.contact("2026-11-20 18:00", ALERT)
    scene.contact("2026-11-25 18:00", ALERT, grace)
    assert scene.reminders("2027-02-17 10:00", ALERT) == []
    one = scene.one("2027-02-18 10:00", ALERT)
    assert (texts([one])[0], one.due.isoformat()) == ("Tell Lee Sample that Acme Robotics may call", "2027-02-18")
    assert one.steps[0].setting == "reference_realert_days"
    assert "Tell Grace Example and Lee Sample" in scene.one("2027-02-23 10:00", ALERT).says


def test_r5_suggests_somebody_else_for_a_reference_asked_often() -> None:
    scene, (grace,) = met("Grace Example")
    others = [scene.add_application(f"Role {number}") for number in range(3)]
    for day, other in zip(("2026-11-01", "2026-11-10", "2026-11-18"), others, strict=True):
        scene.contact(f"{day} 10:00", ALERT, grace, applications=(other,))
    assert scene.one("2026-11-30 12:00", ALERT).because == "Grace Example was asked often this month: somebody else?"
    assert scene.one("2026-12-01 12:00", ALERT).because == "they may ring after an interview"


def test_r5_names_whoever_was_asked_least() -> None:
    """R5: load above three in thirty days; the limit and the days are settings."""
    scene, (grace, lee, kim) = met("Grace Example", "Lee Sample", "Kim Sample")
    others = [scene.add_application(f"Role {number}") for number in range(3)]
    for day, other in zip(("2026-11-05", "2026-11-10", "2026-11-18"), others, strict=True):
        scene.contact(f"{day} 10:00", ALERT, grace, applications=(other,))
    scene.contact("2026-11-18 10:00", ALERT, lee, applications=(others[0],))
    asked = "Grace Example was asked often this month: name Kim Sample instead?"
    assert scene.one("2026-11-23 12:00", ALERT).because == asked
    scene.change(references=(kim,))
    assert scene.one("2026-11-23 12:00", ALERT).because == "they may ring after an interview"
    scene.change(references=(grace, lee))
    scene.policy = Policy(reference_load=1)
    assert "name Kim Sample" in scene.one("2026-11-23 12:00", ALERT).because
    scene.policy = Policy(reference_load_days=7)
    assert "often" not in scene.one("2026-11-23 12:00", ALERT).because


@pytest.mark.parametrize(
    ("home", "where", "due", "due_at"),
    [
        ("America/New_York", {}, "2026-11-21", "2026-11-21 23:59:59"),
        ("America/New_York", {"tz": "Australia/Sydney", "country": "AU"}, "2026-11-22", "2026-11-21 23:59:59"),
        ("Australia/Sydney", {}, "2026-11-21", "2026-11-21 07:59:59"),
    ],
)
def test_r5_b_is_due_by_the_users_own_date(home: str, where: dict[str, str], due: str, due_at: str) -> None:
    """R5 b: the same date, even on a weekend, in the user's zone."""
    scene = Scene(None, **where)
    scene.reference("Grace Example")
    scene.held("2026-11-20 10:00", scene.person())
    scene.change(references_given=date(2026, 11, 21))
    case = scene.case("2026-11-20 12:00", tz=home)
    (one,) = [r for r in evaluate(case).reminders if r.kind is ALERT]
    assert (one.due.isoformat(), one.due_at) == (due, at(due_at))


def test_r5_a_warning_after_the_end_is_thanked_for_no_more() -> None:
    scene, (grace,) = met("Grace Example")
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-20 18:00"))
    scene.contact("2026-11-20 19:00", ALERT, grace)
    assert scene.reminders("2026-11-25 11:00", THANKS) == []


def test_r5_thanks_a_reference_who_was_rung() -> None:
    scene, (grace,) = met("Grace Example")
    scene.contact("2026-11-20 18:00", ALERT, grace)
    scene.heard("2026-11-25 10:00", grace, purpose=Purpose.REFERENCE_CONTACTED)
    one = scene.one("2026-11-25 12:00", THANKS)
    assert (one.says, one.because, one.due.isoformat()) == ("Thank Grace Example", "they were rung", "2026-11-30")
    scene.contact("2026-11-27 10:00", THANKS, grace)
    assert scene.reminders("2026-11-27 11:00", THANKS) == []


def test_r5_thanks_those_told_when_it_is_over() -> None:
    scene, (grace, lee) = met("Grace Example", "Lee Sample")
    scene.contact("2026-11-20 18:00", ALERT, grace, lee)
    scene.contact("2026-11-24 18:00", THANKS, lee)
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-25 10:00"))
    found = scene.reminders("2026-11-25 11:00", THANKS)
    assert [(one.says, one.due.isoformat()) for one in found] == [
        ("Thank Grace Example", "2026-11-30"), ("Tell Lee Sample how it went", "2026-12-03")
    ]  # fmt: skip
    scene.contact("2026-11-26 18:00", THANKS, grace, lee)
    assert scene.reminders("2026-11-26 19:00", THANKS) == []


def test_r5_passes_over_a_reference_who_is_gone() -> None:
    scene, (grace,) = met("Grace Example")
    scene.heard("2026-11-25 10:00", grace, purpose=Purpose.REFERENCE_CONTACTED)
    scene.search = scene.search.drop(scene.search.people[grace])
    assert scene.reminders("2026-11-25 12:00", THANKS) == []


def test_r5_is_not_ended_by_what_they_said() -> None:
    scene, (grace,) = met("Grace Example")
    scene.contact("2026-11-20 18:00", ALERT, grace, direction=Direction.IN)
    assert scene.one("2026-11-20 19:00", ALERT).status is Status.OPEN
