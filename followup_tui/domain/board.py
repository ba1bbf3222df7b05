"""The columns: where a card belongs by the records, what moves it by itself, and which moves contradict them.

Invariant: a move that contradicts the records is never silent; an automatic one always follows from them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Application, Column, Offer, Outcome
from followup_tui.domain.rules.thank_you import owed

COLUMN_NAMES: Final[dict[Column, str]] = {
    Column.SCHEDULED: "Scheduled",
    Column.INTERVIEWED: "Interviewed",
    Column.THANKED: "Thanked",
    Column.AWAITING: "Awaiting",
    Column.OFFER: "Offer",
    Column.CLOSED: "Closed",
}
"""What the columns are called on screen."""

OUTCOME_NAMES: Final[dict[Outcome, str]] = {
    Outcome.REJECTED: "no",
    Outcome.NO_RESPONSE: "no answer",
    Outcome.FROZEN: "frozen",
    Outcome.WITHDRAWN: "withdrew",
    Outcome.ACCEPTED: "accepted",
    Outcome.DECLINED: "declined",
    Outcome.EXPIRED: "expired",
    Outcome.RESCINDED: "rescinded",
}
"""What a closed card says."""

OUTCOME_NEEDS_OFFER: Final = frozenset({Outcome.ACCEPTED, Outcome.DECLINED, Outcome.EXPIRED, Outcome.RESCINDED})
"""Outcomes that can only follow an offer."""


def effective_column(application: Application, now: datetime) -> Column:
    """Where the card stands now: a scheduled one whose interview has begun counts as interviewed (2.2)."""
    if application.column is not Column.SCHEDULED:
        return application.column
    begun = any(one.start <= now for one in application.interviews)
    return Column.INTERVIEWED if begun or not application.interviews else Column.SCHEDULED


def settled(case: Case) -> Column:
    """The column that the records call for, after anything was recorded (2.2).

    Interviewed becomes thanked with the last thank-you, unless a further round is to come, and thanked becomes
    awaiting with the answer to "when will you decide?"; nothing here ever moves a card out of offer or closed.
    """
    column = effective_column(case.app, case.now)
    sent, all_of_them = owed(case)
    if column is Column.INTERVIEWED and not case.coming and all_of_them and sent == all_of_them:
        column = Column.THANKED
    if column is Column.THANKED and case.promise is not None:
        column = Column.AWAITING
    return column


def contradictions(case: Case, column: Column) -> tuple[str, ...]:
    """What in the records speaks against standing in that column, each with what would make it true."""
    sent, all_of_them = owed(case)
    found: list[str] = []
    if column in (Column.THANKED, Column.AWAITING) and sent < all_of_them:
        left = all_of_them - sent
        notes = "thank-you is" if left == 1 else "thank-yous are"
        found.append(f"{left} {notes} not sent: log them (x) or have them passed on")
    if case.app.column is Column.OFFER and column in (Column.INTERVIEWED, Column.THANKED, Column.AWAITING):
        found.append("an offer is on record: decline it or let it expire (K)")
    if column is Column.OFFER and case.app.offer is None:
        found.append("no offer is on record: record it (o)")
    if column is Column.SCHEDULED and case.held:
        found.append(f"the interview took place on {day_text(case.day(case.held[-1].start))}")
    if column is Column.INTERVIEWED and not case.held:
        found.append("no interview is on record: log it (i)")
    if column is Column.CLOSED:
        found.append("how it ended is not recorded: close it with an outcome (K)")
    if case.app.column is Column.CLOSED and case.app.outcome is Outcome.ACCEPTED:
        found.append("this offer was accepted")
    return tuple(found)


def moved(application: Application, column: Column, now: datetime) -> Application:
    """The application in that column, with what a move sets: an offer without terms where there was none."""
    if column is Column.CLOSED:
        return ended(application, application.outcome or Outcome.WITHDRAWN, now, now)
    offer = application.offer or (Offer(received=now) if column is Column.OFFER else None)
    return replace(reopened(application, now), column=column, offer=offer)


def ended(application: Application, outcome: Outcome, at: datetime, now: datetime) -> Application:
    """The application closed at a moment, as far as is known now; rounds that were still to come are off."""
    kept = tuple(one for one in application.interviews if one.start <= at or (one.start <= now and one.interviewers))
    return replace(
        application, column=Column.CLOSED, outcome=outcome, closed_at=at, hold_at=None, interviews=kept
    )


def off_hold(application: Application, at: datetime) -> Application:
    """The application as one that is not on hold; one that was says until when."""
    return application if application.hold_at is None else replace(application, hold_at=None, hold_ended_at=at)


def reopened(application: Application, at: datetime) -> Application:
    """The application as one that goes on; a closed one says from when."""
    if application.column is not Column.CLOSED:
        return application
    return replace(application, column=Column.AWAITING, outcome=None, closed_at=None, reopened_at=at)
