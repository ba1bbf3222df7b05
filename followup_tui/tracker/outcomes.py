"""Use-cases about where a card stands: offers, outcomes, moves, leads, putting off and dismissing.

Invariant: a move or outcome that contradicts the records needs a stated reason, which is kept in the card's notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec.structs import replace

from followup_tui.domain.board import (
    COLUMN_NAMES,
    OUTCOME_NAMES,
    OUTCOME_NEEDS_OFFER,
    contradictions,
    ended,
    moved,
)
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import (
    Application,
    Column,
    Dismissal,
    Lead,
    Outcome,
    Snooze,
    local_date,
)
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.snoozing import check_snooze, latest
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError, RefusedError
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.endings import follows


def close(
    desk: Desk,
    application_id: str,
    outcome: Outcome,
    at: datetime | None = None,
    force: str = "",
    *,
    signed: bool = False,
) -> Done:
    """A card closed with how it ended; an accepted offer may be signed with it, or later by closing it so again."""
    old = desk.application(application_id)
    employer = desk.employer(old.employer)
    if outcome in OUTCOME_NEEDS_OFFER and old.offer is None:
        raise BadInputError(
            f"{OUTCOME_NAMES[outcome]}: no offer from {employer.name} is on record; record it first (o)"
        )
    if signed and outcome is not Outcome.ACCEPTED:
        raise BadInputError(f"only an offer that is accepted is signed, and this is closed as {OUTCOME_NAMES[outcome]}")
    accepted = _accepted_elsewhere(desk, old) if outcome is Outcome.ACCEPTED else None
    if accepted is not None and not force.strip():
        raise RefusedError(f"{accepted} is accepted already: withdraw there first, or give a reason")
    again = outcome is Outcome.ACCEPTED and old.outcome is Outcome.ACCEPTED
    new = ended(old, outcome, at or (old.closed_at if again else None) or desk.now, desk.now)
    new = _noted(desk, new, f"accepted as a second offer: {force.strip()}") if accepted else new
    if signed and new.offer is not None:
        new = replace(new, offer=replace(new.offer, signed=True, written=True))
    search = desk.search.put(new)
    says = f"{employer.name} closed: {OUTCOME_NAMES[outcome]}{_after(desk, new)}{follows(desk, search, old.id)}"
    return Done(search=search, says=says, application=old.id)


def _accepted_elsewhere(desk: Desk, closing: Application) -> str | None:
    """The employer whose offer was accepted already, if any."""
    taken = (one for _, one in desk.search.accepted() if one.id != closing.id)
    return next((desk.employer(one.employer).name for one in taken), None)


def _after(desk: Desk, closed: Application) -> str:
    """What an acceptance still needs, and what it asks for elsewhere (R12)."""
    if closed.outcome is not Outcome.ACCEPTED or closed.offer is None:
        return ""
    says = "" if closed.offer.written else "; get the terms in writing"
    others = [
        one
        for one in desk.search.applications.values()
        if one.id != closed.id and one.column is not Column.CLOSED and not one.archived
    ]
    if others:
        cards = "the other open card" if len(others) == 1 else f"the {len(others)} other open cards"
        says += f"; now withdraw from {cards}"
    return says


def move(desk: Desk, application_id: str, column: Column, force: str = "", at: datetime | None = None) -> Done:
    """A card moved by hand; raises `RefusedError` when the records speak against it and no reason is given."""
    case = desk.case(application_id)
    name = COLUMN_NAMES[column].lower()
    against = contradictions(case, column) if column is not case.app.column else ()
    if against and not force.strip():
        raise RefusedError(f"{case.employer.name} to {name}: {'; '.join(against)}")
    new = moved(case.app, column, at or desk.now)
    if against:
        new = _noted(desk, new, f"moved to {name} although {'; '.join(against)}: {force.strip()}")
    return Done(search=desk.search.put(new), says=f"{case.employer.name} moved to {name}", application=new.id)


def _noted(desk: Desk, application: Application, line: str) -> Application:
    stamp = local_date(desk.now, desk.zone).isoformat()
    notes = f"{application.notes}\n{stamp} {line}".strip()
    return replace(application, notes=notes)


def lead(desk: Desk, text: str, at: datetime | None = None) -> Done:
    """A new opportunity or networking step."""
    if not text.strip():
        raise BadInputError("say in a few words what the lead is")
    made = Lead(id=desk.make_id(), text=text.strip(), when=at or desk.now)
    return Done(search=desk.search.put(made), says="lead recorded", record=made)


def _put_off_so_far(desk: Desk, reminder: Reminder) -> tuple[WorkCalendar, int]:
    """Whose days it is put off by, and how often it was already."""
    calendar = desk.case(reminder.application).calendar if reminder.application else desk.own_calendar()
    return calendar, sum(one.reminder == reminder.id for one in desk.search.snoozes.values())


def latest_snooze(desk: Desk, reminder: Reminder) -> date:
    """The last date to which a reminder may be put off; raises `BadInputError` when it may not be at all."""
    calendar, times = _put_off_so_far(desk, reminder)
    return latest(reminder, calendar, calendar.today(desk.now), times, desk.settings.policy)


def snooze(desk: Desk, reminder: Reminder, until: date, reason: str = "", within: Sequence[Reminder] = ()) -> Done:
    """A reminder put off, as far as its rule allows, with those that are told `within` its row."""
    calendar, times = _put_off_so_far(desk, reminder)
    check_snooze(reminder, until, calendar, calendar.today(desk.now), times, desk.settings.policy)
    made = [
        Snooze(id=desk.make_id(), reminder=one.id, until=until, reason=reason.strip(), when=desk.now)
        for one in (reminder, *within)
    ]
    says = f"put off until {day_text(until)}: {reminder.says}"
    return Done(search=desk.search.put(*made), says=says, application=reminder.application, record=made[0])


def dismiss(desk: Desk, reminder: Reminder, reason: str) -> Done:
    """A reminder judged not to apply, with the reason."""
    if not reason.strip():
        raise BadInputError("say why it does not apply; the reason is kept with it")
    made = Dismissal(id=desk.make_id(), reminder=reminder.id, reason=reason.strip(), when=desk.now)
    says = f"dismissed: {reminder.says}"
    return Done(search=desk.search.put(made), says=says, application=reminder.application, record=made)
