"""Fills a store with sample applications: `python -m tests.bench.fill PATH COUNT [OPEN]`.

Of COUNT applications OPEN (default: all up to 50, then a tenth, 500 at most) are spread over the four open
columns (two have an offer), each with an interview, two interviewers, a promise and a thank-you; the rest are closed.
Most of those never got an answer; after a no the reply, a wish for a referral and one message were sent, and the
others were written to now and then.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from followup_tui.domain.records import (
    ID_ALPHABET,
    Application,
    Channel,
    Column,
    Contact,
    Direction,
    Employer,
    Interview,
    Offer,
    Outcome,
    Person,
    Promise,
    PromiseKind,
    Purpose,
    Record,
    Result,
    Role,
    Strength,
)
from followup_tui.store import open_store

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
OPEN_COLUMNS = (Column.INTERVIEWED, Column.THANKED, Column.AWAITING, Column.AWAITING, Column.AWAITING)
OFFERS = (4, 9)
"""The numbers of the applications with an offer in hand: two at a time are many."""

RANKS = {0: 1, 1: 2, 4: 3, 9: 4}
"""The ranks of some: two employers are wanted more than those with the offers, and are to be told of them."""


def identifier(kind: str, number: int) -> str:
    """A fixed id for the n-th record of a kind."""
    digits, rest = "", number
    for _ in range(7):
        rest, digit = divmod(rest, len(ID_ALPHABET))
        digits = ID_ALPHABET[digit] + digits
    return kind + digits


def records(count: int, active: int) -> Iterator[Record]:
    """The sample records of `count` applications, the first `active` of them open."""
    chance = random.Random(7)
    for number in range(count):
        held = NOW - timedelta(days=chance.randrange(1, 14) if number < active else chance.randrange(60, 900))
        people = (identifier("P", 2 * number), identifier("P", 2 * number + 1))
        employer = identifier("E", number)
        yield Employer(
            id=employer, name=f"Sample Works {number:05}", tz="America/New_York", country="US", created=held
        )
        for index, person in enumerate(people):
            yield Person(
                id=person,
                name=f"Person {number:05}-{index}",
                title="Engineering Manager",
                email=f"p{number}.{index}@sample.example",
                employer=employer,
                roles=(Role.INTERVIEWER,),
                created=held,
            )
        yield _application(number, active, held, employer, people)
        for index, person in enumerate(people):
            if number >= active or number % 5:
                when = held + timedelta(hours=3)
                yield _sent(identifier("C", 2 * number + index), number, Purpose.THANK_YOU, when, person)
        if number >= active:
            yield from _parting(number, people[0], _ended(held))


def _ended(held: datetime) -> datetime:
    return held + timedelta(days=20)


def _outcome(number: int) -> Outcome:
    """Of twenty that ended sixteen were never answered, three got a no, and from one the applicant withdrew."""
    return {0: Outcome.WITHDRAWN, 1: Outcome.REJECTED, 7: Outcome.REJECTED, 13: Outcome.REJECTED}.get(
        number % 20, Outcome.NO_RESPONSE
    )


def _parting(number: int, person: str, closed: datetime) -> Iterator[Contact]:
    """What was sent after the end, so far; beyond that the silent ones went cold."""
    sent: tuple[tuple[Purpose, int], ...] = ((Purpose.KEEP_IN_TOUCH, 30), (Purpose.KEEP_IN_TOUCH, 121))
    if _outcome(number) is Outcome.REJECTED:
        sent = ((Purpose.GRACIOUS_REPLY, 2), (Purpose.FEEDBACK, 2), (Purpose.REFERRAL, 18), (Purpose.KEEP_IN_TOUCH, 47))
    elif closed < NOW - timedelta(days=215):
        return
    for index, (purpose, days) in enumerate(sent):
        when = closed + timedelta(days=days)
        if when < NOW:
            yield _sent(identifier("K", 4 * number + index), number, purpose, when, person)


def _application(number: int, active: int, held: datetime, employer: str, people: tuple[str, str]) -> Application:
    closed = number >= active
    column = Column.CLOSED if closed else OPEN_COLUMNS[number % len(OPEN_COLUMNS)]
    column = Column.OFFER if number in OFFERS and not closed else column
    promised: date = (held + timedelta(days=7)).date()
    return Application(
        id=identifier("A", number),
        employer=employer,
        role="Data Engineer",
        column=column,
        rank=RANKS.get(number),
        interviews=(
            Interview(
                id=identifier("V", number),
                round=1,
                start=held,
                zone="America/New_York",
                interviewers=people,
                topics=("how the pipeline is tested",),
            ),
        ),
        promises=(
            Promise(
                kind=PromiseKind.DATE, words="in a week", date=promised, said=held.date(), round=1, at=held
            ),
        ),
        strengths=(Strength(text="streams instead of batches", proof="minutes instead of a day"),),
        offer=Offer(received=NOW - timedelta(days=1), answer_by=NOW + timedelta(days=3))
        if column is Column.OFFER
        else None,
        outcome=_outcome(number) if closed else None,
        closed_at=_ended(held) if closed else None,
        notes="Sample note. " * 10,
        created=held,
    )


def _sent(one: str, number: int, purpose: Purpose, when: datetime, person: str) -> Contact:
    return Contact(
        id=one,
        when=when,
        zone="America/New_York",
        direction=Direction.OUT,
        channel=Channel.EMAIL,
        purpose=purpose,
        applications=(identifier("A", number),),
        people=(person,),
        result=Result.MERGED if purpose is Purpose.FEEDBACK else None,
        created=when,
    )


def fill(path: Path, count: int, active: int | None = None) -> None:
    """Write a store with `count` applications; `active` of them are open (default: see above)."""
    path.unlink(missing_ok=True)
    store = open_store(path, now=lambda: NOW)
    many = tuple(records(count, min(count, max(50, min(count // 10, 500))) if active is None else active))
    store.transact("fill", lambda search: search.put(*many))


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
