"""Turns what an employer said about the decision date into a date, and says how it was understood (R1.1).

Invariant: a promised date is a working day of the employer, not before the day on which it was said; words that do
not name one are refused with a line that asks for a date, never guessed.
"""

from __future__ import annotations

import datetime
import re
from datetime import timedelta
from typing import Final

import msgspec

from followup_tui.domain.phrasing import MONTHS, WEEKDAYS, plain, simple
from followup_tui.domain.records import PromiseKind
from followup_tui.domain.spoken import Reading, read, short_date
from followup_tui.domain.workdays import FIRST_YEAR, LAST_YEAR, WorkCalendar
from followup_tui.errors import BadInputError

_LONGEST: Final = 200
"""Characters beyond which the words are a letter rather than an answer."""

_FARTHEST: Final = timedelta(days=400)
"""A decision later than this is taken for a slip of the pen."""

# Patterns are kept as text: the dashboard starts without reading a date, and compiling them takes time.
_YOU: Final = r"(?: you| me| us| them)?(?: back)?\b"
_THEY_CALL: Final = (
    rf"(?:please )?\b(?:do not|no need to) (?:call|contact|phone|ring|chase){_YOU}"
    r"|\bno (?:phone )?calls\b"
    rf"|\b(?:we|they|she|he|hr|someone|somebody) (?:will|shall) (?:call|contact|phone|ring){_YOU}"
    rf"|\bwill (?:call|contact|phone|ring){_YOU}"
)
_NO_DATE: Final = (
    r"\b(?:none|nothing)(?: given| said| stated)?\b"
    r"|\bno (?:decision |fixed |firm |exact )?(?:date|timeline|timeframe|deadline|promise|answer|idea|news)\b"
    r"(?: (?:was |is )?(?:given|yet|set|known|fixed))?"
    r"|\bnot (?:sure|known|given|decided|set|stated|yet)(?: yet)?\b"
    r"|\b(?:do|did|does|could|would) not (?:really )?(?:know|say|give|tell)\b(?: (?:a|any|me|us|yet|when|date)\b)*"
    r"|\bundecided\b|\bunknown\b|\bunclear\b|\btb[acd]\b|\bto be (?:decided|determined|confirmed|announced)\b"
    r"|\bn/a\b|\bas soon as (?:possible|we can|they can)\b|\basap\b|\b(?:very |quite |pretty )?(?:soon|shortly)\b"
    r"|\bin due course\b|\beventually\b|\bwhen(?:ever)? (?:we|they) (?:can|know)\b|\bat some point\b"
    r"|\b(?:be |get |keep )?in touch(?: with (?:you|me))?\b|\blet (?:you|me|us) know\b"
    r"|\bget back(?: to (?:you|me))?\b|\bkeep (?:you|me) (?:posted|informed|updated)\b"
    r"|\b(?:you|i) will hear\b(?: back)?(?: from (?:us|them))?|\bwill decide\b"
)
_TIMELY: Final = (
    rf"\d|\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|today|tomorrow|overmorrow|after|days?|weeks?|months?|years?|quarter"
    r"|holidays?|christmas|xmas|easter|thanksgiving|spring|summer|autumn|fall|winter|early|mid|late|end|next)\b"
)
"""Words that want to be a date: with one of these left over, "in touch" is not the whole answer."""

_RANGE: Final = r"–| - |\b(?:to|through|thru|until|till|or)\b"
_NUMERIC: Final = (
    r"(?<![\d/.-])(?:(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4}|\d\d))?|(\d{1,2})-(\d{1,2})-(\d{4}|\d\d))(?![\d/-])"
)
_CALL_ME: Final = r"\b(?:call|ring|phone|try|contact|ask)(?: me| us)?(?: back)?(?: again)?\b"


class Understood(msgspec.Struct, frozen=True):
    """What words about a decision date were taken to mean."""

    kind: PromiseKind
    date: datetime.date | None
    """E, a working day of the employer; None unless the kind is DATE."""
    says: str
    """The echo to show: "end of next week → Fri 4 Dec". Holds the raw words: filter before display."""


