"""Tells the time and the user's zone, from the system or from a moment the user wants to pretend it is.

Invariant: every moment is aware and in UTC; a zone that comes out of here exists in the time zone database.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

FALLBACK_ZONE: Final = "UTC"
"""What is used when neither TZ nor the system names a zone."""

_LOCALTIME = Path("/etc/localtime")
_KNOWN: dict[str, bool] = {}


def is_zone(name: str) -> bool:
    """Whether the name is an IANA zone this machine knows, such as America/New_York."""
    known = _KNOWN.get(name)
    if known is None:
        known = _KNOWN[name] = _loads(name)
    return known


def _loads(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True


def local_zone() -> str:
    """The IANA name of this machine's zone: TZ if it holds one, else the system's, else UTC."""
    given = os.environ.get("TZ", "").lstrip(":")
    if given:
        name = given.partition("zoneinfo/")[2] if given.startswith("/") else given
        return name if is_zone(name) else FALLBACK_ZONE
    return _linked_zone() or _asked_zone()


def _linked_zone() -> str:
    """The zone /etc/localtime points at; spares the import of tzlocal on nearly every machine."""
    try:
        name = os.readlink(_LOCALTIME).partition("zoneinfo/")[2]
    except OSError:
        return ""
    return name if name and is_zone(name) else ""


def _asked_zone() -> str:
    import tzlocal

    try:
        name = str(tzlocal.get_localzone_name() or "")
    except (LookupError, ValueError, OSError):
        return FALLBACK_ZONE
    return name if is_zone(name) else FALLBACK_ZONE


def _no_choice() -> str | None:
    return None


class SystemClock:
    """The real time, in the zone the user chose or else the machine's."""

    def __init__(self, chosen: Callable[[], str | None] = _no_choice) -> None:
        self._chosen = chosen

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """The IANA name of the user's zone, looked up anew each time."""
        return self._chosen() or local_zone()


class StartedClock(SystemClock):
    """A clock that was started at a given moment and ticks on from there, in whole seconds."""

    def __init__(self, at: datetime, chosen: Callable[[], str | None] = _no_choice) -> None:
        super().__init__(chosen)
        self._at = at.astimezone(UTC)
        self._started = time.monotonic()

    def now(self) -> datetime:
        """The given moment plus the time that has passed since, aware, in UTC."""
        return self._at + timedelta(seconds=int(time.monotonic() - self._started))
