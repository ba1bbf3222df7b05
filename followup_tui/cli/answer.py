"""Answers a command that recorded something: what it did, what that ended and what it raised.

Invariant: with --json the one object on stdout holds the record that was made or changed.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from followup_tui.cli.naming import SINGULAR
from followup_tui.cli.output import Page, application_json, as_json, plain, print_json, reminder_json
from followup_tui.cli.session import Session
from followup_tui.domain.board import effective_column
from followup_tui.domain.records import TABLE_OF
from followup_tui.domain.reminders import Reminder
from followup_tui.tracker.foretelling import named
from followup_tui.tracker.values import Change

MOST: Final = 8
"""Lines that tell what ended, and as many that tell what came up; an import or its undo would fill the terminal."""


def answer(session: Session, change: Change) -> None:
    """Print what a use-case did, in the form that was asked for."""
    if session.json:
        print_json(as_json(_as_object(session, change)))
        return
    page = Page()
    page.wrapped(plain(change.says or change.label, 500))
    for sign, style, reminders in (("✓", "done", change.resolved), ("+", "dim", change.raised)):
        told = [one for one in reminders if not one.within]
        for one in told[:MOST]:
            page.line("  ", (sign, style), " ", _brief(session, change, one, max(page.width - 4, 20)))
        if len(told) > MOST:
            page.line("  ", (f"and {len(told) - MOST:,} more", "dim"))


def _brief(session: Session, change: Change, reminder: Reminder, room: int) -> str:
    says = named(session.tracker.search, reminder, change.application.id if change.application else "")
    return plain(f"{says} — {reminder.because}" if reminder.because else says, room)


def _as_object(session: Session, change: Change) -> dict[str, Any]:
    tracker = session.tracker
    search, application = tracker.search, change.application
    told: dict[str, Any] = {"schema": 1, "says": change.says, "application": None}
    if application is not None:
        column = effective_column(application, tracker.now())
        told["application"] = application_json(search, application, column)
    if change.record is not None:
        told[SINGULAR[TABLE_OF[type(change.record)]]] = msgspec.to_builtins(change.record)
    told["resolved"] = [reminder_json(search, one) for one in change.resolved]
    told["raised"] = [reminder_json(search, one) for one in change.raised]
    return told