def understand(words: str, said: datetime.date, calendar: WorkCalendar) -> Understood:
    """What they meant, counted from the employer-local date on which it was said (R1.1).

    Raises `BadInputError`, in one line that asks for something better, for words that name no date and do not
    say so, for dates in the past, far off or impossible, and for dates like 03/04/2026 that read two ways.
    """
    text = simple(words) if len(words) <= _LONGEST else ""
    if not plain(text) and not re.search(_NO_DATE, text):
        raise BadInputError("Say in a few words when they will decide, such as “end of next week” or “no date”.")
    if not FIRST_YEAR <= said.year <= LAST_YEAR:
        raise BadInputError(f"The year {said.year} cannot be right; use one from {FIRST_YEAR} to {LAST_YEAR}.")
    _refuse_numeric(text, said)
    rest, they_call = re.subn(_THEY_CALL, " ", text)
    rest, no_date = re.subn(_NO_DATE, " – ", rest)
    phrases = [phrase for part in re.split(_RANGE, rest) if (phrase := plain(part))]
    if not re.search(_TIMELY, " ".join(phrases)):
        if they_call:
            return Understood(PromiseKind.THEY_CALL, None, "no date; they will contact you")
        if no_date:
            return Understood(PromiseKind.NONE, None, "no date given")
    readings = _readings(phrases, said, calendar)
    if not readings:
        raise BadInputError(f"“{_echo(words)}” names no date; give one, such as 4 December, or “no date”.")
    return _dated(_echo(words), readings, said, calendar)


def call_back_date(words: str, said: datetime.date, calendar: WorkCalendar) -> datetime.date:
    """The working day on which they asked to be called; "next week" without a day is its Wednesday (R10).

    Raises `BadInputError` as `understand` does, and for words without a date.
    """
    asked = re.sub(_CALL_ME, " ", simple(words)) if len(words) <= _LONGEST else ""
    if plain(asked) == "next week":
        return calendar.roll(said + timedelta(days=9 - said.weekday()))
    found = understand(asked, said, calendar).date if plain(asked) else None
    if found is None:
        raise BadInputError("Say on which day they want your call, such as “Thursday”, “next week” or 4 December.")
    return found


def _readings(phrases: list[str], said: datetime.date, calendar: WorkCalendar) -> list[Reading]:
    """The one date, or both ends of a range in order; empty when any part cannot be read."""
    if len(phrases) == 1:
        one = read(phrases[0], said, calendar)
        return [one] if one else []
    if len(phrases) != 2:
        return []
    left, right = phrases
    early = read(left, said, calendar) or read(_joined(left, right), said, calendar)
    late = _second(left, right, said, calendar)
    if early and late and late.day < early.day:
        # "Monday to Friday", said on a Wednesday: the Friday after that Monday.
        late = _second(left, right, early.day, calendar)
    return sorted((early, late)) if early and late else []


def _second(left: str, right: str, said: datetime.date, calendar: WorkCalendar) -> Reading | None:
    """The right end of a range, with what it leaves unsaid taken from the left: "a week or two", "Dec 1 to 5"."""
    candidates = (right, _joined(right, left), " ".join((*left.split()[:-1], right)))
    return next((found for one in candidates if (found := read(one, said, calendar))), None)


def _joined(head: str, whole: str) -> str:
    return " ".join((head, *whole.split()[1:]))


def _dated(echo: str, readings: list[Reading], said: datetime.date, calendar: WorkCalendar) -> Understood:
    last = readings[-1]
    day = calendar.back(last.day) if last.ends else calendar.roll(last.day)
    if day < said <= last.day:
        day = calendar.roll(last.day)
    if day < said:
        raise BadInputError(
            f"“{echo}” is {short_date(day, said)}, before {short_date(said, said)} when it was said; give a later date."
        )
    if day - said > _FARTHEST:
        raise BadInputError(f"“{echo}” is {short_date(day, said)}, more than a year away; check the date.")
    if len(readings) == 2:
        echo = f"the later end of {_no_weekday(readings[0].day)} – {_no_weekday(last.day)}"
    moved = f" ({_no_weekday(last.day)} is off: {calendar.off_reason(last.day)})" if day != last.day else ""
    return Understood(PromiseKind.DATE, day, f"{echo} → {short_date(day, said)}{moved}")


def _refuse_numeric(text: str, said: datetime.date) -> None:
    found = re.search(_NUMERIC, text, re.ASCII)
    if not found:
        return
    first, second, year = found[1] or found[5], found[3] or found[6], found[4] or found[7]
    full = said.year if year is None else int(year) + (2000 if len(year) == 2 else 0)
    readings = []
    for day, month in dict.fromkeys(((first, second), (second, first))):
        try:
            readings.append(datetime.date(full, int(month), int(day)))
        except ValueError:
            continue
    if not readings:
        raise BadInputError(f"“{found[0]}” is no date; write it as 4 December or {said.year}-12-04.")
    meant = " or ".join(f"{one} ({one.day} {MONTHS[one.month - 1].title()})" for one in readings)
    raise BadInputError(f"“{found[0]}” reads differently in different countries; write {meant}.")


def _no_weekday(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].title()}"


def _echo(words: str) -> str:
    return " ".join(words.split())
