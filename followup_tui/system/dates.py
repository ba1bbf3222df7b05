"""Reads the day in what a person types: a word, a weekday, a month's name or an ISO date.

Invariant: a date in bare numbers that are not in ISO order is refused with its readings named, and a weekday
that contradicts its date is refused too.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from followup_tui.domain.display import show
from followup_tui.errors import BadInputError
from followup_tui.system.own_language import day_in_own_language

Prefer = Literal["past", "future", "near"]
"""Which year or week is meant when none is said: the last, the next, or the nearest date of that name.

With "near" a bare weekday is the last one.
"""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_ISO_DATE = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?!\d)", re.ASCII)


def read_day(words: str, today: date, prefer: Prefer, text: str) -> date:
    """The day that the words name, lower case and without a time; an empty text is today.

    `text` is the whole of what was typed, for the error. Raises `BadInputError` saying what to write instead.
    """
    iso = _ISO_DATE.fullmatch(words)
    if iso is not None:
        return _date(int(iso[1]), int(iso[3]), int(iso[4]), text)
    numbers = _NUMBERS.search(words)
    if numbers is not None:
        raise BadInputError(_two_readings(numbers, today))
    near = {"": 0, "today": 0, "yesterday": -1, "tomorrow": 1}.get(words)
    if near is not None:
        return today + timedelta(days=near)
    weekday, rest = _split_weekday(words)
    if weekday is not None and rest in ("", "last"):
        return _weekday(weekday, today, "past" if rest else prefer, today_counts=not rest)
    return _named(weekday, rest, today, prefer, text)


def _split_weekday(words: str) -> tuple[int | None, str]:
    kept, weekday = [], None
    for word in words.split():
        bare = word.rstrip(".")
        places = [n for n, name in enumerate(_DAYS) if len(bare) >= 3 and name.startswith(bare)]
        if places and weekday is None:
            weekday = places[0]
        else:
            kept.append(word)
    return weekday, " ".join(kept)


def _weekday(weekday: int, today: date, prefer: Prefer, *, today_counts: bool) -> date:
    ahead = (weekday - today.weekday()) % 7
    if ahead == 0 and today_counts:
        return today
    return today + timedelta(days=(ahead or 7) if prefer == "future" else ahead - 7)


def _named(weekday: int | None, words: str, today: date, prefer: Prefer, text: str) -> date:
    """A day with its month's name, with or without the year and the weekday."""
    found = _day_month_year(words) or day_in_own_language(words)
    if found is None:
        raise BadInputError(
            f'{quote(text)} names no moment; write 2026-11-20 16:00, "20 Nov 16:00" or "today 16:00"'
        )
    day, month, year = found
    result = _date(year, month, day, text) if year else _year_filled_in(day, month, today, prefer, text)
    if weekday is not None and result.weekday() != weekday:
        raise BadInputError(
            f"{result.day} {_MONTHS[month - 1].title()} {result.year} is a "
            f"{_DAYS[result.weekday()].title()}, not a {_DAYS[weekday].title()}; correct one of them"
        )
    return result


def _day_month_year(words: str) -> tuple[int, int, int | None] | None:
    numbers: list[int] = []
    month = 0
    for word in words.split():
        bare = word.rstrip(".")
        place = next((n for n, name in enumerate(_MONTHS, 1) if _is_month(bare, name)), 0)
        if place and not month:
            month = place
        elif re.fullmatch(r"\d{1,2}(st|nd|rd|th)?|\d{4}", bare, re.ASCII):
            numbers.append(int(re.sub(r"\D", "", bare)))
        elif bare not in ("of", "the", "on"):
            return None
    days = [n for n in numbers if n < 100]
    years = [n for n in numbers if n >= 1000]
    if not month or len(days) != 1 or len(years) > 1 or len(numbers) > 2:
        return None
    return days[0], month, years[0] if years else None


def _is_month(word: str, name: str) -> bool:
    return len(word) >= 3 and name.startswith(word)


def _year_filled_in(day: int, month: int, today: date, prefer: Prefer, text: str) -> date:
    around = []
    for year in range(today.year - 4, today.year + 5):
        try:
            around.append(date(year, month, day))
        except ValueError:
            continue
    if not around:
        _date(2024, month, day, text)
    if prefer == "past":
        return max(one for one in around if one <= today)
    if prefer == "future":
        return min(one for one in around if one >= today)
    return min(around, key=lambda one: abs(one - today))


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadInputError(f"there is no such day as {quote(text)}; look at the calendar") from None


def _two_readings(found: re.Match[str], today: date) -> str:
    """What to write instead of a date in bare numbers, with each reading the calendar allows."""
    year = int(found[4] or today.year)
    year += 2000 if year < 100 else 0
    readings = []
    for day, month in ((found[1], found[3]), (found[3], found[1])):
        try:
            one = date(year, int(month), int(day))
        except ValueError:
            continue
        readings.append(f'{one.isoformat()} or "{one.day} {_MONTHS[one.month - 1].title()}"')
    if not readings:
        return f"{found[0]} is no date; write it like 2026-11-20"
    if len(set(readings)) == 1:
        return f"bare numbers are easily misread: instead of {found[0]} write {readings[0]}"
    return f"{found[0]} can be read in two ways; write {', or else '.join(readings)}"


def day_name(day: date) -> str:
    """The day in words: "8 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1].title()} {day.year}"


def quote(text: str) -> str:
    """The user's text as an error message repeats it."""
    return f'"{show(text, 60)}"'
