"""Turns cards and the lines around the board into text and ink, so that looks are decided and tested without a screen.

Invariant: every record text passes through `show` and is measured in cells; what comes out fits the width asked for
and is never markup.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from rich.cells import cell_len, set_cell_size

from followup_tui.domain.contacts import day_text
from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS, Card, Coming, Picture, Tone
from followup_tui.domain.records import Column


class Ink(enum.Enum):
    """What a piece of text is for; the theme decides how that looks."""

    TEXT = "text"
    TITLE = "title"
    FAINT = "faint"
    ACCENT = "accent"
    KEY = "key"
    OVERDUE = "overdue"
    DUE = "due"
    MISSING = "missing"
    DONE = "done"
    OFFER = "offer"
    QUIET = "quiet"
    RULE = "rule"


Span = tuple[str, Ink]
"""A piece of a line."""

Line = tuple[Span, ...]
"""One line, from left to right."""

INK_OF: Final[dict[Tone, Ink]] = {tone: Ink(tone.value) for tone in Tone}
"""The ink of each tone."""

METER: Final = 3
"""Dots of the contact meter unless the policy says otherwise."""

_DAYS: Final = frozenset(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
_MONTHS: Final = frozenset(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
_CALENDAR: Final = _DAYS | _MONTHS
_LIMIT = 200


def width_of(line: Sequence[Span]) -> int:
    """The cells a line takes."""
    return sum(cell_len(text) for text, _ in line)


def cut(text: str, width: int) -> str:
    """The text in at most that many cells, with an ellipsis where something is left out."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def fitted(line: Sequence[Span], width: int, ink: Ink = Ink.TEXT) -> Line:
    """The line in exactly that many cells: cut at its end, or padded in the given ink."""
    out: list[Span] = []
    left = width
    for text, one in line:
        piece = cut(text, left)
        if piece:
            out.append((piece, one))
            left -= cell_len(piece)
        if piece != text:
            break
    if left > 0:
        out.append((" " * left, ink))
    return tuple(out)


def spread(left: Sequence[Span], right: Sequence[Span], width: int) -> Line:
    """Two groups at either end of a line; the left one gives way."""
    room = max(0, width - width_of(right))
    return fitted((*fitted(left, room), *right), width)


def masked(text: str) -> str:
    """The text with names and figures made unreadable; days, months and small words stay."""
    dots = (("•" * min(max(cell_len(word), 1), 8) if _tells(word) else word) for word in text.split(" "))
    return " ".join(dots)


def _tells(word: str) -> bool:
    bare = word.strip("(),.:;!?·")
    if bare in _CALENDAR or not bare:
        return False
    if bare[0].isupper() or not bare.isascii():
        return True
    figures = sum(one.isdigit() for one in bare)
    return figures >= 3 and ":" not in bare


def hidden(text: str) -> str:
    """A name of which nothing but its length, roughly, is left."""
    return "•" * min(max(len(text), 3), 8)


def name(text: str, private: bool = False) -> str:
    """A name as the screen shows it."""
    return hidden(text) if private else show(text, limit=_LIMIT)


def words(text: str, private: bool = False) -> str:
    """A short text as the screen shows it."""
    shown = show(text, limit=_LIMIT)
    return masked(shown) if private else shown


def meter(touches: int, of: int = METER) -> str:
    """The contact meter: one full dot per unanswered contact."""
    full = min(max(touches, 0), of)
    return "●" * full + "○" * (of - full)


def card_lines(card: Card, width: int, *, of: int = METER, private: bool = False) -> tuple[Line, ...]:
    """The lines of a card, each exactly that many cells wide: employer with the meter, role, state."""
    closed = card.column is Column.CLOSED
    lines = [_title(card, width, of, private), fitted(((name(card.role, private), Ink.TEXT),), width)]
    for one in card.lines:
        # How a closed card ended is no cause for a cheerful colour.
        tone = Tone.QUIET if closed and one.tone is Tone.DONE else one.tone
        lines += _state(tone, words(one.text, private), width)
    return tuple(lines)


