"""What the call desk shows: whom to ring and when, what to say, and what was said before.

Invariant: a pure function of a case and its reminders; nothing here reads the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from followup_tui.domain.call_sheet import CallSheet, call_sheet
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, day_text, judge
from followup_tui.domain.records import Channel, Column, Employer, Person, Purpose, local_date
from followup_tui.domain.reminders import Reminder, Slot
from followup_tui.domain.slots import slot_says, slot_text
from followup_tui.domain.wishes import callback_pending
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.tracker.details import CallDesk
from followup_tui.tracker.reading import detail, lately
from followup_tui.tracker.scripting import Fields, fields_for, script_name
from followup_tui.words.library import Library
from followup_tui.words.script import Script

CALLS = (
    Purpose.CALLBACK,
    Purpose.LEVERAGE,
    Purpose.RECRUITER_DEBRIEF,
    Purpose.STATUS_CALL,
    Purpose.SECOND_FOLLOW_UP,
    Purpose.CLOSING_NOTE,
)
"""What a call desk can be opened for, the first that stands first."""

_SWITCHBOARD = "S4"


def call_desk(
    case: Case,
    reminders: Sequence[Reminder],
    me: dict[str, str],
    library: Library,
    *,
    name: str | None = None,
    reminder: Reminder | None = None,
) -> CallDesk:
    """The call desk of an application, for a reminder, or for whatever call stands."""
    chosen = reminder or standing(reminders)
    usual = Purpose.KEEP_IN_TOUCH if case.app.column is Column.CLOSED else Purpose.STATUS_CALL
    purpose = chosen.kind if chosen is not None and chosen.kind in CALLS else usual
    person = (case.person(chosen.person) if chosen else None) or case.primary
    channel = Channel.EMAIL if case.no_calls or purpose is Purpose.CLOSING_NOTE else Channel.PHONE
    covers = tuple(case.search.applications[one] for one in (chosen.covers if chosen else ()))
    slot = chosen.slot if chosen else None
    when = _slot_says(case, slot) if slot else ""
    fields = fields_for(case, me, person, covers)
    script, problem = _script(library, name or script_name(case, purpose), fields)
    board, unsaid = _script(library, _SWITCHBOARD, _spoken(case, fields, slot))
    if purpose is Purpose.RECRUITER_DEBRIEF:
        board, unsaid = None, ""
    sheet = call_sheet(case, person)
    house = _house(case, person)
    templates = library.templates()
    made = templates.get(script.name) if script else None
    machine = templates.get(made.voicemail) if made else None
    return CallDesk(
        detail=detail(case, reminders),
        person=person,
        number=(person.phone if person else "") or house.phone,
        zone=house.tz,
        slot=slot,
        slot_says=when,
        agreed=_agreed(case),
        last=": ".join(next(iter(lately(case, 1)), ())),
        facts=(*(person.facts if person else ()), *(case.round.topics if case.round else ())),
        verdict=judge(case, Asked(channel=channel, purpose=purpose, person=person, would_accept=True)),
        sheet=sheet,
        strength=_sold(script, sheet, library),
        purpose=purpose,
        covers=covers,
        processes=tuple(_processes(case)) if purpose is Purpose.RECRUITER_DEBRIEF else (),
        script=script,
        switchboard=board,
        unsaid=unsaid,
        channel=made.channels[0] if made else Channel.PHONE,
        most=machine.limit if machine else None,
        problem=problem,
    )


def _spoken(case: Case, fields: Fields, slot: Slot | None) -> Fields:
    """The fields with a slot still to come, as it is said on the telephone."""
    if slot is None or slot.start <= case.now:
        return fields
    start, end = (one.astimezone(ZoneInfo(case.employer.tz)) for one in (slot.start, slot.end))
    day = "today" if start.date() == case.today else f"{start:%A}"
    return fields | {"slot": f"{day} between {start:%H:%M} and {end:%H:%M}"}


def _processes(case: Case) -> Iterator[str]:
    """The other open applications with the date each hangs on, for a recruiter who asks (S8)."""
    for one in case.search.applications.values():
        if one.id == case.app.id or one.column is Column.CLOSED or one.archived:
            continue
        house = case.search.employers[one.employer]
        promised = one.promises[-1].date if one.promises else None
        by = local_date(one.offer.answer_by, house.tz) if one.offer and one.offer.answer_by else None
        offered = " — an offer" if one.column is Column.OFFER else ""
        date = f", answer by {day_text(by)}" if by else f" — they decide by {day_text(promised)}" if promised else ""
        yield f"{house.name} · {one.role}{offered}{date if by is None or offered else ''}"


def _house(case: Case, person: Person | None) -> Employer:
    """Where that person is rung: at the agency they work for, else at the employer."""
    agency = case.agency
    return agency if agency is not None and person is not None and person.employer == agency.id else case.employer


def _slot_says(case: Case, slot: Slot) -> str:
    """The slot in words, with its date when it is not today's: a weekday alone could be any week's."""
    if case.day(slot.start) == case.today:
        return slot_says(slot, case.employer.tz, case.context.tz)
    return slot_text(slot, case.calendar, case.context.tz)


def standing(reminders: Sequence[Reminder]) -> Reminder | None:
    """The call that stands, shown or still to come: one they asked for before a step of the ladder."""
    calls = [one for one in reminders if one.kind in CALLS]
    return min(calls, key=lambda one: CALLS.index(one.kind), default=None)


def _script(library: Library, name: str, fields: Fields) -> tuple[Script | None, str]:
    try:
        return library.script(name, fields), ""
    except (BadInputError, BadDataError) as problem:
        return None, str(problem)


def _sold(script: Script | None, sheet: CallSheet, library: Library) -> str:
    """The text of the strength that the talking points sell."""
    if script is None or not sheet.strengths or "strength" not in library.templates()[script.name].uses:
        return ""
    return sheet.strengths[0].text


def _agreed(case: Case) -> str:
    pending = callback_pending(case)
    if pending is not None and pending.call_back is not None:
        return f"they asked you to call on {day_text(pending.call_back)}"
    if case.promise is not None:
        date = f" → {day_text(case.promise.date)}" if case.promise.date else ""
        return f"“{case.promise.words}”{date}, said {day_text(case.promise.said)}"
    return ""
