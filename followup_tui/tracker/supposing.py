"""What can be supposed to happen to a card, and what recording it would be.

Invariant: a supposition becomes the very values that the use-cases take, so that nothing is imagined that could not
be recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.records import Channel, Outcome, Purpose, Result
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules.thank_you import thanks_for
from followup_tui.errors import BadInputError
from followup_tui.tracker.calling import standing
from followup_tui.tracker.values import Debrief, Heard, LogContact, OfferNews


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """A card closed."""

    outcome: Outcome
    at: datetime | None = None


class LeadFound(msgspec.Struct, frozen=True, kw_only=True):
    """A lead found or a networking step taken."""

    text: str
    at: datetime | None = None


Event = LogContact | Heard | OfferNews | Debrief | Ending | LeadFound
"""What can happen, as the use-cases take it."""

EVENTS: Final[Mapping[str, str]] = {
    "voicemail": "I call and leave a voicemail",
    "spoke": "I call and we speak",
    "no-answer": "I call and nobody answers",
    "email": "I write to them",
    "thank": "I thank everybody I still owe it",
    "heard": "they give me news",
    "hold": "they put it on hold",
    "rejected": "they say no",
    "checking": "they check my references",
    "offer": "they make me an offer",
    "rescinded": "they take the offer back",
    "accept": "I accept the offer",
    "decline": "I decline the offer",
    "withdraw": "I withdraw",
    "close": "I close it as unanswered",
    "interview": "there is a further interview",
    "lead": "I find a new lead",
}
"""What can be supposed → in words. The purpose of any contact can be supposed too."""

OF_AN_OFFER: Final = frozenset({"rescinded", "accept", "decline"})
"""What can only happen where there is an offer."""

WITH_WORDS: Final = frozenset({"spoke", "heard", "interview"})
"""What may come with their words about the decision date."""

WITH_DEADLINE: Final = frozenset({"offer"})
"""What may come with a date by which to answer."""

_CALLS: Final = {
    "call": None, "voicemail": Result.VOICEMAIL, "spoke": Result.SPOKE, "no-answer": Result.NO_ANSWER,
}  # fmt: skip
_ENDINGS: Final = {
    "accept": Outcome.ACCEPTED, "decline": Outcome.DECLINED, "withdraw": Outcome.WITHDRAWN,
    "close": Outcome.NO_RESPONSE,
}  # fmt: skip
_NEWS: Final = {"hold": "hold", "rejected": "rejected", "rescinded": "rescinded", "checking": "checking_references"}

_A_MOMENT: Final = timedelta(seconds=1)


class Supposed(msgspec.Struct, frozen=True, kw_only=True):
    """An event, in the fewest words."""

    what: str
    """One of `EVENTS`, "call", or a contact's purpose."""
    at: datetime | None = None
    """When, UTC; None = now."""
    promise: str | None = None
    """What they say about the decision date."""
    call_back: str | None = None
    """When they ask to be called."""
    needs_reply: bool = False
    """They ask for something."""
    answer_by: datetime | None = None
    """By when an offer is to be answered."""


def in_words(what: str) -> str:
    """An event as it follows an "if": "I call and leave a voicemail"."""
    return EVENTS.get(what) or ("I call" if what == "call" else f"I do this: {what.replace('-', ' ')}")


def events_of(case: Case, reminders: Sequence[Reminder], supposed: Supposed) -> tuple[Event, ...]:
    """What would be recorded, one thing after the other, given the card's reminders.

    Raises `BadInputError` for an event that is not known, or for thanks where none are owed.
    """
    what, at = supposed.what, supposed.at
    if what in _ENDINGS:
        return (Ending(outcome=_ENDINGS[what], at=at),)
    if what == "offer":
        return (OfferNews(at=at, answer_by=supposed.answer_by),)
    if what == "lead":
        return (LeadFound(text=EVENTS[what], at=at),)
    if what == "interview":
        return (Debrief(at=at or case.now, promise=supposed.promise),)
    if what == "heard" or what in _NEWS:
        news: dict[str, Any] = {_NEWS[what]: True} if what in _NEWS else {}
        return (Heard(at=at, promise=supposed.promise, call_back=supposed.call_back, **news),)
    contact = _contact(case, standing(reminders), supposed)
    if supposed.promise is None and supposed.call_back is None and not supposed.needs_reply:
        return (contact,)
    said = Heard(
        at=at, channel=Channel.PHONE, promise=supposed.promise, call_back=supposed.call_back,
        needs_reply=supposed.needs_reply,
    )  # fmt: skip
    return (replace(contact, at=(at or case.now) - _A_MOMENT), said)  # what was asked for is not answered by then


def _contact(case: Case, call: Reminder | None, supposed: Supposed) -> LogContact:
    what, at = supposed.what, supposed.at
    status = call.kind if call is not None else Purpose.STATUS_CALL
    if what in _CALLS:
        return LogContact(purpose=status, channel=Channel.PHONE, result=_CALLS[what], at=at)
    if what == "email":
        return LogContact(purpose=status, channel=Channel.EMAIL, result=Result.SENT, at=at)
    purpose = Purpose.THANK_YOU.value if what == "thank" else what.replace("-", "_")
    if purpose not in list(Purpose):
        known = ", ".join(EVENTS)
        raise BadInputError(f"“{what}” is nothing to suppose: take one of {known}, or what a contact is for")
    people = _owed_thanks(case) if purpose == Purpose.THANK_YOU else ()
    return LogContact(purpose=Purpose(purpose), people=people, answer_by=supposed.answer_by, at=at)


def _owed_thanks(case: Case) -> tuple[str, ...]:
    met = {person: one for one in case.held for person in one.interviewers}
    owed = tuple(person for person, one in met.items() if thanks_for(case, one, person) is None)
    if not owed:
        raise BadInputError("nobody is owed thanks here just now")
    return owed
