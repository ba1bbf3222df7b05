"""Counts what a table of applications has no room for, so that nobody takes it for a copy of all there is.

Invariant: a field of a record counts as left out as long as `_TOLD` does not name it, so that no new one is forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any, Final

import msgspec

from followup_tui.domain.parts import Interview, Offer, Promise
from followup_tui.domain.records import Application, Employer, Person
from followup_tui.domain.search import Search
from followup_tui.exchange.outgoing import told_interview, told_person, told_promise

_TOLD: Final[dict[type[msgspec.Struct], str]] = {
    Application: "rank agency contact interviews promises offer outcome closed_at archived tags notes applied link "
    "source",
    Employer: "subdiv phone agency industry",
    Person: "title email phone employer",
    Interview: "interviewers",
    Promise: "date",
    Offer: "answer_by",
}  # fmt: skip
"""Fields that need not be there, and are told by a column, or counted by themselves."""

_UNTOLD: Final = {
    kind: tuple(
        (one.name, one.default)
        for one in msgspec.structs.fields(kind)
        if one.default is not msgspec.NODEFAULT and one.name not in told.split()
    )
    for kind, told in _TOLD.items()
}

_ALONE: Final = {"leads": "lead", "snoozes": "snooze", "dismissals": "dismissal"}
"""Tables whose records belong to no application → what one of them is called."""


def left_out(search: Search, cards: Collection[Application], now: datetime, *, whole: bool) -> dict[str, int]:
    """What the table of these applications does not hold, by kind; `whole`: of everything on record."""
    told = {told_person(one) for one in cards}
    employers = set(search.employers) if whole else set()
    met = {each for one in cards for each in _people(one)}
    people = {one for one in search.people if whole or one in met}
    contacts = set(search.contacts) if whole else {each.id for one in cards for each in search.contacts_of(one.id)}
    counts = {
        "application": len(search.applications) - len(cards) if whole else 0,
        "employer": len(employers - _houses(cards)),
        "interview": sum(len(one.interviews) - (told_interview(one, now) is not None) for one in cards),
        "promise": sum(len(one.promises) - (told_promise(one) is not None) for one in cards),
        "person": len(people - told),
        "contact": len(contacts),
        **{kind: len(search.tables[table]) if whole else 0 for table, kind in _ALONE.items()},
        "detail": sum(map(_details, _parts(search, cards, now, told & people))),
    }
    return {kind: count for kind, count in counts.items() if count}


def _houses(cards: Iterable[Application]) -> set[str]:
    """The ids of the employers and agencies of applications."""
    return {house for one in cards for house in (one.employer, one.agency) if house}


def _people(one: Application) -> Iterator[str]:
    """The ids of those met or asked about an application."""
    yield from (each for round_ in one.interviews for each in round_.interviewers)
    yield from one.references
    yield told_person(one)


def _parts(
    search: Search, cards: Collection[Application], now: datetime, told: Iterable[str]
) -> Iterator[msgspec.Struct]:
    """Whatever has a line, or a part of one, in the table."""
    yield from cards
    yield from (search.employers[one] for one in _houses(cards))
    yield from (search.people[one] for one in told)
    for card in cards:
        parts: tuple[Any, ...] = (told_interview(card, now), told_promise(card), card.offer)
        yield from (one for one in parts if one is not None)


def _details(part: msgspec.Struct) -> int:
    """In how many fields it holds something that has no column."""
    found = [name for name, usual in _UNTOLD[type(part)] if getattr(part, name) != usual]
    return len(found) + (isinstance(part, Promise) and part.words != str(part.date))
