"""The closed lists of words that records use: columns, outcomes, channels, purposes and the like.

Invariant: the values are what is stored and exchanged; renaming one needs a migration.
"""

from __future__ import annotations

import enum
from typing import Final


class Column(enum.StrEnum):
    """The stage of an application; SCHEDULED stands in the strip above the board, not in a column."""

    SCHEDULED = "scheduled"
    INTERVIEWED = "interviewed"
    THANKED = "thanked"
    AWAITING = "awaiting"
    OFFER = "offer"
    CLOSED = "closed"


BOARD_COLUMNS: Final = (Column.INTERVIEWED, Column.THANKED, Column.AWAITING, Column.OFFER, Column.CLOSED)
"""The five columns in the order in which they always stand."""


class Outcome(enum.StrEnum):
    """How an application was closed."""

    REJECTED = "rejected"
    NO_RESPONSE = "no_response"
    FROZEN = "frozen"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    RESCINDED = "rescinded"


class Channel(enum.StrEnum):
    """The way a contact was made."""

    PHONE = "phone"
    EMAIL = "email"
    IN_PERSON = "in_person"
    VIDEO = "video"
    MESSAGE = "message"
    LETTER = "letter"


class Direction(enum.StrEnum):
    """Who spoke: OUT is the job seeker, IN is anybody on the other side."""

    OUT = "out"
    IN = "in"


class Purpose(enum.StrEnum):
    """What a contact was for: a reminder's kind, or one of the plain ones at the end."""

    THANK_YOU = "thank_you"
    PERSON_DETAILS = "person_details"
    DECISION_DATE = "decision_date"
    ALERT_REFERENCES = "alert_references"
    THANK_REFERENCES = "thank_references"
    STATUS_CALL = "status_call"
    SECOND_FOLLOW_UP = "second_follow_up"
    CLOSING_NOTE = "closing_note"
    SUGGEST_CLOSE = "suggest_close"
    CALLBACK = "callback"
    REPLY = "reply"
    RECRUITER_DEBRIEF = "recruiter_debrief"
    HOLD_CHECK = "hold_check"
    OFFER_ACKNOWLEDGE = "offer_acknowledge"
    OFFER_DECIDE = "offer_decide"
    OFFER_EXTEND = "offer_extend"
    LEVERAGE = "leverage"
    WITHDRAW = "withdraw"
    GRACIOUS_REPLY = "gracious_reply"
    FEEDBACK = "feedback"
    REFERRAL = "referral"
    KEEP_IN_TOUCH = "keep_in_touch"
    HUNT_IDLE = "hunt_idle"
    PIPELINE_LOW = "pipeline_low"
    ONE_BASKET = "one_basket"
    WEEKLY_REVIEW = "weekly_review"
    NEWS = "news"
    """Their word on where things stand (an inbound contact)."""
    REFERENCE_CONTACTED = "reference_contacted"
    """The employer rang one of the references (an inbound contact)."""
    LOGISTICS = "logistics"
    OTHER = "other"

    @property
    def plain(self) -> str:
        """In plain words: "second follow-up"."""
        return _HYPHENED.get(self.value) or self.value.replace("_", " ")


INBOUND: Final = (Purpose.NEWS, Purpose.REFERENCE_CONTACTED)
"""Purposes of their contacts."""

ABOUT_SEARCH: Final = (Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW, Purpose.ONE_BASKET, Purpose.WEEKLY_REVIEW)
"""Kinds of reminders about the search as a whole (R2, R6, R11)."""

NEVER_SENT: Final = (*INBOUND, *ABOUT_SEARCH, Purpose.SUGGEST_CLOSE)
"""Purposes that no outbound contact can have: what they ask for is done in another way."""

_HYPHENED: Final = {"thank_you": "thank-you", "second_follow_up": "second follow-up"}


class Result(enum.StrEnum):
    """What came of an outbound contact."""

    SENT = "sent"
    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    NO_ANSWER = "no_answer"
    DELEGATED = "delegated"
    """A recruiter or coordinator passes it on."""
    MERGED = "merged"
    """Said within another message."""


ATTEMPTS: Final = frozenset({Result.NO_ANSWER, Result.GATEKEEPER})
"""Results of a call that left no message: counted by B6, not as a touch, and nobody knows more than before."""


class Role(enum.StrEnum):
    """What a person is to the search; one person may be several."""

    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"
    COORDINATOR = "coordinator"
    REFERENCE = "reference"
    NETWORK = "network"


class PromiseKind(enum.StrEnum):
    """What sort of answer "when will you decide?" got."""

    DATE = "date"
    NONE = "none"
    """Asked, and no date was given."""
    THEY_CALL = "they_call"
    """No date, and "we will contact you": the phone is off, one e-mail is allowed later (B7)."""
