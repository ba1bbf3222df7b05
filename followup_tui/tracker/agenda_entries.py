"""What an agenda is made of: its entries and days, and how a record or reminder is put into words as one.

Invariant: an entry's text is raw, as recorded; it passes through `domain.display.show` where a front end draws it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

import msgspec

from followup_tui.domain.board import OUTCOME_NAMES
from followup_tui.domain.cards import tone_of
from followup_tui.domain.contacts import day_text
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import (
    Application,
    Column,
    Contact,
    Interview,
    Lead,
    Offer,
    Promise,
)
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.search import Search
from followup_tui.tracker.reading import contact_says


class Sort(enum.StrEnum):
    """What an entry is. Those of one day stand in this order where they have no hour."""

    SENT = "sent"
    """A contact of the user's."""
    HEARD = "heard"
    """A word of theirs."""
    ROUND = "round"
    """An interview held."""
    PROMISE = "promise"
    """What they said about the decision date."""
    OFFER = "offer"
    """An offer received."""
    CLOSED = "closed"
    LEAD = "lead"
    INTERVIEW = "interview"
    """One to come."""
    DEADLINE = "deadline"
    """By when an offer is to be answered."""
    OVERDUE = "overdue"
    DUE = "due"
    DECISION = "decision"
    """The end of the day by which they said they would decide."""
    RETURNS = "returns"
    """What was put off shows again."""
    OPENS = "opens"


AHEAD: Final = frozenset(tuple(Sort)[tuple(Sort).index(Sort.INTERVIEW) :])
"""What is still to come; the others have happened."""

_PLACE: Final = {sort: place for place, sort in enumerate(Sort)}


class AgendaEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing on one day."""

    sort: Sort
    says: str
    """In one line, without the employer's name."""
    at: datetime | None = None
    """UTC; None for what has no hour."""
    application: str | None = None
    person: str | None = None
    """A person's id, where it is about one."""
    employer: str = ""
    role: str = ""
    tone: Tone = Tone.QUIET
    reminder: Reminder | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come."""
        return self.sort in AHEAD

    def place(self) -> tuple[bool, float, int, tuple[object, ...]]:
        """Its place in its day: what happened by its time, then what has an hour, then the rest as Do next has it."""
        hour = self.at.timestamp() if self.at is not None else float("inf")
        rest = self.reminder.sort_key() if self.reminder is not None else ()
        return (self.is_ahead, hour, _PLACE[self.sort], (*rest, self.employer, self.role))


class AgendaDay(msgspec.Struct, frozen=True):
    """One day and everything on it, in order."""

    date: date
    entries: tuple[AgendaEntry, ...]


Thing = Contact | Interview | Promise | Offer | Application | Lead
"""What a past entry is read from."""


def happened(search: Search, card: Application | None, at: datetime, thing: Thing, sort: Sort) -> AgendaEntry:
    """A record in words, as something that happened."""
    says = {
        Sort.OFFER: "offer received",
        Sort.CLOSED: f"closed: {OUTCOME_NAMES[card.outcome]}" if card and card.outcome else "closed",
    }.get(sort, "")
    if isinstance(thing, Contact):
        says = contact_says(search, thing)
    elif isinstance(thing, Interview):
        says = _round_says(search, thing)
    elif isinstance(thing, Promise):
        says = f"they said: “{thing.words}”" + (f" → {day_text(thing.date)}" if thing.date else "")
    elif isinstance(thing, Lead):
        says = f"lead: {thing.text}"
    person = next(iter(thing.people), None) if isinstance(thing, Contact) else None
    tone = Tone.OFFER if sort is Sort.OFFER else Tone.QUIET
    return AgendaEntry(sort=sort, says=says, at=at, person=person, tone=tone, **_card(search, card))


def to_come(search: Search, card: Application, now: datetime, today: date) -> Iterator[tuple[date | None, AgendaEntry]]:
    """What the records of an open card say of days to come, each with its date, or None where the hour tells it."""
    named = _card(search, card)
    for one in card.interviews:
        if one.start > now:
            says = f"interview, {_round_says(search, one)}"
            yield None, AgendaEntry(sort=Sort.INTERVIEW, says=says, at=one.start, **named)
    offer = card.offer if card.column is Column.OFFER else None
    if offer is not None and offer.answer_by is not None and offer.answer_by > now:
        says = "the answer to their offer"
        yield None, AgendaEntry(sort=Sort.DEADLINE, says=says, at=offer.answer_by, tone=Tone.OFFER, **named)
    promise = card.promises[-1] if card.promises else None
    if promise is not None and promise.date is not None and promise.date >= today and offer is None:
        says = f"their decision, as promised: “{promise.words}”"
        yield promise.date, AgendaEntry(sort=Sort.DECISION, says=says, **named)


def reminded(search: Search, one: Reminder, today: date) -> Iterator[tuple[date, AgendaEntry]]:
    """When a reminder shows, and when it is due; advice on the search that has no date of its own has no place here."""
    if one.lasting and one.application is None:
        return
    card = search.applications.get(one.application or "")
    hidden = one.status is Status.HIDDEN
    first = one.snoozed_until or one.opens

    def entry(sort: Sort) -> AgendaEntry:
        says = f"{one.says} — {one.because}" if one.because else one.says
        tone = Tone.QUIET if hidden else tone_of(one)
        return AgendaEntry(sort=sort, says=says, person=one.person, tone=tone, reminder=one, **_card(search, card))

    if one.status is Status.OVERDUE:
        yield today, entry(Sort.OVERDUE)
        return
    if hidden and first != one.due:
        yield max(first, today), entry(Sort.RETURNS if one.snoozed_until else Sort.OPENS)
    if one.due >= first or not hidden:
        yield max(one.due, today), entry(Sort.DUE)


def _round_says(search: Search, one: Interview) -> str:
    names = ", ".join(known.name for person in one.interviewers if (known := search.people.get(person)) is not None)
    return f"round {one.round}" + (f" · {one.kind}" if one.kind else "") + (f" · {names}" if names else "")


def _card(search: Search, card: Application | None) -> dict[str, Any]:
    if card is None:
        return {}
    return {"application": card.id, "employer": search.employers[card.employer].name, "role": card.role}
