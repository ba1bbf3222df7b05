"""Reads the dates of a table, all of them in one format, so that no row is guessed at.

Invariant: a text is a date as a whole or not at all; one that could be read two ways is asked about, whatever the other
rows look like.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.errors import BadDataError
from followup_tui.exchange.columns import LEFT_OUT

FIRST: Final = date(1990, 1, 1)
"""The earliest date taken for one."""

YEARS_AHEAD: Final = 5
"""So many years from today on."""

NOON: Final = time(12)
"""Stands for the hour where a day alone is given."""


class Style(enum.StrEnum):
    """The way in which a file writes dates."""

    ISO = "iso"
    DMY = "dmy"
    MDY = "mdy"
    NAMED = "named"


SHOWN: Final = {
    Style.ISO: "2026-12-01", Style.DMY: "01/12/2026 (day first)", Style.MDY: "12/01/2026 (month first)",
    Style.NAMED: "1 December 2026",
}  # fmt: skip
"""What a date looks like in each: the first of December."""

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH: Final = f"(?P<month>{'|'.join(('sept', *_MONTHS, *(one[:3] for one in _MONTHS)))})"
_YEAR: Final = "(?P<year>[0-9]{4})"
_DAY: Final = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_SPACE: Final = "[ \u00a0\u202f]"
_TIME: Final = (
    rf"(?:T|,?{_SPACE})(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]{{1,9}})?)?"
    rf"(?:{_SPACE}?(?P<half>[ap])\.?m\.?)?"
)


def _pattern(day: str, offset: str = "") -> re.Pattern[str]:
    return re.compile(f"{day}(?:{_TIME}{offset})?", re.ASCII | re.IGNORECASE)


def _slashed(first: str, second: str) -> re.Pattern[str]:
    return _pattern(f"(?P<{first}>[0-9]{{1,2}})(?P<mark>[/.-])(?P<{second}>[0-9]{{1,2}})(?P=mark){_YEAR}")


_PATTERNS: Final = {
    Style.ISO: (
        _pattern(f"{_YEAR}(?P<mark>[-/])(?P<month>[0-9]{{2}})(?P=mark)(?P<day>[0-9]{{2}})",
                 "(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2})?"),
    ),
    Style.DMY: (_slashed("day", "month"),),
    Style.MDY: (_slashed("month", "day"),),
    Style.NAMED: (
        _pattern(f"{_DAY}(?P<mark>[ -]){_MONTH}\\.?,?(?P=mark){_YEAR}"),
        _pattern(f"{_MONTH}\\.? {_DAY},? {_YEAR}"),
    ),
}  # fmt: skip
"""What a date is, in each style."""


class Given(NamedTuple):
    """A date as it stands in a file."""

    line: int
    text: str
    column: str = ""
    """The name of its column."""


def style_of(given: Iterable[Given], asked: Style | None = None) -> Style | None:
    """The one style that all these dates are written in; None when there is none to read.

    Raises `BadDataError` with the line: for a text that is no date, and, unless a style was asked for, for one that
    could be read two ways and for a second style in one file.
    """
    found: dict[Style, Given] = {}
    either = doubtful = None
    for one in given:
        readings = _readings(one)
        if asked is not None and asked not in readings:
            raise BadDataError(_not_like(one, asked))
        if len(readings) == 1:
            found.setdefault(next(iter(readings)), one)
        elif len(set(readings.values())) == 1:
            either = one
        else:
            doubtful = doubtful or one
    if asked is not None:
        return asked
    if doubtful is not None:
        raise BadDataError(_question(doubtful, found))
    if either is not None and Style.DMY not in found and Style.MDY not in found:
        found[Style.DMY] = either
    if len(found) > 1:
        (one_style, first), (other, second) = sorted(found.items(), key=lambda pair: pair[1].line)[:2]
        says = f"line {first.line} writes dates like {SHOWN[one_style]}, line {second.line} like {SHOWN[other]}"
        raise BadDataError(f"{says}; write all of them one way")
    return next(iter(found), None)


def _readings(one: Given) -> dict[Style, datetime]:
    """What a text says in each style in which it is a date."""
    found = {style: moment for style in Style if (moment := _read(one.text, style)) is not None}
    if not found:
        way_out = f'; --column "{show(one.column, 40)}={LEFT_OUT}" leaves that column out' if one.column else ""
        says = f"line {one.line}: “{show(one.text, 40)}” is no date: write 2026-12-01 or 2026-12-01 14:30"
        raise BadDataError(f"{says}, the year in four digits, and nothing else{way_out}")
    return found


def _not_like(one: Given, style: Style) -> str:
    return f"line {one.line}: “{show(one.text, 40)}” is not a date written like {SHOWN[style]}"


def _question(one: Given, found: dict[Style, Given]) -> str:
    readings = _readings(one)
    day, month = readings[Style.DMY], readings[Style.MDY]
    says = f"line {one.line}: “{one.text}” can be {day:%-d %B} or {month:%-d %B}"
    settled = [(style, given) for style, given in found.items() if style in (Style.DMY, Style.MDY)]
    if len(settled) == 1:
        style, given = settled[0]
        order = "day" if style is Style.DMY else "month"
        return f"{says}; line {given.line} ({given.text}) has the {order} first: if all have, say --dates {style}"
    return f"{says}; say which with --dates dmy or --dates mdy"


def read(given: Given, style: Style, today: date) -> datetime:
    """The moment a text of that style says: aware if it names its offset, else on the clock of the place.

    A day alone is its noon. Raises `BadDataError` for what is no date, and for one out of range.
    """
    found = _read(given.text, style)
    if found is None:
        raise BadDataError(_not_like(given, style))
    last = today.replace(year=today.year + YEARS_AHEAD, day=min(today.day, 28))
    if not FIRST <= found.date() <= last:
        raise BadDataError(f"line {given.line}: {given.text} is not between {FIRST} and {last}; correct it")
    return found


def _read(text: str, style: Style) -> datetime | None:
    found = next((found for one in _PATTERNS[style] if (found := one.fullmatch(text))), None)
    if found is None:
        return None
    told = found.groupdict()
    try:
        clock = time(_hour(int(told["hour"]), told["half"]), int(told["minute"])) if told["hour"] else NOON
        wall = datetime.combine(date(int(told["year"]), _month(told["month"]), int(told["day"])), clock)
        return datetime.fromisoformat(f"{wall.isoformat()}{(told.get('offset') or '').upper()}")
    except ValueError:
        return None


def _month(text: str) -> int:
    """The month of a number or a name."""
    if text.isdecimal():
        return int(text)
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(text.lower()))


def _hour(number: int, half: str | None) -> int:
    """The hour of the day; `half` is the first letter of am and pm. Raises `ValueError` for 0 am and 13 pm."""
    if half is None:
        return number
    if not 1 <= number <= 12:
        raise ValueError("no hour of half a day")
    return number % 12 + (12 if half.lower() == "p" else 0)
