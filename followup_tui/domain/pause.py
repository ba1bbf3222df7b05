"""The holiday from the search: on which days of the user's own calendar advice rests (R2, R6, R11, R13).

Invariant: only advice asks here; what is owed to an employer, a reply to a no too, knows no holiday.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.policy import Policy


def is_paused(policy: Policy, today: date) -> bool:
    """Whether the user's date lies in the holiday."""
    first, last = policy.pause_from, policy.pause_until
    return first is not None and last is not None and first <= today <= last


def pause_turns(policy: Policy, tz: str) -> tuple[datetime, ...]:
    """The moments, UTC, at which the holiday begins and ends in the user's zone; none without one."""
    first, last = policy.pause_from, policy.pause_until
    if first is None or last is None:
        return ()
    days = (first, last + timedelta(days=1))
    return tuple(datetime.combine(day, time.min, ZoneInfo(tz)).astimezone(UTC) for day in days)
