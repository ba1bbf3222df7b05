"""Reads one date out of plain English words, so that nobody has to turn "mid next week" into numbers.

Invariant: a phrase is read as a whole or not at all; what can be read in two ways is refused, never guessed.
"""

from __future__ import annotations

import calendar as _calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from followup_tui.domain.phrasing import MONTHS, WEEKDAYS
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError

_WEEKDAY: Final = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH: Final = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?: (?P<year>\d{4}))?"
_PART: Final = r"(?P<part>early|mid|late|end)"
_WHICH: Final = r"(?P<which>this|next)"
_PART_OF_WEEK: Final = {"early": 1, "mid": 2, "late": 4, "end": 4}
_PART_OF_MONTH: Final = {"early": 5, "mid": 15, "late": 31, "end": 31}


class Reading(NamedTuple):
    """What a phrase names, before days off are considered."""

    day: date
    """As named; may be a day off."""
    ends: bool = False
    """True for the end of a week or month, which moves back to a working day; all else moves forward (C5)."""


class _Heard(NamedTuple):
    """A phrase that has one of the known forms, with what its meaning depends on."""

    found: re.Match[str]
    said: date
    calendar: WorkCalendar

    def get(self, name: str) -> str | None:
        """What stands in the named part of the form; None where it has no such part or leaves it out."""
        return self.found.groupdict().get(name)


def read(phrase: str, said: date, calendar: WorkCalendar) -> Reading | None:
    """The date that a phrase in `phrasing.plain` form names, or None if it is none that is known.

    `said` is the date on which it was said, between 1990 and 2100. Raises `BadInputError` for a date that
    does not exist and for a weekday that does not go with its date.
    """
    for pattern, reader in _READERS:
        found = re.fullmatch(pattern, phrase, re.ASCII)
        if found:
            return reader(_Heard(found, said, calendar))
    return None


def short_date(day: date, near: date) -> str:
    """"Fri 4 Dec", with the year when it is not that of the other date."""
    year = "" if day.year == near.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3].title()} {day.day} {MONTHS[day.month - 1][:3].title()}{year}"


def _plain_day(heard: _Heard) -> Reading:
    return Reading(heard.said + timedelta(days=("today", "tomorrow", "overmorrow").index(heard.found[0])))


