"""Turns what a person types into a moment or a date, and moments into words, without ever guessing.

Invariant: a text with two readings is refused with both of them named; what comes out lies between 1990 and
five years from now; a moment is aware and in UTC. A text without a zone is in the zone handed in.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.errors import BadInputError
from followup_tui.system.clock import is_zone
from followup_tui.system.dates import Prefer, day_name, quote, read_day

FIRST_YEAR: Final = 1990
YEARS_AHEAD: Final = 5
NOON: Final = time(12)

_CLOCK = re.compile(
    r"(?:\bat )?\b(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?([ap]\.?m\b\.?))?"
    r"|(\d{1,2}) ?([ap]\.?m\b\.?)|(noon)\b)",
    re.ASCII,
)
_OFFSET = re.compile(r"\s*(z|utc|gmt|[+-]\d{2}:?\d{2})$")
_ZONE = re.compile(r"\s*\(?([A-Za-z]+(?:/[A-Za-z0-9_+-]+)+)\)?$")
_AGO = re.compile(r"(\d{1,3}) (minute|hour|day|week)s? ago")
_AHEAD = re.compile(r"in (\d{1,3}) (minute|hour|day|week)s?")


class Stated(NamedTuple):
    """What a text says, before the gaps are filled in."""

    day: date
    time: time | None
    """Wall time, or None when the text names only a day."""
    zone: str | None
    """IANA name or offset written in the text, or None."""
    instant: datetime | None = None
    """Set when the text counts from now ("2 hours ago"), which needs no wall time."""


def parse_moment(
    text: str, *, zone: str, now: datetime, prefer: Prefer = "past", default: time = NOON
) -> datetime:
    """The moment the text names, in UTC; a text that names only a day gets the default wall time.

    Raises `BadInputError` saying what to write instead. A wall time that happens twice, when the clocks go
    back, is the first of the two; an offset in the text chooses.
    """
    stated = read(text, zone=zone, now=now, prefer=prefer)
    return instant(stated, zone=zone, now=now, default=default)


def parse_date(text: str, *, zone: str, now: datetime, prefer: Prefer = "future") -> date:
    """The date the text names; raises `BadInputError` saying what to write instead."""
    stated = read(text, zone=zone, now=now, prefer=prefer)
    if stated.time is not None or stated.zone is not None:
        raise BadInputError(f"only a date is wanted, without a time: {quote(text)}")
    return stated.day


def instant(stated: Stated, *, zone: str, now: datetime, default: time = NOON) -> datetime:
    """What was stated as a moment in UTC; raises `BadInputError` for a wall time the clocks skip."""
    if stated.instant is not None:
        return stated.instant
    wall = datetime.combine(stated.day, stated.time or default)
    if stated.zone is not None and stated.zone[0] in "+-":
        return _in_range(_with_offset(wall, stated.zone), now)
    name = stated.zone or zone
    aware = wall.replace(tzinfo=ZoneInfo(name))
    if aware.astimezone(UTC).astimezone(aware.tzinfo).replace(tzinfo=None) != wall:
        raise BadInputError(
            f"{wall:%H:%M} does not exist on {day_name(stated.day)} in {name}: the clocks go forward then; "
            "write an hour earlier or later"
        )
    return _in_range(aware.astimezone(UTC), now)


def read(text: str, *, zone: str, now: datetime, prefer: Prefer) -> Stated:
    """What the text says; raises `BadInputError` for what has no meaning, or more than one."""
    words = re.sub(r"^(\d{4}-\d{2}-\d{2})[Tt](?=\d)", r"\1 ", " ".join(text.replace(",", " ").split()))
    if not words or len(words) > 100:
        raise BadInputError('say when: 2026-11-20 16:00, "20 Nov 16:00", "today 16:00" or "now"')
    local = now.astimezone(ZoneInfo(zone))
    counted = _counted(words.lower(), local)
    if counted is not None:
        _in_range(counted.instant or now, now)
        return counted
    rest, named_zone = _split_zone(words)
    rest, wall = _split_time(rest.lower(), text)
    if not rest and wall is None:
        raise BadInputError(f"{quote(text)} names a zone but no moment; write 2026-11-20 16:00 before it")
    day = read_day(rest, local.date(), prefer, text)
    stated = Stated(day, wall, named_zone)
    _in_range(datetime.combine(day, NOON, UTC), now)
    return stated


def _counted(words: str, local: datetime) -> Stated | None:
    if words == "now":
        return Stated(local.date(), local.time(), None, local.astimezone(UTC))
    for pattern, sign in ((_AGO, -1), (_AHEAD, 1)):
        found = pattern.fullmatch(words)
        if found is None:
            continue
        number, unit = sign * int(found[1]), found[2]
        if unit in ("day", "week"):
            return Stated(local.date() + timedelta(days=number * (7 if unit == "week" else 1)), None, None)
        moment = local.astimezone(UTC) + timedelta(**{f"{unit}s": number})
        there = moment.astimezone(local.tzinfo)
        return Stated(there.date(), there.time(), None, moment)
    return None


def _split_zone(words: str) -> tuple[str, str | None]:
    found = _ZONE.search(words)
    if found is not None:
        if not is_zone(found[1]):
            raise BadInputError(f"no zone is called {quote(found[1])}; write one such as America/New_York")
        return words[: found.start()].rstrip(), found[1]
    if ":" not in words and not re.search(r"\d\s*[ap]\.?m", words.lower()):
        return words, None  # "-04" of a date is no offset
    found = _OFFSET.search(words.lower())
    if found is None:
        return words, None
    name = found[1]
    return words[: found.start()].rstrip(), name if name[0] in "+-" else "UTC"


def _split_time(words: str, text: str) -> tuple[str, time | None]:
    found = list(_CLOCK.finditer(words))
    if not found:
        return words, None
    if len(found) > 1:
        raise BadInputError(f"two times of day stand in {quote(text)}; write one")
    match = found[0]
    hour, minute = int(match[1] or match[5] or 12), int(match[2] or 0)
    half = (match[4] or match[6] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise BadInputError(f"{quote(match[0])} is not a time; write 16:00 or 4pm")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        wall = time(hour, minute, int(match[3] or 0))
    except ValueError:
        raise BadInputError(f"{quote(match[0])} is not a time; write 16:00 or 4pm") from None
    rest = f"{words[: match.start()]} {words[match.end() :]}"
    return " ".join(rest.split()), wall


def _with_offset(wall: datetime, offset: str) -> datetime:
    try:
        return datetime.fromisoformat(f"{wall.isoformat()}{offset}").astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadInputError(f"{offset} is no offset from UTC; write one such as -05:00") from None


def _in_range(moment: datetime, now: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= now.year + YEARS_AHEAD:
        last = now.year + YEARS_AHEAD
        raise BadInputError(f"{moment.year} is out of range; use a date from {FIRST_YEAR} to {last}")
    return moment
