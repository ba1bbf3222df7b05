"""Every threshold: a default within its own bounds, what it means, and where it comes from.

Invariant: the schema of the settings file says the same as the code.
"""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path
from typing import Any

import msgspec
import pytest

import followup_tui
from followup_tui.domain.policy import Policy
from followup_tui.domain.policy.order import PAIRS, Pair, accepted, contradiction, told, wanted
from followup_tui.domain.setting import PROGRAM, by_rule, every, number, numbers
from followup_tui.domain.settings import Settings
from followup_tui.domain.texts import TITLES

D = date
NUMBERS = [one for one in msgspec.structs.fields(Policy) if isinstance(one.default, int)]


def bounds(name: str) -> dict[str, Any]:
    schema = msgspec.json.schema(Policy)
    found: dict[str, Any] = schema["$defs"]["Policy"]["properties"][name]
    return found


@pytest.mark.parametrize("name", [one.name for one in NUMBERS])
def test_each_number_is_explained_and_within_its_bounds(name: str) -> None:
    known = bounds(name)
    assert known["minimum"] <= getattr(Policy(), name) <= known["maximum"]
    assert known["description"]
    for wrong in (known["minimum"] - 1, known["maximum"] + 1):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({name: wrong}, Policy)


def test_the_call_hours_follow_each_other() -> None:
    policy = Policy()
    assert policy.morning_from < policy.morning_to < policy.afternoon_from < policy.afternoon_to
    assert msgspec.convert({"morning_from": "09:00:00"}, Policy).morning_from == time(9)


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"thank_you_dayz": 2}, Policy)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"call_opens_days": 3}, "call_opens_days must be a whole number from 1 to 2, as call_due_days is 2"),
        ({"call_due_days": 4, "call_opens_days": 5}, "call_opens_days must be a whole number from 1 to 4"),
        ({"silence_opens_days": 11}, "silence_opens_days must be a whole number from 3 to 10"),
        ({"silence_due_days": 6}, "silence_due_days must be a whole number from 7 to 28, as silence_opens_days is 7"),
        ({"hunt_soft_days": 5}, "hunt_soft_days must be a whole number from 1 to 4, as hunt_firm_days is 5"),
        ({"pipeline_low": 7}, "pipeline_low must be a whole number from 1 to 6, as pipeline_target is 6"),
        ({"severe_days": 5}, "severe_days must be a whole number from 1 to 4, as exploding_days is 5"),
        ({"reply_opens_days": 2, "reply_to_no_days": 1}, "reply_opens_days must be a whole number from 0 to 1"),
        ({"feedback_days": 1}, "feedback_days must be a whole number from 2 to 10"),
        ({"offer_now_days": 3, "offer_decide_days": 2}, "offer_decide_days must be a whole number from 3 to 10"),
        ({"morning_from": time(12)}, "morning_from must be a time of day from 09:00 to 11:29"),
        ({"afternoon_from": time(11)}, "afternoon_from must be a time of day from 11:30 to 16:29"),
        ({"calls_from": time(10, 30)}, "calls_from must be a time of day from 00:00 to 10:00"),
        ({"calls_to": time(16)}, "calls_to must be a time of day from 16:30 to 23:59"),
        ({"morning_from": time(13), "morning_to": time(15), "afternoon_from": time(12), "afternoon_to": time(14)},
         "morning_to must be no more than policy.afternoon_from"),
        ({"exploding_days": 2, "severe_days": 2}, "exploding_days must be a whole number from 3 to 10"),
        ({"pause_from": D(2026, 12, 21)}, "pause_until and policy.pause_from belong together"),
        ({"pause_until": D(2026, 12, 21)}, "pause_from and policy.pause_until belong together"),
        ({"pause_from": D(2026, 12, 21), "pause_until": D(2026, 12, 20)}, "pause_from must be a date up to 2026-12-20"),
        ({"pause_from": D(2026, 12, 21), "pause_until": D(2027, 1, 4)},
         "pause_until must be a date from 2026-12-21 to 2027-01-03, as pause_from is 2026-12-21 and pause_most"),
    ],
)  # fmt: skip
def test_numbers_that_contradict_each_other_are_named_with_what_is_accepted(wrong: dict[str, Any], says: str) -> None:
    assert contradiction(Policy(**wrong)).startswith(f"policy.{says}")


