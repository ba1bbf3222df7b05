"""Every threshold: a default within its own bounds, what it means, and where it comes from.

Invariant: the schema of the settings file says the same as the code.
"""

from __future__ import annotations

from datetime import time
from typing import Any

import msgspec
import pytest

from followup_tui.domain.policy import Policy

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
