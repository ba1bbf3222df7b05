"""The two answers wanted many times a day, `due` and `status`, kept free of everything slow to import.

Invariant: nothing here or below it needs click, Textual, arrow or jinja2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.cli import cells
from followup_tui.cli.output import Page, as_json, plain, print_json, reminder_json
from followup_tui.cli.session import Session
from followup_tui.domain.picture import MARKS, Picture, Row
from followup_tui.domain.records import Column, local_date
from followup_tui.system.telling import tell_day, tell_moment

HEADINGS = ("Now", "Today", "Open", "Advice")
"""What the urgencies 0 to 3 are called."""

_NARROW = 64
_INDENT = 6
_WHEN = 30


def print_status(session: Session) -> int:
    """Print one short line on what is due; returns the exit code."""
    picture = session.tracker.picture()
    says = status_line(picture)
    if session.json:
        told = {"schema": 1, "overdue": picture.overdue, "today": picture.today, "week": picture.week,
                "next_change": picture.next_change, "says": says}  # fmt: skip
        print_json(as_json(told))
    else:
        Page().line(says)
    return 0


def status_line(picture: Picture) -> str:
    """What is due, in few words: "2 overdue · 1 today", or "nothing due"."""
    counted = ((picture.overdue, "overdue"), (picture.today, "today"))
    return " · ".join(f"{number} {word}" for number, word in counted if number) or "nothing due"


def print_due(session: Session, *, ids: bool = False) -> int:
    """Print the reminders that are open, in the order of the Do-next list; returns the exit code."""
    picture = session.tracker.picture()
    if session.json:
        search = session.tracker.search
        told = {
            "schema": 1,
            "now": picture.now,
            "reminders": [reminder_json(search, one) for one in picture.reminders()],
            "next_change": picture.next_change,
        }
        print_json(as_json(told))
        return 0
    page = Page()
    banner = session.tracker.state().banner
    if banner:
        page.wrapped(plain(banner, 300))
    if any(one.reminder.application for one in picture.rows):
        _print_head(page, picture)
    else:
        page.wrapped(_nothing_due(session, picture))
    if picture.rows:
        print_rows(page, picture.rows, ids=ids)
    if picture.paused_until is not None:
        last = tell_day(picture.paused_until, local_date(picture.now, picture.tz))
        page.wrapped(f"Advice on the search rests until {last}; see followup pause")
    return 0


def _nothing_due(session: Session, picture: Picture) -> str:
    """That nothing is due, and what comes next, on which date."""
    search = session.tracker.search
    if all(one.archived for one in search.applications.values()):
        return "Nothing is on record yet. Begin with: followup add EMPLOYER ROLE, or followup import FILE"
    coming = [
        (one.opens, card.employer, one.says)
        for view in picture.columns
        if view.column is not Column.CLOSED
        for card in view.cards
        for one in session.tracker.detail(card.id).coming
    ]
    coming += [(local_date(one.start, picture.tz), one.employer, "interview") for one in picture.strip]
    if not coming:
        return "Nothing is due, and nothing is waiting. A new lead would help: followup lead TEXT"
    opens, employer, says = min(coming)
    today = local_date(picture.now, picture.tz)
    return plain(f"Nothing is due. Next: {tell_day(opens, today)}, {employer} — {says}")


def _print_head(page: Page, picture: Picture) -> None:
    counts = status_line(picture)
    if picture.week:
        counts += f" · {picture.week} this week"
    when = tell_moment(picture.now, picture.tz, picture.now)
    if cells.width(when) + 2 + cells.width(counts) <= page.width:
        page.line((when, "head"), "  ", counts)
    else:
        page.wrapped(f"{when} {counts}")


class _Line(NamedTuple):
    """One row, ready to be set in columns."""

    row: Row
    text: str
    when: str
    width: int
    """Cells the text takes."""


def print_rows(page: Page, rows: Sequence[Row], *, ids: bool = False) -> None:
    """Print rows of the Do-next list under the names of their urgencies."""
    lines = []
    for row in rows:
        text = _text(row)
        lines.append(_Line(row, text, cells.fit(plain(row.when), _WHEN), cells.width(text)))
    edge = max(cells.width(one.when) for one in lines)
    column = min(max(one.width for one in lines), page.width - _INDENT - edge - 2)
    urgency = -1
    for line in lines:
        reminder = line.row.reminder
        if reminder.urgency != urgency:
            urgency = reminder.urgency
            page.line((HEADINGS[urgency], "head"))
        mark = ((MARKS[line.row.tone], line.row.tone), f" {reminder.rule:<3} ")
        if page.width < _NARROW:
            _print_narrow(page, mark, line.text, line.when)
        else:
            shown = line.text if line.width <= column else cells.fit(line.text, column)
            page.line(*mark, shown, " " * (column + 2 - cells.width(shown)), (line.when, "dim"))
        if ids:
            page.line(" " * _INDENT, (plain(reminder.id), "dim"))


def _print_narrow(page: Page, mark: tuple[tuple[str, str], str], text: str, when: str) -> None:
    first, *more = cells.wrap(text, page.width - _INDENT)
    page.line(*mark, first)
    for one in more:
        page.line(" " * _INDENT, one)
    page.line(" " * _INDENT, (cells.fit(when, page.width - _INDENT), "dim"))


def _text(row: Row) -> str:
    reminder = row.reminder
    named = reminder.says
    if row.employer and row.employer not in reminder.says:
        named += f", {row.employer}"
    return plain(f"{named} — {reminder.because}" if reminder.because else named)
