"""Use-cases about an offer, and what a contact about one does to the card it is about (R12).

Invariant: correcting an offer in hand keeps when it came; an accepted card stays accepted whatever is added to it.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from followup_tui.domain.board import ended, off_hold, reopened
from followup_tui.domain.contacts import day_text
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Column, Contact, Offer, Outcome, Purpose, local_date
from followup_tui.domain.search import Search
from followup_tui.errors import BadInputError
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.values import LogContact, OfferNews


def offer(desk: Desk, application_id: str, news: OfferNews) -> Done:
    """An offer received, or its details changed."""
    old = desk.application(application_id)
    employer = desk.employer(old.employer)
    stays = old.column is Column.OFFER or old.outcome is Outcome.ACCEPTED
    known = old.offer if stays else None
    made = _told(known or Offer(received=news.at or desk.now), news)
    if made.answer_by is not None and made.answer_by < made.received:
        raise BadInputError("the answer is due before the offer came: check the two dates")
    if old.outcome is Outcome.ACCEPTED:
        new = replace(old, offer=made)
    else:
        at = news.at or desk.now
        new = replace(off_hold(reopened(old, at), at), column=Column.OFFER, offer=made)
    says = f"offer from {employer.name} {'changed' if known else 'recorded'}"
    if made.answer_by is not None:
        says += f"; answer by {day_text(local_date(made.answer_by, employer.tz))}"
    return Done(search=desk.search.put(new), says=says, application=old.id)


def _told(known: Offer, news: OfferNews) -> Offer:
    """An offer with what the news say about it; what they leave open stays as it is."""
    fields = ("written", "terms", "private", "signed")
    given = {name: value for name in fields if (value := getattr(news, name)) is not None}
    if news.signed:
        given["written"] = True  # what is signed is in writing
    answer_by = None if news.no_deadline else news.answer_by or known.answer_by
    return replace(known, received=news.at or known.received, answer_by=answer_by, **given)


def concluded(desk: Desk, made: Contact, contact: LogContact) -> Search:
    """The records after a contact: more time asked for and perhaps granted, or a card left with the notice."""
    search = desk.search.put(made)
    if made.result in ATTEMPTS:
        return search
    if made.purpose is Purpose.WITHDRAW:
        left = [one for card in made.applications if (one := search.applications[card]).column is not Column.CLOSED]
        return search.put(*(ended(one, Outcome.WITHDRAWN, made.when, desk.now) for one in left))
    if made.purpose is Purpose.OFFER_EXTEND:
        return _extended(search, made.applications[0], contact.answer_by, made.when)
    return search


def _extended(search: Search, application_id: str, answer_by: datetime | None, when: datetime) -> Search:
    old = search.applications[application_id]
    if old.offer is None:
        if answer_by is None:
            return search
        raise BadInputError("no offer is on record: record it first (o)")
    if answer_by is not None and answer_by <= when:
        raise BadInputError("the new deadline is past already: check the date")
    until = answer_by or old.offer.answer_by
    return search.put(replace(old, offer=replace(old.offer, answer_by=until, extended=True)))


def next_step(made: Contact) -> str:
    """What is left to do on this card after a contact about an offer, or nothing."""
    if made.result in ATTEMPTS:
        return ""
    return {
        Purpose.OFFER_DECIDE: "; now close the card with what you decided (K)",
        Purpose.WITHDRAW: "; the card is closed as withdrawn",
    }.get(made.purpose, "")
