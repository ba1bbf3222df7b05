"""The records as they stood at an earlier moment, as far as they tell it, so that the rules can be asked about then.

Invariant: nothing recorded for a later moment counts, and nothing is guessed. What records do not tell is taken as it
stands today: calendars and policy; a round once it is on record, even one that was still to be agreed; a hold that was
lifted since, as if there had been none; the last deadline of an offer that was extended. Before a card was opened again
nothing is known of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import (
    Application,
    Column,
    Contact,
    Direction,
    Offer,
    Person,
    Purpose,
    Record,
    local_date,
)
from followup_tui.domain.search import Search


def bare(search: Search) -> Search:
    """The search as if nothing had ever been put off or dismissed."""
    return search.drop(*search.snoozes.values(), *search.dismissals.values())


def as_of(search: Search, application: str, at: datetime, tz: str) -> Search:
    """The search as it stood for one application at a moment; `tz` is the user's zone.

    Other applications are taken back only where they have or had an offer: R12 alone looks from card to card.
    """
    mine = search.applications[application]
    cards = {one.id: one for one in (*search.deals(), mine)}
    changed: list[Record] = []
    for one in cards.values():
        then = _taken_back(one, search.contacts_of(one.id), at, tz)
        changed += [then] if then != one else []
    met = _met(search, mine)
    changed += [replace(one, title="") for one in met.values() if one.complete_at and one.complete_at > at]
    later = [one for one in search.references() if _known_from(search, one) > at and one.id not in met]
    found = search.put(*changed) if changed else search
    return found.drop(*later) if later else found


def _taken_back(one: Application, contacts: tuple[Contact, ...], at: datetime, tz: str) -> Application:
    fields: dict[str, Any] = {}
    offer = _offer(one.offer, contacts, at)
    if one.closed_at is not None and one.closed_at > at:
        column = Column.OFFER if offer is not None else Column.AWAITING
        fields |= {"column": column, "outcome": None, "closed_at": None}
    elif one.column is Column.OFFER and one.offer is not None and offer is None:
        fields["column"] = Column.AWAITING
    for name in ("hold_at", "references_checked"):
        when = getattr(one, name)
        if when is not None and when > at:
            fields[name] = None
    if one.references_given is not None and one.references_given > local_date(at, tz):
        fields["references_given"] = None
    promises = tuple(said for said in one.promises if said.at <= at)
    return replace(one, offer=offer, promises=promises, **fields)


def _met(search: Search, one: Application) -> dict[str, Person]:
    """The people met in the rounds of an application, by id."""
    found = (search.people.get(person) for held in one.interviews for person in held.interviewers)
    return {person.id: person for person in found if person is not None}


def _offer(offer: Offer | None, contacts: tuple[Contact, ...], at: datetime) -> Offer | None:
    if offer is None or offer.received > at:
        return None
    if offer.extended:
        asked = [one.when for one in contacts if one.purpose is Purpose.OFFER_EXTEND and one.direction is Direction.OUT]
        return replace(offer, extended=any(when <= at for when in asked))
    return offer


def _known_from(search: Search, person: Person) -> datetime:
    """When a reference was first on record, or first written to, which may be recorded later."""
    return min([person.created, *(one.when for one in search.alerts_to(person.id))])


def moments(search: Search, one: Application, since: datetime, until: datetime) -> list[datetime]:
    """The moments in (since, until] at which something about an application changed by what was recorded, in order."""
    opened = one.reopened_at
    found = {when for when in _moments(search, one) if when is not None and since < when <= until}
    return sorted(when for when in found if opened is None or when > opened)


def _moments(search: Search, one: Application) -> Iterator[datetime | None]:
    yield from (contact.when for contact in search.contacts_of(one.id))
    yield from (promise.at for promise in one.promises)
    yield from (one.closed_at, one.hold_at, one.references_checked, one.offer.received if one.offer else None)
    yield from (person.complete_at for person in _met(search, one).values())
    for other in search.deals():
        yield from (other.closed_at, other.offer.received if other.offer else None)


def contacts_at(search: Search, application: str, at: datetime) -> tuple[Contact, ...]:
    """The contacts that you made about an application at exactly that moment and that reached somebody."""
    return tuple(
        one
        for one in search.contacts_of(application)
        if one.when == at and one.direction is Direction.OUT and one.result not in ATTEMPTS
    )