def _title(card: Card, width: int, of: int, private: bool) -> Line:
    title: Line = ((name(card.employer, private), Ink.TITLE),)
    if card.touches is None:
        return fitted(title, width)
    dots: Line = ((f" {meter(card.touches, of)} ", Ink.TEXT if card.touches else Ink.RULE),)
    if not card.touches and width_of(title) + width_of(dots) > width:
        return fitted(title, width)
    return spread(title, dots, width)


def _state(tone: Tone, text: str, width: int) -> list[Line]:
    """One state, on two lines where it would lose words."""
    ink, mark = INK_OF[tone], "" if tone is Tone.QUIET else f"{MARKS[tone]} "
    first, rest = broken(text, width - cell_len(mark))
    lines = [fitted(((mark + first, ink),), width)]
    return [*lines, fitted(((" " * cell_len(mark) + rest, ink),), width)] if rest else lines


def broken(text: str, width: int) -> tuple[str, str]:
    """The text in two parts of which the first fits, parted before a date or at a dot where there is one."""
    if cell_len(text) <= width:
        return text, ""
    parts = text.split(" ")
    heads = [" ".join(parts[:many]) for many in range(1, len(parts))]
    fitting = [many for many, head in enumerate(heads, 1) if cell_len(head.rstrip(" ·")) <= width]
    if not fitting:
        return text, ""
    natural = [many for many in fitting if _parts_well(parts[many - 1], parts[many])]
    many = (natural or fitting)[-1]
    return heads[many - 1].rstrip(" ·"), " ".join(parts[many:]).lstrip("· ")


def _parts_well(before: str, after: str) -> bool:
    return after in _DAYS or before.endswith(":") or "·" in (before, after)


def clock_text(now: datetime, tz: str) -> str:
    """The user's date and time: "Mon 23 Nov 09:41"."""
    local = now.astimezone(ZoneInfo(tz))
    return f"{local:%a} {local.day} {local:%b} {local:%H:%M}"


def counts(picture: Picture) -> Line:
    """What is owed, in numbers: "3 overdue · 2 today · 4 this week"."""
    parts: list[Span] = []
    for many, word, ink in (
        (picture.overdue, "overdue", Ink.OVERDUE),
        (picture.today, "today", Ink.DUE),
        (picture.week, "this week", Ink.FAINT),
    ):
        if many:
            parts += [(" · ", Ink.FAINT)] if parts else []
            parts.append((f"{many} {word}", ink))
    shown = parts or [("nothing owed", Ink.DONE)]
    if picture.paused_until is not None:
        shown.append((f" · advice rests until {day_text(picture.paused_until)}", Ink.FAINT))
    return tuple(shown)


def coming_line(strip: Sequence[Coming], now: datetime, tz: str, width: int, *, private: bool = False) -> Line:
    """The interviews to come, nearest first, as many as fit: "Wed 25 Nov 10:00 Acme · Data Engineer"."""
    line: list[Span] = [("coming  ", Ink.FAINT)]
    for index, one in enumerate(strip):
        piece = [*_coming(one, now, tz, private), *([("    ", Ink.FAINT)] if index < len(strip) - 1 else [])]
        left = len(strip) - index
        if index and width_of(line) + width_of(piece) > width - len(f"+{left} more"):
            line.append((f"+{left} more", Ink.FAINT))
            break
        line += piece
    return fitted(line, width)


def _coming(one: Coming, now: datetime, tz: str, private: bool) -> list[Span]:
    local, today = one.start.astimezone(ZoneInfo(tz)), now.astimezone(ZoneInfo(tz)).date()
    day = "today" if local.date() == today else f"{local:%a} {local.day} {local:%b}"
    ink = Ink.DUE if one.hint else Ink.TEXT
    spans = [(f"{day} {local:%H:%M} ", ink), (name(one.employer, private), Ink.TITLE)]
    if one.hint:
        return [*spans, (f" — {show(one.hint, limit=_LIMIT)}", Ink.DUE)]
    return [*spans, (f" · {name(one.role, private)}", Ink.TEXT)]