def _duration(heard: _Heard) -> Reading:
    count, unit = int(heard.found["count"]), heard.found["unit"]
    if unit == "business day":
        return Reading(heard.calendar.add(heard.said, count))
    if unit == "month":
        return Reading(_in_month(*_months_on(heard.said, count), heard.said.day))
    days = -(-count // 24) if unit == "hour" else count * (7 if unit == "week" else 1)
    return Reading(heard.said + timedelta(days=days))


def _week(heard: _Heard) -> Reading:
    part = heard.found["part"] or "end"
    ahead = {"this": 0, "next": 7, "overnext": 14}[heard.get("which") or "this"]
    return Reading(_monday(heard.said) + timedelta(days=ahead + _PART_OF_WEEK[part]), part in ("late", "end"))


def _week_of(heard: _Heard) -> Reading | None:
    inner = read(heard.found["date"], heard.said, heard.calendar)
    part = heard.found["part"] or "end"
    if inner is None:
        return None
    return Reading(_monday(inner.day) + timedelta(days=_PART_OF_WEEK[part]), part in ("late", "end"))


def _weekday(heard: _Heard) -> Reading:
    number = WEEKDAYS.index(heard.found["weekday"])
    which = heard.get("which")
    if which is None:
        return Reading(heard.said + timedelta(days=(number - heard.said.weekday() - 1) % 7 + 1))
    return Reading(_monday(heard.said) + timedelta(days=number + (7 if which == "next" else 0)))


def _month(heard: _Heard) -> Reading:
    part = heard.found["part"] or "end"
    month, stated = heard.get("month"), heard.get("year")
    if month:
        number = MONTHS.index(month) + 1
        year = _existing(int(stated), number, 1).year if stated else _nearest(number, 15, heard.said).year
    else:
        ahead = 1 if heard.get("which") == "next" else 0
        year, number = _months_on(heard.said, ahead)
    return Reading(_in_month(year, number, _PART_OF_MONTH[part]), part in ("late", "end"))


def _year_end(heard: _Heard) -> Reading:
    return Reading(date(heard.said.year, 12, 31), True)


def _month_day(heard: _Heard) -> Reading:
    number, day, year = MONTHS.index(heard.found["month"]) + 1, int(heard.found["day"]), heard.found["year"]
    named = _existing(int(year), number, day) if year else _nearest(number, day, heard.said)
    return _agreeing(heard.get("weekday"), named)


def _day_of_month(heard: _Heard) -> Reading:
    day, which = int(heard.found["day"]), heard.get("which")
    ahead = {"this": (0,), "next": (1,), None: (0, 1, 2)}[which]
    for year, month in (_months_on(heard.said, one) for one in ahead):
        if 1 <= day <= _length(year, month) and (which or date(year, month, day) >= heard.said):
            return _agreeing(heard.get("weekday"), date(year, month, day))
    raise BadInputError(f"There is no {day}. in that month; give another date, such as 4 December.")


def _iso(heard: _Heard) -> Reading:
    year, month, day = (int(heard.found[part]) for part in ("year", "number", "day"))
    return _agreeing(heard.get("weekday"), _existing(year, month, day))


_READERS: Final[tuple[tuple[str, Callable[[_Heard], Reading | None]], ...]] = (
    (r"today|tomorrow|overmorrow", _plain_day),
    (r"(?P<count>\d{1,3}) (?P<unit>business day|day|week|month|hour)s?", _duration),
    (rf"(?:{_PART} )?(?P<which>this|next|overnext) week", _week),
    (rf"{_PART} week", _week),
    (rf"(?:{_PART} )?(?:this |next )?week (?P<date>.*\d.*)", _week_of),
    (rf"{_WEEKDAY}(?: {_WHICH} week)?", _weekday),
    (rf"{_WHICH} (?:week )?{_WEEKDAY}", _weekday),
    (rf"(?:{_PART} )?{_WHICH} month", _month),
    (rf"{_PART} month", _month),
    (rf"(?:{_PART} )?{_MONTH}{_YEAR}", _month),
    (r"end (?:this )?year", _year_end),
    (rf"(?:{_WEEKDAY} )?{_DAY} {_MONTH}{_YEAR}", _month_day),
    (rf"(?:{_WEEKDAY} )?{_MONTH} {_DAY}{_YEAR}", _month_day),
    (rf"{_WEEKDAY} {_DAY}", _day_of_month),
    (rf"(?:{_WEEKDAY} )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?: {_WHICH} month)?", _day_of_month),
    (rf"(?:{_WEEKDAY} )?(?P<year>\d{{4}})([-/.])(?P<number>\d{{1,2}})\3(?P<day>\d{{1,2}})", _iso),
)
"""Each form of phrase with what reads it; the first that fits the whole phrase counts."""


def _months_on(day: date, count: int) -> tuple[int, int]:
    """The year and month that many months after the date's."""
    years, month = divmod(day.month - 1 + count, 12)
    return day.year + years, month + 1


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _length(year: int, month: int) -> int:
    return _calendar.monthrange(year, month)[1]


def _in_month(year: int, month: int, day: int) -> date:
    """The day of that month, or the month's last day when it is shorter."""
    return date(year, month, min(day, _length(year, month)))


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        name = MONTHS[month - 1].title() if 1 <= month <= 12 else f"month {month}"
        raise BadInputError(f"There is no {day} {name} {year}; give another date, such as 4 December.") from None


def _nearest(month: int, day: int, said: date) -> date:
    """The date with that day and month that lies nearest, before or after."""
    years = (said.year, said.year + 1, said.year - 1)
    named = [date(year, month, day) for year in years if 1 <= day <= _length(year, month)]
    if not named:
        name = MONTHS[month - 1].title()
        raise BadInputError(f"There is no {day} {name} this year; give another date, such as 4 December.")
    return min(named, key=lambda one: abs(one - said))


def _agreeing(weekday: str | None, named: date) -> Reading:
    if weekday and WEEKDAYS.index(weekday) != named.weekday():
        actual = WEEKDAYS[named.weekday()].title()
        raise BadInputError(
            f"{named.day} {MONTHS[named.month - 1].title()} {named.year} is a {actual}, "
            f"not a {weekday.title()}; ask which of the two they mean."
        )
    return Reading(named)
