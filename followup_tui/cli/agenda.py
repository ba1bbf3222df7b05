"""The command that shows everything, past and coming, by day.

Invariant: an hour is told in the user's zone; a date that a rule gave is the employer's.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import click

from followup_tui.cli.args import command
from followup_tui.cli.forecast import day_name
from followup_tui.cli.output import Page, application_brief, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.picture import MARKS
from followup_tui.domain.search import Search
from followup_tui.system.moments import parse_date
from followup_tui.tracker.agenda_entries import AgendaDay, AgendaEntry, Sort
from followup_tui.tracker.ahead import MOST_DAYS

DAYS: Final = 14
"""How many days are shown unless a number is given."""

SIGNS: Final[dict[Sort, str]] = {
    Sort.SENT: "→", Sort.HEARD: "←", Sort.PROMISE: "←", Sort.ROUND: "◆", Sort.INTERVIEW: "◆", Sort.OPENS: "+",
    Sort.RETURNS: "+", Sort.LEAD: "+",
}  # fmt: skip
"""The sign of an entry that its tone has none for."""

WORDS: Final[dict[Sort, str]] = {
    Sort.OVERDUE: "overdue: ", Sort.DUE: "due: ", Sort.OPENS: "opens: ", Sort.RETURNS: "again: ",
}  # fmt: skip
"""What is said before a reminder."""

_EDGE: Final = 10


@command("agenda")
@click.option("--from", "first", metavar="DATE", help="The first day (default: today); earlier ones tell the past.")
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=DAYS, show_default=True, help="How many days.")
def agenda(session: Session, first: str | None, days: int) -> int:
    """Show everything, past and coming, by day: contacts, interviews, promises, what opens and falls due."""
    tracker = session.tracker
    found = tracker.agenda()
    start = parse_date(first, zone=tracker.zone(), now=tracker.now(), prefer="near") if first else found.today
    shown = found.between(start, start + timedelta(days=days - 1))
    if session.json:
        told = [{"date": one.date, "entries": [_entry_json(tracker.search, e) for e in one.entries]} for one in shown]
        print_json(as_json({"schema": 1, "now": tracker.now(), "from": start, "days": told}))
        return 0 if any(one.entries for one in shown) else 1
    page = Page()
    for one in shown:
        _print_day(page, one, found.today, tracker.zone())
    if not shown:
        page.line("Nothing is on record for these days.")
    return 0 if any(one.entries for one in shown) else 1


def _print_day(page: Page, day: AgendaDay, today: date, zone: str) -> None:
    page.line((day_name(day.date, today), "head"))
    for one in day.entries:
        hour = f"{_local(one.at, zone):%H:%M}" if one.at is not None else ""
        sign = MARKS[one.tone].strip() or SIGNS.get(one.sort, "·")
        page.wrapped(_text(one), " " * _EDGE, f"  {hour:<5} {sign} ")
    if not day.entries:
        page.line(" " * _EDGE, "nothing")


def _local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def _text(one: AgendaEntry) -> str:
    house = f", {one.employer}" if one.employer and one.employer not in one.says else ""
    before, dash, after = one.says.partition(" — ") if one.reminder else (one.says, "", "")
    return plain(f"{WORDS.get(one.sort, '')}{before}{house}{dash}{after}", 400)


def _entry_json(search: Search, one: AgendaEntry) -> dict[str, Any]:
    person = search.people.get(one.person or "")
    return {
        "sort": one.sort,
        "ahead": one.is_ahead,
        "at": one.at,
        "says": one.says,
        "application": application_brief(search, one.application),
        "person": {"id": person.id, "name": person.name} if person else None,
        "reminder": one.reminder.id if one.reminder else None,
    }
