"""Moments as the dialogs write them out and offer them for typing over.

Invariant: a moment is shown in a named zone; reading what was typed is left to `system.moments`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.contacts import day_text
from followup_tui.domain.promises import Understood


def moment_text(when: datetime, zone: str) -> str:
    """An instant in a zone, short: "Tue 8 Dec 09:40"."""
    local = when.astimezone(ZoneInfo(zone))
    return f"{day_text(local.date())} {local:%H:%M}"


def stamp(when: datetime, zone: str) -> str:
    """An instant in a zone as it is typed in: "2026-12-08 09:40"."""
    return f"{when.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def city(zone: str) -> str:
    """The last part of a zone's name, readable: "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def last_full_hour(now: datetime) -> datetime:
    """The last full hour at least one hour ago: when an interview just over is likely to have begun."""
    return (now - timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)


def meaning(understood: Understood) -> str:
    """What words were taken to mean, without the words themselves: "Fri 4 Dec"."""
    return understood.says.rpartition("→")[2].strip()
