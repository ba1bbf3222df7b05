"""Offers seen from card to card: which are in hand and until when, who may be told of them, what was accepted (R12).

Invariant: it follows from records, policy, calendars and the moment alone, is worked out once per evaluation, and
leaves archived applications out. Dates of an offer are those of the employer who made it.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime

import msgspec

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.once import Once
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Application, Column, Contact, Direction, Offer, Purpose
from followup_tui.domain.search import Search
from followup_tui.domain.workdays import WorkCalendar


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """An offer in hand, with its dates worked out."""

    application: Application
    """The one it was made for."""
    offer: Offer
    house: str
    """The employer's name."""
    received: date
    answer: date
    """The day to answer by: the last business day up to the stated one (C5), or an assumed one."""
    answer_at: datetime
    """The instant to answer by, UTC: the stated one on its own day, else the hour at which such a day ends (C4)."""
    days: int
    """Business days to answer, from receipt."""

    @property
    def is_stated(self) -> bool:
        """Whether they said until when they want the answer."""
        return self.offer.answer_by is not None

    def is_over(self, now: datetime) -> bool:
        """Whether the stated deadline has passed: then only the decision is left, and nobody is told of the offer."""
        return self.offer.answer_by is not None and self.offer.answer_by <= now


class Deals:
    """The offers of a search at one moment."""

    def __init__(self, search: Search, policy: Policy, now: datetime, calendars: Calendars) -> None:
        self._search = search
        self._policy = policy
        self._now = now
        self.calendars = calendars
        self._against: dict[int, tuple[Terms, ...]] = {}
        self._ahead: dict[int, tuple[datetime, ...]] = {}

    def at(self, now: datetime) -> Deals:
        """The same at another moment."""
        return Deals(self._search, self._policy, now, self.calendars)

    @Once
    def in_hand(self) -> tuple[Terms, ...]:
        """The offers that wait for an answer, the most pressing first."""
        found = [
            self._terms(one, one.offer)
            for one in self._search.deals()
            if one.column is Column.OFFER and one.offer is not None and one.offer.received <= self._now
        ]
        return tuple(sorted(found, key=lambda one: (one.answer_at, one.application.id)))

    def of(self, application: Application) -> Terms | None:
        """The offer in hand for an application."""
        return next((one for one in self.in_hand if one.application.id == application.id), None)

    def _terms(self, application: Application, offer: Offer) -> Terms:
        employer = self._search.employers[application.employer]
        calendar = self.calendars.of(employer)
        received = calendar.date_at(offer.received)
        answer, answer_at = _deadline(offer, received, calendar, self._policy)
        return Terms(
            application=application,
            offer=offer,
            house=employer.name,
            received=received,
            answer=answer,
            answer_at=answer_at,
            days=calendar.between(received, answer),
        )

    def against(self, application: Application) -> tuple[Terms, ...]:
        """The offers that another employer may be told of: this application is wanted at least as much.

        The most pressing ones only, so that nobody is told of more than `leverage_offers`: it is no auction.
        """
        wanted = rank(application)
        found = self._against.get(wanted)
        if found is None:
            fitting = (one for one in self.in_hand if wanted <= rank(one.application) and not one.is_over(self._now))
            found = self._against[wanted] = tuple(fitting)[: self._policy.leverage_offers]
        return found

    def receipts(self, application: str) -> Iterator[datetime]:
        """When each offer for any other application came, in hand or not."""
        return (one.offer.received for one in self._search.deals() if one.offer is not None and one.id != application)

    @Once
    def waiting(self) -> tuple[Application, ...]:
        """The applications with a decision still to come: open, not on hold, without an offer; by id."""
        live = self._search.open_applications().values()
        found = [one for one in live if one.column is not Column.OFFER and one.hold_at is None]
        return tuple(sorted(found, key=lambda one: one.id))

    def decides_from(self, application: Application, day: date) -> bool:
        """Whether any decision date they ever named lies on that day of theirs or later."""
        calendar = self.calendars.of(self._search.employers[application.employer])
        return any(one.date is not None and calendar.roll(one.date) >= day for one in application.promises)

    def to_tell(self, terms: Terms) -> tuple[Application, ...]:
        """The applications whose employers should hear of an offer and have not yet, by id."""
        return tuple(
            one
            for one in self.waiting
            if terms in self.against(one) and told_at(terms, self._search.contacts_of(one.id), self._now) is None
        )

    @Once
    def ahead(self) -> tuple[datetime, ...]:
        """The moments later than now at which an offer comes or runs out."""
        return self._ahead_below(0)

    def ahead_of(self, application: Application) -> tuple[datetime, ...]:
        """Those of the offers of which its employer may be told."""
        wanted = rank(application)
        if wanted not in self._ahead:
            self._ahead[wanted] = self._ahead_below(wanted)
        return self._ahead[wanted]

    def _ahead_below(self, wanted: int) -> tuple[datetime, ...]:
        """Those of the offers from employers that are wanted no more than that."""
        made = (one for one in self._search.deals() if one.column is Column.OFFER and wanted <= rank(one))
        offers = (one.offer for one in made if one.offer is not None)
        dates = (when for offer in offers for when in (offer.received, offer.answer_by) if when is not None)
        return tuple(when for when in dates if when > self._now)

    @Once
    def waiting_ahead(self) -> tuple[datetime, ...]:
        """The moments later than now at which something recorded about those who still decide begins to count."""
        found: list[datetime] = []
        for one in self.waiting:
            contacts = self._search.contacts_of(one.id)
            if contacts and contacts[-1].when > self._now:
                found += (contact.when for contact in contacts if contact.when > self._now)
            found += (held.start for held in one.interviews if held.start > self._now)
        return tuple(found)


def rank(application: Application) -> int:
    """The place of an application in the user's wishes, 1 first; unranked ones are equal last."""
    return sys.maxsize if application.rank is None else application.rank


def told_at(terms: Terms, contacts: tuple[Contact, ...], now: datetime) -> datetime | None:
    """When an employer was told of an offer, going by the contacts with them; None while they were not."""
    return next((one.when for one in contacts if one.when <= now and is_telling(one, terms.offer.received)), None)


def is_telling(contact: Contact, received: datetime) -> bool:
    """Whether a contact told an employer of an offer that was in hand by then."""
    if contact.purpose is not Purpose.LEVERAGE or contact.direction is not Direction.OUT:
        return False
    return contact.when >= received and contact.result not in ATTEMPTS


def said_since(contacts: Iterable[Contact], purposes: Collection[Purpose], since: datetime) -> bool:
    """Whether anything was said to them for one of these purposes since an offer came."""
    return any(
        one.direction is Direction.OUT
        and one.purpose in purposes
        and one.when >= since
        and one.result not in ATTEMPTS
        for one in contacts
    )


def _deadline(offer: Offer, received: date, calendar: WorkCalendar, policy: Policy) -> tuple[date, datetime]:
    """The day and the instant to answer by."""
    if offer.answer_by is None:
        assumed = calendar.add(received, policy.offer_assumed_days)
        return assumed, calendar.at(assumed, policy.offer_ends)
    stated = calendar.date_at(offer.answer_by)
    answer = calendar.back(stated)
    if answer == stated or answer < received:  # between receipt and deadline nobody is there: the day itself counts
        return stated, offer.answer_by
    return answer, calendar.at(answer, policy.offer_ends)
