"""Numbers being changed: only ever to what is accepted, and never lost or saved by themselves."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError
from followup_tui.tui.setting_edits import Edits

TODAY = date(2026, 11, 24)


def edits(**numbers: Any) -> Edits:
    return Edits(Settings(policy=Policy(**numbers)), TODAY)


@pytest.mark.parametrize(
    ("name", "by", "value"),
    [
        ("touch_gap_days", 1, 6), ("touch_gap_days", -2, 3), ("touch_gap_days", 99, 15), ("silence_opens_days", 9, 10),
        ("morning_from", 1, time(10, 15)), ("morning_from", -99, time(9)), ("morning_from", 99, time(11, 29)),
        ("calls_to", 99, time(23, 59)), ("calls_from", -99, time(0)),
    ],
)  # fmt: skip
def test_a_step_stays_within_what_is_accepted(name: str, by: int, value: object) -> None:
    one = edits()
    one.step(name, by)
    assert one.number(name).value == value
    assert one.is_changed(name)
    assert getattr(one.saved.policy, name) == getattr(Policy(), name)


@pytest.mark.parametrize(
    ("numbers", "name", "by", "says"),
    [
        ({}, "reply_opens_days", -2, ""),
        ({"touch_gap_days": 15}, "touch_gap_days", 1, "touch_gap_days must be a whole number from 2 to 15"),
        ({"silence_opens_days": 10}, "silence_opens_days", 1, "as silence_due_days is 10"),
    ],
)
def test_at_the_end_of_a_range_it_says_so(numbers: dict[str, int], name: str, by: int, says: str) -> None:
    one = edits(**numbers)
    if not says:
        one.step(name, by)
        return
    with pytest.raises(BadDataError, match=says):
        one.step(name, by)
    assert one.changes == {}


def test_a_holiday_begins_today_and_is_both_days_or_none() -> None:
    one = edits()
    one.step("pause_from", 1)
    assert one.changes == {"policy.pause_from": "2026-11-24", "policy.pause_until": "2026-11-24"}
    one.step("pause_until", 3)
    assert one.number("pause_until").value == date(2026, 11, 27)
    one.step("pause_from", 1)
    assert one.number("pause_from").value == date(2026, 11, 25)
    one.reset("pause_until")
    assert one.changes == {}
    again = edits(pause_from=TODAY, pause_until=TODAY)
    again.reset("pause_from")
    assert again.changes == {"policy.pause_from": "", "policy.pause_until": ""}


def test_a_typed_value_is_taken_or_refused() -> None:
    one = edits()
    one.type("morning_from", "9:30")
    one.type("touch_gap_days", " 7 ")
    assert one.changes == {"policy.touch_gap_days": "7", "policy.morning_from": "09:30"}
    with pytest.raises(BadDataError, match="from 2 to 15"):
        one.type("touch_gap_days", "99")
    assert one.number("touch_gap_days").value == 7
    one.reset("touch_gap_days")
    assert list(one.changes) == ["policy.morning_from"]
    one.reset_all()
    assert one.changes == {}


def test_what_was_left_is_brought_back_while_it_is_valid() -> None:
    one = edits()
    assert one.bring_back({"policy.touch_gap_days": "7", "me.name": "Mallory"})
    assert (one.changes, one.edited.me.name) == ({"policy.touch_gap_days": "7"}, "")
    assert not one.bring_back({"policy.hunt_soft_days": "99"})
    assert one.changes == {"policy.touch_gap_days": "7"}


def test_personal_settings_saved_meanwhile_are_gone_on_from() -> None:
    one = edits()
    one.type("touch_gap_days", "7")
    one.adopt(Settings(bell=False))
    assert one.edited == Settings(bell=False, policy=Policy(touch_gap_days=7))
    assert one.changes == {"policy.touch_gap_days": "7"}


def test_numbers_are_told_as_edited() -> None:
    one = edits()
    one.type("silence_due_days", "9")
    found = {number.name: number for number in one.numbers()}
    assert (found["silence_due_days"].value, found["silence_opens_days"].high) == (9, 9)
