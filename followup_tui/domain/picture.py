"""What the screens show, as plain values: columns, cards, the strip, the Do-next list.

Invariant: a picture is a function of records, policy and the moment; `next_change` is the first moment at
which any of it would differ, so that nothing needs to be computed before.
"""

from __future__ import annotations

import enum
from datetime import date, datetime

import msgspec

from followup_tui.domain.records import Column
from followup_tui.domain.reminders import Reminder


class Tone(enum.StrEnum):
    """The state a card or line tells; its colour and its mark both follow from it."""

    OVERDUE = "overdue"
    DUE = "due"
    MISSING = "missing"
    DONE = "done"
    OFFER = "offer"
    QUIET = "quiet"


MARKS: dict[Tone, str] = {
    Tone.OVERDUE: "!",
    Tone.DUE: "•",
    Tone.MISSING: "?",
    Tone.DONE: "✓",
    Tone.OFFER: "★",
    Tone.QUIET: " ",
}
"""The character that tells a tone without colour."""


class CardLine(msgspec.Struct, frozen=True):
    """One line on a card below its title: a tone and a few words."""

    tone: Tone
    text: str
    late: int = 0
    """The days late with which its text ends, if it does."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One application as the board shows it."""

    id: str
    """The application's id."""
    column: Column
    """The effective column: a scheduled interview whose start has passed counts as interviewed."""
    employer: str
    role: str
    tone: Tone
    """The worst tone on it; colours its edge."""
    lines: tuple[CardLine, ...]
    """At most three."""
    touches: int | None = None
    """Unanswered contacts for the meter ●●○, or None when no meter is shown."""
    sort: tuple[int, date, str] = (9, date.max, "")
    """Cards stand in this order within their column: urgency, date, name."""
    haystack: str = ""
    """Lower-case text the filter searches."""


class ColumnView(msgspec.Struct, frozen=True):
    """One column and its cards, in their order."""

    column: Column
    cards: tuple[Card, ...]


class Coming(msgspec.Struct, frozen=True):
    """An interview still to come, for the strip above the board."""

    application: str
    employer: str
    role: str
    start: datetime
    """UTC."""
    zone: str
    """The zone in which to show it."""
    hint: str
    """"ask when they decide" on the working day before and the day itself, else empty."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the Do-next list."""

    reminder: Reminder
    employer: str
    """Empty for advice on the whole search."""
    tone: Tone
    when: str
    """The date or slot, short: "today 23:59 ET", "slot Tue 10:00–11:30"."""
    key: str
    """The key that does it, e.g. "c"."""
    action: str
    """What that key opens, e.g. "call desk"."""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the dashboard's first screen shows at one moment."""

    now: datetime
    """UTC."""
    tz: str
    """The user's zone."""
    columns: tuple[ColumnView, ...]
    """Five, in their fixed order."""
    strip: tuple[Coming, ...]
    rows: tuple[Row, ...]
    """All rows in order; the screen folds those beyond the policy's `list_rows`."""
    overdue: int
    """Advice that is never late is not counted, here and below."""
    today: int
    week: int
    """Falling due in the coming seven days, today and overdue ones not counted."""
    next_change: datetime
    """UTC; nothing differs before it."""
    told: tuple[Reminder, ...] = ()
    """The reminders that are told in the row of another one (R6, R11)."""
    paused_until: date | None = None
    """The last day of a holiday from the search, while it lasts: advice rests, what is owed does not."""

    def reminders(self) -> tuple[Reminder, ...]:
        """Every reminder that stands, in the order of the rows, with those told in another's row."""
        rows = [one.reminder for one in self.rows]
        return tuple(sorted([*rows, *self.told], key=Reminder.sort_key) if self.told else rows)
