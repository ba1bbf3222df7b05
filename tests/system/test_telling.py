"""Moments and dates told in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from followup_tui.system.telling import tell_day, tell_distance, tell_moment

NOW = datetime(2026, 11, 23, 14, 41, tzinfo=UTC)


def test_a_day_has_its_year_only_when_it_is_another() -> None:
    assert tell_day(date(2026, 11, 20), date(2026, 1, 1)) == "Fri 20 Nov"
    assert tell_day(date(2027, 1, 4), date(2026, 1, 1)) == "Mon 4 Jan 2027"
    assert tell_day(date(2026, 11, 20)) == "Fri 20 Nov 2026"


def test_a_moment_is_told_in_its_zone() -> None:
    assert tell_moment(NOW, "America/New_York", NOW) == "Mon 23 Nov 09:41"
    assert tell_moment(NOW, "Australia/Sydney") == "Tue 24 Nov 2026 01:41"


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (NOW, "just now"),
        (datetime(2026, 11, 20, 14, 41, tzinfo=UTC), "3 days ago"),
        (datetime(2026, 11, 23, 16, 45, tzinfo=UTC), "in 2 hours"),
    ],
)
def test_a_distance(moment: datetime, told: str) -> None:
    assert tell_distance(moment, NOW) == told
