"""The command that looks ahead: day by day, the whole list of a later day, or what would follow from an event.

Invariant: nothing is recorded, whatever is supposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import click

from followup_tui.cli.args import command, deadline, moment
from followup_tui.cli.glance import print_rows, status_line
from followup_tui.cli.output import (
    Page,
    application_brief,
    as_json,
    plain,
    print_json,
    reminder_json,
    verdict_json,
)
from followup_tui.cli.session import Session
from followup_tui.domain.contacts import Verdict
from followup_tui.domain.picture import MARKS, Row, Tone
from followup_tui.domain.records import Application
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.system.moments import parse_date
from followup_tui.system.telling import tell_day, tell_moment
from followup_tui.tracker.ahead import MOST_DAYS, DayAhead
from followup_tui.tracker.foretelling import again, consequences
from followup_tui.tracker.imagining import Foretold
from followup_tui.tracker.supposing import Supposed, in_words

DAYS: Final = 14
"""How many days are gone through unless a number is given."""

GROUPS: Final = (("overdue", "overdue", Tone.OVERDUE), ("due", "due", Tone.DUE), ("closes", "close it?", Tone.MISSING),
                 ("opens", "opens", Tone.QUIET))  # fmt: skip
"""What a day may bring: the field, the word for it, and its tone."""

_LABEL: Final = 10


@command("forecast")
@click.argument("application", metavar="[APP]", required=False)
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=None, help=f"How many days ahead (default {DAYS}).")
@click.option("--on", metavar="DATE", help="The whole list as it will stand on the morning of that day.")
@click.option("--if", "what", metavar="EVENT", help="What would follow for APP if that happened; see above.")
@click.option("--promise", metavar="WORDS", help="With --if: when they say they will decide, in their words.")
@click.option("--call-back", metavar="WHEN", help="With --if: when they ask to be called.")
@click.option("--answer-by", metavar="WHEN", help="With --if offer: by when it is to be answered.")
@click.option("--at", metavar="WHEN", help="With --if: when it would happen (default: now).")
def forecast(
    session: Session, application: str | None, days: int | None, on: str | None, what: str | None, **more: str | None
) -> None:
    """Look ahead: what time alone will bring, or what would follow from an event. Nothing is recorded.

    \b
    followup forecast                       the next 14 days, day by day
    followup forecast --on "Tue 1 Dec"      the list as it will stand then
    followup forecast APP --if voicemail    what would follow from that

    EVENT is one of: call, voicemail, spoke, no-answer, email, thank, heard, hold, rejected, checking, offer,
    rescinded, accept, decline, withdraw, close, interview, lead; or what a contact is for, as in followup log.
    """
    chosen = _only_one(application, days, on, what, more)
    if chosen == "if":
        found = session.tracker.find_application(application or "")
        _print_foretold(session, found, _supposed(session, found, what or "", more))
    elif chosen == "on":
        _print_list(session, on or "")
    else:
        _print_days(session, session.tracker.outlook(days or DAYS))


def _only_one(
    application: str | None, days: int | None, on: str | None, what: str | None, more: dict[str, str | None]
) -> str:
    """Which of the three ways to look ahead is asked for; raises a usage error for a mixture of them."""
    context = click.get_current_context()
    if (application is None) != (what is None):
        raise click.UsageError("an application and --if belong together, as in: forecast acme --if voicemail", context)
    if what is None and any(value is not None for value in more.values()):
        raise click.UsageError("--promise, --call-back, --answer-by and --at go with --if", context)
    if sum(one is not None for one in (days, on, what)) > 1:
        raise click.UsageError("--days, --on and --if exclude each other", context)
    return "if" if what is not None else "on" if on is not None else "days"


def _print_days(session: Session, days: Sequence[DayAhead]) -> None:
    search = session.tracker.search
    if session.json:
        print_json(as_json({"schema": 1, "now": session.tracker.now(), "days": [_day_json(search, d) for d in days]}))
        return
    page, today = Page(), days[0].date
    quiet: list[DayAhead] = []
    for one in days:
        if one.is_quiet and one.date != today:
            quiet.append(one)
            continue
        _print_quiet(page, quiet, today)
        quiet = []
        late = f", {one.late} overdue" if one.late else ""
        page.line((day_name(one.date, today), "head"), (f"  {one.rows} in the list{late}", "dim"))
        for field, word, tone in GROUPS:
            for row in getattr(one, field):
                mark = MARKS[tone].strip() or "+"
                page.wrapped(_row_text(row), " " * (_LABEL + 8), f"  {mark} {word:<{_LABEL}}{row.reminder.rule:<4}")
        if one.is_quiet:
            page.line("    nothing new")
    _print_quiet(page, quiet, today)


def _print_quiet(page: Page, quiet: Sequence[DayAhead], today: date) -> None:
    """One line for the days on which nothing changes."""
    if quiet:
        first, last = (day_name(one.date, today) for one in (quiet[0], quiet[-1]))
        page.line((f"{first} to {last}" if len(quiet) > 1 else first, "head"), ("  nothing new", "dim"))


def day_name(day: date, today: date) -> str:
    """A date as a heading: "Today, Tue 24 Nov"."""
    near = {0: "Today, ", 1: "Tomorrow, ", -1: "Yesterday, "}.get((day - today).days, "")
    return near + tell_day(day, today)


def _row_text(row: Row) -> str:
    one = row.reminder
    named = f"{one.says}, {row.employer}" if row.employer and row.employer not in one.says else one.says
    return plain(f"{named} — {one.because}" if one.because else named, 300)


def _day_json(search: Search, day: DayAhead) -> dict[str, Any]:
    groups = {field: [reminder_json(search, row.reminder) for row in getattr(day, field)] for field, _, _ in GROUPS}
    return {"date": day.date, **groups, "listed": day.rows, "late": day.late}


def _print_list(session: Session, on: str) -> None:
    tracker = session.tracker
    day = parse_date(on, zone=tracker.zone(), now=tracker.now(), prefer="future")
    picture = tracker.forecast(day)
    if session.json:
        reminders = [reminder_json(tracker.search, one) for one in picture.reminders()]
        print_json(as_json({"schema": 1, "now": tracker.now(), "on": day, "at": picture.now, "reminders": reminders,
                            "overdue": picture.overdue, "today": picture.today, "week": picture.week}))  # fmt: skip
        return
    page = Page()
    when = tell_moment(picture.now, picture.tz, tracker.now())
    page.line((f"{when}, if nothing is done", "head"), f"  {status_line(picture)}")
    if picture.rows:
        print_rows(page, picture.rows)


def _supposed(session: Session, found: Application, what: str, more: dict[str, str | None]) -> Supposed:
    return Supposed(
        what=what.strip().lower().replace("_", "-").replace(" ", "-"),
        at=moment(session, more["at"], "future"),
        promise=more["promise"],
        call_back=more["call_back"],
        answer_by=deadline(session, more["answer_by"], found),
    )


def _print_foretold(session: Session, found: Application, supposed: Supposed) -> None:
    tracker = session.tracker
    foretold = tracker.imagine(found.id, supposed)
    if session.json:
        print_json(as_json(_foretold_json(tracker.search, found, supposed, foretold)))
        return
    page = Page()
    employer = tracker.search.employers[found.employer].name
    when = f" {tell_moment(foretold.at, tracker.zone(), tracker.now())}" if supposed.at else ""
    page.wrapped(plain(f"If {in_words(supposed.what)}{when}: {employer}, {found.role} (nothing is recorded)", 300))
    lines = [(label, text) for label, text, _ in consequences(tracker.search, foretold, found.id)]
    guard = [("guard", _verdict_text(foretold.verdict))] if foretold.verdict is not None else []
    page.pairs([*guard, *lines, ("again", again(foretold)), ("told", foretold.says)])


def _verdict_text(verdict: Verdict) -> str:
    return f"{verdict.level}: {verdict.says or 'nothing speaks against it'}"


def _foretold_json(search: Search, found: Application, supposed: Supposed, foretold: Foretold) -> dict[str, Any]:
    def told(one: Reminder) -> dict[str, object]:
        return reminder_json(search, one)

    return {
        "schema": 1,
        "application": application_brief(search, found.id),
        "supposed": supposed,
        "at": foretold.at,
        "says": foretold.says,
        "verdict": verdict_json(foretold.verdict) if foretold.verdict else None,
        "was": foretold.was,
        "column": foretold.column,
        "resolved": [told(one) for one in foretold.resolved],
        "raised": [told(one) for one in foretold.raised],
        "moved": [{"before": told(two.before), "after": told(two.after)} for two in foretold.moved],
        "next": told(foretold.next) if foretold.next else None,
        "next_date": foretold.next_date,
        "may_contact_after": verdict_json(foretold.then),
    }
