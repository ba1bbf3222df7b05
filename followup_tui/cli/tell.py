"""The commands that explain one thing: an application, a reminder, whether a contact is in order.

Invariant: they change nothing.
"""

from __future__ import annotations

from typing import Any

import click
import msgspec

from followup_tui.cli.args import Choice, command, moment, person
from followup_tui.cli.explaining import print_why, why_json
from followup_tui.cli.output import (
    Page,
    application_brief,
    application_json,
    as_json,
    plain,
    print_json,
    reminder_json,
    sheet_json,
    verdict_json,
)
from followup_tui.cli.session import Session
from followup_tui.domain.board import COLUMN_NAMES
from followup_tui.domain.contacts import Verdict
from followup_tui.domain.kinds import NEVER_SENT
from followup_tui.domain.patience import Patience
from followup_tui.domain.records import Channel, Column, Promise, Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.system.telling import tell_day, tell_moment
from followup_tui.tracker.details import Detail
from followup_tui.tracker.judging import How


@command("show")
@click.argument("application", metavar="APP")
def show(session: Session, application: str) -> None:
    """Show everything known about one application."""
    tracker = session.tracker
    detail = tracker.detail(tracker.find_application(application).id)
    if session.json:
        print_json(as_json(_detail_json(session, detail)))
        return
    page = Page()
    title = plain(f"{detail.employer.name}, {detail.application.role}")
    page.line((title, "head"), f"  {COLUMN_NAMES[detail.card.column]}  {detail.application.id}")
    page.pairs(_facts(detail))
    _print_rounds(page, session, detail)
    _print_list(page, "Do next", [(row.when, _told(row.reminder)) for row in detail.rows])
    today = tracker.now().date()
    _print_list(page, "Coming", [(tell_day(one.opens, today), _told(one)) for one in detail.coming])
    entries = [(tell_moment(one.when, tracker.zone(), tracker.now()), one.says) for one in detail.timeline]
    _print_list(page, "So far", entries)


def _told(reminder: Reminder) -> str:
    return f"{reminder.says} — {reminder.because}" if reminder.because else reminder.says


def _facts(detail: Detail) -> list[tuple[str, str]]:
    app, employer, waited = detail.application, detail.employer, detail.patience
    place = " ".join(part for part in (employer.tz, employer.country, employer.subdiv) if part)
    found = [
        ("where", place),
        ("agency", detail.agency.name if detail.agency else ""),
        ("applied", tell_day(app.applied) if app.applied else ""),
        ("link", app.link),
        ("rank", str(app.rank) if app.rank else ""),
        ("contact", detail.primary.name if detail.primary else ""),
        ("promise", _promise(app.promises[-1]) if app.promises else ""),
        ("strengths", "; ".join(one.text for one in app.strengths)),
        ("to ask", "; ".join(app.questions)),
        ("patience", f"{waited.line} ({waited.source})" if waited else ""),
        ("call sheet", detail.sheet.says if app.column is not Column.CLOSED else ""),
        ("same role again", f"from {tell_day(detail.reapply_from)}" if detail.reapply_from else ""),
        ("notes", app.notes),
        ("contact now", _verdict_line(detail.verdict)),
    ]
    return [(label, value) for label, value in found if value]


def _promise(promise: Promise) -> str:
    day = f" → {tell_day(promise.date)}" if promise.date else ""
    return f"{promise.words}{day}"


def _verdict_line(verdict: Verdict) -> str:
    told = f"{verdict.level}: {verdict.says}" if verdict.reasons else str(verdict.level)
    return f"{told}; next from {tell_day(verdict.next_allowed)}" if verdict.next_allowed else told


def _print_rounds(page: Page, session: Session, detail: Detail) -> None:
    for one in detail.rounds:
        when = tell_moment(one.interview.start, one.interview.zone, session.tracker.now())
        page.line((plain(f"Round {one.interview.round}  {when}  {one.interview.kind}".rstrip(), page.width), "head"))
        for meeting in one.meetings:
            who = ", ".join(part for part in (meeting.person.name, meeting.person.title) if part)
            page.line("  ", plain(f"{who}: {meeting.thanks}", max(page.width - 2, 20)))


