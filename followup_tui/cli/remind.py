"""The commands on reminders and history: put one off, dismiss one, take back, bring back.

Invariant: a dismissal always has a reason.
"""

from __future__ import annotations

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import command, later_day
from followup_tui.cli.session import Session
from followup_tui.cli.tell import reminder_of


@command("snooze")
@click.argument("reminder", metavar="REMINDER")
@click.option("--until", required=True, metavar="WHEN", help='A date, a weekday, or "3 bd" for business days.')
@click.option("--reason", default="", help="Why.")
def snooze(session: Session, reminder: str, until: str, reason: str) -> None:
    """Put a reminder off. REMINDER is an id or part of one (see followup due --ids), or an application."""
    found = reminder_of(session, reminder)
    day = later_day(session, until, found.application)
    answer(session, session.tracker.snooze(found.id, day, reason))


@command("dismiss")
@click.argument("reminder", metavar="REMINDER")
@click.option("--reason", required=True, help="Why it does not apply.")
def dismiss(session: Session, reminder: str, reason: str) -> None:
    """Dismiss a reminder for good, with a reason."""
    found = reminder_of(session, reminder)
    answer(session, session.tracker.dismiss(found.id, reason))


@command("undo")
def undo(session: Session) -> None:
    """Take back the last thing recorded."""
    answer(session, session.tracker.undo())


@command("redo")
def redo(session: Session) -> None:
    """Bring back the last thing taken back."""
    answer(session, session.tracker.redo())