def test_the_number_just_set_is_blamed() -> None:
    policy = Policy(hunt_soft_days=6, hunt_firm_days=6)
    assert contradiction(policy, ["hunt_firm_days"]).startswith("policy.hunt_firm_days must be a whole number from 7")
    assert contradiction(policy).startswith("policy.hunt_soft_days")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.low}<{pair.high}")
def test_the_defaults_keep_every_order(pair: Pair) -> None:
    usual = Policy()
    assert getattr(usual, pair.low) <= getattr(usual, pair.high)
    assert contradiction(usual) == ""


def test_a_range_of_one_value_and_the_ends_of_a_day() -> None:
    close = Policy(severe_days=1, exploding_days=2)
    assert wanted(close, "severe_days") == "1 and nothing else, as exploding_days is 2"
    policy = Policy(morning_to=time(0), afternoon_from=time(23, 59))
    assert accepted(policy, "morning_from").high == time(0)
    assert accepted(policy, "afternoon_to").low == time(23, 59)


def test_a_holiday_of_the_greatest_length_is_accepted() -> None:
    assert contradiction(Policy(pause_from=D(2026, 12, 21), pause_until=D(2027, 1, 3))) == ""


@pytest.mark.parametrize("name", Policy.__struct_fields__)
def test_every_number_is_told_with_rule_range_and_evidence(name: str) -> None:
    one = number(Policy(), name)
    assert one.key == f"policy.{name}"
    assert (one.name, one.is_default, one.value) == (name, True, one.default)
    assert one.says
    assert one.accepts
    assert one.evidence
    assert not one.says.endswith(")")
    assert one.rules or one.home == PROGRAM
    assert set(one.rules) <= TITLES.keys()


def test_a_changed_number_is_none_as_it_came_and_narrows_its_neighbour() -> None:
    policy = Policy(silence_due_days=9)
    assert not number(policy, "silence_due_days").is_default
    assert number(policy, "silence_opens_days").bounds == "3–9"
    assert number(policy, "pause_from").bounds == ""


def test_the_numbers_stand_in_the_order_of_the_rules() -> None:
    homes = [one.home for one in numbers(Policy())]
    assert homes == sorted(homes, key=lambda home: int(home[1:] or 99))
    assert [home for home, _ in by_rule(numbers(Policy()))][-1] == PROGRAM
    assert len(homes) == len(Policy.__struct_fields__)


def test_personal_settings_are_told_too() -> None:
    keys = {one.key: one for one in every(Settings(bell=False, keys={"new": "N"}))}
    assert (keys["bell"].value, keys["bell"].default, keys["bell"].home) == (False, True, PROGRAM)
    assert keys["me.name"].accepts == "any text"
    assert keys["keys.new"].value == "N"
    assert "policy" not in keys


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "yes"), (False, "no"), (5, "5"), (time(9), "09:00"), (time(9, 0, 5), "09:00:05"), (None, "none"),
     (D(2026, 12, 24), "2026-12-24")],
)  # fmt: skip
def test_a_value_is_told_as_it_is_typed(value: object, text: str) -> None:
    assert told(value) == text


def test_no_number_is_declared_in_vain() -> None:
    """Every setting is read by something that acts by it, not only declared and told of."""
    package = Path(followup_tui.__file__).parent
    files = [
        one
        for one in package.rglob("*.py")
        if one.parent.name != "texts" and (one.parent.name != "policy" or one.name == "order.py")
    ]
    read = set(re.findall(r"\w+", "\n".join(one.read_text(encoding="utf-8") for one in files)))
    assert [name for name in Policy.__struct_fields__ if name not in read] == []
