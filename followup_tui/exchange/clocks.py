"""Shows moments on a clock of a place, whatever a record says of the two.

Invariant: it never fails: an unknown place has the clock of UTC, and a moment at either end of time stays as it is.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def wall(moment: datetime, tz: str) -> datetime:
    """A moment by the clock of that zone."""
    try:
        return moment.astimezone(_zone(tz))
    except OverflowError:
        return moment


@cache
def _zone(tz: str) -> ZoneInfo:
    try:
        return ZoneInfo(tz)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
