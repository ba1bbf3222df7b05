"""Random job searches and random edits of them, for the laws of the rules.

Invariant: every record is valid by itself and refers to records of a small fixed pool, so that edits hit what is
there. A search follows from one seed: drawing its thousand details one by one would cost most of a run.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.domain.parting import PARTING
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    Application,
    Channel,
    Column,
    Contact,
    Direction,
    Dismissal,
    Employer,
    Interview,
    Lead,
    Offer,
    Outcome,
    Person,
    Promise,
    PromiseKind,
    Purpose,
    Record,
    Result,
    Role,
    Snooze,
)
from followup_tui.domain.search import Search
from tests.places import PLACES
from tests.scene import EPOCH

T = TypeVar("T")

START = datetime(2026, 11, 2, tzinfo=UTC)
QUARTERS = 60 * 24 * 4
"""Quarters of an hour in the sixty days in which everything happens."""

HOUSES = ("00000E01", "00000E02", "00000E03")
AGENCY = "00000E0A"
APPS = ("00000A01", "00000A02", "00000A03", "00000A04")
PEOPLE = ("00000P01", "00000P02", "00000P03", "00000P04")
RECRUITER, REFERENCE, OTHER_REFERENCE = "00000P0A", "00000P0B", "00000P0C"
EVERYBODY = (*PEOPLE, RECRUITER, REFERENCE, OTHER_REFERENCE)
CONTACTS = tuple(f"00000C{number:02}" for number in range(12))
LEADS = ("00000L01", "00000L02")
REVIEWS = ("00000W01", "00000W02")
CALENDARS = tuple(PLACES[name] for name in sorted(PLACES))
INBOUND = (Purpose.NEWS, Purpose.NEWS, Purpose.REFERENCE_CONTACTED)
COLUMNS = (*Column, Column.AWAITING, Column.INTERVIEWED, Column.THANKED, Column.CLOSED, Column.CLOSED, Column.OFFER)
"""Where cards stand, the ones with most to go wrong more often."""

R12 = (*(Purpose.LEVERAGE,) * 3, Purpose.OFFER_EXTEND, Purpose.OFFER_ACKNOWLEDGE, Purpose.WITHDRAW)
"""What is said about offers, which concerns other cards too, and is therefore said more often than the rest."""

ZONES = ("America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Europe/London", "Asia/Kolkata")

CHANCES = st.integers(0, 2**40).map(random.Random)
"""A source of everything else."""


class Maker:
    """Makes records by chance; none of what it records lies after `latest`."""

    def __init__(self, chance: random.Random, latest: datetime | None = None) -> None:
        self.chance = chance
        self.quarters = (latest - START) // timedelta(minutes=15) if latest else QUARTERS

    def one_in(self, many: int) -> bool:
        return self.chance.randrange(many) == 0

    def pick(self, *many: T) -> T:
        return self.chance.choice(many)

    def some(self, many: Sequence[T], most: int) -> tuple[T, ...]:
        return tuple(self.chance.sample(many, self.chance.randint(0, min(most, len(many)))))

    def moment(self) -> datetime:
        return START + timedelta(minutes=15 * self.chance.randint(0, self.quarters))

    def maybe(self, many: int) -> datetime | None:
        return self.moment() if self.one_in(many) else None

    def day(self) -> date:
        return self.moment().date()

    def policy(self) -> Policy:
        """A policy that differs where ladder and guard could fall out."""
        between = self.chance.randint
        return Policy(
            call_opens_days=between(1, 5),
            call_due_days=between(1, 7),
            silence_opens_days=between(3, 21),
            silence_due_days=between(4, 28),
            second_days=between(3, 10),
            touch_gap_days=between(2, 15),
            recruiter_gap_days=between(2, 15),
            touches_unanswered=between(1, 4),
            touches_lifetime=between(3, 10),
            no_calls_days=between(2, 15),
            attempts_a_day=between(1, 4),
            reply_opens_days=between(0, 2),
            reply_to_no_days=between(1, 5),
            feedback_days=between(2, 10),
            referral_days=between(5, 30),
            keep_first_days=between(14, 30),
            keep_days=between(28, 40),
            closed_gap_days=between(7, 40),
            closed_unanswered=between(1, 3),
            offer_assumed_days=between(1, 15),
            offer_extend_days=between(1, 5),
            leverage_days=between(1, 3),
            hold_check_days=between(5, 60),
            pipeline_low=between(1, 4),
            hunt_soft_days=between(1, 6),
            hunt_firm_days=between(2, 20),
            pause_from=START.date() + timedelta(days=20) if self.one_in(4) else None,
            pause_until=START.date() + timedelta(days=between(20, 30)),
        )

    def employer(self, one: str) -> Employer:
        """An employer or, by its id, the agency."""
        tz, country, subdiv = self.pick(*CALENDARS)
        return Employer(
            id=one,
            name=self.pick("Acme", "Initech", "Globex"),
            tz=tz,
            country=country,
            subdiv=subdiv,
            prefers=self.pick(None, None, Channel.EMAIL),
            no_calls=self.one_in(5),
            closed_days=(self.day(),) if self.one_in(3) else (),
            agency=one == AGENCY,
            created=EPOCH,
        )

    def person(self, one: str) -> Person:
        """A person in the part its id plays."""
        roles = (Role.INTERVIEWER, Role.INTERVIEWER, Role.REFERENCE, Role.NETWORK)
        role = {RECRUITER: Role.RECRUITER, REFERENCE: Role.REFERENCE, OTHER_REFERENCE: Role.REFERENCE}.get(one)
        house = {RECRUITER: AGENCY, REFERENCE: None, OTHER_REFERENCE: None}.get(one, self.pick(*HOUSES))
        return Person(
            id=one,
            name=self.pick("Jane Doe", "Raj Patel", "panel", "Ann Lee"),
            title=self.pick("", "CTO"),
            email=self.pick("", "someone@acme.example"),
            employer=house,
            roles=(role or self.pick(*roles),),
            created=EPOCH + timedelta(days=self.chance.randint(0, 2)),
        )

    def application(self, one: str) -> Application:
        """An application in any state the use-cases can bring about."""
        starts = sorted({self.moment() for _ in range(self.chance.randint(0, 3))})
        column = self.pick(*COLUMNS)
        closed = column is Column.CLOSED
        outcome = self.pick(*Outcome, Outcome.ACCEPTED) if closed else None
        return Application(
            id=one,
            employer=self.pick(*HOUSES),
            role="Engineer",
            column=column,
            rank=self.pick(None, None, 1, 2, 3),
            agency=AGENCY if self.one_in(3) else None,
            direct_ok=self.one_in(2),
            contact=self.pick(None, None, *PEOPLE),
            interviews=tuple(self.interview(one, number, start) for number, start in enumerate(starts, 1)),
            promises=tuple(self.promise(len(starts)) for _ in range(self.chance.randint(0, 2))),
            references=self.some((REFERENCE, PEOPLE[0]), 1),
            references_given=self.day() if self.one_in(4) else None,
            references_checked=self.maybe(4),
            offer=self.offer() if column is Column.OFFER or closed else None,
            outcome=outcome,
            closed_at=self.moment() if closed else None,
            reopened_at=self.maybe(5),
            hold_at=self.maybe(5),
            archived=self.one_in(10),
            created=self.pick(START, START, self.moment()),
        )

    def offer(self) -> Offer:
        """An offer, answerable within an hour, within weeks, or with no deadline stated."""
        received = self.moment()
        hours = self.pick(None, 1, self.chance.randint(1, 24 * 4), self.chance.randint(1, 24 * 21))
        return Offer(
            received=received,
            answer_by=received + timedelta(hours=hours) if hours is not None else None,
            written=self.one_in(2),
            private=self.one_in(3),
            extended=self.one_in(5),
            signed=self.one_in(2),
        )

    def interview(self, app: str, number: int, start: datetime) -> Interview:
        return Interview(
            id=f"{app[:-3]}V{app[-1]}{number}",
            round=number,
            start=start,
            zone="UTC",
            minutes=self.pick(30, 60, 120),
            interviewers=self.some(EVERYBODY, 2),
        )

    def promise(self, rounds: int) -> Promise:
        """What was said about the decision date in one of so many rounds."""
        kind, at = self.pick(*PromiseKind, PromiseKind.DATE), self.moment()
        end = at.date() + timedelta(days=self.chance.randint(0, 14)) if kind is PromiseKind.DATE else None
        number = self.chance.randint(0, rounds)
        return Promise(kind=kind, words="by then", date=end, said=at.date(), round=number, at=at)

    def contact(self, one: str) -> Contact:
        """An exchange of any kind about one or two applications."""
        inbound, when = self.one_in(4), self.moment()
        return Contact(
            id=one,
            when=when,
            zone="UTC",
            direction=Direction.IN if inbound else Direction.OUT,
            channel=self.pick(Channel.PHONE, Channel.EMAIL),
            purpose=self.pick(*INBOUND) if inbound else self.pick(*self.pick(PARTING, R12, tuple(Purpose))),
            applications=self.some(APPS, 2) or (APPS[0],),
            people=self.some(EVERYBODY, 1),
            result=None if inbound else self.pick(None, *Result),
            call_back=self.day() if inbound and self.one_in(2) else None,
            needs_reply=inbound and self.one_in(2),
            created=when,
        )

    def touch(self, app: str, before: datetime) -> Contact:
        """An unsolicited message to an employer that brought no word."""
        return Contact(
            id="00000C99",
            when=before - timedelta(hours=self.chance.randint(0, 24 * 40)),
            zone="UTC",
            direction=Direction.OUT,
            channel=Channel.EMAIL,
            purpose=self.pick(Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.OTHER),
            applications=(app,),
            result=self.pick(Result.SENT, Result.VOICEMAIL, None),
            created=before,
        )

    def lead(self, one: str) -> Lead:
        return Lead(id=one, text="coffee with Sam Ortiz", when=self.moment())

    def review(self, one: str) -> Dismissal:
        """A weekly review marked as done, or set aside."""
        day, when = self.day(), self.moment()
        monday = day - timedelta(days=day.weekday())
        reason = self.pick("done", "on the road")
        return Dismissal(id=one, reminder=f"weekly_review:{monday.isoformat()}", reason=reason, when=when)

    def search(self) -> Search:
        """Four applications with their people and up to ten contacts."""
        found: list[Record] = [self.employer(one) for one in (*HOUSES, AGENCY)]
        found += [self.person(one) for one in EVERYBODY]
        found += [self.application(one) for one in APPS]
        found += [self.contact(one) for one in self.some(CONTACTS, 10)]
        found += [self.lead(one) for one in self.some(LEADS, 2)]
        found += [self.review(one) for one in self.some(REVIEWS, 2)]
        return Search().put(*found)

    def record(self) -> Record:
        """Any record of the pool, to put in the place of another."""
        kind = self.pick("application", "contact", "contact", "person", "employer", "lead", "review")
        if kind in ("lead", "review"):
            return self.lead(self.pick(*LEADS)) if kind == "lead" else self.review(self.pick(*REVIEWS))
        if kind == "application":
            return self.application(self.pick(*APPS))
        if kind == "contact":
            return self.contact(self.pick(*CONTACTS))
        return self.person(self.pick(*EVERYBODY)) if kind == "person" else self.employer(self.pick(*HOUSES, AGENCY))

    def edit(self, search: Search, shown: Sequence[str], now: datetime) -> Search:
        """The search after one edit; `shown` are ids of reminders to put off or dismiss."""
        kind = self.pick("put", "put", "put", "drop", "put off", "dismiss", "rename", "nothing")
        gone = [one for name in ("contacts", "snoozes", "dismissals", "leads") for one in search.tables[name].values()]
        gone += [search.applications[one] for one in APPS[2:] if one in search.applications]
        if kind == "put":
            return search.put(self.record())
        if kind == "drop" and gone:
            return search.drop(self.pick(*gone))
        if kind == "rename":
            return search.put(replace(search.people[self.pick(*EVERYBODY)], title="Director"))
        if kind == "put off" and shown:
            return put_off(search, self.pick(*shown), now.date() + timedelta(days=self.chance.randint(1, 9)), now)
        if kind == "dismiss" and shown:
            number = f"00000D{self.chance.randrange(100):02}"
            return search.put(Dismissal(id=number, reminder=self.pick(*shown), reason="no", when=now))
        return search


def put_off(search: Search, reminder: str, until: date, when: datetime) -> Search:
    """The search with a reminder put off once more."""
    number = f"00000S{len(search.snoozes):02}"
    return search.put(Snooze(id=number, reminder=reminder, until=until, when=when))
