"""Writes the people of a search as business cards (vCard 3.0), so that a telephone knows who is ringing.

Invariant: every line has at most 75 octets, no text adds a line of its own, and what was told in confidence (what was
talked about, how well somebody is known) stays here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

import vobject

from followup_tui.domain.display import show
from followup_tui.domain.records import Application, Employer, Person
from followup_tui.domain.search import Search

_OCTETS: Final = 75
"""Of a line, its break left out (RFC 2426)."""

_UNFOLDED: Final = 10**9
"""The library folds by characters, which are longer than octets: it is told not to."""


def written(search: Search, people: Iterable[Person], employers: Iterable[Employer], now: datetime) -> str:
    """The cards of these people, and of these employers, as of a moment."""
    stamp = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    cards = [*(_person(search, one) for one in people), *(_employer(one) for one in employers)]
    return "".join(_text(card, stamp) for card in cards)


def people_of(search: Search, card: Application) -> tuple[Person, ...]:
    """Everybody who has to do with an application: met, asked, or at its employer or agency."""
    ids = {card.contact, *card.references, *(each for one in card.interviews for each in one.interviewers)}
    houses = {card.employer, card.agency} - {None}
    return tuple(one for one in search.people.values() if one.id in ids or one.employer in houses)


def _person(search: Search, one: Person) -> Any:
    card = _card(one.id, one.name)
    given, _, family = _shown(one.name).rpartition(" ")
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    employer = search.employers.get(one.employer or "")
    if employer is not None:
        card.add("org").value = [_shown(employer.name), *([_shown(one.department)] if one.department else [])]
    for name, value in (("title", one.title), ("note", _note(one))):
        if value:
            card.add(name).value = _shown(value)
    _reach(card, one.phone, one.email)
    return card


def _employer(one: Employer) -> Any:
    card = _card(one.id, one.name)
    card.add("n").value = vobject.vcard.Name(family=_shown(one.name))
    card.add("org").value = [_shown(one.name)]
    _reach(card, one.phone, "")
    return card


def _card(record_id: str, name: str) -> Any:
    card = vobject.vCard()
    card.add("uid").value = f"{record_id}@followup-tui"
    card.add("fn").value = _shown(name)
    return card


def _reach(card: Any, phone: str, email: str) -> None:
    if phone:
        number = card.add("tel")
        number.value, number.type_param = _shown(phone), "WORK"
    if email:
        address = card.add("email")
        address.value, address.type_param = _shown(email), "INTERNET"


def _note(one: Person) -> str:
    told = ((", ".join(one.roles), ""), (one.pronounced, "say: "), (one.via, "via "))
    return "; ".join(f"{before}{text}" for text, before in told if text)


def _shown(text: str) -> str:
    return show(text, 300).strip() or "?"


def _text(card: Any, stamp: str) -> str:
    card.add("rev").value = stamp
    lines = card.serialize(lineLength=_UNFOLDED).split("\r\n")
    return "".join(f"{part}\r\n" for line in lines if line for part in _folded(line))


def _folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 octets, those after the first with a space before them."""
    part, left = "", _OCTETS
    for one in line:
        size = len(one.encode())
        if size > left:
            yield part
            part, left = " ", _OCTETS - 1
        part, left = part + one, left - size
    yield part
