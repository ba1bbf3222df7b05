"""An explanation as a value, so that both front ends lay out the same facts.

Invariant: whoever shows one adds nothing to it.
"""

from __future__ import annotations

from datetime import date

import msgspec

from followup_tui.domain.setting import Setting


class Counted(msgspec.Struct, frozen=True):
    """One day of a count."""

    day: date
    number: int
    """Which one it is; 0 = it was not counted."""
    off: str
    """Why nobody is there: a holiday's name, "weekend", "closed day"; empty on a working day."""
    reaches: str = ""
    """What falls on this day: "due"."""


class Count(msgspec.Struct, frozen=True):
    """One piece of date arithmetic, laid out."""

    lines: tuple[str, ...]
    """What was counted from where to where; several where counts begin on the same day."""
    days: tuple[Counted, ...] = ()
    """Each day in order, for a count of a few days."""


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """A reminder or warning explained."""

    title: str
    rule: str
    """Rule id and its line: "R7 Phone when the promised date passes"."""
    protects: tuple[str, ...] = ()
    """Why the rule is there; for a warning one sentence for each rule that speaks."""
    facts: tuple[tuple[str, str], ...]
    """Label and value of each fact used."""
    arithmetic: tuple[Count, ...]
    settings: tuple[Setting, ...] = ()
    """The numbers used."""
    resolve: str
    """What ends it."""
    next_change: str
    """What happens next, and when, if nothing is done."""
    next_date: date | None = None
    """The date of that, where it has one."""
    next_status: str = ""
    """What a reminder becomes on it: "due", "overdue"."""
    ignored: tuple[str, ...] = ()
    """What honestly comes of leaving it undone, or of going on."""