def _print_list(page: Page, heading: str, lines: list[tuple[str, str]]) -> None:
    if lines:
        page.line((heading, "head"))
        page.pairs(lines)


def _detail_json(session: Session, detail: Detail) -> dict[str, Any]:
    search = session.tracker.search
    return {
        "schema": 1,
        "application": application_json(search, detail.application, detail.card.column),
        "employer": msgspec.to_builtins(detail.employer),
        "agency": msgspec.to_builtins(detail.agency),
        "primary": msgspec.to_builtins(detail.primary),
        "rounds": [
            {"interview": one.interview, "meetings": [
                {"person": met.person, "thanks": met.thanks} for met in one.meetings]}
            for one in detail.rounds
        ],
        "reminders": [reminder_json(search, row.reminder) for row in detail.rows],
        "coming": [reminder_json(search, one) for one in detail.coming],
        "timeline": detail.timeline,
        "reapply_from": detail.reapply_from,
        "may_contact": verdict_json(detail.verdict),
        "call_sheet": sheet_json(detail.sheet),
        "patience": _patience_json(detail.patience),
    }  # fmt: skip


def _patience_json(waited: Patience | None) -> dict[str, Any] | None:
    """How long the waiting is beside what is usual (R9)."""
    return None if waited is None else msgspec.to_builtins(waited) | {"says": waited.says}


@command("why")
@click.argument("reminder", metavar="REMINDER")
def why(session: Session, reminder: str) -> None:
    """Explain a reminder: rule, facts, the days counted, the settings used, and what changes it next.

    REMINDER is an id or part of one (see followup due --ids), or an application, for its first reminder.
    """
    found = reminder_of(session, reminder)
    told = session.tracker.why(found.id)
    if session.json:
        object_ = {"schema": 1, "reminder": reminder_json(session.tracker.search, found), "why": why_json(told)}
        print_json(as_json(object_))
        return
    print_why(Page(), told)


def reminder_of(session: Session, text: str) -> Reminder:
    """The reminder named by id, by part of one, or by its application."""
    tracker = session.tracker
    try:
        return tracker.find_reminder(text)
    except (NotFoundError, BadInputError) as unknown:
        try:
            application = tracker.find_application(text)
        except (NotFoundError, BadInputError):
            raise unknown from None
        for one in tracker.reminders():
            if one.application == application.id:
                return one
        raise NotFoundError(f"nothing is due for {plain(text, 60)}; see followup show {application.id}") from None


@command("may-contact")
@click.argument("application", metavar="APP")
@click.option("--channel", type=Choice(Channel), help="How: phone, email, …")
@click.option("--purpose", type=Choice(Purpose, leave_out=NEVER_SENT),
              help="What for: a reminder's kind, logistics or other.")  # fmt: skip
@click.option("--with", "who", metavar="PERSON", help="Whom.")
@click.option("--at", metavar="WHEN", help="When (default: now).")
@click.option("--would-accept", is_flag=True, help="With leverage: you would accept this one over the offer you have.")
@click.option("--why", "explain", is_flag=True, help="Explain it: facts, the days counted, the settings used.")
def may_contact(
    session: Session, application: str, who: str | None, at: str | None, *, explain: bool, **given: Any
) -> None:
    """Tell whether contacting them now would be welcome or too much."""
    tracker = session.tracker
    found = tracker.find_application(application)
    whom = person(session, who, found.id).id if who else None
    how: How = {"at": moment(session, at, "future"), "person": whom}
    how |= {"channel": given["channel"], "purpose": given["purpose"], "would_accept": given["would_accept"]}
    verdict = tracker.may_contact(found.id, **how)
    told = tracker.why_not(found.id, **how) if explain else None
    if session.json:
        brief = {"schema": 1, "application": application_brief(tracker.search, found.id), **verdict_json(verdict)}
        print_json(as_json(brief | ({"why": why_json(told)} if told else {})))
        return
    page = Page()
    if told is not None:
        print_why(page, told)
        return
    page.line((str(verdict.level), str(verdict.level)), "" if verdict.reasons else "  nothing speaks against it")
    for one in verdict.reasons:
        page.wrapped(plain(one.says, 300), " " * 7, f"  {one.rule:<5}")
    if verdict.next_allowed is not None:
        page.line(f"  next from {tell_day(verdict.next_allowed)}")
