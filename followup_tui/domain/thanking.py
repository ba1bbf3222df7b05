"""Who was thanked for which round (R4), farewells that thank included (R13).

Invariant: what is not found here is owed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from followup_tui.domain.case import Case
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.once import once_of
from followup_tui.domain.records import Contact, Direction, Purpose
from followup_tui.domain.said import THANKING


@once_of
def thanks(case: Case) -> Mapping[tuple[str, str], Contact]:
    """By round and interviewer, the contact by which they were thanked; what is not here is owed (R4).

    A thank-you without a round counts for the latest round with that person before it, one without a person
    for everybody met. A farewell (a gracious reply, a withdrawal) holds the thanks still owed to everybody (R13).
    """
    found: dict[tuple[str, str], Contact] = {}
    for contact in case.contacts:
        if contact.direction is Direction.OUT and contact.purpose in THANKING:
            for pair in _thanked_by(case, contact):
                found.setdefault(pair, contact)
    return found


def _thanked_by(case: Case, contact: Contact) -> Iterator[tuple[str, str]]:
    if contact.purpose is Purpose.THANK_YOU:
        for person in contact.people or {p for one in case.held for p in one.interviewers}:
            yield contact.interview or _round_thanked(case, contact, person), person
    elif contact.result not in ATTEMPTS:
        before = (one for one in case.held if case.day(one.start) <= case.day(contact.when))
        yield from ((one.id, person) for one in before for person in one.interviewers)


def _round_thanked(case: Case, contact: Contact, person: str) -> str:
    day = case.day(contact.when)
    with_them = (one.id for one in reversed(case.held) if person in one.interviewers and case.day(one.start) <= day)
    return next(with_them, "")
