"""Lays out the agenda: months, days and their entries, each entry on one line.

Invariant: what an entry is stands in words beside its mark; every record text passes through `show`, and what comes
out fits the width asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace
from rich.cells import cell_len

from followup_tui.domain.contacts import day_text
from followup_tui.domain.picture import Tone
from followup_tui.tracker.agenda_entries import AgendaDay, AgendaEntry, Sort
from followup_tui.tui.present import INK_OF, Ink, Line, Span, cut, fitted, name, width_of, words

LABELS: Final[dict[Sort, str]] = {
    Sort.SENT: "→ you",
    Sort.HEARD: "← they",
    Sort.ROUND: "◆ met",
    Sort.PROMISE: "← they",
    Sort.OFFER: "★ offer",
    Sort.CLOSED: "✓ closed",
    Sort.LEAD: "+ lead",
    Sort.INTERVIEW: "◆ meet",
    Sort.DEADLINE: "★ answer",
    Sort.OVERDUE: "! overdue",
    Sort.DUE: "• due",
    Sort.DECISION: "← decide",
    Sort.RETURNS: "+ again",
    Sort.OPENS: "+ opens",
}
"""What an entry is, as a mark and a word."""

MASKED: Final[dict[Sort, str]] = {
    Sort.SENT: "a contact",
    Sort.HEARD: "a word of theirs",
    Sort.ROUND: "an interview",
    Sort.PROMISE: "what they said",
    Sort.OFFER: "an offer",
    Sort.CLOSED: "a card closed",
    Sort.LEAD: "a lead",
    Sort.INTERVIEW: "an interview",
    Sort.DEADLINE: "the answer to an offer",
    Sort.DECISION: "their decision",
}
"""What is left of an entry when names and figures are masked."""

_LABEL: Final = max(cell_len(one) for one in LABELS.values()) + 1
_DAY: Final = 11
_HOUR: Final = 6
_NARROW: Final = 64
"""Cells below which the employer has no column of its own."""

_NEAR: Final = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip

_INKS: Final = {Sort.INTERVIEW: Ink.ACCENT, Sort.DEADLINE: Ink.OFFER, Sort.OFFER: Ink.OFFER, Sort.ROUND: Ink.TEXT}


class AgendaLine(msgspec.Struct, frozen=True, gc=False):
    """One line of the agenda: an entry, or what stands between entries."""

    key: Hashable
    """Names an entry; None for a line that cannot be selected."""
    day: date
    group: int = 0
    """The number of its day, for going from day to day."""
    entry: AgendaEntry | None = None
    date_text: str = ""
    """What stands in the column of days."""
    note: str = ""
    """What a line without an entry says."""
    month: str = ""
    """Set for the head of a month."""


def lines_of(days: Sequence[AgendaDay], today: date, *, earlier: bool) -> list[AgendaLine]:
    """The agenda line by line; `earlier` says whether there is more before it."""
    lines: list[AgendaLine] = []
    if earlier and days:
        lines += [AgendaLine(None, days[0].date, note="earlier: k goes on"), AgendaLine(None, days[0].date)]
    seen: Counter[Hashable] = Counter()
    month = (0, 0)
    for number, one in enumerate(days):
        if (one.date.year, one.date.month) != month:
            month = (one.date.year, one.date.month)
            lines += [AgendaLine(None, one.date, number)] if lines and lines[-1] != AgendaLine(None, one.date) else []
            lines.append(AgendaLine(None, one.date, number, month=f"{_MONTHS[month[1] - 1]} {month[0]}"))
        elif lines:
            lines.append(AgendaLine(None, one.date, number))
        lines += _day(one, number, today, seen)
    return lines


def _day(one: AgendaDay, number: int, today: date, seen: Counter[Hashable]) -> Iterator[AgendaLine]:
    labels = day_labels(one.date, today)
    for place, entry in enumerate(one.entries):
        key = _key(entry)
        seen[key] += 1
        label = labels[place] if place < len(labels) else ""
        yield AgendaLine((key, seen[key]), one.date, number, entry, label)
    if not one.entries:
        yield AgendaLine(None, one.date, number, date_text=labels[0], note="nothing")
    for label in labels[max(len(one.entries), 1) :]:
        yield AgendaLine(None, one.date, number, date_text=label)


def day_labels(day: date, today: date) -> tuple[str, ...]:
    """What stands beside a day: its date, below its name where it is near."""
    text = f"{day:%a} {day.day}"
    near = _NEAR.get((day - today).days)
    return (near, text) if near else (text,)


def _key(entry: AgendaEntry) -> Hashable:
    if entry.reminder is not None:
        return (entry.sort, entry.reminder.id)
    return (entry.sort, entry.application, entry.at, entry.person)


def agenda_line(
    line: AgendaLine, width: int, tz: str, today: date, *, top: bool = False, private: bool = False
) -> Line:
    """A line in exactly that many cells; the first in view tells its date, whatever it stands on."""
    if line.month:
        rule = "─" * max(0, width - cell_len(line.month) - 2)
        return fitted(((line.month, Ink.TITLE), ("  " + rule, Ink.RULE)), width)
    head = _head(replace(line, date_text=day_text(line.day)) if top and line.entry else line, today)
    if line.entry is None:
        return fitted((*head, (" " * _HOUR, Ink.TEXT), (line.note, Ink.FAINT)), width)
    entry = line.entry
    hour = f"{_local(entry.at, tz):%H:%M}" if entry.at is not None else ""
    ink = _ink(entry)
    left: list[Span] = [*head, (f"{hour:<{_HOUR}}", Ink.FAINT), (f"{LABELS[entry.sort]:<{_LABEL}}", ink)]
    return fitted((*left, *_text(entry, width - width_of(left), private)), width)


def _head(line: AgendaLine, today: date) -> Line:
    """The column of days; today stands out, and the name of a near day before its date."""
    is_name = line.date_text in _NEAR.values()
    ink = Ink.ACCENT if line.day == today else Ink.TITLE if is_name else Ink.TEXT
    return fitted(((line.date_text, ink),), _DAY)


def _ink(entry: AgendaEntry) -> Ink:
    if entry.tone is not Tone.QUIET:
        return INK_OF[entry.tone]
    return _INKS.get(entry.sort, Ink.FAINT)


def _local(at: datetime, tz: str) -> datetime:
    return at.astimezone(ZoneInfo(tz))


def _text(entry: AgendaEntry, width: int, private: bool) -> Line:
    """What it says and why, and whom it is about, in a column of its own where there is room."""
    house: Span = (name(entry.employer, private) if entry.employer else "", Ink.TITLE)
    says, aside = _says(entry, private)
    if not house[0]:
        return (says, aside)
    if width < _NARROW:
        return (says, (" · ", Ink.FAINT), house, aside)
    column = min(max(width // 4, 16), 26)
    return (*fitted((says, aside), width - column - 2), ("  ", Ink.TEXT), (cut(house[0], column), Ink.TITLE))


def _says(entry: AgendaEntry, private: bool) -> tuple[Span, Span]:
    """What it is, and what is said aside."""
    one = entry.reminder
    if private:
        return (one.kind.plain if one else MASKED[entry.sort], Ink.TEXT), ("", Ink.FAINT)
    if one is None:
        return (words(entry.says), Ink.TEXT if entry.is_ahead else Ink.FAINT), ("", Ink.FAINT)
    since = f"since {day_text(one.due)}" if entry.sort is Sort.OVERDUE else ""
    aside = ", ".join(part for part in (since, words(one.because)) if part)
    return (words(one.says), Ink.TEXT), (f"  {aside}" if aside else "", Ink.FAINT)


def fits(entry: AgendaEntry, sought: Sequence[str]) -> bool:
    """Whether every word typed after `/` is in the entry."""
    hay = "\n".join((entry.says, entry.employer, entry.role, entry.sort.value)).casefold()
    rule = f"rule:{entry.reminder.rule}".casefold() if entry.reminder else ""
    return all(word in hay or word == rule for word in sought)

